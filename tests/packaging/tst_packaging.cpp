#include "sourcedir.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace
{

struct Outcome {
    int status = -1;
    QString out;
};

/// Runs bash in the source's top folder.
Outcome bash(const QString &script)
{
    QProcess process;
    process.setWorkingDirectory(driftgate::test::sourceDir());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("bash"), {QStringLiteral("-c"), script});
    if (!process.waitForFinished(120'000))
        qFatal("bash does not end");
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

QString content(const QString &path)
{
    QFile file(driftgate::test::sourceDir() + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

/// The one list: packages by role.
QMap<QString, QStringList> listed()
{
    QMap<QString, QStringList> out;
    const QStringList lines = content(QStringLiteral("packaging/packages.txt")).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.size() == 2 && !words[0].startsWith(u'#'))
            out[words[1]] << words[0];
    }
    return out;
}

/// "a, b (>= 2), ${c}" of one field of a control file.
QStringList fieldOf(const QString &control, const QString &field)
{
    const QRegularExpression line(u'^' + field + QStringLiteral(": (.*)$"),
                                  QRegularExpression::MultilineOption);
    QStringList out;
    const QStringList parts = line.match(control).captured(1).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.simplified().section(u' ', 0, 0);
        if (!name.startsWith(u'$'))
            out << name;
    }
    out.sort();
    return out;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// One list of packages serves the build environment, the Debian package and the README; and the
/// scripts that use it are clean.
class TestPackaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDebianPackageNeedsWhatIsListed()
    {
        const Outcome control = bash(QStringLiteral("packaging/control.sh"));
        QCOMPARE(control.status, 0);
        const auto packages = listed();
        QStringList build = packages[QStringLiteral("build")];
        // What every build has, and what only makes a developer's quicker.
        for (const char *const name : {"g++", "ccache", "mold"})
            QVERIFY(build.removeOne(QString::fromUtf8(name)));
        build << QStringLiteral("debhelper-compat");
        QCOMPARE(fieldOf(control.out, QStringLiteral("Build-Depends")), sorted(build));
        QCOMPARE(sorted(fieldOf(control.out, QStringLiteral("Depends")) +
                        fieldOf(control.out, QStringLiteral("Recommends"))),
                 sorted(packages[QStringLiteral("run")]));
        const QStringList suggested = fieldOf(control.out, QStringLiteral("Suggests"));
        for (const QString &name : suggested)
            QVERIFY2(packages[QStringLiteral("test")].contains(name), qUtf8Printable(name));
    }

    void everyPackageHasOneKnownRole()
    {
        const auto packages = listed();
        QCOMPARE(packages.keys(), (QStringList{QStringLiteral("build"), QStringLiteral("run"),
                                               QStringLiteral("test")}));
        QStringList all;
        for (const QStringList &some : packages)
            all << some;
        QCOMPARE(all.removeDuplicates(), 0);
    }

    /// A second list would be forgotten: packages are named in the list alone.
    void nothingElseListsPackages()
    {
        QStringList own;
        const auto packages = listed();
        for (const QStringList &some : packages)
            own << some;
        const QRegularExpression development(QStringLiteral("\\b(lib|qt6-)[a-z0-9.+-]+-dev\\b"));
        for (const char *const path :
             {"README.md", "packaging/dev", "packaging/environment.sh", "packaging/root.sh",
              "packaging/tools.sh", "packaging/debian.sh", "packaging/debian/rules", ".ci/run"}) {
            const QString text = content(QString::fromUtf8(path));
            const auto named = development.match(text);
            QVERIFY2(!named.hasMatch(), qUtf8Printable(named.captured()));
        }
        const QString readme = content(QStringLiteral("README.md"));
        QVERIFY(readme.contains(QStringLiteral("(packaging/packages.txt)")));
        // What making the Debian 13 root needs is named to people as the script asks for it.
        const QString root = content(QStringLiteral("packaging/root.sh"));
        for (const QString &name : {QStringLiteral("mmdebstrap"), QStringLiteral("bubblewrap")}) {
            QVERIFY(readme.contains(u'`' + name + u'`'));
            QVERIFY(root.contains(QStringLiteral("needed+=(") + name + u')'));
        }
    }

    void theEnvironmentReadsTheWholeList()
    {
        QStringList all;
        const auto packages = listed();
        for (const QStringList &some : packages)
            all << some;
        const Outcome read = bash(QStringLiteral("packaging=packaging cache=/nonexistent\n"
                                                 ". packaging/environment.sh\n"
                                                 "printf '%s\\n' \"${packages[@]}\""));
        QCOMPARE(read.status, 0);
        QCOMPARE(sorted(read.out.split(u'\n', Qt::SkipEmptyParts)), sorted(all));
    }

    void systemsAreToldApart_data()
    {
        QTest::addColumn<QString>("release");
        QTest::addColumn<bool>("isNative");
        const auto row = [](const char *name, const char *release, bool isNative) {
            QTest::newRow(name) << QString::fromUtf8(release) << isNative;
        };
        row("Debian 12", "ID=debian\nVERSION_ID=\"12\"\n", false);
        row("Debian 13", "ID=debian\nVERSION_ID=\"13\"\n", true);
        row("Debian 14", "ID=debian\nVERSION_ID=\"14\"\n", true);
        row("Debian testing", "ID=debian\nVERSION_CODENAME=forky\n", true);
        row("Ubuntu 24.04", "ID=ubuntu\nVERSION_ID=\"24.04\"\n", false);
        row("Ubuntu 24.10", "ID=ubuntu\nVERSION_ID=\"24.10\"\n", false);
        row("Ubuntu 25.04", "ID=ubuntu\nVERSION_ID=\"25.04\"\n", true);
        row("Ubuntu 26.04", "ID=ubuntu\nVERSION_ID=\"26.04\"\n", true);
        row("Fedora", "ID=fedora\nVERSION_ID=43\n", false);
        row("Mint", "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\nVERSION_ID=\"22\"\n", false);
        row("nothing known", "", false);
    }

    void systemsAreToldApart()
    {
        QFETCH(QString, release);
        QFETCH(bool, isNative);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("os-release")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(release.toUtf8());
        file.close();
        const Outcome told =
            bash(QStringLiteral("packaging=packaging cache=/nonexistent os_release='%1'\n"
                                "unset DRIFTGATE_DEV_ROOT\n"
                                ". packaging/environment.sh\n"
                                "if is_native; then echo native; else echo root; fi")
                     .arg(file.fileName()));
        QCOMPARE(told.out.trimmed(), isNative ? QStringLiteral("native") : QStringLiteral("root"));
    }

    void theScriptsAreClean()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("shellcheck")).isEmpty())
            QSKIP("shellcheck is not installed");
        const Outcome found =
            bash(QStringLiteral("shellcheck --format gcc packaging/dev packaging/*.sh .ci/run"));
        QVERIFY2(found.status == 0, qUtf8Printable(found.out));
    }

    /// Every verb of the help is one, and the other way round.
    void theHelpNamesEveryVerb()
    {
        const Outcome help = bash(QStringLiteral("packaging/dev help"));
        QCOMPARE(help.status, 0);
        const QString readme = content(QStringLiteral("README.md"));
        for (const char *const verb :
             {"run", "test", "cli", "bench", "shell", "format", "lint", "package", "setup"})
            QVERIFY2(help.out.contains(QStringLiteral("\n  %1 ").arg(QString::fromUtf8(verb))),
                     verb);
        QCOMPARE(bash(QStringLiteral("packaging/dev nonsense")).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestPackaging)
#include "tst_packaging.moc"
