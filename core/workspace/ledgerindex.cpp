#include "workspace/ledgerindex.h"

#include "cluster/fieldset.h"
#include "ledger/policy.h"
#include "sync/engine.h"

#include <algorithm>
#include <iterator>

namespace driftgate
{

bool isVote(const Record &record)
{
    return record.kind == RecordKind::Approval || record.kind == RecordKind::Rejection;
}

bool isForged(const LedgerEntry &entry)
{
    return entry.signature == SignatureState::Bad || !entry.doubt.isEmpty();
}

bool isWholeSync(const Record &record)
{
    return record.isSync() && !record.detail.find("only");
}

bool isCompleteSync(const Record &record)
{
    const std::string end = record.detailText("end");
    return isWholeSync(record) && record.detailText("outcome") != "failed" &&
           (end.empty() || end == syncEndName(SyncEnd::Done));
}

bool namesApproval(const Record &sync, const RecordId &approval)
{
    const Value *const approvals = sync.detail.find("approvals");
    if (!approvals || !approvals->isSequence())
        return false;
    return std::ranges::any_of(approvals->items(), [&approval](const Value &item) {
        return item.isString() && item.text() == approval.text();
    });
}

LedgerIndex::LedgerIndex(const LedgerView &ledger, const WorkspaceHistory &history)
    : m_history(history)
{
    for (const LedgerEntry &entry : ledger.entries) {
        const LedgerEntry *&known = m_byId[entry.record.id];
        if (!known || (!known->doubt.isEmpty() && entry.doubt.isEmpty()))
            known = &entry;
        Position &position = m_positions[{entry.record.application, entry.record.cluster}];
        if (entry.record.isSync())
            position.syncs.push_back(&entry);
        else if (isVote(entry.record))
            position.votes[entry.record.plan].push_back(&entry);
    }
}

const LedgerEntry *LedgerIndex::find(const RecordId &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

const LedgerIndex::Position &LedgerIndex::positionOf(const Record &record) const
{
    return m_positions.at({record.application, record.cluster});
}

/// Syncs of the same application in the same place, when its cluster had another name.
LedgerIndex::Entries LedgerIndex::underOtherNames(const Record &record) const
{
    Entries out;
    const auto first = m_positions.lower_bound({record.application, ClusterName()});
    for (auto it = first; it != m_positions.end(); ++it) {
        const auto &[application, cluster] = it->first;
        if (application != record.application)
            break;
        if (cluster == record.cluster)
            continue;
        const auto here = m_history.at(record.revision);
        const ApplicationConfig *const app = here ? here->application(application) : nullptr;
        if (!app || std::ranges::contains(app->clusters, cluster))
            continue;
        for (const LedgerEntry *const entry : it->second.syncs) {
            const Record &other = entry->record;
            const auto there = m_history.at(other.revision);
            if (other.clusterUid == record.clusterUid && there &&
                isRenamed(application, *here, record.cluster, *there, cluster))
                out.push_back(entry);
        }
    }
    return out;
}

/// Syncs of the same application on the same cluster, be it under another name or not, that are on
/// record until then, down to one that was there before that record for sure.
LedgerIndex::Entries LedgerIndex::before(const Record &record, TimePoint until) const
{
    const auto timeOf = [](const LedgerEntry *entry) { return entry->record.at; };
    const Entries &own = positionOf(record).syncs;
    Entries all = underOtherNames(record);
    if (!all.empty()) {
        std::ranges::copy(own, std::back_inserter(all));
        std::ranges::stable_sort(all, std::greater(), timeOf);
    }
    const Entries &syncs = all.empty() ? own : all;
    Entries out;
    const auto first = std::ranges::lower_bound(syncs, until, std::greater(), timeOf);
    for (auto it = first; it != syncs.end(); ++it) {
        const Record &other = (*it)->record;
        if (&other == &record || other.clusterUid != record.clusterUid || isForged(**it))
            continue;
        out.push_back(*it);
        if (isCompleteSync(other) && other.at < record.at)
            break;
    }
    return out;
}

std::optional<Revision> LedgerIndex::baseOf(const Record &record) const
{
    const Result<Revision> said = Revision::fromHex(record.detailText("from"));
    for (const LedgerEntry *const entry : before(record, record.at + ClockSkew)) {
        const Record &other = entry->record;
        if (said && isWholeSync(other) && other.revision == *said)
            return *said;
        if (isCompleteSync(other) && other.at < record.at)
            return other.revision;
    }
    return said ? std::optional(*said) : std::nullopt;
}

TimePoint LedgerIndex::decisionTime(const Record &record) const
{
    const auto said = parseTime(record.detailText("decidedAt"));
    if (!said || *said >= record.at)
        return record.at;
    for (const LedgerEntry *const entry : before(record, record.at)) {
        if (isCompleteSync(entry->record))
            return std::max(*said, entry->record.at);
    }
    return *said;
}

LedgerView LedgerIndex::asOf(const Record &sync, TimePoint when, TimePoint against) const
{
    LedgerView out;
    const auto &votes = positionOf(sync).votes;
    const auto found = votes.find(sync.plan);
    if (found == votes.end())
        return out;
    std::vector<LedgerEntry> revocations;
    for (const LedgerEntry *const entry : found->second) {
        const bool isApproval = entry->record.kind == RecordKind::Approval;
        if (entry->record.at > (isApproval ? when + ClockSkew : against))
            continue;
        out.entries.push_back(*entry);
        const LedgerEntry *const by = entry->revokedBy ? find(*entry->revokedBy) : nullptr;
        const bool isNamed = isApproval && namesApproval(sync, entry->record.id);
        const TimePoint last = !isApproval ? when + ClockSkew
                               : isNamed   ? std::min(against, when - ClockSkew)
                                           : against;
        if (by && by->record.at > last)
            out.entries.back().revokedBy.reset();
        else if (by)
            revocations.push_back(*by);
    }
    std::ranges::move(revocations, std::back_inserter(out.entries));
    // They tell whether it was held by a rollback.
    for (const LedgerEntry *const entry : before(sync, sync.at))
        out.entries.push_back(*entry);
    return out;
}

} // namespace driftgate
