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

    friend bool operator==(const Segment &, const Segment &) = default;
};

/// One line, from left to right. The last segment that does not fit is elided, those after it
/// are left out.
using Segments = QList<Segment>;

[[nodiscard]] Segment textSegment(QString text, Tone tone = Tone::Plain);
[[nodiscard]] Segment boldSegment(QString text, Tone tone = Tone::Plain);
[[nodiscard]] Segment idSegment(QString text, Tone tone = Tone::Plain);
[[nodiscard]] Segment pillSegment(Sign sign, QString text, Tone tone);
[[nodiscard]] Segment outlineSegment(Sign sign, QString text);
[[nodiscard]] Segment signSegment(Sign sign, Tone tone);

/// As text: to copy, to search, to be read aloud.
[[nodiscard]] QString plainText(const Segments &segments);

/// The width that the whole line needs.
[[nodiscard]] int segmentsWidth(const Segments &segments, const QFont &font);
/// Draws the line, vertically in the middle. Gives the width that was used.
int drawSegments(QPainter *painter, const QRect &rect, const Segments &segments, const QFont &font,
                 const Shades &shades);

/// The face of numbers and ids that goes with a font of the interface.
[[nodiscard]] QFont fixedFont(const QFont &beside);
/// The smaller size of pills, heads and remarks.
[[nodiscard]] QFont smallFont(const QFont &beside);

} // namespace driftgate

Q_DECLARE_METATYPE(driftgate::Segments)
