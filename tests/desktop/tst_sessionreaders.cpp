#include "desktop/models/fleetmodel.h"
#include "desktop/readerfixture.h"
#include "workspace/gatefixture.h"

#include <QSignalSpy>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

const ApplicationName Checkout("checkout");
const ClusterName Staging("staging");

/// What the ledger says once somebody else has approved a plan.
std::shared_ptr<const LedgerView> withApproval(const ReviewedPlan &reviewed)
{
    const Plan &plan = *reviewed.planned.plan;
    auto out = std::make_shared<LedgerView>(*reviewed.ledger);
    LedgerEntry entry;
    entry.record.kind = RecordKind::Approval;
    entry.record.id = RecordId("0123456789abcdef0123456789abcdef");
    entry.record.application = plan.application;
    entry.record.cluster = plan.cluster;
    entry.record.clusterUid = plan.clusterUid;
    entry.record.revision = plan.target;
    entry.record.plan = plan.digest;
    entry.record.by = "Bob Iwu <bob@example.com>";
    entry.record.at = plan.madeAt;
    out->entries.push_back(std::move(entry));
    return out;
}

} // namespace

/// What the session's readers make of news that comes while they are at work.
class TestSessionReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<GateFixture>();
        m_files->commit("Begin");
        m_files->writeLive("live/staging/checkout.yaml", live(2, "shop/checkout:1.8.0"));
        m_readers = std::make_unique<ReaderFixture>(m_files->open());
        QVERIFY(r().waitFleet());
    }
    void cleanup()
    {
        m_readers.reset();
        m_files.reset();
    }

    void whatIsSaidDuringPlanningCounts()
    {
        plan(Checkout);
        const auto first = r().plan.snapshot()->reviewed;
        QCOMPARE(first->decision.approvals, 0);
        r().plan.update(first->ledger);
        // The plan under way reads the repository's ledger, where nothing is written yet.
        r().plan.replan();
        const auto said = withApproval(*first);
        r().plan.update(said);
        QVERIFY(r().plan.snapshot()->running);
        QVERIFY(r().waitPlan());
        const auto second = r().plan.snapshot()->reviewed;
        QVERIFY(second != first);
        QCOMPARE(second->decision.approvals, 1);
        QVERIFY(second->ledger == said);
        // What is said next counts as it did before.
        r().plan.update(first->ledger);
        QVERIFY(r().wait([this] { return decision().approvals == 0; }));
    }

    void anUnchangedLedgerStaysTheSame()
    {
        plan(Checkout);
        const auto known = r().plan.snapshot()->reviewed->ledger;
        r().plan.update(known);
        r().plan.replan();
        QVERIFY(r().waitPlan());
        QVERIFY(r().plan.snapshot()->reviewed->ledger == known);
        // One that was added to does not.
        const auto written = m_files->approve(m_files->open(), {}, "staging");
        QVERIFY2(written, reasonOf(written).c_str());
        r().plan.replan();
        QVERIFY(r().waitPlan());
        QVERIFY(r().plan.snapshot()->reviewed->ledger != known);
        QCOMPARE(decision().approvals, 1);
    }

    void aPlanUnderWayIsNotCutOffByNews()
    {
        plan(Checkout);
        const auto before = r().plan.snapshot()->reviewed;
        std::vector<std::shared_ptr<const PlanSnapshot>> came;
        connect(&r().plan, &PlanReader::planned, this,
                [&] { came.push_back(r().plan.snapshot()); });
        for (int i = 0; i < 5; ++i)
            r().plan.replan();
        QVERIFY(r().wait([&] { return came.size() == 2; }));
        // The first to come is shown, and that a newer one is on its way.
        QVERIFY(came[0]->reviewed && came[0]->reviewed != before);
        QVERIFY(came[0]->running);
        QVERIFY(came[1]->reviewed && came[1]->reviewed != came[0]->reviewed);
        QVERIFY(!came[1]->running);
    }

    void aPlanTellsWhatMoved()
    {
        plan(Checkout);
        QVERIFY(r().plan.snapshot()->moved.empty());
        const PlanDigest before = r().plan.snapshot()->plan()->digest;
        m_files->writeLive("live/staging/checkout.yaml", live(5, "shop/checkout:1.8.0"));
        r().plan.replan();
        QVERIFY(r().waitPlan());
        const auto snapshot = r().plan.snapshot();
        QVERIFY(snapshot->plan()->digest != before);
        QCOMPARE(snapshot->moved.size(), size_t{1});
        QVERIFY2(snapshot->moved.front().contains(u"checkout"),
                 qPrintable(snapshot->moved.front()));
        // The same plan made again has still come in the place of that one.
        r().plan.replan();
        QVERIFY(r().waitPlan());
        QCOMPARE(r().plan.snapshot()->moved, snapshot->moved);
    }

    void whatMovesElsewhereChangesNoReview()
    {
        r().review.review(Checkout, Staging, {}, {}, r().cell("checkout", "staging").state);
        const auto shown = r().review.snapshot()->state;
        m_files->writeLive("live/staging/ingress.yaml",
                           WorkspaceFixture::configMap("ingress", "ingress", "other"));
        QVERIFY(!movedAfterReading());
        // Nor do fields that no manifest names.
        m_files->writeLive("live/staging/checkout.yaml",
                           live(2, "shop/checkout:1.8.0", "  annotations: {seen: often}\n") +
                               "status: {readyReplicas: 1}\n");
        QVERIFY(!movedAfterReading());
        QVERIFY(r().review.snapshot()->state == shown);
    }

    void whatMovesUnderReviewIsShown_data()
    {
        QTest::addColumn<QString>("deployment");
        QTest::newRow("a field that differs") << QString::fromStdString(live(9, "shop/checkout:1"));
        QTest::newRow("differs no more") << QString::fromStdString(live(3, "shop/checkout:1.8.0"));
        QTest::newRow("a further field") << QString::fromStdString(live(2, "shop/checkout:1.7.0"));
        QTest::newRow("gone") << QString();
    }
    void whatMovesUnderReviewIsShown()
    {
        QFETCH(QString, deployment);
        r().review.review(Checkout, Staging, {}, {}, r().cell("checkout", "staging").state);
        m_files->writeLive("live/staging/checkout.yaml", deployment.toStdString());
        QVERIFY(movedAfterReading());
        QVERIFY(r().review.snapshot()->state == r().cell("checkout", "staging").state);
    }

    void aValueOfASecretThatMovesIsSeen()
    {
        m_files->write("apps/checkout/base/kustomization.yaml",
                       "resources:\n- deployment.yaml\n- service.yaml\n- secret.yaml\n");
        m_files->write("apps/checkout/base/secret.yaml", secret({}, "b25l"));
        m_files->commit("Add a secret");
        m_files->writeLive("live/staging/secret.yaml", secret("checkout", "dHdv"));
        m_readers = std::make_unique<ReaderFixture>(m_files->open());
        QVERIFY(r().waitFleet());
        r().review.review(Checkout, Staging, {}, {}, r().cell("checkout", "staging").state);
        // The masks of two readings differ, whatever they stand for.
        QVERIFY(!movedAfterReading());
        m_files->writeLive("live/staging/secret.yaml", secret("checkout", "c2l4"));
        QVERIFY(movedAfterReading());
    }

    void aReviewThatThePlanShowsIsHeldAgainstTheFleet()
    {
        r().review.review(Checkout, Staging, {}, {}, r().cell("checkout", "staging").state);
        plan(Checkout);
        const auto planned = r().plan.snapshot()->reviewed->planned.state;
        r().review.take(planned);
        QVERIFY(!movedAfterReading());
        QVERIFY(r().review.snapshot()->state == planned);
        m_files->writeLive("live/staging/checkout.yaml", live(7, "shop/checkout:1.8.0"));
        QVERIFY(movedAfterReading());
        QVERIFY(r().review.snapshot()->state != planned);
    }

    void anEqualAuditChangesNoCell()
    {
        auto audit = std::make_shared<LedgerAudit>();
        for (const char *const cluster : {"staging", "prod-eu"})
            audit->deployed.push_back({.application = Checkout, .cluster = ClusterName(cluster)});
        r().fleet.take(audit);
        QVERIFY(r().wait([this] { return r().cell("checkout", "prod-eu").audit != nullptr; }));
        const auto before = *r().fleet.snapshot();
        auto other = std::make_shared<LedgerAudit>(*audit);
        other->deployed.front().isReviewed = false;
        r().fleet.take(other);
        QVERIFY(r().wait([this] { return !r().cell("checkout", "staging").audit->isReviewed; }));
        QVERIFY(r().cell("checkout", "prod-eu").audit ==
                before.find(Checkout, ClusterName("prod-eu"))->audit);
        QVERIFY(!r().cell("ingress", "staging").audit);
    }

    void countsAreOfWhatWasRead()
    {
        const auto fleet = r().fleet.snapshot();
        QCOMPARE(fleet->counts.all, 3);
        // Nothing tells what was deployed, so that each lacks something.
        QCOMPARE(fleet->counts.pending, 3);
        QCOMPARE(fleet->counts.drift, 0);
        QVERIFY(r().cell("checkout", "staging").traits.pending);
        m_files->writeLive("live/staging/ingress.yaml",
                           WorkspaceFixture::configMap("ingress", "ingress", "a"));
        QVERIFY(r().readAgain("ingress", "staging"));
        QCOMPARE(r().fleet.snapshot()->counts.pending, 2);
    }

    void aRowOfTheFleetIsSignalledOnce()
    {
        FleetModel model(std::make_shared<SystemClock>());
        FleetSnapshot fleet = *r().fleet.snapshot();
        model.setSnapshot(std::make_shared<FleetSnapshot>(fleet));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setSnapshot(std::make_shared<FleetSnapshot>(fleet));
        QCOMPARE(changed.count(), 0);
        for (FleetCell &cell : fleet.rows[0].cells)
            cell.audit = std::make_shared<DeployedAudit>();
        model.setSnapshot(std::make_shared<FleetSnapshot>(fleet));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), model.index(0, 1));
        QCOMPARE(changed[0][1].toModelIndex(), model.index(0, 2));
    }

