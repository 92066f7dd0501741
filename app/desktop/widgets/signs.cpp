#include "desktop/widgets/signs.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace driftgate
{

namespace
{

/// Every sign is drawn on a square of 16 by 16.
QPainterPath outline(const std::initializer_list<QPointF> &points, bool closed)
{
    QPainterPath path;
    for (auto it = points.begin(); it != points.end(); ++it) {
        if (it == points.begin())
            path.moveTo(*it);
        else
            path.lineTo(*it);
    }
    if (closed)
        path.closeSubpath();
    return path;
}

void stroke(QPainter *painter, const QPainterPath &path, const QColor &color, qreal width)
{
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
}

void fill(QPainter *painter, const QPainterPath &path, const QColor &color)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPath(path);
}

void drawBoth(QPainter *painter, const QColor &color)
{
    QPainterPath path = outline({{8, 1.8}, {15, 14}, {1, 14}}, true);
    QPainterPath hole;
    hole.addRoundedRect(QRectF(7.2, 6, 1.6, 4.2), 0.8, 0.8);
    hole.addEllipse(QPointF(8, 12), 0.95, 0.95);
    fill(painter, path.subtracted(hole), color);
}

void drawUnknown(QPainter *painter, const QColor &color)
{
    QPainterPath path;
    path.moveTo(5.2, 5.6);
    path.cubicTo(5.2, 1.6, 11, 1.8, 10.8, 5.4);
    path.cubicTo(10.7, 7.4, 8, 7.6, 8, 10);
    stroke(painter, path, color, 1.6);
    QPainterPath dot;
    dot.addEllipse(QPointF(8, 13), 1.1, 1.1);
    fill(painter, dot, color);
}

void drawFleet(QPainter *painter, const QColor &color)
{
    QPainterPath path;
    for (const qreal x : {2.0, 9.0})
        for (const qreal y : {2.0, 9.0})
            path.addRoundedRect(QRectF(x, y, 5, 5), 1, 1);
    fill(painter, path, color);
}

void drawSettings(QPainter *painter, const QColor &color)
{
    QPainterPath path;
    for (const auto &[y, x] : {std::pair{4.5, 10.5}, std::pair{11.5, 5.5}}) {
        path.moveTo(2, y);
        path.lineTo(x - 2, y);
        path.moveTo(x + 2, y);
        path.lineTo(14, y);
        path.addEllipse(QPointF(x, y), 2, 2);
    }
    stroke(painter, path, color, 1.4);
}

} // namespace

