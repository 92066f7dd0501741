#pragma once

#include "compare/aligned.h"

#include <QString>

#include <string_view>
#include <vector>

namespace driftgate
{

/// A line as it is safe to show. Characters that would hide or reorder others (controls, bidi
/// overrides, zero-width ones) are replaced by a visible sign, one for one, so that a position in
/// the line is the same position here. Of a very long line only a window is shown, since laying out
/// a megabyte takes seconds.
struct ShownLine {
    static constexpr int Limit = 4096; ///< characters (UTF-16) that are laid out

    QString text;
    int lead = 0;   ///< characters of `text` that say what was left out before
    int begin = 0;  ///< position in the line at which the window begins
    int length = 0; ///< characters of the window
    int full = 0;   ///< characters of the whole line

    /// Positions in the line and in `text`; what is not shown maps to the window's nearer end.
    [[nodiscard]] int toShown(int position) const;
    [[nodiscard]] int toLine(int shown) const;
};

/// `from`: a position that should be within the window of a line too long to be shown whole.
[[nodiscard]] ShownLine shownLine(const QString &line, int from = 0);
/// What was replaced, for a tool tip: "U+202E RIGHT-TO-LEFT OVERRIDE"; empty when nothing was.
[[nodiscard]] QStringList replacedCharacters(QStringView line);

/// Byte offset into a line of UTF-8 to a position in its QString.
[[nodiscard]] int utf16Position(std::string_view line, int byteOffset);
/// The changed parts as positions in the two lines. Lines longer than 64 KiB are compared by their
/// common beginning and end only.
struct ChangedParts {
    std::vector<InlineSpan> left, right;
};
[[nodiscard]] ChangedParts changedParts(std::string_view left, std::string_view right);

} // namespace driftgate
