#include "desktop/diff/scenepainter.h"

#include "desktop/diff/signs.h"

#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace driftgate
{

void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color)
{
    const double pixel = 1.0 / painter.device()->devicePixelRatio();
    const auto snap = [pixel](double value) { return std::floor(value / pixel) * pixel; };
    painter.fillRect(QRectF(snap(from.x()), snap(from.y()), std::max(pixel, to.x() - from.x()),
                            std::max(pixel, to.y() - from.y())),
                     color);
}

ScenePainter::ScenePainter(QPainter &painter, Scene &scene)
    : m_painter(painter)
    , m_scene(scene)
    , m_geometry(scene.geometry)
    , m_colors(scene.colors)
    , m_pixel(1.0 / painter.device()->devicePixelRatio())
{
}

const AlignedRow &ScenePainter::alignedAt(const Line &line) const
{
    return m_scene.document->rows[static_cast<size_t>(line.visible.row)];
}

void ScenePainter::paint(const QRect &dirty)
{
    m_painter.fillRect(dirty, m_colors.base);
    const QRect all(0, 0, m_geometry.width, m_geometry.height);
    if (m_scene.document == nullptr) {
        paintMessage(all, m_scene.placeholder);
        return;
    }
    if (m_scene.rows.size() == 0) {
        paintMessage(all,
                     QCoreApplication::translate("driftgate::DiffView", "Both sides are empty."));
        return;
    }
    std::vector<Line> lines;
    const int first =
        std::max(m_scene.firstLine(), (m_scene.scrollY + dirty.top()) / m_geometry.rowHeight);
    for (int index = first; index <= m_scene.lastLine() && m_scene.top(index) <= dirty.bottom();
         ++index) {
        const int top = m_scene.top(index);
        const auto place = [&](DiffSide side) {
            const QRect column = m_geometry.column(side);
            return QRect(column.left(), top, column.width(), m_geometry.rowHeight);
        };
        lines.push_back(
            {m_scene.rows.at(index), index, place(DiffSide::Left), place(DiffSide::Right)});
    }
    for (const DiffSide side : {DiffSide::Left, DiffSide::Right}) {
        QRect gap;
        for (const Line &line : lines) {
            const bool isGap = line.visible.kind == VisibleRow::Kind::Line &&
                               lineNumber(*m_scene.document, side, line.visible.row) < 0;
            if (isGap)
                gap |= line.in(side);
            else
                paintBackground(line, side);
            // Neighbouring gaps are hatched at once: each time costs.
            if (!gap.isNull() && (!isGap || &line == &lines.back()))
                paintHatch(std::exchange(gap, QRect()));
        }
        m_painter.save();
        m_painter.setClipRect(m_geometry.textArea(side));
        for (const Line &line : lines)
            paintText(line, side);
        m_painter.restore();
        m_painter.save();
        m_painter.setClipRect(m_geometry.column(side));
        m_painter.setFont(m_geometry.code);
        for (const Line &line : lines)
            paintGutter(line, side);
        m_painter.setFont(m_geometry.note);
        for (const Line &line : lines)
            paintNote(line, side);
        paintCurrentRun(side);
        m_painter.restore();
    }
    for (const Line &line : lines)
        paintCaret(line);
    paintOneSided();
    paintHairline(m_painter, QPointF(m_geometry.split(), 0),
                  QPointF(m_geometry.split(), m_geometry.height), m_colors.hairline);
}

