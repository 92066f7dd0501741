#pragma once

#include <QWidget>

namespace driftgate
{

/// A plain area in one of the frame's shades, with hairlines at some of its edges.
class Ground : public QWidget
{
    Q_OBJECT

public:
    enum class Shade { Frame, Panel, Surface };
    explicit Ground(Shade shade, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shade m_shade;
    Qt::Edges m_lines;
};

} // namespace driftgate
