#pragma once

#include "desktop/diff/diffview.h"

#include <compare>
#include <optional>

namespace driftgate
{

/// A place in one column: a row of the document and a position in its line (UTF-16).
struct TextPosition {
    int row = 0;
    int column = 0;
    friend auto operator<=>(const TextPosition &, const TextPosition &) = default;
};

/// What is selected: always in one column. The caret is where the selection was drawn to.
struct Selection {
    DiffSide side = DiffSide::Left;
    TextPosition anchor;
    TextPosition caret;

    [[nodiscard]] bool isEmpty() const { return anchor == caret; }
    [[nodiscard]] TextPosition begin() const { return std::min(anchor, caret); }
    [[nodiscard]] TextPosition end() const { return std::max(anchor, caret); }
    /// The selected positions of a line of `length` characters in that row; none: untouched. An
    /// end of length + 1 says that the line's end is selected too.
    struct Range {
        int begin = 0;
        int end = 0;
    };
    [[nodiscard]] std::optional<Range> inRow(int row, int length) const;
    friend bool operator==(const Selection &, const Selection &) = default;
};

/// The line's number in that column's text; -1: a gap, or no such row.
[[nodiscard]] int lineNumber(const AlignedDocument &document, DiffSide side, int row);
/// The text of one row in one column; empty for gaps.
[[nodiscard]] QString lineText(const AlignedDocument &document, DiffSide side, int row);
[[nodiscard]] std::string_view lineBytes(const AlignedDocument &document, DiffSide side, int row);
[[nodiscard]] inline DiffSide other(DiffSide side)
{
    return side == DiffSide::Left ? DiffSide::Right : DiffSide::Left;
}

/// The selected text as it is in the document: folded lines included, gaps left out, one "\n"
/// between lines.
[[nodiscard]] QString selectedText(const AlignedDocument &document, const Selection &selection);
[[nodiscard]] Selection everything(const AlignedDocument &document, DiffSide side);

/// The word around a position. Letters, digits and "-_." hold together: "checkout-db", "1.9.0".
[[nodiscard]] Selection::Range wordAt(QStringView line, int column);
[[nodiscard]] int nextWord(QStringView line, int column);     ///< the next word's beginning
[[nodiscard]] int previousWord(QStringView line, int column); ///< this or the previous one's
/// One character on or back, never into the middle of what is seen as one.
[[nodiscard]] int nextCharacter(const QString &line, int column);
[[nodiscard]] int previousCharacter(const QString &line, int column);

} // namespace driftgate
