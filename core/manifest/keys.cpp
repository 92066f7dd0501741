#include "manifest/keys.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Manifest)
};

constexpr size_t SortedFrom = 12;

} // namespace

std::optional<std::pair<size_t, size_t>> findDuplicate(std::span<const Value::Entry> entries)
{
    if (entries.size() < SortedFrom) {
        for (size_t later = 1; later < entries.size(); ++later) {
            for (size_t earlier = 0; earlier < later; ++earlier) {
                if (entries[earlier].key == entries[later].key)
                    return std::pair(earlier, later);
            }
        }
        return std::nullopt;
    }
    std::vector<size_t> order(entries.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::sort(order, [entries](size_t a, size_t b) {
        const auto byKey = entries[a].key <=> entries[b].key;
        return byKey == 0 ? a < b : byKey < 0;
    });
    const auto found = std::ranges::adjacent_find(
        order, [entries](size_t a, size_t b) { return entries[a].key == entries[b].key; });
    if (found == order.end())
        return std::nullopt;
    return std::pair(*found, *(found + 1));
}

Error duplicateKey(std::string_view key, int earlierLine, int laterLine, std::string_view file)
{
    return {ErrorCode::Invalid,
            Tr::tr("The key “%1” stands twice in the same mapping; the first one is in line %2")
                .arg(QString::fromUtf8(key))
                .arg(earlierLine),
            {std::string(file), laterLine, 0, {}}};
}

} // namespace driftgate
