// Every rule of semantics.md, section 4, with what it says yes and no to.
#include "sync/health.h"

#include <QTest>

using namespace driftgate;
using namespace Qt::StringLiterals;

namespace
{

QString texts(Health health)
{
    const std::string_view name = healthName(health);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

Object objectOf(const QByteArray &head, const QByteArray &rest)
{
    const qsizetype space = head.indexOf(' ');
    const std::string yaml = "apiVersion: " + head.left(space).toStdString() +
                             "\nkind: " + head.mid(space + 1).toStdString() + '\n' +
                             (rest.contains("metadata:") ? "" : "metadata: {name: web}\n") +
                             rest.toStdString() + '\n';
    ObjectList list = readObjects(yaml, "test.yaml");
    if (list.objects.size() != 1)
        qFatal("not one object: %s", yaml.c_str());
    return list.objects.front();
}

} // namespace

class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QString>("health");
        QTest::addColumn<QString>("words"); ///< in the message
        const auto row = [](const char *name, const char *kind, const char *rest,
                            const char *health, const char *words = "") {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(rest)
                                << QString::fromLatin1(health) << QString::fromUtf8(words);
        };
        constexpr auto Deployment = "apps/v1 Deployment";
        row("deployment rolled out", Deployment,
            "metadata: {name: web, generation: 2}\nspec: {replicas: 2}\n"
            "status: {observedGeneration: 2, replicas: 2, updatedReplicas: 2, availableReplicas: "
            "2}",
            "healthy");
        row("deployment of none", Deployment,
            "metadata: {name: web, generation: 1}\nspec: {replicas: 0}\n"
            "status: {observedGeneration: 1}",
            "healthy");
        row("deployment not seen", Deployment,
            "metadata: {name: web, generation: 3}\nspec: {replicas: 1}\n"
            "status: {observedGeneration: 2, replicas: 1, updatedReplicas: 1, availableReplicas: "
            "1}",
            "progressing", "newest");
        row("deployment paused", Deployment,
            "metadata: {name: web, generation: 3}\nspec: {replicas: 1, paused: true}", "suspended");
        row("deployment not paused", Deployment, "spec: {paused: false}", "healthy");
        row("deployment past its deadline", Deployment,
            "spec: {replicas: 1}\nstatus: {conditions: [{type: Progressing, status: 'False', "
            "reason: ProgressDeadlineExceeded, message: took too long}]}",
            "degraded", "took too long");
        row("deployment progressing as it should", Deployment,
            "spec: {replicas: 1}\nstatus: {replicas: 1, updatedReplicas: 1, availableReplicas: 1, "
            "conditions: [{type: Progressing, status: 'True', reason: NewReplicaSetAvailable}]}",
            "healthy");
        row("deployment with replicas to update", Deployment,
            "spec: {replicas: 3}\nstatus: {replicas: 3, updatedReplicas: 1, availableReplicas: 3}",
            "progressing", "1/3");
        row("deployment with old replicas", Deployment,
            "spec: {replicas: 1}\nstatus: {replicas: 2, updatedReplicas: 1, availableReplicas: 1}",
            "progressing", "1 old");
        row("deployment not available", Deployment,
            "spec: {replicas: 2}\nstatus: {replicas: 2, updatedReplicas: 2, availableReplicas: 1}",
            "progressing", "1/2");

