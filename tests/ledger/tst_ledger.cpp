#include "ledger/ledgerfixture.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr const char *NotesRef = "refs/notes/driftgate";

/// Puts a line into a note by git itself.
void forge(GitFixture &fixture, const Revision &commit, const std::string &line)
{
    const std::string file = fixture.beside("line");
    QFile out(QString::fromStdString(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(line.c_str()) < 0)
        qFatal("cannot write");
    out.close();
    fixture.git({"notes", "--ref=driftgate", "append", "--no-separator", "-F", file, commit.hex()});
}

} // namespace

/// Records in a repository of one's own: written, read, doubted, taken back.
class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home.enter();
        m_home.configure("Alice Ng", "alice@example.com");
    }

    void aRecordIsFilledInWrittenAndRead()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        QCOMPARE(viewOf(fixture.root())->entries.size(), 0U);
        const TimePoint before = SystemClock().now();
        const auto written =
            ledger.append(draft(RecordKind::Approval, commit, "Ä „fine“\nplan"), false, {});
        QVERIFY2(written, why(written));
        QCOMPARE(written->by, "Alice Ng <alice@example.com>");
        QCOMPARE(written->id.text().size(), 32U);
        QVERIFY(written->at >= before - std::chrono::seconds(1));
        QVERIFY(written->signature.empty());
        const auto view = viewOf(fixture.root());
        QCOMPARE(view->entries.size(), 1U);
        QVERIFY(view->entries[0].record == *written);
        QCOMPARE(view->entries[0].signature, SignatureState::Unsigned);
        QVERIFY(!view->hasRemote);
        QCOMPARE(view->unpushed(), 0U);
        QVERIFY(view->problems.empty());
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", commit.hex()}),
                 written->toLine());
        QVERIFY(view->find(written->id));
        QCOMPARE(view->of(written->application, written->cluster).size(), 1U);
        QVERIFY(view->of(written->application, ClusterName("other")).empty());
    }

    void twoRecordsNeverHaveOneId()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        const auto one = ledger.append(draft(RecordKind::Approval, commit), false, {});
        const auto two = ledger.append(draft(RecordKind::Approval, commit), false, {});
        QVERIFY(one->id != two->id);
        QCOMPARE(viewOf(fixture.root())->entries.size(), 2U);
    }

    void theNewestComesFirst()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        for (const int after : {5, 60, 30}) {
            Record record = draft(RecordKind::Sync, commit, std::to_string(after));
            record.at = noon() + std::chrono::seconds(after);
            QVERIFY(ledgerOf(fixture.root()).append(record, false, {}));
        }
        QStringList order;
        const auto view = viewOf(fixture.root());
        for (const LedgerEntry &entry : view->entries)
            order << QString::fromStdString(entry.record.comment);
        QCOMPARE(order.join(u','), QStringLiteral("60,30,5"));
    }

    void nothingIsWrittenInNobodysName()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        m_home.write(".gitconfig", "[user]\n\tname = Alice\n");
        const Ledger ledger = ledgerOf(fixture.root());
        QVERIFY(ledger.person().name.empty());
        const auto written = ledger.append(draft(RecordKind::Approval, commit), false, {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Invalid);
        QVERIFY(written.error().text.contains(QStringLiteral("user.email")));
        QVERIFY(viewOf(fixture.root())->entries.empty());
        // A repository may say who one is there, as for commits; nothing more.
        fixture.git({"config", "user.email", "alice@work.example.com"});
        fixture.git({"config", "commit.gpgSign", "true"});
        QCOMPARE(ledger.person().name, "Alice <alice@work.example.com>");
        QVERIFY(!ledger.person().signs);
        m_home.configure("Alice Ng", "alice@example.com", "[commit]\n\tgpgSign\n");
        QVERIFY(ledger.person().signs);
    }

    void whatCannotBeReadBackIsNotWritten()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        Record noPlan = draft(RecordKind::Approval, commit);
        noPlan.plan = {};
        QCOMPARE(ledger.append(noPlan, false, {}).error().code, ErrorCode::Invalid);
        Record noApp = draft(RecordKind::Approval, commit);
        noApp.application = {};
        QCOMPARE(ledger.append(noApp, false, {}).error().code, ErrorCode::Invalid);
        Record noCommit =
            draft(RecordKind::Approval, Revision::fromHex(std::string(40, '1')).value());
        QCOMPARE(ledger.append(noCommit, false, {}).error().code, ErrorCode::NotFound);
        QVERIFY(viewOf(fixture.root())->entries.empty());
        QVERIFY(fixture.git({"for-each-ref", "refs/notes"}).empty());
    }

    /// Branches go once they are merged.
    void aWordOnACommitThatIsGoneCanBeTakenBack()
    {
        GitFixture fixture;
        fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        Record back =
            draft(RecordKind::Revocation, Revision::fromHex(std::string(40, '1')).value());
        back.detail.set("revokes", Value::string("0123456789abcdef0123456789abcdef"));
        const auto written = ledger.append(back, false, {});
        QVERIFY2(written, why(written));
        QCOMPARE(viewOf(fixture.root())->entries.size(), 1U);
    }

    void aBadLineIsAProblemWithItsPlaceAndStays()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        forge(fixture, commit, "!not a record\n");
        const auto written = ledger.append(draft(RecordKind::Approval, commit), false, {});
        QVERIFY2(written, why(written));
        const auto view = viewOf(fixture.root());
        QCOMPARE(view->entries.size(), 1U);
        QCOMPARE(view->problems.size(), 1U);
        QCOMPARE(view->problems[0].place.line, 1);
        QVERIFY(view->problems[0].place.file.ends_with(commit.hex()));
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", commit.hex()}),
                 "!not a record\n" + written->toLine());
    }

    void aRecordOnAnotherCommitCountsForNeither()
    {
        GitFixture fixture;
        const Revision first = fixture.commit("First");
        const Revision second = fixture.commit("Second");
        const Record record = recordOf(RecordKind::Approval, 1, Alice);
        Record placed = record;
        placed.revision = first;
        forge(fixture, second, placed.toLine() + "\n");
        auto view = viewOf(fixture.root());
        QVERIFY(view->entries.empty());
        QCOMPARE(view->problems.size(), 1U);
        QVERIFY(view->problems[0].text.contains(QString::fromStdString(first.hex())));
        // Where the same stands in its own place, the copy is none of anybody's business.
        forge(fixture, first, placed.toLine() + "\n");
        view = viewOf(fixture.root());
        QCOMPARE(view->entries.size(), 1U);
        QVERIFY(view->problems.empty());
    }

    void anIdThatIsTakenTwiceIsDoubtful()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        Record one = recordOf(RecordKind::Approval, 1, Alice);
        one.revision = commit;
        Record two = one;
        two.comment = "another";
        forge(fixture, commit, one.toLine() + "\n" + two.toLine() + "\n" + two.toLine() + "\n");
        const auto view = viewOf(fixture.root());
        QCOMPARE(view->entries.size(), 2U);
        QVERIFY(!view->entries[0].doubt.isEmpty() && !view->entries[1].doubt.isEmpty());
        QCOMPARE(view->problems.size(), 2U);
    }

    void onlyItsAuthorTakesAWordBack()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Ledger ledger = ledgerOf(fixture.root());
        const auto approval = ledger.append(draft(RecordKind::Approval, commit), false, {});
        const auto rejection = ledger.append(draft(RecordKind::Rejection, commit), false, {});
        const auto revokes = [&](const RecordId &id, const std::string &by) {
            Record out = draft(RecordKind::Revocation, commit);
            out.by = by;
            out.detail.set("revokes", Value::string(id.text()));
            return ledger.append(out, false, {});
        };
        QVERIFY(revokes(approval->id, Bob));
        QVERIFY(revokes(recordId(77), Alice));
        QVERIFY(!viewOf(fixture.root())->find(approval->id)->revokedBy);
        const auto own = revokes(approval->id, "A. <ALICE@example.com>");
        QCOMPARE(viewOf(fixture.root())->find(approval->id)->revokedBy, std::optional(own->id));
        const auto back = revokes(rejection->id, Alice);
        QCOMPARE(viewOf(fixture.root())->find(rejection->id)->revokedBy, std::optional(back->id));
        // A word about a word is the last one.
        QVERIFY(revokes(own->id, Alice));
        QVERIFY(viewOf(fixture.root())->find(approval->id)->revokedBy);
        QVERIFY(!viewOf(fixture.root())->find(own->id)->revokedBy);
    }

    void aLedgerThatCannotBeReadIsOneError()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        fixture.write(".git/refs/notes/driftgate", "garbage\n");
        const auto view = ledgerOf(fixture.root()).read({});
        QVERIFY(!view);
        QCOMPARE(view.error().code, ErrorCode::Corrupt);
        QVERIFY(view.error().text.contains(QString::fromLatin1(NotesRef)));
        QVERIFY(!ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), false, {}));
        QCOMPARE(ledgerOf(fixture.beside("nowhere")).read({}).error().code, ErrorCode::NotFound);
    }

    void aDamagedConfigurationDoesNotHideTheRecords()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        QVERIFY(ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), false, {}));
        m_home.write(".gitconfig", "[[[\n");
        QCOMPARE(viewOf(fixture.root())->entries.size(), 1U);
        const auto written =
            ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), false, {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Tool);
    }

    void manyRecordsAreReadUnlessItIsCancelled()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        std::string text;
        for (int i = 0; i < 2000; ++i) {
            Record record = recordOf(RecordKind::Approval, i, Alice, std::chrono::seconds(i));
            record.revision = commit;
            record.detail.set("canonical", Value::string(std::string(2000, 'x')));
            text += record.toLine() + "\n";
        }
        forge(fixture, commit, text);
        const auto view = viewOf(fixture.root());
        QCOMPARE(view->entries.size(), 2000U);
        QVERIFY(view->problems.empty());
        CancelSource source;
        source.request_stop();
        QCOMPARE(ledgerOf(fixture.root()).read(source.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

private:
    Home m_home;
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
