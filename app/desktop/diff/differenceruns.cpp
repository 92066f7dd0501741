#include "desktop/diff/differenceruns.h"

#include <algorithm>

namespace driftgate
{

bool isDifferent(const AlignedRow &row)
{
    if (row.difference >= 0)
        return true;
    return row.kind != RowKind::Equal && row.cause != Cause::None && !row.unmanaged && !row.ignored;
}

bool isEquivalent(const AlignedDocument &document, const AlignedRow &row)
{
    return row.left >= 0 && row.right >= 0 && !isDifferent(row) && !row.unmanaged && !row.ignored &&
           document.left.line(row.left) != document.right.line(row.right);
}

DifferenceRuns::DifferenceRuns(const AlignedDocument &document)
{
    const auto count = static_cast<int>(document.rows.size());
    for (int index = 0; index < count; ++index) {
        const AlignedRow &row = document.rows[static_cast<size_t>(index)];
        if (!isDifferent(row))
            continue;
        if (!m_runs.empty() && m_runs.back().end == index &&
            m_runs.back().difference == row.difference && m_runs.back().cause == row.cause)
            ++m_runs.back().end;
        else
            m_runs.push_back({index, index + 1, row.difference, row.cause});
    }
}

int DifferenceRuns::holding(int row) const
{
    const auto next = std::ranges::upper_bound(m_runs, row, {}, &DifferenceRun::begin);
    if (next == m_runs.begin() || (next - 1)->end <= row)
        return -1;
    return static_cast<int>(next - m_runs.begin()) - 1;
}

int DifferenceRuns::after(int row) const
{
    const auto next = std::ranges::upper_bound(m_runs, row, {}, &DifferenceRun::begin);
    return next == m_runs.end() ? -1 : static_cast<int>(next - m_runs.begin());
}

int DifferenceRuns::before(int row) const
{
    const auto next = std::ranges::upper_bound(m_runs, row, {}, &DifferenceRun::end);
    return static_cast<int>(next - m_runs.begin()) - 1;
}

} // namespace driftgate
