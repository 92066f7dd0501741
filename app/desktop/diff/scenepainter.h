#pragma once

#include "desktop/diff/scene.h"

#include <QPainter>

namespace driftgate
{

/// Paints a scene into the viewport: only the lines that a rectangle touches.
class ScenePainter
{
public:
    ScenePainter(QPainter &painter, Scene &scene);
    void paint(const QRect &dirty);

private:
    struct Line {
        VisibleRow visible;
        int index = 0;
        QRect left, right; ///< its rectangle in each column

        [[nodiscard]] const QRect &in(DiffSide side) const
        {
            return side == DiffSide::Left ? left : right;
        }
    };
    void paintMessage(const QRect &area, const QString &text);
    void paintBackground(const Line &line, DiffSide side);
    void paintHatch(const QRect &area);
    void paintMarks(const Line &line, DiffSide side, const LineLayout &layout);
    void paintText(const Line &line, DiffSide side);
    void paintFoldText(const Line &line, DiffSide side);
    void paintGutter(const Line &line, DiffSide side);
    void paintNumber(const Line &line, DiffSide side, int row);
    void paintSignOf(const Line &line, DiffSide side, Cause cause);
    void paintDots(const Line &line, DiffSide side);
    void paintNote(const Line &line, DiffSide side);
    void paintCaret(const Line &line);
    void paintCurrentRun(DiffSide side);
    void paintOneSided();
    [[nodiscard]] const AlignedRow &alignedAt(const Line &line) const;
    [[nodiscard]] QRectF spanRect(const Line &line, DiffSide side, const LineLayout &layout,
                                  int begin, int end) const;
    void fillSpan(const QRectF &rect, const QColor &color);

    QPainter &m_painter;
    Scene &m_scene;
    const Geometry &m_geometry;
    const DiffColors &m_colors;
    double m_pixel; ///< one device pixel
};

/// A line one device pixel wide at any scale.
void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color);

} // namespace driftgate