void drawSign(QPainter *painter, Sign sign, const QRectF &square, const QColor &color)
{
    if (sign == Sign::None)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(square.topLeft());
    painter->scale(square.width() / 16, square.height() / 16);
    QPainterPath path;
    switch (sign) {
    case Sign::None:
        break;
    case Sign::Git:
        fill(painter, outline({{8, 2.5}, {14.6, 13.5}, {1.4, 13.5}}, true), color);
        break;
    case Sign::Cluster:
        fill(painter,
             outline({{9.6, 0.8}, {3.4, 9.2}, {7.2, 9.2}, {5.8, 15.2}, {12.6, 6.4}, {8.6, 6.4}},
                     true),
             color);
        break;
    case Sign::Both:
        drawBoth(painter, color);
        break;
    case Sign::Good:
        stroke(painter, outline({{2.8, 8.6}, {6.3, 12.2}, {13.2, 4}}, false), color, 1.8);
        break;
    case Sign::Bad:
    case Sign::Close:
        path.moveTo(4, 4);
        path.lineTo(12, 12);
        path.moveTo(12, 4);
        path.lineTo(4, 12);
        stroke(painter, path, color, sign == Sign::Bad ? 1.9 : 1.4);
        break;
    case Sign::Paused:
        path.addRoundedRect(QRectF(4.4, 2.6, 2, 10.8), 0.8, 0.8);
        path.addRoundedRect(QRectF(9.6, 2.6, 2, 10.8), 0.8, 0.8);
        fill(painter, path, color);
        break;
    case Sign::Dot:
        path.addEllipse(QPointF(8, 8), 4.2, 4.2);
        fill(painter, path, color);
        break;
    case Sign::Ring:
        path.addEllipse(QPointF(8, 8), 4.2, 4.2);
        stroke(painter, path, color, 1.5);
        break;
    case Sign::Unknown:
        drawUnknown(painter, color);
        break;
    case Sign::Plus:
        path.moveTo(8, 3);
        path.lineTo(8, 13);
        path.moveTo(3, 8);
        path.lineTo(13, 8);
        stroke(painter, path, color, 1.8);
        break;
    case Sign::Fleet:
        drawFleet(painter, color);
        break;
    case Sign::History:
        path.addEllipse(QPointF(8, 8), 6, 6);
        path.moveTo(8, 4.6);
        path.lineTo(8, 8);
        path.lineTo(10.6, 9.6);
        stroke(painter, path, color, 1.4);
        break;
    case Sign::Review:
        path.moveTo(2, 5.2);
        path.lineTo(13.6, 5.2);
        path.moveTo(11, 2.6);
        path.lineTo(13.6, 5.2);
        path.lineTo(11, 7.8);
        path.moveTo(14, 11);
        path.lineTo(2.4, 11);
        path.moveTo(5, 8.4);
        path.lineTo(2.4, 11);
        path.lineTo(5, 13.6);
        stroke(painter, path, color, 1.4);
        break;
    case Sign::Activity:
        for (const qreal y : {4.0, 8.0, 12.0}) {
            path.moveTo(2.6, y);
            path.lineTo(13.4, y);
        }
        stroke(painter, path, color, 1.5);
        break;
    case Sign::Settings:
        drawSettings(painter, color);
        break;
    case Sign::Down:
        stroke(painter, outline({{4.4, 6.4}, {8, 10}, {11.6, 6.4}}, false), color, 1.5);
        break;
    case Sign::Right:
        stroke(painter, outline({{6.4, 4.4}, {10, 8}, {6.4, 11.6}}, false), color, 1.5);
        break;
    }
    painter->restore();
}

QString signText(Sign sign)
{
    switch (sign) {
    case Sign::Git:
        return QStringLiteral("▲");
    case Sign::Cluster:
        return QStringLiteral("⚡");
    case Sign::Both:
        return QStringLiteral("⚠");
    case Sign::Good:
        return QStringLiteral("✓");
    case Sign::Bad:
        return QStringLiteral("✕");
    case Sign::Paused:
        return QStringLiteral("‖");
    case Sign::Dot:
        return QStringLiteral("●");
    case Sign::Ring:
        return QStringLiteral("○");
    case Sign::Unknown:
        return QStringLiteral("?");
    case Sign::Plus:
        return QStringLiteral("+");
    default:
        return {};
    }
}

QString signName(Sign sign)
{
    switch (sign) {
    case Sign::Git:
        return QCoreApplication::translate("driftgate::Sign", "Git moved");
    case Sign::Cluster:
        return QCoreApplication::translate("driftgate::Sign", "the cluster moved");
    case Sign::Both:
        return QCoreApplication::translate("driftgate::Sign", "both moved");
    case Sign::Good:
        return QCoreApplication::translate("driftgate::Sign", "fine");
    case Sign::Bad:
        return QCoreApplication::translate("driftgate::Sign", "failed");
    case Sign::Paused:
        return QCoreApplication::translate("driftgate::Sign", "suspended");
    case Sign::Ring:
        return QCoreApplication::translate("driftgate::Sign", "under way");
    case Sign::Unknown:
        return QCoreApplication::translate("driftgate::Sign", "cause unknown");
    case Sign::Plus:
        return QCoreApplication::translate("driftgate::Sign", "new");
    default:
        return {};
    }
}

} // namespace driftgate
