#include "gatefixture.h"

#include "cluster/applyset.h"
#include "sync/journal.h"
#include "workspace/engines.h"
#include "workspace/resuming.h"

using namespace driftgate;
using namespace driftgate::test;

/// What may be left of a sync that a killed program left behind, with every object of it in flight.
class TestResuming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void whatWasChangedSinceIsNotOverwritten_data() { addJournals(); }
    void whatWasChangedSinceIsNotOverwritten()
    {
        m_fixture->bringUp(m_workspace);
        scale();
        const std::string id = leave(planned(), JournalState::Sending);
        QVERIFY(m_fixture->editLive("staging", "replicas: 3", "replicas: 9") > 0);
        const auto report = resume(id);
        QCOMPARE(report.error().code, ErrorCode::Conflict);
        QVERIFY2(reasonOf(report).find("was changed in the cluster") != std::string::npos,
                 reasonOf(report).c_str());
        QVERIFY(m_fixture->editLive("staging", "replicas: 9", "replicas: 9") > 0);
    }

    void whatWasMadeAnewSinceIsNotDeleted_data() { addJournals(); }
    void whatWasMadeAnewSinceIsNotDeleted()
    {
        m_fixture->bringUp(m_workspace);
        dropTheService();
        const std::shared_ptr<const Plan> plan = planned();
        QCOMPARE(plan->count(ActionVerb::Prune), size_t{1});
        const std::string id = leave(plan, JournalState::Sending);
        const auto prune = std::ranges::find(plan->actions, ActionVerb::Prune, &Action::verb);
        QVERIFY(!prune->liveUid.empty());
        QVERIFY(m_fixture->editLive("staging", prune->liveUid, "made-anew") > 0);
        QCOMPARE(resume(id).error().code, ErrorCode::Conflict);
        QVERIFY(m_fixture->editLive("staging", "made-anew", "made-anew") > 0);
    }

    void whatItMadeItselfIsGoneOnWith_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<bool>("isOwn");
        QTest::newRow("a member of its set")
            << QString::fromStdString(applySetId({"", "Secret", "checkout", "checkout"})) << true;
        QTest::newRow("no member") << QString() << false;
    }
    /// What it was to create is there, and otherwise: the sync was cut off before its answer, or
    /// somebody else was first.
    void whatItMadeItselfIsGoneOnWith()
    {
        QFETCH(QString, set);
        QFETCH(bool, isOwn);
        const std::string id = leave(planned(), JournalState::Sending);
        const std::string label =
            "  labels: {applyset.kubernetes.io/part-of: " + set.toStdString() + "}\n";
        m_fixture->writeLive(
            "live/staging/made.yaml",
            GateFixture::deployment(9, "shop/checkout:1.8.0", "checkout",
                                    (set.isEmpty() ? std::string() : label) +
                                        "  managedFields:\n  - {manager: driftgate, operation: "
                                        "Apply, apiVersion: apps/v1, fieldsType: FieldsV1, "
                                        "fieldsV1: {'f:spec': {'f:replicas': {}}}}\n"));
        const auto report = resume(id);
        QVERIFY2(report.has_value() == isOwn, reasonOf(report).c_str());
        QCOMPARE(m_fixture->editLive("staging", "replicas: 9", "replicas: 9") > 0, !isOwn);
    }

    void itIsPlannedAsItWasAskedFor()
    {
        m_fixture->bringUp(m_workspace);
        PlanOptions options;
        options.prune = false;
        options.force = false;
        options.replace = {{"apps", "Deployment", "checkout", "checkout"}};
        scale();
        const std::string id = leave(planned(options), JournalState::Waiting, options);
        const auto journal = readJournal(journalFolder(*m_workspace), id);
        QVERIFY2(journal, reasonOf(journal).c_str());
        const PlanOptions again = optionsOf(*journal);
        QVERIFY(!again.prune && !again.force && again.replace == options.replace);
        const auto report = resume(id);
        QVERIFY2(report, reasonOf(report).c_str());
    }

    void aNameThatWasNotTypedIsAskedFor_data()
    {
        QTest::addColumn<bool>("isTyped");
        QTest::newRow("typed") << true;
        QTest::newRow("not typed") << false;
    }
    /// The policy protects by now what is to be deleted.
    void aNameThatWasNotTypedIsAskedFor()
    {
        QFETCH(bool, isTyped);
        m_fixture->bringUp(m_workspace);
        dropTheService();
        const auto plan = planned();
        Permit permit{.at = now()};
        if (isTyped)
            permit.named = {{"", "Service", "checkout", "checkout"}};
        const std::string id = leave(plan, JournalState::Sending, {}, permit);
        m_fixture->setPolicy("policy: {required: 0, protect: [Service]}\n");
        m_workspace = m_fixture->open();
        const auto report = resume(id);
        QVERIFY2(report.has_value() == isTyped, reasonOf(report).c_str());
        if (!isTyped)
            QCOMPARE(report.error().code, ErrorCode::Invalid);
    }

    void theRecordTellsWhenAndFromWhere()
    {
        const Revision first = m_fixture->bringUp(m_workspace).plan->target;
        scale();
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const Permit permit{.at = now() - std::chrono::hours(1), .approvals = {"an-approval"}};
        const std::string id = leave(*plan, JournalState::Answered, {}, permit);
        QVERIFY(QCoro::waitFor(abandonInterrupted(m_workspace, id, {})));
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const auto entry = std::ranges::find_if((*ledger)->entries, [](const LedgerEntry &each) {
            return each.record.detailText("end") == "abandoned";
        });
        QVERIFY(entry != (*ledger)->entries.end());
        QCOMPARE(entry->record.detailText("decidedAt"), "2026-05-03T14:00:00Z");
        QCOMPARE(entry->record.detailText("from"), first.hex());
        QCOMPARE(entry->record.detail.find("approvals")->items().front().text(), "an-approval");
    }

