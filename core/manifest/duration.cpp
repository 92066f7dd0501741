#include "manifest/quantity.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

__extension__ using Int128 = __int128;

struct Unit {
    std::string_view text;
    int64_t nanoseconds;
};
/// Longer ones first where one begins another.
constexpr auto Units = std::to_array<Unit>({{"ns", 1},
                                            {"us", 1'000},
                                            {"µs", 1'000},
                                            {"μs", 1'000},
                                            {"ms", 1'000'000},
                                            {"s", 1'000'000'000},
                                            {"m", 60'000'000'000},
                                            {"h", 3'600'000'000'000}});
constexpr size_t MostDigits = 19; ///< of one part, so that nothing overflows

/// In nanoseconds. Source of the form: Go's time.ParseDuration.
std::optional<Int128> parseDuration(std::string_view text)
{
    bool isNegative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        isNegative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text == "0")
        return 0;
    if (text.empty())
        return std::nullopt;
    Int128 out = 0;
    while (!text.empty()) {
        const size_t length = std::min(text.find_first_not_of("0123456789."), text.size());
        const std::string_view number = text.substr(0, length);
        text.remove_prefix(length);
        const auto unit =
            std::ranges::find_if(Units, [text](const Unit &u) { return text.starts_with(u.text); });
        const bool isWrong = number.size() > MostDigits || std::ranges::count(number, '.') > 1 ||
                             number.find_first_not_of('.') == std::string_view::npos ||
                             unit == Units.end();
        if (isWrong)
            return std::nullopt;
        text.remove_prefix(unit->text.size());
        Int128 whole = 0;
        Int128 scale = 1;
        bool isFraction = false;
        for (const char c : number) {
            if (c == '.') {
                isFraction = true;
                continue;
            }
            whole = whole * 10 + (c - '0');
            scale *= isFraction ? 10 : 1;
        }
        out += whole * unit->nanoseconds / scale;
    }
    return isNegative ? -out : out;
}

} // namespace

bool sameDuration(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    const auto left = parseDuration(a);
    const auto right = parseDuration(b);
    return left && right && *left == *right;
}

} // namespace driftgate
