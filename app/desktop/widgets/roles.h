#pragma once

#include <Qt>

namespace driftgate
{

/// What the item models give beside Qt's own roles.
enum Role {
    SegmentsRole = Qt::UserRole + 1, ///< Segments: how the row is drawn
    HeadingRole,                     ///< bool: a heading, not a thing to choose
    WrapRole,                        ///< bool: the text takes several lines where it must
    GraphRole,                       ///< const GraphRow *
    BandRole,                        ///< QString, of a header: what several columns share
    DataRole,                        ///< what the row stands for, as its list knows it
};

} // namespace driftgate
