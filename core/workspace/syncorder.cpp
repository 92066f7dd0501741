#include "workspace/syncorder.h"

#include "ledger/policy.h"

#include <algorithm>
#include <map>
#include <string>

namespace driftgate
{

bool mayHaveBeenLast(const std::vector<const Record *> &syncs, const Revision &revision)
{
    if (syncs.empty())
        return false;
    const TimePoint newest = syncs.front()->at;
    // How often each revision was brought more than it was left.
    std::map<std::string, int> balance;
    auto it = syncs.begin();
    for (; it != syncs.end() && (*it)->at + ClockSkew >= newest; ++it) {
        ++balance[(*it)->revision.hex()];
        --balance[(*it)->detailText("from")];
    }
    const bool isFirst = it == syncs.end();
    if (!isFirst)
        ++balance[(*it)->revision.hex()];
    std::erase_if(balance, [](const auto &each) { return each.second == 0; });
    // What it began with is not known, and it ended there, whatever that is.
    const bool isBrought = std::any_of(
        syncs.begin(), it, [&](const Record *sync) { return sync->revision == revision; });
    if (balance.empty())
        return isFirst && isBrought;
    const size_t ends = isFirst ? 2 : 1; // where it began, too
    const auto end = balance.find(revision.hex());
    return balance.size() == ends && end != balance.end() && end->second == 1 &&
           std::ranges::all_of(
               balance, [](const auto &each) { return each.second == 1 || each.second == -1; });
}

} // namespace driftgate
