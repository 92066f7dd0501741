#include "desktop/session/fleetreader.h"

#include <QTimer>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t AtOnce = 4;
constexpr int PublishEveryMs = 40;

struct CellPlace {
    size_t row = 0;
    size_t column = 0;
    ApplicationName application;
    ClusterName cluster;
};

/// The cells that are left, shared by the coroutines that work on them in one thread.
struct Work {
    std::vector<CellPlace> cells;
    size_t next = 0;
    size_t done = 0;
};

using Accept = std::function<void(size_t, size_t, std::shared_ptr<const ApplicationState>)>;

QCoro::Task<> readSome(std::shared_ptr<Work> work, std::shared_ptr<Inspector> inspector,
                       JobHandle handle, Accept accept)
{
    while (work->next < work->cells.size() && !handle.cancel().stop_requested()) {
        const CellPlace cell = work->cells[work->next++];
        auto state =
            co_await inspector->inspect(cell.application, cell.cluster, {}, handle.cancel());
        if (handle.cancel().stop_requested())
            co_return;
        accept(cell.row, cell.column, std::move(state));
        handle.progress(++work->done, work->cells.size());
    }
}

QCoro::Task<Result<bool>> readAll(std::shared_ptr<Work> work, std::shared_ptr<Inspector> inspector,
                                  JobHandle handle, Accept accept)
{
    std::vector<QCoro::Task<>> lanes;
    for (size_t i = 0; i < AtOnce; ++i)
        lanes.push_back(readSome(work, inspector, handle, accept));
    for (QCoro::Task<> &lane : lanes)
        co_await lane;
    co_return true;
}

} // namespace

void FleetReader::start(const SessionContext &context)
{
    // Equal names of another repository tell nothing.
    const auto before =
        context.isSameRepository(m_context) ? m_snapshot : std::make_shared<const FleetSnapshot>();
    m_context = context;
    m_fleet = {};
    auto work = std::make_shared<Work>();
    if (context.workspace) {
        const WorkspaceConfig &config = context.workspace->config();
        m_fleet.clusters = config.clusters;
        for (const ApplicationConfig &application : config.applications) {
            FleetRow row{application.name, QString::fromStdString(application.path), {}};
            for (const ClusterConfig &cluster : config.clusters) {
                FleetCell cell{.cluster = cluster.name};
                cell.deployedHere = std::ranges::contains(application.clusters, cluster.name);
                if (const FleetCell *old = before->find(application.name, cluster.name);
                    old != nullptr && cell.deployedHere)
                    cell.state = old->state;
                if (cell.deployedHere) {
                    cell.reading = true;
                    ++m_fleet.reading;
                    work->cells.push_back(
                        {m_fleet.rows.size(), row.cells.size(), application.name, cluster.name});
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
    Jobs *const jobs = context.jobs;
    const auto count = static_cast<int>(m_fleet.clusters.size());
    context.engine->run<bool>(
        {QStringLiteral("fleet"), tr("Reading %n cluster(s)", nullptr, count),
         tr("Read %n cluster(s)", nullptr, count), Jobs::Show::Always},
        [this, jobs, work, inspector = context.inspector](JobHandle handle) {
            return readAll(
                work, inspector, handle,
                [this, jobs, handle](size_t row, size_t column,
                                     std::shared_ptr<const ApplicationState> state) {
                    jobs->post(handle, [this, row, column, state] { accept(row, column, state); });
                });
        },
        [this](const Result<bool> &) {
            // What was not read because somebody stopped it is no longer under way.
            for (FleetRow &row : m_fleet.rows) {
                for (FleetCell &cell : row.cells)
                    cell.reading = false;
            }
            m_fleet.reading = 0;
            publish();
            Q_EMIT finished();
        });
}

void FleetReader::accept(size_t row, size_t column, std::shared_ptr<const ApplicationState> state)
{
    if (row >= m_fleet.rows.size() || column >= m_fleet.rows[row].cells.size())
        return;
    FleetCell &cell = m_fleet.rows[row].cells[column];
    if (cell.reading)
        --m_fleet.reading;
    cell.reading = false;
    cell.state = std::move(state);
    if (m_publishing)
        return;
    m_publishing = true;
    QTimer::singleShot(PublishEveryMs, this, &FleetReader::publish);
}

void FleetReader::publish()
{
    m_publishing = false;
    m_snapshot = std::make_shared<const FleetSnapshot>(m_fleet);
    Q_EMIT changed();
}

} // namespace driftgate
