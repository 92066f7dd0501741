#pragma once

#include "base/cancel.h"
#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace driftgate
{

/// One run of a program. Nothing is inherited: what is not named here is not there.
struct ProcessRequest {
    std::string program;                             ///< a name looked up on PATH, or a path
    std::vector<std::string> arguments;              ///< without the program's own name
    std::filesystem::path directory;                 ///< working directory; empty: a neutral one
    std::string input;                               ///< given on standard input, then closed
    std::map<std::string, std::string> environment;  ///< added to the bare one (PATH, HOME, LANG=C)
    std::chrono::milliseconds timeLimit{30'000};     ///< then the whole process group is killed
    std::size_t outputLimit = std::size_t{64} << 20; ///< bytes of output and errors together
};

/// A program that ran to its end, whatever its exit status.
struct ProcessOutcome {
    int exitCode = 0;
    std::string output;
    std::string errors;
};

/// Runs programs to their end. Blocks: call it from a worker. Where the system can do that, a
/// program ends with the one that runs it, however that ends.
class ProcessRunner
{
public:
    virtual ~ProcessRunner() = default;

    /// Errors: NotFound (no such program), Timeout, Limit (too much output), Cancelled, Tool (it
    /// could not be started or died of a signal). A non-zero exit is an outcome, not an error.
    /// On every error no process of the group is left behind.
    [[nodiscard]] virtual Result<ProcessOutcome> run(const ProcessRequest &request,
                                                     const CancelToken &cancel) const = 0;
    /// The absolute path of a program on PATH; empty when there is none.
    [[nodiscard]] virtual std::string find(const std::string &program) const = 0;
};

/// Runs them on this machine.
class SystemProcessRunner final : public ProcessRunner
{
public:
    [[nodiscard]] Result<ProcessOutcome> run(const ProcessRequest &request,
                                             const CancelToken &cancel) const override;
    [[nodiscard]] std::string find(const std::string &program) const override;
};

} // namespace driftgate
