#include "gatefixture.h"

#include "kubernetes/liveclient.h"
#include "sync/syncfixture.h"
#include "workspace/auditing.h"
#include "workspace/permissions.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string settings(const std::string &ns, const std::string &name, const std::string &value)
{
    return GateFixture::configMap(name, ns, value) + "---\n";
}

/// Two versions of one that runs nothing: much of it is filled in by the server, and from the first
/// to the second an entry goes and others come.
std::string deployment(const std::string &ns, bool isSecond)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: " + ns +
           "}\nspec:\n  replicas: 0\n  selector: {matchLabels: {app: web}}\n  template:\n"
           "    metadata: {labels: {app: web}}\n    spec:\n      containers:\n" +
           (isSecond ? "      - {name: web, image: 'shop/web:2', ports: [{containerPort: 80}]}\n"
                       "      - {name: proxy, image: 'shop/proxy:1'}\n"
                     : "      - {name: web, image: 'shop/web:1', env: [{name: A, value: '1'}]}\n") +
           "---\n";
}

/// What a plan finds that one may not do.
QStringList told(const Plan &plan)
{
    QStringList out;
    for (const PlanFinding &finding : plan.findings) {
        if (finding.risk == Risk::NotPermitted)
            out.append(finding.text);
    }
    out.sort();
    return out;
}

bool says(const Plan &plan, const QString &text)
{
    return std::ranges::any_of(plan.findings, [&text](const PlanFinding &finding) {
        return finding.risk == Risk::NotPermitted && finding.severity == Severity::Error &&
               finding.text.contains(text);
    });
}

bool hasRefusals(const Plan &plan)
{
    return std::ranges::contains(plan.findings, Risk::Refused, &PlanFinding::risk);
}

} // namespace

