#include "ledger/ledger.h"

#include <algorithm>

namespace driftgate
{

std::string_view signatureStateName(SignatureState state)
{
    switch (state) {
    case SignatureState::Good:
        return "good";
    case SignatureState::Bad:
        return "bad";
    case SignatureState::UnknownKey:
        return "unknown-key";
    case SignatureState::NotVerified:
        return "not-verified";
    case SignatureState::Unsigned:
        break;
    }
    return "unsigned";
}

size_t LedgerView::unpushed() const
{
    if (!hasRemote)
        return 0;
    return static_cast<size_t>(
        std::ranges::count_if(entries, [](const LedgerEntry &entry) { return !entry.isPushed; }));
}

const LedgerEntry *LedgerView::find(const RecordId &id) const
{
    const LedgerEntry *out = nullptr;
    for (const LedgerEntry &entry : entries) {
        if (entry.record.id != id)
            continue;
        if (entry.doubt.isEmpty())
            return &entry;
        if (!out)
            out = &entry;
    }
    return out;
}

std::vector<const LedgerEntry *> LedgerView::of(const ApplicationName &application,
                                                const ClusterName &cluster) const
{
    std::vector<const LedgerEntry *> out;
    for (const LedgerEntry &entry : entries)
        if (entry.record.application == application && entry.record.cluster == cluster)
            out.push_back(&entry);
    return out;
}

} // namespace driftgate
