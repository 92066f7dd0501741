#include "binary/gateprogram.h"
#include "binary/smalldisk.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// driftgate-cli, as a shell starts it, where a sync does not go straight: killed in its middle, no
/// room for its journal, a journal that cannot be read, a remote that refuses the ledger.
class TestGateFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Program::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
    }
    void init() { m_gate = std::make_unique<GateProgram>(); }

    void aKilledSyncIsListedAndResumed()
    {
        approve();
        QCOMPARE(gate().syncKilledAt(4).status, -1);
        const ProgramEnd listed = gate().run({u"sync"_s, u"--interrupted"_s});
        QVERIFY2(listed.status == 1, listed.all());
        QVERIFY2(listed.out.contains(u"3 sent, 1 without an answer, 1 waiting"), listed.all());
        QVERIFY2(listed.out.contains(u"? Service checkout/checkout"), listed.all());
        const Value json =
            gate().run({u"sync"_s, u"--interrupted"_s, u"--format"_s, u"json"_s}).json();
        const Value &sync = json.find("interrupted")->items()[0];
        QCOMPARE(sync.find("objects")->size(), size_t{5});
        QCOMPARE(sync.find("objects")->items()[0].stringAt({"state"}), "answered");
        QCOMPARE(sync.find("objects")->items()[3].stringAt({"state"}), "sending");
        QCOMPARE(sync.find("objects")->items()[4].stringAt({"state"}), "waiting");

        const auto before = gate().versions("ConfigMap");
        QCOMPARE(before.size(), size_t{3});
        const ProgramEnd resumed = gate().run({u"sync"_s, u"--resume"_s, gate().interrupted()});
        QVERIFY2(resumed.status == 0, resumed.all());
        QVERIFY2(resumed.err.contains(u"Deployment.apps checkout/checkout"), resumed.all());
        QCOMPARE(gate().versions("ConfigMap"), before);
        QCOMPARE(gate().versions("Deployment").size(), size_t{1});
        QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 0);
        QCOMPARE(gate().records(RecordKind::Sync).size(), size_t{1});
    }

    void nothingIsBegunOverAnInterruptedSync()
    {
        approve();
        QCOMPARE(gate().syncKilledAt(4).status, -1);
        const QString journal = gate().interrupted();
        const ProgramEnd again = gate().sync();
        QVERIFY2(again.status == 1, again.all());
        QVERIFY2(again.err.contains(u"was interrupted"), again.all());
        QVERIFY2(again.err.contains(u"--abandon "_s + journal), again.all());
        QCOMPARE(gate().interrupted(), journal);
        QVERIFY(gate().versions("Deployment").empty());
        const Value refused = gate().on({u"sync"_s, u"--yes"_s, u"--format"_s, u"json"_s}).json();
        QVERIFY(refused.stringAt({"refused", "text"}).find("interrupted") !=
                std::string_view::npos);
        // Asking changes nothing, so it may be done.
        const ProgramEnd dry = gate().on({u"sync"_s, u"--dry-run"_s});
        QVERIFY2(dry.status == 0 && dry.err.contains(u"was interrupted"), dry.all());
        // Ended, it is planned and approved like any other.
        const ProgramEnd abandoned = gate().run({u"sync"_s, u"--abandon"_s, journal});
        QVERIFY2(abandoned.status == 0, abandoned.all());
        QCOMPARE(gate().sync().status, 1);
        approve();
        const ProgramEnd synced = gate().sync();
        QVERIFY2(synced.status == 0, synced.all());
    }

    void lookingEndsOnlyWhatIsDone()
    {
        approve();
        QCOMPARE(gate().syncKilledAt(4).status, -1);
        const QString journal = gate().interrupted();
        const ProgramEnd half = gate().run({u"sync"_s, u"--verify"_s, journal});
        QVERIFY2(half.status == 1, half.all());
        QVERIFY2(half.err.contains(u"still interrupted"), half.all());
        QCOMPARE(gate().interrupted(), journal);
        QCOMPARE(gate().run({u"sync"_s, u"--resume"_s, journal}).status, 0);

        gate().files.write("apps/checkout/base/prices.yaml",
                           WorkspaceFixture::configMap("prices", "checkout", "b"));
        gate().files.commit("Change the prices");
        approve();
        // The Lease, the set's parent, the ConfigMap: it is there, but the cluster still names the
        // revision before.
        QCOMPARE(killedAtWrite(3).status, -1);
        const ProgramEnd unmarked = gate().run({u"sync"_s, u"--verify"_s, gate().interrupted()});
        QVERIFY2(unmarked.status == 0, unmarked.all());
        QVERIFY2(unmarked.err.contains(u"as deployed yet"), unmarked.all());
        QVERIFY2(unmarked.err.contains(u"still interrupted"), unmarked.all());
        // The Lease, the revision: only the journal's end was not written.
        QCOMPARE(
            gate()
                .program
                .runKilledAt(2, u"live/staging"_s, {u"sync"_s, u"--resume"_s, gate().interrupted()})
                .status,
            -1);
        const ProgramEnd whole = gate().run({u"sync"_s, u"--verify"_s, gate().interrupted()});
        QVERIFY2(whole.status == 0, whole.all());
        QVERIFY2(whole.out.contains(u"Live is as planned"), whole.all());
        QVERIFY2(!whole.err.contains(u"still interrupted"), whole.all());
        QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 0);
    }

    void aJournalThatCannotBeReadIsNamedAndTheRestGoesOn()
    {
        approve();
        QCOMPARE(gate().syncKilledAt(4).status, -1);
        const QString journal = gate().interrupted();
        const QString broken = gate().breakJournal("20260503T150000Z-broken");
        const ProgramEnd listed = gate().run({u"sync"_s, u"--interrupted"_s});
        QVERIFY2(listed.status == 2, listed.all());
        QVERIFY2(listed.out.contains(journal), listed.all());
        QVERIFY2(listed.err.contains(broken + u":2: "_s), listed.all());
        const Value json =
            gate().run({u"sync"_s, u"--interrupted"_s, u"--format"_s, u"json"_s}).json();
        QCOMPARE(json.find("interrupted")->size(), size_t{1});
        QCOMPARE(json.find("unreadable")->size(), size_t{1});
        const ProgramEnd resumed = gate().run({u"sync"_s, u"--resume"_s, journal});
        QVERIFY2(resumed.status == 0, resumed.all());
        // Nor does it hold up a sync, which says it all the same.
        gate().files.write("apps/checkout/base/prices.yaml",
                           WorkspaceFixture::configMap("prices", "checkout", "b"));
        gate().files.commit("Change the prices");
        approve();
        const ProgramEnd synced = gate().sync();
        QVERIFY2(synced.status == 0 && synced.err.contains(broken), synced.all());
        QVERIFY(QFile::exists(broken));
    }

    void noRoomForTheJournal_data()
    {
        QTest::addColumn<int>("objects");
        QTest::addColumn<bool>("begins");
        QTest::newRow("not even its beginning") << 30 << false;
        QTest::newRow("in its middle") << 14 << true;
    }

    void noRoomForTheJournal()
    {
        if (!SmallDisk::isEntered())
            QSKIP(qPrintable(lacking(u"no disk can be mounted here"_s)));
        QFETCH(int, objects);
        QFETCH(bool, begins);
        gate().addSecrets(objects);
        approve();
        const QString folder =
            QString::fromStdString(gate().files.beside("data")) + u"/driftgate/syncs"_s;
        QVERIFY(QDir().mkpath(folder));
        SmallDisk disk(folder, begins ? 2 : 1);
        const ProgramEnd full = gate().sync();
        QVERIFY2(full.status == 2, full.all());
        QCOMPARE(full.err.count(begins ? u"so nothing more is sent"_s : u"so nothing is sent"_s),
                 1);
        QVERIFY2(full.err.contains(folder), full.all());
        const size_t sent = gate().versions("ConfigMap").size() + gate().versions("Secret").size() +
                            gate().versions("Service").size() +
                            gate().versions("Deployment").size();
        if (!begins) {
            QCOMPARE(sent, size_t{0});
            QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 0);
            QVERIFY(gate().records(RecordKind::Sync).empty());
            disk.grow();
            const ProgramEnd synced = gate().sync();
            QVERIFY2(synced.status == 0, synced.all());
            return;
        }
        QVERIFY2(sent > 0 && gate().versions("Deployment").empty(), full.all());
        QVERIFY2(full.err.contains(u"--resume"_s), full.all());
        QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 1);
        const auto before = gate().versions("Secret");
        QVERIFY(!before.empty());
        // Still full: it stays as it is.
        const ProgramEnd again = gate().run({u"sync"_s, u"--resume"_s, gate().interrupted()});
        QVERIFY2(again.status == 2, again.all());
        disk.grow();
        const ProgramEnd resumed = gate().run({u"sync"_s, u"--resume"_s, gate().interrupted()});
        QVERIFY2(resumed.status == 0, resumed.all());
        for (const auto &[name, version] : before)
            QCOMPARE(gate().versions("Secret")[name], version);
        QCOMPARE(gate().versions("Deployment").size(), size_t{1});
        QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 0);
        std::set<std::string> outcomes;
        const auto records = gate().records(RecordKind::Sync);
        for (const LedgerEntry &entry : records)
            outcomes.insert(entry.record.detailText("outcome"));
        QCOMPARE(outcomes, (std::set<std::string>{"failed", "matched"}));
    }

    void aSyncThatCannotBePutOnRecord()
    {
        approve();
        // As a git that was killed leaves it.
        const std::string lock = gate().files.root() + "/.git/refs/notes/driftgate.lock";
        std::ofstream(lock).flush();
        const ProgramEnd synced = gate().sync();
        QVERIFY2(synced.status == 2, synced.all());
        QVERIFY2(synced.err.contains(u"could not be put on record"), synced.all());
        QVERIFY2(synced.out.contains(u"Live is as planned"), synced.all());
        // It is not over before it is on record.
        QVERIFY2(synced.err.contains(u"--verify"_s), synced.all());
        std::filesystem::remove(lock);
        QVERIFY(gate().records(RecordKind::Sync).empty());
        const ProgramEnd looked = gate().run({u"sync"_s, u"--verify"_s, gate().interrupted()});
        QVERIFY2(looked.status == 0, looked.all());
        QCOMPARE(gate().records(RecordKind::Sync).size(), size_t{1});
        QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 0);
    }

    void aRemoteThatRefusesTheLedger()
    {
        gate().addRefusingRemote("Notes are not welcome here");
        const ProgramEnd approved = gate().approve();
        QVERIFY2(approved.status == 0, approved.all());
        QCOMPARE(approved.err.count(u"It waits to be pushed"_s), 1);
        QVERIFY2(approved.err.contains(u"Notes are not welcome here"), approved.all());
        QVERIFY(!gate().records(RecordKind::Approval).front().isPushed);
        QCOMPARE(gate().recordsOfRemote(), size_t{0});
        const ProgramEnd synced = gate().sync();
        QVERIFY2(synced.status == 0, synced.all());
        // What others said could be fetched; only the push was refused.
        QVERIFY2(!synced.err.contains(u"could not be fetched"), synced.all());
        QCOMPARE(synced.err.count(u"The record waits to be pushed"_s), 1);
        QVERIFY2(synced.err.contains(u"Notes are not welcome here"), synced.all());
        const Value sync =
            gate().run({u"verify"_s, u"--records-only"_s, u"--format"_s, u"json"_s}).json();
        QCOMPARE(sync.find("records")->size(), size_t{2});
        for (const Value &record : sync.find("records")->items())
            QCOMPARE(record.find("pushed")->toBoolean(), false);
        const ProgramEnd verified = gate().run({u"verify"_s, u"--records-only"_s});
        QVERIFY2(verified.status == 0 && verified.err.contains(u"Records wait to be pushed"),
                 verified.all());
        // The next that is said brings what waited.
        gate().allowNotes();
        const ProgramEnd now = gate().run({u"verify"_s, u"--records-only"_s});
        QVERIFY2(now.status == 0 && !now.err.contains(u"pushed"), now.all());
        QCOMPARE(gate().recordsOfRemote(), size_t{2});
        QVERIFY(gate().records(RecordKind::Sync).front().isPushed);
    }

private:
    [[nodiscard]] GateProgram &gate() { return *m_gate; }
    void approve()
    {
        const ProgramEnd approved = gate().approve();
        QVERIFY2(approved.status == 0, approved.all());
    }
    /// A sync that is killed at the nth write to the cluster.
    [[nodiscard]] ProgramEnd killedAtWrite(int write)
    {
        return gate().program.runKilledAt(
            write, u"live/staging"_s, QStringList{u"sync"_s, u"--yes"_s} + GateProgram::position());
    }

    std::unique_ptr<GateProgram> m_gate;
};

int main(int argc, char **argv)
{
    SmallDisk::enter(argv);
    QCoreApplication application(argc, argv);
    TestGateFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gatefaults.moc"
