#include "ledger/ledgerfixture.h"
#include "ledger/policy.h"

#include <algorithm>
#include <limits>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr size_t All = std::numeric_limits<size_t>::max();

/// A signature of the right form that nobody ever made.
std::string garbage(int number)
{
    const QByteArray noise =
        QByteArray("SSHSIG, or so it seems ").append(QByteArray::number(number));
    return "-----BEGIN SSH SIGNATURE-----\n" + noise.toBase64().toStdString() +
           "\n-----END SSH SIGNATURE-----\n";
}

} // namespace

/// Which signatures are verified when, and what holds as long as they are not.
class TestVerifying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home.enter();
        m_alice = m_home.makeKey("alice");
        m_bob = m_home.makeKey("bob");
    }
    void init()
    {
        m_home.enter();
        m_home.write("allowed",
                     "alice@example.com " + m_alice + "\n" + "bob@example.com " + m_bob + "\n");
        m_fixture = std::make_unique<GitFixture>();
        m_commit = m_fixture->commit("First");
    }

    void aRejectionStandsUntilItsSignatureIsVerified()
    {
        const Record rejection = signedBy("bob", Bob, RecordKind::Rejection);
        const Record approval = signedBy("alice", Alice, RecordKind::Approval);
        const Policy policy{.isSigned = true};
        const auto at = approval.at + std::chrono::minutes(1);
        const auto none = read({.most = 0});
        QCOMPARE(none->find(rejection.id)->signature, SignatureState::NotVerified);
        QVERIFY(!none->find(rejection.id)->signatureText.isEmpty());
        const Decision open = decide(policy, planOf(approval), *none, at);
        QVERIFY(!open.isAllowed);
        QVERIFY(std::ranges::any_of(open.missing, [](const QString &sentence) {
            return sentence.contains(QStringLiteral("Bob"));
        }));
        // Nor does a signed word lift it before it is known what it is worth.
        QVERIFY(!decide({}, planOf(approval), *none, at).isAllowed);
        const auto all = read({.most = All});
        QCOMPARE(all->find(rejection.id)->signature, SignatureState::Good);
        QCOMPARE(all->find(approval.id)->signature, SignatureState::Good);
        QVERIFY(!decide(policy, planOf(approval), *all, at).isAllowed);
    }

    void aFloodOfGarbageDoesNotHideARejection()
    {
        const Record rejection = signedBy("bob", Bob, RecordKind::Rejection);
        const Record approval = signedBy("alice", Alice, RecordKind::Approval);
        std::vector<Record> flood;
        for (int i = 0; i < 20; ++i) {
            Record record = recordOf(RecordKind::Approval, i, "Mallory <mallory@example.com>");
            record.revision = m_commit;
            record.at = approval.at + std::chrono::hours(1 + i);
            record.signature = garbage(i);
            flood.push_back(record);
        }
        forge(flood);
        const Policy policy{.isSigned = true};
        const auto at = approval.at + std::chrono::minutes(1);
        // Each read verifies some more, the newest first, and whatever it has reached, it is no.
        size_t before = 0;
        for (int i = 0; i < 12; ++i) {
            const auto view = read({.most = 2});
            QVERIFY(!decide(policy, planOf(approval), *view, at).isAllowed);
            const auto verified = static_cast<size_t>(
                std::ranges::count_if(view->entries, [](const LedgerEntry &entry) {
                    return entry.signature != SignatureState::NotVerified;
                }));
            QVERIFY(verified == view->entries.size() || verified >= before + 2);
            before = verified;
        }
        QCOMPARE(before, size_t{22});
        QCOMPARE(read({.most = 0})->find(rejection.id)->signature, SignatureState::Good);
    }

    void whatItIsReadForIsVerifiedFirst()
    {
        const Record approval = signedBy("alice", Alice, RecordKind::Approval);
        std::vector<Record> flood;
        for (int i = 0; i < 5; ++i) {
            Record record = recordOf(RecordKind::Approval, i, "Mallory <mallory@example.com>");
            record.application = ApplicationName("payments");
            record.revision = m_commit;
            record.at = approval.at + std::chrono::hours(1 + i);
            record.signature = garbage(100 + i);
            flood.push_back(record);
        }
        forge(flood);
        const auto view =
            read({.application = approval.application, .cluster = approval.cluster, .most = 1});
        QCOMPARE(view->find(approval.id)->signature, SignatureState::Good);
        QCOMPARE(view->find(recordId(4))->signature, SignatureState::NotVerified);
    }

    void aVerifierThatFailsSettlesNothing()
    {
        const Record rejection = signedBy("bob", Bob, RecordKind::Rejection);
        const Record approval = signedBy("alice", Alice, RecordKind::Approval);
        use("alice", "[gpg \"ssh\"]\n\tprogram = /nowhere/ssh-keygen\n");
        const auto view = read({});
        QCOMPARE(view->find(rejection.id)->signature, SignatureState::NotVerified);
        QVERIFY(!decide({.isSigned = true}, planOf(approval), *view, approval.at).isAllowed);
        use("alice");
        QCOMPARE(read({})->find(rejection.id)->signature, SignatureState::Good);
    }

    void aCopyThatIsSpelledOtherwiseIsTheSameRecord_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a space") << QByteArray("\"app\":") << QByteArray("\"app\": ");
        QTest::newRow("a carriage return") << QByteArray("}\n") << QByteArray("}\r\n");
        QTest::newRow("an escape")
            << QByteArray("\"checkout\"") << QByteArray("\"\\u0063heckout\"");
    }
    void aCopyThatIsSpelledOtherwiseIsTheSameRecord()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        for (const bool isSigned : {true, false}) {
            const Record approval = isSigned ? signedBy("alice", Alice, RecordKind::Approval)
                                             : unsignedBy(Alice, RecordKind::Approval);
            const std::string line = approval.toLine() + "\n";
            const QByteArray copy = QByteArray::fromStdString(line).replace(from, to);
            QVERIFY(copy != QByteArray::fromStdString(line));
            setNote(line + copy.toStdString());
            const auto view = read({});
            QCOMPARE(view->entries.size(), size_t{1});
            QVERIFY(view->problems.empty());
            QVERIFY(view->entries.front().doubt.isEmpty());
            QVERIFY(decide({.isSigned = isSigned}, planOf(approval), *view, approval.at).isAllowed);
        }
    }

    void aRecordThatWasSignedTwiceIsOne()
    {
        // Signatures by ECDSA are never the same again.
        m_home.run("ssh-keygen",
                   {"-q", "-t", "ecdsa", "-N", "", "-C", "", "-f", m_home.path() + "/other"});
        const std::string key = m_home.run("cat", {m_home.path() + "/other.pub"});
        m_home.write("allowed", "alice@example.com " + key);
        const Record one = signedBy("other", Alice, RecordKind::Approval);
        const auto two = ledgerOf(m_fixture->root()).append(one, true, {});
        QVERIFY2(two, why(two));
        QVERIFY(two->signature != one.signature);
        const auto view = read({});
        QCOMPARE(view->entries.size(), size_t{1});
        QVERIFY(view->problems.empty());
        QVERIFY(decide({.isSigned = true}, planOf(one), *view, one.at).isAllowed);
    }

    void oneKeyIsOnePersonHoweverManyAddressesItHas()
    {
        m_home.write("allowed", "alice@example.com,a.ng@example.org " + m_alice + "\n" +
                                    "bob@example.com " + m_bob + "\n");
        const Record one = signedBy("alice", Alice, RecordKind::Approval);
        const Record two = signedBy("alice", "A. Ng <a.ng@example.org>", RecordKind::Approval);
        const Policy policy{.required = 2, .isSigned = true};
        const auto view = read({});
        QCOMPARE(view->find(one.id)->signature, SignatureState::Good);
        QCOMPARE(view->find(two.id)->signature, SignatureState::Good);
        QVERIFY(view->find(one.id)->key.starts_with("SHA256:"));
        QCOMPARE(view->find(one.id)->key, view->find(two.id)->key);
        const Decision decision = decide(policy, planOf(one), *view, two.at);
        QCOMPARE(decision.approvals, 1);
        QVERIFY(!decision.isAllowed);
        const Record third = signedBy("bob", Bob, RecordKind::Approval);
        QVERIFY(read({})->find(third.id)->key != view->find(one.id)->key);
        QVERIFY(decide(policy, planOf(one), *read({}), third.at).isAllowed);
    }

