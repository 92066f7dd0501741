#pragma once

#include "sync/syncfixture.h"

#include "cluster/applyset.h"
#include "cluster/fieldset.h"

#include <QFile>
#include <QTemporaryDir>

namespace driftgate::test
{

inline constexpr char Head[] =
    "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: kube-system, uid: "
    "11111111-0000-4000-8000-000000000001}\n"
    "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

inline std::string configMap(const std::string &name, const std::string &data,
                             const std::string &more = {})
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + ", namespace: shop" +
           more + "}\ndata: {a: '" + data + "'}\n";
}

inline std::string secret(const std::string &name, const std::string &value)
{
    return "---\napiVersion: v1\nkind: Secret\nmetadata: {name: " + name +
           ", namespace: shop}\nstringData: {password: '" + value + "'}\n";
}

inline std::string service(const std::string &name, int port)
{
    return "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name +
           ", namespace: shop}\nspec: {ports: [{port: " + std::to_string(port) + "}]}\n";
}

inline std::string deployment(const std::string &name, int replicas, const std::string &wave = "0")
{
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name +
           ", namespace: shop, annotations: {argocd.argoproj.io/sync-wave: '" + wave +
           "'}}\nspec: {replicas: " + std::to_string(replicas) +
           ", selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: "
           "{containers: [{name: a, image: 'a:1'}]}}}\n";
}

/// 40 objects of four kinds; the second state changes ten of them and lacks five.
inline std::string manyObjects(bool second)
{
    std::string out;
    for (int i = 0; i < 10; ++i) {
        const std::string n = std::to_string(i);
        out += configMap("settings-" + n, second && i < 5 ? "new" : "old");
        out += secret("login-" + n, "hidden-" + n);
        if (!second || i < 5)
            out += service("service-" + n, 80 + i);
        out += deployment("web-" + n, second && i < 5 ? 3 : 1, std::to_string(i / 5));
    }
    return out;
}

inline Wanted many(bool second)
{
    Wanted out;
    out.target = manyObjects(second);
    if (second)
        out.base = manyObjects(false);
    out.exact = false;
    out.revision = second ? std::string(40, 'b') : std::string(40, 'a');
    return out;
}

/// Four ConfigMaps; to be changed, one of them by making it anew, between a hook that runs before
/// and one that runs after, whose name is generated.
inline Wanted hooked(bool second)
{
    const auto settings = [](const std::string &data) {
        std::string out;
        for (const char *const name : {"colours", "frozen", "prices", "texts"})
            out += configMap(name, data);
        return out;
    };
    const auto job = [](const std::string &name, const std::string &phase) {
        return "---\napiVersion: batch/v1\nkind: Job\nmetadata: {" + name +
               ", namespace: shop, annotations: {argocd.argoproj.io/hook: " + phase + "}}\n";
    };
    Wanted out;
    out.target = settings(second ? "new" : "old");
    out.exact = false;
    out.revision = second ? std::string(40, 'b') : std::string(40, 'a');
    if (!second)
        return out;
    out.base = settings("old");
    out.target += job("name: migrate", "PreSync") + job("generateName: notify-", "PostSync");
    out.replace = {{"", "ConfigMap", "shop", "frozen"}};
    return out;
}

/// What runs there brings every Job to its end.
inline void complete(Object &object, const std::string &condition = "Complete")
{
    if (object.key.kind != "Job")
        return;
    const Object done = manifests("---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: "
                                  "x}\nstatus: {conditions: [{type: " +
                                  condition + ", status: 'True'}]}\n")
                            .front();
    object.value.set("status", *done.value.find("status"));
}

struct Places {
    std::filesystem::path cluster;
    std::filesystem::path journal;
};

inline std::shared_ptr<const Clock> systemClock()
{
    static const auto out = std::make_shared<SystemClock>();
    return out;
}

inline std::shared_ptr<Cluster> clusterAt(const Places &place)
{
    return std::make_shared<RecordedCluster>(ClusterName("prod-eu"), place.cluster, *systemClock());
}

