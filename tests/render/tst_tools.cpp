#include "render/renderfixture.h"
#include "render/tools.h"

using namespace driftgate;
using namespace driftgate::test;

/// Runs a shell as if it were a tool, to see what a tool could do.
class TestTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        for (const char *name : {"work", "work/home", "work/tmp"})
            QVERIFY(QDir(m_dir->path()).mkpath(QLatin1String(name)));
    }

    void aToolSeesNothingOfTheUser()
    {
        qputenv("DRIFTGATE_TEST_TOKEN", "x");
        Tools tools(m_runner);
        const auto out = run(tools, "echo \"$HOME|$KUBECONFIG|$DRIFTGATE_TEST_TOKEN|$TMPDIR\"; "
                                    "command -v git || echo no git");
        QVERIFY(out);
        const std::string work = m_dir->path().toStdString() + "/work";
        QCOMPARE(out->output,
                 work + "/home|" + work + "/home/no-kubeconfig||" + work + "/tmp\nno git\n");
    }

    void aToolThatMayFetchHasTheUsersGit()
    {
        Tools tools(m_runner);
        const auto out = run(tools, "echo \"$HOME\"; command -v git >/dev/null && echo git", true);
        QVERIFY(out);
        QCOMPARE(out->output, qEnvironmentVariable("HOME").toStdString() + "\ngit\n");
    }

    void aToolWritesNowhereElseInTheSandbox()
    {
        if (!hasSandbox())
            QSKIP("bubblewrap does not work here");
        Tools tools(m_runner);
        const std::string outside = m_dir->path().toStdString() + "/outside";
        const auto out = run(tools, "echo x > " + outside + "; echo y > tmp/inside");
        QVERIFY(out);
        QVERIFY(!std::filesystem::exists(outside));
        QVERIFY(std::filesystem::exists(m_dir->path().toStdString() + "/work/tmp/inside"));
    }

    void aToolHasNoNetworkInTheSandbox()
    {
        if (!hasSandbox())
            QSKIP("bubblewrap does not work here");
        Tools tools(m_runner);
        const auto shut = run(tools, "while read line; do echo \"$line\"; done < /proc/net/dev");
        QVERIFY(shut);
        // Two lines of heading, then one for each device: only the loopback is left.
        QCOMPARE(std::ranges::count(shut->output, '\n'), 3);
        QVERIFY(shut->output.find("lo:") != std::string::npos);
    }

    void aToolOutOfTimeIsEndedInTheSandboxToo()
    {
        Tools tools(m_runner);
        const std::string mark = m_dir->path().toStdString() + "/work/tmp/mark";
        // A shell without programs on its PATH can still wait: for a pipe that nobody writes to.
        const auto out =
            run(tools, "echo $$ > tmp/mark; /usr/bin/mkfifo tmp/pipe; read x < tmp/pipe", false,
                std::chrono::milliseconds(1500));
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Timeout);
        QVERIFY(std::filesystem::exists(mark));
    }

private:
    [[nodiscard]] bool hasSandbox() const
    {
        ProcessRequest request;
        request.program = "bwrap";
        request.arguments = {"--unshare-net", "--ro-bind", "/", "/", "--", "true"};
        const auto outcome = m_runner.run(request, {});
        return outcome && outcome->exitCode == 0;
    }

    [[nodiscard]] Result<ProcessOutcome>
    run(Tools &tools, const std::string &script, bool mayFetch = false,
        std::chrono::milliseconds limit = std::chrono::seconds(20)) const
    {
        const Tool shell{Tool::Kind::Helm, m_runner.find("sh"), "sh", "sh"};
        const std::string work = m_dir->path().toStdString() + "/work";
        ToolRun run;
        run.arguments = {"-c", script};
        run.folder = work;
        run.home = work + "/home";
        run.temp = work + "/tmp";
        run.mayFetch = mayFetch;
        run.timeLimit = limit;
        return tools.run(shell, run, {});
    }

    SystemProcessRunner m_runner;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestTools)
#include "tst_tools.moc"