private:
    /// Alice's configuration, with that key.
    void use(const std::string &key, const std::string &more = {}) const
    {
        m_home.configure("Alice Ng", "alice@example.com",
                         "\tsigningKey = \"" + m_home.path() + "/" + key +
                             "\"\n[gpg]\n\tformat = ssh\n[gpg \"ssh\"]\n\tallowedSignersFile = \"" +
                             m_home.path() + "/allowed\"\n" + more);
    }
    Record append(Record record, bool mustSign)
    {
        const auto written = ledgerOf(m_fixture->root()).append(std::move(record), mustSign, {});
        if (!written)
            qFatal("%s", qPrintable(written.error().toString()));
        return *written;
    }
    Record signedBy(const std::string &key, const std::string &by, RecordKind kind)
    {
        use(key);
        Record record = draft(kind, m_commit);
        record.by = by;
        return append(std::move(record), true);
    }
    Record unsignedBy(const std::string &by, RecordKind kind)
    {
        Record record = draft(kind, m_commit);
        record.by = by;
        return append(std::move(record), false);
    }
    void setNote(const std::string &text)
    {
        const std::string blob = m_fixture->git({"hash-object", "-w", "--stdin"}, text);
        m_fixture->git({"notes", "--ref=driftgate", "add", "-f", "-C", blob, m_commit.hex()});
    }
    void forge(const std::vector<Record> &records)
    {
        std::string text =
            m_fixture->git({"notes", "--ref=driftgate", "show", m_commit.hex()}) + "\n";
        for (const Record &record : records)
            text += record.toLine() + "\n";
        setNote(text);
    }
    [[nodiscard]] std::shared_ptr<const LedgerView> read(const SignatureReading &signatures) const
    {
        const auto view = ledgerOf(m_fixture->root()).read({}, signatures);
        if (!view)
            qFatal("%s", qPrintable(view.error().toString()));
        return *view;
    }

    Home m_home;
    std::string m_alice, m_bob;
    std::unique_ptr<GitFixture> m_fixture;
    Revision m_commit;
};

QTEST_GUILESS_MAIN(TestVerifying)
#include "tst_verifying.moc"
