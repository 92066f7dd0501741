// Server-side apply and updates as core/cluster/apply.h carries them out, held against the real
// server: random objects, appliers and editors, step by step from the server's own live object.
#include "cluster/apply.h"
#include "cluster/fieldset.h"
#include "kubernetes/corpus.h"
#include "kubernetes/planehttp.h"
#include "kubernetes/randomobjects.h"

#include <QTest>

#include <map>
#include <set>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// Filled in by the server where nobody names them, which applyObject() leaves to the server.
const std::set<std::string_view> Defaulted = {"clusterIP",
                                              "clusterIPs",
                                              "ipFamilies",
                                              "ipFamilyPolicy",
                                              "type",
                                              "internalTrafficPolicy",
                                              "sessionAffinity",
                                              "targetPort",
                                              "protocol",
                                              "imagePullPolicy",
                                              "resources",
                                              "terminationMessagePath",
                                              "restartPolicy",
                                              "dnsPolicy",
                                              "terminationMessagePolicy",
                                              "schedulerName",
                                              "strategy",
                                              "securityContext",
                                              "progressDeadlineSeconds",
                                              "revisionHistoryLimit",
                                              "terminationGracePeriodSeconds",
                                              "minReadySeconds",
                                              "publishNotReadyAddresses",
                                              "deployment.kubernetes.io/revision"};

/// A custom resource with lists and maps of every sort, and no defaults.
std::string twinDefinition()
{
    std::string text = corpusText("crds.yaml");
    text.resize(text.find("\n---\n"));
    const auto replace = [&text](std::string_view from, std::string_view to) {
        for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
            text.replace(at, from.size(), to), at += to.size();
    };
    for (const char *const value : {", default: 3", ", default: oak", ", default: 1"})
        replace(value, "");
    replace("widget", "twin");
    replace("Widget", "Twin");
    return text;
}

/// Where two contents differ: "/spec/x: ours … server …".
void tellApart(const Value *ours, const Value *server, const std::string &path,
               std::vector<std::string> &out)
{
    if (ours && server && ours->isMapping() && server->isMapping()) {
        for (const Value::Entry &entry : ours->entries())
            tellApart(&entry.value, server->find(entry.key.view()),
                      path + "/" + std::string(entry.key.view()), out);
        for (const Value::Entry &entry : server->entries()) {
            if (!ours->find(entry.key.view()) && !Defaulted.contains(entry.key.view()))
                tellApart(nullptr, &entry.value, path + "/" + std::string(entry.key.view()), out);
        }
        return;
    }
    if (ours && server && ours->isSequence() && server->isSequence() &&
        ours->size() == server->size()) {
        for (size_t i = 0; i < ours->size(); ++i)
            tellApart(&ours->items()[i], &server->items()[i], path + "/" + std::to_string(i), out);
        return;
    }
    if (ours && server && *ours == *server)
        return;
    const std::string last = path.substr(path.rfind('/') + 1);
    if (!server && ours && (ours->isNull() || (!ours->isScalar() && ours->size() == 0)))
        return;                                   // typed kinds drop what is empty
    if (!ours && server && server->isMapping()) { // nothing but defaults is nothing
        const Value none = Value::mapping();
        std::vector<std::string> within;
        tellApart(&none, server, path, within);
        if (within.empty() && server->size() > 0)
            return;
    }
    out.push_back(path + ": ours " + (ours ? writeJson(*ours) : "none") + ", server " +
                  (server ? writeJson(*server) : "none"));
}

Value content(Value object)
{
    object.remove("status");
    Value metadata = *object.find("metadata");
    for (const char *const key :
         {"uid", "resourceVersion", "generation", "creationTimestamp", "managedFields"})
        metadata.remove(key);
    object.set("metadata", metadata);
    return object;
}

/// Who owns what: "m1 Apply  v1" to the fields' JSON.
std::map<std::string, std::string> owners(const Value &object)
{
    std::map<std::string, std::string> out;
    for (const ManagedFields &entry : readManagedFields(object)) {
        out[entry.manager + " " + entry.operation + " " + entry.subresource + " " +
            entry.apiVersion] = writeJson(entry.fields.toFieldsV1(), JsonStyle::Canonical);
    }
    return out;
}

