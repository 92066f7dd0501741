#pragma once

#include "desktop/session/gatesnapshots.h"
#include "desktop/widgets/linelist.h"
#include "desktop/widgets/segments.h"

#include <QString>

namespace driftgate
{

// `only` is everywhere what SyncOrder::only has it to be: these objects alone; empty: all.

/// "4 changes, 1 new, 1 deleted": what a plan does, in few words; empty when it does nothing.
[[nodiscard]] QString actionCounts(const Plan &plan, const std::set<ObjectKey> &only = {});
/// What the one button will do: "Sync checkout to a1b2c3d on prod-eu: 4 changes, 1 deleted", "Sync
/// 2 of 6 objects of checkout to …".
[[nodiscard]] QString syncSentence(const Plan &plan, const std::set<ObjectKey> &only = {});
/// The same of what is chosen of a plan that is there.
[[nodiscard]] QString orderSentence(const PlanSnapshot &plan);
/// What a sync of a choice leaves out, and what follows from that; empty where all is chosen.
[[nodiscard]] QString choiceText(const PlanSnapshot &plan);
/// Why a sync of this plan may not be ordered now, a sentence each; none: it may.
[[nodiscard]] QStringList whyNoSync(const PlanSnapshot &plan, const SyncsSnapshot &syncs);
/// That a plan took another one's place and what moved, a line each, at most `most` of these; empty
/// where there is nothing to do any more.
[[nodiscard]] QString movedText(const PlanSnapshot &plan, size_t most = 2);
/// Whose name has to be typed before a sync, and the sentence that says why.
struct ToName {
    ObjectKey object;
    QString why;
};
[[nodiscard]] std::vector<ToName> objectsToName(const Plan &plan,
                                                const std::set<ObjectKey> &only = {});

/// "Alice Ng" of "Alice Ng <alice@example.com>".
[[nodiscard]] QString personName(const std::string &by);
/// How it stands with a record's signature, as a small pill.
[[nodiscard]] Segment signatureSegment(SignatureState state);
/// The approvals and rejections of a plan, newest first, then those of others; each line stands
/// for its RecordId (as text). `hasRemote`: one that nobody else can see yet says so.
[[nodiscard]] QList<Line> voteLines(const Decision &decision, bool hasRemote, TimePoint now);
/// "Approvals · 1 of 2 needed".
[[nodiscard]] QString approvalsTitle(const ReviewedPlan &reviewed);
/// The newest word on this plan by a person, which still stands; null: there is none.
[[nodiscard]] const LedgerEntry *ownVote(const Decision &decision, const std::string &person);

} // namespace driftgate
