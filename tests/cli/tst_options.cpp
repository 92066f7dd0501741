#include "demofixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// Options that would not do what whoever gave them believes: empty ones, and those that a verb's
/// way does not look at. Nothing is done then.
class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_demo = std::make_unique<DemoFixture>(); }
    void init() { m_before = records(); }

    void anEmptyValueIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("option");
        const auto row = [](const char *name, const QStringList &arguments, const char *option) {
            QTest::newRow(name) << arguments << QString::fromUtf8(option);
        };
        row("approve another plan", {u"approve"_s, u"--plan"_s, {}}, "plan");
        row("approve, with =", {u"approve"_s, u"--plan="_s}, "plan");
        row("approve the head", {u"approve"_s, u"--revision"_s, {}}, "revision");
        row("reject the head", {u"reject"_s, u"--revision"_s, {}}, "revision");
        row("sync another plan", {u"sync"_s, u"--yes"_s, u"--plan"_s, {}}, "plan");
        row("sync the head", {u"sync"_s, u"--yes"_s, u"--revision"_s, {}}, "revision");
        row("sync all", {u"sync"_s, u"--yes"_s, u"--only"_s, {}}, "only");
        row("plan the head", {u"plan"_s, u"--revision"_s, {}}, "revision");
        row("go back to nothing", {u"rollback"_s, u"--to"_s, {}, u"--now"_s}, "to");
        row("compare with the head", {u"diff"_s, u"--revision"_s, {}}, "revision");
        row("every cluster", {u"status"_s, u"--cluster"_s, {}}, "cluster");
        row("any format", {u"plan"_s, u"--format"_s, {}}, "format");
        row("behind another option", {u"sync"_s, u"--yes"_s, u"--wait"_s, {}}, "wait");
    }

    void anEmptyValueIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, option);
        const CliOutcome outcome = m_demo->onProd(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.says(u"--%1 was given an empty value"_s.arg(option)), outcome.err.c_str());
        QVERIFY(outcome.out.empty());
        QVERIFY(recordsNothing());
    }

    void anEmptyArgumentIsRefused()
    {
        for (const QStringList &verb :
             {QStringList{u"verify"_s}, {u"status"_s}, {u"init"_s}, {u"sync"_s, u"--yes"_s}}) {
            const CliOutcome outcome = m_demo->run(verb + QStringList{QString()});
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.says(u"empty argument"_s), outcome.err.c_str());
        }
    }

    void aWayOfSettlingGoesAlone_data()
    {
        QTest::addColumn<QStringList>("beside");
        QTest::addColumn<QString>("named");
        const auto row = [](const QStringList &beside, const char *named) {
            QTest::newRow(qPrintable(beside.join(u' '))) << beside << QString::fromUtf8(named);
        };
        row({u"--dry-run"_s}, "--dry-run");
        row({u"checkout"_s}, "application");
        row({u"--cluster"_s, u"prod-eu"_s}, "--cluster");
        row({u"--revision"_s, u"HEAD"_s}, "--revision");
        row({u"--no-prune"_s}, "--no-prune");
        row({u"--no-force"_s}, "--no-force");
        row({u"--replace"_s, u"Deployment.apps a/b"_s}, "--replace");
        row({u"--plan"_s, u"0123456789abcdef"_s}, "--plan");
        row({u"--only"_s, u"Deployment.apps a/b"_s}, "--only");
        row({u"--confirm"_s, u"b"_s}, "--confirm");
        row({u"--wait"_s, u"1"_s}, "--wait");
        row({u"--interrupted"_s}, "--interrupted");
    }

    void aWayOfSettlingGoesAlone()
    {
        QFETCH(QStringList, beside);
        QFETCH(QString, named);
        const QString journal = m_demo->breakOff();
        for (const QString &way : {u"--resume"_s, u"--verify"_s, u"--abandon"_s}) {
            const CliOutcome outcome = m_demo->run(QStringList{u"sync"_s, way, journal} + beside);
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.says(named) && outcome.says(way), outcome.err.c_str());
        }
        QCOMPARE(interrupted(), QStringList{journal});
        QVERIFY(recordsNothing());
        settle(journal);
    }

    void twoWaysAreRefused()
    {
        const QString journal = m_demo->breakOff();
        const QStringList ways{u"--resume"_s, u"--verify"_s, u"--abandon"_s};
        for (const QString &one : ways) {
            for (const QString &other : ways) {
                const CliOutcome outcome =
                    m_demo->run({u"sync"_s, one, journal, other, u"elsewhere"_s});
                QCOMPARE(outcome.status, 2);
                QVERIFY2(outcome.says(one) && outcome.says(other), outcome.err.c_str());
            }
        }
        QCOMPARE(interrupted(), QStringList{journal});
        // Nobody is asked, so that this may be said.
        QCOMPARE(m_demo->run({u"sync"_s, u"--abandon"_s, journal, u"--yes"_s}).status, 0);
        QVERIFY(interrupted().isEmpty());
    }

    void optionsOfARollbackBelongToItsWay_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const QStringList &arguments, const char *named) {
            QTest::newRow(qPrintable(arguments.join(u' ')))
                << arguments << QString::fromUtf8(named);
        };
        row({u"--revert"_s, u"--dry-run"_s}, "--dry-run");
        row({u"--revert"_s, u"--plan"_s, u"0123456789abcdef"_s}, "--plan");
        row({u"--revert"_s, u"--only"_s, u"Deployment.apps a/b"_s}, "--only");
        row({u"--revert"_s, u"--confirm"_s, u"b"_s}, "--confirm");
        row({u"--revert"_s, u"--wait"_s, u"1"_s}, "--wait");
        row({u"--revert"_s, u"--no-prune"_s}, "--no-prune");
        row({u"--revert"_s, u"--now"_s}, "--now");
        row({u"--now"_s, u"--yes"_s, u"--no-push"_s}, "--no-push needs --revert");
        row({u"--now"_s, u"--yes"_s, u"--branch"_s, u"b"_s}, "--branch needs --revert");
        row({u"--message"_s, u"m"_s}, "--message needs --revert");
        row({u"--dry-run"_s}, "--dry-run needs --now");
        row({u"--yes"_s}, "--yes needs --now");
    }

    void optionsOfARollbackBelongToItsWay()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const std::string branches = m_demo->git({u"branch"_s, u"--list"_s});
        const CliOutcome outcome =
            m_demo->onProd(QStringList{u"rollback"_s, u"--to"_s, u"HEAD~2"_s} + arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.says(named), outcome.err.c_str());
        QCOMPARE(m_demo->git({u"branch"_s, u"--list"_s}), branches);
        QVERIFY(recordsNothing());
    }

    void goingToTheHeadIsNoRollback()
    {
        for (const QStringList &way : {QStringList{},
                                       {u"--now"_s, u"--yes"_s},
                                       {u"--now"_s, u"--dry-run"_s},
                                       {u"--revert"_s}}) {
            const CliOutcome outcome =
                m_demo->onProd(QStringList{u"rollback"_s, u"--to"_s, u"main"_s} + way);
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.says(u"driftgate-cli sync checkout"_s), outcome.err.c_str());
        }
        QVERIFY(recordsNothing());
    }

private:
    [[nodiscard]] std::string records() const
    {
        return m_demo->git({u"notes"_s, u"--ref=driftgate"_s, u"list"_s});
    }
    /// Since the test began.
    [[nodiscard]] bool recordsNothing() const { return records() == m_before; }
    [[nodiscard]] QStringList interrupted() const
    {
        QStringList out;
        const InterruptedSyncs all = interruptedSyncs(*m_demo->open());
        for (const InterruptedSync &sync : all.syncs)
            out << QString::fromStdString(sync.journal);
        return out;
    }
    /// Ends a journal and leaves no record of it.
    void settle(const QString &journal) const
    {
        QVERIFY(endJournal(journalFolder(*m_demo->open()), journal.toStdString(), "abandoned",
                           m_demo->environment.clock->now()));
    }

    std::unique_ptr<DemoFixture> m_demo;
    std::string m_before;
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
