#pragma once

#include "base/clock.h"
#include "ledger/ledger.h"
#include "plan/plan.h"

#include <QString>

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// How far the clocks of two people may be apart.
inline constexpr std::chrono::minutes ClockSkew{5};

/// What has to be there before a sync (design, section 5). With none written: one approval, by
/// anyone.
struct Policy {
    int required = 1;       ///< approvals by different people
    bool notAuthor = false; ///< who wrote one of the plan's commits does not count
    bool isSigned = false;  ///< only approvals with a good signature count
    std::optional<std::chrono::seconds> maxAge{}; ///< older approvals do not count
    std::vector<std::string> reviewers{};         ///< addresses; empty: anyone
    std::set<std::string> protectedKinds{};       ///< ask for the name of an object to be typed
    bool nobody = false; ///< the lists of reviewers have nobody in common: no approval counts
    friend bool operator==(const Policy &, const Policy &) = default;
};

/// A length of time as policies have it: whole numbers with w, d, h, m or s ("7d", "1h30m"). No
/// value for another text, for nothing, and for more than a hundred years.
[[nodiscard]] std::optional<std::chrono::seconds> ageFromText(std::string_view text);
/// The shortest such text of one unit: "7d", "36h".
[[nodiscard]] std::string ageText(std::chrono::seconds age);

/// One record on this plan, and whether it counts.
struct Vote {
    LedgerEntry entry;
    bool counts = false;
    QString whyNot; ///< a sentence; empty when it counts
};

/// Whether a plan may be carried out now.
struct Decision {
    bool isAllowed = false;
    int approvals = 0;            ///< that count
    std::vector<QString> missing; ///< what stands against it, a sentence each
    std::vector<Vote> votes;      ///< approvals and rejections of this digest, newest first
    std::vector<Vote> former;     ///< of other digests of this application and cluster
    [[nodiscard]] std::vector<RecordId> counting() const; ///< ids of the approvals that count
};

/// Whether a plan is judged before anything is sent, or a sync afterwards: then what only the
/// clocks of two people tell is said for those who synced.
enum class Judging { Ahead, Afterwards };

/// Holds the ledger against the policy for one plan: pure computing.
///
/// An approval counts when its application, cluster, cluster UID and digest are the plan's (a
/// copied record is no approval of anything else), its signature is not bad, it is not revoked,
/// from the future (five minutes of skew are forgiven) or too old, nothing is doubtful about it,
/// its author may review, and has not rejected the plan since. Each person counts once: each
/// address, in any case of letters, and each key that signed, whatever addresses it signs for.
///
/// A rejection of this digest stands, whoever made it and however long ago, until its author
/// revokes it or approves later, with a signature no worse than the rejection's.
///
/// What takes permission away counts more easily than what gives it. But where the policy asks for
/// signatures, whoever can write a note could block everything under made-up names: there a
/// rejection without a good signature only takes away its own author's earlier approval. One whose
/// signature was not verified yet stands: it may be good.
///
/// Where the policy asks that nobody approves their own commits, and not all who wrote them are
/// known (Plan::hasAllAuthors), nothing is allowed; Plan::authorsNote tells why and what helps.
///
/// While an application is held by a rollback, as the last sync of all that it has on that cluster
/// is one on record, approvals from before that rollback do not count for a plan that ends it
/// (Plan::isRollback says which does not): what they let through was taken back since. `ledger` has
/// to hold the syncs from before the plan too.
///
/// An Error finding of the plan forbids it whatever was approved.
[[nodiscard]] Decision decide(const Policy &policy, const Plan &plan, const LedgerView &ledger,
                              TimePoint now, Judging judging = Judging::Ahead);

} // namespace driftgate
