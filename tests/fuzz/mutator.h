#pragma once

#include <QtEnvironmentVariables>

#include <algorithm>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftgate::test
{

/// How many texts a test of this folder tries: DRIFTGATE_MUTATIONS, or what the everyday test
/// takes. DRIFTGATE_MUTATIONS_FROM sets the first seed (default 0), so that a night can go on
/// where another ended; a failure names its seed.
inline std::pair<uint32_t, uint32_t> seedsToTry(int everyday)
{
    const int wanted = qEnvironmentVariableIntValue("DRIFTGATE_MUTATIONS");
    const int from = std::max(0, qEnvironmentVariableIntValue("DRIFTGATE_MUTATIONS_FROM"));
    const auto first = static_cast<uint32_t>(from);
    return {first, first + static_cast<uint32_t>(wanted > 0 ? wanted : everyday)};
}

/// Damages texts at random: the same seed always gives the same text.
class Mutator
{
public:
    explicit Mutator(std::vector<std::string> seeds)
        : m_seeds(std::move(seeds))
    {
    }

    /// One of the seeds with up to five damages; some stay whole.
    [[nodiscard]] std::string text(uint32_t seed) const
    {
        std::mt19937 random(seed);
        std::string out = m_seeds[random() % m_seeds.size()];
        for (unsigned n = random() % 6; n > 0; --n)
            damage(out, random);
        return out;
    }

private:
    void damage(std::string &text, std::mt19937 &random) const
    {
        // clang-format off
        static constexpr std::string_view Pieces[] = {
            "\t", "\n", " ", "  ", ":", ": ", "- ", "\"", "'", "{", "}", "[", "]", ",", "&a ", "*a",
            "!!str ", "|", ">", "|+2", "#", "---\n", "...\n", "--- ", "<<: ", "? ", "\\", "\xFF",
            "\xEF\xBB\xBF", std::string_view("\0", 1), "\x04", "\r", "\r\n", "0x", "1e999", ".nan",
            "%YAML 1.1\n", "\xC2\x85", "\xE2\x80\xA8"};
        // clang-format on
        const size_t at = text.empty() ? 0 : random() % text.size();
        switch (random() % 6) {
        case 0:
            text.insert(at, Pieces[random() % std::size(Pieces)]);
            break;
        case 1:
            text.erase(at, random() % 8);
            break;
        case 2:
            if (!text.empty())
                text[at] = static_cast<char>(random() % 256);
            break;
        case 3:
            text.insert(at, text.substr(random() % (text.size() + 1), random() % 40));
            break;
        case 4:
            text.resize(at);
            break;
        default:
            text += m_seeds[random() % m_seeds.size()];
        }
    }

    std::vector<std::string> m_seeds;
};

} // namespace driftgate::test
