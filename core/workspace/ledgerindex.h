#pragma once

#include "ledger/ledger.h"
#include "workspace/workspacehistory.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace driftgate
{

/// Whether a record is an approval or a rejection.
[[nodiscard]] bool isVote(const Record &record);
/// Whether it is not what its author wrote, or another has its id.
[[nodiscard]] bool isForged(const LedgerEntry &entry);
/// Whether a record tells of a sync or a rollback of all that an application has.
[[nodiscard]] bool isWholeSync(const Record &record);
/// Whether one tells besides that it came to its end, so that the cluster ran its revision then.
[[nodiscard]] bool isCompleteSync(const Record &record);

/// Whether a sync's record says that it was let through by that approval.
[[nodiscard]] bool namesApproval(const Record &sync, const RecordId &approval);

/// What a ledger says of what was there before a sync. Clocks of several people are some minutes
/// apart (ClockSkew). The ledger and the history have to outlive it.
class LedgerIndex
{
public:
    LedgerIndex(const LedgerView &ledger, const WorkspaceHistory &history);

    /// What the cluster ran before a sync: what its record says, where a sync on record bears it
    /// out, by whichever of two clocks; else what the last one on record has left there.
    [[nodiscard]] std::optional<Revision> baseOf(const Record &record) const;

    /// A record may be written long after the policy was asked: a sync takes its time, and one that
    /// broke off waits for a word. But never before another sync that is on record already.
    [[nodiscard]] TimePoint decisionTime(const Record &record) const;

    /// What was said of a sync's plan when it was decided, as far as the clocks agree. `against`:
    /// until when that counts which takes permission away. An approval that the sync's own record
    /// names was not taken back before, as far as they agree.
    [[nodiscard]] LedgerView asOf(const Record &sync, TimePoint when, TimePoint against) const;

private:
    using Entries = std::vector<const LedgerEntry *>; ///< newest first
    /// What the ledger says of one application on one cluster.
    struct Position {
        Entries syncs;
        std::map<PlanDigest, Entries> votes;
    };

    [[nodiscard]] const LedgerEntry *find(const RecordId &id) const;
    [[nodiscard]] const Position &positionOf(const Record &record) const;
    [[nodiscard]] Entries underOtherNames(const Record &record) const;
    [[nodiscard]] Entries before(const Record &record, TimePoint until) const;

    const WorkspaceHistory &m_history;
    std::map<std::pair<ApplicationName, ClusterName>, Position> m_positions;
    std::map<RecordId, const LedgerEntry *> m_byId;
};

} // namespace driftgate