/// What a person may not do on a real API server is known before a button is pressed.
class TestPermissionsLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Plane::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        VERIFIED(plane, Plane::shared());
        m_plane = std::move(plane);
        VERIFIED(context, m_plane->kubectl({"config", "current-context"}));
        m_context = QString::fromStdString(context).trimmed();
        m_fixture = std::make_unique<GateFixture>();
        // The server's own clock counts for Leases.
        m_fixture->environment.clock = std::make_shared<SystemClock>();
    }

    void aReaderApprovesWhatAnotherCarriesOut()
    {
        const std::string ns = useNamespace();
        release(settings(ns, "one", "a") + settings(ns, "two", "a"));
        const auto reader = openAs("reader");
        const auto admin = openAs("admin");
        VERIFIED(theirs, review(reader));
        VERIFIED(ours, review(admin));
        const Plan &plan = *theirs.planned.plan;
        QCOMPARE(told(*ours.planned.plan), QStringList());
        const QString where = QStringLiteral(" in namespace %1 on west: ").arg(words(ns));
        QCOMPARE(
            told(plan),
            (QStringList{
                QStringLiteral("You may not create or patch ConfigMaps%1one and two").arg(where),
                QStringLiteral("You may not create or patch Leases (coordination.k8s.io)%1a "
                               "sync holds one, so that nobody else syncs at the same time")
                    .arg(where),
                QStringLiteral("You may not create or patch Secrets%1the application's "
                               "ApplySet is kept in one, checkout")
                    .arg(where)}));
        QVERIFY(!hasRefusals(plan));
        QCOMPARE(plan.digest, ours.planned.plan->digest);

        // Their approval counts, and a sync of theirs does not begin.
        VERIFIED(approved, m_fixture->approve(reader, {}, "west"));
        VERIFIED(after, review(reader));
        QCOMPARE(after.decision.approvals, 1);
        QVERIFY(!after.decision.isAllowed);
        const auto refused = m_fixture->sync(reader, *approved);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY2(refused.error().text.contains(QStringLiteral("You may not create or patch")),
                 why(refused).constData());
        QCOMPARE(stored(ns, "configmaps,leases"), "configmap/kube-root-ca.crt");

        VERIFIED(report, m_fixture->sync(admin, *approved));
        QCOMPARE(report.verification.state, VerificationState::Matched);
    }

    void whoMayNotLookIsNotToldThatNothingRuns()
    {
        const std::string ns = useNamespace();
        release(settings(ns, "one", "a"));
        const auto admin = openAs("admin");
        m_fixture->bringUp(admin, {}, "west");
        VERIFIED(seen, QCoro::waitFor(auditLedger(admin, {}, true, {})));
        QVERIFY(seen.isComplete());
        QVERIFY(seen.deployed.front().record.has_value());
        // The set's parent is a Secret, which readers may not read.
        VERIFIED(unseen, QCoro::waitFor(auditLedger(openAs("reader"), {}, true, {})));
        QVERIFY(!unseen.isComplete());
        QCOMPARE(unseen.deployed.front().error->code, ErrorCode::Denied);
    }

    void theDigestIsTheSameWhateverChanged()
    {
        const std::string ns = useNamespace();
        release(settings(ns, "drifted", "a") + settings(ns, "changed", "a") +
                settings(ns, "pruned", "a") + deployment(ns, false));
        const auto admin = openAs("admin");
        m_fixture->bringUp(admin, {}, "west");
        DONE(m_plane->kubectl({"patch", "configmap", "drifted", "-n", ns, "--type=merge",
                               "--field-manager=kubectl-edit", "-p",
                               "{\"data\":{\"value\":\"x\"}}"}));
        release(settings(ns, "drifted", "a") + settings(ns, "changed", "b") +
                settings(ns, "created", "b") + deployment(ns, true));
        VERIFIED(ours, review(admin));
        QCOMPARE(verbsOf(*ours.planned.plan), QStringLiteral("create 1, update 3, prune 1"));
        // Who reads the set's parent reads all that a plan is made of.
        grant(ns, "reader", {"--resource=secrets", "--verb=get,list"}, {"list", "secrets"});
        const auto reader = openAs("reader");
        VERIFIED(theirs, review(reader));
        QCOMPARE(verbsOf(*theirs.planned.plan), verbsOf(*ours.planned.plan));
        QVERIFY(says(*theirs.planned.plan, QStringLiteral("You may not delete ConfigMaps")));
        QVERIFY(!hasRefusals(*theirs.planned.plan));
        QCOMPARE(words(theirs.planned.plan->canonical), words(ours.planned.plan->canonical));
    }

    void theLimitedAreDeniedTheOtherNamespaceAlone()
    {
        const std::string ns = useNamespace("limited");
        release(settings("limited", "own", "a") + settings(ns, "other", "a"));
        const auto limited = openAs("limited");
        VERIFIED(reviewed, review(limited));
        QCOMPARE(told(*reviewed.planned.plan),
                 QStringList{QStringLiteral("You may not create or patch ConfigMaps in namespace "
                                            "%1 on west: other")
                                 .arg(words(ns))});
    }

    void aRoleMayNameItsObjects()
    {
        VERIFIED(ns, m_plane->makeNamespace("rights"));
        grant(
            ns, "limited",
            {"--resource=configmaps", "--verb=patch", "--resource-name=one", "--resource-name=two"},
            {"patch", "configmaps/one"});
        const NeededRight patch{{"patch", "", "ConfigMap", ns},
                                {{"", "ConfigMap", ns, "one"},
                                 {"", "ConfigMap", ns, "three"},
                                 {"", "ConfigMap", ns, "two"}}};
        VERIFIED(lacking, wait(missingRights(client("limited"), {patch}, {})));
        QCOMPARE(lacking.size(), size_t{1});
        QCOMPARE(lacking.front().objects, (std::vector{patch.objects[1]}));
    }

    void aRoleWithinANamespaceMayAllowTheNamespaceItself()
    {
        VERIFIED(ns, m_plane->makeNamespace("rights"));
        grant(ns, "limited", {"--resource=namespaces", "--verb=patch"},
              {"patch", "namespaces/" + ns});
        const auto cluster = client("limited");
        const NeededRight patch{{"patch", "", "Namespace", ""}, {{"", "Namespace", "", ns}}};
        VERIFIED(lacking, wait(missingRights(cluster, {patch}, {})));
        QVERIFY(lacking.empty());
        ApplyRequest request;
        request.object =
            objectOf("{apiVersion: v1, kind: Namespace, metadata: {name: " + ns + "}}");
        request.dryRun = true;
        DONE(wait(cluster->apply(request, {})));
    }

    void manyObjectsAreFewRequests()
    {
        std::string text;
        VERIFIED(ns, m_plane->makeNamespace("rights"));
        for (int i = 0; i < 300; ++i) {
            const std::string number = std::to_string(i);
            text += "---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: d" + number +
                    ", namespace: " + ns + "}}\n---\n" + settings(ns, "c" + number, "a") +
                    "---\n{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: "
                    "{name: " +
                    ns + number + "}}\n";
        }
        for (const std::string user : {"reader", "admin"}) {
            const auto real = client(user);
            const auto cluster = std::make_shared<CountingCluster>(real);
            Wanted wanted;
            wanted.ns = ns;
            wanted.target = text;
            wanted.exact = false;
            VERIFIED(plan, wait(planOf(cluster, wanted)));
            QCOMPARE(plan->actions.size(), size_t{900});
            const auto state = std::make_shared<ApplicationState>();
            state->comparison = std::make_shared<Comparison>();
            const auto before = real->traffic().requests;
            VERIFIED(known, wait(withPermissions(cluster, {state, plan}, ns, {})));
            const auto requests = real->traffic().requests - before;
            QCOMPARE_LE(requests, user == "reader" ? 16 : 4);
            QCOMPARE_LE(cluster->reviews, size_t{60});
            QCOMPARE(told(*known).size(), user == "reader" ? 5 : 0);
            QCOMPARE(known->digest, plan->digest);
        }
    }

    void manyNamespacesAreFewRequests()
    {
        Rights rights;
        for (int i = 0; i < 200; ++i)
            rights.push_back(patchIn("team-" + std::to_string(i)));
        const auto admin = client("admin");
        auto before = admin->traffic().requests;
        VERIFIED(none, wait(missingRights(admin, rights, {})));
        QVERIFY(none.empty());
        QCOMPARE(admin->traffic().requests - before, 1);
        const auto reader = client("reader");
        before = reader->traffic().requests;
        VERIFIED(all, wait(missingRights(reader, rights, {})));
        QCOMPARE(all.size(), rights.size());
        QCOMPARE_LE(reader->traffic().requests - before, 20);
        // What is not the same everywhere is asked for everywhere.
        rights.resize(20);
        rights.push_back(patchIn("limited"));
        VERIFIED(others, wait(missingRights(client("limited"), rights, {})));
        QCOMPARE(others.size(), size_t{20});
        QVERIFY(std::ranges::none_of(
            others, [](const NeededRight &right) { return right.query.ns == "limited"; }));
    }

