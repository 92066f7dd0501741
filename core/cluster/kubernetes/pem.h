#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// The end of the first certificate's time, which is the client's own. Errors: Invalid when the
/// text holds no certificate in PEM.
[[nodiscard]] Result<TimePoint> certificateEnd(std::string_view pem, const Place &place);

/// Errors: Invalid when the text holds no private key in PEM, Unsupported when it is encrypted.
[[nodiscard]] Status checkPrivateKey(std::string_view pem, const Place &place);

} // namespace driftgate
