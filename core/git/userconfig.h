#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What the user's git, ssh, gpg and credential helpers go by, out of this process' environment;
/// ProcessRunner's bare one has none of it. Nothing of it asks on a terminal.
[[nodiscard]] std::map<std::string, std::string> usersEnvironment(const ProcessRunner &runner);

/// One setting of a Git configuration.
struct GitSetting {
    std::string key;        ///< "user.email": section and name in lower case
    std::string value;      ///< "true" for a key without a value, as Git reads it
    bool isTrusted = false; ///< of the system's or the user's files, not the repository's
};

/// The Git configuration as the user's git reads it in a repository (includes and conditions too),
/// with who wrote what: a repository is not trusted to name programs, keys and trusted signers.
class UserConfig
{
public:
    /// Runs `git config --list`. Where it fails within the repository (damaged, or owned by
    /// somebody else) the system's and the user's settings are read alone. Errors: NotFound (no
    /// git), Tool, Cancelled.
    [[nodiscard]] static Result<UserConfig> read(const std::filesystem::path &repository,
                                                 const ProcessRunner &runner,
                                                 const CancelToken &cancel);
    explicit UserConfig(std::vector<GitSetting> settings = {})
        : m_settings(std::move(settings))
    {
    }

    /// The last value, of the user's and the system's files alone; "" when there is none.
    [[nodiscard]] std::string trusted(std::string_view key) const;
    /// The last value of all, the repository's own too; "" when there is none.
    [[nodiscard]] std::string any(std::string_view key) const;
    /// As trusted(), and a leading "~/" stands for the home folder. "" also for a path that is
    /// not absolute then: Git would take it as one within the repository.
    [[nodiscard]] std::string trustedPath(std::string_view key) const;
    /// "true", "yes", "on", a number but 0; "false" when there is none.
    [[nodiscard]] bool trustedFlag(std::string_view key) const;
    [[nodiscard]] const std::vector<GitSetting> &settings() const { return m_settings; }

private:
    std::vector<GitSetting> m_settings;
};

/// How to run git in a repository so that none of its settings names a program that then runs:
/// hooks, file system monitor, ssh command, proxy command, asking program, credential helper.
/// Those that the user's and the system's files name do.
struct SafeGit {
    std::vector<std::string> options; ///< before git's verb
    std::map<std::string, std::string> environment;
};
[[nodiscard]] SafeGit safeGit(const UserConfig &config, const ProcessRunner &runner);

} // namespace driftgate
