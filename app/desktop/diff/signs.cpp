#include "desktop/diff/signs.h"

#include "desktop/diff/colors.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainterPath>

namespace driftgate
{

namespace
{

// Shapes live in a unit square; the painter scales it.
QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath shapeOf(Cause cause)
{
    QPainterPath path;
    switch (cause) {
    case Cause::Git:
        return polygon({{0.5, 0.14}, {0.94, 0.86}, {0.06, 0.86}});
    case Cause::Cluster:
        return polygon(
            {{0.64, 0.0}, {0.16, 0.56}, {0.46, 0.56}, {0.34, 1.0}, {0.86, 0.4}, {0.54, 0.4}});
    case Cause::Both:
        path = polygon({{0.5, 0.04}, {1.0, 0.94}, {0.0, 0.94}});
        path.addRect(QRectF(0.445, 0.34, 0.11, 0.3));
        path.addRect(QRectF(0.445, 0.71, 0.11, 0.11));
        path.setFillRule(Qt::OddEvenFill);
        return path;
    case Cause::Unknown:
        path.addRect(QRectF(0.12, 0.3, 0.76, 0.13));
        path.addRect(QRectF(0.12, 0.58, 0.76, 0.13));
        path.addPath(polygon({{0.66, 0.08}, {0.78, 0.14}, {0.34, 0.94}, {0.22, 0.88}}));
        path.setFillRule(Qt::WindingFill);
        return path;
    case Cause::None:
        break;
    }
    return path;
}

class SignEngine final : public QIconEngine
{
public:
    SignEngine(Cause cause, bool dark)
        : m_cause(cause)
        , m_dark(dark)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor ink = causeColors(m_cause, m_dark).ink;
        if (mode == QIcon::Disabled)
            ink.setAlphaF(0.45F);
        const QRectF box(rect);
        const double inset = box.width() * 0.08;
        paintSign(*painter, box.adjusted(inset, inset, -inset, -inset), m_cause, ink);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SignEngine(m_cause, m_dark); }

private:
    Cause m_cause;
    bool m_dark;
};

} // namespace

void paintSign(QPainter &painter, const QRectF &box, Cause cause, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width(), box.height());
    painter.fillPath(shapeOf(cause), ink);
    painter.restore();
}

QIcon signIcon(Cause cause, bool dark)
{
    return QIcon(new SignEngine(cause, dark));
}

QString causeText(Cause cause)
{
    switch (cause) {
    case Cause::Git:
        return QCoreApplication::translate("driftgate::DiffView", "Changed in Git");
    case Cause::Cluster:
        return QCoreApplication::translate("driftgate::DiffView", "Changed in the cluster");
    case Cause::Both:
        return QCoreApplication::translate("driftgate::DiffView",
                                           "Changed in Git and in the cluster");
    case Cause::Unknown:
        return QCoreApplication::translate("driftgate::DiffView",
                                           "Changed, the cause is not known");
    case Cause::None:
        break;
    }
    return {};
}

} // namespace driftgate
