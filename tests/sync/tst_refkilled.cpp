// A sync that moves a branch or tag, killed at every point: the journal and the remote tell whether
// it was pushed, and what goes on with it pushes once.
#include "sync/refsyncfixture.h"

#include <QCoreApplication>
#include <QProcess>

#include <atomic>
#include <csignal>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

/// What the child does: the sync, and dies at the given point.
int runChild(const QStringList &arguments)
{
    const auto text = [&arguments](qsizetype i) { return arguments.value(i).toStdString(); };
    RefEngineOptions options = RefSync::options(text(2), text(3), text(4));
    const Revision target = Revision::fromHex(text(5)).value();
    const bool isRollback = text(6) == "rollback";
    const int dieAt = arguments.value(7).toInt();
    int points = 0;
    options.onPoint = [&](std::string_view) {
        if (++points == dieAt)
            ::raise(SIGKILL);
    };
    RefEngine engine(std::make_shared<SystemProcessRunner>(), std::make_shared<SystemClock>(),
                     options);
    const auto outcome = settled(
        awaited(engine.run(RefSync::request(target, text(4), isRollback, text(8)), {}, {})));
    options.onPoint("ended");
    return outcome && outcome->end == SyncEnd::Done ? 0 : 3;
}

/// Git on a bad line: a push comes to an end of its own.
class BadLine final : public ProcessRunner
{
public:
    bool arrives = false;  ///< the remote takes the push before the line breaks
    bool staysBad = false; ///< nothing can be asked afterwards

    [[nodiscard]] Result<ProcessOutcome> run(const ProcessRequest &request,
                                             const CancelToken &cancel) const override
    {
        const bool isPush = std::ranges::contains(request.arguments, "push");
        const bool asks = std::ranges::contains(request.arguments, "ls-remote");
        if ((isPush && !arrives) || (asks && staysBad && m_isBroken))
            return broken();
        Result<ProcessOutcome> out = m_real.run(request, cancel);
        return isPush ? broken() : out;
    }
    [[nodiscard]] std::string find(const std::string &program) const override
    {
        return m_real.find(program);
    }

private:
    Result<ProcessOutcome> broken() const
    {
        m_isBroken = true;
        return ProcessOutcome{.exitCode = 128,
                              .output = {},
                              .errors = "fatal: the remote end hung up unexpectedly\n"};
    }
    SystemProcessRunner m_real;
    mutable std::atomic<bool> m_isBroken = false;
};

} // namespace

class TestRefKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
    }

    void killedAtEveryPoint_data()
    {
        QTest::addColumn<QString>("ref");
        QTest::addColumn<bool>("isRollback");
        QTest::newRow("branch") << u"refs/heads/env/prod"_s << false;
        QTest::newRow("branch, back") << u"refs/heads/env/prod"_s << true;
        QTest::newRow("tag") << u"refs/tags/prod"_s << false;
    }

    void killedAtEveryPoint()
    {
        QFETCH(QString, ref);
        QFETCH(bool, isRollback);
        int kills = 0;
        for (int dieAt = 1;; ++dieAt, ++kills) {
            RefSync sync({ref.toStdString(), isRollback});
            const bool isKilled = isKilledAt(sync, ref, isRollback, dieAt, {});
            const QString where = u"killed at point %1: "_s.arg(dieAt);
            QVERIFY2(checkLeft(sync) && checkRest(sync), qPrintable(where + m_wrong));
            if (!isKilled)
                break;
        }
        // Begun, written and pushed and written, watched, ended.
        QVERIFY2(kills >= 6, qPrintable(QString::number(kills)));
    }

    void killedAgainWhileItIsResumed()
    {
        const QString ref = u"refs/heads/env/prod"_s;
        int kills = 0;
        for (int dieAt = 1; dieAt <= 4; ++dieAt) {
            for (int again = 1;; ++again, ++kills) {
                RefSync sync;
                QVERIFY(isKilledAt(sync, ref, false, dieAt, {}));
                QVERIFY2(checkLeft(sync), qPrintable(m_wrong));
                const std::string resumes = sync.open().front().id;
                const bool isKilled = isKilledAt(sync, ref, false, again, resumes);
                const QString where =
                    u"killed at point %1, and again at %2: "_s.arg(dieAt).arg(again);
                QVERIFY2(checkLeft(sync) && checkRest(sync), qPrintable(where + m_wrong));
                if (!isKilled)
                    break;
            }
        }
        QVERIFY2(kills >= 16, qPrintable(QString::number(kills)));
    }

    /// The program is gone, and the push that it began comes through later.
    void killedWhileThePushIsUnderWay()
    {
        RefSync sync;
        sync.hook("pre-receive", "touch '" + sync.beside("under-way") + "'\ni=0\nwhile [ ! -e '" +
                                     sync.beside("go-on") +
                                     "' ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i+1)); done");
        QProcess child;
        start(child, sync, u"refs/heads/env/prod"_s, false, 0, {});
        const QString mark = QString::fromStdString(sync.beside("under-way"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark), 60'000);
        child.kill();
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(sync.open().size(), size_t{1});
        const JournalReading journal = sync.open().front();
        QCOMPARE(journal.steps.front().state, JournalState::Sending);
        QVERIFY(refPushOf(journal, std::nullopt) == RefPush::Unknown);
        QVERIFY(refPushOf(journal, RemoteRef{sync.from(), sync.from()}) == RefPush::NotDone);
        QFile goOn(QString::fromStdString(sync.beside("go-on")));
        QVERIFY(goOn.open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(sync.at(), sync.target().hex(), 60'000);
        QVERIFY2(checkRest(sync, 0), qPrintable(m_wrong));
    }

    void whatWasPushedIsNotPushedAgainThoughSomebodyMovedItOn()
    {
        RefSync sync;
        const std::string journal = sync.leaveJournal(JournalState::Answered);
        sync.moveTo(sync.commits[2]);
        const auto outcome = sync.carryOut(journal);
        QVERIFY2(outcome, reason(outcome).constData());
        QCOMPARE(outcome->end, SyncEnd::Done);
        QVERIFY2(outcome->steps.front().message.contains(u"moved"_s),
                 qPrintable(outcome->steps.front().message));
        QCOMPARE(sync.at(), sync.commits[2].hex());
        QVERIFY(sync.open().empty());
        // Nor is a rollback made twice.
        RefSync back({"refs/heads/env/prod", true});
        const std::string other = back.leaveJournal(JournalState::Answered);
        back.moveTo(back.commits[2]);
        QVERIFY(back.carryOut(other));
        QCOMPARE(back.at(), back.commits[2].hex());
        QCOMPARE(back.pushes(), size_t{0});
    }

    void isNotGuessedWhereItCannotBeTold()
    {
        RefSync sync({"refs/heads/env/prod", true});
        const std::string journal = sync.leaveJournal(JournalState::Sending);
        sync.moveTo(sync.commits[2]);
        const auto outcome = sync.carryOut(journal);
        QCOMPARE(outcome.error().code, ErrorCode::Conflict);
        QCOMPARE(sync.at(), sync.commits[2].hex());
        QCOMPARE(sync.open().size(), size_t{1});
        QCOMPARE(sync.open().front().id, journal);
    }

    void whatWasNeverSentIsPushedByTheRefsOwnRules()
    {
        RefSync sync;
        const std::string journal = sync.leaveJournal(JournalState::Waiting);
        QVERIFY2(checkRest(sync), qPrintable(m_wrong));
        QVERIFY(readJournal(sync.journals(), journal)->ended == "resumed");
        // Somebody was there before: it would go back, which this sync is not.
        RefSync other;
        const std::string left = other.leaveJournal(JournalState::Waiting);
        other.moveTo(other.commits[2]);
        QCOMPARE(other.carryOut(left).error().code, ErrorCode::Conflict);
        QCOMPARE(other.open().size(), size_t{1});
    }

    void aPushThatIsRefusedIsOver()
    {
        RefSync sync;
        sync.hook("update", "exit 1");
        const auto outcome = sync.carryOut();
        QCOMPARE(outcome.error().code, ErrorCode::Denied);
        QVERIFY(sync.open().empty());
        QCOMPARE(sync.at(), sync.from().hex());
        sync.hook("update", "exit 0");
        QVERIFY2(checkRest(sync), qPrintable(m_wrong));
    }

    void aBrokenLineIsLookedAfter()
    {
        // It came through before the line broke.
        RefSync taken;
        const auto line = std::make_shared<BadLine>();
        line->arrives = true;
        const auto done = taken.carryOut({}, line);
        QVERIFY2(done, reason(done).constData());
        QCOMPARE(done->end, SyncEnd::Done);
        QVERIFY(taken.open().empty());
        // It did not.
        RefSync lost;
        const auto refused = lost.carryOut({}, std::make_shared<BadLine>());
        QCOMPARE(refused.error().code, ErrorCode::Network);
        QVERIFY(lost.open().empty());
        // Nobody knows.
        RefSync dark;
        const auto gone = std::make_shared<BadLine>();
        gone->arrives = gone->staysBad = true;
        const auto unknown = dark.carryOut({}, gone);
        QVERIFY2(unknown, reason(unknown).constData());
        QCOMPARE(unknown->end, SyncEnd::Failed);
        QVERIFY(unknown->error.has_value());
        QCOMPARE(dark.open().size(), size_t{1});
        QCOMPARE(dark.open().front().steps.front().state, JournalState::Sending);
        QVERIFY2(checkRest(dark), qPrintable(m_wrong));
    }

private:
    bool wrong(const QString &what)
    {
        m_wrong = what;
        return false;
    }

    static void start(QProcess &child, const RefSync &sync, const QString &ref, bool isRollback,
                      int dieAt, const std::string &resumes)
    {
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--child"_s, QString::fromStdString(sync.root()),
                     QString::fromStdString(sync.journals()), ref,
                     QString::fromStdString(sync.target().hex()),
                     isRollback ? u"rollback"_s : u"sync"_s, QString::number(dieAt),
                     QString::fromStdString(resumes)});
    }

    /// False when it came to its end before.
    static bool isKilledAt(const RefSync &sync, const QString &ref, bool isRollback, int dieAt,
                           const std::string &resumes)
    {
        QProcess child;
        start(child, sync, ref, isRollback, dieAt, resumes);
        if (!child.waitForFinished(60'000))
            qFatal("the program does not end");
        return child.exitStatus() == QProcess::CrashExit;
    }

    /// The journal tells no more and no less than the remote.
    bool checkLeft(RefSync &sync)
    {
        const std::vector<JournalReading> open = sync.open();
        if (open.size() > 1)
            return wrong(u"more than one sync is offered"_s);
        const bool isMoved = sync.at() == sync.target().hex();
        if (open.empty())
            return isMoved || wrong(u"it is not told of"_s);
        const JournalReading &journal = open.front();
        const Revision at = Revision::fromHex(sync.at()).value();
        const JournalState state = journal.steps.front().state;
        if (state == JournalState::Waiting && isMoved)
            return wrong(u"moved, not announced"_s);
        if (state == JournalState::Answered && !isMoved)
            return wrong(u"on record, not moved"_s);
        return refPushOf(journal, RemoteRef{at, at}) ==
                   (isMoved ? RefPush::Done : RefPush::NotDone) ||
               wrong(u"it is told wrongly"_s);
    }

    /// Going on with it, or doing it again where it is over, brings the ref there, by one push.
    /// `least`: 0 where the remote may have found nobody to answer any more, and so told of none.
    bool checkRest(RefSync &sync, size_t least = 1)
    {
        const std::vector<JournalReading> open = sync.open();
        const auto outcome = sync.carryOut(open.empty() ? std::string() : open.front().id);
        if (!outcome)
            return wrong(outcome.error().toString());
        if (outcome->end != SyncEnd::Done)
            return wrong(words(syncEndName(outcome->end)));
        if (sync.at() != sync.target().hex())
            return wrong(u"the ref was not moved"_s);
        if (sync.pushes() > 1 || sync.pushes() < least)
            return wrong(u"pushed %1 times"_s.arg(sync.pushes()));
        return sync.open().empty() || wrong(u"a journal is left"_s);
    }

    QString m_wrong;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--child"_s)
        return runChild(application.arguments());
    // Programs are killed here, not machines: a disk in memory tells the same, far sooner.
    if (QFileInfo(u"/dev/shm"_s).isWritable())
        qputenv("TMPDIR", "/dev/shm");
    TestRefKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_refkilled.moc"
