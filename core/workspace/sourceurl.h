#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// A repository's address in one form, so that https, ssh and scp spellings of one place are
/// equal: "github.com/shop/manifests". "" for a path of this machine, which says nothing.
[[nodiscard]] std::string canonicalUrl(std::string_view url);

/// Decides which of the addresses that a repository's own manifests name mean the repository
/// itself. Origin's address does. Where nothing names origin's (a fork, a mirror, a bundle), the
/// address does whose paths are all there most often.
class SourceMatcher
{
public:
    explicit SourceMatcher(std::string_view originUrl);
    /// One manifest that takes `url`; `pathExists` whether the path that it names is there.
    void add(std::string_view url, bool pathExists);
    /// Once all were added.
    [[nodiscard]] bool isThisRepository(std::string_view url) const;

private:
    struct Count {
        size_t named = 0;
        size_t there = 0;
    };
    [[nodiscard]] std::string chosen() const;

    std::string m_origin;
    std::map<std::string, Count> m_counts;
};

} // namespace driftgate