void ScenePainter::paintMessage(const QRect &area, const QString &text)
{
    m_painter.setPen(m_colors.dim);
    m_painter.drawText(area.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void ScenePainter::paintBackground(const Line &line, DiffSide side)
{
    const QRect &rect = line.in(side);
    if (line.visible.kind != VisibleRow::Kind::Line) {
        m_painter.fillRect(rect, m_colors.fold);
        return;
    }
    const AlignedRow &row = alignedAt(line);
    if (isDifferent(row))
        m_painter.fillRect(rect, m_colors.cause(row.cause).row);
    else if (m_scene.focused && m_scene.selection.caret.row == line.visible.row)
        m_painter.fillRect(rect, m_colors.caretRow);
}

void ScenePainter::paintHatch(const QRect &area)
{
    // Slanted stripes, laid out from the document's top so that neighbouring gaps join and the
    // pattern scrolls with the text.
    constexpr double period = 16;
    m_painter.save();
    m_painter.setClipRect(area);
    m_painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_colors.hatch, period / 2 / std::sqrt(2.0));
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(pen);
    const double height = area.height();
    const double shift = std::fmod(area.top() + m_scene.scrollY, period);
    QList<QLineF> stripes;
    for (double x = area.left() - height - period - shift; x < area.right() + period; x += period)
        stripes.append(QLineF(x - 2, area.bottom() + 3, x + height + 2, area.top() - 1));
    m_painter.drawLines(stripes);
    m_painter.restore();
}

QRectF ScenePainter::spanRect(const Line &line, DiffSide side, const LineLayout &layout, int begin,
                              int end) const
{
    const double left = m_geometry.textArea(side).left() - m_scene.scrollX;
    const double from = layout.xOf(begin);
    // A selected line's end is shown as one character more.
    const double to = layout.xOf(end) + (end > layout.shown.full ? m_geometry.charWidth : 0);
    const QRect &rect = line.in(side);
    return {left + std::min(from, to), static_cast<double>(rect.top()), std::abs(to - from),
            static_cast<double>(rect.height())};
}

void ScenePainter::fillSpan(const QRectF &rect, const QColor &color)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(rect.adjusted(-1, 1, 1, -1), 2, 2);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintMarks(const Line &line, DiffSide side, const LineLayout &layout)
{
    const int row = line.visible.row;
    const AlignedRow &aligned = alignedAt(line);
    if (isDifferent(aligned)) {
        for (const InlineSpan &span : layout.changed) {
            if (span.begin < span.end)
                fillSpan(spanRect(line, side, layout, span.begin, span.end),
                         m_colors.cause(aligned.cause).span);
        }
    }
    if (m_scene.selection.side == side) {
        if (const auto range = m_scene.selection.inRow(row, layout.shown.full))
            m_painter.fillRect(spanRect(line, side, layout, range->begin, range->end),
                               m_scene.focused ? m_colors.selection : m_colors.selectionIdle);
    }
    // Above the selection: the match that was gone to is selected too.
    if (m_scene.matches != nullptr) {
        const auto range = std::ranges::equal_range(*m_scene.matches, row, {}, &Match::row);
        for (const Match &match : range) {
            if (match.side != side)
                continue;
            const bool current = m_scene.currentMatch >= 0 &&
                                 &match == m_scene.matches->data() + m_scene.currentMatch;
            fillSpan(spanRect(line, side, layout, match.column, match.column + match.length),
                     current ? m_colors.currentMatch : m_colors.match);
        }
    }
}

void ScenePainter::paintText(const Line &line, DiffSide side)
{
    if (line.visible.kind != VisibleRow::Kind::Line) {
        paintFoldText(line, side);
        return;
    }
    const LineLayout *layout = m_scene.lines.at(side, line.visible.row);
    if (layout == nullptr || !layout->line().isValid())
        return;
    paintMarks(line, side, *layout);
    const AlignedRow &row = alignedAt(line);
    const bool quiet = (row.unmanaged || row.ignored) && !isDifferent(row);
    if (quiet)
        m_painter.setOpacity(0.7);
    m_painter.setPen(m_colors.text);
    const double y = line.in(side).top() + m_geometry.ascent - layout->line().ascent();
    layout->layout.draw(&m_painter, QPointF(m_geometry.textArea(side).left() - m_scene.scrollX, y));
    if (quiet)
        m_painter.setOpacity(1);
}

void ScenePainter::paintOneSided()
{
    const auto note = QCoreApplication::translate("driftgate::DiffView", "Nothing on this side");
    for (const DiffSide side : {DiffSide::Left, DiffSide::Right}) {
        const SideText &text =
            side == DiffSide::Left ? m_scene.document->left : m_scene.document->right;
        if (text.lineCount() > 0)
            continue;
        m_painter.setFont(m_geometry.note);
        const QRect column = m_geometry.column(side);
        const QRect words = m_painter.fontMetrics().boundingRect(note).adjusted(-10, -5, 10, 5);
        QRect box(QPoint(), words.size());
        box.moveCenter({column.center().x(), column.top() + column.height() / 3});
        fillSpan(box, m_colors.base);
        m_painter.setPen(m_colors.dim);
        m_painter.drawText(box, Qt::AlignCenter, note);
    }
}

} // namespace driftgate
