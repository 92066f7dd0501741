#include "desktop/session/livereader.h"

#include "workspace/livereading.h"
#include "workspace/programconsent.h"

#include <QTimer>

#include <algorithm>

namespace driftgate
{

namespace
{

/// Changes within are one: a rollout moves its objects many times a second.
constexpr int TellAfterMs = 1500;

void unite(std::vector<std::string> &into, const std::vector<std::string> &more)
{
    for (const std::string &each : more) {
        if (std::ranges::find(into, each) == into.end())
            into.push_back(each);
    }
}

/// What both need; an empty list of namespaces means all of them.
void unite(ReadRequest &into, const ReadRequest &more)
{
    for (const ReadRequest::Kind &kind : more.kinds) {
        if (std::ranges::find(into.kinds, kind) == into.kinds.end())
            into.kinds.push_back(kind);
    }
    for (const ReadRequest::Marked &marked : more.marked) {
        if (std::ranges::find(into.marked, marked) == into.marked.end())
            into.marked.push_back(marked);
    }
    unite(into.knownNamespaces, more.knownNamespaces);
    unite(into.knownNamespaces, more.namespaces);
    into.namespaces.clear();
}

/// What keeps the cluster from being asked, and the person alone can grant.
std::optional<ExecCommand> toAllow(const Workspace &workspace, const ClusterName &cluster,
                                   const ConnectionStatus &status)
{
    if (!status.lastError || status.lastError->code != ErrorCode::Denied)
        return std::nullopt;
    return programToAllow(workspace.environment(), workspace.config().cluster(cluster)->context);
}

} // namespace

/// The feeds, made and dropped in the engine's thread. A feed goes before its cluster.
struct LiveReader::Feeds {
    struct One {
        std::shared_ptr<Cluster> cluster;
        std::unique_ptr<Feed> feed;
        std::shared_ptr<const LiveState> seen;
    };
    std::map<ClusterName, One> all;
};

LiveReader::~LiveReader()
{
    stop(true);
}

void LiveReader::stop(bool wait)
{
    if (!m_feeds)
        return;
    *m_wanted = false;
    const auto drop = [feeds = m_feeds] { feeds->all.clear(); };
    m_feeds.reset();
    if (wait)
        m_context.engine->postAndWait(drop);
    else
        m_context.engine->post(drop);
}

void LiveReader::start(const SessionContext &context)
{
    stop(false);
    m_context = context;
    m_watched.clear();
    auto out = std::make_shared<ConnectionsSnapshot>();
    if (context.workspace) {
        for (const ClusterConfig &cluster : context.workspace->config().clusters) {
            ConnectionStatus status;
            status.isRecorded = !cluster.recorded.empty();
            out->clusters.push_back({cluster.name, status});
            if (!cluster.context.empty())
                m_watched[cluster.name].request = reconcilerRequest(cluster);
        }
    }
    m_snapshot = std::move(out);
    Q_EMIT changed();
    if (m_watched.empty())
        return;
    m_wanted = std::make_shared<bool>(true);
    m_feeds = std::make_shared<Feeds>();
    for (const auto &[name, watched] : m_watched)
        m_context.engine->post(connecting(name, watched.request));
}

std::function<void()> LiveReader::connecting(const ClusterName &name, const ReadRequest &request)
{
    return [this, jobs = m_context.jobs, wanted = m_wanted, feeds = m_feeds,
            workspace = m_context.workspace, name, request] {
        const Result<std::shared_ptr<Cluster>> cluster = workspace->cluster(name);
        // Jobs outlives the engine and lives in the window's thread, where `wanted` is kept.
        const auto say = [this, jobs, wanted, workspace, name](const ConnectionStatus &status,
                                                               bool isNew) {
            ConnectionsSnapshot::Entry entry{name, status, toAllow(*workspace, name, status)};
            QMetaObject::invokeMethod(jobs, [this, wanted, entry = std::move(entry), isNew] {
                if (*wanted)
                    accept(entry, isNew);
            });
        };
        if (!cluster) {
            ConnectionStatus status;
            status.phase = ConnectionStatus::Phase::Denied;
            status.lastError = cluster.error();
            say(status, false);
            return;
        }
        Feeds::One &one = feeds->all[name];
        one.cluster = *cluster;
        one.feed = one.cluster->feed(request, [say, raw = feeds.get(), name] {
            Feeds::One &self = raw->all[name];
            if (!self.feed)
                return;
            const auto state = self.feed->state();
            const bool isNew = state && state != std::exchange(self.seen, state);
            say(self.feed->status(), isNew);
        });
        say(one.feed->status(), false);
    };
}

void LiveReader::watch(const FleetSnapshot &fleet)
{
    if (!m_feeds)
        return;
    for (auto &[name, watched] : m_watched) {
        const ClusterConfig *const cluster = m_context.workspace->config().cluster(name);
        ReadRequest request = reconcilerRequest(*cluster);
        for (const FleetRow &row : fleet.rows) {
            const FleetCell *const cell = fleet.find(row.application, name);
            if (cell == nullptr || !cell->state || !cell->state->target)
                continue;
            const ApplicationConfig *const application =
                m_context.workspace->config().application(row.application);
            const std::string ns = application ? application->optionsFor(name).ns : std::string();
            unite(request, comparisonRequest(cell->state->base, cell->state->target,
                                             cell->state->deployed, ns));
        }
        if (request == watched.request)
            continue;
        watched.request = request;
        m_context.engine->post([feeds = m_feeds, name = name, request] {
            const auto one = feeds->all.find(name);
            if (one != feeds->all.end() && one->second.feed)
                one->second.feed->setRequest(request);
        });
    }
}

void LiveReader::retry(const ClusterName &cluster)
{
    const auto watched = m_watched.find(cluster);
    if (!m_feeds || watched == m_watched.end())
        return;
    m_context.engine->post(
        [feeds = m_feeds, cluster, connect = connecting(cluster, watched->second.request)] {
            const auto one = feeds->all.find(cluster);
            if (one != feeds->all.end() && one->second.feed)
                one->second.feed->retryNow();
            else
                connect(); // the kubeconfig may have been mended
        });
}

void LiveReader::accept(const ConnectionsSnapshot::Entry &said, bool isNew)
{
    const ClusterName cluster = said.cluster;
    auto out = std::make_shared<ConnectionsSnapshot>(*m_snapshot);
    const auto entry =
        std::ranges::find(out->clusters, cluster, &ConnectionsSnapshot::Entry::cluster);
    const auto watched = m_watched.find(cluster);
    if (entry == out->clusters.end() || watched == m_watched.end())
        return;
    const bool isBack =
        watched->second.wasAway && said.status.phase == ConnectionStatus::Phase::Connected;
    watched->second.wasAway = said.status.isAway();
    const bool isOther = *entry != said;
    *entry = said;
    m_snapshot = std::move(out);
    if (isOther)
        Q_EMIT changed();
    if ((isNew || isBack) && !std::exchange(watched->second.moved, true))
        QTimer::singleShot(TellAfterMs, this, [this, cluster] { tell(cluster); });
}

void LiveReader::tell(const ClusterName &cluster)
{
    const auto watched = m_watched.find(cluster);
    if (watched != m_watched.end() && std::exchange(watched->second.moved, false))
        Q_EMIT moved(cluster);
}

} // namespace driftgate
