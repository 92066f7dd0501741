// Live, read again, against what a plan was to bring about.
#include "sync/verification.h"

#include "plan/plantest.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

std::string deployment(const std::string &name, int replicas, const std::string &image)
{
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name +
           ", namespace: shop}\nspec:\n  replicas: " + std::to_string(replicas) +
           "\n  template: {spec: {containers: [{name: web, image: \"" + image + "\"}]}}\n";
}

std::string settings(const std::string &name)
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name +
           ", namespace: shop}\ndata: {a: b}\n";
}

} // namespace

class TestVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_states = {};
        m_states.base = deployment("web", 1, "web:1") + settings("gone");
        m_states.target = deployment("web", 2, "web:2");
        m_states.live = m_states.base;
        m_plan = planned(m_states);
        QCOMPARE(told(*m_plan), std::string("update Deployment.apps shop/web\n"
                                            "prune ConfigMap shop/gone\n"));
    }

    void matchesWhenAllCameTrue()
    {
        const Verification found = after(m_states.target);
        QVERIFY(found.state == VerificationState::Matched);
        QVERIFY(found.deviations.empty());
    }

    void namesTheFieldsThatDeviate()
    {
        const Verification found = after(deployment("web", 5, "web:2"));
        QVERIFY(found.state == VerificationState::Deviated);
        QCOMPARE(found.deviations.size(), size_t{1});
        QVERIFY(found.deviations[0].fields == std::vector<std::string>{"/spec/replicas"});
        QVERIFY2(found.deviations[0].text.contains(u"/spec/replicas"_s),
                 qPrintable(found.deviations[0].text));
    }

    void tellsWhatIsMissingAndWhatIsLeft()
    {
        const Verification found = after(settings("gone"));
        QVERIFY(found.state == VerificationState::Deviated);
        QCOMPARE(found.deviations.size(), size_t{2});
        QVERIFY(found.deviations[0].fields.empty());
        QVERIFY(found.deviations[0].text.contains(u"missing"_s));
        QVERIFY(found.deviations[1].text.contains(u"still there"_s));
    }

    void isUnknownWhereNotAllCouldBeTold()
    {
        const QString gap = u"Not all manifests could be rendered"_s;
        QVERIFY(after(m_states.target, gap).state == VerificationState::Unknown);
        QCOMPARE(after(m_states.target, gap).text, gap);
        // What was seen to deviate does so whatever else there is.
        QVERIFY(after(deployment("web", 5, "web:2"), gap).state == VerificationState::Deviated);
        const Verification unseen = verify(*m_plan, Comparison(), {});
        QVERIFY(unseen.state == VerificationState::Unknown);
        QVERIFY(unseen.text.contains(u"shop/web"_s));
    }

    void chosenObjectsAreLookedAtAlone()
    {
        const std::set<ObjectKey> only{{"apps", "Deployment", "shop", "web"}};
        QVERIFY(after(m_states.target + settings("gone"), {}, only).state ==
                VerificationState::Matched);
        QVERIFY(after(m_states.target + settings("gone")).state == VerificationState::Deviated);
    }

private:
    Verification after(const std::string &live, const QString &gap = {},
                       const std::set<ObjectKey> &only = {})
    {
        States states = m_states;
        states.live = live;
        return verify(*m_plan, *planInput(states).comparison, gap, only);
    }

    States m_states;
    std::shared_ptr<const Plan> m_plan;
};

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
