#pragma once

#include "desktop/diff/diffview.h"

#include <QFont>
#include <QRect>

namespace driftgate
{

/// The face that manifests are shown in: JetBrains Mono, else the system's fixed one; ligatures
/// off, since "!=" must look like what is in the file.
[[nodiscard]] QFont codeFont(const QFont &like, int zoom);

/// Where things stand in the viewport, in its (logical) pixels.
struct Geometry {
    QFont code; ///< manifests and line numbers
    QFont note; ///< annotations
    int rowHeight = 1;
    int ascent = 0; ///< from a row's top to the baseline of its text
    double charWidth = 1;
    double signSize = 1;
    int numberWidth = 0; ///< of the widest line number
    int gutter = 0;      ///< from a column's left edge to its text
    int width = 0;
    int height = 0;
    double share = 0.5; ///< of the left column

    static constexpr int Margin = 10; ///< left of the numbers, right of the annotations
    static constexpr int MinColumn = 120;

    /// Measures the fonts; `lines` is the highest line number.
    void setFont(const QFont &like, int zoom, int lines);
    [[nodiscard]] int split() const; ///< x of the hairline between the columns
    [[nodiscard]] QRect column(DiffSide side) const;
    [[nodiscard]] QRect textArea(DiffSide side) const; ///< the column without its gutter
    [[nodiscard]] bool isNearSplit(int x) const;
};

} // namespace driftgate
