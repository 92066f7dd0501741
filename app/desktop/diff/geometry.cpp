#include "desktop/diff/geometry.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace driftgate
{

namespace
{

void setSize(QFont &font, const QFont &like, double factor, int zoom)
{
    constexpr double smallest = 5;
    constexpr double largest = 48;
    if (like.pointSizeF() > 0)
        font.setPointSizeF(std::clamp(like.pointSizeF() * factor + zoom, smallest, largest));
    else
        font.setPixelSize(
            std::clamp(static_cast<int>(std::lround(like.pixelSize() * factor)) + zoom, 6, 64));
}

} // namespace

QFont codeFont(const QFont &like, int zoom)
{
    const QString wanted = QStringLiteral("JetBrains Mono");
    QFont font = QFontDatabase::hasFamily(wanted)
                     ? QFont(wanted)
                     : QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setKerning(false);
    font.setFeature(QFont::Tag("calt"), 0);
    font.setFeature(QFont::Tag("liga"), 0);
    setSize(font, like, 0.92, zoom);
    return font;
}

void Geometry::setFont(const QFont &like, int zoom, int lines)
{
    code = codeFont(like, zoom);
    note = like;
    setSize(note, like, 0.86, zoom);
    const QFontMetricsF metrics(code);
    charWidth = metrics.horizontalAdvance(u'0');
    const int leading = std::max(2, static_cast<int>(std::lround(metrics.height() * 0.18)));
    rowHeight = static_cast<int>(std::ceil(metrics.height())) + leading;
    ascent = leading / 2 + static_cast<int>(std::ceil(metrics.ascent()));
    signSize = std::round(metrics.height() * 0.6);
    const int digits = std::max(2, static_cast<int>(std::to_string(lines).size()));
    numberWidth = static_cast<int>(std::ceil(digits * charWidth));
    gutter = Margin + numberWidth + static_cast<int>(std::lround(signSize * 2.75));
}

int Geometry::split() const
{
    const int least = std::min(MinColumn, width / 2);
    return std::clamp(static_cast<int>(std::lround(width * share)), least,
                      std::max(least, width - least));
}

QRect Geometry::column(DiffSide side) const
{
    if (side == DiffSide::Left)
        return {0, 0, split(), height};
    return {split() + 1, 0, std::max(0, width - split() - 1), height};
}

QRect Geometry::textArea(DiffSide side) const
{
    return column(side).adjusted(gutter, 0, 0, 0);
}

bool Geometry::isNearSplit(int x) const
{
    return std::abs(x - split()) <= 3;
}

} // namespace driftgate
