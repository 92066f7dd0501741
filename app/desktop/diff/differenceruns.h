#pragma once

#include "compare/aligned.h"

#include <vector>

namespace driftgate
{

/// Rows [begin, end) that belong to one difference.
struct DifferenceRun {
    int begin = 0;
    int end = 0;
    int difference = -1; ///< index into the document's differences; -1: lines of plain texts
    Cause cause = Cause::None;
    friend bool operator==(const DifferenceRun &, const DifferenceRun &) = default;
};

/// Whether a row counts as different. Unmanaged and ignored rows do only where the comparison made
/// them part of a difference; rows whose texts differ but mean the same ("500m", "0.5") do not.
[[nodiscard]] bool isDifferent(const AlignedRow &row);
/// Both columns have a line, the texts differ and it means nothing: "500m" beside "0.5".
[[nodiscard]] bool isEquivalent(const AlignedDocument &document, const AlignedRow &row);

/// The stops of "next difference", in the order of rows.
class DifferenceRuns
{
public:
    DifferenceRuns() = default;
    explicit DifferenceRuns(const AlignedDocument &document);

    [[nodiscard]] int size() const { return static_cast<int>(m_runs.size()); }
    [[nodiscard]] const DifferenceRun &at(int index) const
    {
        return m_runs[static_cast<size_t>(index)];
    }
    [[nodiscard]] const std::vector<DifferenceRun> &all() const { return m_runs; }
    [[nodiscard]] int holding(int row) const; ///< the run that holds the row; -1: none
    [[nodiscard]] int after(int row) const;   ///< the first that begins after the row; -1: none
    [[nodiscard]] int before(int row) const;  ///< the last that ends at or before it; -1: none

private:
    std::vector<DifferenceRun> m_runs;
};

} // namespace driftgate