std::set<std::string> conflictsOf(const Value &status)
{
    std::set<std::string> out;
    const Value *const causes = status.find({"details", "causes"});
    if (!causes)
        return out;
    for (const Value &cause : causes->items()) {
        if (cause.stringAt({"reason"}) != "FieldManagerConflict")
            continue;
        const std::string_view text = cause.stringAt({"message"});
        const size_t from = text.find('"') + 1;
        out.insert(std::string(text.substr(from, text.find('"', from) - from)) + " " +
                   std::string(cause.stringAt({"field"})));
    }
    return out;
}

std::set<std::string> conflictsOf(const ApplyOutcome &outcome)
{
    std::set<std::string> out;
    for (const FieldConflict &conflict : outcome.conflicts)
        out.insert(conflict.manager + " " + conflict.field);
    return out;
}

std::string joined(const std::set<std::string> &texts)
{
    std::string out;
    for (const std::string &text : texts)
        out += text + "; ";
    return out;
}

constexpr char DeploymentBase[] = R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{},
"spec":{"replicas":0,"selector":{"matchLabels":{"app":"x"}},"template":{"metadata":{"labels":
{"app":"x"}},"spec":{"containers":[{"name":"z","image":"x:1"}]}}}})";
constexpr char ServiceBase[] = R"({"apiVersion":"v1","kind":"Service","metadata":{},
"spec":{"ports":[{"name":"z","port":9999}]}})";

} // namespace

class TestApplyTwin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString whyNot = Plane::whyNot(); !whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        auto plane = Plane::shared();
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
        m_http = std::make_unique<PlaneHttp>(*m_plane);
        const std::string crd = twinDefinition();
        const auto made = m_plane->kubectl({"apply", "--server-side", "--filename=-"}, crd);
        QVERIFY2(made, why(made).constData());
        const auto ready = m_plane->kubectl(
            {"wait", "--for=condition=established", "crd/twins.corpus.driftgate.dev"});
        QVERIFY2(ready, why(ready).constData());
        m_schema.addCustomResources(readObjects(crd, "crds.yaml").objects.front());
        auto space = m_plane->makeNamespace("twin");
        QVERIFY2(space, why(space).constData());
        m_space = *space;
    }

    void anyStepIsTheServers_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("folder");
        QTest::newRow("ConfigMap") << "ConfigMap" << "/api/v1/namespaces/%1/configmaps/";
        QTest::newRow("Service") << "Service" << "/api/v1/namespaces/%1/services/";
        QTest::newRow("Deployment") << "Deployment" << "/apis/apps/v1/namespaces/%1/deployments/";
        QTest::newRow("custom resource")
            << "Twin" << "/apis/corpus.driftgate.dev/v1/namespaces/%1/twins/";
    }
    void anyStepIsTheServers()
    {
        QFETCH(QString, kind);
        QFETCH(QString, folder);
        const int objects = qEnvironmentVariableIntValue("DRIFTGATE_TWIN_OBJECTS");
        m_counts = {};
        std::string faults;
        for (unsigned seed = 1; seed <= unsigned(objects > 0 ? objects : 5); ++seed) {
            const std::string name = "o" + std::to_string(seed);
            const std::string path =
                folder.arg(QString::fromStdString(m_space)).toStdString() + name;
            faults += history(kind.toStdString(), name, path, seed);
        }
        qInfo("%d applies, %d conflicts, %d updates, %d refused", m_counts.applies,
              m_counts.conflicts, m_counts.updates, m_counts.refused);
        QVERIFY2(faults.empty(), ("\n" + faults).c_str());
        QVERIFY(m_counts.applies > 20 && m_counts.conflicts > 5 && m_counts.updates > 5);
    }

