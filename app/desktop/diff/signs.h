#pragma once

#include "compare/difference.h"

#include <QIcon>
#include <QPainter>

namespace driftgate
{

/// The sign of a cause as a shape, since few fonts have all of ▲ ⚡ ⚠: a triangle for Git, a bolt
/// for the cluster, a warning triangle for both, ≠ for a cause that is not known.
void paintSign(QPainter &painter, const QRectF &box, Cause cause, const QColor &ink);
/// The same as an icon in that cause's colour, crisp at any scale.
[[nodiscard]] QIcon signIcon(Cause cause, bool dark);
/// "Changed in Git", "Changed in the cluster", …: what a tool tip or a screen reader says.
[[nodiscard]] QString causeText(Cause cause);

} // namespace driftgate
