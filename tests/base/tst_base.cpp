#include "base/process.h"
#include "base/revision.h"
#include "base/text.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace driftgate;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revisionReadsWhatItWrites()
    {
        const std::string hex = "0123456789abcdef0123456789abcdef01234567";
        QCOMPARE(Revision::fromHex(hex)->hex(), hex);
        QCOMPARE(Revision::fromHex("0123456789ABCDEF0123456789ABCDEF01234567")->hex(), hex);
        QVERIFY(!Revision::fromHex("0123"));
        QVERIFY(!Revision::fromHex("0123456789abcdef0123456789abcdef0123456g"));
    }

    void pathsStayWithinTheTop()
    {
        QCOMPARE(normalizePath("a/./b//c").value(), "a/b/c");
        QCOMPARE(normalizePath("a/../b").value(), "b");
        QCOMPARE(normalizePath("a/..").value(), "");
        QVERIFY(!normalizePath("a/../../b"));
        QVERIFY(!normalizePath("/etc"));
        QVERIFY(liesWithin("apps/web/x.yaml", "apps/web"));
        QVERIFY(!liesWithin("apps/website", "apps/web"));
    }

    void aPointersPartIsEscaped()
    {
        QCOMPARE(pointerPart("replicas"), "replicas");
        QCOMPARE(pointerPart("example.org/a~b"), "example.org~1a~0b");
        QCOMPARE(pointerPart(""), "");
    }

    void blanksAreTakenFromBothEndsOnly()
    {
        QCOMPARE(trimmed(" \ta b\t "), "a b");
        QCOMPARE(trimmed("a\n"), "a\n");
        QCOMPARE(trimmed("\n a \r\n", " \r\n"), "a");
        QCOMPARE(trimmed("  "), "");
        QCOMPARE(trimmed(""), "");
    }

    void nearestWordIsFoundForATypo()
    {
        QCOMPARE(nearestWord("clustres", {"clusters", "applications"}), "clusters");
        QCOMPARE(nearestWord("zzz", {"clusters", "applications"}), "");
    }

    void aProcessGivesOutputErrorsAndStatus()
    {
        const auto out = run({"-c", "cat; echo oops >&2; exit 3"},
                             [](ProcessRequest &request) { request.input = "hello"; });
        QVERIFY(out);
        QCOMPARE(out->output, "hello");
        QCOMPARE(out->errors, "oops\n");
        QCOMPARE(out->exitCode, 3);
    }

    void aProcessInheritsNothing()
    {
        qputenv("DRIFTGATE_TEST_SECRET", "x");
        const auto out = run({"-c", "echo ${DRIFTGATE_TEST_SECRET:-none}"});
        QVERIFY(out);
        QCOMPARE(out->output, "none\n");
    }

    void aMissingProgramIsNamed()
    {
        ProcessRequest request;
        request.program = "driftgate-no-such-program";
        const auto out = SystemProcessRunner().run(request, {});
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::NotFound);
        QVERIFY(out.error().text.contains(u"driftgate-no-such-program"));
    }

    void aSlowProcessIsEndedWithItsChildren()
    {
        QTemporaryDir dir;
        const std::string mark = dir.filePath(QStringLiteral("pid")).toStdString();
        const auto out =
            run({"-c", "sleep 1000 & echo $! > " + mark + "; wait"}, [](ProcessRequest &request) {
                request.timeLimit = std::chrono::milliseconds(300);
            });
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Timeout);
        QFile file(QString::fromStdString(mark));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString pid = QString::fromLatin1(file.readAll().trimmed());
        // A killed child may stay as a zombie until init reaps it: what counts is that it ended.
        QTRY_VERIFY(hasEnded(pid));
    }

    void aTalkativeProcessIsEnded()
    {
        const auto out = run({"-c", "while :; do echo yyyyyyyyyyyyyyyyyyyyy; done"},
                             [](ProcessRequest &request) { request.outputLimit = 100'000; });
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Limit);
    }

    void aProcessCanBeCancelled()
    {
        CancelSource source;
        source.request_stop();
        ProcessRequest request;
        request.program = "sh";
        request.arguments = {"-c", "sleep 1000"};
        QCOMPARE(SystemProcessRunner().run(request, source.get_token()).error().code,
                 ErrorCode::Cancelled);
        CancelSource later;
        std::jthread stopper([&later] { later.request_stop(); });
        QCOMPARE(SystemProcessRunner().run(request, later.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

private:
    static Result<ProcessOutcome> run(std::vector<std::string> arguments,
                                      const std::function<void(ProcessRequest &)> &change = {})
    {
        ProcessRequest request;
        request.program = "sh";
        request.arguments = std::move(arguments);
        if (change)
            change(request);
        return SystemProcessRunner().run(request, {});
    }

    static bool hasEnded(const QString &pid)
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            return true;
        return file.readAll().contains(") Z");
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
