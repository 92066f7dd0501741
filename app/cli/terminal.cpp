#include "cli/terminal.h"

namespace driftgate::cli
{

namespace
{

std::string_view codeOf(Terminal::Color color)
{
    // The eight colours that every terminal maps to its own theme, light or dark.
    switch (color) {
    case Terminal::Color::None:
        return {};
    case Terminal::Color::Git:
        return "34";
    case Terminal::Color::Cluster:
        return "33";
    case Terminal::Color::Both:
        return "35";
    case Terminal::Color::Good:
        return "32";
    case Terminal::Color::Bad:
        return "31";
    case Terminal::Color::Dim:
        return "2";
    case Terminal::Color::Bold:
        return "1";
    }
    return {};
}

} // namespace

std::string Terminal::colored(std::string_view text, Color color) const
{
    const std::string_view code = codeOf(color);
    if (!colors || code.empty() || text.empty())
        return std::string(text);
    std::string out = "\x1b[";
    out += code;
    out += 'm';
    out += text;
    out += "\x1b[0m";
    return out;
}

} // namespace driftgate::cli
