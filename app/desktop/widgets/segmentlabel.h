#pragma once

#include "desktop/widgets/segments.h"

#include <QWidget>

namespace driftgate
{

/// One line of segments as a widget; elided where there is no room. Its whole text is the tool
/// tip when it was elided, and what a screen reader says.
class SegmentLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentLabel(QWidget *parent = nullptr);
    void setSegments(const Segments &segments, const QString &toolTip = {});
    [[nodiscard]] const Segments &segments() const { return m_segments; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Segments m_segments;
};

} // namespace driftgate
