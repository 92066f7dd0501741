#pragma once

#include "desktop/diff/colors.h"
#include "desktop/diff/differenceruns.h"
#include "desktop/diff/foldedrows.h"
#include "desktop/diff/geometry.h"
#include "desktop/diff/linecache.h"
#include "desktop/diff/provenance.h"
#include "desktop/diff/search.h"
#include "desktop/diff/selection.h"

#include <QPoint>

namespace driftgate
{

/// All that the view shows: the document, how it is folded, where it is scrolled to, what is
/// selected. The area changes it, the painter and the screen reader read it.
struct Scene {
    std::shared_ptr<const AlignedDocument> document;
    DiffTitles titles;
    QString placeholder;
    FoldedRows rows;
    DifferenceRuns runs;
    Selection selection;
    const Matches *matches = nullptr; ///< of the find bar; null pointer: closed
    int currentMatch = -1;
    int currentRun = -1; ///< the difference the caret is in
    DiffColors colors;
    Geometry geometry;
    LineCache lines;
    Provenance provenance;
    bool unmanagedShown = false; ///< the document has rows of unmanaged fields
    bool focused = false;
    int hoverLine = -1; ///< line of the view under the mouse that a click acts on
    int scrollX = 0;    ///< pixels
    int scrollY = 0;

    [[nodiscard]] bool isEmpty() const { return document == nullptr || rows.size() == 0; }
    /// The line of the view at a height of the viewport; -1: below the last.
    [[nodiscard]] int lineAt(int y) const;
    [[nodiscard]] int top(int line) const { return line * geometry.rowHeight - scrollY; }
    [[nodiscard]] int firstLine() const; ///< the first and the last line in sight
    [[nodiscard]] int lastLine() const;
    [[nodiscard]] DiffSide sideAt(int x) const;
    /// The place of a text under (or nearest to) a point of the viewport.
    [[nodiscard]] TextPosition positionAt(QPoint point, DiffSide side);
    /// x in the viewport of a place.
    [[nodiscard]] double xOf(DiffSide side, TextPosition position);
    /// The column that live state stands in; the left one when there is none.
    [[nodiscard]] DiffSide liveSide() const;
    [[nodiscard]] QString foldText(const VisibleRow &fold) const;
    [[nodiscard]] QString unmanagedText() const;
    /// The widest line of both texts, in characters, as far as it is shown.
    [[nodiscard]] static int widestLine(const AlignedDocument &document);
};

} // namespace driftgate
