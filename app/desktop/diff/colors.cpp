#include "desktop/diff/colors.h"

#include <algorithm>
#include <cmath>

namespace driftgate
{

namespace
{

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](double x, double y) {
        return static_cast<float>(std::clamp(x + (y - x) * share, 0.0, 1.0));
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QColor readable(const QColor &ink, const QColor &ground, double ratio)
{
    const QColor end = luminance(ground) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    QColor out = ink;
    for (int step = 1; step <= 20 && contrast(out, ground) < ratio; ++step)
        out = mixed(ink, end, step / 20.0);
    return out;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

CauseColors causeColors(Cause cause, bool dark)
{
    switch (cause) {
    case Cause::Git:
        return dark ? CauseColors{{0x6ea8fe}, {0x21334f}, {0x365380}}
                    : CauseColors{{0x1763d1}, {0xe3eefd}, {0xb5d0f6}};
    case Cause::Cluster:
        return dark ? CauseColors{{0xf0b454}, {0x443616}, {0x6b5020}}
                    : CauseColors{{0x9a5b00}, {0xfff1d6}, {0xf0d19c}};
    case Cause::Both:
        return dark ? CauseColors{{0xf58fbb}, {0x4a2237}, {0x75395a}}
                    : CauseColors{{0xb3266b}, {0xfde5f0}, {0xf2bcd6}};
    case Cause::Unknown:
    case Cause::None:
        break;
    }
    return dark ? CauseColors{{0xaab4c4}, {0x343a45}, {0x4d5666}}
                : CauseColors{{0x556070}, {0xeaedf2}, {0xcbd2dd}};
}

StateColors stateColors(bool dark)
{
    return dark ? StateColors{{0x5fce93}, {0xff7b76}, {0x98a2b3}}
                : StateColors{{0x18794e}, {0xc62828}, {0x5f6979}};
}

DiffColors DiffColors::of(const QPalette &palette)
{
    DiffColors out;
    out.dark = isDark(palette);
    out.base = palette.color(QPalette::Base);
    out.text = palette.color(QPalette::Text);
    out.header = palette.color(QPalette::Window);
    // Recessed into the window where the palette tells window and page apart.
    out.fold = out.header != out.base ? out.header : mixed(out.base, out.text, 0.05);
    out.dim = readable(mixed(out.base, out.text, 0.55), out.fold);
    for (const Cause cause : {Cause::None, Cause::Unknown, Cause::Git, Cause::Cluster, Cause::Both})
        out.m_dimOn[static_cast<size_t>(cause)] = readable(out.dim, out.cause(cause).row);
    out.hairline = mixed(out.base, out.text, out.dark ? 0.14 : 0.16);
    out.hatch = mixed(out.base, out.text, out.dark ? 0.05 : 0.07);
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    out.selection = mixed(out.base, highlight, out.dark ? 0.55 : 0.38);
    out.selectionIdle = mixed(out.base, out.text, out.dark ? 0.22 : 0.16);
    out.match = out.dark ? QColor(0x5b5a1e) : QColor(0xfff09a);
    out.currentMatch = out.dark ? QColor(0x8a6d00) : QColor(0xffc94d);
    out.caretRow = mixed(out.base, out.text, 0.035);
    return out;
}

} // namespace driftgate
