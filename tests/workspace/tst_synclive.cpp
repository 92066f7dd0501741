#include "gatefixture.h"

#include "cluster/applyset.h"
#include "cluster/planefixture.h"
#include "workspace/auditing.h"
#include "workspace/inspector.h"

#include <QCryptographicHash>

using namespace driftgate;
using namespace driftgate::test;

/// The whole way on a real API server: Git, policy, ledger, engine, verification, rollback.
class TestSyncLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Plane::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        auto plane = Plane::own("west");
        QVERIFY2(plane, reasonOf(plane).c_str());
        m_plane = std::move(*plane);
        qputenv("KUBECONFIG", QByteArray::fromStdString(m_plane->kubeconfig()));
        m_fixture = std::make_unique<GateFixture>();
        // The server's own clock counts for Leases.
        m_fixture->environment.clock = std::make_shared<SystemClock>();
        const auto ns = m_plane->makeNamespace("gate");
        QVERIFY2(ns, reasonOf(ns).c_str());
        m_ns = *ns;
        m_fixture->write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                         "- {name: west, context: west}\napplications:\n"
                         "- {name: checkout, path: apps/live, namespace: " +
                             m_ns + "}\n");
        m_first = release("a");
        m_workspace = m_fixture->open();
    }

    void walksFromApprovalToRollback()
    {
        // Nobody approved it.
        const auto early = review();
        QVERIFY2(early, reasonOf(early).c_str());
        const auto refused = m_fixture->sync(m_workspace, *early->planned.plan);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(!m_plane->kubectl({"get", "configmap", "settings", "-n", m_ns}));

        const auto plan = m_fixture->approve(m_workspace, {}, "west");
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto synced = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(synced, reasonOf(synced).c_str());
        QVERIFY2(synced->verification.state == VerificationState::Matched,
                 qPrintable(synced->verification.text));
        QCOMPARE(value(), "a");
        QCOMPARE(inspect()->deployed.revision, std::optional(m_first));
        QVERIFY(inspect()->inSync());

        // Somebody edits between the approval and the sync.
        const Revision second = release("b");
        const auto approved = m_fixture->approve(m_workspace, {}, "west");
        QVERIFY2(approved, reasonOf(approved).c_str());
        const auto edited = m_plane->kubectl({"patch", "configmap", "settings", "-n", m_ns,
                                              "--type=merge", "--field-manager=kubectl-edit", "-p",
                                              "{\"data\":{\"value\":\"x\"}}"});
        QVERIFY2(edited, reasonOf(edited).c_str());
        const auto stale = m_fixture->sync(m_workspace, **approved);
        QVERIFY(!stale);
        QCOMPARE(stale.error().code, ErrorCode::Conflict);
        const std::string why = reasonOf(stale);
        QVERIFY2(why.find("ConfigMap " + m_ns + "/settings") != std::string::npos, why.c_str());
        QVERIFY2(why.find("/data/value") != std::string::npos, why.c_str());
        QVERIFY2(why.find("kubectl-edit") != std::string::npos, why.c_str());
        QCOMPARE(value(), "x");

        m_fixture->bringUp(m_workspace, {}, "west");
        QCOMPARE(value(), "b");
        QCOMPARE(inspect()->deployed.revision, std::optional(second));

        // Back, and held there.
        PlanOptions back;
        back.inspect.target = m_first;
        const auto report = m_fixture->bringUp(m_workspace, back, "west");
        QCOMPARE(report.record->kind, RecordKind::Rollback);
        QCOMPARE(value(), "a");
        QCOMPARE(inspect()->held, std::optional(m_first));
        const auto audit = QCoro::waitFor(auditLedger(m_workspace, {}, true, {}));
        QVERIFY2(audit, reasonOf(audit).c_str());
        QVERIFY(audit->isGood());
    }

    /// What was sent was taken; what is there when live is read again counts.
    void whatSomebodyChangesMeanwhileDeviates()
    {
        moveTo("deviated");
        release("a");
        m_workspace = m_fixture->open();
        const auto plan = m_fixture->approve(m_workspace, {}, "west");
        QVERIFY2(plan, reasonOf(plan).c_str());
        SyncOrder order;
        order.application = (*plan)->application;
        order.cluster = (*plan)->cluster;
        order.digest = (*plan)->digest;
        bool isEdited = false;
        const auto edit = [&](const StepProgress &step) {
            if (step.state == StepState::Done && !std::exchange(isEdited, true))
                QVERIFY(m_plane->kubectl({"patch", "configmap", "settings", "-n", m_ns,
                                          "--type=merge", "--field-manager=kubectl-edit", "-p",
                                          "{\"data\":{\"value\":\"x\"}}"}));
        };
        const auto report = QCoro::waitFor(syncApplication(m_workspace, order, edit, {}));
        QVERIFY2(report, reasonOf(report).c_str());
        QVERIFY(isEdited);
        QCOMPARE(report->outcome.end, SyncEnd::Done);
        QCOMPARE(report->verification.state, VerificationState::Deviated);
        QCOMPARE(report->verification.deviations.size(), size_t{1});
        const Deviation &deviation = report->verification.deviations.front();
        QCOMPARE(deviation.object.name, "settings");
        QCOMPARE(deviation.fields, std::vector<std::string>{"/data/value"});
        QCOMPARE(report->record->detailText("outcome"), "deviated");
    }

    /// A finalizer keeps what is deleted; the sync that deleted it could not be put on record.
    void goesOnWhileWhatItDeletedTerminates()
    {
        moveTo("terminating");
        m_fixture->write("apps/live/kept.yaml", GateFixture::configMap("kept", m_ns, "x"));
        release("a");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace, {}, "west");
        const auto patched = [this](const std::string &finalizers) {
            return m_plane->kubectl({"patch", "configmap", "kept", "-n", m_ns, "--type=merge", "-p",
                                     "{\"metadata\":{\"finalizers\":" + finalizers + "}}"});
        };
        QVERIFY(patched(R"(["example.com/hold"])"));
        m_fixture->repository().git({"rm", "-q", "apps/live/kept.yaml"});
        const Revision second = release("b");
        const std::string lock = m_fixture->root() + "/.git/refs/notes/driftgate.lock";
        const SyncReport broken = shortSync({}, [&lock] { std::ofstream(lock).flush(); });
        std::filesystem::remove(lock);
        QCOMPARE(broken.outcome.end, SyncEnd::Unhealthy);
        QVERIFY(broken.recordError);
        const InterruptedSyncs all = interruptedSyncs(*m_workspace);
        QCOMPARE(all.syncs.size(), size_t{1});
        bool isFreed = false;
        const ProgressFor freeing = [&](std::shared_ptr<const Plan>) -> Engine::Progress {
            return [&](const StepProgress &step) {
                if (step.state == StepState::Checking && !std::exchange(isFreed, true))
                    QVERIFY(patched("null"));
            };
        };
        const auto resumed =
            QCoro::waitFor(resumeInterrupted(m_workspace, all.syncs.front().journal, freeing, {}));
        QVERIFY2(resumed, reasonOf(resumed).c_str());
        QVERIFY(isFreed);
        QCOMPARE(resumed->outcome.end, SyncEnd::Done);
        QCOMPARE(resumed->verification.state, VerificationState::Matched);
        QCOMPARE(inspect()->deployed.revision, std::optional(second));
        QVERIFY(interruptedSyncs(*m_workspace).syncs.empty());
    }

    /// A Service that waits for an address is applied and not healthy.
    void whatWasNotDoneIsFinishedOrGoneBackFrom()
    {
        moveTo("unfinished");
        const Revision first = release("a");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace, {}, "west");
        QCOMPARE(inspect()->deployed.revision, std::optional(first));
        QVERIFY(!inspect()->deployed.applying);

        m_fixture->write("apps/live/balancer.yaml",
                         "apiVersion: v1\nkind: Service\nmetadata: {name: balancer, namespace: " +
                             m_ns + "}\nspec: {type: LoadBalancer, ports: [{port: 80}]}\n");
        const Revision second = release("b");
        QCOMPARE(shortSync({}).outcome.end, SyncEnd::Unhealthy);
        QCOMPARE(value(), "b");
        QCOMPARE(inspect()->deployed.revision, std::optional(first));
        QCOMPARE(inspect()->deployed.applying, std::optional(second));

        // What was deployed before is the way back, though the cluster never named another.
        PlanOptions back;
        back.inspect.target = first;
        const SyncReport report = shortSync(back);
        QCOMPARE(report.outcome.end, SyncEnd::Done);
        QCOMPARE(report.record->kind, RecordKind::Rollback);
        QCOMPARE(value(), "a");
        QCOMPARE(inspect()->held, std::optional(first));
        QVERIFY(!inspect()->deployed.applying);

        // Once more, and it becomes healthy later.
        QCOMPARE(shortSync({}).outcome.end, SyncEnd::Unhealthy);
        QCOMPARE(inspect()->deployed.revision, std::optional(first));
        QCOMPARE(shortSync({}).outcome.end, SyncEnd::Unhealthy);
        const auto given = m_plane->kubectl(
            {"patch", "service", "balancer", "-n", m_ns, "--subresource=status", "--type=merge",
             "-p", R"({"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.1"}]}}})"});
        QVERIFY2(given, reasonOf(given).c_str());
        const auto plan = review();
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY(plan->planned.plan->isMarkOnly());
        const SyncReport marked = shortSync({});
        QCOMPARE(marked.outcome.end, SyncEnd::Done);
        QCOMPARE(marked.record->kind, RecordKind::Sync);
        QCOMPARE(inspect()->deployed.revision, std::optional(second));
        QVERIFY(!inspect()->deployed.applying && !inspect()->held);
        const auto rest = review();
        QVERIFY2(rest, reasonOf(rest).c_str());
        QVERIFY(rest->planned.plan->isEmpty());
    }

    void anApplicationBringsItsNamespaceAndKinds()
    {
        m_fixture->write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                         "- {name: west, context: west}\napplications:\n"
                         "- {name: checkout, path: apps/whole, namespace: brought}\n");
        m_fixture->write("apps/whole/all.yaml",
                         GateFixture::configMap("settings", "brought", "a") +
                             "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: brought}\n"
                             "---\napiVersion: brought.example.org/v1\nkind: Widget\n"
                             "metadata: {name: one, namespace: brought}\nspec: {size: 1}\n"
                             "---\napiVersion: apiextensions.k8s.io/v1\n"
                             "kind: CustomResourceDefinition\n"
                             "metadata: {name: widgets.brought.example.org}\n"
                             "spec:\n  group: brought.example.org\n  scope: Namespaced\n"
                             "  names: {kind: Widget, plural: widgets}\n  versions:\n"
                             "  - name: v1\n    served: true\n    storage: true\n    schema:\n"
                             "      openAPIV3Schema:\n        type: object\n"
                             "        x-kubernetes-preserve-unknown-fields: true\n");
        m_fixture->commit("Bring everything");
        m_workspace = m_fixture->open();
        const auto report = m_fixture->bringUp(m_workspace, {}, "west");
        QVERIFY2(report.verification.state == VerificationState::Matched,
                 qPrintable(report.verification.text));
        const auto size = m_plane->kubectl({"get", "widgets.brought.example.org", "one", "-n",
                                            "brought", "-o", "jsonpath={.spec.size}"});
        QVERIFY2(size, reasonOf(size).c_str());
        QCOMPARE(*size, "1");
    }

    /// Controllers copy labels, the set's among them, onto what they make.
    void whatControllersMadeStays()
    {
        const std::string ns = use("apps/owned");
        const std::string endpoints = object("Endpoints", "by-hand", ns) +
                                      "subsets:\n- addresses: [{ip: 10.1.2.3}]\n"
                                      "  ports: [{port: 80}]\n";
        const std::string rest = GateFixture::configMap("settings", ns, "a") +
                                 object("Secret", "login", ns) + "data: {a: YQ==}\n" +
                                 object("Service", "web", ns) +
                                 "spec: {selector: {app: web}, ports: [{port: 80}]}\n" +
                                 object("Service", "by-hand", ns) + "spec: {ports: [{port: 80}]}\n";
        m_fixture->write("apps/owned/all.yaml", rest + endpoints);
        m_fixture->commit("Bring Services");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace, {}, "west");

        const std::string set = applySetId({"", "Secret", ns, "checkout"});
        const std::string label = std::string(applyset::MemberLabel) + '=' + set;
        const auto marked = m_plane->kubectl({"wait", "endpoints/web", "-n", ns, "--timeout=60s",
                                              "--for=jsonpath={.metadata.labels.applyset\\"
                                              ".kubernetes\\.io/part-of}=" +
                                                  set});
        QVERIFY2(marked, reasonOf(marked).c_str());
        const auto uid = m_plane->kubectl(
            {"get", "configmap", "settings", "-n", ns, "-o", "jsonpath={.metadata.uid}"});
        QVERIFY2(uid, reasonOf(uid).c_str());
        const auto made = m_plane->kubectl(
            {"create", "-f", "-"},
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: cluster-ca\n  namespace: " + ns +
                "\n  labels: {applyset.kubernetes.io/part-of: " + set +
                "}\n  ownerReferences:\n  - {apiVersion: v1, kind: ConfigMap, name: settings, "
                "uid: " +
                *uid + ", controller: false}\ndata: {key: YQ==}\n");
        QVERIFY2(made, reasonOf(made).c_str());
        QVERIFY(inspect()->inSync());
        const auto idle = review();
        QVERIFY2(idle, reasonOf(idle).c_str());
        QVERIFY2(idle->planned.plan->isEmpty(), idle->planned.plan->canonical.c_str());

        // What Git itself brought goes with it, Endpoints or not.
        m_fixture->write("apps/owned/all.yaml", rest);
        m_fixture->commit("Take the Endpoints out");
        const auto plan = m_fixture->approve(m_workspace, {}, "west");
        QVERIFY2(plan, reasonOf(plan).c_str());
        QCOMPARE((*plan)->count(ActionVerb::Prune), size_t{1});
        QCOMPARE((*plan)->actions.back().key, (ObjectKey{"", "Endpoints", ns, "by-hand"}));
        const auto synced = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(synced, reasonOf(synced).c_str());
        const auto left =
            m_plane->kubectl({"get", "endpoints,secrets", "-n", ns, "-o", "name", "-l", label});
        QVERIFY2(left, reasonOf(left).c_str());
        QCOMPARE(*left, "endpoints/web\nsecret/cluster-ca\nsecret/login\n");

        // kubectl looks at the label alone.
        const auto pruned =
            m_plane->kubectlOutcome({"apply", "--namespace=" + ns, "--server-side", "--prune",
                                     "--applyset=secret/checkout", "-f", "-"},
                                    rest, "admin", {{"KUBECTL_APPLYSET", "true"}});
        QVERIFY2(pruned, reasonOf(pruned).c_str());
        QVERIFY2(pruned->exitCode == 0, pruned->errors.c_str());
        QVERIFY2(pruned->output.contains("secret/cluster-ca pruned"), pruned->output.c_str());
        QVERIFY2(pruned->output.contains("endpoints/web pruned"), pruned->output.c_str());
    }

    void aSecretsLiveValueIsInNoApproval()
    {
        const std::string ns = use("apps/secret");
        const auto secret = [&ns](const std::string &base64) {
            return object("Secret", "db", ns) + "data: {password: " + base64 + "}\n";
        };
        m_fixture->write("apps/secret/all.yaml", secret("c2FmZQ=="));
        m_fixture->commit("Bring a Secret");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace, {}, "west");
        const auto edit = [this, &ns](const std::string &base64) {
            return m_plane->kubectl({"patch", "secret", "db", "-n", ns, "--type=merge", "-p",
                                     "{\"data\":{\"password\":\"" + base64 + "\"}}"});
        };
        const auto edited = edit("aHVudGVyMg==");
        QVERIFY2(edited, reasonOf(edited).c_str());
        const auto plan = m_fixture->approve(m_workspace, {}, "west");
        QVERIFY2(plan, reasonOf(plan).c_str());
        QCOMPARE((*plan)->count(ActionVerb::Update), size_t{1});
        // What anybody who reads the ledger could try.
        const QByteArray guess = QCryptographicHash::hash(R"({"/data/password":["aHVudGVyMg=="]})",
                                                          QCryptographicHash::Sha256)
                                     .toHex();
        QVERIFY(!(*plan)->canonical.contains(guess.toStdString()));
        // Another person's plan is the same one.
        m_workspace = m_fixture->open();
        const auto again = review();
        QVERIFY2(again, reasonOf(again).c_str());
        QCOMPARE(again->planned.plan->canonical, (*plan)->canonical);
        // A value that moves since is not overwritten unseen.
        const auto moved = edit("aHVudGVyMw==");
        QVERIFY2(moved, reasonOf(moved).c_str());
        const auto stale = m_fixture->sync(m_workspace, **plan);
        QVERIFY(!stale);
        QCOMPARE(stale.error().code, ErrorCode::Conflict);
        QVERIFY2(stale.error().text.contains(QStringLiteral("/db: it was changed in the cluster")),
                 qPrintable(stale.error().text));
    }

    void everyJobWithAGeneratedNameRuns()
    {
        const std::string ns = use("apps/jobs");
        const auto job = [](const std::string &name) {
            return "---\napiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: " + name +
                   "\n  annotations: {argocd.argoproj.io/hook: PostSync}\nspec:\n  template:\n"
                   "    spec:\n      restartPolicy: Never\n      containers:\n"
                   "      - {name: main, image: 'registry.example/job:1'}\n";
        };
        m_fixture->write("apps/jobs/all.yaml", GateFixture::configMap("settings", ns, "a") +
                                                   job("warm-") + job("tell-") + job("tell-"));
        m_fixture->commit("Run three Jobs");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace, {}, "west");
        const auto jobs = m_plane->kubectl({"get", "jobs", "-n", ns, "-o", "name"});
        QVERIFY2(jobs, reasonOf(jobs).c_str());
        const QString names = QString::fromStdString(*jobs);
        QVERIFY2(names.count(QStringLiteral("job.batch/warm-")) == 1, jobs->c_str());
        QVERIFY2(names.count(QStringLiteral("job.batch/tell-")) == 2, jobs->c_str());
    }

    /// A version and a field that the server does not know before the definition is there.
    void aDefinitionAndItsUseChangeAtOnce()
    {
        const auto made = m_plane->makeNamespace("grown");
        QVERIFY2(made, reasonOf(made).c_str());
        const std::string ns = *made;
        const auto definition = [](const std::string &versions) {
            return "---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
                   "metadata: {name: gadgets.grown.example.org}\nspec:\n"
                   "  group: grown.example.org\n  scope: Namespaced\n"
                   "  names: {kind: Gadget, plural: gadgets}\n  versions:\n" +
                   versions;
        };
        const auto version = [](const std::string &name, bool isStored, const std::string &more) {
            return "  - name: " + name +
                   "\n    served: true\n    storage: " + (isStored ? "true" : "false") +
                   "\n    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: "
                   "object, properties: {size: {type: integer}" +
                   more + "}}}}}\n";
        };
        const auto gadget = [&ns](const std::string &name, const std::string &apiVersion,
                                  const std::string &spec) {
            return "---\napiVersion: grown.example.org/" + apiVersion +
                   "\nkind: Gadget\nmetadata: {name: " + name + ", namespace: " + ns +
                   "}\nspec: {" + spec + "}\n";
        };
        m_fixture->write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                         "- {name: west, context: west}\napplications:\n"
                         "- {name: checkout, path: apps/grown, namespace: " +
                             ns + "}\n");
        m_fixture->write("apps/grown/all.yaml", definition(version("v1", true, "")) +
                                                    gadget("one", "v1", "size: 1") +
                                                    gadget("two", "v1", "size: 1"));
        m_fixture->commit("Begin with v1");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace, {}, "west");

        const std::string color = ", color: {type: string}";
        m_fixture->write("apps/grown/all.yaml",
                         definition(version("v1", true, color) + version("v2", false, color)) +
                             gadget("one", "v1", "size: 1, color: red") +
                             gadget("two", "v2", "size: 2, color: blue"));
        m_fixture->commit("Grow to v2");
        const auto reviewed = review();
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        for (const PlanFinding &finding : reviewed->planned.plan->findings)
            QVERIFY2(finding.severity != Severity::Error, qPrintable(finding.text));
        const auto report = m_fixture->bringUp(m_workspace, {}, "west");
        QVERIFY2(report.verification.state == VerificationState::Matched,
                 qPrintable(report.verification.text));
        for (const auto &[name, expected] :
             std::map<std::string, std::string>{{"one", "1red"}, {"two", "2blue"}}) {
            const auto spec = m_plane->kubectl({"get", "gadgets.grown.example.org", name, "-n", ns,
                                                "-o", "jsonpath={.spec.size}{.spec.color}"});
            QVERIFY2(spec, reasonOf(spec).c_str());
            QCOMPARE(*spec, expected);
        }
    }

    /// Of another application: the plan asks for it all the same.
    void aBudgetOfOthersIsTold()
    {
        const auto ns = m_plane->makeNamespace("guarded");
        QVERIFY2(ns, reasonOf(ns).c_str());
        const auto deployment = [&ns](const std::string &image) {
            return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: guarded, namespace: " +
                   *ns +
                   "}\nspec:\n  replicas: 1\n  selector: {matchLabels: {app: guarded}}\n"
                   "  template:\n    metadata: {labels: {app: guarded}}\n"
                   "    spec: {containers: [{name: main, image: '" +
                   image + "'}]}\n";
        };
        m_fixture->write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                         "- {name: west, context: west}\napplications:\n"
                         "- {name: checkout, path: apps/guarded, namespace: " +
                             *ns + "}\n");
        m_fixture->write("apps/guarded/web.yaml", deployment("a:1"));
        m_fixture->commit("Guard it");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace, {}, "west");
        const auto made = m_plane->kubectl(
            {"apply", "-f", "-"},
            "---\n{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: all, "
            "namespace: " +
                *ns + "}, spec: {minAvailable: 1, selector: {matchLabels: {app: guarded}}}}");
        QVERIFY2(made, reasonOf(made).c_str());
        m_fixture->write("apps/guarded/web.yaml", deployment("a:2"));
        m_fixture->commit("Another image");
        const auto says = [this] {
            const auto reviewed = review();
            return reviewed && std::ranges::contains(reviewed->planned.plan->findings,
                                                     Risk::BlockedByBudget, &PlanFinding::risk);
        };
        // The budget's status is its controller's to write.
        QTRY_VERIFY_WITH_TIMEOUT(says(), 30'000);
    }

