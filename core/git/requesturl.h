#pragma once

#include <string>
#include <string_view>

namespace driftgate
{

/// The page of a forge on which a request to merge `branch` into `base` is opened, told from a
/// remote's URL alone: GitHub, GitLab, Gitea, Forgejo and Codeberg, Bitbucket, Azure DevOps, each
/// also on a host of its own that has the forge's name in it. "" for any other host, and for what
/// is no URL of a host. Never holds a user or a password.
[[nodiscard]] std::string requestUrl(std::string_view remoteUrl, std::string_view branch,
                                     std::string_view base);

} // namespace driftgate
