#include "binary/gateprogram.h"

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

/// Not when it has ended and only waits for somebody to ask how.
bool isRunning(int pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    const QByteArray state = stat.mid(stat.lastIndexOf(')') + 2, 1);
    return state != "Z" && state != "X" && !state.isEmpty();
}

/// The process id that a script wrote into a file; 0: none yet.
int pidIn(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

} // namespace

/// driftgate-cli, as a shell starts it, when it is asked to end.
class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Program::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
    }
    void init() { m_gate = std::make_unique<GateProgram>(); }
    /// The remote's hook ends with what it reads, however the test did.
    void cleanup()
    {
        const int fifo = ::open(fifoFile().c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (fifo >= 0)
            ::close(fifo);
    }

    void theFirstStopsASyncBehindTheObjectUnderWay_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void theFirstStopsASyncBehindTheObjectUnderWay()
    {
        QFETCH(int, number);
        QCOMPARE(gate().approve().status, 0);
        const ProgramEnd end = syncSignalled(QString::number(number), {u"--format"_s, u"json"_s});
        // A shell's loop is to end with it.
        QVERIFY2(end.signal == number, end.all());
        QCOMPARE(end.err.count(u"Stopping: "_s), 1);
        QCOMPARE(end.json().stringAt({"outcome", "end"}), "cancelled");
        QVERIFY(gate().versions("Deployment").empty());
        // The journal has come to its end, and the record says which.
        QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 0);
        const auto records = gate().records(RecordKind::Sync);
        QCOMPARE(records.size(), size_t{1});
        QCOMPARE(records.front().record.detailText("end"), "cancelled");
        QCOMPARE(gate().approve().status, 0);
        const ProgramEnd rest = gate().sync();
        QVERIFY2(rest.status == 0, rest.all());
        QCOMPARE(gate().versions("Deployment").size(), size_t{1});
    }

    void aSecondEndsItAtOnce()
    {
        QCOMPARE(gate().approve().status, 0);
        const ProgramEnd end = syncSignalled(u"2 15"_s, {});
        QVERIFY2(end.signal == SIGTERM, end.all());
        QVERIFY2(end.out.contains(u"Sync checkout") && !end.out.contains(u"stopped"), end.all());
        QCOMPARE(gate().run({u"sync"_s, u"--interrupted"_s}).status, 1);
        const ProgramEnd resumed = gate().run({u"sync"_s, u"--resume"_s, gate().interrupted()});
        QVERIFY2(resumed.status == 0, resumed.all());
    }

    void aResumedSyncIsStoppedToo()
    {
        QCOMPARE(gate().approve().status, 0);
        QCOMPARE(gate().syncKilledAt(2).status, -1);
        QProcess process;
        gate().program.begin(process, {u"sync"_s, u"--resume"_s, gate().interrupted()},
                             Program::killing(2, u".jsonl"_s, u"2"_s));
        const ProgramEnd end = Program::endOf(process);
        QVERIFY2(end.signal == SIGINT, end.all());
        QVERIFY2(end.out.contains(u"was stopped"), end.all());
        QVERIFY(gate().versions("Deployment").empty());
    }

    /// nohup, a script's background job.
    void oneThatIsIgnoredStaysIgnored()
    {
        QCOMPARE(gate().approve().status, 0);
        QProcess process;
        process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
        gate().program.begin(process, QStringList{u"sync"_s, u"--yes"_s} + GateProgram::position(),
                             Program::killing(2, u".jsonl"_s, QString::number(SIGHUP)));
        const ProgramEnd end = Program::endOf(process);
        QVERIFY2(end.status == 0, end.all());
        QVERIFY2(!end.err.contains(u"Stopping"), end.all());
    }

    void aPushIsEndedWithAllThatItStarted_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("approve") << (QStringList{u"approve"_s} + GateProgram::position())
                                 << u"It waits to be pushed"_s;
        QTest::newRow("verify") << QStringList{u"verify"_s, u"--records-only"_s} << u"Cancelled"_s;
    }

    void aPushIsEndedWithAllThatItStarted()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        QCOMPARE(gate().approve().status, 0);
        QProcess process;
        QVERIFY(isHanging(process, arguments));
        const int hook = pidIn(hookFile());
        QVERIFY(isRunning(hook));
        process.terminate();
        const ProgramEnd end = Program::endOf(process);
        QVERIFY2(end.signal == SIGTERM, end.all());
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(hook), 60'000);
        // What was said stays.
        QVERIFY2(end.err.contains(said), end.all());
        QVERIFY(!gate().records(RecordKind::Approval).empty());
    }

    void aKilledProgramLeavesNoGitBehind()
    {
        QCOMPARE(gate().approve().status, 0);
        QProcess process;
        QVERIFY(isHanging(process, {u"verify"_s, u"--records-only"_s}));
        const int git = pidIn(gitFile());
        QVERIFY(isRunning(git));
        process.kill();
        QCOMPARE(Program::endOf(process).signal, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(git), 60'000);
    }

private:
    [[nodiscard]] GateProgram &gate() { return *m_gate; }
    [[nodiscard]] std::string hookFile() { return gate().files.beside("hook.pid"); }
    [[nodiscard]] std::string gitFile() { return gate().files.beside("git.pid"); }
    [[nodiscard]] std::string fifoFile() { return gate().files.beside("never"); }

    /// A sync that gets these signals while it sends its second kind of objects.
    [[nodiscard]] ProgramEnd syncSignalled(const QString &signals, const QStringList &options)
    {
        QProcess process;
        gate().program.begin(process,
                             QStringList{u"sync"_s, u"--yes"_s} + options + GateProgram::position(),
                             Program::killing(4, u".jsonl"_s, signals));
        return Program::endOf(process);
    }

    /// Begins a run whose push does not come to an end by itself, and waits until it hangs. False
    /// when it does not come so far.
    [[nodiscard]] bool isHanging(QProcess &process, const QStringList &arguments)
    {
        if (::mkfifo(fifoFile().c_str(), 0600) != 0)
            return false;
        gate().addRemote("echo $$ >'" + hookFile() + ".new'; mv '" + hookFile() + ".new' '" +
                         hookFile() + "'; read nothing <'" + fifoFile() + "'");
        // Tells who pushes.
        const std::string git = gate().files.beside("bin/git");
        std::filesystem::create_directories(gate().files.beside("bin"));
        std::ofstream(git) << "#!/bin/sh\ncase \" $* \" in *\" push \"*) echo $$ >'" << gitFile()
                           << "' ;; esac\nexec '" << SystemProcessRunner().find("git")
                           << "' \"$@\"\n";
        std::filesystem::permissions(git, std::filesystem::perms::owner_all);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, QString::fromStdString(gate().files.beside("bin")) + u':' +
                                          environment.value(u"PATH"_s));
        gate().program.begin(process, arguments, environment);
        return QTest::qWaitFor(
                   [&] { return pidIn(hookFile()) > 0 || process.state() == QProcess::NotRunning; },
                   60'000) &&
               pidIn(hookFile()) > 0 && process.state() == QProcess::Running;
    }

    std::unique_ptr<GateProgram> m_gate;
};

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
