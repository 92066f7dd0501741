#include "clifixture.h"

#include <QCoreApplication>
#include <QProcess>

using namespace driftgate;
using namespace driftgate::test;

/// The program itself, as a shell starts it.
class TestBinary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_program =
            QCoreApplication::applicationDirPath() + QStringLiteral("/../app/cli/driftgate-cli");
        if (!QFile::exists(m_program))
            QSKIP("driftgate-cli was not built");
    }

    void statusAndStreamsAreTheShells()
    {
        const FileFixture files;
        files.write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        files.makeFolder("empty");
        QCOMPARE(shell(files, QStringLiteral("%1 compare a.yaml a.yaml")).first, 0);
        QCOMPARE(shell(files, QStringLiteral("%1 compare a.yaml empty")).first, 1);
        QCOMPARE(shell(files, QStringLiteral("%1 compare a.yaml none")).first, 2);
        QCOMPARE(shell(files, QStringLiteral("%1 --version")).first, 0);
        // Talk goes to the error stream: what is piped on is the result alone.
        const auto json =
            shell(files, QStringLiteral("%1 compare --format json a.yaml empty 2>/dev/null"));
        QVERIFY(readJson(json.second.toStdString(), "output"));
    }

    void aReaderThatGoesAwayIsNoCrash()
    {
        const FileFixture files;
        std::string many;
        for (int i = 0; i < 20'000; ++i)
            many += "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a" + std::to_string(i) +
                    "}\n---\n";
        files.write("many.yaml", many);
        files.makeFolder("empty");
        const auto out = shell(files, QStringLiteral("(%1 compare many.yaml empty 2>err; echo "
                                                     "status $? >status) | head -n 1"));
        QVERIFY(out.second.size() > 0);
        QFile status(files.qpath("status"));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QString told = QString::fromUtf8(status.readAll()).trimmed();
        // 128 and more are signals.
        QVERIFY2(told == QStringLiteral("status 1") || told == QStringLiteral("status 2"),
                 qPrintable(told));
    }

    void aPipeIsReadAsAFile()
    {
        const FileFixture files;
        files.write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        QCOMPARE(shell(files, QStringLiteral("cat a.yaml | %1 compare /dev/stdin a.yaml")).first,
                 0);
    }

private:
    std::pair<int, QByteArray> shell(const FileFixture &files, const QString &command) const
    {
        QProcess process;
        process.setWorkingDirectory(QString::fromStdString(files.path(".")));
        process.start(QStringLiteral("sh"), {QStringLiteral("-c"), command.arg(m_program)});
        if (!process.waitForFinished(120'000))
            qFatal("the program does not end");
        return {process.exitCode(), process.readAllStandardOutput()};
    }

    QString m_program;
};

QTEST_GUILESS_MAIN(TestBinary)
#include "tst_binary.moc"