        constexpr auto StatefulSet = "apps/v1 StatefulSet";
        row("stateful set ready", StatefulSet,
            "metadata: {name: db, generation: 1}\nspec: {replicas: 2}\nstatus: "
            "{observedGeneration: 1, readyReplicas: 2, updateRevision: a, currentRevision: a}",
            "healthy");
        row("stateful set never seen", StatefulSet, "spec: {replicas: 0}", "progressing");
        row("stateful set not seen", StatefulSet,
            "metadata: {name: db, generation: 2}\nspec: {replicas: 0}\n"
            "status: {observedGeneration: 1}",
            "progressing");
        row("stateful set not ready", StatefulSet,
            "spec: {replicas: 2}\nstatus: {observedGeneration: 1, readyReplicas: 1}", "progressing",
            "1/2");
        row("stateful set of two revisions", StatefulSet,
            "spec: {replicas: 1}\nstatus: {observedGeneration: 1, readyReplicas: 1, "
            "updateRevision: b, currentRevision: a}",
            "progressing");
        row("stateful set, partition pending", StatefulSet,
            "spec: {replicas: 3, updateStrategy: {type: RollingUpdate, rollingUpdate: "
            "{partition: 1}}}\nstatus: {observedGeneration: 1, readyReplicas: 3, "
            "updatedReplicas: 1, updateRevision: b, currentRevision: a}",
            "progressing", "1/2");
        row("stateful set, partition done", StatefulSet,
            "spec: {replicas: 3, updateStrategy: {type: RollingUpdate, rollingUpdate: "
            "{partition: 1}}}\nstatus: {observedGeneration: 1, readyReplicas: 3, "
            "updatedReplicas: 2, updateRevision: b, currentRevision: a}",
            "healthy");
        row("stateful set updated on delete", StatefulSet,
            "spec: {replicas: 1, updateStrategy: {type: OnDelete}}\nstatus: {observedGeneration: "
            "1, readyReplicas: 1, updateRevision: b, currentRevision: a}",
            "healthy");
        row("stateful set updated on delete, not ready", StatefulSet,
            "spec: {replicas: 1, updateStrategy: {type: OnDelete}}\nstatus: {observedGeneration: "
            "1, updateRevision: b, currentRevision: a}",
            "progressing");

        constexpr auto DaemonSet = "apps/v1 DaemonSet";
        row("daemon set everywhere", DaemonSet,
            "metadata: {name: log, generation: 1}\nstatus: {observedGeneration: 1, "
            "desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2}",
            "healthy");
        row("daemon set not seen", DaemonSet,
            "metadata: {name: log, generation: 1}\nspec: {updateStrategy: {type: OnDelete}}",
            "progressing");
        row("daemon set to update", DaemonSet,
            "status: {desiredNumberScheduled: 2, updatedNumberScheduled: 1, numberAvailable: 2}",
            "progressing", "1/2");
        row("daemon set not available", DaemonSet,
            "status: {desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 1}",
            "progressing", "1/2");
        row("daemon set updated on delete", DaemonSet,
            "spec: {updateStrategy: {type: OnDelete}}\nstatus: {desiredNumberScheduled: 2}",
            "healthy");

        constexpr auto ReplicaSet = "apps/v1 ReplicaSet";
        row("replica set available", ReplicaSet,
            "spec: {replicas: 1}\nstatus: {availableReplicas: 1}", "healthy");
        row("replica set not available", ReplicaSet, "spec: {replicas: 1}", "progressing", "0/1");
        row("replica set failing", ReplicaSet,
            "spec: {replicas: 1}\nstatus: {conditions: [{type: ReplicaFailure, status: 'True', "
            "message: quota}]}",
            "degraded", "quota");
        row("replica set no longer failing", ReplicaSet,
            "spec: {replicas: 0}\nstatus: {conditions: [{type: ReplicaFailure, status: 'False'}]}",
            "healthy");
        row("replica set not seen", ReplicaSet,
            "metadata: {name: a, generation: 1}\nspec: {replicas: 0}", "progressing");

        row("service", "v1 Service", "spec: {type: ClusterIP}", "healthy");
        row("balanced service without address", "v1 Service", "spec: {type: LoadBalancer}",
            "progressing", "address");
        row("balanced service", "v1 Service",
            "spec: {type: LoadBalancer}\nstatus: {loadBalancer: {ingress: [{ip: 10.0.0.1}]}}",
            "healthy");
        row("ingress without address", "networking.k8s.io/v1 Ingress", "spec: {}", "progressing");
        row("ingress", "networking.k8s.io/v1 Ingress",
            "status: {loadBalancer: {ingress: [{hostname: a.example}]}}", "healthy");

        row("claim bound", "v1 PersistentVolumeClaim", "status: {phase: Bound}", "healthy");
        row("claim pending", "v1 PersistentVolumeClaim", "status: {phase: Pending}", "progressing");
        row("claim new", "v1 PersistentVolumeClaim", "", "progressing");
        row("claim lost", "v1 PersistentVolumeClaim", "status: {phase: Lost}", "degraded");
        row("claim odd", "v1 PersistentVolumeClaim", "status: {phase: Odd}", "unknown", "Odd");

        constexpr auto Job = "batch/v1 Job";
        row("job complete", Job, "status: {conditions: [{type: Complete, status: 'True'}]}",
            "healthy");
        row("job failed", Job,
            "status: {conditions: [{type: Failed, status: 'True', message: limit reached}]}",
            "degraded", "limit reached");
        row("job failed no more", Job, "status: {conditions: [{type: Failed, status: 'False'}]}",
            "progressing");
        row("job suspended", Job, "status: {conditions: [{type: Suspended, status: 'True'}]}",
            "suspended");
        row("job to be suspended", Job, "spec: {suspend: true}", "suspended");
        row("job running", Job, "status: {active: 1}", "progressing");

