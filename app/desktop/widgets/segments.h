#pragma once

#include "desktop/widgets/shades.h"
#include "desktop/widgets/signs.h"

#include <QFont>
#include <QList>
#include <QMetaType>
#include <QRect>
#include <QString>

class QPainter;

namespace driftgate
{

/// One part of a line: words, an id, a pill, a sign. All text is plain text.
struct Segment {
    enum class Kind {
        Text,
        Bold,
        Id,      ///< fixed width
        Pill,    ///< on a ground of its tone
        Outline, ///< a pill with a border alone
        Sign,
    };
    Kind kind = Kind::Text;
    QString text;
    Tone tone = Tone::Plain;
    Sign sign = Sign::None; ///< before the text; of pills and signs
    bool yields = false;    ///< gives way first where there is no room: what follows it stays

    friend bool operator==(const Segment &, const Segment &) = default;
};

/// One line, from left to right. A segment that yields is elided first, down to a quarter of the
/// room; then the last segment that does not fit is elided, and those after it are left out.
using Segments = QList<Segment>;

[[nodiscard]] Segment textSegment(QString text, Tone tone = Tone::Plain);
/// Text that makes room for what stands behind it.
[[nodiscard]] Segment yieldingSegment(QString text, Tone tone = Tone::Plain);
[[nodiscard]] Segment boldSegment(QString text, Tone tone = Tone::Plain);
[[nodiscard]] Segment idSegment(QString text, Tone tone = Tone::Plain);
[[nodiscard]] Segment pillSegment(Sign sign, QString text, Tone tone);
[[nodiscard]] Segment outlineSegment(Sign sign, QString text);
[[nodiscard]] Segment signSegment(Sign sign, Tone tone);

/// As text: to copy, to search, to be read aloud.
[[nodiscard]] QString plainText(const Segments &segments);

/// The width that the whole line needs.
[[nodiscard]] int segmentsWidth(const Segments &segments, const QFont &font);
/// What of a line fits into a width, in pixels: texts elided, what has no room left out.
[[nodiscard]] Segments fittedSegments(const Segments &segments, int width, const QFont &font);
/// What a line is drawn upon: a pill's ground has to differ from it.
enum class SegmentsOn { Surface, Chosen };
/// Draws what fits of the line, vertically in the middle. Gives the width that was used.
int drawSegments(QPainter *painter, const QRect &rect, const Segments &segments, const QFont &font,
                 const Shades &shades, SegmentsOn on = SegmentsOn::Surface);

/// The face of numbers and ids that goes with a font of the interface.
[[nodiscard]] QFont fixedFont(const QFont &beside);
/// The smaller size of pills, heads and remarks.
[[nodiscard]] QFont smallFont(const QFont &beside);

} // namespace driftgate

Q_DECLARE_METATYPE(driftgate::Segments)
