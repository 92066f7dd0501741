#include "cli/verb.h"
#include "clifixture.h"

using namespace driftgate;
using namespace driftgate::test;

class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryVerb()
    {
        const CliOutcome help = run({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QVERIFY(help.err.empty());
        for (const cli::Verb &verb : cli::verbs()) {
            QVERIFY2(help.prints(verb.name), qPrintable(verb.name));
            const CliOutcome own = run({verb.name, QStringLiteral("--help")});
            QCOMPARE(own.status, 0);
            QVERIFY2(own.prints(QStringLiteral("Usage: driftgate-cli %1").arg(verb.name)),
                     own.out.c_str());
            QVERIFY(own.prints(QStringLiteral("--format")));
            // Before the verb it is the same.
            QCOMPARE(run({QStringLiteral("--help"), verb.name}).out, own.out);
        }
    }

    void helpIsAVerbToo()
    {
        const QString help = QStringLiteral("help");
        const CliOutcome overview = run({QStringLiteral("--help")});
        QCOMPARE(run({help}).out, overview.out);
        QCOMPARE(run({help, help}).out, overview.out);
        QCOMPARE(run({help, QStringLiteral("--help")}).out, overview.out);
        for (const cli::Verb &verb : cli::verbs()) {
            const CliOutcome own = run({help, verb.name});
            QCOMPARE(own.status, 0);
            QCOMPARE(own.out, run({verb.name, QStringLiteral("--help")}).out);
        }
        QCOMPARE(run({help, QStringLiteral("sync"), QStringLiteral("checkout")}).out,
                 run({QStringLiteral("sync"), QStringLiteral("--help")}).out);
        const CliOutcome unknown = run({help, QStringLiteral("statsu")});
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.says(QStringLiteral("did you mean “status”?")));
    }

    void versionIsPrinted()
    {
        const CliOutcome version = run({QStringLiteral("--version")});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.starts_with("driftgate-cli "));
    }

    void anUnknownVerbIsAnsweredWithTheNearest()
    {
        const CliOutcome outcome = run({QStringLiteral("statsu")});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.empty());
        QVERIFY(outcome.says(QStringLiteral("Unknown verb “statsu”; did you mean “status”?")));
        // What is planned but not built is unknown like anything else.
        QCOMPARE(run({QStringLiteral("suspend")}).status, 2);
        QVERIFY(!run({QStringLiteral("--help")}).prints(QStringLiteral("suspend")));
    }

    void wrongOptionsAreNamed()
    {
        QVERIFY(run({QStringLiteral("status"), QStringLiteral("--fromat"), QStringLiteral("json")})
                    .says(QStringLiteral("did you mean “format”?")));
        QVERIFY(run({QStringLiteral("status"), QStringLiteral("--format"), QStringLiteral("xml")})
                    .says(QStringLiteral("“xml”")));
        QVERIFY(run({QStringLiteral("status"), QStringLiteral("--color"), QStringLiteral("blue")})
                    .says(QStringLiteral("“blue”")));
        QVERIFY(run({QStringLiteral("status"), QStringLiteral("--width"), QStringLiteral("wide")})
                    .says(QStringLiteral("--width")));
        QCOMPARE(run({QStringLiteral("compare"), QStringLiteral("a")}).status, 2);
        QVERIFY(run({QStringLiteral("compare"), QStringLiteral("a")})
                    .says(QStringLiteral("needs more arguments")));
        QCOMPARE(run({QStringLiteral("compare"), QStringLiteral("a"), QStringLiteral("b"),
                      QStringLiteral("c")})
                     .status,
                 2);
        QCOMPARE(run({}).status, 2);
    }

    void aFolderWithoutARepositoryIsTrouble()
    {
        for (const char *const verb : {"status", "log", "init"}) {
            const CliOutcome outcome = run({QString::fromUtf8(verb)});
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.says(QStringLiteral("not in a Git repository")), outcome.err.c_str());
        }
    }

private:
    CliOutcome run(const QStringList &arguments) const
    {
        m_files.makeFolder("empty");
        return runCommand(arguments, m_files.environment(), {.directory = m_files.path("empty")});
    }

    FileFixture m_files;
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
