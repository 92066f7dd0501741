#include "desktop/widgets/shades.h"

namespace driftgate
{

const Shades &Shades::light()
{
    static const Shades shades{
        .text = QColor(0x1d2430),
        .muted = QColor(0x5f697b),
        .line = QColor(0xd9dde4),
        .surface = QColor(0xffffff),
        .panel = QColor(0xf6f7f9),
        .frame = QColor(0xeceef2),
        .chosen = QColor(0xdfeafc),
        .hover = QColor(0xf1f5fc),
        .accent = QColor(0x1763d1),
        .onAccent = QColor(0xffffff),
        .git = QColor(0x1763d1),
        .gitBack = QColor(0xe3eefd),
        .cluster = QColor(0x935700),
        .clusterBack = QColor(0xfff1d6),
        .both = QColor(0xb3266b),
        .bothBack = QColor(0xfde5f0),
        .good = QColor(0x1a7f4b),
        .goodBack = QColor(0xe0f3e8),
        .bad = QColor(0xc1272d),
        .badBack = QColor(0xfde7e7),
    };
    return shades;
}

const Shades &Shades::dark()
{
    static const Shades shades{
        .text = QColor(0xdfe4ec),
        .muted = QColor(0x98a2b3),
        .line = QColor(0x363c47),
        .surface = QColor(0x23272f),
        .panel = QColor(0x1b1e24),
        .frame = QColor(0x16181d),
        .chosen = QColor(0x2b3a52),
        .hover = QColor(0x282d37),
        .accent = QColor(0x6ea8fe),
        .onAccent = QColor(0x16181d),
        .git = QColor(0x6ea8fe),
        .gitBack = QColor(0x21334f),
        .cluster = QColor(0xf0b454),
        .clusterBack = QColor(0x443616),
        .both = QColor(0xf285b5),
        .bothBack = QColor(0x4a2237),
        .good = QColor(0x5fcf93),
        .goodBack = QColor(0x1d3a2b),
        .bad = QColor(0xff7b7b),
        .badBack = QColor(0x4a2427),
    };
    return shades;
}

const Shades &Shades::of(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

QColor Shades::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Git:
        return git;
    case Tone::Cluster:
        return cluster;
    case Tone::Both:
        return both;
    case Tone::Good:
        return good;
    case Tone::Bad:
        return bad;
    case Tone::Accent:
        return accent;
    }
    return text;
}

QColor Shades::back(Tone tone) const
{
    switch (tone) {
    case Tone::Git:
    case Tone::Accent:
        return gitBack;
    case Tone::Cluster:
        return clusterBack;
    case Tone::Both:
        return bothBack;
    case Tone::Good:
        return goodBack;
    case Tone::Bad:
        return badBack;
    case Tone::Plain:
    case Tone::Muted:
        break;
    }
    return panel;
}

QPalette Shades::palette() const
{
    QPalette out;
    out.setColor(QPalette::Window, panel);
    out.setColor(QPalette::WindowText, text);
    out.setColor(QPalette::Base, surface);
    out.setColor(QPalette::AlternateBase, panel);
    out.setColor(QPalette::Text, text);
    out.setColor(QPalette::PlaceholderText, muted);
    out.setColor(QPalette::Button, surface);
    out.setColor(QPalette::ButtonText, text);
    out.setColor(QPalette::BrightText, bad);
    out.setColor(QPalette::ToolTipBase, frame);
    out.setColor(QPalette::ToolTipText, text);
    out.setColor(QPalette::Highlight, accent);
    out.setColor(QPalette::HighlightedText, onAccent);
    out.setColor(QPalette::Accent, accent);
    out.setColor(QPalette::Link, accent);
    out.setColor(QPalette::LinkVisited, accent);
    out.setColor(QPalette::Light, surface);
    out.setColor(QPalette::Midlight, panel);
    out.setColor(QPalette::Mid, line);
    out.setColor(QPalette::Dark, line);
    out.setColor(QPalette::Shadow, line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        out.setColor(QPalette::Disabled, role, muted);
    return out;
}

} // namespace driftgate
