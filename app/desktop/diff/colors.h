#pragma once

#include "compare/difference.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace driftgate
{

/// The colours of one cause: blue is Git, amber the cluster, magenta both, grey not known. Colour
/// never stands alone: signs.h has the sign that goes with it.
struct CauseColors {
    QColor ink;  ///< signs, badges' text, marks; readable (WCAG AA) on a window and on `row`
    QColor row;  ///< behind a changed row, a badge; text on it stays readable (AA)
    QColor span; ///< behind the changed part of a row; likewise
};

/// The other colours that mean something, wherever they stand.
struct StateColors {
    QColor good; ///< ✓
    QColor bad;  ///< ✗
    QColor dim;  ///< secondary text; readable (AA) on base and window
};

/// Whether a palette is a dark one.
[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] CauseColors causeColors(Cause cause, bool dark);
[[nodiscard]] StateColors stateColors(bool dark);

/// What the diff view paints with, taken from the palette where it has a word for it.
struct DiffColors {
    bool dark = false;
    QColor base, text, dim, hairline, fold, header, hatch, selection, selectionIdle, match,
        currentMatch, caretRow;

    [[nodiscard]] static DiffColors of(const QPalette &palette);
    [[nodiscard]] CauseColors cause(Cause of) const { return causeColors(of, dark); }
    /// Secondary text on a row of that cause.
    [[nodiscard]] const QColor &dimOn(Cause cause) const
    {
        return m_dimOn[static_cast<size_t>(cause)];
    }

private:
    std::array<QColor, 5> m_dimOn;
};

/// WCAG 2.1's contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// `ink` moved towards black or white until it has at least `ratio` on `ground`.
[[nodiscard]] QColor readable(const QColor &ink, const QColor &ground, double ratio = 4.5);

} // namespace driftgate
