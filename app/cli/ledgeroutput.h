#pragma once

#include "cli/terminal.h"
#include "ledger/policy.h"
#include "manifest/value.h"

namespace driftgate::cli
{

// The parts that the verbs' JSON says of the ledger with. Their keys are an interface, as those of
// jsonoutput.h.

/// {id, kind, application, cluster, clusterUid, revision, plan, by, at, comment, detail}; the
/// canonical text of a plan is left out of `detail`.
[[nodiscard]] Value json(const Record &record);
/// A record with {signature: good|bad|unknown-key|unsigned|not-verified, signatureText, pushed,
/// revokedBy}.
[[nodiscard]] Value json(const LedgerEntry &entry);
/// {allowed, approvals, missing, votes: [{record, counts, whyNot}]}.
[[nodiscard]] Value json(const Decision &decision);

/// What stands for and against a plan, for a person.
void writeDecision(const Terminal &terminal, const Decision &decision,
                   const std::vector<QString> &against);

/// "3f2a91c0 approval of checkout on prod-eu at a1b2c3d by Alice Ng <alice@example.com>".
[[nodiscard]] QString titleOf(const Record &record);

} // namespace driftgate::cli
