#include "ledger/ledgerfixture.h"
#include "ledger/policy.h"

#include <QProcess>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string quotedPath(const Home &home, const std::string &name)
{
    return "\"" + home.path() + "/" + name + "\"";
}

/// Replaces a note's text by way of git.
void rewrite(GitFixture &fixture, const Revision &commit, const std::string &text)
{
    const std::string blob = fixture.git({"hash-object", "-w", "--stdin"}, text + "\n");
    fixture.git({"notes", "--ref=driftgate", "add", "-f", "-C", blob, commit.hex()});
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("%s is not there", from.c_str());
    return text.replace(at, from.size(), to);
}

} // namespace

/// Signatures of the real ssh-keygen, and what a record is worth that somebody laid hands on.
class TestSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home.enter();
        m_alice = m_home.makeKey("alice");
        m_bob = m_home.makeKey("bob");
        m_mallory = m_home.makeKey("mallory");
    }
    void init()
    {
        m_home.enter();
        trust("alice@example.com " + m_alice + "\n" + "bob@example.com " + m_bob + "\n");
        use("alice");
    }

    void aSignedRecordIsGoodAndVerifiedByHand()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        QVERIFY(ledger.person().signs);
        const auto written =
            ledger.append(draft(RecordKind::Approval, commit, "Ä\n\"x\""), false, {});
        QVERIFY2(written, why(written));
        QVERIFY(written->signature.starts_with("-----BEGIN SSH SIGNATURE-----"));
        const LedgerEntry entry = onlyEntry(fixture);
        QVERIFY2(entry.signature == SignatureState::Good, qPrintable(entry.signatureText));
        QVERIFY(entry.signatureText.contains(QStringLiteral("alice@example.com")));

        // By hand: what git shows, and of that text the signature and the rest; nothing of ours.
        std::string text =
            lines(fixture.git({"notes", "--ref=driftgate", "show", commit.hex()})).front();
        const std::string key = "\"signature\":\"";
        const size_t from = text.find(key);
        const size_t to = text.find("\",", from + key.size());
        QVERIFY(from != std::string::npos && to != std::string::npos);
        const std::string signature = text.substr(from + key.size(), to - from - key.size());
        text.erase(from, to + 2 - from);
        m_home.write("line.sig", QString::fromStdString(signature)
                                     .replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                                     .toStdString());
        const auto verify = [&](const std::string &who, const std::string &what) {
            return m_home
                .attempt("ssh-keygen",
                         {"-Y", "verify", "-f", m_home.path() + "/allowed", "-I", who, "-n", "git",
                          "-s", m_home.path() + "/line.sig"},
                         what)
                .exitCode;
        };
        QCOMPARE(verify("alice@example.com", text), 0);
        QVERIFY(verify("bob@example.com", text) != 0);
        QVERIFY(verify("alice@example.com", text + "\n") != 0);
    }

    void aSecondReadAsksNobodyAgain()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        m_home.write("keygen", "#!/bin/sh\necho x >> " + m_home.path() + "/calls\n" +
                                   "exec ssh-keygen \"$@\"\n");
        m_home.run("chmod", {"+x", m_home.path() + "/keygen"});
        use("alice", "[gpg \"ssh\"]\n\tprogram = " + quotedPath(m_home, "keygen") + "\n");
        for (int i = 0; i < 3; ++i)
            QVERIFY(ledgerOf(fixture.root()).append(draft(RecordKind::Sync, commit), true, {}));
        const auto calls = [&] { return lines(m_home.run("cat", {m_home.path() + "/calls"})); };
        QCOMPARE(calls().size(), 3U);
        QCOMPARE(viewOf(fixture.root())->entries.size(), 3U);
        QCOMPARE(calls().size(), 6U);
        QCOMPARE(viewOf(fixture.root())->entries.size(), 3U);
        QCOMPARE(calls().size(), 6U);
        // Whoever is no longer trusted is asked about anew.
        trust("bob@example.com " + m_bob + "\n");
        const auto view = viewOf(fixture.root());
        for (const LedgerEntry &entry : view->entries)
            QCOMPARE(entry.signature, SignatureState::UnknownKey);
        QVERIFY(calls().size() > 6U);
    }

    void aTamperedRecordIsBadAndCountsForNothing()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Record record = signedApproval(fixture, commit);
        const std::string line = record.toLine();
        const std::vector<std::pair<std::string, std::string>> changes{
            {"\"comment\":\"\"", "\"comment\":\"x\""},
            {"\"cluster\":\"prod-eu\"", "\"cluster\":\"prod-us\""},
            {"\"app\":\"checkout\"", "\"app\":\"payments\""},
            {std::string(64, 'a'), std::string(64, 'b')},
            {"alice@example.com", "bob@example.com"},
            {"\"kind\":\"approval\"", "\"kind\":\"sync\""},
            {"{", "{\"AA\":1,"},
            {record.id.text(), std::string(32, '7')},
            {formatted(record.at), "2035-01-01T00:00:00Z"},
        };
        for (const auto &[from, to] : changes) {
            rewrite(fixture, commit, replaced(line, from, to));
            const LedgerEntry entry = onlyEntry(fixture);
            QVERIFY2(entry.signature == SignatureState::Bad, (from + " → " + to).c_str());
            const Decision decision =
                decide({}, planOf(entry.record), *viewOf(fixture.root()), entry.record.at);
            QVERIFY(!decision.isAllowed);
        }
        // Written otherwise, it says the same.
        rewrite(fixture, commit, replaced(line, "\"app\":", "\"app\" : "));
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Good);
        rewrite(fixture, commit, replaced(line, "-----BEGIN SSH", "-----BEGIN SHS"));
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Bad);
        rewrite(fixture, commit, replaced(line, "\\n-----END", "AAAA\\n-----END"));
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Bad);
    }

    void aStrangersSignatureIsNobodys()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        const Policy isSigned{.isSigned = true};
        // In Alice's name, with a key that nobody knows, and with Bob's.
        for (const auto &[key, state] :
             {std::pair("mallory", SignatureState::UnknownKey), {"bob", SignatureState::Bad}}) {
            use(key);
            Record record = draft(RecordKind::Approval, commit);
            record.by = Alice;
            const auto written = ledger.append(record, true, {});
            QVERIFY2(written, why(written));
            const auto view = viewOf(fixture.root());
            const LedgerEntry *const entry = view->find(written->id);
            QVERIFY2(entry->signature == state, qPrintable(entry->signatureText));
            QVERIFY(!decide(isSigned, planOf(*written), *view, written->at).isAllowed);
        }
        QVERIFY(viewOf(fixture.root())->entries.size() == 2);
    }

    void aReplayedApprovalCountsNowhereElse()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Revision other = fixture.commit("Second");
        const Record record = signedApproval(fixture, commit);
        const auto view = viewOf(fixture.root());
        const Policy isSigned{.isSigned = true};
        QVERIFY(decide(isSigned, planOf(record), *view, record.at).isAllowed);
        Plan elsewhere = planOf(record);
        elsewhere.application = ApplicationName("payments");
        QVERIFY(!decide(isSigned, elsewhere, *view, record.at).isAllowed);
        elsewhere = planOf(record);
        elsewhere.cluster = ClusterName("prod-us");
        QVERIFY(!decide(isSigned, elsewhere, *view, record.at).isAllowed);
        elsewhere = planOf(record);
        elsewhere.clusterUid = "another";
        QVERIFY(!decide(isSigned, elsewhere, *view, record.at).isAllowed);
        // On another commit it is no record at all.
        fixture.git({"notes", "--ref=driftgate", "copy", commit.hex(), other.hex()});
        fixture.git({"notes", "--ref=driftgate", "remove", commit.hex()});
        QVERIFY(viewOf(fixture.root())->entries.empty());
        QCOMPARE(viewOf(fixture.root())->problems.size(), 1U);
    }

    void aCopyWithoutItsSignatureDoesNotHarmTheRecord()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Record record = signedApproval(fixture, commit);
        Record copy = record;
        copy.signature = {};
        rewrite(fixture, commit, record.toLine() + "\n" + copy.toLine());
        const auto view = viewOf(fixture.root());
        QCOMPARE(view->entries.size(), 2U);
        QCOMPARE(view->problems.size(), 1U);
        const LedgerEntry *const entry = view->find(record.id);
        QCOMPARE(entry->signature, SignatureState::Good);
        QVERIFY(decide({.isSigned = true}, planOf(record), *view, record.at).isAllowed);
    }

    void aSignedRejectionIsNotTakenBackByAForgedWord()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        const auto rejection = ledger.append(draft(RecordKind::Rejection, commit), true, {});
        const auto approval = ledger.append(draft(RecordKind::Approval, commit), true, {});
        const auto revoke = [&](const RecordId &id, bool mustSign) {
            Record out = draft(RecordKind::Revocation, commit);
            out.detail.set("revokes", Value::string(id.text()));
            return ledger.append(out, mustSign, {});
        };
        use("alice", {}, false);
        QVERIFY(revoke(rejection->id, false)->signature.empty());
        QVERIFY(!viewOf(fixture.root())->find(rejection->id)->revokedBy);
        // An approval goes by an unsigned word: that takes permission away.
        QVERIFY(revoke(approval->id, false));
        QVERIFY(viewOf(fixture.root())->find(approval->id)->revokedBy);
        QVERIFY(revoke(rejection->id, true));
        QVERIFY(viewOf(fixture.root())->find(rejection->id)->revokedBy);
    }

    void trustIsThatOfTheTime()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        Record record = draft(RecordKind::Approval, commit);
        record.at = noon(); // 2027-01-15 08:00:00 UTC
        QVERIFY(ledgerOf(fixture.root()).append(record, true, {}));
        const auto stateWith = [&](const std::string &options) {
            trust("alice@example.com " + options + " " + m_alice + "\n");
            return onlyEntry(fixture).signature;
        };
        QCOMPARE(stateWith("valid-before=\"20270115080001\""), SignatureState::Good);
        QCOMPARE(stateWith("valid-before=\"20270115075959\""), SignatureState::UnknownKey);
        QCOMPARE(stateWith("valid-after=\"20270115080001\""), SignatureState::UnknownKey);
        QCOMPARE(stateWith("namespaces=\"git\""), SignatureState::Good);
        QVERIFY(stateWith("namespaces=\"file\"") != SignatureState::Good);
        trust("*@example.com " + m_alice + "\n");
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Good);
        trust("*@example.org " + m_alice + "\n");
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Bad);
    }

    void aRevokedKeyIsBad()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        static_cast<void>(signedApproval(fixture, commit));
        m_home.write("revoked", m_alice + "\n");
        use("alice", "[gpg \"ssh\"]\n\trevocationFile = " + quotedPath(m_home, "revoked") + "\n");
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Bad);
        // A list that is named and missing may have named this key.
        use("alice", "[gpg \"ssh\"]\n\trevocationFile = " + quotedPath(m_home, "gone") + "\n");
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::UnknownKey);
    }

    void withoutTrustedSignersItIsToldHowToNameThem()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Record record = signedApproval(fixture, commit);
        m_home.configure("Alice Ng", "alice@example.com");
        LedgerEntry entry = onlyEntry(fixture);
        QCOMPARE(entry.signature, SignatureState::UnknownKey);
        QVERIFY(entry.signatureText.contains(QStringLiteral("gpg.ssh.allowedSignersFile")));
        // Not even so is a changed one taken for an unknown one.
        rewrite(fixture, commit,
                replaced(record.toLine(), "\"comment\":\"\"", "\"comment\":\"x\""));
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Bad);
        // A repository does not name those whom one trusts, nor does a path within it.
        rewrite(fixture, commit, record.toLine());
        fixture.git({"config", "gpg.ssh.allowedSignersFile", m_home.path() + "/allowed"});
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::UnknownKey);
        fixture.write("allowed", "alice@example.com " + m_alice + "\n");
        m_home.configure("Alice Ng", "alice@example.com",
                         "[gpg \"ssh\"]\n\tallowedSignersFile = allowed\n");
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::UnknownKey);
    }

    void programsAndKeysOfTheRepositoryAreNotUsed()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const std::string mark = fixture.beside("mark");
        m_home.write("evil", "#!/bin/sh\ntouch " + mark + "\nexit 0\n");
        m_home.run("chmod", {"+x", m_home.path() + "/evil"});
        for (const char *key :
             {"gpg.ssh.program", "gpg.program", "gpg.openpgp.program", "gpg.ssh.defaultKeyCommand"})
            fixture.git({"config", key, m_home.path() + "/evil"});
        fixture.git({"config", "user.signingKey", m_home.path() + "/mallory"});
        fixture.git({"config", "gpg.format", "openpgp"});
        static_cast<void>(signedApproval(fixture, commit));
        QCOMPARE(onlyEntry(fixture).signature, SignatureState::Good);
        QVERIFY(!QFile::exists(QString::fromStdString(mark)));
    }

    void whatCannotBeSignedIsNotWritten()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const auto fails = [&](ErrorCode code, const QString &part) {
            const auto written =
                ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), true, {});
            if (written || written.error().code != code || !written.error().text.contains(part)) {
                qWarning() << (written ? QStringLiteral("written") : written.error().text);
                return false;
            }
            return viewOf(fixture.root())->entries.empty();
        };
        use("nothing-there");
        QVERIFY(fails(ErrorCode::Tool, QStringLiteral("could not be signed")));
        m_home.configure("Alice Ng", "alice@example.com", "[gpg]\n\tformat = ssh\n");
        QVERIFY(fails(ErrorCode::Invalid, QStringLiteral("user.signingKey")));
        m_home.configure("Alice Ng", "alice@example.com", "[gpg]\n\tformat = x509\n");
        QVERIFY(fails(ErrorCode::Unsupported, QStringLiteral("x509")));
        use("alice", "[gpg \"ssh\"]\n\tprogram = /nowhere/ssh-keygen\n");
        QVERIFY(fails(ErrorCode::NotFound, QStringLiteral("/nowhere/ssh-keygen")));
        // A record that needs no signature goes on without a key.
        m_home.configure("Alice Ng", "alice@example.com", "[gpg]\n\tformat = ssh\n");
        QVERIFY(ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), false, {}));
    }

    void aKeyOfTheAgentIsUsed()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        // The address of a socket must be short.
        const QTemporaryDir folder(QStringLiteral("/tmp/dgXXXXXX"));
        const std::string socket = folder.path().toStdString() + "/s";
        QProcess agent;
        agent.start(QStringLiteral("ssh-agent"),
                    {QStringLiteral("-D"), QStringLiteral("-a"), QString::fromStdString(socket)});
        QVERIFY(agent.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(QString::fromStdString(socket)), 10'000);
        qputenv("SSH_AUTH_SOCK", socket.c_str());
        QProcess add;
        add.start(QStringLiteral("ssh-add"),
                  {QStringLiteral("-q"), QString::fromStdString(m_home.path() + "/alice")});
        QVERIFY(add.waitForFinished());
        QCOMPARE(add.exitCode(), 0);
        for (const char *prefix : {"key::", ""}) {
            m_home.configure("Alice Ng", "alice@example.com",
                             "\tsigningKey = \"" + (prefix + m_alice) +
                                 "\"\n[gpg]\n\tformat = ssh\n" + signers());
            const auto written =
                ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), true, {});
            QVERIFY2(written, why(written));
            QCOMPARE(viewOf(fixture.root())->find(written->id)->signature, SignatureState::Good);
        }
        agent.kill();
        QVERIFY(agent.waitForFinished());
    }

