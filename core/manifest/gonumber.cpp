#include "manifest/gonumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace driftgate
{

namespace
{

/// A positive number's shortest digits and the power of ten of the first one.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

template<class Float>
Decimal shortest(Float number)
{
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                            std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<size_t>(end - buffer.data()));
    const size_t e = text.find('e');
    Decimal out;
    for (const char c : text.substr(0, e)) {
        if (c != '.')
            out.digits += c;
    }
    const std::string_view exponent = text.substr(e + 1);
    const size_t skip = exponent.front() == '+' ? 1 : 0;
    std::from_chars(exponent.data() + skip, exponent.data() + exponent.size(), out.exponent);
    return out;
}

std::string fixed(const Decimal &decimal)
{
    const auto &[digits, exponent] = decimal;
    if (exponent < 0)
        return "0." + std::string(static_cast<size_t>(-exponent - 1), '0') + digits;
    const auto before = static_cast<size_t>(exponent) + 1;
    if (digits.size() <= before)
        return digits + std::string(before - digits.size(), '0');
    return digits.substr(0, before) + '.' + digits.substr(before);
}

std::string scientific(const Decimal &decimal, int exponentDigits)
{
    const auto &[digits, exponent] = decimal;
    std::string out = digits.substr(0, 1);
    if (digits.size() > 1)
        out += '.' + digits.substr(1);
    const std::string power = std::to_string(std::abs(exponent));
    out += exponent < 0 ? "e-" : "e+";
    if (static_cast<int>(power.size()) < exponentDigits)
        out += '0';
    return out + power;
}

} // namespace

std::string goJsonNumber(double number)
{
    constexpr double Small = 1e-6;
    constexpr double Large = 1e21;
    if (number == 0)
        return std::signbit(number) ? "-0" : "0";
    const std::string sign = number < 0 ? "-" : "";
    const double size = std::abs(number);
    const Decimal decimal = shortest(size);
    if (size >= Small && size < Large)
        return sign + fixed(decimal);
    // encoding/json writes e-9 where strconv writes e-09.
    return sign + scientific(decimal, size < 1 ? 1 : 2);
}

std::string goShortFloat(double number)
{
    constexpr int FixedDigits = 6; // strconv's own limit for %g with the fewest digits
    if (std::isnan(number))
        return ".nan";
    const auto narrow = static_cast<float>(number);
    if (std::isinf(narrow))
        return narrow < 0 ? "-.inf" : ".inf";
    if (narrow == 0)
        return std::signbit(number) ? "-0" : "0";
    const std::string sign = number < 0 ? "-" : "";
    const Decimal decimal = shortest(std::abs(narrow));
    if (decimal.exponent < -4 || decimal.exponent >= FixedDigits)
        return sign + scientific(decimal, 2);
    return sign + fixed(decimal);
}

std::optional<double> parseGoFloat(std::string_view text)
{
    bool isNegative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        isNegative = text.front() == '-';
        text.remove_prefix(1);
    }
    const bool startsWell =
        !text.empty() && ((text.front() >= '0' && text.front() <= '9') || text.front() == '.');
    if (!startsWell)
        return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        // Too small and too large look alike: the sign of the exponent tells, or, without one,
        // where the digits stand.
        const size_t e = text.find_first_of("eE");
        const bool isSmall = e == std::string_view::npos
                                 ? text.find_first_not_of("0.") > text.find('.')
                                 : text.substr(e + 1).starts_with('-');
        if (!isSmall)
            return std::nullopt;
        number = 0;
    }
    return isNegative ? -number : number;
}

std::optional<std::string> parseGoInteger(std::string_view text)
{
    bool isNegative = false;
    bool hasSign = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        hasSign = true;
        isNegative = text.front() == '-';
        text.remove_prefix(1);
    }
    int base = 10;
    if (text.size() > 1 && text.front() == '0') {
        const char letter = static_cast<char>(text[1] | 0x20);
        base = letter == 'x' ? 16 : letter == 'b' ? 2 : 8;
        text.remove_prefix(letter == 'x' || letter == 'b' || letter == 'o' ? 2 : 1);
    }
    if (text.empty() || text.front() == '+' || text.front() == '-')
        return std::nullopt;
    uint64_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size, base);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    constexpr uint64_t Largest = std::numeric_limits<int64_t>::max();
    const bool fits = isNegative ? size <= Largest + 1 : size <= Largest || !hasSign;
    if (!fits)
        return std::nullopt;
    return (isNegative && size != 0 ? "-" : "") + std::to_string(size);
}

} // namespace driftgate
