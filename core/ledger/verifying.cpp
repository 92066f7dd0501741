#include "base/sha256.h"
#include "ledger/reading.h"
#include "ledger/text.h"
#include "render/lrucache.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace driftgate
{

namespace
{

constexpr size_t MostWorkers = 4;
constexpr size_t MostKnown = 100'000;

/// What one line and one state of trust gave, for the life of the process.
LruCache<std::string, SignatureVerdict> &known()
{
    static LruCache<std::string, SignatureVerdict> cache(MostKnown);
    return cache;
}

void settle(LedgerEntry &entry, const SignatureVerdict &verdict)
{
    entry.signature = verdict.state;
    entry.signatureText = verdict.text;
    entry.key = verdict.key;
}

} // namespace

/// Settles what is known, in the order in which the rest is to be verified.
std::vector<LedgerReading::Open> LedgerReading::openSignatures()
{
    std::vector<Open> out;
    const bool isAnySigned = std::ranges::any_of(
        m_view.entries, [](const LedgerEntry &entry) { return !entry.record.signature.empty(); });
    const std::string trust = isAnySigned ? m_signing.trust() : std::string();
    const SignatureVerdict unsignedOne{SignatureState::Unsigned, LedgerTr::tr("It is not signed"),
                                       true};
    const SignatureVerdict open{SignatureState::NotVerified,
                                LedgerTr::tr("Its signature was not verified yet: there are too "
                                             "many at once")};
    for (LedgerEntry &entry : m_view.entries) {
        if (entry.record.signature.empty()) {
            settle(entry, unsignedOne);
            continue;
        }
        std::string key = sha256(trust + entry.record.toLine());
        const auto verdict = known().get(key);
        settle(entry, verdict.value_or(open));
        if (!verdict)
            out.push_back({&entry, std::move(key)});
    }
    // What the ledger is read for must not wait for what others have filled it with.
    std::ranges::stable_partition(out, [this](const Open &one) {
        const Record &record = one.entry->record;
        return record.application == m_signatures.application &&
               record.cluster == m_signatures.cluster;
    });
    return out;
}

Status LedgerReading::verifySignatures()
{
    std::vector<Open> open = openSignatures();
    open.resize(std::min(open.size(), m_signatures.most));
    std::atomic<size_t> next = 0;
    std::atomic<bool> isCancelled = false;
    const auto work = [&] {
        for (size_t i = next++; i < open.size() && !isCancelled; i = next++) {
            const auto verdict = m_signing.verify(open[i].entry->record, m_cancel);
            if (!verdict) {
                isCancelled = true;
                return;
            }
            settle(*open[i].entry, *verdict);
            if (verdict->isLasting)
                known().put(open[i].key, *verdict);
        }
    };
    {
        std::vector<std::jthread> workers;
        for (size_t i = 1; i < std::min(MostWorkers, open.size()); ++i)
            workers.emplace_back(work);
        work();
    }
    if (isCancelled)
        return cancelled();
    return {};
}

} // namespace driftgate
