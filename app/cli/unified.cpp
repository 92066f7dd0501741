#include "cli/diffoutput.h"

#include "cli/printable.h"
#include "cli/words.h"

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

/// Rows [begin, end) that are printed together.
struct Hunk {
    size_t begin = 0;
    size_t end = 0;
};

std::vector<Hunk> hunksOf(const AlignedDocument &document, size_t context)
{
    std::vector<Hunk> out;
    for (size_t row = 0; row < document.rows.size(); ++row) {
        if (document.rows[row].kind == RowKind::Equal)
            continue;
        const size_t begin = row > context ? row - context : 0;
        const size_t end = std::min(document.rows.size(), row + context + 1);
        if (!out.empty() && begin <= out.back().end)
            out.back().end = end;
        else
            out.push_back({begin, end});
    }
    return out;
}

class Writer
{
public:
    Writer(const Terminal &terminal, const AlignedDocument &document)
        : m_terminal(terminal)
        , m_document(document)
    {
    }

    void write(const Hunk &hunk)
    {
        size_t lefts = 0;
        size_t rights = 0;
        for (size_t row = hunk.begin; row < hunk.end; ++row) {
            lefts += m_document.rows[row].left >= 0 ? 1 : 0;
            rights += m_document.rows[row].right >= 0 ? 1 : 0;
        }
        m_terminal.out << m_terminal.colored("@@ -" + range(&AlignedRow::left, hunk, lefts) + " +" +
                                                 range(&AlignedRow::right, hunk, rights) + " @@",
                                             Color::Dim)
                       << '\n';
        size_t row = hunk.begin;
        while (row < hunk.end && m_terminal.out.good()) {
            if (m_document.rows[row].kind == RowKind::Equal) {
                m_terminal.out << ' ' << text(m_document.left, m_document.rows[row].left) << '\n';
                ++row;
                continue;
            }
            size_t end = row;
            while (end < hunk.end && m_document.rows[end].kind != RowKind::Equal)
                ++end;
            writeChange(row, end);
            row = end;
        }
    }

private:
    [[nodiscard]] std::string text(const SideText &side, int line) const
    {
        return printable(side.line(line));
    }

    /// "3,7": the first line of a hunk's side, and how many. A side with none names the line
    /// before it, as diff does.
    [[nodiscard]] std::string range(int32_t AlignedRow::*side, const Hunk &hunk, size_t count) const
    {
        int before = 0;
        for (size_t row = 0; row < hunk.begin; ++row)
            before += m_document.rows[row].*side >= 0 ? 1 : 0;
        return std::to_string(count > 0 ? before + 1 : before) + ',' + std::to_string(count);
    }

    void writeChange(size_t begin, size_t end)
    {
        for (size_t row = begin; row < end; ++row) {
            const AlignedRow &at = m_document.rows[row];
            if (at.left >= 0)
                m_terminal.out << m_terminal.colored('-' + text(m_document.left, at.left),
                                                     Color::Bad)
                               << '\n';
        }
        for (size_t row = begin; row < end; ++row) {
            const AlignedRow &at = m_document.rows[row];
            if (at.right >= 0)
                m_terminal.out << m_terminal.colored('+' + text(m_document.right, at.right),
                                                     Color::Good)
                               << '\n';
        }
    }

    const Terminal &m_terminal;
    const AlignedDocument &m_document;
};

} // namespace

void writeUnified(const Terminal &terminal, const AlignedDocument &document,
                  const std::string &name, const Columns &columns, const DiffStyle &style)
{
    terminal.out << terminal.colored("--- " + printable(columns.leftTitle) + ": " + name,
                                     Color::Bold)
                 << '\n'
                 << terminal.colored("+++ " + printable(columns.rightTitle) + ": " + name,
                                     Color::Bold)
                 << '\n';
    Writer writer(terminal, document);
    for (const Hunk &hunk : hunksOf(document, static_cast<size_t>(style.context)))
        writer.write(hunk);
}

} // namespace driftgate::cli
