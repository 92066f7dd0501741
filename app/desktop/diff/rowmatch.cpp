#include "desktop/diff/rowmatch.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace driftgate
{

RowMatch::RowMatch(const AlignedDocument &before, const AlignedDocument &after)
    : m_before(before)
    , m_after(after)
{
    for (int row = 0; row < static_cast<int>(after.rows.size()); ++row)
        m_rows[hashOf(after, row)].push_back(row);
}

size_t RowMatch::hashOf(const AlignedDocument &document, int row)
{
    const AlignedRow &aligned = document.rows[static_cast<size_t>(row)];
    const std::hash<std::string_view> hash;
    const size_t left = aligned.left < 0 ? 1 : hash(document.left.line(aligned.left));
    const size_t right = aligned.right < 0 ? 2 : hash(document.right.line(aligned.right));
    return left * 31 + right;
}

int RowMatch::rowFor(int row) const
{
    const auto before = static_cast<int>(m_before.rows.size());
    const auto after = static_cast<int>(m_after.rows.size());
    if (after == 0)
        return -1;
    row = std::clamp(row, 0, std::max(0, before - 1));
    // Rows near the end keep their distance from it, those near the beginning theirs.
    const int expected = row < before / 2 ? row : row + after - before;
    if (before > 0) {
        const auto found = m_rows.find(hashOf(m_before, row));
        if (found != m_rows.end()) {
            return *std::ranges::min_element(found->second, {}, [expected](int candidate) {
                return std::abs(candidate - expected);
            });
        }
    }
    return std::clamp(expected, 0, after - 1);
}

} // namespace driftgate
