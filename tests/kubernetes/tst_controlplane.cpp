// The control plane of the tests itself: that it is a whole cluster, and that each user may do
// what the tests expect of them.
#include "cluster/planefixture.h"

#include <QFileInfo>
#include <QTest>

#include <signal.h>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr char CustomResource[] = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.plane.driftgate.dev}
spec:
  group: plane.driftgate.dev
  scope: Namespaced
  names: {plural: widgets, singular: widget, kind: Widget}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: {type: object, properties: {size: {type: integer, default: 3}}}
)";

constexpr char Shop[] = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  replicas: 3
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec: {containers: [{name: shop, image: example.org/shop:1}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: migrate}
spec:
  template:
    spec: {restartPolicy: Never, containers: [{name: migrate, image: example.org/shop:1}]}
---
apiVersion: v1
kind: Service
metadata: {name: shop}
spec: {selector: {app: shop}, ports: [{port: 80, targetPort: 8080}]}
)";

constexpr char Note[] = R"(
apiVersion: v1
kind: ConfigMap
metadata: {name: note}
data: {text: kept}
)";

} // namespace

/// Takes the value of a Result<T>, or fails the test with the error's text.
#define VERIFIED(name, expression)                                                                 \
    auto name##Result = (expression);                                                              \
    QVERIFY2(name##Result, why(name##Result).constData());                                         \
    [[maybe_unused]] auto &name = *name##Result
#define DONE(expression)                                                                           \
    do {                                                                                           \
        const auto done = (expression);                                                            \
        QVERIFY2(done, why(done).constData());                                                     \
    } while (false)

class TestControlPlane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = Plane::whyNot(); !why.isEmpty())
            QSKIP(qPrintable(why));
        auto made = Plane::shared();
        QVERIFY2(made, why(made).constData());
        m_plane = std::move(*made);
    }

    void workloadsRunToTheirEnd()
    {
        VERIFIED(space, m_plane->makeNamespace("workloads"));
        const std::string in = "--namespace=" + space;
        DONE(m_plane->kubectl({"apply", "--server-side", in, "--filename=-"}, Shop));
        DONE(m_plane->kubectl({"rollout", "status", "deployment/shop", in, "--timeout=60s"}));
        DONE(m_plane->kubectl(
            {"wait", "--for=condition=complete", "job/migrate", in, "--timeout=60s"}));
        DONE(m_plane->kubectl({"wait", "--for=jsonpath={.subsets[0].addresses[2].ip}",
                               "endpoints/shop", in, "--timeout=60s"}));

        // Deleting goes all the way down: the pods of the Deployment, then the namespace.
        DONE(m_plane->kubectl({"delete", "deployment/shop", in, "--timeout=60s"}));
        DONE(m_plane->kubectl(
            {"wait", "--for=delete", "pod", "--selector=app=shop", in, "--timeout=60s"}));
        DONE(m_plane->kubectl({"delete", "namespace", space, "--timeout=60s"}));
    }

    void customResourcesAreServed()
    {
        DONE(m_plane->kubectl({"apply", "--server-side", "--filename=-"}, CustomResource));
        DONE(m_plane->kubectl({"wait", "--for=condition=established", "--timeout=60s",
                               "crd/widgets.plane.driftgate.dev"}));
        VERIFIED(space, m_plane->makeNamespace("widgets"));
        const std::string in = "--namespace=" + space;
        DONE(m_plane->kubectl({"apply", "--server-side", in, "--filename=-"},
                              "apiVersion: plane.driftgate.dev/v1\nkind: Widget\n"
                              "metadata: {name: w}\nspec: {}"));
        VERIFIED(size, m_plane->kubectl({"get", "widgets.plane.driftgate.dev/w", in,
                                         "--output=jsonpath={.spec.size}"}));
        QCOMPARE(size, "3");
    }

    // Everybody may ask for the version, where anybody may ask at all.
    void nobodyIsAnonymous()
    {
        VERIFIED(facts, m_plane->facts());
        const std::vector<std::string> ask = {"get", "--raw=/version", "--insecure-skip-tls-verify",
                                              "--server=" + std::string(facts.stringAt({"server"})),
                                              "--kubeconfig=/dev/null"};
        QVERIFY(!m_plane->kubectl(ask));
        DONE(m_plane->kubectl({"get", "--raw=/version"}, {}, "limited"));
    }

    void everyUserIsWhoTheyAre_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("name");
        QTest::newRow("admin") << "admin" << "admin";
        QTest::newRow("reader") << "reader" << "reader";
        QTest::newRow("limited") << "limited" << "limited";
        QTest::newRow("token file") << "tokenfile" << "system:serviceaccount:default:tokenfile";
        QTest::newRow("certificate") << "certificate" << "certificate";
        QTest::newRow("exec plugin") << "exec" << "exec";
    }
    void everyUserIsWhoTheyAre()
    {
        QFETCH(QString, user);
        QFETCH(QString, name);
        VERIFIED(said, m_plane->kubectl(
                           {"auth", "whoami", "--output=jsonpath={.status.userInfo.username}"}, {},
                           user.toStdString()));
        QCOMPARE(said, name.toStdString());
        VERIFIED(merged, m_plane->kubectl({"auth", "whoami",
                                           "--output=jsonpath={.status.userInfo.username}",
                                           "--context=" + contextOf(user.toStdString())},
                                          {}, "merged"));
        QCOMPARE(merged, name.toStdString());
    }

    void theReaderOnlyReads()
    {
        VERIFIED(space, m_plane->makeNamespace("reader"));
        const std::string in = "--namespace=" + space;
        DONE(m_plane->kubectl({"apply", in, "--filename=-"}, Note));
        DONE(m_plane->kubectl({"get", "configmap/note", in}, {}, "reader"));
        DONE(m_plane->kubectl({"get", "nodes,namespaces,crds"}, {}, "reader"));
        QVERIFY(isForbidden({"delete", "configmap/note", in}, "reader"));
        QVERIFY(isForbidden({"create", "configmap", "other", in}, "reader"));
        QVERIFY(isForbidden({"get", "secrets", in}, "reader"));
    }

    void theLimitedUserHasOneNamespace()
    {
        DONE(m_plane->kubectl({"create", "configmap", "mine"}, {}, "limited"));
        DONE(m_plane->kubectl({"delete", "configmap", "mine"}, {}, "limited"));
        QVERIFY(isForbidden({"get", "configmaps", "--namespace=default"}, "limited"));
        QVERIFY(isForbidden({"get", "namespaces"}, "limited"));
    }

    void certificatesAndTokensAreMadeToMeasure()
    {
        QTemporaryDir dir;
        const std::string file = dir.filePath(QStringLiteral("kubeconfig")).toStdString();
        const std::vector<std::string> who = {"auth", "whoami", "--kubeconfig=" + file,
                                              "--output=jsonpath={.status.userInfo.username}"};
        DONE(m_plane->verb("certificate", {file, "--user", "carol"}));
        VERIFIED(carol, m_plane->kubectl(who));
        QCOMPARE(carol, "carol");
        DONE(m_plane->verb("certificate", {file, "--user", "carol", "--expires-in", "-1m"}));
        QVERIFY(!m_plane->kubectl(who));

        VERIFIED(token, m_plane->verb("token", {"--serviceaccount", "default/tokenfile"}));
        DONE(m_plane->kubectl({"get", "configmaps", "--token=" + trimmed(token)}, {}, "limited"));
        VERIFIED(old, m_plane->verb("token", {"--serviceaccount", "default/tokenfile",
                                              "--expires-in", "-1m"}));
        QVERIFY(!m_plane->kubectl({"get", "configmaps", "--token=" + trimmed(old)}, {}, "limited"));
    }

    void aKilledServerComesBackWithItsObjects()
    {
        VERIFIED(own, Plane::own("restarted"));
        DONE(own->kubectl({"apply", "--filename=-"}, Note));
        VERIFIED(before,
                 own->kubectl({"get", "configmap/note", "--output=jsonpath={.metadata.uid}"}));
        DONE(own->verb("kill-apiserver"));
        QVERIFY(!own->kubectl({"get", "configmap/note"}));
        DONE(own->verb("start-apiserver"));
        VERIFIED(after,
                 own->kubectl({"get", "configmap/note", "--output=jsonpath={.metadata.uid}"}));
        QCOMPARE(after, before);
        DONE(own->verb("restart-apiserver"));
        DONE(own->kubectl({"apply", "--filename=-"}, Shop));
        DONE(own->kubectl({"rollout", "status", "deployment/shop", "--timeout=120s"}));

        // And nothing of it is left when it goes.
        VERIFIED(facts, own->facts());
        std::vector<pid_t> pids;
        for (const auto &entry : facts.find("pids")->entries())
            pids.push_back(std::stoi(std::string(entry.value.text())));
        QCOMPARE(pids.size(), 5u);
        const QString folder = QString::fromStdString(own->folder());
        own.reset();
        QVERIFY(!QFileInfo::exists(folder));
        for (const pid_t pid : pids)
            QTRY_VERIFY(::kill(pid, 0) != 0);
    }

private:
    bool isForbidden(const std::vector<std::string> &arguments, const std::string &user)
    {
        const auto answer = m_plane->kubectl(arguments, {}, user);
        return !answer && answer.error().text.contains(QStringLiteral("forbidden"));
    }
    std::string contextOf(const std::string &user)
    {
        const auto facts = m_plane->facts();
        const std::string name(facts->find("name")->text());
        return user == "admin" ? name : name + "-" + user;
    }
    static std::string trimmed(const std::string &text)
    {
        return QString::fromStdString(text).trimmed().toStdString();
    }

    std::unique_ptr<Plane> m_plane;
};

QTEST_GUILESS_MAIN(TestControlPlane)
#include "tst_controlplane.moc"
