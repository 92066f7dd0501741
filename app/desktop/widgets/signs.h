#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace driftgate
{

/// The marks that stand beside every colour. They are drawn, not typed: fonts disagree about
/// their size and their base line.
enum class Sign {
    None,
    Git,     ///< ▲
    Cluster, ///< ⚡
    Both,    ///< ⚠
    Good,    ///< ✓
    Bad,     ///< ✕
    Paused,  ///< ‖
    Dot,     ///< ●
    Ring,    ///< ○: under way
    Unknown, ///< ?
    Plus,
    Fleet,
    History,
    Review,
    Activity,
    Settings,
    Down, ///< a small arrow: more to choose
    Right,
    Close,
};

/// Draws a sign in the middle of a square.
void drawSign(QPainter *painter, Sign sign, const QRectF &square, const QColor &color);

/// The sign as a character, for copied text; empty for None.
[[nodiscard]] QString signText(Sign sign);
/// The sign in words, for screen readers.
[[nodiscard]] QString signName(Sign sign);

} // namespace driftgate
