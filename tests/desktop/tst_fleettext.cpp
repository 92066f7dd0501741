// What a cell of the fleet says of a state. A ✓ is a promise, so nothing else may earn it.
#include "desktop/models/fleettext.h"

#include <QTest>

using namespace driftgate;

namespace
{

ObjectComparison object(Verdict verdict)
{
    ObjectComparison out;
    out.key = {"", "ConfigMap", "shop", "settings"};
    out.verdict = verdict;
    return out;
}

FleetCell cellWith(std::vector<ObjectComparison> objects, std::vector<Finding> findings = {})
{
    auto comparison = std::make_shared<Comparison>();
    comparison->objects = std::move(objects);
    comparison->baseKnown = true;
    auto state = std::make_shared<ApplicationState>();
    state->comparison = comparison;
    state->findings = std::move(findings);
    FleetCell out;
    out.cluster = ClusterName("prod");
    out.deployedHere = true;
    out.state = state;
    return out;
}

bool hasSign(const FleetCell &cell, Sign sign)
{
    return std::ranges::contains(cellSegments(cell, TimePoint()), sign, &Segment::sign);
}

QString textOf(const FleetCell &cell)
{
    QStringList out;
    const Segments segments = cellSegments(cell, TimePoint());
    for (const Segment &segment : segments)
        out.append(segment.text);
    return out.join(u' ');
}

} // namespace

class TestFleetText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsInSyncIsGood()
    {
        const FleetCell cell = cellWith({object(Verdict::InSync), object(Verdict::Ignored)});
        QVERIFY(hasSign(cell, Sign::Good));
    }

    void whatIsMissingIsNot()
    {
        const FleetCell cell = cellWith({object(Verdict::InSync), object(Verdict::Missing)});
        QVERIFY(!hasSign(cell, Sign::Good));
        QVERIFY2(textOf(cell).contains(QStringLiteral("1 missing")), qPrintable(textOf(cell)));
    }

    void whatIsLeftOverIsNot()
    {
        const FleetCell cell = cellWith({object(Verdict::InSync), object(Verdict::Extra)});
        QVERIFY(!hasSign(cell, Sign::Good));
        QVERIFY2(textOf(cell).contains(QStringLiteral("1 to prune")), qPrintable(textOf(cell)));
    }

    /// A cell has one line: a line break would vanish, and two words become one.
    void whatFailedIsOneLine()
    {
        auto state = std::make_shared<ApplicationState>();
        state->error =
            Error{ErrorCode::Tool, QStringLiteral("it is not there\nkustomize says: no"), {}};
        FleetCell cell;
        cell.deployedHere = true;
        cell.state = state;
        QVERIFY2(textOf(cell).contains(QStringLiteral("it is not there kustomize says")),
                 qPrintable(textOf(cell)));
    }

    void whatCouldNotBeReadIsNot()
    {
        Finding unread;
        unread.severity = Severity::Error;
        const FleetCell cell = cellWith({object(Verdict::InSync)}, {unread});
        QVERIFY(!hasSign(cell, Sign::Good));
        QVERIFY(hasSign(cell, Sign::Bad));
    }
};

QTEST_GUILESS_MAIN(TestFleetText)
#include "tst_fleettext.moc"
