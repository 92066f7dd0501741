#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// A Kubernetes resource quantity: a decimal number with a suffix (n u m, k M G T P E, Ki … Ei)
/// or an exponent. Exact: no floating point anywhere.
/// Source: apimachinery 0.32 `pkg/api/resource/quantity.go`; semantics.md, section 2.
class Quantity
{
public:
    /// How it was written, which canonical() keeps.
    enum class Format { DecimalSi, BinarySi, DecimalExponent };

    Quantity() = default; ///< zero
    /// No value for what Kubernetes refuses (`0.1mi`, `1i`, `1.1.M`), for a text without any
    /// digit, and for an exponent beyond ±1000. Numbers finer than a nano are rounded up (away
    /// from zero), as the API server does.
    [[nodiscard]] static std::optional<Quantity> parse(std::string_view text);

    [[nodiscard]] Format format() const { return m_format; }
    /// The canonical spelling: the largest suffix that leaves no fraction.
    [[nodiscard]] std::string canonical() const;

    /// By value, whatever the format: 1024Mi equals 1Gi.
    friend std::strong_ordering operator<=>(const Quantity &a, const Quantity &b);
    friend bool operator==(const Quantity &a, const Quantity &b) { return (a <=> b) == 0; }

private:
    void normalize();
    [[nodiscard]] bool isZero() const { return m_digits.empty(); }
    [[nodiscard]] std::string decimal() const;
    [[nodiscard]] std::string binary() const;

    // The value is ±m_digits · 10^m_exponent, with no zero at either end of the digits.
    std::string m_digits;
    int m_exponent = 0;
    bool m_isNegative = false;
    Format m_format = Format::DecimalSi;
};

/// True when both texts are quantities of the same value. Texts that are none are equal only as
/// texts.
[[nodiscard]] bool sameQuantity(std::string_view a, std::string_view b);

/// True when both texts are durations as Go's time.ParseDuration reads them, and equally long
/// (`8760h` and `8760h0m0s`). Texts that are none are equal only as texts.
[[nodiscard]] bool sameDuration(std::string_view a, std::string_view b);

} // namespace driftgate
