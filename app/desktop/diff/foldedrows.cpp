#include "desktop/diff/foldedrows.h"

#include <algorithm>

namespace driftgate
{

FoldedRows::FoldedRows(int rowCount, const std::vector<Fold> &folds, bool unmanagedRow)
    : m_rowCount(rowCount)
    , m_unmanagedRow(unmanagedRow)
{
    m_parts.reserve(folds.size());
    for (const Fold &fold : folds) {
        if (fold.begin >= 0 && fold.end > fold.begin && fold.end <= rowCount)
            m_parts.push_back({fold});
    }
    place();
}

void FoldedRows::place()
{
    int hidden = 0;
    for (Part &part : m_parts) {
        part.line = part.fold.begin - hidden;
        if (!part.open)
            hidden += part.fold.end - part.fold.begin - 1;
    }
    m_size = m_rowCount - hidden + (m_unmanagedRow ? 1 : 0);
}

int FoldedRows::partAt(int row) const
{
    const auto after = std::ranges::upper_bound(m_parts, row, {},
                                                [](const Part &part) { return part.fold.begin; });
    return static_cast<int>(after - m_parts.begin()) - 1;
}

VisibleRow FoldedRows::at(int line) const
{
    if (m_unmanagedRow && line == m_size - 1)
        return {VisibleRow::Kind::Unmanaged, m_rowCount, 0};
    const auto after = std::ranges::upper_bound(m_parts, line, {}, &Part::line);
    if (after == m_parts.begin())
        return {VisibleRow::Kind::Line, line, 1};
    const Part &part = *(after - 1);
    if (part.open)
        return {VisibleRow::Kind::Line, part.fold.begin + line - part.line, 1};
    if (line == part.line)
        return {VisibleRow::Kind::Fold, part.fold.begin, part.fold.end - part.fold.begin};
    return {VisibleRow::Kind::Line, part.fold.end + line - part.line - 1, 1};
}

int FoldedRows::lineOf(int row) const
{
    if (m_size == 0)
        return 0;
    row = std::clamp(row, 0, m_rowCount);
    const int index = partAt(row);
    int line = row;
    if (index >= 0) {
        const Part &part = m_parts[static_cast<size_t>(index)];
        if (part.open)
            line = part.line + row - part.fold.begin;
        else if (row < part.fold.end)
            line = part.line;
        else
            line = part.line + 1 + row - part.fold.end;
    }
    return std::min(line, m_size - 1);
}

const Fold *FoldedRows::foldAt(int row) const
{
    const int index = partAt(row);
    if (index < 0)
        return nullptr;
    const Fold &fold = m_parts[static_cast<size_t>(index)].fold;
    return row < fold.end ? &fold : nullptr;
}

bool FoldedRows::isHidden(int row) const
{
    return foldAt(row) != nullptr && !m_parts[static_cast<size_t>(partAt(row))].open;
}

bool FoldedRows::isOpen(int row) const
{
    return foldAt(row) != nullptr && m_parts[static_cast<size_t>(partAt(row))].open;
}

bool FoldedRows::hasClosedFolds() const
{
    return std::ranges::any_of(m_parts, [](const Part &part) { return !part.open; });
}

bool FoldedRows::hasOpenFolds() const
{
    return std::ranges::any_of(m_parts, [](const Part &part) { return part.open; });
}

std::vector<Fold> FoldedRows::openFolds() const
{
    std::vector<Fold> out;
    for (const Part &part : m_parts) {
        if (part.open)
            out.push_back(part.fold);
    }
    return out;
}

bool FoldedRows::setOpen(int row, bool open)
{
    if (foldAt(row) == nullptr)
        return false;
    Part &part = m_parts[static_cast<size_t>(partAt(row))];
    if (part.open == open)
        return false;
    part.open = open;
    place();
    return true;
}

void FoldedRows::setAllOpen(bool open)
{
    for (Part &part : m_parts)
        part.open = open;
    place();
}

} // namespace driftgate
