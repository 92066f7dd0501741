#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace driftgate
{

/// A credential plugin as it would be run.
struct ExecCommand {
    std::string program; ///< absolute: where PATH or the kubeconfig leads to
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> environment; ///< what the kubeconfig adds

    /// SHA-256 over all of it, in hex: the arguments may hold secrets and are not stored.
    [[nodiscard]] std::string digest() const;
    /// Whether allowing the program alone could allow everything: a shell, an interpreter or a
    /// program that starts others, or any variable but those known to choose among what the user
    /// has set up (AWS_PROFILE, …), since there are too many that bring in foreign code
    /// (LD_PRELOAD, PYTHONPATH, AWS_CONFIG_FILE, …).
    [[nodiscard]] bool runsAnything() const;

    friend bool operator==(const ExecCommand &, const ExecCommand &) = default;
};

/// Which programs of kubeconfigs the user allowed to run on this machine; a file with one of
/// them a line.
///
/// What is allowed is a program's absolute path, with any arguments: people have dozens of
/// contexts that differ in a cluster's name alone, and they judge the program. The path is the one
/// that PATH leads to, symbolic links not followed, since an update that moves a link's target is
/// no new program; who can change the link can change the program too. But a kubeconfig may come
/// from somebody else, and `bash -c …` or LD_PRELOAD would turn that consent into one for
/// anything. So a command that `runsAnything()` is allowed only exactly as it stands, program,
/// arguments and variables together.
///
/// Every question reads the file, so that what the command line allows counts in an open window
/// at once. May be used from several threads and by several processes.
class ExecPermissions
{
public:
    struct Entry {
        std::string program;
        std::string digest; ///< "" for every use of the program
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// `file` and its folder need not be there yet.
    explicit ExecPermissions(std::filesystem::path file);

    /// In the order in which they were allowed. Errors: Io.
    [[nodiscard]] Result<std::vector<Entry>> entries() const;
    /// False, too, when the file cannot be read.
    [[nodiscard]] bool isAllowed(const ExecCommand &command) const;
    /// Allows the program, or this command alone where it `runsAnything()`. Errors: Invalid (no
    /// absolute path, or one with control characters), Io, Conflict (another process holds the
    /// file for long).
    [[nodiscard]] Status allow(const ExecCommand &command);
    /// Takes back every entry of a program. Errors: NotFound, Io, Conflict.
    [[nodiscard]] Status revoke(const std::string &program);

private:
    [[nodiscard]] Status change(auto edit);

    std::filesystem::path m_file;
};

} // namespace driftgate
