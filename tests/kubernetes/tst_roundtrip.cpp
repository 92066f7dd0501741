// Every field of every built-in kind goes through our client and comes back as it was.
//
// "Every field" is every property that the server's own /openapi/v3 describes of every kind that
// can be applied by name, in every version, at every depth: an object a kind, in two variants, with
// one entry in each list and map (of volumes one a source; a type within itself ends at the second
// time) and int-or-string as both. Metadata is what people write of it. The status is asked by way
// of its own resource.
//
// 1. Each text goes to a tree and back byte for byte, as JSON and by way of YAML.
// 2. The server decodes each object strictly: it knows every field and finds it of the right type.
// 3. What its validation has against values is taken out until it would store the rest; of that,
//    what comes back through our client is what was sent, value by value.
// 4. That is stored, with its status, and what our client reads is what `kubectl get` prints, byte
//    for byte once both have their keys sorted.
#include "kubernetes/fullobjects.h"
#include "kubernetes/liveclient.h"
#include "kubernetes/planehttp.h"
#include "kubernetes/validobjects.h"

#include "manifest/yaml.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// What the server drops on purpose, by the end of its path: what is written only, what its
/// features (off in Kubernetes 1.34) guard, what it cleans.
const std::set<std::string> Dropped = {
    "CSIDriver/spec/nodeAllocatableUpdatePeriodSeconds",
    "HorizontalPodAutoscaler/spec/behavior/scaleDown/tolerance",
    "HorizontalPodAutoscaler/spec/behavior/scaleUp/tolerance",
    "PersistentVolumeClaim/spec/dataSource",
    "PersistentVolumeClaim/spec/dataSourceRef",
    "DeviceClass/spec/extendedResourceName",
    "Lease/spec/preferredHolder",
    "Node/spec/configSource",
    "containers/0/restartPolicy",
    "containers/0/restartPolicyRules",
    "initContainers/0/restartPolicy",
    "initContainers/0/restartPolicyRules",
    "spec/hostnameOverride",
    "lifecycle/stopSignal",
    "Lease/spec/strategy",
    "Secret/stringData",
    "Service/spec/sessionAffinityConfig", // beside another sessionAffinity
    "StatefulSet/spec/updateStrategy/rollingUpdate/maxUnavailable",
    "ServiceAccount/secrets/0/apiVersion",
    "ServiceAccount/secrets/0/fieldPath",
    "ServiceAccount/secrets/0/kind",
    "ServiceAccount/secrets/0/namespace",
    "ServiceAccount/secrets/0/resourceVersion",
    "ServiceAccount/secrets/0/uid",
};

bool isDropped(const std::string &path)
{
    return std::ranges::any_of(Dropped,
                               [&](const std::string &end) { return path.ends_with(end); });
}

/// Kinds that would change how the server itself behaves are not stored, only asked.
const std::set<std::string> NotStored = {
    "APIService",
    "FlowSchema",
    "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding",
    "MutatingWebhookConfiguration",
    "Node",
    "PriorityLevelConfiguration",
    "ServiceCIDR",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "ValidatingWebhookConfiguration",
};

/// The variant's word for everything, by which some kinds have to be called in their own way.
std::string nameOf(const ServedKind &kind, FullObjects::Variant variant)
{
    const std::string word = variant == FullObjects::Variant::First ? "full" : "other";
    if (kind.kind == "IPAddress")
        return variant == FullObjects::Variant::First ? "10.1.2.3" : "10.1.2.4";
    return kind.kind == "CustomResourceDefinition" || kind.kind == "APIService" ? word + '.' + word
                                                                                : word;
}

