#include "desktop/diff/selection.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr int NearBy = 64;

enum class Sort { Space, Word, Sign };

Sort sortOf(QChar c)
{
    if (c.isSpace())
        return Sort::Space;
    const bool joins = c == u'-' || c == u'_' || c == u'.';
    return joins || c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? Sort::Word : Sort::Sign;
}

} // namespace

std::optional<Selection::Range> Selection::inRow(int row, int length) const
{
    const TextPosition first = begin();
    const TextPosition last = end();
    if (isEmpty() || row < first.row || row > last.row)
        return std::nullopt;
    const int from = row == first.row ? std::min(first.column, length) : 0;
    const int to = row == last.row ? std::min(last.column, length) : length + 1;
    if (from >= to)
        return std::nullopt;
    return Range{from, to};
}

int lineNumber(const AlignedDocument &document, DiffSide side, int row)
{
    if (row < 0 || row >= static_cast<int>(document.rows.size()))
        return -1;
    const AlignedRow &aligned = document.rows[static_cast<size_t>(row)];
    return side == DiffSide::Left ? aligned.left : aligned.right;
}

std::string_view lineBytes(const AlignedDocument &document, DiffSide side, int row)
{
    const int line = lineNumber(document, side, row);
    if (line < 0)
        return {};
    return side == DiffSide::Left ? document.left.line(line) : document.right.line(line);
}

QString lineText(const AlignedDocument &document, DiffSide side, int row)
{
    const std::string_view bytes = lineBytes(document, side, row);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString selectedText(const AlignedDocument &document, const Selection &selection)
{
    QString out;
    bool pendingEnd = false;
    const int last = std::min(selection.end().row, static_cast<int>(document.rows.size()) - 1);
    for (int row = std::max(0, selection.begin().row); row <= last; ++row) {
        if (lineNumber(document, selection.side, row) < 0)
            continue;
        const QString text = lineText(document, selection.side, row);
        const int length = static_cast<int>(text.size());
        if (pendingEnd)
            out += u'\n';
        pendingEnd = false;
        const auto range = selection.inRow(row, length);
        if (!range)
            continue;
        out += QStringView(text).mid(range->begin, std::min(range->end, length) - range->begin);
        pendingEnd = range->end > length;
    }
    if (pendingEnd)
        out += u'\n';
    return out;
}

Selection everything(const AlignedDocument &document, DiffSide side)
{
    Selection out{side, {}, {}};
    const auto count = static_cast<int>(document.rows.size());
    if (count > 0)
        out.caret = {count - 1, static_cast<int>(lineText(document, side, count - 1).size())};
    return out;
}

Selection::Range wordAt(QStringView line, int column)
{
    if (line.isEmpty())
        return {};
    const auto size = static_cast<int>(line.size());
    const int at = std::clamp(column, 0, size - 1);
    const Sort sort = sortOf(line[at]);
    Selection::Range out{at, at + 1};
    while (out.begin > 0 && sortOf(line[out.begin - 1]) == sort)
        --out.begin;
    while (out.end < size && sortOf(line[out.end]) == sort)
        ++out.end;
    return out;
}

int nextWord(QStringView line, int column)
{
    const auto size = static_cast<int>(line.size());
    if (column >= size)
        return size;
    int at = wordAt(line, column).end;
    while (at < size && sortOf(line[at]) == Sort::Space)
        ++at;
    return at;
}

int previousWord(QStringView line, int column)
{
    int at = std::min(column, static_cast<int>(line.size()));
    while (at > 0 && sortOf(line[at - 1]) == Sort::Space)
        --at;
    return at == 0 ? 0 : wordAt(line, at - 1).begin;
}

int nextCharacter(const QString &line, int column)
{
    // A window is enough: finding boundaries costs by the length, and lines may be megabytes.
    const QString near = line.mid(column, NearBy);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, near);
    const qsizetype next = finder.toNextBoundary();
    return static_cast<int>(
        std::min<qsizetype>(line.size(), column + std::max<qsizetype>(0, next)));
}

int previousCharacter(const QString &line, int column)
{
    column = std::min(column, static_cast<int>(line.size()));
    const int from = std::max(0, column - NearBy);
    const QString near = line.mid(from, column - from);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, near);
    finder.toEnd();
    return from + static_cast<int>(std::max<qsizetype>(0, finder.toPreviousBoundary()));
}

} // namespace driftgate
