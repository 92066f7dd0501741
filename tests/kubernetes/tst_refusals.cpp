// Which refusals of a real API server are about fields that cannot be changed.
#include "kubernetes/liveclient.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// `{NS}` by the namespace, `{X}` by what differs.
std::string filled(const QString &text, const std::string &ns, const QString &x)
{
    QString out = text;
    out.replace(QStringLiteral("{NS}"), QString::fromStdString(ns));
    out.replace(QStringLiteral("{X}"), x);
    return out.toStdString();
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = Plane::whyNot(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        auto plane = Plane::shared();
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
        VERIFIED(ns, m_plane->makeNamespace("refusals"));
        m_ns = ns;
        auto client = clientOf(*m_plane);
        QVERIFY2(client, why(client).constData());
        m_client = std::move(*client);
    }

    void immutableFieldsAreKnown_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("isImmutable");
        const auto row = [](const char *name, const char *object, const char *before,
                            const char *after, bool isImmutable = true) {
            QTest::newRow(name) << QString::fromUtf8(object) << QString::fromUtf8(before)
                                << QString::fromUtf8(after) << isImmutable;
        };
        row("a role binding",
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: r, "
            "namespace: '{NS}'}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: "
            "ClusterRole, name: '{X}'}}",
            "view", "edit");
        row("a service",
            "{apiVersion: v1, kind: Service, metadata: {name: s, namespace: '{NS}'}, spec: "
            "{{X} ports: [{port: 80}]}}",
            "", "clusterIP: None,");
        row("a storage class",
            "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: '{NS}'}, "
            "provisioner: example.com/x, parameters: {a: '{X}'}}",
            "b", "c");
        row("a frozen ConfigMap",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: '{NS}'}, immutable: "
            "true, data: {a: '{X}'}}",
            "b", "c");
        row("a frozen Secret",
            "{apiVersion: v1, kind: Secret, metadata: {name: f, namespace: '{NS}'}, immutable: "
            "true, stringData: {a: '{X}'}}",
            "hunter2", "hunter3");
        row("a Secret's type",
            "{apiVersion: v1, kind: Secret, metadata: {name: t, namespace: '{NS}'}, type: "
            "'{X}'}",
            "Opaque", "example.com/another");
        row("a stateful set",
            "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: d, namespace: '{NS}'}, "
            "spec: {replicas: 0, serviceName: '{X}', selector: {matchLabels: {app: d}}, template: "
            "{metadata: {labels: {app: d}}, spec: {containers: [{name: d, image: 'd:1'}]}}}}",
            "d", "e");
        row("a job",
            "{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: '{NS}'}, spec: "
            "{suspend: true, template: {spec: {restartPolicy: Never, containers: [{name: j, "
            "image: '{X}'}]}}}}",
            "j:1", "j:2");
        row("a priority class",
            "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: '{NS}'}, "
            "value: {X}}",
            "1", "2");
        row("what is merely wrong",
            "{apiVersion: v1, kind: Service, metadata: {name: immutable, namespace: '{NS}'}, "
            "spec: {ports: [{port: {X}}]}}",
            "80", "70000", false);
        // Made anew, it would be refused again.
        row("what is wrong beside it",
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: b, namespace: '{NS}'}, "
            "spec: {replicas: 0, selector: {matchLabels: {app: '{X}'}}, template: {metadata: "
            "{labels: {app: one}}, spec: {containers: [{name: b, image: 'b:1'}]}}}}",
            "one", "two", false);
    }

    void immutableFieldsAreKnown()
    {
        QFETCH(QString, object);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, isImmutable);
        ApplyRequest request{.object = objectOf(filled(object, m_ns, before))};
        VERIFIED(made, wait(m_client->apply(request, {})));
        request.object = objectOf(filled(object, m_ns, after));
        request.dryRun = true;
        const auto refused = wait(m_client->apply(request, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY2(refused.error().isImmutable == isImmutable, qPrintable(refused.error().text));
        QVERIFY2(!refused.error().text.contains(QStringLiteral("hunter")),
                 qPrintable(refused.error().text));
    }

    /// It may say anything, with the same status as a field that cannot be changed.
    void anAdmissionPolicyIsNoField()
    {
        const std::string policy =
            filled(QStringLiteral(
                       "---\n{apiVersion: admissionregistration.k8s.io/v1, kind: "
                       "ValidatingAdmissionPolicy, metadata: {name: '{NS}'}, spec: "
                       "{failurePolicy: Fail, matchConstraints: {resourceRules: [{apiGroups: "
                       "[''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: "
                       "[configmaps]}], namespaceSelector: {matchLabels: "
                       "{kubernetes.io/metadata.name: '{NS}'}}}, validations: [{expression: "
                       "\"object.metadata.name != 'denied'\", message: 'its digest is "
                       "immutable'}]}}\n---\n{apiVersion: admissionregistration.k8s.io/v1, kind: "
                       "ValidatingAdmissionPolicyBinding, metadata: {name: '{NS}'}, spec: "
                       "{policyName: '{NS}', validationActions: [Deny]}}\n"),
                   m_ns, {});
        DONE(m_plane->kubectl({"apply", "-f", "-"}, policy));
        ApplyRequest request{.object = objectOf("{apiVersion: v1, kind: ConfigMap, metadata: "
                                                "{name: denied, namespace: '" +
                                                m_ns + "'}}")};
        request.dryRun = true;
        std::optional<Error> error;
        const auto isRefused = [&] {
            const auto answer = wait(m_client->apply(request, {}));
            if (!answer)
                error = answer.error();
            return !answer;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRefused(), 60'000);
        DONE(m_plane->kubectl({"delete", "-f", "-"}, policy));
        QVERIFY2(error->text.contains(QStringLiteral("is immutable")), qPrintable(error->text));
        QVERIFY(!error->isImmutable);
    }

    /// RBAC's own words hold the object's name.
    void aNameIsNoReason()
    {
        auto limited = clientOf(*m_plane, "reader");
        QVERIFY2(limited, why(limited).constData());
        const ApplyRequest request{.object = objectOf("{apiVersion: v1, kind: ConfigMap, metadata: "
                                                      "{name: field-is-immutable, namespace: '" +
                                                      m_ns + "'}}")};
        const auto answer = wait((*limited)->apply(request, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Denied);
        QVERIFY(!answer.error().isImmutable);
    }

private:
    std::unique_ptr<Plane> m_plane;
    std::unique_ptr<KubernetesCluster> m_client;
    std::string m_ns;
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