/// Where validation asks for more than a value of the right type, and there would be nothing left
/// without it.
Value sensible(Value object, const ServedKind &kind)
{
    static const std::map<std::string_view, std::vector<std::pair<std::string, std::string>>> all =
        {
            {"HorizontalPodAutoscaler",
             {{"spec/scaleTargetRef",
               R"({"apiVersion":"apps/v1","kind":"Deployment","name":"full"})"},
              {"spec/minReplicas", "2"},
              {"spec/maxReplicas", "50"}}},
            {"PersistentVolume",
             {{"spec/capacity", R"({"storage":"1Gi"})"},
              {"spec/accessModes", R"(["ReadWriteOnce"])"},
              {"spec/volumeAttributesClassName", "null"},
              {"spec/cephfs", "null"}}},
            {"PersistentVolumeClaim",
             {{"spec/resources", R"({"requests":{"storage":"1Gi"},"limits":{"storage":"2Gi"}})"},
              {"spec/accessModes", R"(["ReadWriteOnce"])"}}},
            {"PodDisruptionBudget", {{"spec/maxUnavailable", "null"}}},
            {"Node",
             {{"spec/podCIDR", R"("10.3.0.0/24")"}, {"spec/podCIDRs", R"(["10.3.0.0/24"])"}}},
            {"Service",
             {{"spec/loadBalancerSourceRanges", "null"},
              {"spec/clusterIP", "null"},
              {"spec/clusterIPs", "null"}}},
            {"StatefulSet",
             {{"spec/volumeClaimTemplates",
               R"([{"metadata":{"name":"data"},"spec":{"accessModes":["ReadWriteOnce"],)"
               R"("resources":{"requests":{"storage":"1Gi"}}}}])"}}},
            {"Pod",
             {{"spec/priority", "2000000000"},
              {"spec/priorityClassName", R"("system-cluster-critical")"},
              {"spec/preemptionPolicy", R"("PreemptLowerPriority")"},
              {"spec/runtimeClassName", "null"},
              {"spec/overhead", "null"}}},
            {"RoleBinding",
             {{"roleRef",
               R"({"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"full"})"}}},
            {"ClusterRoleBinding",
             {{"roleRef",
               R"({"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"full"})"}}},
            {"IngressClass", {{"spec/controller", R"("example.org/full")"}}},
            {"ServiceCIDR", {{"spec/cidrs", R"(["10.200.0.0/16"])"}}},
            {"VolumeAttachment", {{"spec/source", R"({"persistentVolumeName":"full"})"}}},
            {"ValidatingAdmissionPolicyBinding",
             {{"spec/validationActions", R"(["Deny","Audit"])"}}},
        };
    const auto found = all.find(kind.kind);
    if (found == all.end())
        return object;
    for (const auto &[path, text] : found->second) {
        const size_t slash = path.find('/');
        const auto value = readJson(text, {});
        if (slash == std::string::npos)
            object.set(path, *value);
        else
            object.set({path.substr(0, slash), path.substr(slash + 1)}, *value);
    }
    return object;
}

/// The paths of all scalars, lists' places left out: what is counted as fields.
void addFields(const Value &value, const std::string &above, std::set<std::string> &out)
{
    for (const Value::Entry &entry : value.entries())
        addFields(entry.value, above + '/' + std::string(entry.key.view()), out);
    for (const Value &item : value.items())
        addFields(item, above, out);
    if (value.isScalar())
        out.insert(above);
}

/// What of `sent` is not in `stored` as it was, a line each.
std::string missingIn(const Value &stored, const Value &sent, const std::string &at)
{
    std::string out;
    if (sent.isMapping()) {
        for (const Value::Entry &entry : sent.entries()) {
            const Value *const twin = stored.find(entry.key.view());
            const std::string path = at + '/' + std::string(entry.key.view());
            // What is empty, or says no, may be dropped; null asks for nothing.
            const bool isEmpty =
                entry.value.isScalar() ? entry.value.text() == "false" : entry.value.size() == 0;
            if (entry.value.isNull() || (!twin && (isEmpty || isDropped(path))))
                continue;
            out += twin ? missingIn(*twin, entry.value, path) : "\n" + path + " is gone";
        }
        return out;
    }
    if (sent.isSequence()) {
        if (stored.size() < sent.size())
            return "\n" + at + " is shorter";
        for (size_t i = 0; i < sent.size(); ++i)
            out += missingIn(stored.items()[i], sent.items()[i], at + '/' + std::to_string(i));
        return out;
    }
    return stored == sent ? std::string()
                          : "\n" + at + ": " + std::string(sent.text()) + " became " +
                                std::string(stored.text());
}

/// As Go writes it, where it differs from RFC 8259 by what else it escapes.
std::string asGo(const std::string &json)
{
    QByteArray out = QByteArray::fromStdString(json);
    out.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    out.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    return out.toStdString();
}

/// What `kubectl get --output=json` prints of it.
std::string printedAs(const Value &value)
{
    const auto sorted = readJson(writeJson(value, JsonStyle::Canonical), {});
    return asGo(writeJson(*sorted, JsonStyle::Indented)) + "\n";
}

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString whyNot = Plane::whyNot(); !whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        // It stores objects of every kind.
        auto plane = Plane::own("roundtrip");
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
        auto space = m_plane->makeNamespace("full");
        QVERIFY2(space, why(space).constData());
        m_space = *space;
        VERIFIED(client, clientOf(*m_plane));
        m_client = std::move(client);
        m_http = std::make_unique<PlaneHttp>(*m_plane);
        const Value index = m_http->get("/openapi/v3").body;
        for (const Value::Entry &entry : index.find("paths")->entries()) {
            const std::string_view path = entry.key.view();
            if (!path.starts_with("api/") && !path.starts_with("apis/"))
                continue;
            const Value document =
                m_http->get(std::string(entry.value.stringAt({"serverRelativeURL"}))).body;
            for (const auto variant : {FullObjects::Variant::First, FullObjects::Variant::Second}) {
                const FullObjects full(document, variant);
                for (const ServedKind &kind : full.kinds()) {
                    const std::string name = nameOf(kind, variant);
                    m_all.push_back({kind, name,
                                     sensible(full.object(kind, m_space, name, false), kind),
                                     full.object(kind, m_space, name, true)});
                }
            }
        }
        std::set<std::string> kinds;
        for (const Full &full : m_all) {
            kinds.insert(full.kind.group + '/' + full.kind.kind);
            addFields(full.object, full.kind.apiVersion() + '/' + full.kind.kind, m_fields);
            addFields(full.status, full.kind.apiVersion() + '/' + full.kind.kind, m_fields);
        }
        QVERIFY2(kinds.size() >= 50, std::to_string(kinds.size()).c_str());
        QVERIFY2(m_fields.size() >= 9'000, std::to_string(m_fields.size()).c_str());
        qInfo("%zu fields of %zu kinds", m_fields.size(), kinds.size());
    }

    void textsComeBackByteForByte()
    {
        for (const Full &full : m_all) {
            for (const Value &value : {full.object, full.status}) {
                const std::string text = writeJson(value);
                VERIFIED(again, readJson(text, {}));
                QCOMPARE(writeJson(again), text);
                VERIFIED(indented, readJson(writeJson(value, JsonStyle::Indented), {}));
                QCOMPARE(writeJson(indented), text);
                VERIFIED(yaml, readYamlDocument(writeYaml(value), {}));
                QCOMPARE(writeJson(yaml), text);
            }
        }
    }

    /// A field that the server does not know, or of another type, is refused before validation.
    void theServerKnowsEveryField()
    {
        size_t taken = 0;
        for (const Full &full : m_all) {
            const auto outcome = wait(m_client->apply(asked(full, true), {}));
            if (outcome) {
                ++taken;
                continue;
            }
            const std::string words = outcome.error().text.toStdString();
            for (const char *const decoding :
                 {"strict decoding", "not declared in schema", "unmarshal", "failed to create",
                  "expected ", "unknown field"})
                QVERIFY2(!words.contains(decoding), words.c_str());
        }
        qInfo("%zu of %zu objects are valid as they are", taken, m_all.size());
    }

    void whatComesBackIsWhatWasSent()
    {
        std::set<std::string> fields;
        std::set<std::string> refusedKinds;
        std::string refused;
        std::string changed;
        for (Full &full : m_all) {
            if (const std::string told = makeValid(*m_http, full.object, full.path(m_space));
                !told.empty()) {
                refused += "\n" + title(full.kind) + ": " + told;
                full.isRefused = true;
                refusedKinds.insert(full.kind.kind);
                continue;
            }
            const auto outcome = wait(m_client->apply(asked(full, true), {}));
            QVERIFY2(outcome, why(outcome).constData());
            changed += missingIn(outcome->object->value, full.object, title(full.kind));
            addFields(full.object, full.kind.apiVersion() + '/' + full.kind.kind, fields);
        }
        qInfo("%zu fields came back", fields.size());
        if (!refused.empty())
            qInfo("refused:%s", refused.c_str());
        QVERIFY2(changed.empty(), changed.c_str());
        QVERIFY2(fields.size() >= 3'500, std::to_string(fields.size()).c_str());
        // They ask for what cannot be made up: a signature, a schema that agrees with itself, …
        QVERIFY2(refusedKinds.size() <= 7, refused.c_str());
    }

    void whatIsReadIsWhatKubectlPrints()
    {
        std::set<std::string> fields;
        size_t objects = 0;
        for (Full &full : m_all) {
            if (full.isRefused || NotStored.contains(full.kind.kind))
                continue;
            const auto stored = wait(m_client->apply(asked(full, false), {}));
            if (!stored) {
                qInfo("%s", qPrintable(stored.error().text));
                continue;
            }
            const std::string status = full.path(m_space) + "/status";
            if (full.kind.hasStatus && makeValid(*m_http, full.status, status).empty())
                (void)m_http->apply(status, full.status, "status", true);
            const Object object = asked(full, false).object;
            std::string ours;
            std::string theirs;
            // Controllers write to some of them in between.
            for (int i = 0; i < 5; ++i) {
                VERIFIED(read, wait(m_client->get(object.key, full.kind.version, {})));
                if (!read)
                    break; // a controller has deleted it
                ours = printedAs(read->value);
                theirs = printed(full);
                if (ours == theirs) {
                    addFields(read->value, title(full.kind), fields);
                    ++objects;
                    break;
                }
            }
            QCOMPARE(ours, theirs);
        }
        qInfo("%zu objects with %zu fields are read as kubectl prints them", objects,
              fields.size());
        QVERIFY2(objects >= 80, std::to_string(objects).c_str());
        QVERIFY2(fields.size() >= 4'000, std::to_string(fields.size()).c_str());
    }

    /// What no schema names is kept as it is.
    void numbersOfCustomResourcesStayWhatTheyAre()
    {
        const auto made = m_plane->kubectl(
            {"apply", "--server-side", "--filename=-"},
            "---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
            "metadata: {name: frees.roundtrip.driftgate.dev}\nspec: {group: "
            "roundtrip.driftgate.dev, scope: Namespaced, names: {plural: frees, singular: free, "
            "kind: Free}, versions: [{name: v1, served: true, storage: true, schema: "
            "{openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]}\n");
        QVERIFY2(made, why(made).constData());
        const auto ready = m_plane->kubectl({"wait", "--for=condition=established", "--timeout=60s",
                                             "crd/frees.roundtrip.driftgate.dev"});
        QVERIFY2(ready, why(ready).constData());
        Full free;
        free.name = "full";
        free.kind = {"roundtrip.driftgate.dev", "v1", "Free", "frees", true, false, {}};
        VERIFIED(value,
                 readJson(R"({"apiVersion":"roundtrip.driftgate.dev/v1","kind":"Free","metadata":)"
                          R"({"name":"full"},"a":9007199254740993,"b":-9223372036854775808,)"
                          R"("c":9223372036854775807,"d":0.1,"e":-1.5e-10,"f":123456789.125,"g":0,)"
                          R"("h":"1024Mi","i":"0.10","j":"2025-01-02T03:04:05.0Z","k":"","l":[],)"
                          R"("m":{},"n":[3,1,2],"o":["<&>","é","\u2028","tab\t","\u0001"],)"
                          R"("p":"yes","q":"0x1F","r":[[],[{}],[[1]]]})",
                          {}));
        free.object = value;
        const auto stored = wait(m_client->apply(asked(free, false), {}));
        QVERIFY2(stored, why(stored).constData());
        QCOMPARE(missingIn(stored->object->value, value, {}), std::string());
        VERIFIED(read, wait(m_client->get(asked(free, false).object.key, "v1", {})));
        QVERIFY(read.has_value());
        QCOMPARE(printedAs(read->value), printed(free));
    }

private:
    struct Full {
        ServedKind kind;
        std::string name;
        Value object;
        Value status;
        bool isRefused = false;

        [[nodiscard]] std::string path(const std::string &ns) const { return kind.path(ns, name); }
    };

    static std::string title(const ServedKind &kind) { return kind.apiVersion() + '/' + kind.kind; }

    [[nodiscard]] ApplyRequest asked(const Full &full, bool dryRun) const
    {
        ApplyRequest out;
        out.object.key = {full.kind.group, full.kind.kind,
                          full.kind.isNamespaced ? m_space : std::string(), full.name};
        out.object.apiVersion = full.kind.apiVersion();
        out.object.value = full.object;
        out.force = true;
        out.dryRun = dryRun;
        return out;
    }

    [[nodiscard]] std::string printed(const Full &full) const
    {
        const ServedKind &kind = full.kind;
        const std::string resource =
            kind.plural + '.' + kind.version + (kind.group.empty() ? "" : '.' + kind.group);
        std::vector<std::string> words = {"get", "--output=json", "--show-managed-fields",
                                          (kind.group.empty() ? kind.plural : resource) + '/' +
                                              full.name};
        if (kind.isNamespaced)
            words.push_back("--namespace=" + m_space);
        return m_plane->kubectl(words).value_or(std::string());
    }

    std::unique_ptr<Plane> m_plane;
    std::unique_ptr<KubernetesCluster> m_client;
    std::unique_ptr<PlaneHttp> m_http;
    std::string m_space;
    std::vector<Full> m_all; ///< each kind of each version, in both variants
    std::set<std::string> m_fields;
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
