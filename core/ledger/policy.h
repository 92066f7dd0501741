#pragma once

#include "base/clock.h"
#include "ledger/ledger.h"
#include "plan/plan.h"

#include <QString>

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace driftgate
{

/// What has to be there before a sync (design, section 5). With none written: one approval, by
/// anyone.
struct Policy {
    int required = 1;       ///< approvals by different people
    bool notAuthor = false; ///< who wrote one of the plan's commits does not count
    bool isSigned = false;  ///< only approvals with a good signature count
    std::optional<std::chrono::seconds> maxAge; ///< older approvals do not count
    std::vector<std::string> reviewers;         ///< addresses; empty: anyone
    std::set<std::string> protectedKinds;       ///< ask for the name of an object to be typed
    friend bool operator==(const Policy &, const Policy &) = default;
};

/// One record on this plan, and whether it counts.
struct Vote {
    LedgerEntry entry;
    bool counts = false;
    QString whyNot; ///< a sentence; empty when it counts
};

/// Whether a plan may be carried out now.
struct Decision {
    bool isAllowed = false;
    int approvals = 0;                ///< that count
    std::vector<QString> missing;     ///< what stands against it, a sentence each
    std::vector<Vote> votes;          ///< approvals and rejections of this digest, newest first
    std::vector<Vote> former;         ///< of other digests of this application and cluster
    [[nodiscard]] std::vector<RecordId> counting() const; ///< ids of the approvals that count
};

/// Holds the ledger against the policy for one plan: pure computing. An approval counts when its
/// application, cluster, cluster UID and digest are the plan's (a copied record is no approval of
/// anything else), its signature is not bad, it is not revoked, from the future, or too old, and
/// its author may review. A rejection stands until its author revokes it, or approves later.
/// An Error finding of the plan forbids it whatever was approved.
[[nodiscard]] Decision decide(const Policy &policy, const Plan &plan, const LedgerView &ledger,
                              TimePoint now);

} // namespace driftgate
