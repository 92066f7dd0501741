#include "ledger/policy.h"

#include <array>

namespace driftgate
{

namespace
{

struct Unit {
    char letter;
    int64_t seconds;
};
constexpr std::array<Unit, 5> Units{
    {{'w', 604'800}, {'d', 86'400}, {'h', 3'600}, {'m', 60}, {'s', 1}}};
constexpr int64_t Longest = int64_t{100} * 366 * 86'400;

} // namespace

std::optional<std::chrono::seconds> ageFromText(std::string_view text)
{
    int64_t out = 0;
    int64_t number = 0;
    bool hasDigits = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            hasDigits = true;
            if (number > Longest)
                return std::nullopt;
            continue;
        }
        const auto *const unit = std::ranges::find(Units, c, &Unit::letter);
        if (unit == Units.end() || !hasDigits || number > (Longest - out) / unit->seconds)
            return std::nullopt;
        out += number * unit->seconds;
        number = 0;
        hasDigits = false;
    }
    if (hasDigits || out == 0)
        return std::nullopt;
    return std::chrono::seconds(out);
}

std::string ageText(std::chrono::seconds age)
{
    for (const Unit &unit : Units) {
        if (unit.letter != 'w' && age.count() % unit.seconds == 0)
            return std::to_string(age.count() / unit.seconds) + unit.letter;
    }
    return {};
}

} // namespace driftgate
