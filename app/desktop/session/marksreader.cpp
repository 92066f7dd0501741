#include "desktop/session/marksreader.h"

#include "git/historyindex.h"

#include <algorithm>

namespace driftgate
{

namespace
{

using Nearest = std::map<Revision, Revision>;

std::vector<Deployment> deploymentsOf(const FleetSnapshot &fleet, const QString &application)
{
    std::vector<Deployment> out;
    for (const FleetRow &row : fleet.rows) {
        if (!application.isEmpty() && row.application.text() != application.toStdString())
            continue;
        for (const FleetCell &cell : row.cells) {
            if (!cell.state || !cell.state->deployed.revision)
                continue;
            const Deployment deployment{cell.cluster, *cell.state->deployed.revision};
            if (!std::ranges::contains(out, deployment))
                out.push_back(deployment);
        }
    }
    return out;
}

} // namespace

void MarksReader::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr)
        m_context.jobs->cancelSlot(QStringLiteral("marks"));
    m_context = context;
    m_deployed.clear();
    m_paths.clear();
    m_nearest.clear();
    publish();
}

void MarksReader::update(const FleetSnapshot &fleet, const HistorySnapshot &history)
{
    std::vector<Deployment> deployed = deploymentsOf(fleet, history.filter.application);
    if (deployed == m_deployed && history.paths == m_paths)
        return;
    m_deployed = std::move(deployed);
    if (history.paths != m_paths) {
        m_paths = history.paths;
        m_nearest.clear();
    }
    publish();
    std::vector<Revision> unknown;
    for (const Deployment &deployment : m_deployed) {
        if (!m_paths.empty() && !m_nearest.contains(deployment.revision) &&
            !std::ranges::contains(unknown, deployment.revision))
            unknown.push_back(deployment.revision);
    }
    if (!unknown.empty())
        findNearest(std::move(unknown));
}

void MarksReader::findNearest(std::vector<Revision> revisions)
{
    m_context.jobs->inPool<Nearest>(
        {QStringLiteral("marks"), tr("Finding what the clusters run"), {}, Jobs::Show::Never},
        [workspace = m_context.workspace, paths = m_paths,
         revisions = std::move(revisions)](const JobHandle &handle) -> Result<Nearest> {
            const auto repository = workspace->openRepository();
            if (!repository)
                return fail(repository.error());
            const auto index = HistoryIndex::open(workspace->environment().cacheDir, *repository);
            if (!index)
                return fail(index.error());
            Nearest out;
            for (const Revision &revision : revisions) {
                if (handle.cancel().stop_requested())
                    return cancelled();
                const auto found = index->commitsTouching(revision, paths, 1);
                // Where the index does not know it the badge stays where it is.
                out[revision] = found && !found->empty() ? found->front() : revision;
            }
            return out;
        },
        [this](const Result<Nearest> &nearest) {
            if (!nearest)
                return;
            m_nearest.insert(nearest->begin(), nearest->end());
            publish();
        });
}

void MarksReader::publish()
{
    auto out = std::make_shared<MarksSnapshot>();
    for (const Ref &ref : m_context.refs)
        out->marks[ref.target].refs.push_back(ref);
    for (const Deployment &deployment : m_deployed) {
        const auto near = m_nearest.find(deployment.revision);
        const Revision &at = near == m_nearest.end() ? deployment.revision : near->second;
        out->marks[at].deployed.push_back(deployment);
    }
    m_snapshot = std::move(out);
    Q_EMIT changed();
}

} // namespace driftgate
