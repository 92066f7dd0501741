#include "render/tools.h"

#include "base/text.h"
#include "manifest/json.h"

#include <QtEnvironmentVariables>

#include <algorithm>
#include <array>
#include <system_error>

namespace driftgate
{

namespace fs = std::filesystem;

namespace
{

constexpr std::chrono::milliseconds VersionTimeLimit{10'000};
/// Where nothing listens: a tool that asks for the network anyway fails at once.
constexpr const char *NoProxy = "http://127.0.0.1:1";

std::string firstWord(std::string_view text)
{
    const size_t end = text.find_first_of(" \r\n\t");
    return std::string(text.substr(0, end));
}

/// "v5.6.0" of what `kustomize version` prints; older ones print "{Version:kustomize/v4.1 …".
std::string kustomizeVersion(std::string_view printed)
{
    if (const size_t slash = printed.find("kustomize/"); slash != std::string_view::npos)
        printed.remove_prefix(slash + 10);
    return firstWord(printed);
}

std::string kubectlVersion(const std::string &printed)
{
    const auto json = readJson(printed, {});
    if (!json)
        return {};
    return std::string(json->stringAt({"clientVersion", "gitVersion"})) + " (kustomize " +
           std::string(json->stringAt({"kustomizeVersion"})) + ")";
}

/// Distributions build tools without a version ("(devel)"): the file then tells them apart.
std::string fileMark(const std::string &path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    const auto time = fs::last_write_time(path, error);
    return std::to_string(size) + "." + std::to_string(time.time_since_epoch().count());
}

void inherit(std::map<std::string, std::string> &environment, const char *name)
{
    if (qEnvironmentVariableIsSet(name))
        environment[name] = qgetenv(name).toStdString();
}

std::map<std::string, std::string> environmentFor(const ToolRun &run)
{
    std::map<std::string, std::string> out;
    out["TMPDIR"] = run.temp.string();
    out["GIT_TERMINAL_PROMPT"] = "0";
    if (run.mayFetch) {
        for (const char *const name :
             {"HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy",
              "SSH_AUTH_SOCK", "XDG_CONFIG_HOME", "SSL_CERT_FILE", "SSL_CERT_DIR"})
            inherit(out, name);
        return out;
    }
    const std::string home = run.home.string();
    out["HOME"] = home;
    for (const char *const name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        out[name] = home;
    out["KUBECONFIG"] = home + "/no-kubeconfig";
    out["PATH"] = home + "/no-programs";
    for (const char *const name : {"HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"})
        out[name] = NoProxy;
    return out;
}

} // namespace

Tools::Tools(const ProcessRunner &runner)
    : m_runner(runner)
{
}

std::optional<Tool> Tools::kustomize(const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    if (auto tool = find(Tool::Kind::Kustomize, "kustomize", cancel))
        return tool;
    return find(Tool::Kind::Kubectl, "kubectl", cancel);
}

std::optional<Tool> Tools::helm(const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    return find(Tool::Kind::Helm, "helm", cancel);
}

std::optional<Tool> Tools::find(Tool::Kind kind, const std::string &program,
                                const CancelToken &cancel)
{
    if (const auto known = m_found.find(kind); known != m_found.end())
        return known->second;
    Tool tool;
    tool.kind = kind;
    tool.path = m_runner.find(program);
    if (tool.path.empty())
        return std::nullopt; // and asked again next time: it may be installed meanwhile
    ProcessRequest request;
    request.program = tool.path;
    request.timeLimit = VersionTimeLimit;
    request.environment["HOME"] = "/nonexistent";
    request.environment["KUBECONFIG"] = "/nonexistent";
    switch (kind) {
    case Tool::Kind::Kustomize:
        request.arguments = {"version"};
        break;
    case Tool::Kind::Kubectl:
        request.arguments = {"version", "--client", "-o", "json"};
        break;
    case Tool::Kind::Helm:
        request.arguments = {"version", "--short"};
        break;
    }
    std::string version;
    const auto outcome = m_runner.run(request, cancel);
    if (outcome && outcome->exitCode == 0)
        version = kind == Tool::Kind::Kubectl     ? kubectlVersion(outcome->output)
                  : kind == Tool::Kind::Kustomize ? kustomizeVersion(outcome->output)
                                                  : firstWord(outcome->output);
    tool.label = version.empty() ? program : program + " " + version;
    tool.identity = tool.label + " " + fileMark(tool.path);
    if (outcome) // a cancelled question is asked again
        m_found[kind] = tool;
    return tool;
}

const std::vector<std::string> &Tools::sandbox(const CancelToken &cancel)
{
    const std::scoped_lock lock(m_mutex);
    if (m_sandbox)
        return *m_sandbox;
    static const std::vector<std::string> none;
    const std::string bwrap = m_runner.find("bwrap");
    if (bwrap.empty())
        return m_sandbox.emplace();
    // Inside another container a new /proc is often forbidden while the rest works.
    const std::array<std::vector<std::string>, 2> forms{{
        {bwrap, "--unshare-net", "--unshare-pid", "--unshare-ipc", "--die-with-parent", "--ro-bind",
         "/", "/", "--dev", "/dev", "--proc", "/proc"},
        {bwrap, "--unshare-net", "--die-with-parent", "--ro-bind", "/", "/"},
    }};
    for (const std::vector<std::string> &form : forms) {
        ProcessRequest request;
        request.program = form.front();
        request.arguments.assign(form.begin() + 1, form.end());
        request.arguments.insert(request.arguments.end(), {"--", "true"});
        request.timeLimit = VersionTimeLimit;
        const auto outcome = m_runner.run(request, cancel);
        if (!outcome && outcome.error().code == ErrorCode::Cancelled)
            return none;
        if (outcome && outcome->exitCode == 0)
            return m_sandbox.emplace(form);
    }
    return m_sandbox.emplace();
}

Result<ProcessOutcome> Tools::run(const Tool &tool, const ToolRun &run, const CancelToken &cancel)
{
    ProcessRequest request;
    request.program = tool.path;
    request.directory = run.folder;
    request.timeLimit = run.timeLimit;
    request.outputLimit = run.outputLimit;
    request.environment = environmentFor(run);
    if (!run.mayFetch) {
        const std::vector<std::string> &form = sandbox(cancel);
        if (!form.empty()) {
            request.program = form.front();
            request.arguments.assign(form.begin() + 1, form.end());
            const std::string folder = run.folder.string();
            request.arguments.insert(request.arguments.end(), {"--bind", folder, folder, "--chdir",
                                                               folder, "--", tool.path});
        }
    }
    request.arguments.insert(request.arguments.end(), run.arguments.begin(), run.arguments.end());
    return m_runner.run(request, cancel);
}

} // namespace driftgate
