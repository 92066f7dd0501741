#include "desktop/session/impactreader.h"

#include <algorithm>

namespace driftgate
{

namespace
{

using Impacts = std::vector<Inspector::Impact>;
constexpr size_t MostKept = 20'000;

QCoro::Task<Result<Impacts>> impactOf(std::shared_ptr<Inspector> inspector, Revision commit,
                                      CancelToken cancel)
{
    co_return co_await inspector->impactOf(commit, cancel);
}

} // namespace

void ImpactReader::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr)
        m_context.jobs->cancelSlot(QStringLiteral("impact"));
    m_context = context;
    m_wanted.clear();
    m_known.clear();
    m_running = false;
}

void ImpactReader::want(std::vector<Revision> commits)
{
    std::erase_if(commits, [this](const Revision &commit) { return m_known.contains(commit); });
    m_wanted = std::move(commits);
    next();
}

std::shared_ptr<const CommitImpact> ImpactReader::find(const Revision &commit) const
{
    const auto it = m_known.find(commit);
    return it == m_known.end() ? nullptr : it->second;
}

void ImpactReader::next()
{
    if (m_running || m_wanted.empty() || !m_context.workspace)
        return;
    const Revision commit = m_wanted.front();
    m_wanted.erase(m_wanted.begin());
    m_running = true;
    m_context.engine->run<Impacts>(
        {QStringLiteral("impact"),
         tr("Rendering what %1 changes").arg(QString::fromStdString(commit.shortHex())),
         {},
         Jobs::Show::Never},
        [inspector = m_context.inspector, commit](const JobHandle &handle) {
            return impactOf(inspector, commit, handle.cancel());
        },
        [this, commit](Result<Impacts> result) {
            m_running = false;
            if (m_known.size() > MostKept)
                m_known.clear();
            auto impact = std::make_shared<CommitImpact>();
            impact->commit = commit;
            if (result)
                impact->impacts = std::move(*result);
            else
                impact->error = result.error();
            m_known[commit] = std::move(impact);
            Q_EMIT known(commit);
            next();
        });
}

} // namespace driftgate
