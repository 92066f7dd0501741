#include "workspace/policyhistory.h"

#include "git/history.h"
#include "workspace/trackedbranch.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

/// A clone that was fetched no longer ago than this may be synced from: its head counted then, and
/// not a newer one.
constexpr std::chrono::hours Staleness{24};

} // namespace

PolicyHistory::PolicyHistory(const Workspace &workspace, const Repository &repository,
                             TimePoint since, const CancelToken &cancel)
    : m_workspace(workspace)
    , m_repository(repository)
{
    const Result<Revision> head = workspace.targetRevision();
    if (!head) {
        m_error = head.error();
        return;
    }
    const Result<TrackedBranch> shared = trackedBranch(repository, workspace.branchName(), true);
    const bool isShared = shared && !workspace.branchName().empty();
    add(isShared ? shared->head : *head, true, since, cancel);
    if (m_error)
        return;
    const Result<std::optional<Revision>> agreed = agreedHead(workspace, repository);
    if (!agreed)
        m_error = agreed.error();
    else if (*agreed && **agreed != m_lines.front().commits.front())
        add(**agreed, false, since, cancel);
}

void PolicyHistory::add(const Revision &head, bool isTracked, TimePoint since,
                        const CancelToken &cancel)
{
    Line line;
    line.isTracked = isTracked;
    const TimePoint enough = since - Staleness;
    const auto take = [&](const std::vector<HistoryRow> &rows) {
        for (const HistoryRow &row : rows) {
            const TimePoint date = row.commit.committer.when;
            line.places.emplace(row.commit.id, line.commits.size());
            line.commits.push_back(row.commit.id);
            line.dates.push_back(date);
            line.reached.push_back(line.reached.empty() ? date
                                                        : std::min(line.reached.back(), date));
            if (date <= enough)
                return false;
        }
        return true;
    };
    const Status walked =
        walkHistory(m_repository, {.from = {head}, .firstParent = true}, take, cancel);
    if (line.commits.empty())
        m_error =
            walked ? Error{ErrorCode::NotFound, Tr::tr("There is no history"), {}} : walked.error();
    else
        m_lines.push_back(std::move(line));
}

Result<Revision> PolicyHistory::counting(const Line &line, TimePoint when,
                                         const Revision &target) const
{
    const auto found = std::ranges::lower_bound(line.reached, when, std::greater());
    size_t newest = static_cast<size_t>(found - line.reached.begin());
    const bool isBefore = newest == line.reached.size();
    if (isBefore && m_repository.info().isShallow)
        return fail(ErrorCode::NotFound,
                    Tr::tr("The policy of that time is not known: the clone is shallow, its "
                           "history ends later"));
    if (isBefore)
        --newest;
    const auto own = line.places.find(target);
    if (own == line.places.end())
        return line.commits[newest];
    const bool wasHead = own->second <= newest || line.dates[own->second - 1] > when - Staleness;
    return wasHead ? target : line.commits[newest];
}

Result<PolicyReading> PolicyHistory::at(TimePoint when, const Revision &target,
                                        const ApplicationName &application,
                                        const ClusterName &cluster) const
{
    if (m_error)
        return fail(*m_error);
    PolicyReading out;
    for (const Line &line : m_lines) {
        const Result<Revision> commit = counting(line, when, target);
        if (!commit)
            return fail(commit.error());
        const Result<PolicyReading> reading =
            policyAt(m_workspace, m_repository, *commit, application, cluster);
        if (!reading)
            return fail(reading.error());
        if (line.isTracked)
            out = *reading;
        else if (reading->isWritten)
            out.policy = stricter(out.policy, reading->policy);
    }
    return out;
}

} // namespace driftgate
