#pragma once

#include "base/cancel.h"
#include "workspace/policyreading.h"

#include <chrono>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// Which policy counted for a sync in the past: that of the branches that count now, tracked and
/// agreed (policyNow), as the remote has them where it is known, at their first parents' commit of
/// that time. What the commit that was synced says of itself counts only where it was such a
/// branch's head: anybody can write a policy into a commit of their own.
///
/// Read once and not changed: the repository has to outlive it. Blocks.
class PolicyHistory
{
public:
    /// `since`: no earlier time will be asked for.
    PolicyHistory(const Workspace &workspace, const Repository &repository, TimePoint since,
                  const CancelToken &cancel);

    /// For a sync or rollback to `target` that was decided then. Errors: policyAt()'s; NotFound,
    /// where a shallow clone ends after that time.
    [[nodiscard]] Result<PolicyReading> at(TimePoint when, const Revision &target,
                                           const ApplicationName &application,
                                           const ClusterName &cluster) const;

private:
    /// A branch along its first parents, newest first.
    struct Line {
        std::vector<Revision> commits;
        std::vector<TimePoint> dates;
        std::vector<TimePoint> reached; ///< the earliest date so far: it never grows
        std::unordered_map<Revision, size_t> places;
        bool isTracked = false;
    };

    void add(const Revision &head, bool isTracked, TimePoint since, const CancelToken &cancel);
    [[nodiscard]] Result<Revision> counting(const Line &line, TimePoint when,
                                            const Revision &target) const;

    const Workspace &m_workspace;
    const Repository &m_repository;
    std::vector<Line> m_lines;
    std::optional<Error> m_error; ///< why there is no line to go by
};

} // namespace driftgate
