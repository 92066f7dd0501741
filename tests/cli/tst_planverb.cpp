#include "clifixture.h"

#include "workspace/demo.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

const Value *planOf(const Value &document)
{
    const Value *const plans = document.find("plans");
    return plans && plans->size() == 1 ? &plans->items()[0] : nullptr;
}

std::string actionsOf(const Value &plan)
{
    std::string out;
    for (const Value &action : plan.find("actions")->items()) {
        if (action.stringAt({"verb"}) != "nothing")
            out += std::string(action.stringAt({"verb"})) + ' ' +
                   std::string(action.stringAt({"object"})) + '\n';
    }
    return out;
}

} // namespace

/// `driftgate-cli plan` on the demo workspace.
class TestPlanVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_environment = Environment::system();
        m_environment.cacheDir = m_folder.filePath(QStringLiteral("cache")).toStdString();
        m_environment.dataDir = m_folder.filePath(QStringLiteral("data")).toStdString();
        const auto demo =
            makeDemo(m_folder.filePath(QStringLiteral("demo")).toStdString(), m_environment, {});
        QVERIFY2(demo, demo ? "" : qPrintable(demo.error().toString()));
        m_where = QString::fromStdString(demo->string());
    }

    void tellsWhatASyncWouldDoAndChangesNothing()
    {
        const CliOutcome first = plan({QStringLiteral("checkout")}, true);
        QVERIFY2(first.status == 1, first.err.c_str());
        const Value document = first.json();
        const Value *const found = planOf(document);
        QVERIFY(found);
        const std::string actions = actionsOf(*found);
        QVERIFY2(actions.contains("update Deployment.apps checkout/checkout\n"), actions.c_str());
        QCOMPARE(found->find("exact")->toBoolean(), true);
        // Membership in the application's ApplySet is nobody's drift.
        QVERIFY2(!first.out.contains("applyset.kubernetes.io"), first.out.c_str());
        QCOMPARE(found->stringAt({"digest"}).size(), size_t{64});
        const Value again = plan({QStringLiteral("checkout")}, true).json();
        QCOMPARE(planOf(again)->stringAt({"digest"}), found->stringAt({"digest"}));
    }

    void namesRisksInWholeSentences()
    {
        const CliOutcome outcome = plan({QStringLiteral("checkout")}, false);
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.prints(QStringLiteral("Sync checkout to ")), outcome.out.c_str());
        QVERIFY2(outcome.prints(QStringLiteral("Overwrites /spec/replicas of Deployment checkout, "
                                               "now 5, set by kubectl-edit")),
                 outcome.out.c_str());
    }

    void prunesOnlyWhenAsked()
    {
        const Value with = plan({QStringLiteral("checkout")}, true).json();
        const Value without =
            plan({QStringLiteral("checkout"), QStringLiteral("--no-prune")}, true).json();
        QVERIFY2(actionsOf(*planOf(with)).contains("prune "), actionsOf(*planOf(with)).c_str());
        QVERIFY(!actionsOf(*planOf(without)).contains("prune "));
        QVERIFY(planOf(with)->stringAt({"digest"}) != planOf(without)->stringAt({"digest"}));
    }

    void refusesWhatIsNotThere()
    {
        const CliOutcome unknown = plan({QStringLiteral("chekout")}, false);
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.says(QStringLiteral("checkout")));
        const CliOutcome object = plan(
            {QStringLiteral("checkout"), QStringLiteral("--replace"), QStringLiteral("x")}, false);
        QCOMPARE(object.status, 2);
    }

private:
    [[nodiscard]] CliOutcome plan(const QStringList &arguments, bool json) const
    {
        QStringList all{QStringLiteral("--workspace"), m_where};
        if (json)
            all << QStringLiteral("--format") << QStringLiteral("json");
        all << QStringLiteral("plan") << QStringLiteral("--cluster") << QStringLiteral("prod-eu");
        return runCommand(all + arguments, m_environment);
    }

    QTemporaryDir m_folder;
    Environment m_environment;
    QString m_where;
};

QTEST_GUILESS_MAIN(TestPlanVerb)
#include "tst_planverb.moc"
