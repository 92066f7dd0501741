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

/// Each starts a program or two. The newest are looked at first, the rest by the next reads.
constexpr size_t MostAtOnce = 2000;
constexpr size_t MostWorkers = 4;
constexpr size_t MostKnown = 100'000;

/// What one line and one state of trust gave, for the life of the process.
LruCache<std::string, SignatureVerdict> &known()
{
    static LruCache<std::string, SignatureVerdict> cache(MostKnown);
    return cache;
}

} // namespace

Status LedgerReading::verifySignatures()
{
    struct Open {
        LedgerEntry *entry = nullptr;
        std::string key;
    };
    std::vector<Open> open;
    const bool isAnySigned = std::ranges::any_of(
        m_view.entries, [](const LedgerEntry &entry) { return !entry.record.signature.empty(); });
    const std::string trust = isAnySigned ? m_signing.trust() : std::string();
    const auto settle = [](LedgerEntry &entry, const SignatureVerdict &verdict) {
        entry.signature = verdict.state;
        entry.signatureText = verdict.text;
    };
    for (LedgerEntry &entry : m_view.entries) {
        if (entry.record.signature.empty()) {
            settle(entry, {SignatureState::Unsigned, LedgerTr::tr("It is not signed"), true});
            continue;
        }
        std::string key = sha256(trust + entry.record.toLine());
        if (const auto verdict = known().get(key))
            settle(entry, *verdict);
        else if (open.size() < MostAtOnce)
            open.push_back({&entry, std::move(key)});
        else
            settle(entry, {SignatureState::UnknownKey,
                           LedgerTr::tr("Its signature was not verified yet: there are too many at "
                                        "once"),
                           false});
    }

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
