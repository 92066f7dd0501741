#pragma once

#include "compare/aligned.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// Finds rows again after a document was made anew: rows with the same two texts, and where
/// several have them, the one nearest to where it stood.
class RowMatch
{
public:
    /// Both must outlive this.
    RowMatch(const AlignedDocument &before, const AlignedDocument &after);

    /// The row of `after` for one of `before`; the nearest place where the row itself is gone;
    /// -1 when `after` has no rows.
    [[nodiscard]] int rowFor(int row) const;

private:
    [[nodiscard]] static size_t hashOf(const AlignedDocument &document, int row);

    const AlignedDocument &m_before;
    const AlignedDocument &m_after;
    std::unordered_map<size_t, std::vector<int>> m_rows; ///< of `after`, by the texts' hash
};

} // namespace driftgate
