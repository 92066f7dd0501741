#include "desktop/widgets/segments.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr int Gap = 5;
constexpr int PillPadding = 8;
constexpr int SignGap = 3;

QFont fontOf(const Segment &segment, const QFont &font)
{
    switch (segment.kind) {
    case Segment::Kind::Bold: {
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    case Segment::Kind::Id:
        return fixedFont(font);
    case Segment::Kind::Pill:
    case Segment::Kind::Outline:
        return smallFont(font);
    case Segment::Kind::Text:
    case Segment::Kind::Sign:
        break;
    }
    return font;
}

bool isPill(const Segment &segment)
{
    return segment.kind == Segment::Kind::Pill || segment.kind == Segment::Kind::Outline;
}

int signSize(const QFontMetrics &metrics)
{
    return qRound(metrics.ascent() * 0.8);
}

/// What a segment needs beside its text.
int extraOf(const Segment &segment, const QFontMetrics &metrics)
{
    int out = isPill(segment) ? 2 * PillPadding : 0;
    if (segment.sign != Sign::None) {
        out += signSize(metrics);
        if (!segment.text.isEmpty())
            out += SignGap;
    }
    return out;
}

int widthOf(const Segment &segment, const QFont &font)
{
    const QFontMetrics metrics(fontOf(segment, font));
    return metrics.horizontalAdvance(segment.text) + extraOf(segment, metrics);
}

} // namespace

Segment textSegment(QString text, Tone tone)
{
    return {Segment::Kind::Text, std::move(text), tone};
}

Segment yieldingSegment(QString text, Tone tone)
{
    Segment out = textSegment(std::move(text), tone);
    out.yields = true;
    return out;
}

Segment boldSegment(QString text, Tone tone)
{
    return {Segment::Kind::Bold, std::move(text), tone};
}

Segment idSegment(QString text, Tone tone)
{
    return {Segment::Kind::Id, std::move(text), tone};
}

Segment pillSegment(Sign sign, QString text, Tone tone)
{
    return {Segment::Kind::Pill, std::move(text), tone, sign};
}

Segment outlineSegment(Sign sign, QString text)
{
    return {Segment::Kind::Outline, std::move(text), Tone::Muted, sign};
}

Segment signSegment(Sign sign, Tone tone)
{
    return {Segment::Kind::Sign, {}, tone, sign};
}

QString plainText(const Segments &segments)
{
    QStringList out;
    for (const Segment &segment : segments) {
        QString text = signText(segment.sign);
        if (!text.isEmpty() && !segment.text.isEmpty())
            text += u' ';
        out.append(text + segment.text);
    }
    return out.join(u' ');
}

int segmentsWidth(const Segments &segments, const QFont &font)
{
    int out = 0;
    for (const Segment &segment : segments)
        out += widthOf(segment, font) + (out > 0 ? Gap : 0);
    return out;
}

Segments fittedSegments(const Segments &segments, int width, const QFont &font)
{
    const int lack = segmentsWidth(segments, font) - width;
    if (lack <= 0)
        return segments;
    Segments out;
    int x = 0;
    for (Segment segment : segments) {
        if (x > 0)
            x += Gap;
        const QFontMetrics metrics(fontOf(segment, font));
        const int extra = extraOf(segment, metrics);
        int room = width - x;
        if (segment.yields) {
            const int own = widthOf(segment, font);
            room = std::min(room, std::max(own - lack, std::min(own, width / 4)));
        }
        // A pill of one letter tells nothing: it is whole enough to be read, or not there.
        const int least = metrics.averageCharWidth() * (isPill(segment) ? 4 : 1);
        if (room < extra ||
            (!segment.text.isEmpty() && room < std::min(extra + least, widthOf(segment, font))))
            break;
        const QString text = metrics.elidedText(segment.text, Qt::ElideRight, room - extra);
        const bool ends = text != segment.text && !segment.yields;
        segment.text = text;
        x += widthOf(segment, font);
        out.append(std::move(segment));
        if (ends)
            break;
    }
    return out;
}

int drawSegments(QPainter *painter, const QRect &rect, const Segments &segments, const QFont &font,
                 const Shades &shades, SegmentsOn on)
{
    const bool isChosen = on == SegmentsOn::Chosen;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // One base line for the whole row, whatever the face of each part.
    const QFontMetrics lineMetrics(font);
    const int base = rect.top() + (rect.height() + lineMetrics.capHeight()) / 2;
    const int middle = base - lineMetrics.capHeight() / 2;
    int x = rect.left();
    const Segments fitted = fittedSegments(segments, rect.width(), font);
    for (const Segment &segment : fitted) {
        if (x > rect.left())
            x += Gap;
        const QFont face = fontOf(segment, font);
        const QFontMetrics metrics(face);
        const int width = metrics.horizontalAdvance(segment.text) + extraOf(segment, metrics);
        const QColor ink = shades.ink(segment.tone);
        int at = x;
        if (isPill(segment)) {
            const qreal height = metrics.height() + 2;
            const QRectF pill(x + 0.5, middle - height / 2, width - 1, height);
            if (segment.kind == Segment::Kind::Pill) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(isChosen ? shades.surface : shades.back(segment.tone));
            } else {
                painter->setPen(QPen(isChosen ? shades.muted : shades.line, 1));
                painter->setBrush(Qt::NoBrush);
            }
            painter->drawRoundedRect(pill, height / 2, height / 2);
            at += PillPadding;
        }
        if (segment.sign != Sign::None) {
            const int size = signSize(metrics);
            drawSign(painter, segment.sign, QRectF(at, middle - size / 2.0, size, size), ink);
            at += size + (segment.text.isEmpty() ? 0 : SignGap);
        }
        painter->setPen(ink);
        painter->setFont(face);
        const int own = isPill(segment) ? middle + metrics.capHeight() / 2 : base;
        painter->drawText(at, own, segment.text);
        x += width;
    }
    painter->restore();
    return x - rect.left();
}

QFont fixedFont(const QFont &beside)
{
    static const QString family = [] {
        const QString preferred = QStringLiteral("JetBrains Mono");
        return QFontDatabase::hasFamily(preferred)
                   ? preferred
                   : QFontInfo(QFontDatabase::systemFont(QFontDatabase::FixedFont)).family();
    }();
    QFont out(family);
    out.setStyleHint(QFont::Monospace);
    if (beside.pointSizeF() > 0)
        out.setPointSizeF(beside.pointSizeF() * 0.94);
    else
        out.setPixelSize(qRound(beside.pixelSize() * 0.94));
    return out;
}

QFont smallFont(const QFont &beside)
{
    QFont out = beside;
    if (beside.pointSizeF() > 0)
        out.setPointSizeF(beside.pointSizeF() * 0.88);
    else
        out.setPixelSize(qRound(beside.pixelSize() * 0.88));
    return out;
}

} // namespace driftgate
