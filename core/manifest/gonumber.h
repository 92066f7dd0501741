#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// A number as Go's encoding/json prints a float64: the fewest digits that read back the same,
/// with an exponent below 1e-6 and from 1e21 on. The number must be finite.
[[nodiscard]] std::string goJsonNumber(double number);

/// A number as Go's strconv.FormatFloat(x, 'g', -1, 32) prints it, which is how sigs.k8s.io/yaml
/// turns a key that is a float into text.
[[nodiscard]] std::string goShortFloat(double number);

/// What strconv.ParseFloat makes of a decimal number (no underscores, no hexadecimal digits, no
/// names); no value when it is none or too large. Too small is zero.
[[nodiscard]] std::optional<double> parseGoFloat(std::string_view text);

/// What strconv.ParseInt(text, 0, 64), and for large positive ones ParseUint, make of an integer
/// with an optional sign and prefix (0x, 0o, 0b, or 0 for octal), in decimal digits.
[[nodiscard]] std::optional<std::string> parseGoInteger(std::string_view text);

} // namespace driftgate
