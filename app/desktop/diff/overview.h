#pragma once

#include "desktop/diff/colors.h"

#include <QWidget>

#include <vector>

namespace driftgate
{

class DiffArea;

/// The strip at the right: where in the whole the differences are, and what part is in sight.
/// It is the scroll bar too: click and drag.
class Overview final : public QWidget
{
    Q_OBJECT

public:
    explicit Overview(DiffArea *area, QWidget *parent = nullptr);

    void rebuild(); ///< document, folds, matches or size changed
    /// Where a line of the view stands in the strip.
    [[nodiscard]] int yOf(int line) const;
    [[nodiscard]] QRect windowRect() const; ///< what is in sight
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Mark {
        int y = 0;
        int height = 0;
        Cause cause = Cause::None;
    };
    [[nodiscard]] double scale() const; ///< pixels of the strip a line of the view
    void scrollTo(double y);

    DiffArea *m_area;
    std::vector<Mark> m_marks;
    std::vector<int> m_matches; ///< y of what was found
    double m_grip = 0;          ///< where the window was taken hold of
};

} // namespace driftgate
