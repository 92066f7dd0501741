#pragma once

#include "base/error.h"

#include <expected>
#include <utility>

namespace driftgate
{

/// What every operation that can fail gives back. Check it; there are no exceptions across
/// Driftgate's own functions.
template<class T>
using Result = std::expected<T, Error>;

/// A Result that carries nothing but success.
using Status = Result<void>;

/// Makes an Error ready to be returned: `return fail(ErrorCode::NotFound, tr("…"));`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString text, Place place = {})
{
    return std::unexpected(Error{code, std::move(text), std::move(place)});
}

/// Hands an error on to a caller whose Result holds another type.
[[nodiscard]] inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace driftgate
