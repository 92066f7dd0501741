#include "desktop/diff/scenepainter.h"

#include "desktop/diff/signs.h"

#include <cmath>

namespace driftgate
{

void ScenePainter::paintFoldText(const Line &line, DiffSide side)
{
    const bool fold = line.visible.kind == VisibleRow::Kind::Fold;
    if (!fold && side != m_scene.liveSide())
        return;
    QString text = fold ? m_scene.foldText(line.visible) : m_scene.unmanagedText();
    // As deep as what is hidden, so that the eye stays in its column.
    qsizetype depth = 0;
    if (fold) {
        const std::string_view hidden = lineBytes(*m_scene.document, side, line.visible.row);
        depth = static_cast<qsizetype>(std::min<size_t>(hidden.find_first_not_of(' '), 40));
        if (static_cast<size_t>(depth) > hidden.size())
            depth = 0;
    }
    QFont font = m_geometry.code;
    font.setUnderline(m_scene.hoverLine == line.index);
    m_painter.setFont(font);
    m_painter.setPen(m_colors.dim);
    const QRect area = m_geometry.textArea(side);
    m_painter.drawText(
        QPointF(area.left() + static_cast<double>(depth) * m_geometry.charWidth - m_scene.scrollX,
                line.in(side).top() + m_geometry.ascent),
        text);
}

void ScenePainter::paintGutter(const Line &line, DiffSide side)
{
    if (line.visible.kind == VisibleRow::Kind::Unmanaged) {
        if (side == m_scene.liveSide())
            paintDots(line, side);
        return;
    }
    if (line.visible.kind == VisibleRow::Kind::Fold) {
        paintNumber(line, side, line.visible.row);
        paintDots(line, side);
        return;
    }
    const AlignedRow &row = alignedAt(line);
    if ((side == DiffSide::Left ? row.left : row.right) < 0)
        return;
    paintNumber(line, side, line.visible.row);
    if (isDifferent(row))
        paintSignOf(line, side, row.cause);
}

void ScenePainter::paintNumber(const Line &line, DiffSide side, int row)
{
    const int number = lineNumber(*m_scene.document, side, row);
    if (number < 0)
        return;
    const QString text = QString::number(number + 1);
    QColor ink = m_colors.dim;
    if (line.visible.kind == VisibleRow::Kind::Line && isDifferent(alignedAt(line)))
        ink = m_colors.dimOn(alignedAt(line).cause);
    m_painter.setPen(ink);
    const QRect &rect = line.in(side);
    const double width = static_cast<double>(text.size()) * m_geometry.charWidth;
    m_painter.drawText(QPointF(rect.left() + Geometry::Margin + m_geometry.numberWidth - width,
                               rect.top() + m_geometry.ascent),
                       text);
}

void ScenePainter::paintSignOf(const Line &line, DiffSide side, Cause cause)
{
    const QRect &rect = line.in(side);
    const double size = m_geometry.signSize;
    const double center = rect.left() + Geometry::Margin + m_geometry.numberWidth + size * 1.4;
    paintSign(
        m_painter,
        QRectF(std::round(center - size / 2), rect.top() + (rect.height() - size) / 2, size, size),
        cause, m_colors.cause(cause).ink);
}

void ScenePainter::paintDots(const Line &line, DiffSide side)
{
    const QRect &rect = line.in(side);
    const double size = m_geometry.signSize;
    const double center = rect.left() + Geometry::Margin + m_geometry.numberWidth + size * 1.4;
    const double dot = std::max(1.0, std::round(size / 6));
    for (const int place : {-1, 0, 1}) {
        m_painter.fillRect(QRectF(std::round(center + place * size * 0.36 - dot / 2),
                                  rect.center().y() + 1 - dot / 2, dot, dot),
                           m_colors.dim);
    }
}

void ScenePainter::paintNote(const Line &line, DiffSide side)
{
    if (line.visible.kind != VisibleRow::Kind::Line)
        return;
    const int row = line.visible.row;
    const QString &note = m_scene.provenance.note(row, side, m_scene.runs);
    if (note.isEmpty())
        return;
    const QRect &rect = line.in(side);
    double textEnd = m_geometry.textArea(side).left();
    if (const LineLayout *layout = m_scene.lines.at(side, row))
        textEnd = std::max(textEnd, textEnd - m_scene.scrollX + layout->width);
    constexpr double gap = 18;
    constexpr double least = 40;
    const double right = rect.right() + 1 - Geometry::Margin;
    const double room = right - textEnd - gap;
    if (room < least)
        return;
    const QFontMetricsF metrics(m_geometry.note);
    const QString shown = metrics.elidedText(note, Qt::ElideRight, room);
    const AlignedRow &aligned = alignedAt(line);
    m_painter.setPen(isDifferent(aligned) ? m_colors.dimOn(aligned.cause) : m_colors.dim);
    m_painter.drawText(
        QPointF(right - metrics.horizontalAdvance(shown), rect.top() + m_geometry.ascent), shown);
}

void ScenePainter::paintCaret(const Line &line)
{
    const Selection &selection = m_scene.selection;
    if (!m_scene.focused || line.visible.row != selection.caret.row)
        return;
    const QRect &rect = line.in(selection.side);
    const double x = line.visible.kind == VisibleRow::Kind::Line
                         ? m_scene.xOf(selection.side, selection.caret)
                         : m_geometry.textArea(selection.side).left();
    const QRect area = m_geometry.textArea(selection.side);
    if (x < area.left() - 1 || x > area.right())
        return;
    m_painter.fillRect(QRectF(std::round(x) - 1, rect.top() + 1,
                              std::max(1.5, std::round(m_geometry.charWidth / 6)),
                              rect.height() - 2),
                       m_colors.text);
}

void ScenePainter::paintCurrentRun(DiffSide side)
{
    if (m_scene.currentRun < 0)
        return;
    const DifferenceRun &run = m_scene.runs.at(m_scene.currentRun);
    const int top = m_scene.top(m_scene.rows.lineOf(run.begin));
    const int bottom = m_scene.top(m_scene.rows.lineOf(run.end - 1)) + m_geometry.rowHeight;
    if (bottom < 0 || top > m_geometry.height)
        return;
    const QRect column = m_geometry.column(side);
    m_painter.fillRect(QRect(column.left(), top, 3, bottom - top), m_colors.cause(run.cause).ink);
}

} // namespace driftgate