private:
    static std::string formatted(TimePoint at)
    {
        Record record;
        record.at = at;
        const std::string text = record.signedText();
        return text.substr(text.find("\"at\":\"") + 6, 20);
    }
    [[nodiscard]] std::string signers() const
    {
        return "[gpg \"ssh\"]\n\tallowedSignersFile = " + quotedPath(m_home, "allowed") + "\n";
    }
    void trust(const std::string &text) const { m_home.write("allowed", text); }
    /// Alice, signing with that key.
    void use(const std::string &key, const std::string &more = {}, bool isWanted = true) const
    {
        m_home.configure("Alice Ng", "alice@example.com",
                         "\tsigningKey = " + quotedPath(m_home, key) + "\n[gpg]\n\tformat = ssh\n" +
                             (isWanted ? "[commit]\n\tgpgSign = true\n" : "") + signers() + more);
    }
    static Record signedApproval(GitFixture &fixture, const Revision &commit)
    {
        const auto written =
            ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), true, {});
        if (!written)
            qFatal("%s", qPrintable(written.error().toString()));
        return *written;
    }
    static LedgerEntry onlyEntry(const GitFixture &fixture)
    {
        const auto view = viewOf(fixture.root());
        if (view->entries.size() != 1)
            qFatal("%zu entries", view->entries.size());
        return view->entries.front();
    }

    Home m_home;
    std::string m_alice, m_bob, m_mallory;
};

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
