// What is read of a cluster to compare with it.
#include "workspace/livereading.h"

#include "plan/plantest.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr std::string_view Settings = "---\napiVersion: v1\nkind: ConfigMap\n"
                                      "metadata: {name: settings, namespace: shop}\n";
constexpr std::string_view Web =
    "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\n"
    "spec: {template: {spec: {containers: [{name: web, image: 'web:1'}]}}}\n";
constexpr std::string_view Budget = "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\n"
                                    "metadata: {name: web, namespace: shop}\n";

RenderedPtr rendered(const std::string &yaml)
{
    auto out = std::make_shared<Rendered>();
    out->objects = objectsIn(yaml);
    return out;
}

std::vector<std::string> asidesOf(const std::string &base, const std::string &target)
{
    const ReadRequest request =
        comparisonRequest(base.empty() ? nullptr : rendered(base), rendered(target), {}, "shop");
    std::vector<std::string> out;
    for (const ReadRequest::Kind &kind : request.asides)
        out.push_back(kind.kind + '.' + kind.group);
    return out;
}

} // namespace

class TestLiveReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void budgetsAreAskedForWhereAnythingRunsPods()
    {
        const std::vector<std::string> budgets{"PodDisruptionBudget.policy"};
        const std::string settings(Settings);
        const std::string web(Web);
        QVERIFY(asidesOf({}, settings).empty());
        QCOMPARE(asidesOf({}, settings + web), budgets);
        QCOMPARE(asidesOf(web, settings), budgets);
        // What the application itself has is no aside: it must not be missing.
        QVERIFY(asidesOf({}, web + std::string(Budget)).empty());
    }
};

QTEST_GUILESS_MAIN(TestLiveReading)
#include "tst_livereading.moc"