inline ApplyEngineOptions optionsFor(const Places &place)
{
    ApplyEngineOptions out;
    out.journalFolder = place.journal;
    out.ns = "shop";
    out.batch = 3;
    out.atOnce = 2;
    out.patience = std::chrono::milliseconds(0);
    return out;
}

inline SyncRequest requestFor(std::shared_ptr<const Plan> plan)
{
    SyncRequest out;
    out.plan = std::move(plan);
    out.by = "Alice Ng <alice@example.com>";
    out.waveLimit = std::chrono::seconds(5);
    return out;
}

/// Leaves the journal of a sync that was killed, with what it has on record; its name.
inline std::string brokenOff(const Places &place, std::shared_ptr<const Plan> plan,
                             const std::vector<JournalLine> &lines)
{
    JournalHead head = JournalHead::of(requestFor(plan), systemClock()->now());
    head.mark = "mark-1";
    for (const Action &action : plan->actions)
        head.actions.push_back(JournalAction::of(action));
    const auto journal = Journal::begin(place.journal, head, lines);
    if (!journal)
        qFatal("%s", reason(journal).constData());
    return (*journal)->id();
}

/// A recorded cluster in a folder of its own, and the engine on it.
class RecordedSync
{
public:
    RecordedSync()
    {
        m_place = {m_temporary.filePath(QStringLiteral("cluster")).toStdString(),
                   m_temporary.filePath(QStringLiteral("journal")).toStdString()};
        std::filesystem::create_directories(m_place.cluster);
        write("base.yaml", Head);
        renew();
    }

    void write(const std::string &name, const std::string &text) const
    {
        QFile file(QString::fromStdString((m_place.cluster / name).string()));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(QByteArray::fromStdString(text));
    }
    void renew() { m_cluster = std::make_shared<CountingCluster>(clusterAt(m_place)); }
    Result<SyncOutcome> sync(const Wanted &wanted, const std::set<ObjectKey> &only = {})
    {
        const auto plan = awaited(planOf(m_cluster, wanted));
        if (!plan)
            return fail(plan.error());
        return carryOut(*plan, {}, only);
    }
    Result<SyncOutcome> carryOut(std::shared_ptr<const Plan> plan, const std::string &resumes = {},
                                 const std::set<ObjectKey> &only = {})
    {
        m_plan = std::move(plan);
        SyncRequest request = requestFor(m_plan);
        request.resumes = resumes;
        request.only = only;
        ApplyEngine engine(m_cluster, systemClock(), optionsFor(m_place));
        return settled(awaited(engine.run(request, {}, {})));
    }
    [[nodiscard]] std::optional<Object> get(const ObjectKey &key) const
    {
        return awaited(m_cluster->get(key, "v1", {})).value_or(std::nullopt);
    }
    [[nodiscard]] Deployed deployedNow() const
    {
        const auto live = awaited(m_cluster->read({}, {}));
        return readDeployed(**live, {.application = "checkout", .path = "apps/x", .ns = "shop"});
    }
    [[nodiscard]] std::set<ObjectKey> presentNow() const
    {
        std::set<ObjectKey> out;
        const auto live = awaited(m_cluster->read({}, {}));
        for (const Object &object : (*live)->objects) {
            if (object.key.kind != "Lease" && object.label(applyset::IdLabel).empty())
                out.insert(object.key);
        }
        return out;
    }
    [[nodiscard]] std::vector<std::string> journalNames() const
    {
        std::vector<std::string> out;
        std::error_code error;
        for (const auto &entry : std::filesystem::directory_iterator(m_place.journal, error))
            out.push_back(entry.path().stem().string());
        std::ranges::sort(out);
        return out;
    }

    [[nodiscard]] const Places &place() const { return m_place; }
    [[nodiscard]] const std::shared_ptr<CountingCluster> &cluster() const { return m_cluster; }
    [[nodiscard]] const std::shared_ptr<const Plan> &plan() const { return m_plan; }

private:
    QTemporaryDir m_temporary;
    Places m_place;
    std::shared_ptr<CountingCluster> m_cluster;
    std::shared_ptr<const Plan> m_plan;
};

} // namespace driftgate::test