private:
    struct Counts {
        int applies = 0;
        int conflicts = 0;
        int updates = 0;
        int refused = 0;
    };

    /// Some steps with one object; what went another way than on the server.
    std::string history(const std::string &kind, const std::string &name, const std::string &path,
                        unsigned seed)
    {
        RandomObjects random(seed);
        for (const char *const base : {kind == "Deployment" ? DeploymentBase
                                       : kind == "Service"  ? ServiceBase
                                                            : nullptr}) {
            if (!base)
                continue;
            Value first = *readJson(base, "base");
            first.set({"metadata", "name"}, Value::string(name));
            first.set({"metadata", "namespace"}, Value::string(m_space));
            if (m_http->apply(path, first, "m0", false).status >= 300)
                return "the first " + kind + " could not be made\n";
        }
        std::string faults;
        for (int step = 0; step < 25; ++step) {
            const auto got = m_http->get(path);
            const std::optional<Object> live =
                got.status == 200 ? std::optional(corpusObject(got.body, "live")) : std::nullopt;
            const std::string fault = live && random.once(3)
                                          ? update(kind, path, *live, random)
                                          : apply(kind, name, path, live, random);
            if (!fault.empty())
                faults += kind + " " + name + ", step " + std::to_string(step) + ": " + fault +
                          "\n  live " + (live ? writeJson(live->value) : "none") + "\n";
        }
        return faults;
    }

    std::string apply(const std::string &kind, const std::string &name, const std::string &path,
                      const std::optional<Object> &live, RandomObjects &random)
    {
        const std::string manager = "m" + std::to_string(1 + random.below(3));
        const bool force = random.once(3);
        Value request = random.object(kind == "Twin" ? "Widget" : kind, name);
        if (kind == "Twin")
            request.set("kind", Value::string("Twin"));
        request.set({"metadata", "namespace"}, Value::string(m_space));
        if (live) // whoever writes in between is told by it
            request.set({"metadata", "resourceVersion"},
                        Value::string(live->value.stringAt({"metadata", "resourceVersion"})));
        const auto server = m_http->apply(path, request, manager, force);
        const auto theirs = conflictsOf(server.body);
        if (server.status >= 400 && theirs.empty()) {
            ++m_counts.refused;
            return {};
        }
        const auto ours = applyObject(live ? &*live : nullptr, corpusObject(request, "request"),
                                      m_schema, settings(manager, force));
        ++m_counts.applies;
        m_counts.conflicts += !theirs.empty();
        const std::string head =
            manager + (force ? " forces " : " applies ") + writeJson(request) + "\n  ";
        if (!ours)
            return head + "ours: " + ours.error().toString().toStdString();
        if (conflictsOf(*ours) != theirs)
            return head + "conflicts: ours " + joined(conflictsOf(*ours)) + "server " +
                   joined(theirs);
        if (!theirs.empty())
            return {};
        const std::string told = toldApart(*ours->object, server.body);
        return told.empty() ? told : head + told;
    }

    std::string update(const std::string &kind, const std::string &path, const Object &live,
                       RandomObjects &random)
    {
        const std::string manager = "u" + std::to_string(1 + random.below(2));
        Value changed = random.edited(live.value, kind == "Twin" ? "Widget" : kind);
        changed.set("kind", Value::string(kind));
        changed.set("apiVersion", Value::string(live.apiVersion));
        const auto server = m_http->put(path, changed, manager);
        if (server.status >= 400) {
            ++m_counts.refused;
            return {};
        }
        ++m_counts.updates;
        // As the server has decoded it and filled in what it lacked; the question is who owns it.
        const ApplyOutcome ours =
            updateObject(live, server.body, m_schema, settings(manager, false));
        const std::string told = toldApart(*ours.object, server.body);
        return told.empty() ? told : manager + " writes " + writeJson(changed) + "\n  " + told;
    }

    static ApplySettings settings(const std::string &manager, bool force)
    {
        ApplySettings out;
        out.fieldManager = manager;
        out.force = force;
        out.now = TimePoint(std::chrono::seconds(1'800'000'000));
        out.uid = "uid";
        out.resourceVersion = "1";
        return out;
    }

    static std::string toldApart(const Object &ours, const Value &server)
    {
        std::vector<std::string> lines;
        const Value mine = content(ours.value);
        const Value theirs = content(server);
        tellApart(&mine, &theirs, "", lines);
        const auto myOwners = owners(ours.value);
        const auto theirOwners = owners(server);
        for (const auto &[who, fields] : myOwners) {
            const auto other = theirOwners.find(who);
            if (other == theirOwners.end())
                lines.push_back(who + " owns with us alone: " + fields);
            else if (other->second != fields)
                lines.push_back(who + " owns with us    " + fields + "\n      with the server " +
                                other->second);
        }
        for (const auto &[who, fields] : theirOwners) {
            if (!myOwners.contains(who))
                lines.push_back(who + " owns with the server alone: " + fields);
        }
        std::string out;
        for (const std::string &line : lines)
            out += (out.empty() ? "" : "\n  ") + line;
        return out;
    }

    std::unique_ptr<Plane> m_plane;
    std::unique_ptr<PlaneHttp> m_http;
    Schema m_schema;
    std::string m_space;
    Counts m_counts;
};

QTEST_GUILESS_MAIN(TestApplyTwin)
#include "tst_applytwin.moc"
