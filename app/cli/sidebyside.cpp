#include "cli/diffoutput.h"

#include "cli/printable.h"
#include "cli/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int GutterWidth = 4; ///< sign, mark, and a space each side of the text
constexpr int LeastNote = 6;   ///< a shorter remark says nothing

/// A row's remark at the end of each column: who moved the field, and what becomes of it.
struct Notes {
    std::string left;
    std::string right;
};

Notes notesOf(const FieldDifference &difference, const Columns &columns, const DiffStyle &style)
{
    Notes out;
    const std::string owner = ownerText(difference.owners, style.now);
    const std::string commit = style.commitText ? style.commitText(difference.path) : std::string();
    std::string &live = columns.left == Side::Live ? out.left : out.right;
    std::string &git = columns.left == Side::Live ? out.right : out.left;
    const bool showsLive = columns.left == Side::Live || columns.right == Side::Live;
    switch (difference.cause) {
    case Cause::Git:
        (columns.right == Side::Target ? out.right : git) = commit;
        break;
    case Cause::Cluster:
        if (showsLive)
            live = owner;
        if (columns.right == Side::Target)
            out.right = difference.keptBySync ? Tr::tr("a sync keeps it").toStdString()
                                              : Tr::tr("will be overwritten").toStdString();
        break;
    case Cause::Both:
        if (showsLive)
            live = owner;
        if (columns.right == Side::Target)
            out.right =
                commit.empty()
                    ? Tr::tr("conflict").toStdString()
                    : Tr::tr("conflict with %1").arg(QString::fromStdString(commit)).toStdString();
        break;
    case Cause::Unknown:
    case Cause::None:
        if (showsLive)
            live = owner;
        break;
    }
    return out;
}

/// A column's text, and its remark at the right edge where there is room for it.
std::string cell(const Terminal &terminal, std::string_view text, const std::string &note,
                 int width, Color textColor, Color noteColor)
{
    const std::string shown = cutTo(printable(text), width);
    const int room = width - columns(shown) - 2;
    std::string out = terminal.colored(shown, textColor);
    if (note.empty() || room < LeastNote) {
        out.append(static_cast<size_t>(std::max(0, width - columns(shown))), ' ');
        return out;
    }
    const std::string cut = cutTo(note, room);
    out.append(static_cast<size_t>(width - columns(shown) - columns(cut)), ' ');
    return out + terminal.colored(cut, noteColor);
}

class Writer
{
public:
    Writer(const Terminal &terminal, const AlignedDocument &document, const Columns &columns,
           const DiffStyle &style)
        : m_terminal(terminal)
        , m_document(document)
        , m_columns(columns)
        , m_style(style)
        , m_left((terminal.layoutWidth() - GutterWidth) / 2)
        , m_right(terminal.layoutWidth() - GutterWidth - m_left)
    {
    }

    void write()
    {
        writeTitles();
        const std::vector<Fold> folds = foldsOf(m_document, m_style.context);
        auto fold = folds.begin();
        const auto count = static_cast<int>(m_document.rows.size());
        for (int row = 0; row < count && m_terminal.out.good();) {
            while (fold != folds.end() && fold->begin < row)
                ++fold;
            if (fold != folds.end() && fold->begin == row) {
                writeFold(*fold);
                row = fold->end;
            } else {
                writeRow(m_document.rows[static_cast<size_t>(row++)]);
            }
        }
        if (m_document.unmanagedRows > 0 && !m_style.align.showUnmanaged)
            m_terminal.out << m_terminal.colored(
                                  Tr::tr("%n line(s) that only the cluster sets are not shown",
                                         nullptr, static_cast<int>(m_document.unmanagedRows))
                                      .toStdString(),
                                  Color::Dim)
                           << '\n';
    }

private:
    void writeTitles()
    {
        m_terminal.out << m_terminal.colored(fittedTo(printable(m_columns.leftTitle), m_left),
                                             Color::Dim)
                       << "  │ "
                       << m_terminal.colored(cutTo(printable(m_columns.rightTitle), m_right),
                                             Color::Dim)
                       << '\n';
    }

    void writeFold(const Fold &fold)
    {
        const QString text = Tr::tr("… %n equal line(s)", nullptr, fold.end - fold.begin);
        // As deep as what it stands for, so that the eye keeps its place.
        const int line = m_document.rows[static_cast<size_t>(fold.begin)].left;
        const std::string_view first = line >= 0 ? m_document.left.line(line) : std::string_view();
        const size_t indent = std::min(first.find_first_not_of(' '), first.size());
        const std::string shown = std::string(indent, ' ') + text.toStdString();
        m_terminal.out << m_terminal.colored(fittedTo(shown, m_left), Color::Dim) << "  │ "
                       << m_terminal.colored(cutTo(shown, m_right), Color::Dim) << '\n';
    }

    void writeRow(const AlignedRow &row)
    {
        const bool differs = row.kind != RowKind::Equal;
        Notes notes;
        if (row.difference >= 0 && row.difference != m_noted) {
            notes = notesOf(m_document.differences[static_cast<size_t>(row.difference)], m_columns,
                            m_style);
            m_noted = row.difference;
        }
        const Color color = differs ? colorOf(row.cause) : Color::None;
        const std::string_view left =
            row.left >= 0 ? m_document.left.line(row.left) : std::string_view();
        const std::string_view right =
            row.right >= 0 ? m_document.right.line(row.right) : std::string_view();
        std::string sign = "  ";
        if (differs)
            sign = fittedTo(row.unmanaged || row.ignored ? "·" : signOf(row.cause), 2);
        m_terminal.out << cell(m_terminal, left, notes.left, m_left, color, color)
                       << m_terminal.colored(sign, color) << "│ ";
        std::string end = cell(m_terminal, right, notes.right, m_right, color, color);
        if (notes.right.empty()) {
            // Nothing stands at the right edge: no blanks up to it either.
            end = m_terminal.colored(cutTo(printable(right), m_right), color);
        }
        m_terminal.out << end << '\n';
    }

    const Terminal &m_terminal;
    const AlignedDocument &m_document;
    const Columns &m_columns;
    const DiffStyle &m_style;
    int m_left;
    int m_right;
    int m_noted = -1; ///< the difference whose remark was written last
};

} // namespace

void writeSideBySide(const Terminal &terminal, const AlignedDocument &document,
                     const Columns &columns, const DiffStyle &style)
{
    Writer(terminal, document, columns, style).write();
}

} // namespace driftgate::cli