private:
    /// The application lies at that path from now on, and in a namespace of its own, which it
    /// gives.
    std::string use(const std::string &path)
    {
        const auto ns = m_plane->makeNamespace("gate");
        if (!ns)
            qFatal("%s", reasonOf(ns).c_str());
        m_fixture->write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                         "- {name: west, context: west}\napplications:\n"
                         "- {name: checkout, path: " +
                             path + ", namespace: " + *ns + "}\n");
        return *ns;
    }

    /// The head of a core object, ready for its fields.
    static std::string object(const std::string &kind, const std::string &name,
                              const std::string &ns)
    {
        return "---\napiVersion: v1\nkind: " + kind + "\nmetadata: {name: " + name +
               ", namespace: " + ns + "}\n";
    }

    Revision release(const std::string &value)
    {
        m_fixture->write("apps/live/settings.yaml",
                         GateFixture::configMap("settings", m_ns, value));
        return m_fixture->commit("Release " + value);
    }

    [[nodiscard]] Result<ReviewedPlan> review() const
    {
        return m_fixture->review(m_workspace, {}, "west");
    }

    /// The application in a namespace of its own.
    void moveTo(const std::string &name)
    {
        const auto ns = m_plane->makeNamespace(name);
        if (!ns)
            qFatal("no namespace: %s", reasonOf(ns).c_str());
        m_ns = *ns;
        m_fixture->write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                         "- {name: west, context: west}\napplications:\n"
                         "- {name: checkout, path: apps/live, namespace: " +
                             m_ns + "}\n");
    }

    /// Approved and synced, with little patience for its health.
    SyncReport shortSync(const PlanOptions &options,
                         const std::function<void()> &approved = {}) const
    {
        const auto plan = m_fixture->approve(m_workspace, options, "west");
        if (!plan)
            qFatal("no approval: %s", reasonOf(plan).c_str());
        if (approved)
            approved();
        SyncOrder order;
        order.application = (*plan)->application;
        order.cluster = (*plan)->cluster;
        order.options = options;
        order.digest = (*plan)->digest;
        order.waveLimit = std::chrono::seconds(2);
        auto report = QCoro::waitFor(syncApplication(m_workspace, order, {}, {}));
        if (!report)
            qFatal("no sync: %s", reasonOf(report).c_str());
        return std::move(*report);
    }

    [[nodiscard]] std::string value() const
    {
        return m_plane
            ->kubectl({"get", "configmap", "settings", "-n", m_ns, "-o", "jsonpath={.data.value}"})
            .value_or(std::string("?"));
    }

    [[nodiscard]] std::shared_ptr<const ApplicationState> inspect() const
    {
        return QCoro::waitFor(
            Inspector(m_workspace)
                .inspect(ApplicationName("checkout"), ClusterName("west"), {}, {}));
    }

    std::unique_ptr<Plane> m_plane;
    std::unique_ptr<GateFixture> m_fixture;
    std::string m_ns;
    Revision m_first;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestSyncLive)
#include "tst_synclive.moc"
