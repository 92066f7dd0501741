#pragma once

#include "base/cancel.h"
#include "manifest/object.h"

#include <filesystem>
#include <vector>

namespace driftgate::cli
{

/// Manifests read from files, and what was wrong with the others.
struct ManifestReading {
    std::shared_ptr<std::vector<Object>> objects = std::make_shared<std::vector<Object>>();
    std::vector<Error> errors;
    std::vector<QString> notes; ///< what was left out, and why

    [[nodiscard]] bool isComplete() const { return errors.empty(); }
};

/// Reads a file, or every YAML and JSON file of a folder and its sub-folders, in the order of
/// their names. Links within a folder are not followed; hidden files and kustomization files are
/// left out, the latter with a note.
[[nodiscard]] ManifestReading readManifests(const std::filesystem::path &path);

} // namespace driftgate::cli
