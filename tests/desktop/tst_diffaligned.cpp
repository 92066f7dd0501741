#include "compare/compare.h"
#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"

#include <QTest>

using namespace driftgate;

namespace
{

Objects objectsOf(std::string_view yaml)
{
    return std::make_shared<const std::vector<Object>>(readObjects(yaml, "test.yaml").objects);
}

std::string deployment(std::string_view replicas, std::string_view image,
                       std::string_view more = {})
{
    return std::string("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n"
                       "  namespace: shop\nspec:\n  replicas: ")
        .append(replicas)
        .append("\n  template:\n    spec:\n      containers:\n      - name: web\n        image: ")
        .append(image)
        .append("\n")
        .append(more);
}

} // namespace

/// The view fed by the comparison itself.
class TestDiffAligned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aComparisonIsShownWithItsCauses()
    {
        CompareInput input;
        input.base = objectsOf(deployment("3", "shop/web:1"));
        input.target = objectsOf(deployment("3", "shop/web:2"));
        input.live = objectsOf(deployment("5", "shop/web:1"));
        input.defaultNamespace = "shop";
        const auto comparison = compare(input, {});
        QVERIFY(comparison.has_value());
        QCOMPARE(comparison.value()->objects.size(), size_t(1));
        const auto document = align(comparison.value()->objects.front(), Side::Live, Side::Target);
        DiffView view;
        view.resize(900, 500);
        view.setDocument(document, {});
        QCOMPARE(view.differenceCount(), 2);
        view.nextDifference();
        const Scene &scene = view.area()->scene();
        QCOMPARE(scene.runs.at(0).cause, Cause::Cluster);
        QCOMPARE(lineText(*document, DiffSide::Left, view.currentRow()).trimmed(),
                 QStringLiteral("replicas: 5"));
        view.nextDifference();
        QCOMPARE(scene.runs.at(1).cause, Cause::Git);
        QCOMPARE(lineText(*document, DiffSide::Right, view.currentRow()).trimmed(),
                 QStringLiteral("image: shop/web:2"));
        QVERIFY(!view.grab().isNull());
    }

    void sourceFilesAreShownByLines()
    {
        DiffView view;
        view.resize(900, 500);
        view.setFileName(QStringLiteral("values.json"));
        view.setDocument(
            alignTexts("{\n\"a\": 1,\n\"b\": 2\n}\n", "{\n\"a\": 1,\n\"b\": 3\n}\n", Cause::Git),
            {});
        QCOMPARE(view.differenceCount(), 1);
        view.nextDifference();
        QCOMPARE(view.currentRow(), 2);
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestDiffAligned)
#include "tst_diffaligned.moc"