private:
    /// With an approval on record, or with the journal alone to tell what was let through.
    static void addJournals()
    {
        QTest::addColumn<bool>("isApproved");
        QTest::newRow("approved") << true;
        QTest::newRow("nobody had to approve") << false;
    }
    [[nodiscard]] static bool isApproved()
    {
        const QVariant tag = QString::fromLatin1(QTest::currentDataTag());
        return tag != QStringLiteral("nobody had to approve");
    }
    void scale()
    {
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(5, "shop/checkout:1.8.0"));
        moveOn();
    }
    void dropTheService()
    {
        m_fixture->write("apps/checkout/base/kustomization.yaml",
                         "resources:\n- deployment.yaml\n");
        moveOn();
    }
    void moveOn()
    {
        if (isApproved())
            m_fixture->commit("Move on");
        else
            m_fixture->setPolicy("policy: {required: 0}\n");
        m_workspace = m_fixture->open();
    }
    [[nodiscard]] TimePoint now() const { return m_workspace->environment().clock->now(); }
    [[nodiscard]] std::shared_ptr<const Plan> planned(const PlanOptions &options = {}) const
    {
        if (isApproved()) {
            const auto plan = m_fixture->approve(m_workspace, options);
            return plan ? *plan : nullptr;
        }
        const auto reviewed = m_fixture->review(m_workspace, options);
        return reviewed ? reviewed->planned.plan : nullptr;
    }
    /// Leaves a journal as a program that was killed, with every action in one state; its name.
    [[nodiscard]] std::string leave(const std::shared_ptr<const Plan> &plan, JournalState state,
                                    const PlanOptions &options = {},
                                    const std::optional<Permit> &permit = {}) const
    {
        SyncRequest request;
        request.plan = plan;
        request.by = "Rita Reviewer <rita@example.org>";
        request.wish = wishOf(options);
        request.permit = permit;
        JournalHead head = JournalHead::of(request, now());
        head.mark = "0123456789abcdef";
        std::vector<JournalLine> lines;
        for (const Action &action : plan->actions) {
            if (action.verb == ActionVerb::Nothing)
                continue;
            if (state != JournalState::Waiting)
                lines.push_back({.action = head.actions.size(), .state = state});
            head.actions.push_back(JournalAction::of(action));
        }
        const auto journal = Journal::begin(journalFolder(*m_workspace), head, lines);
        if (!journal)
            qFatal("no journal: %s", reasonOf(journal).c_str());
        return (*journal)->id();
    }
    [[nodiscard]] Result<SyncReport> resume(const std::string &id) const
    {
        return QCoro::waitFor(resumeInterrupted(m_workspace, id, {}, {}));
    }

    std::unique_ptr<GateFixture> m_fixture;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestResuming)
#include "tst_resuming.moc"
