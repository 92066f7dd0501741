#include "manifest/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace driftgate
{

namespace
{

constexpr int LargestExponent = 1000;
constexpr int Nano = -9;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Suffix {
    std::string_view text;
    int exponent;
};
constexpr auto DecimalSuffixes = std::to_array<Suffix>({{"n", -9},
                                                        {"u", -6},
                                                        {"m", -3},
                                                        {"", 0},
                                                        {"k", 3},
                                                        {"M", 6},
                                                        {"G", 9},
                                                        {"T", 12},
                                                        {"P", 15},
                                                        {"E", 18}});
constexpr auto BinarySuffixes =
    std::to_array<std::string_view>({"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"});

/// Digits times a small number, plus a smaller one.
std::string multiplied(std::string digits, unsigned by, unsigned add = 0)
{
    unsigned carry = add;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        carry += static_cast<unsigned>(*digit - '0') * by;
        *digit = static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    std::string front = carry > 0 ? std::to_string(carry) : std::string();
    return front + digits;
}

/// Digits divided by a small number, when that leaves no rest.
std::optional<std::string> divided(std::string digits, unsigned by)
{
    unsigned rest = 0;
    for (char &digit : digits) {
        rest = rest * 10 + static_cast<unsigned>(digit - '0');
        digit = static_cast<char>('0' + rest / by);
        rest %= by;
    }
    if (rest != 0)
        return std::nullopt;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

std::string incremented(std::string digits)
{
    return digits.empty() ? "1" : multiplied(std::move(digits), 1, 1);
}

std::strong_ordering compareDigits(std::string_view a, int exponentA, std::string_view b,
                                   int exponentB)
{
    const auto magnitude = [](std::string_view digits, int exponent) {
        return static_cast<int>(digits.size()) + exponent;
    };
    if (const auto order = magnitude(a, exponentA) <=> magnitude(b, exponentB); order != 0)
        return order;
    return a <=> b; // no zeros at the end: the shorter one is the smaller
}

} // namespace

void Quantity::normalize()
{
    m_digits.erase(0, std::min(m_digits.find_first_not_of('0'), m_digits.size()));
    while (!m_digits.empty() && m_digits.back() == '0') {
        m_digits.pop_back();
        ++m_exponent;
    }
    if (m_digits.empty()) {
        m_exponent = 0;
        m_isNegative = false;
    }
}

std::optional<Quantity> Quantity::parse(std::string_view text)
{
    Quantity out;
    size_t at = 0;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        out.m_isNegative = text.front() == '-';
        ++at;
    }
    const size_t start = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    out.m_digits = text.substr(start, at - start);
    if (at < text.size() && text[at] == '.') {
        const size_t fraction = ++at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        out.m_digits += text.substr(fraction, at - fraction);
        out.m_exponent = -static_cast<int>(at - fraction);
    }
    if (out.m_digits.empty())
        return std::nullopt;

    const std::string_view suffix = text.substr(at);
    const auto decimal = std::ranges::find(DecimalSuffixes, suffix, &Suffix::text);
    const auto binary = std::ranges::find(BinarySuffixes, suffix);
    if (decimal != DecimalSuffixes.end()) {
        out.m_exponent += decimal->exponent;
    } else if (binary != BinarySuffixes.end()) {
        out.m_format = Format::BinarySi;
        for (auto step = BinarySuffixes.begin(); step != binary; ++step)
            out.m_digits = multiplied(std::move(out.m_digits), 1024);
    } else {
        if (suffix.front() != 'e' && suffix.front() != 'E')
            return std::nullopt;
        const size_t skip = suffix.size() > 2 && suffix[1] == '+' && isDigit(suffix[2]) ? 2 : 1;
        const std::string_view power = suffix.substr(skip);
        int exponent = 0;
        const auto [end, error] =
            std::from_chars(power.data(), power.data() + power.size(), exponent);
        if (power.empty() || error != std::errc() || end != power.data() + power.size() ||
            std::abs(exponent) > LargestExponent)
            return std::nullopt;
        out.m_exponent += exponent;
        out.m_format = Format::DecimalExponent;
    }

    out.normalize();
    if (!out.isZero() && out.m_exponent < Nano) {
        // You asked for some, so you get some: up to the next nano.
        const auto drop = static_cast<size_t>(Nano - out.m_exponent);
        out.m_digits.resize(out.m_digits.size() > drop ? out.m_digits.size() - drop : 0);
        out.m_digits = incremented(std::move(out.m_digits));
        out.m_exponent = Nano;
        out.normalize();
    }
    constexpr std::string_view Largest = "9223372036854775807";
    if (out.m_format == Format::BinarySi) {
        if (compareDigits(out.m_digits, out.m_exponent, Largest, 0) > 0) {
            out.m_digits = Largest;
            out.m_exponent = 0;
        } else if (!out.isZero() && static_cast<int>(out.m_digits.size()) + out.m_exponent <= 0) {
            out.m_format = Format::DecimalSi; // less than one
        }
    }
    return out;
}

std::string Quantity::decimal() const
{
    // The exponent is a multiple of three, below the last digit.
    int exponent = m_exponent - ((m_exponent % 3) + 3) % 3;
    if (m_format != Format::DecimalExponent)
        exponent = std::min(exponent, DecimalSuffixes.back().exponent);
    std::string out = m_digits + std::string(static_cast<size_t>(m_exponent - exponent), '0');
    if (m_format == Format::DecimalExponent)
        return exponent == 0 ? out : out + 'e' + std::to_string(exponent);
    const auto suffix = std::ranges::find(DecimalSuffixes, exponent, &Suffix::exponent);
    return out + std::string(suffix->text);
}

std::string Quantity::binary() const
{
    std::string out = m_digits + std::string(static_cast<size_t>(m_exponent), '0');
    size_t suffix = 0;
    while (suffix + 1 < BinarySuffixes.size()) {
        auto smaller = divided(out, 1024);
        if (!smaller)
            break;
        out = *std::move(smaller);
        ++suffix;
    }
    return out + std::string(BinarySuffixes[suffix]);
}

std::string Quantity::canonical() const
{
    if (isZero())
        return "0";
    const std::string sign = m_isNegative ? "-" : "";
    const bool isWhole = m_exponent >= 0;
    const bool isSmall = compareDigits(m_digits, m_exponent, "1024", 0) < 0;
    if (m_format == Format::BinarySi && isWhole && !isSmall)
        return sign + binary();
    if (m_format != Format::BinarySi)
        return sign + decimal();
    Quantity plain = *this;
    plain.m_format = Format::DecimalSi;
    return sign + plain.decimal();
}

std::strong_ordering operator<=>(const Quantity &a, const Quantity &b)
{
    const auto sign = [](const Quantity &q) { return q.isZero() ? 0 : q.m_isNegative ? -1 : 1; };
    if (const auto order = sign(a) <=> sign(b); order != 0)
        return order;
    const auto size = compareDigits(a.m_digits, a.m_exponent, b.m_digits, b.m_exponent);
    return a.m_isNegative ? 0 <=> size : size;
}

bool sameQuantity(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    const auto left = Quantity::parse(a);
    const auto right = Quantity::parse(b);
    return left && right && *left == *right;
}

} // namespace driftgate