private:
    using Rights = std::vector<NeededRight>;

    static NeededRight patchIn(const std::string &ns)
    {
        return {{"patch", "", "ConfigMap", ns}, {{"", "ConfigMap", ns, "a"}}};
    }

    /// One that knows already what the server serves.
    [[nodiscard]] std::shared_ptr<KubernetesCluster> client(const std::string &user) const
    {
        auto made = clientOf(*m_plane, user);
        if (!made)
            qFatal("%s", why(made).constData());
        std::shared_ptr<KubernetesCluster> out = *std::move(made);
        if (const auto kinds = wait(out->kinds({})); !kinds)
            qFatal("%s", why(kinds).constData());
        return out;
    }

    /// A namespace of a test's own, with the application in it or in `home`.
    std::string useNamespace(const std::string &home = {})
    {
        const auto ns = m_plane->makeNamespace("rights");
        if (!ns)
            qFatal("%s", why(ns).constData());
        m_fixture->write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n"
                         "- {name: west, context: west}\napplications:\n"
                         "- {name: checkout, path: apps/live, namespace: " +
                             (home.empty() ? *ns : home) + "}\n");
        return *ns;
    }

    void release(const std::string &manifests)
    {
        m_fixture->write("apps/live/settings.yaml", manifests);
        m_fixture->commit("Release");
    }

    /// The same workspace, opened by another user of the cluster, whose context has the same name.
    std::shared_ptr<Workspace> openAs(const std::string &user)
    {
        QString text = QString::fromStdString(fileContent(m_plane->kubeconfig(user)));
        const QString own = user == "admin" ? m_context : m_context + u'-' + words(user);
        text.replace(QStringLiteral("name: %1\n").arg(own), QStringLiteral("name: west\n"));
        text.replace(QStringLiteral("user: %1\n").arg(own), QStringLiteral("user: west\n"));
        text.replace(QStringLiteral("cluster: %1\n").arg(m_context),
                     QStringLiteral("cluster: west\n"));
        text.replace(QStringLiteral("name: %1\n").arg(m_context), QStringLiteral("name: west\n"));
        m_fixture->writeLive("kubeconfig-" + user, text.toStdString());
        const std::string file = m_fixture->beside("kubeconfig-" + user);
        qputenv("KUBECONFIG", QByteArray::fromStdString(file));
        auto out = m_fixture->open();
        if (const auto connected = out->cluster(ClusterName("west")); !connected)
            qFatal("%s", why(connected).constData());
        return out;
    }

    [[nodiscard]] Result<ReviewedPlan> review(const std::shared_ptr<Workspace> &workspace) const
    {
        return m_fixture->review(workspace, {}, "west");
    }

    /// A role in a namespace for a user, once the server knows of it. `rule` as `kubectl create
    /// role` takes it, `what` as `kubectl auth can-i` does.
    void grant(const std::string &ns, const std::string &user, const std::vector<std::string> &rule,
               const std::vector<std::string> &what) const
    {
        std::vector<std::string> role{"create", "role", "granted", "-n", ns};
        role.insert(role.end(), rule.begin(), rule.end());
        const auto made = m_plane->kubectl(role);
        const auto bound = m_plane->kubectl(
            {"create", "rolebinding", "granted", "-n", ns, "--role=granted", "--user=" + user});
        if (!made || !bound)
            qFatal("%s", (why(made) + why(bound)).constData());
        std::vector<std::string> ask{"auth", "can-i", "-n", ns};
        ask.insert(ask.end(), what.begin(), what.end());
        if (!QTest::qWaitFor([&] { return m_plane->kubectl(ask, {}, user).has_value(); }, 60'000))
            qFatal("the server does not come to know of the role");
    }

    [[nodiscard]] std::string stored(const std::string &ns, const std::string &kinds) const
    {
        const auto names = m_plane->kubectl({"get", kinds, "-n", ns, "-o", "name"});
        return names ? QString::fromStdString(*names).simplified().toStdString() : "?";
    }

    std::unique_ptr<Plane> m_plane;
    std::unique_ptr<GateFixture> m_fixture;
    QString m_context;
};

QTEST_GUILESS_MAIN(TestPermissionsLive)
#include "tst_permissionslive.moc"
