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

QString slotOf(size_t lane)
{
    return QStringLiteral("impact%1").arg(lane);
}

} // namespace

void ImpactReader::start(const SessionContext &context)
{
    for (size_t lane = 0; lane < AtOnce && m_context.jobs != nullptr; ++lane)
        m_context.jobs->cancelSlot(slotOf(lane));
    m_context = context;
    m_wanted.clear();
    m_known.clear();
    m_running.fill({});
}

void ImpactReader::want(std::vector<Revision> commits)
{
    std::erase_if(commits, [this](const Revision &commit) {
        return m_known.contains(commit) || std::ranges::contains(m_running, commit);
    });
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
    for (size_t lane = 0; lane < AtOnce; ++lane) {
        if (m_wanted.empty() || !m_context.workspace)
            return;
        if (!m_running[lane].isNull())
            continue;
        const Revision commit = m_wanted.front();
        m_wanted.erase(m_wanted.begin());
        compute(lane, commit);
    }
}

void ImpactReader::compute(size_t lane, const Revision &commit)
{
    m_running[lane] = commit;
    m_context.engine->run<Impacts>(
        {slotOf(lane),
         tr("Rendering what %1 changes").arg(QString::fromStdString(commit.shortHex())),
         {},
         Jobs::Show::Never},
        [inspector = m_context.inspector, commit](const JobHandle &handle) {
            return impactOf(inspector, commit, handle.cancel());
        },
        [this, lane, commit](Result<Impacts> result) {
            m_running[lane] = {};
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
