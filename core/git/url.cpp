#include "git/url.h"

namespace driftgate
{

namespace
{

constexpr std::string_view AfterScheme = "://";

bool isSsh(std::string_view scheme)
{
    return scheme.ends_with("ssh");
}

} // namespace

std::string withoutCredentials(std::string_view url)
{
    const size_t scheme = url.find(AfterScheme);
    if (scheme == std::string_view::npos)
        return std::string(url); // "git@host:path" has no place for a password
    const size_t begin = scheme + AfterScheme.size();
    const size_t end = std::min(url.find_first_of("/?#", begin), url.size());
    const std::string_view authority = url.substr(begin, end - begin);
    const size_t at = authority.rfind('@');
    if (at == std::string_view::npos)
        return std::string(url);
    std::string out(url.substr(0, begin));
    if (isSsh(url.substr(0, scheme))) {
        out += authority.substr(0, std::min(authority.find(':'), at));
        out += '@';
    }
    out += authority.substr(at + 1);
    out += url.substr(end);
    return out;
}

std::string withoutCredentialsWithin(std::string_view text)
{
    std::string out;
    while (true) {
        const size_t scheme = text.find(AfterScheme);
        if (scheme == std::string_view::npos)
            return out += text;
        size_t begin = scheme;
        while (begin > 0 && (isalnum(static_cast<unsigned char>(text[begin - 1])) != 0 ||
                             text[begin - 1] == '+' || text[begin - 1] == '-'))
            --begin;
        size_t end = std::min(text.find_first_of(" \t\r\n'\"<>", scheme), text.size());
        out += text.substr(0, begin);
        out += withoutCredentials(text.substr(begin, end - begin));
        text.remove_prefix(end);
    }
}

} // namespace driftgate