        constexpr auto Pod = "v1 Pod";
        row("pod ready", Pod,
            "status: {phase: Running, conditions: [{type: Ready, status: 'True'}]}", "healthy");
        row("pod not ready", Pod,
            "status: {phase: Running, conditions: [{type: Ready, status: 'False'}]}",
            "progressing");
        row("pod backing off", Pod,
            "status: {phase: Running, containerStatuses: [{name: web, state: {waiting: {reason: "
            "CrashLoopBackOff, message: back-off 5m}}}]}",
            "degraded", "web: back-off 5m");
        row("pod with an image error", Pod,
            "spec: {restartPolicy: Always}\nstatus: {phase: Pending, containerStatuses: [{name: "
            "web, state: {waiting: {reason: ErrImagePull}}}]}",
            "degraded", "ErrImagePull");
        row("pod with a config error", Pod,
            "status: {phase: Pending, containerStatuses: [{name: web, state: {waiting: {reason: "
            "CreateContainerConfigError}}}]}",
            "degraded");
        row("pod being made", Pod,
            "status: {phase: Pending, containerStatuses: [{name: web, state: {waiting: {reason: "
            "ContainerCreating}}}]}",
            "progressing");
        row("pod that may fail", Pod,
            "spec: {restartPolicy: OnFailure}\nstatus: {phase: Running, containerStatuses: [{name: "
            "web, state: {waiting: {reason: CrashLoopBackOff}}}]}",
            "progressing");
        row("pod not ready again", Pod,
            "status: {phase: Running, containerStatuses: [{name: web, lastState: {terminated: "
            "{exitCode: 1}}}]}",
            "degraded");
        row("pod that runs once", Pod,
            "spec: {restartPolicy: Never}\nstatus: {phase: Running, conditions: [{type: Ready, "
            "status: 'True'}]}",
            "progressing");
        row("pod done", Pod, "spec: {restartPolicy: Never}\nstatus: {phase: Succeeded}", "healthy");
        row("pod failed", Pod, "status: {phase: Failed, message: evicted}", "degraded", "evicted");
        row("pod failed by its container", Pod,
            "spec: {restartPolicy: Never}\nstatus: {phase: Failed, containerStatuses: [{name: "
            "web, state: {terminated: {exitCode: 3}}}]}",
            "degraded", "web ended with status 3");
        row("pod lost", Pod, "status: {phase: Unknown}", "unknown");

        constexpr auto Hpa = "autoscaling/v2 HorizontalPodAutoscaler";
        row("autoscaler new", Hpa, "", "progressing");
        row("autoscaler able", Hpa,
            "status: {conditions: [{type: AbleToScale, status: 'True', reason: ReadyForNewScale}]}",
            "healthy");
        row("autoscaler limited", Hpa,
            "status: {conditions: [{type: ScalingLimited, status: 'True', reason: TooFew}]}",
            "healthy");
        row("autoscaler unable", Hpa,
            "status: {conditions: [{type: AbleToScale, status: 'False', reason: Backoff}]}",
            "progressing");
        for (const auto &[type, reason] : {std::pair("AbleToScale", "FailedGetScale"),
                                           {"AbleToScale", "FailedUpdateScale"},
                                           {"ScalingActive", "FailedGetResourceMetric"},
                                           {"ScalingActive", "FailedGetPodsMetric"},
                                           {"ScalingActive", "FailedGetObjectMetric"},
                                           {"ScalingActive", "FailedGetExternalMetric"},
                                           {"ScalingActive", "InvalidSelector"},
                                           {"ScalingActive", "InvalidMetricSourceType"}}) {
            const QByteArray rest =
                "status: {conditions: [{type: ScalingLimited, status: 'True'}, {type: " +
                QByteArray(type) + ", status: 'False', reason: " + reason + "}]}";
            row(reason, Hpa, rest, "degraded", reason);
        }
        row("autoscaler of version 1", "autoscaling/v1 HorizontalPodAutoscaler",
            "metadata: {name: web, annotations: {autoscaling.alpha.kubernetes.io/conditions: "
            "'[{\"type\":\"AbleToScale\",\"status\":\"True\"}]'}}",
            "healthy");
        row("autoscaler of version 1, broken", "autoscaling/v1 HorizontalPodAutoscaler",
            "metadata: {name: web, annotations: {autoscaling.alpha.kubernetes.io/conditions: '{'}}",
            "progressing");

