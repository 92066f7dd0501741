#pragma once

#include "base/cancel.h"
#include "git/repository.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// One file of a scanned tree.
struct ScannedFile {
    std::string name;
    BlobId blob;
};

/// One folder of a scanned tree.
struct ScannedFolder {
    std::vector<std::string> folders; ///< names, sorted as Git sorts them
    std::vector<ScannedFile> files;

    [[nodiscard]] const ScannedFile *file(std::string_view name) const;
    /// Its kustomization file, by any of the three names; null when there is none.
    [[nodiscard]] const ScannedFile *kustomization() const;
    [[nodiscard]] bool hasChart() const { return file("Chart.yaml") != nullptr; }
};

/// The tree of one revision, folder by folder, without hidden and vendored folders. Bounded:
/// what lies beyond a quarter of a million entries is not looked at.
class RepositoryScan
{
public:
    [[nodiscard]] static Result<RepositoryScan>
    scan(const Repository &repository, const Revision &revision, const CancelToken &cancel);

    [[nodiscard]] const std::map<std::string, ScannedFolder> &folders() const { return m_folders; }
    [[nodiscard]] const ScannedFolder *folder(const std::string &path) const;
    [[nodiscard]] bool hasFolder(const std::string &path) const { return folder(path) != nullptr; }
    /// Whether something can be rendered there: a kustomization, a chart, or manifests.
    [[nodiscard]] bool isRenderable(const Repository &repository, const std::string &path) const;

private:
    std::map<std::string, ScannedFolder> m_folders; ///< by path, "" the top
};

/// "a/b" and "c" give "a/b/c"; an empty folder gives the name alone.
[[nodiscard]] std::string joined(std::string_view folder, std::string_view name);
[[nodiscard]] bool isYamlName(std::string_view name);
/// A file's text, or "" when it is larger than half a megabyte (a bundle of definitions, say) or
/// cannot be read: discovery passes over what it cannot read.
[[nodiscard]] std::string scannedText(const Repository &repository, const BlobId &blob);

} // namespace driftgate
