#include "desktop/session/fleetreader.h"

#include "workspace/gaps.h"

#include <QTimer>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace driftgate
{

/// The cells that are left, shared by the coroutines that work on them in one thread.
struct FleetWork {
    struct Cell {
        size_t row = 0;
        size_t column = 0;
        ApplicationName application;
        ClusterName cluster;
        bool isNameOnly = false; ///< nothing is to be read there
    };
    std::vector<Cell> cells;
    size_t next = 0;
    size_t done = 0;
    size_t unread = 0; ///< not at all, or not in full
    QString reason;    ///< of the first of them
};

namespace
{

constexpr size_t AtOnce = 4;
constexpr int PublishEveryMs = 40;

using Accept = std::function<void(size_t, size_t, std::shared_ptr<const ApplicationState>)>;

/// Counts what of a cell's state could not be read, though there is a place to read it from.
void noteUnread(FleetWork &work, const FleetWork::Cell &cell, const ApplicationState &state)
{
    if (cell.isNameOnly || (!state.error && state.isComplete()))
        return;
    ++work.unread;
    if (!work.reason.isEmpty())
        return;
    if (state.error)
        work.reason = state.error->toString();
    else if (const std::vector<Error> gaps = gapsOf(state); !gaps.empty())
        work.reason = gaps.front().toString();
}

QCoro::Task<> readSome(std::shared_ptr<FleetWork> work, std::shared_ptr<Inspector> inspector,
                       JobHandle handle, Accept accept)
{
    while (work->next < work->cells.size() && !handle.cancel().stop_requested()) {
        const FleetWork::Cell cell = work->cells[work->next++];
        auto state =
            co_await inspector->inspect(cell.application, cell.cluster, {}, handle.cancel());
        if (handle.cancel().stop_requested())
            co_return;
        noteUnread(*work, cell, *state);
        accept(cell.row, cell.column, std::move(state));
        handle.progress(++work->done, work->cells.size());
    }
}

QCoro::Task<Result<bool>> readAll(std::shared_ptr<FleetWork> work,
                                  std::shared_ptr<Inspector> inspector, JobHandle handle,
                                  Accept accept)
{
    std::vector<QCoro::Task<>> lanes;
    lanes.reserve(AtOnce);
    for (size_t i = 0; i < AtOnce; ++i)
        lanes.push_back(readSome(work, inspector, handle, accept));
    for (QCoro::Task<> &lane : lanes)
        co_await lane;
    if (work->done < work->cells.size())
        co_return cancelled();
    if (work->unread > 0)
        handle.warn(FleetReader::tr("%n of %1 application(s) on clusters could not be read in full",
                                    nullptr, static_cast<int>(work->unread))
                        .arg(work->cells.size()),
                    work->reason);
    co_return true;
}

bool isAway(const ApplicationState &state)
{
    return state.error && !state.live &&
           (state.error->code == ErrorCode::Network || state.error->code == ErrorCode::Timeout);
}

} // namespace

void FleetReader::start(const SessionContext &context)
{
    // Equal names of another repository tell nothing.
    const auto before =
        context.isSameRepository(m_context) ? m_snapshot : std::make_shared<const FleetSnapshot>();
    m_passes.clear();
    // What is still being read of the clusters of before has no place any more.
    for (const ClusterConfig &cluster : m_fleet.clusters)
        context.jobs->cancelSlot(u"fleet:"_s + QString::fromStdString(cluster.name.text()));
    m_context = context;
    m_fleet = {};
    auto work = std::make_shared<FleetWork>();
    if (context.workspace) {
        const WorkspaceConfig &config = context.workspace->config();
        m_fleet.clusters = config.clusters;
        for (const ApplicationConfig &application : config.applications) {
            FleetRow row{application.name, QString::fromStdString(application.path), {}};
            for (const ClusterConfig &cluster : config.clusters) {
                FleetCell cell{.cluster = cluster.name};
                cell.deployedHere = std::ranges::contains(application.clusters, cluster.name);
                cell.isNameOnly = cluster.context.empty() && cluster.recorded.empty();
                if (const FleetCell *old = before->find(application.name, cluster.name);
                    old != nullptr && cell.deployedHere) {
                    cell.state = old->state;
                    cell.unreachable = old->unreachable;
                    cell.audit = old->audit;
                }
                if (cell.deployedHere) {
                    cell.traits = traitsOf(cell);
                    cell.reading = true;
                    ++m_fleet.reading;
                    work->cells.push_back({m_fleet.rows.size(), row.cells.size(), application.name,
                                           cluster.name, cell.isNameOnly});
                }
                row.cells.push_back(std::move(cell));
            }
            m_fleet.rows.push_back(std::move(row));
        }
    }
    publish();
    if (work->cells.empty()) {
        if (context.jobs != nullptr)
            context.jobs->cancelSlot(QStringLiteral("fleet"));
        return;
    }
    const auto count = static_cast<int>(m_fleet.clusters.size());
    read(std::move(work),
         {QStringLiteral("fleet"), tr("Reading %n cluster(s)", nullptr, count),
          tr("Read %n cluster(s)", nullptr, count), Jobs::Show::Always},
         [this] { finish(); });
}

void FleetReader::finish()
{
    // What was not read because somebody stopped it is no longer under way.
    for (FleetRow &row : m_fleet.rows) {
        for (FleetCell &cell : row.cells)
            cell.reading = false;
    }
    m_fleet.reading = 0;
    publish();
    Q_EMIT finished();
}

void FleetReader::refresh(const ClusterName &cluster)
{
    if (!m_context.workspace)
        return;
    // Begun anew with each news, the last applications of a restless cluster would never be read.
    if (const auto pass = m_passes.find(cluster); pass != m_passes.end()) {
        pass->second = true;
        return;
    }
    auto work = std::make_shared<FleetWork>();
    for (size_t row = 0; row < m_fleet.rows.size(); ++row) {
        for (size_t column = 0; column < m_fleet.rows[row].cells.size(); ++column) {
            const FleetCell &cell = m_fleet.rows[row].cells[column];
            // What is being read at the moment is as new.
            if (cell.deployedHere && !cell.reading && cell.cluster == cluster)
                work->cells.push_back(
                    {row, column, m_fleet.rows[row].application, cluster, cell.isNameOnly});
        }
    }
    if (work->cells.empty())
        return;
    const QString name = QString::fromStdString(cluster.text());
    m_passes.emplace(cluster, false);
    read(std::move(work), {u"fleet:"_s + name, tr("Reading %1").arg(name), {}, Jobs::Show::Never},
         [this, cluster] {
             publish();
             if (m_passes.extract(cluster).mapped())
                 refresh(cluster);
         });
}

void FleetReader::read(std::shared_ptr<FleetWork> work, Jobs::Request request,
                       std::function<void()> ended)
{
    Jobs *const jobs = m_context.jobs;
    m_context.engine->run<bool>(
        std::move(request),
        [this, jobs, work, inspector = m_context.inspector](const JobHandle &handle) {
            return readAll(
                work, inspector, handle,
                [this, jobs, handle](size_t row, size_t column,
                                     std::shared_ptr<const ApplicationState> state) {
                    jobs->post(handle, [this, row, column, state] { accept(row, column, state); });
                });
        },
        [ended = std::move(ended)](const Result<bool> &) { ended(); });
}

void FleetReader::accept(size_t row, size_t column, std::shared_ptr<const ApplicationState> state)
{
    if (row >= m_fleet.rows.size() || column >= m_fleet.rows[row].cells.size())
        return;
    FleetCell &cell = m_fleet.rows[row].cells[column];
    if (cell.reading)
        --m_fleet.reading;
    cell.reading = false;
    cell.unreachable.reset();
    // What was known of a cluster that is away stays, and says how old it is.
    if (isAway(*state) && cell.state && cell.state->live)
        cell.unreachable = state->error;
    else
        cell.state = std::move(state);
    cell.traits = traitsOf(cell);
    publishSoon();
}

void FleetReader::take(const std::shared_ptr<const LedgerAudit> &audit)
{
    if (m_audit == audit)
        return;
    m_audit = audit;
    std::map<std::pair<ApplicationName, ClusterName>, const DeployedAudit *> found;
    if (audit) {
        for (const DeployedAudit &deployed : audit->deployed)
            found[{deployed.application, deployed.cluster}] = &deployed;
    }
    bool isOther = false;
    for (FleetRow &row : m_fleet.rows) {
        for (FleetCell &cell : row.cells) {
            const auto own = found.find({row.application, cell.cluster});
            const DeployedAudit *const now = own == found.end() ? nullptr : own->second;
            // A cell that is told the same shows the same.
            if (cell.audit && now != nullptr ? *cell.audit == *now : !cell.audit && now == nullptr)
                continue;
            cell.audit = now == nullptr ? nullptr : std::make_shared<const DeployedAudit>(*now);
            isOther = true;
        }
    }
    if (isOther)
        publishSoon();
}

void FleetReader::publishSoon()
{
    if (m_publishing)
        return;
    m_publishing = true;
    QTimer::singleShot(PublishEveryMs, this, &FleetReader::publish);
}

void FleetReader::publish()
{
    m_publishing = false;
    m_fleet.counts = countsOf(m_fleet.rows);
    m_snapshot = std::make_shared<const FleetSnapshot>(m_fleet);
    Q_EMIT changed();
}

} // namespace driftgate
