#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "base/revision.h"

#include <filesystem>
#include <map>
#include <string>

namespace driftgate
{

/// The commits of the demo's story that have a name: its ids and its tags.
using StoryRevisions = std::map<std::string, Revision>;

/// A file of the demo's data; its text. Errors: NotFound.
[[nodiscard]] Result<std::string> demoFile(const std::string &path);

/// Writes the demo's repository: `story.yaml`, told to `git fast-import`. `dir` does not exist
/// yet. Errors: Invalid (a step that does not fit, named), Tool, NotFound (no git).
[[nodiscard]] Result<StoryRevisions> writeStory(const std::filesystem::path &dir,
                                                const ProcessRunner &runner,
                                                const CancelToken &cancel);

} // namespace driftgate
