#pragma once

#include "git/objectreader.h"
#include "git/repository_p.h"

#include <optional>
#include <string_view>
#include <vector>

namespace driftgate
{

constexpr int MaxTagDepth = 32; ///< tags of tags; Git makes one, a loop cannot be hashed

/// What a tag's bytes say that it names.
[[nodiscard]] std::optional<Revision> targetOfTag(std::string_view bytes);

/// What HEAD, the branches and the tags name, in the order of their names and as they stand:
/// commits, tags to be followed, or what leads to no commit. Nothing is read for it, which is
/// what takes the time with thousands of them.
[[nodiscard]] Result<std::vector<Revision>> tipsOf(const Repository::Private &d);

} // namespace driftgate
