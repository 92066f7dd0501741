#pragma once

#include "desktop/diff/scene.h"

class QKeyEvent;

namespace driftgate
{

enum class Motion {
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    WordRight,
    LineStart, ///< the first character that is no space, or the very start when already there
    LineEnd,
    PageUp,
    PageDown,
    TextStart,
    TextEnd,
};

/// Where the caret goes. It moves over lines of the view: a closed fold is one step, a gap has the
/// one place 0. `wanted` is the column it would like to keep when it goes up and down.
[[nodiscard]] TextPosition moved(const Scene &scene, Motion motion, int &wanted);

/// The motion that a key stands for, by the platform's own bindings; none: no motion.
struct KeyMotion {
    Motion motion = Motion::Left;
    bool selects = false;
};
[[nodiscard]] std::optional<KeyMotion> motionOf(QKeyEvent *event);

} // namespace driftgate
