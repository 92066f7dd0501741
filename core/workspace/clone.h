#pragma once

#include "workspace/workspace.h"

#include <filesystem>
#include <optional>
#include <string>

namespace driftgate
{

/// Driftgate's own clone of a repository.
struct OwnClone {
    std::filesystem::path path;
    std::optional<Error> notFetched; ///< why what is there may be old
};

/// Clones a URL into the data folder, or fetches where that was done before and moves the working
/// copy to the remote's head. Errors: as GitRemote::clone; a fetch that fails is told, not fatal.
[[nodiscard]] Result<OwnClone> cloneOrFetch(const std::string &url, const Environment &environment,
                                            const CancelToken &cancel);

} // namespace driftgate
