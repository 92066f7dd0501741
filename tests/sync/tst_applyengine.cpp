// The apply engine on a recorded cluster: order, membership, refusals.
#include "sync/recordedsync.h"

#include <csignal>
#include <sys/resource.h>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

class TestApplyEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at.emplace(); }

    void createsChangesAndPrunes()
    {
        const auto first = m_at->sync(many(false));
        QCOMPARE(endOf(first), u"done"_s);
        QCOMPARE(m_at->cluster()->applies.size(), size_t{40});
        for (const StepProgress &step : first->steps)
            QCOMPARE(words(stepStateName(step.state)), u"done"_s);
        const Deployed deployed = m_at->deployedNow();
        QCOMPARE(deployed.inventory.size(), size_t{40});
        QCOMPARE(words(deployed.revision->hex()), QString(40, u'a'));
        QVERIFY(deployed.problems.empty());
        const auto parent = m_at->get({"", "Secret", "shop", "checkout"});
        QVERIFY(parent);
        QCOMPARE(words(parent->annotation(applyset::GroupKinds)),
                 u"ConfigMap,Deployment.apps,Secret,Service"_s);
        QCOMPARE(words(parent->annotation(applyset::Application)), u"checkout"_s);
        QVERIFY(parent->annotation(applyset::Tooling).starts_with("kubectl/"));
        QVERIFY(!m_at->get({"coordination.k8s.io", "Lease", "shop", "driftgate-checkout"}));

        // In sync: nothing is planned, and nothing sent.
        m_at->renew();
        const auto again = m_at->sync(many(false));
        QCOMPARE(verbsOf(*m_at->plan()), QString());
        QCOMPARE(endOf(again), u"done"_s);
        QVERIFY(m_at->cluster()->applies.empty());

        m_at->renew();
        const auto second = m_at->sync(many(true));
        QCOMPARE(verbsOf(*m_at->plan()), u"update 10, prune 5"_s);
        QCOMPARE(endOf(second), u"done"_s);
        QCOMPARE(m_at->cluster()->applies.size(), size_t{10});
        QCOMPARE(m_at->cluster()->removals.size(), size_t{5});
        // What is deleted goes last.
        QCOMPARE(words(m_at->cluster()->order.back().kind), u"Service"_s);
        QCOMPARE(words(m_at->deployedNow().revision->hex()), QString(40, u'b'));
        m_at->renew();
        QCOMPARE(endOf(m_at->sync(many(true))), u"done"_s);
        QCOMPARE(verbsOf(*m_at->plan()), QString());
        QVERIFY(interruptedJournals(m_at->place().journal).journals.empty());
    }

    void wavesAndKindsKeepTheirOrder()
    {
        Wanted wanted;
        wanted.exact = false;
        wanted.target = deployment("late", 1, "5") + configMap("late", "x") +
                        deployment("early", 1, "-1") + secret("early", "x");
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        std::vector<std::string> names;
        for (const ObjectKey &key : m_at->cluster()->order)
            names.push_back(key.kind + '/' + key.name);
        QVERIFY((names == std::vector<std::string>{"Deployment/early", "Secret/early",
                                                   "ConfigMap/late", "Deployment/late"}));
    }

    void whatIsEqualButNoMemberIsTakenIn()
    {
        m_at->write("there.yaml", configMap("settings", "x"));
        m_at->renew();
        Wanted wanted;
        wanted.exact = false;
        wanted.target = configMap("settings", "x");
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        QCOMPARE(verbsOf(*m_at->plan()), QString());
        const auto live = m_at->get({"", "ConfigMap", "shop", "settings"});
        QCOMPARE(words(live->label(applyset::MemberLabel)),
                 words(applySetId({"", "Secret", "shop", "checkout"})));
        // The mark is no drift.
        m_at->renew();
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        QVERIFY(m_at->cluster()->applies.empty());
    }

    void chosenObjectsAlone()
    {
        QCOMPARE(endOf(m_at->sync(many(false))), u"done"_s);
        m_at->renew();
        const ObjectKey key{"", "ConfigMap", "shop", "settings-1"};
        const auto outcome = m_at->sync(many(true), {key});
        QCOMPARE(endOf(outcome), u"done"_s);
        QCOMPARE(m_at->cluster()->applies.size(), size_t{1});
        QVERIFY(m_at->cluster()->removals.empty());
        QCOMPARE(words(m_at->deployedNow().revision->hex()), QString(40, u'a'));
        for (const StepProgress &step : outcome->steps) {
            const bool isIt = m_at->plan()->actions[step.action].key == key;
            QCOMPARE(words(stepStateName(step.state)), isIt ? u"done"_s : u"skipped"_s);
        }
        QCOMPARE(m_at->deployedNow().inventory.size(), size_t{40});
    }

    void theRefusedObjectEndsIt()
    {
        m_at->cluster()->refuse = [](const ObjectKey &key) -> std::optional<Error> {
            if (key.name != "login-4")
                return std::nullopt;
            return Error{ErrorCode::Invalid, u"the name is reserved"_s, {}};
        };
        QCOMPARE(endOf(m_at->sync(many(false))),
                 u"failed: Secret shop/login-4: the name is reserved"_s);
        QVERIFY(!m_at->get({"", "Service", "shop", "service-0"}));
        QVERIFY(m_at->deployedNow().revision == std::nullopt);
        const auto names = m_at->journalNames();
        QCOMPARE(names.size(), size_t{1});
        const auto journal = readJournal(m_at->place().journal, names.front());
        QVERIFY2(journal, reason(journal).constData());
        QCOMPARE(words(*journal->ended), u"failed"_s);
        QCOMPARE(journal->in(JournalState::Refused).size(), size_t{1});
        QVERIFY(journal->in(JournalState::Sending).empty());
        QCOMPARE(journal->in(JournalState::Answered).size(), m_at->cluster()->applies.size());
        // Once it is allowed, the rest follows.
        m_at->cluster()->refuse = {};
        const size_t before = m_at->cluster()->applies.size();
        QCOMPARE(endOf(m_at->sync(many(false))), u"done"_s);
        QCOMPARE(m_at->cluster()->applies.size(), size_t{40});
        QVERIFY(before < 40);
        for (const auto &[key, count] : m_at->cluster()->applies)
            QCOMPARE(count, 1);
    }

    void theUnreachableClusterEndsItWithOpenSteps()
    {
        m_at->cluster()->refuse = [](const ObjectKey &key) -> std::optional<Error> {
            if (key.kind != "Secret")
                return std::nullopt;
            return Error{ErrorCode::Network, u"it refused the connection"_s, {}};
        };
        const auto outcome = m_at->sync(many(false));
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY(outcome->error->text.contains(u"it refused the connection"_s));
        const auto journal = readJournal(m_at->place().journal, m_at->journalNames().front());
        QVERIFY(!journal->in(JournalState::Sending).empty());
        QVERIFY(journal->in(JournalState::Refused).empty());
    }

    void aForeseenConflictIsForcedAnotherIsNot()
    {
        m_at->write("there.yaml",
                    "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n"
                    "  namespace: shop\n  uid: 22222222-0000-4000-8000-000000000001\n"
                    "  resourceVersion: '7'\n  managedFields:\n  - {manager: kubectl-edit, "
                    "operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: "
                    "{'f:data': {'f:a': {}, 'f:b': {}}}}\ndata: {a: live, b: live}\n");
        m_at->renew();
        Wanted wanted;
        wanted.target = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, "
                        "namespace: shop}\ndata: {a: ours}\n";
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        QVERIFY(m_at->plan()->actions.front().force);
        const ObjectKey key{"", "ConfigMap", "shop", "settings"};
        QCOMPARE(words(m_at->get(key)->value.stringAt({"data", "a"})), u"ours"_s);

        // Somebody takes the field after the plan was made.
        wanted.target = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, "
                        "namespace: shop}\ndata: {a: newer}\n";
        const auto plan = awaited(planOf(m_at->cluster(), wanted));
        QVERIFY2(plan, reason(plan).constData());
        ApplyRequest other;
        other.object = manifests("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, "
                                 "namespace: shop}\ndata: {a: theirs}\n")
                           .front();
        other.fieldManager = "kubectl-edit";
        other.force = true;
        QVERIFY(awaited(m_at->cluster()->apply(other, {})));
        const auto outcome = m_at->carryOut(*plan);
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u".data.a of kubectl-edit"_s),
                 qPrintable(outcome->error->text));
        QCOMPARE(words(m_at->get(key)->value.stringAt({"data", "a"})), u"theirs"_s);
    }

    void whatClientSideApplyOwnedGoesWithTheManifest()
    {
        m_at->write("there.yaml",
                    "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n"
                    "  namespace: shop\n  uid: 22222222-0000-4000-8000-000000000001\n"
                    "  resourceVersion: '7'\n  managedFields:\n  - {manager: "
                    "kubectl-client-side-apply, operation: Update, apiVersion: v1, "
                    "fieldsType: FieldsV1, fieldsV1: {'f:data': {'f:a': {}, 'f:kept': {}, 'f:old': "
                    "{}}}}\ndata: {a: live, old: live, kept: theirs, mine: x}\n");
        m_at->renew();
        Wanted wanted;
        wanted.base = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, "
                      "namespace: shop}\ndata: {a: live, old: live}\n";
        wanted.target = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, "
                        "namespace: shop}\ndata: {a: ours}\n";
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        const auto live = m_at->get({"", "ConfigMap", "shop", "settings"});
        QCOMPARE(words(live->value.stringAt({"data", "a"})), u"ours"_s);
        QVERIFY(!live->value.find({"data", "old"}));
        QCOMPARE(words(live->value.stringAt({"data", "mine"})), u"x"_s);
        // Applied by somebody, and never Git's: the plan does not take it away.
        QCOMPARE(words(live->value.stringAt({"data", "kept"})), u"theirs"_s);
        for (const ManagedFields &entry : readManagedFields(live->value)) {
            if (entry.manager == "kubectl-client-side-apply")
                QCOMPARE(entry.fields.size(), size_t{1});
        }
    }

    /// They have no name to tell them apart by, and may be equal in everything.
    void eachHookWithAGeneratedNameHasAStepOfItsOwn()
    {
        m_at->cluster()->isRunning = true;
        const std::string hook = "---\napiVersion: batch/v1\nkind: Job\nmetadata: {generateName: "
                                 "migrate-, annotations: {argocd.argoproj.io/hook: PreSync}}\n";
        Wanted wanted;
        wanted.exact = false;
        wanted.target = hook + hook;
        const auto plan = awaited(planOf(m_at->cluster(), wanted));
        QVERIFY2(plan, reason(plan).constData());
        QCOMPARE((*plan)->count(ActionVerb::Run), size_t{2});
        std::string id;
        const auto outcome = resumed(
            *plan, {.action = 0, .state = JournalState::Finished, .name = "migrate-1", .text = {}},
            id);
        // Nothing carries the second one out: it is waited for in vain.
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QCOMPARE(m_at->cluster()->applies.size(), size_t{1});
        const ObjectKey &made = m_at->cluster()->applies.begin()->first;
        QCOMPARE(words(made.ns), u"shop"_s);
        QVERIFY(made.name.starts_with("migrate-") && made.name != "migrate-1");
    }

    void aSetOfAnotherToolIsLeftAlone()
    {
        const std::string id = applySetId({"", "Secret", "shop", "checkout"});
        m_at->write("parent.yaml",
                    "---\napiVersion: v1\nkind: Secret\nmetadata: {name: checkout, "
                    "namespace: shop, labels: {applyset.kubernetes.io/id: " +
                        id + "}, annotations: {applyset.kubernetes.io/tooling: kpt/v1.0.0}}\n");
        m_at->renew();
        const auto outcome = m_at->sync(many(false));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Denied);
        QVERIFY(outcome.error().text.contains(u"kpt"_s));
        QVERIFY(m_at->cluster()->applies.empty());
        QVERIFY(m_at->journalNames().empty());
    }

    void anApplicationsOwnSecretIsNoParent()
    {
        Wanted wanted;
        wanted.exact = false;
        wanted.target = secret("checkout", "hidden");
        QCOMPARE(endOf(m_at->sync(wanted)), u"done"_s);
        const auto own = m_at->get({"", "Secret", "shop", "checkout"});
        QVERIFY(own->label(applyset::IdLabel).empty());
        QVERIFY(m_at->get({"", "Secret", "shop", "checkout-applyset"}));
        const Deployed deployed = m_at->deployedNow();
        QVERIFY(deployed.revision);
        QCOMPARE(deployed.inventory.size(), size_t{1});
    }

    void aMemberOfAnotherSetIsNotTakenAway()
    {
        m_at->write(
            "there.yaml",
            configMap("settings", "x", ", labels: {applyset.kubernetes.io/part-of: other-set}"));
        m_at->renew();
        Wanted wanted;
        wanted.exact = false;
        wanted.target = configMap("settings", "y");
        const auto outcome = m_at->sync(wanted);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().text.contains(u"other-set"_s));
        QVERIFY(m_at->cluster()->applies.empty());
    }

    void anotherSetsObjectIsNotPruned()
    {
        m_at->write("there.yaml", configMap("settings", "x",
                                            ", uid: 22222222-0000-4000-8000-000000000009, labels: "
                                            "{applyset.kubernetes.io/part-of: other-set}"));
        m_at->renew();
        Wanted wanted;
        wanted.exact = false;
        wanted.target = configMap("new", "x");
        wanted.base = configMap("settings", "x"); // so the plan takes it for the application's
        const auto outcome = m_at->sync(wanted);
        QCOMPARE(verbsOf(*m_at->plan()), u"create 1, prune 1"_s);
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u"other-set"_s), qPrintable(outcome->error->text));
        QVERIFY(m_at->get({"", "ConfigMap", "shop", "settings"}));
        QVERIFY(!m_at->deployedNow().revision);
    }

    void aSetOfTheSameNameElsewhereIsNotOurs()
    {
        QCOMPARE(endOf(m_at->sync(many(false))), u"done"_s);
        m_at->write("other.yaml",
                    "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: other}\n");
        m_at->renew();
        Wanted wanted;
        wanted.exact = false;
        wanted.ns = "other";
        wanted.target = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: "
                        "other}\n";
        const auto plan = awaited(planOf(m_at->cluster(), wanted));
        QVERIFY2(plan, reason(plan).constData());
        QCOMPARE(verbsOf(**plan), u"create 1"_s);
    }

    void theSecondPersonIsTold()
    {
        QCOMPARE(endOf(m_at->sync(many(false))), u"done"_s);
        m_at->renew();
        const auto plan = awaited(planOf(m_at->cluster(), many(true)));
        QVERIFY2(plan, reason(plan).constData());
        std::optional<Result<SyncOutcome>> second;
        const auto other = std::make_shared<CountingCluster>(clusterAt(m_at->place()));
        m_at->cluster()->before = [&](const ObjectKey &) {
            if (second)
                return;
            second.emplace(fail(ErrorCode::Tool, u"never"_s));
            ApplyEngine engine(other, systemClock(), optionsFor(m_at->place()));
            SyncRequest request = requestFor(*plan);
            request.by = "Bob";
            second = awaited(engine.run(request, {}, {}));
        };
        QCOMPARE(endOf(m_at->carryOut(*plan)), u"done"_s);
        QVERIFY(second && !*second);
        QCOMPARE(second->error().code, ErrorCode::Conflict);
        QVERIFY2(second->error().text.contains(u"Alice Ng <alice@example.com>"_s),
                 qPrintable(second->error().text));
        QVERIFY(second->error().text.contains(u"since"_s));
        QVERIFY(other->applies.empty());
    }

    void aLeaseLeftBehindIsTakenOver()
    {
        const std::string lease =
            "---\napiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: "
            "driftgate-checkout, namespace: shop, uid: 33333333-0000-4000-8000-000000000001, "
            "resourceVersion: '9', managedFields: [{manager: driftgate-x-syncer, operation: Apply, "
            "apiVersion: coordination.k8s.io/v1, fieldsType: FieldsV1, fieldsV1: {'f:spec': "
            "{'f:holderIdentity': {}, 'f:renewTime': {}}}}]}\nspec: {holderIdentity: Carol, "
            "leaseDurationSeconds: 60, acquireTime: '";
        const auto at = [&](std::chrono::seconds ago) {
            std::string time = formatTime(systemClock()->now() - ago);
            time.pop_back();
            time += ".000000Z";
            m_at->write("lease.yaml", lease + time + "', renewTime: '" + time + "'}\n");
            m_at->renew();
            return m_at->sync(many(false));
        };
        const auto held = at(std::chrono::seconds(20));
        QVERIFY(!held);
        QVERIFY(held.error().text.contains(u"Carol"_s));
        QVERIFY(m_at->cluster()->applies.empty());
        QCOMPARE(endOf(at(std::chrono::seconds(70))), u"done"_s);
        QVERIFY(!m_at->get({"coordination.k8s.io", "Lease", "shop", "driftgate-checkout"}));
    }

    void cancelledBetweenObjects()
    {
        CancelSource cancel;
        m_at->cluster()->before = [&](const ObjectKey &key) {
            if (key.kind == "ConfigMap") // ten Secrets came before
                cancel.request_stop();
        };
        const auto plan = awaited(planOf(m_at->cluster(), many(false)));
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        const auto outcome =
            settled(awaited(engine.run(requestFor(*plan), {}, cancel.get_token())));
        QCOMPARE(endOf(outcome), u"cancelled"_s);
        QVERIFY(m_at->cluster()->applies.size() > 10 && m_at->cluster()->applies.size() < 14);
        const auto journal = readJournal(m_at->place().journal, m_at->journalNames().front());
        QCOMPARE(words(*journal->ended), u"cancelled"_s);
        QVERIFY(journal->in(JournalState::Sending).empty());
        QCOMPARE(journal->in(JournalState::Answered).size(), m_at->cluster()->applies.size());
        QVERIFY(!m_at->deployedNow().revision);
    }

    void aDryRunStoresNothing()
    {
        SyncRequest request = requestFor(*awaited(planOf(m_at->cluster(), many(false))));
        request.dryRun = true;
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        const auto outcome = awaited(engine.run(request, {}, {}));
        QCOMPARE(endOf(outcome), u"done"_s);
        QVERIFY(m_at->cluster()->applies.empty() && m_at->cluster()->removals.empty());
        QVERIFY(!m_at->get({"", "Secret", "shop", "checkout"}));
        QVERIFY(m_at->journalNames().empty());
    }

    void aFullDiskStopsBeforeTheNextObject()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        const auto plan = awaited(planOf(m_at->cluster(), many(false)));
        ApplyEngineOptions options = optionsFor(m_at->place());
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        int points = 0;
        const auto limit = [&](rlim_t size) {
            rlimit tight = before;
            tight.rlim_cur = size;
            setrlimit(RLIMIT_FSIZE, &tight);
        };
        // The fourth announcement finds no room; only the journal is that large.
        options.onPoint = [&](std::string_view point) {
            if (point == "before writing" && ++points == 7) {
                const auto path = m_at->place().journal / (m_at->journalNames().front() + ".jsonl");
                limit(std::filesystem::file_size(path) + 10);
            } else if (point == "written") {
                limit(before.rlim_cur);
            }
        };
        ApplyEngine engine(m_at->cluster(), systemClock(), options);
        const auto outcome = awaited(engine.run(requestFor(*plan), {}, {}));
        limit(before.rlim_cur);
        QVERIFY2(outcome, reason(outcome).constData());
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QCOMPARE(outcome->error->code, ErrorCode::Io);
        QVERIFY2(outcome->error->text.contains(u"nothing more is sent"_s),
                 qPrintable(outcome->error->text));
        QCOMPARE(m_at->cluster()->applies.size(), size_t{9});
        const auto journal = readJournal(m_at->place().journal, m_at->journalNames().front());
        QCOMPARE(journal->in(JournalState::Answered).size(), size_t{9});
        QVERIFY(journal->in(JournalState::Sending).empty());
    }

    void theJournalEndsWhenTheSyncIsOnRecord()
    {
        const auto plan = awaited(planOf(m_at->cluster(), many(false)));
        QVERIFY2(plan, reason(plan).constData());
        const auto journals = [this] {
            return interruptedJournals(m_at->place().journal).journals;
        };
        const auto run = [&] {
            ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
            return awaited(engine.run(requestFor(*plan), {}, {}));
        };
        auto outcome = run();
        QCOMPARE(endOf(outcome), u"done"_s);
        QVERIFY(outcome->journal && !outcome->isUnsettled);
        // Nobody takes it for an interrupted one meanwhile.
        const auto running = readJournal(m_at->place().journal, outcome->journal->id());
        QVERIFY2(running, reason(running).constData());
        QVERIFY(running->isRunning && !running->ended);
        QVERIFY(journals().empty());
        // As a program leaves it that was killed before it had put the sync on record.
        outcome->journal.reset();
        QCOMPARE(journals().size(), size_t{1});
        QVERIFY(endJournal(m_at->place().journal, journals().front().id, "verified",
                           systemClock()->now()));

        outcome = run();
        const std::string id = outcome->journal->id();
        QVERIFY(finishJournal(*outcome, systemClock()->now()));
        QVERIFY(!outcome->journal);
        QCOMPARE(words(*readJournal(m_at->place().journal, id)->ended), u"done"_s);

        outcome = run();
        outcome->isUnsettled = true;
        QVERIFY(finishJournal(*outcome, systemClock()->now()));
        QVERIFY(!outcome->journal);
        QCOMPARE(journals().size(), size_t{1});
    }

    void noJournalHoldsASecretsValue()
    {
        QCOMPARE(endOf(m_at->sync(many(false))), u"done"_s);
        for (const std::string &name : m_at->journalNames()) {
            QFile file(
                QString::fromStdString((m_at->place().journal / (name + ".jsonl")).string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY(text.contains("login-3"));
            QVERIFY(!text.contains("hidden-3"));
            QVERIFY(!text.contains(QByteArray("hidden-3").toBase64()));
        }
    }

private:
    /// Goes on with a sync that was interrupted after that line. `id`: of its journal.
    Result<SyncOutcome> resumed(const std::shared_ptr<const Plan> &plan, const JournalLine &line,
                                std::string &id)
    {
        id = brokenOff(m_at->place(), plan, {line});
        SyncRequest request = requestFor(plan);
        request.resumes = id;
        request.waveLimit = std::chrono::milliseconds(400);
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        return awaited(engine.run(request, {}, {}));
    }

    std::optional<RecordedSync> m_at;
};

QTEST_GUILESS_MAIN(TestApplyEngine)
#include "tst_applyengine.moc"
