#pragma once

#include "render/inputs.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace driftgate
{

/// A fresh temporary folder that only this user can enter. It is removed with this object,
/// whatever happened in between.
class WorkFolder
{
public:
    /// Errors: Io.
    [[nodiscard]] static Result<std::unique_ptr<WorkFolder>> make();
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;
    ~WorkFolder();

    /// Without links on the way, so that what a tool prints can be recognised.
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] std::filesystem::path files() const { return m_path / "files"; }
    [[nodiscard]] std::filesystem::path home() const { return m_path / "home"; }
    [[nodiscard]] std::filesystem::path temp() const { return m_path / "tmp"; }

    /// A path of the repository as a program can be told of it: file names that are not UTF-8
    /// do not survive a command line everywhere, so those get a link with a plain name.
    [[nodiscard]] Result<std::string> argument(const std::string &path);

private:
    explicit WorkFolder(std::filesystem::path path);
    std::filesystem::path m_path;
    int m_aliases = 0;
};

/// What a layout met in the files.
struct LaidOut {
    std::vector<std::string> encrypted; ///< paths of files encrypted with SOPS
};

/// Writes the closure's files below `folder.files()` at their paths in the repository. Links are
/// made again as they are: the closure holds only those that resolve inside. Errors: Io, Limit,
/// Cancelled, as Repository.
[[nodiscard]] Result<LaidOut> layOut(const Inputs &inputs, const TreeReader &reader,
                                     WorkFolder &folder, const RenderLimits &limits,
                                     const CancelToken &cancel);

} // namespace driftgate
