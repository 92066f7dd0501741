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

/// Adds what satisfies both of two branches' policies. What is the same stands once.
void add(PossiblePolicy next, std::vector<PossiblePolicy> &out)
{
    const auto same = std::ranges::find_if(out, [&next](const PossiblePolicy &other) {
        return other.policy == next.policy && other.error == next.error;
    });
    if (same == out.end()) {
        out.push_back(std::move(next));
        return;
    }
    // The last is the one that goes by the dates.
    next.isEnough = next.isEnough || same->isEnough;
    next.isNeeded = next.isNeeded || same->isNeeded;
    out.erase(same);
    out.push_back(std::move(next));
}

PossiblePolicy both(PossiblePolicy a, const PossiblePolicy &b)
{
    a.policy = stricter(a.policy, b.policy);
    a.isEnough = a.isEnough && b.isEnough;
    a.isNeeded = a.isNeeded && b.isNeeded;
    if (!a.error)
        a.error = b.error;
    return a;
}

} // namespace

PolicyHistory::PolicyHistory(const Workspace &workspace, const Repository &repository,
                             TimePoint since, const std::set<Revision> &synced,
                             const CancelToken &cancel)
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
    add(isShared ? shared->head : *head, true, since, synced, cancel);
    if (m_error)
        return;
    const Result<std::optional<Revision>> agreed = agreedHead(workspace, repository);
    if (!agreed)
        m_error = agreed.error();
    else if (*agreed && **agreed != m_lines.front().commits.front())
        add(**agreed, false, since, synced, cancel);
}

/// An old date alone does not end it, which may be wrong: it goes on to what each synced commit was
/// made of, itself or another.
void PolicyHistory::add(const Revision &head, bool isTracked, TimePoint since,
                        std::set<Revision> synced, const CancelToken &cancel)
{
    Line line;
    line.isTracked = isTracked;
    const TimePoint enough = since - Staleness;
    size_t askAt = 0; // ever more rarely: every answer takes its time
    const auto isEnd = [&](TimePoint date) {
        const size_t length = line.commits.size();
        if (date > enough || length < askAt)
            return false;
        askAt = 2 * length;
        std::erase_if(synced, [&](const Revision &commit) {
            return line.places.contains(commit) || reaches(line, commit);
        });
        return synced.empty();
    };
    const auto take = [&](const std::vector<HistoryRow> &rows) {
        for (const HistoryRow &row : rows) {
            const TimePoint date = row.commit.committer.when;
            line.places.emplace(row.commit.id, line.commits.size());
            line.commits.push_back(row.commit.id);
            line.dates.push_back(date);
            line.reached.push_back(line.reached.empty() ? date
                                                        : std::min(line.reached.back(), date));
            if (isEnd(date))
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

/// Whether a commit is made of the line's last, or is not there to be looked at.
bool PolicyHistory::reaches(const Line &line, const Revision &commit) const
{
    const Result<bool> isMadeOfIt = m_repository.isAncestor(line.commits.back(), commit);
    return !isMadeOfIt || *isMadeOfIt;
}

/// How far a line had come at least, when that commit was there: to it itself, or to the newest of
/// those that it was made of. None: the commit is not in the repository.
std::optional<size_t> PolicyHistory::placeOf(const Line &line, const Revision &target) const
{
    if (const auto own = line.places.find(target); own != line.places.end())
        return own->second;
    if (!m_repository.commit(target))
        return std::nullopt;
    const auto isNewer = [&](const Revision &commit) {
        const Result<bool> isPart = m_repository.isAncestor(commit, target);
        return !isPart || !*isPart;
    };
    const auto first = std::ranges::partition_point(line.commits, isNewer);
    const auto place = static_cast<size_t>(first - line.commits.begin());
    return std::min(place, line.commits.size() - 1);
}

void PolicyHistory::prove(TimePoint when, const Revision &target)
{
    m_proven.insert(target);
    for (Line &line : m_lines) {
        const std::optional<size_t> place = placeOf(line, target);
        if (place && (line.proven.empty() || *place < line.proven.back().second))
            line.proven.emplace_back(when, *place);
    }
}

/// The last is the one that goes by the dates.
Result<std::vector<PolicyHistory::Head>> PolicyHistory::heads(const Line &line,
                                                              const PolicyQuery &query) const
{
    const TimePoint when = query.when;
    const auto found = std::ranges::lower_bound(line.reached, when, std::greater());
    size_t dated = static_cast<size_t>(found - line.reached.begin());
    const bool isBefore = dated == line.reached.size();
    if (isBefore && m_repository.info().isShallow)
        return fail(ErrorCode::NotFound,
                    Tr::tr("The policy of that time is not known: the clone is shallow, its "
                           "history ends later"));
    if (isBefore)
        --dated;
    size_t known = placeOf(line, query.target).value_or(dated);
    for (const auto &[at, place] : line.proven) {
        if (at < when - Staleness)
            known = std::min(known, place);
    }
    if (known <= dated)
        return std::vector{Head{line.commits[known]}};
    // Who goes back from a commit has it.
    const bool isSeen = query.base && m_proven.contains(*query.base);
    const size_t seen =
        isSeen ? std::min(known, placeOf(line, *query.base).value_or(known)) : known;
    const bool wasHead =
        line.commits[known] == query.target && line.dates[known - 1] > when - Staleness;
    std::vector<Head> out{{line.commits[known], wasHead, seen == known}};
    if (seen < known && seen > dated)
        out.push_back({line.commits[seen], false});
    out.push_back({line.commits[std::min(seen, dated)], false});
    return out;
}

Result<std::vector<PossiblePolicy>> PolicyHistory::on(const Line &line,
                                                      const PolicyQuery &query) const
{
    const Result<std::vector<Head>> heads = this->heads(line, query);
    if (!heads)
        return fail(heads.error());
    std::vector<PossiblePolicy> out;
    for (const Head &head : *heads) {
        const Result<PolicyReading> reading =
            policyAt(m_workspace, m_repository, head.commit, query.application, query.cluster);
        if (!reading && reading.error().code == ErrorCode::NotFound)
            return fail(reading.error());
        // By a file that cannot be read nothing was let through, so that was not the head.
        const bool isDated = &head == &heads->back();
        if (!reading && !isDated)
            continue;
        PossiblePolicy next{{}, head.commit, head.isEnough, head.isNeeded, {}};
        if (!reading)
            next.error = reading.error();
        else if (line.isTracked || reading->isWritten)
            next.policy = reading->policy;
        else
            next.policy.required = 0;
        driftgate::add(std::move(next), out);
    }
    if (out.size() == 1)
        out.front().isEnough = true;
    return out;
}

Result<std::vector<PossiblePolicy>> PolicyHistory::at(const PolicyQuery &query) const
{
    if (m_error)
        return fail(*m_error);
    std::vector<PossiblePolicy> out;
    for (const Line &line : m_lines) {
        const auto next = on(line, query);
        if (!next)
            return fail(next.error());
        if (out.empty()) {
            out = *next;
            continue;
        }
        std::vector<PossiblePolicy> all;
        for (const PossiblePolicy &tracked : out) {
            for (const PossiblePolicy &agreed : *next)
                driftgate::add(both(tracked, agreed), all);
        }
        out = std::move(all);
    }
    if (out.size() == 1)
        out.front().isEnough = true;
    return out;
}

} // namespace driftgate
