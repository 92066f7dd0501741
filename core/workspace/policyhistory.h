#pragma once

#include "base/cancel.h"
#include "workspace/policyreading.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace driftgate
{

/// A policy that may have counted for a sync in the past.
struct PossiblePolicy {
    Policy policy;
    Revision at; ///< whose it is: of the tracked branch
    /// Who was allowed by it alone was allowed. Else only dates tell whether it counted or another,
    /// and who was allowed by all that are needed was allowed for sure.
    bool isEnough = true;
    bool isNeeded = true;
    std::optional<Error> error{}; ///< it cannot be read, and allows nothing
};

/// A sync or rollback that was decided once.
struct PolicyQuery {
    TimePoint when;
    Revision target;
    std::optional<Revision> base; ///< what was deployed before
    ApplicationName application;
    ClusterName cluster;
};

/// Which policy counted for a sync in the past: that of the branches that count now, tracked and
/// agreed (policyNow), as the remote has them where it is known, at their first parents' commit of
/// that time. What the commit that was synced says of itself counts only where it was such a
/// branch's head: anybody can write a policy into a commit of their own.
///
/// A commit tells when it was made, not when it reached its branch, and anybody can date one as
/// they like. What is known without dates is that a branch had reached a commit when that, or one
/// made of it, was synced. Where the policy of that commit is another than that of the commit that
/// had the date, both are possible.
///
/// The repository has to outlive it. Blocks.
class PolicyHistory
{
public:
    /// `since`: no earlier time will be asked for. `synced`: the commits that will be.
    PolicyHistory(const Workspace &workspace, const Repository &repository, TimePoint since,
                  const std::set<Revision> &synced, const CancelToken &cancel);

    /// One at least; the last is that of the commit that had the date last. Errors: why no policy
    /// is known, NotFound where something is missing from the clone, as when a shallow one ends
    /// after that time.
    [[nodiscard]] Result<std::vector<PossiblePolicy>> at(const PolicyQuery &query) const;

    /// A sync to `target` was let through then, so the branches had come that far: what was done a
    /// day later and more was done by no older policy, and nor was what went on from there. To be
    /// told in the order of time.
    void prove(TimePoint when, const Revision &target);

private:
    /// A branch along its first parents, newest first.
    struct Line {
        std::vector<Revision> commits;
        std::vector<TimePoint> dates;
        std::vector<TimePoint> reached; ///< the earliest date so far: it never grows
        std::unordered_map<Revision, size_t> places;
        std::vector<std::pair<TimePoint, size_t>> proven; ///< oldest first, places never grow
        bool isTracked = false;
    };
    /// Where a branch may have stood.
    struct Head {
        Revision commit;
        bool isEnough = true;
        bool isNeeded = true;
    };

    void add(const Revision &head, bool isTracked, TimePoint since, std::set<Revision> synced,
             const CancelToken &cancel);
    [[nodiscard]] bool reaches(const Line &line, const Revision &commit) const;
    [[nodiscard]] std::optional<size_t> placeOf(const Line &line, const Revision &target) const;
    [[nodiscard]] Result<std::vector<Head>> heads(const Line &line, const PolicyQuery &query) const;
    [[nodiscard]] Result<std::vector<PossiblePolicy>> on(const Line &line,
                                                         const PolicyQuery &query) const;

    const Workspace &m_workspace;
    const Repository &m_repository;
    std::vector<Line> m_lines;
    std::set<Revision> m_proven;
    std::optional<Error> m_error; ///< why there is no line to go by
};

} // namespace driftgate
