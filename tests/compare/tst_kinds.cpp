#include "comparetest.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string told(const std::string &target, const std::string &live)
{
    const auto comparison = compared(states(target, live));
    if (comparison->objects.size() != 1)
        return std::to_string(comparison->objects.size()) + " objects";
    return test::told(comparison->objects.front());
}

std::string object(const std::string &type, const std::string &body)
{
    const size_t space = type.find(' ');
    return "apiVersion: " + type.substr(0, space) + "\nkind: " + type.substr(space + 1) +
           "\nmetadata: {name: x, namespace: demo}\n" + body + "\n";
}

const std::string Policy = "networking.k8s.io/v1 NetworkPolicy";
const std::string Foo = "example.com/v1 Foo";

} // namespace

/// The rules of semantics.md, section 2, kind by kind.
class TestKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalAndDifferent_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("live");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, const std::string &type, const char *target,
                            const char *live, const char *expected = "in-sync\n") {
            QTest::newRow(name) << QString::fromStdString(type) << target << live << expected;
        };
        const std::string deployment = "apps/v1 Deployment";
        add("quantities by value", "v1 ResourceQuota", "spec: {hard: {cpu: 1, memory: 1024Mi}}",
            "spec: {hard: {cpu: 1000m, memory: 1Gi}}");
        add("1G is not 1Gi", "v1 ResourceQuota", "spec: {hard: {memory: 1G}}",
            "spec: {hard: {memory: 1Gi}}", "differs\n/spec/hard/memory changed unknown\n");
        add("a port's name is no number", "v1 Service",
            "spec: {ports: [{port: 80, targetPort: 8080}]}",
            "spec: {ports: [{port: 80, targetPort: '8080'}]}",
            "differs\n/spec/ports[port=80,protocol=TCP]/targetPort changed unknown\n");
        add("protocol is TCP before matching", "v1 Service",
            "spec: {ports: [{port: 53, protocol: UDP}, {port: 53, name: tcp}]}",
            "spec: {ports: [{port: 53, protocol: UDP}, {port: 53, name: tcp, protocol: TCP}]}");
        add("null, absent and empty are one", deployment,
            "spec: {strategy: {}, template: {metadata: {annotations: null}, spec: {volumes: []}}}",
            "spec: {replicas: 1}");
        add("an empty text is nothing in a field", deployment,
            "spec: {template: {spec: {containers: [{name: a, env: [{name: A, value: ''}]}]}}}",
            "spec: {template: {spec: {containers: [{name: a, env: [{name: A}]}]}}}");
        add("but a value in a map", "v1 ConfigMap", "data: {a: '', b: x}", "data: {b: x}",
            "differs\n/data/a added unknown\n");
        add("zeros that are not stored", deployment,
            "spec: {paused: false, minReadySeconds: 0, template: {spec: {hostNetwork: false, "
            "containers: [{name: a, volumeMounts: [{mountPath: /a, name: v, readOnly: false}]}]}}}",
            "spec: {template: {spec: {containers: [{name: a, volumeMounts: [{mountPath: /a, "
            "name: v}]}]}}}");
        add("zeros that are", deployment,
            "spec: {template: {spec: {automountServiceAccountToken: false}}}",
            "spec: {template: {spec: {}}}",
            "differs\n/spec/template/spec/automountServiceAccountToken added unknown\n");
        add("emptyDir says something", deployment,
            "spec: {template: {spec: {volumes: [{name: v, emptyDir: {}}]}}}",
            "spec: {template: {spec: {volumes: [{name: v, configMap: {name: c}}]}}}",
            "differs\n/spec/template/spec/volumes[name=v]/emptyDir added unknown\n");
        add("every namespace is not this namespace", Policy,
            "spec: {ingress: [{from: [{podSelector: {}, namespaceSelector: {}}]}]}",
            "spec: {ingress: [{from: [{podSelector: {}}]}]}",
            "differs\n/spec/ingress changed unknown\n");
        add("nor the other way round", Policy, "spec: {ingress: [{from: [{podSelector: {}}]}]}",
            "spec: {ingress: [{from: [{podSelector: {}, namespaceSelector: {}}]}]}",
            "differs\n/spec/ingress changed unknown\n");
        add("defaults within an atomic list", Policy,
            "spec: {ingress: [{ports: [{port: 53}], from: [{podSelector: {}}]}]}",
            "spec: {ingress: [{ports: [{port: 53, protocol: TCP}], from: [{podSelector: {}}]}], "
            "policyTypes: [Ingress]}");
        add("subjects get their group", "rbac.authorization.k8s.io/v1 RoleBinding",
            "roleRef: {kind: Role, name: r}\nsubjects: [{kind: User, name: u}]",
            "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}\n"
            "subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: u}]");
        add("an atomic list differs as a whole", deployment,
            "spec: {template: {spec: {containers: [{name: a, args: [x, y]}]}}}",
            "spec: {template: {spec: {containers: [{name: a, args: [x, z]}]}}}",
            "differs\n/spec/template/spec/containers[name=a]/args changed unknown\n");
        add("order counts in an atomic list", deployment,
            "spec: {template: {spec: {containers: [{name: a, args: [x, y]}]}}}",
            "spec: {template: {spec: {containers: [{name: a, args: [y, x]}]}}}",
            "differs\n/spec/template/spec/containers[name=a]/args reordered unknown\n");
        add("an apply puts the entries of a keyed list in order", deployment,
            "spec: {template: {spec: {containers: [{name: a}, {name: b}]}}}",
            "spec: {template: {spec: {containers: [{name: b}, {name: a}]}}}",
            "differs\n/spec/template/spec/containers reordered unknown\n");
        add("init containers run in order", deployment,
            "spec: {template: {spec: {initContainers: [{name: a}, {name: b}]}}}",
            "spec: {template: {spec: {initContainers: [{name: b}, {name: a}]}}}",
            "differs\n/spec/template/spec/initContainers reordered unknown\n");
        add("a key given twice", deployment,
            "spec: {template: {spec: {containers: [{name: a, env: [{name: X, value: '1'}, "
            "{name: X, value: '2'}]}]}}}",
            "spec: {template: {spec: {containers: [{name: a, env: [{name: X, value: '2'}]}]}}}",
            "differs\n/spec/template/spec/containers[name=a]/env changed unknown\n");
        add("selectors are replaced as a whole", "v1 Service", "spec: {selector: {app: a}}",
            "spec: {selector: {app: a, more: b}}",
            "differs\n/spec/selector/more removed unknown\n");
        add("but not a selector that Git leaves to the server", "batch/v1 Job", "spec: {}",
            "spec: {selector: {matchLabels: {controller-uid: x}}}");
        add("references get their version", "apps/v1 Deployment",
            "spec: {template: {spec: {containers: [{name: a, env: [{name: N, valueFrom: "
            "{fieldRef: {fieldPath: metadata.name}}}]}]}}}",
            "spec: {template: {spec: {containers: [{name: a, env: [{name: N, valueFrom: "
            "{fieldRef: {apiVersion: v1, fieldPath: metadata.name}}}]}]}}}");
        add("metrics in any order", "autoscaling/v2 HorizontalPodAutoscaler",
            "spec: {maxReplicas: 5, metrics: [{type: Resource, resource: {name: memory, target: "
            "{type: Utilization, averageUtilization: 70}}}, {type: Resource, resource: {name: cpu, "
            "target: {type: Utilization, averageUtilization: 50}}}]}",
            "spec: {minReplicas: 1, maxReplicas: 5, metrics: [{type: Resource, resource: {name: "
            "cpu, "
            "target: {type: Utilization, averageUtilization: 50}}}, {type: Resource, resource: "
            "{name: memory, target: {type: Utilization, averageUtilization: 70}}}]}");
        add("a changed metric", "autoscaling/v2 HorizontalPodAutoscaler",
            "spec: {metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: "
            "50}}}]}",
            "spec: {metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: "
            "60}}}]}",
            "differs\n/spec/metrics changed unknown\n");
        add("claims are a subset", "apps/v1 StatefulSet",
            "spec: {volumeClaimTemplates: [{metadata: {name: d, creationTimestamp: null}, spec: "
            "{accessModes: [ReadWriteOnce]}}]}",
            "spec: {volumeClaimTemplates: [{apiVersion: v1, kind: PersistentVolumeClaim, metadata: "
            "{name: d}, spec: {accessModes: [ReadWriteOnce], volumeMode: Filesystem, "
            "storageClassName: fast}, status: {phase: Pending}}]}");
        add("but not anything", "apps/v1 StatefulSet",
            "spec: {volumeClaimTemplates: [{metadata: {name: d}, spec: {accessModes: "
            "[ReadWriteOnce]}}]}",
            "spec: {volumeClaimTemplates: [{metadata: {name: d}, spec: {accessModes: "
            "[ReadWriteMany]}}]}",
            "differs\n/spec/volumeClaimTemplates changed unknown\n");
        add("no rules are no rules", "rbac.authorization.k8s.io/v1 Role", "rules: []",
            "rules: null");
        add("a Secret's null is empty", "v1 Secret", "data: {a: ''}",
            "type: Opaque\ndata: {a: null}");
        add("custom resources: null is absent", Foo, "spec: {a: null}", "spec: {}");
        add("custom resources: empty is something", Foo, "spec: {b: {}, c: [], d: '', e: 0}",
            "spec: {}",
            "differs\n/spec/b added unknown\n/spec/c added unknown\n/spec/d added unknown\n"
            "/spec/e added unknown\n");
        add("custom resources: lists are atomic, live may have more", Foo,
            "spec: {list: [{a: 1}, {a: 2}]}", "spec: {list: [{a: 1, b: x}, {a: 2}], more: y}");
        add("custom resources: texts are texts", Foo, "spec: {cpu: '1', t: 8760h}",
            "spec: {cpu: 1000m, t: 8760h0m0s}",
            "differs\n/spec/cpu changed unknown\n/spec/t changed unknown\n");
        add("but their metadata is everybody's", Foo, "metadata: {}", "metadata: {}");
        add("numbers by value", Foo, "spec: {a: 1.0, b: 1e3}", "spec: {a: 1, b: 1000}");
        add("status never counts", Foo, "spec: {}\nstatus: {a: 1}", "spec: {}\nstatus: {a: 2}");
        add("an injected authority",
            "admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration",
            "webhooks: [{name: a, clientConfig: {caBundle: Cg==, service: {name: s, namespace: "
            "n}}}]",
            "webhooks: [{name: a, clientConfig: {caBundle: TFM=, service: {name: s, namespace: n, "
            "port: 443}}, timeoutSeconds: 10}]");
    }

    void equalAndDifferent()
    {
        QFETCH(QString, type);
        QFETCH(QString, target);
        QFETCH(QString, live);
        QFETCH(QString, expected);
        const std::string kind = type.toStdString();
        std::string a = object(kind, target.toStdString());
        std::string b = object(kind, live.toStdString());
        if (target.startsWith(u"metadata")) {
            a = "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x, namespace: demo, "
                "annotations: {}, finalizers: [a, b]}\n";
            b = "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x, namespace: demo, "
                "finalizers: [a, b], labels: null}\n";
        }
        QCOMPARE(told(a, b), expected.toStdString());
    }

    void aSchemaTellsHowACustomResourceMerges()
    {
        const std::string crd = R"(---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: foos.example.com}
spec:
  group: example.com
  scope: Cluster
  names: {kind: Foo, plural: foos}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              list:
                type: array
                x-kubernetes-list-type: map
                x-kubernetes-list-map-keys: [id]
                items: {type: object, properties: {id: {type: string}, v: {type: string}}}
              set: {type: array, x-kubernetes-list-type: set, items: {type: string}}
              maybe: {type: string, nullable: true}
)";
        const std::string target =
            "---\napiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x, "
            "namespace: ignored}\nspec: {list: [{id: a, v: '1'}, {id: b, v: "
            "'2'}], set: [p, q], maybe: null}\n";
        const std::string live =
            "---\napiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x}\n"
            "spec: {list: [{id: b, v: '3'}, {id: a, v: '1'}], set: [q, p, r]}\n";
        CompareInput input = states(target, live);
        input.context = objects(crd);
        const auto comparison = compared(input);
        QCOMPARE(comparison->objects.size(), size_t{1});
        QCOMPARE(comparison->objects.front().key.ns, "");
        QCOMPARE(test::told(comparison->objects.front()),
                 "differs\n/spec/list[id=b]/v changed unknown\n/spec/list reordered unknown\n"
                 "/spec/set reordered unknown\n/spec/maybe added unknown\n");
    }

    void anAutoscalerOwnsTheReplicas()
    {
        const std::string hpa =
            "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n"
            "metadata: {name: web, namespace: demo}\nspec: {maxReplicas: 9, "
            "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: x}}\n";
        const std::string target = object("apps/v1 Deployment", "spec: {replicas: 2}");
        const std::string live = object("apps/v1 Deployment", "spec: {replicas: 7}");
        CompareInput input = states(target, target, live);
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::Differs);
        input.context = objects(hpa);
        const auto comparison = compared(input);
        const ObjectComparison &out = comparison->objects.front();
        QCOMPARE(out.verdict, Verdict::InSync);
        QCOMPARE(out.ignored.size(), size_t{1});
        QVERIFY(out.drift.empty());
        QCOMPARE(out.findings.size(), size_t{1});
        // One that Git takes away scales nothing after the sync.
        input.context = nullptr;
        input.base = objects(target + hpa);
        input.live = objects(live + hpa);
        QCOMPARE(compared(input)->find({"apps", "Deployment", "demo", "x"})->verdict,
                 Verdict::Differs);
    }

    void twinsOfTheExtensionsGroupAreOneObject()
    {
        const std::string target = object("extensions/v1beta1 Deployment", "spec: {replicas: 2}");
        const std::string live =
            "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x, namespace: demo, uid: "
            "u}\n"
            "spec: {replicas: 2}\n---\napiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: "
            "{name: x, namespace: demo, uid: u}\nspec: {replicas: 2}\n";
        const auto comparison = compared(states(target, live));
        QCOMPARE(comparison->objects.size(), size_t{1});
        QCOMPARE(comparison->objects.front().verdict, Verdict::InSync);
        QVERIFY(comparison->findings.empty());
        QVERIFY(comparison->find({"apps", "Deployment", "demo", "x"}));
        QVERIFY(comparison->find({"extensions", "Deployment", "demo", "x"}));
    }

    void anOldIngressIsComparedInItsNewForm()
    {
        const std::string old =
            object("networking.k8s.io/v1beta1 Ingress",
                   "spec: {rules: [{host: h, http: {paths: [{path: /, pathType: Prefix, backend: "
                   "{serviceName: web, servicePort: 80}}]}}]}");
        const std::string now =
            object("networking.k8s.io/v1 Ingress", "spec: {rules: [{host: h, http: {paths: [{path: "
                                                   "/, pathType: Prefix, backend: {service: "
                                                   "{name: web, port: {number: 80}}}}]}}]}");
        QCOMPARE(told(old, now), "in-sync\n");
    }

    void theLastOfTwoCountsWithAWarning()
    {
        const std::string two = object("v1 ConfigMap", "data: {a: '1'}\n---") +
                                object("v1 ConfigMap", "data: {a: '2'}");
        const auto comparison = compared(states(two, object("v1 ConfigMap", "data: {a: '2'}")));
        QCOMPARE(comparison->objects.size(), size_t{1});
        QCOMPARE(comparison->objects.front().verdict, Verdict::InSync);
        QCOMPARE(comparison->findings.size(), size_t{1});
        QCOMPARE(comparison->findings.front().severity, Severity::Warning);
        QVERIFY(comparison->findings.front().place.line > 1);
    }

    void hooksAndGeneratedNamesHaveNoStatus()
    {
        const std::string hook =
            "apiVersion: batch/v1\nkind: Job\nmetadata: {name: j, namespace: d, "
            "annotations: {helm.sh/hook: post-install}}\n";
        QCOMPARE(told(hook, ""), "ignored\n");
        QCOMPARE(
            told("apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: j-, namespace: d}\n",
                 ""),
            "ignored\n");
        QCOMPARE(
            told("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: j, namespace: d, annotations: "
                 "{helm.sh/hook: crd-install}}\n",
                 ""),
            "missing\n added unknown\n");
    }

    void objectsWithGeneratedNamesKeepTheirOrder()
    {
        std::string target;
        for (int i = 0; i < 40; ++i)
            target += "---\napiVersion: batch/v1\nkind: Job\nmetadata: {generateName: j-" +
                      std::to_string(i) + "-}\n";
        CompareInput input = states(target, "");
        input.defaultNamespace = "d";
        const auto comparison = compared(input);
        QCOMPARE(comparison->objects.size(), size_t{40});
        for (size_t i = 0; i < comparison->objects.size(); ++i) {
            const ObjectComparison &object = comparison->objects[i];
            QCOMPARE(object.key, (ObjectKey{"batch", "Job", "d", ""}));
            QCOMPARE(object.target->value.stringAt({"metadata", "generateName"}),
                     "j-" + std::to_string(i) + "-");
        }
    }

    void namespacesAreFound()
    {
        const auto config = [](const char *ns) {
            return std::string("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x") + ns +
                   "}\n";
        };
        // The application's namespace decides; else the only one of the name.
        CompareInput input =
            states(config(""), config(", namespace: a") + config(", namespace: b"));
        input.defaultNamespace = "b";
        QCOMPARE(compared(input)->objects.front().key.ns, "b");
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::InSync);
        input.defaultNamespace.clear();
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::Missing);
        input.live = objects(config(", namespace: a"));
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::InSync);
        // An unknown scope: the cluster-wide object is found, and never called extra.
        input = states("apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x}\n",
                       "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x}\n");
        input.defaultNamespace = "app";
        input.extra = ExtraPolicy::All;
        QCOMPARE(compared(input)->objects.size(), size_t{1});
        QCOMPARE(compared(input)->objects.front().verdict, Verdict::InSync);
        input.live = objects("");
        QCOMPARE(compared(input)->findings.size(), size_t{1});
    }

    void pairsOfRevisionsCountEverything()
    {
        const Objects left =
            objects(object("apps/v1beta1 Deployment", "spec: {replicas: 1, paused: true}"));
        const Objects right = objects(object("apps/v1 Deployment", "spec: {replicas: 1}"));
        const auto out = comparePair(left, right, Cause::Git, {}, {});
        QVERIFY(out);
        QCOMPARE(test::told((*out)->objects.front()),
                 "differs\n/apiVersion changed git\n/spec/paused removed git\n");
        const auto same = comparePair(right, right, Cause::Unknown, {}, {});
        QCOMPARE(test::told((*same)->objects.front()), "in-sync\n");
        const auto gone = comparePair(left, objects(""), Cause::Git, {}, {});
        QCOMPARE(test::told((*gone)->objects.front()), "extra\n removed git\n");
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "tst_kinds.moc"
