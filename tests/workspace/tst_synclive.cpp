#include "gatefixture.h"

#include "cluster/planefixture.h"
#include "workspace/auditing.h"
#include "workspace/inspector.h"

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
