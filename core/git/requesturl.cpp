#include "git/requesturl.h"

#include "base/text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace driftgate
{

namespace
{

/// Where a repository lies on the web.
struct WebPlace {
    std::string origin; ///< "https://host" or "http://host:port"
    std::string host;   ///< lower case, without its port
    std::string path;   ///< without slashes around it and without ".git"
};

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// As RFC 3986 has it, with the slashes kept.
std::string encoded(std::string_view text)
{
    constexpr std::string_view Kept = "-._~/";
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                             (c >= 'A' && c <= 'Z') || Kept.contains(c);
        if (isPlain) {
            out += c;
        } else {
            out += '%';
            out += Digits[byte >> 4U];
            out += Digits[byte & 0xFU];
        }
    }
    return out;
}

/// A path as it may already be encoded in a URL: what is encoded stays so.
std::string cleanPath(std::string_view path)
{
    path = path.substr(0, path.find_first_of("?#"));
    while (path.starts_with('/'))
        path.remove_prefix(1);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    if (path.ends_with(".git"))
        path.remove_suffix(4);
    const std::vector<std::string_view> parts = split(path, '%');
    std::string out = encoded(parts.front());
    for (size_t i = 1; i < parts.size(); ++i)
        out += '%' + encoded(parts[i]);
    return out;
}

std::string_view withoutUser(std::string_view authority)
{
    return authority.substr(authority.rfind('@') + 1); // npos + 1 is 0
}

std::optional<WebPlace> placeOf(std::string_view url)
{
    const size_t scheme = url.find("://");
    std::string_view host;
    std::string_view path;
    std::string_view port;
    bool isPlainHttp = false;
    if (scheme == std::string_view::npos) {
        const size_t colon = url.find(':');
        if (colon == std::string_view::npos || colon < 2 || url.find('/') < colon)
            return std::nullopt;
        host = withoutUser(url.substr(0, colon));
        path = url.substr(colon + 1);
    } else {
        const std::string name = lower(url.substr(0, scheme));
        const bool isWeb = name == "https" || name == "http";
        if (!isWeb && !name.ends_with("ssh") && name != "git")
            return std::nullopt;
        const std::string_view rest = url.substr(scheme + 3);
        const size_t slash = std::min(rest.find('/'), rest.size());
        host = withoutUser(rest.substr(0, slash));
        path = rest.substr(slash);
        const size_t colon = host.find(':');
        // The port of ssh says nothing about the web.
        if (colon != std::string_view::npos && isWeb)
            port = host.substr(colon);
        host = host.substr(0, colon);
        isPlainHttp = name == "http";
    }
    const bool isHost = !host.empty() && std::ranges::all_of(host, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_';
    }) && std::ranges::all_of(port.substr(std::min(size_t{1}, port.size())), [](unsigned char c) {
        return std::isdigit(c) != 0;
    });
    WebPlace out{.origin = {}, .host = lower(host), .path = cleanPath(path)};
    if (!isHost || out.path.empty())
        return std::nullopt;
    out.origin = (isPlainHttp ? "http://" : "https://") + out.host + std::string(port);
    return out;
}

/// Azure DevOps has one address for ssh and others for the web.
std::string azurePage(const WebPlace &place)
{
    std::vector<std::string_view> parts = split(place.path, '/');
    if (place.host == "ssh.dev.azure.com" || place.host == "vs-ssh.visualstudio.com") {
        if (parts.size() != 4 || parts[0] != "v3")
            return {};
        return "https://dev.azure.com/" + std::string(parts[1]) + '/' + std::string(parts[2]) +
               "/_git/" + std::string(parts[3]);
    }
    return place.origin + '/' + place.path;
}

std::string bitbucketPage(const WebPlace &place, const std::string &branch, const std::string &base)
{
    if (place.host == "bitbucket.org")
        return place.origin + '/' + place.path + "/pull-requests/new?source=" + branch +
               "&dest=" + base;
    // Bitbucket Data Center clones from "scm/PROJECT/repository" and shows it elsewhere.
    std::vector<std::string_view> parts = split(place.path, '/');
    if (parts.size() == 3 && parts[0] == "scm")
        parts.erase(parts.begin());
    if (parts.size() != 2)
        return {};
    return place.origin + "/projects/" + std::string(parts[0]) + "/repos/" + std::string(parts[1]) +
           "/pull-requests?create&sourceBranch=refs/heads/" + branch + "&targetBranch=refs/heads/" +
           base;
}

} // namespace

std::string requestUrl(std::string_view remoteUrl, std::string_view branch, std::string_view base)
{
    const std::optional<WebPlace> place = placeOf(remoteUrl);
    if (!place || branch.empty())
        return {};
    const std::string source = encoded(branch);
    const std::string target = encoded(base);
    const std::string page = place->origin + '/' + place->path;
    const auto hasName = [&](std::string_view name) { return place->host.contains(name); };
    // A comparison that names no base is made with the forge's default branch.
    const std::string pair = target.empty() ? source : target + "..." + source;
    if (hasName("github"))
        return page + "/compare/" + pair + "?expand=1";
    if (hasName("gitlab")) {
        std::string out = page + "/-/merge_requests/new?merge_request%5Bsource_branch%5D=" + source;
        if (!target.empty())
            out += "&merge_request%5Btarget_branch%5D=" + target;
        return out;
    }
    if (place->host == "codeberg.org" || hasName("gitea") || hasName("forgejo"))
        return page + "/compare/" + pair;
    if (hasName("bitbucket"))
        return bitbucketPage(*place, source, target);
    if (place->host.ends_with("dev.azure.com") || place->host.ends_with(".visualstudio.com")) {
        const std::string azure = azurePage(*place);
        return azure.empty()
                   ? azure
                   : azure + "/pullrequestcreate?sourceRef=" + source + "&targetRef=" + target;
    }
    return {};
}

} // namespace driftgate
