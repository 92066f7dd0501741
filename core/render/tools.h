#pragma once

#include "base/process.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// A program that renders, found on PATH.
struct Tool {
    enum class Kind { Kustomize, Kubectl, Helm };
    Kind kind = Kind::Kustomize;
    std::string path;
    std::string label;    ///< for people: "kustomize v5.6.0"
    std::string identity; ///< for the cache's key: differs when the program does
};

/// One run of a tool.
struct ToolRun {
    std::vector<std::string> arguments; ///< after the program
    std::filesystem::path folder;       ///< the only place it may write to
    std::filesystem::path home;         ///< empty, so that no configuration of the user is read
    std::filesystem::path temp;
    bool mayFetch = false; ///< the network and git, with the user's own settings
    std::chrono::milliseconds timeLimit{60'000};
    std::size_t outputLimit = std::size_t{64} << 20;
};

/// Finds the tools, asks each for its version once, and runs them shut in: no network, no user
/// configuration, no other program to be found, and where bubblewrap works nothing to be written
/// outside the run's folder. May be used by several threads at once.
class Tools
{
public:
    explicit Tools(const ProcessRunner &runner);

    /// `kustomize`, else `kubectl`; none when neither is there.
    [[nodiscard]] std::optional<Tool> kustomize(const CancelToken &cancel);
    [[nodiscard]] std::optional<Tool> helm(const CancelToken &cancel);
    /// Errors: as ProcessRunner::run().
    [[nodiscard]] Result<ProcessOutcome> run(const Tool &tool, const ToolRun &run,
                                             const CancelToken &cancel);

private:
    [[nodiscard]] std::optional<Tool> find(Tool::Kind kind, const std::string &program,
                                           const CancelToken &cancel);
    [[nodiscard]] const std::vector<std::string> &sandbox(const CancelToken &cancel);

    const ProcessRunner &m_runner;
    std::mutex m_mutex;
    std::map<Tool::Kind, Tool> m_found;
    std::optional<std::vector<std::string>> m_sandbox; ///< empty inside: there is none
};

} // namespace driftgate
