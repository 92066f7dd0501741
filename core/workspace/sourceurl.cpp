#include "workspace/sourceurl.h"

#include <algorithm>

namespace driftgate
{

std::string canonicalUrl(std::string_view url)
{
    const size_t scheme = url.find("://");
    if (scheme != std::string_view::npos) {
        if (url.substr(0, scheme) == "file")
            return {};
        url.remove_prefix(scheme + 3);
    } else if (url.find(':') == std::string_view::npos || url.starts_with('/') ||
               url.find('/') < url.find(':')) {
        return {}; // a path of this machine
    }
    std::string host(url.substr(0, url.find_first_of("/:")));
    if (const size_t user = url.find('@'); user < url.find('/')) {
        url.remove_prefix(user + 1);
        host = std::string(url.substr(0, url.find_first_of("/:")));
    }
    std::string_view path = url.substr(host.size());
    if (path.starts_with(':')) {
        // A port, or the colon of git@host:path.
        const size_t slash = path.find('/');
        const std::string_view port =
            path.substr(1, slash == std::string_view::npos ? std::string_view::npos : slash - 1);
        if (slash != std::string_view::npos &&
            std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; }))
            path.remove_prefix(slash);
        else
            path.remove_prefix(1);
    }
    while (path.starts_with('/'))
        path.remove_prefix(1);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    if (path.ends_with(".git"))
        path.remove_suffix(4);
    std::string out = host + '/' + std::string(path);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

SourceMatcher::SourceMatcher(std::string_view originUrl)
    : m_origin(canonicalUrl(originUrl))
{
}

void SourceMatcher::add(std::string_view url, bool pathExists)
{
    Count &count = m_counts[canonicalUrl(url)];
    ++count.named;
    count.there += pathExists ? 1 : 0;
}

std::string SourceMatcher::chosen() const
{
    if (!m_origin.empty() && m_counts.contains(m_origin))
        return m_origin;
    std::string best;
    size_t bestThere = 0;
    for (const auto &[url, count] : m_counts) {
        if (count.there > bestThere && 2 * count.there >= count.named) {
            best = url;
            bestThere = count.there;
        }
    }
    return best;
}

bool SourceMatcher::isThisRepository(std::string_view url) const
{
    const std::string canonical = canonicalUrl(url);
    return (canonical == m_origin && !m_origin.empty()) || canonical == chosen();
}

} // namespace driftgate
