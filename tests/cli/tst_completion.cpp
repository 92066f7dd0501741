#include "cli/verb.h"
#include "clifixture.h"
#include "sourcedir.h"

#include <QProcess>
#include <QRegularExpression>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

/// The long options that a verb's help names.
QStringList optionsOf(const QString &verb)
{
    const CliOutcome help = runCommand({verb, u"--help"_s}, Environment::system());
    const QRegularExpression option(u"^  (?:-[a-z], )?--([a-z-]+)"_s,
                                    QRegularExpression::MultilineOption);
    QStringList out;
    auto found = option.globalMatch(QString::fromStdString(help.out));
    while (found.hasNext())
        out << u"--"_s + found.next().captured(1);
    out.sort();
    return out;
}

/// What bash offers for the last of these words.
QStringList completed(const QStringList &words)
{
    QProcess process;
    process.start(u"bash"_s,
                  QStringList{u"-c"_s,
                              u". \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
                              "_driftgate_cli; printf '%s\\n' \"${COMPREPLY[@]}\""_s,
                              sourceDir() + u"/packaging/completions/driftgate-cli.bash"_s,
                              u"driftgate-cli"_s} +
                      words);
    if (!process.waitForFinished(60'000))
        qFatal("bash does not end");
    QStringList out =
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    out.sort();
    return out;
}

} // namespace

/// bash completes what the program takes.
class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbIsCompleted()
    {
        QStringList verbs{u"help"_s};
        for (const cli::Verb &verb : cli::verbs())
            verbs << verb.name;
        verbs.sort();
        QCOMPARE(completed({{}}), verbs);
        QCOMPARE(completed({u"help"_s, {}}), verbs);
        QCOMPARE(completed({u"--format"_s, u"json"_s, u"rol"_s}), QStringList{u"rollback"_s});
    }

    void everyOptionOfAVerbIsCompletedAndNoOther_data()
    {
        QTest::addColumn<QString>("verb");
        for (const cli::Verb &verb : cli::verbs())
            QTest::newRow(qPrintable(verb.name)) << verb.name;
    }

    void everyOptionOfAVerbIsCompletedAndNoOther()
    {
        QFETCH(QString, verb);
        const QStringList options = optionsOf(verb);
        QVERIFY(options.contains(u"--format"_s));
        QCOMPARE(completed({verb, u"--"_s}), options);
        QCOMPARE(completed({u"--width"_s, u"80"_s, verb, u"x"_s, u"--"_s}), options);
    }

    void valuesAreCompleted()
    {
        QCOMPARE(completed({u"plan"_s, u"--format"_s, {}}), (QStringList{u"json"_s, u"text"_s}));
        QCOMPARE(completed({u"render"_s, u"-o"_s, u"j"_s}), QStringList{u"json"_s});
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
