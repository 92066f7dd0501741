#pragma once

#include "base/error.h"

namespace driftgate
{

enum class Severity { Note, Warning, Error };

/// Something a person should know about a render or a comparison, told where it stands. An
/// Error finding means the result is incomplete: nothing may be pruned because of it.
struct Finding {
    Severity severity = Severity::Note;
    QString text;
    Place place;
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace driftgate