        constexpr auto ApiService = "apiregistration.k8s.io/v1 APIService";
        row("service of an API", ApiService,
            "status: {conditions: [{type: Available, status: 'True'}]}", "healthy");
        row("service of an API, away", ApiService,
            "status: {conditions: [{type: Available, status: 'False', message: no endpoints}]}",
            "progressing", "no endpoints");
        row("service of an API, new", ApiService, "", "progressing");

        constexpr auto Crd = "apiextensions.k8s.io/v1 CustomResourceDefinition";
        row("definition established", Crd,
            "status: {conditions: [{type: NamesAccepted, status: 'True'}, {type: Established, "
            "status: 'True'}]}",
            "healthy");
        row("definition new", Crd, "", "progressing");
        row("definition with names taken", Crd,
            "status: {conditions: [{type: NamesAccepted, status: 'False', message: taken}, {type: "
            "Established, status: 'True'}]}",
            "degraded", "taken");
        row("definition without structure", Crd,
            "status: {conditions: [{type: Established, status: 'True'}, {type: "
            "NonStructuralSchema, status: 'True'}]}",
            "degraded");
        row("definition ending", Crd,
            "status: {conditions: [{type: Established, status: 'True'}, {type: Terminating, "
            "status: 'True', message: deleting instances}]}",
            "progressing", "deleting instances");

        row("settings", "v1 ConfigMap", "data: {a: b}", "healthy");
        row("role", "rbac.authorization.k8s.io/v1 Role",
            "status: {conditions: [{type: Ready, status: 'False'}]}", "healthy");

        constexpr auto Custom = "example.com/v1 Widget";
        row("custom without status", Custom, "", "healthy");
        row("custom ready", Custom,
            "metadata: {name: a, generation: 4}\nstatus: {observedGeneration: 4, conditions: "
            "[{type: Ready, status: 'True'}]}",
            "healthy");
        row("custom not seen", Custom,
            "metadata: {name: a, generation: 4}\nstatus: {observedGeneration: 3, conditions: "
            "[{type: Ready, status: 'True'}]}",
            "progressing");
        row("custom reconciling", Custom,
            "status: {conditions: [{type: Reconciling, status: 'True', message: working}]}",
            "progressing", "working");
        row("custom not reconciling", Custom,
            "status: {conditions: [{type: Reconciling, status: 'False'}]}", "healthy");
        row("custom stalled", Custom,
            "status: {conditions: [{type: Reconciling, status: 'True'}, {type: Stalled, status: "
            "'True', message: bad spec}]}",
            "degraded", "bad spec");
        row("custom not ready", Custom,
            "status: {conditions: [{type: Ready, status: 'False', message: soon}]}", "progressing",
            "soon");
        row("custom, readiness not known", Custom,
            "status: {conditions: [{type: Ready, status: Unknown}]}", "progressing");

        row("anything being deleted", "v1 ConfigMap",
            "metadata: {name: a, deletionTimestamp: '2026-01-01T00:00:00Z'}", "progressing",
            "being deleted");
        row("held by a finalizer", Custom,
            "metadata: {name: a, deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: "
            "[example.com/hold]}\nstatus: {conditions: [{type: Stalled, status: 'True'}]}",
            "progressing", "example.com/hold");
    }

    void rules()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, rest);
        QFETCH(QString, words);
        const Object object = objectOf(kind, rest);
        const ObjectHealth found = healthOf(&object);
        QTEST(texts(found.health), "health");
        QVERIFY2(found.message.contains(words), qPrintable(found.message));
        QCOMPARE(found.message.isEmpty(), found.health == Health::Healthy);
    }

    void whatIsNotThereIsMissing() { QCOMPARE(texts(healthOf(nullptr).health), u"missing"_s); }

    void theWorstCounts()
    {
        const std::array order{Health::Healthy, Health::Suspended, Health::Progressing,
                               Health::Missing, Health::Degraded,  Health::Unknown};
        for (size_t i = 0; i < order.size(); ++i) {
            for (size_t j = 0; j < order.size(); ++j)
                QCOMPARE(worst(order[i], order[j]), order[std::max(i, j)]);
        }
    }
};

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_health.moc"
