#include "desktop/diff/linecache.h"

#include <QTextOption>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr int TabColumns = 8;
constexpr int KeptCharacters = 400'000;
constexpr double Unlimited = 1e7;

} // namespace

double LineLayout::xOf(int position) const
{
    return line().isValid() ? line().cursorToX(shown.toShown(position)) : 0;
}

int LineLayout::positionAt(double x) const
{
    return line().isValid() ? shown.toLine(line().xToCursor(x)) : 0;
}

LineCache::LineCache()
    : m_lines(KeptCharacters)
{
}

void LineCache::setDocument(std::shared_ptr<const AlignedDocument> document, SyntaxStates *states)
{
    m_document = std::move(document);
    m_states = states;
    forget();
}

void LineCache::setLook(const Geometry &geometry, const SyntaxColors &syntaxColors,
                        const QColor &dim)
{
    m_font = geometry.code;
    m_tab = geometry.charWidth * TabColumns;
    m_colors = syntaxColors;
    m_dim = dim;
    forget();
}

void LineCache::forget()
{
    m_lines.clear();
    m_trails[0] = {};
    m_trails[1] = {};
}

std::vector<SyntaxToken> LineCache::tokensOf(DiffSide side, int line, const QString &text)
{
    std::vector<SyntaxToken> tokens;
    if (m_states == nullptr)
        return tokens;
    Trail &trail = m_trails[side == DiffSide::Left ? 0 : 1];
    SyntaxStates::Start start = m_states->before(side == DiffSide::Left, line);
    if (trail.line < line && trail.line + 1 >= start.line && trail.line >= 0 &&
        (trail.exact || !start.exact))
        start = {trail.line + 1, trail.after, trail.exact};
    const SideText &side_text = side == DiffSide::Left ? m_document->left : m_document->right;
    Syntax::State state = start.state;
    std::vector<SyntaxToken> skipped;
    for (int before = start.line; before < line; ++before) {
        const std::string_view bytes = side_text.line(before).substr(0, 16UL * 1024);
        skipped.clear();
        state = m_states->syntax().highlight(
            QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())), state, skipped);
    }
    trail = {line, m_states->syntax().highlight(text, state, tokens), start.exact};
    return tokens;
}

QList<QTextLayout::FormatRange> LineCache::formatsOf(const LineLayout &line,
                                                     const std::vector<SyntaxToken> &tokens) const
{
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&formats](int begin, int end, const QColor &color) {
        if (begin >= end)
            return;
        QTextLayout::FormatRange range;
        range.start = begin;
        range.length = end - begin;
        range.format.setForeground(color);
        formats.append(range);
    };
    const ShownLine &shown = line.shown;
    const int last = shown.begin + shown.length;
    add(0, shown.lead, m_dim);
    for (const SyntaxToken &token : tokens) {
        const auto style = static_cast<size_t>(token.style);
        const int end = std::min(token.begin + token.length, last);
        int at = std::max(token.begin, shown.begin);
        if (at >= end || style >= m_colors.onRow.size())
            continue;
        // Changed parts lie on a stronger colour and are inked for it.
        for (const InlineSpan &span : line.changed) {
            if (span.end <= at || span.begin >= end)
                continue;
            const int from = std::max(at, span.begin);
            const int to = std::min(end, span.end);
            add(shown.toShown(at), shown.toShown(from), m_colors.onRow[style]);
            add(shown.toShown(from), shown.toShown(to), m_colors.onSpan[style]);
            at = to;
        }
        add(shown.toShown(at), shown.toShown(end), m_colors.onRow[style]);
    }
    add(shown.lead + shown.length, static_cast<int>(shown.text.size()), m_dim);
    return formats;
}

const LineLayout *LineCache::at(DiffSide side, int row)
{
    if (m_document == nullptr)
        return nullptr;
    const int number = lineNumber(*m_document, side, row);
    if (number < 0)
        return nullptr;
    const quint64 key = static_cast<quint64>(number) * 2 + (side == DiffSide::Left ? 0 : 1);
    if (const LineLayout *known = m_lines.object(key))
        return known;

    auto made = std::make_unique<LineLayout>();
    const AlignedRow &aligned = m_document->rows[static_cast<size_t>(row)];
    if (aligned.kind == RowKind::Changed && aligned.left >= 0 && aligned.right >= 0) {
        ChangedParts parts = changedParts(m_document->left.line(aligned.left),
                                          m_document->right.line(aligned.right));
        made->changed = std::move(side == DiffSide::Left ? parts.left : parts.right);
    }
    const QString text = lineText(*m_document, side, row);
    made->shown = shownLine(text, made->changed.empty() ? 0 : made->changed.front().begin);
    const auto tokens = tokensOf(side, number, text);

    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(m_tab);
    made->layout.setTextOption(option);
    made->layout.setFont(m_font);
    made->layout.setText(made->shown.text);
    made->layout.setFormats(formatsOf(*made, tokens));
    made->layout.setCacheEnabled(true);
    made->layout.beginLayout();
    QTextLine line = made->layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(Unlimited);
        made->width = line.naturalTextWidth();
    }
    made->layout.endLayout();
    const auto cost = static_cast<qsizetype>(made->shown.text.size()) + 100;
    LineLayout *out = made.release();
    m_lines.insert(key, out, cost);
    return out;
}

} // namespace driftgate