private:
    static std::string live(int replicas, const std::string &image, const std::string &more = {})
    {
        return WorkspaceFixture::deployment(replicas, image, "checkout", more);
    }
    static std::string secret(const std::string &ns, const std::string &value)
    {
        return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: login\n" +
               (ns.empty() ? std::string() : "  namespace: " + ns + '\n') +
               "data: {password: " + value + "}\n";
    }

    [[nodiscard]] ReaderFixture &r() { return *m_readers; }
    [[nodiscard]] const Decision &decision() { return r().plan.snapshot()->reviewed->decision; }
    void plan(const ApplicationName &application)
    {
        r().plan.plan(application, Staging, {});
        QVERIFY(r().waitPlan());
        QVERIFY2(r().plan.snapshot()->plan() != nullptr,
                 qPrintable(r().plan.snapshot()->error.value_or(Error()).toString()));
    }
    /// Reads the cluster again and tells the review: whether it says that something moved there.
    bool movedAfterReading()
    {
        if (!r().readAgain("checkout", "staging"))
            qFatal("the cluster was not read again");
        QSignalSpy heard(&r().review, &ReviewReader::readAgain);
        r().review.update(*r().fleet.snapshot());
        if (!r().wait([&] { return heard.count() == 1; }))
            qFatal("the review says nothing");
        return heard[0][0].toBool();
    }

    std::unique_ptr<GateFixture> m_files;
    std::unique_ptr<ReaderFixture> m_readers;
};

QTEST_MAIN(TestSessionReaders)
#include "tst_sessionreaders.moc"
