#pragma once

#include "git/gitfixture.h"
#include "manifest/json.h"
#include "manifest/object.h"
#include "render/renderer.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <optional>

namespace driftgate::test
{

/// Runs programs on this machine and counts the tools among them. `hidden` programs are not
/// found, as on a machine without them.
class WatchedRunner final : public ProcessRunner
{
public:
    [[nodiscard]] Result<ProcessOutcome> run(const ProcessRequest &request,
                                             const CancelToken &cancel) const override
    {
        if (std::ranges::any_of(request.arguments, [](const std::string &word) {
                return word == "build" || word == "kustomize" || word == "template";
            }))
            ++m_renders;
        return m_system.run(request, cancel);
    }
    [[nodiscard]] std::string find(const std::string &program) const override
    {
        if (std::ranges::find(m_hidden, program) != m_hidden.end())
            return {};
        if (program == "helm" && m_system.find("helm").empty()) {
            const std::string built =
                qEnvironmentVariable("HOME").toStdString() + "/.cache/driftgate/tools/helm";
            if (std::filesystem::exists(built))
                return built;
        }
        return m_system.find(program);
    }

    void hide(std::string program) { m_hidden.push_back(std::move(program)); }
    [[nodiscard]] int renders() const { return m_renders; }

private:
    SystemProcessRunner m_system;
    std::vector<std::string> m_hidden;
    mutable std::atomic<int> m_renders = 0;
};

/// A repository, a cache folder and a renderer over them.
struct RenderFixture {
    GitFixture git;
    WatchedRunner runner;
    RenderLimits limits{.timeLimit = std::chrono::minutes(3)}; ///< a busy machine is no failure
    std::unique_ptr<Renderer> made;

    ~RenderFixture()
    {
        std::error_code ignored; // nor can Qt remove such names
        std::filesystem::remove_all(git.root(), ignored);
    }

    [[nodiscard]] std::string cacheDir() const { return git.beside("cache"); }
    Renderer &renderer()
    {
        if (!made)
            made = std::make_unique<Renderer>(runner, cacheDir(), limits);
        return *made;
    }
    /// A new process would begin with a new one.
    void restart() { made.reset(); }

    void writeAll(const std::map<std::string, std::string> &files)
    {
        for (const auto &[path, content] : files) {
            // Not by Qt, which cannot write names that are not UTF-8.
            const std::filesystem::path full = git.root() + "/" + path;
            std::error_code error;
            std::filesystem::create_directories(full.parent_path(), error);
            std::ofstream out(full, std::ios::binary);
            out << content;
            if (!out.flush())
                qFatal("cannot write %s", path.c_str());
        }
    }
    Revision commit(const std::map<std::string, std::string> &files)
    {
        writeAll(files);
        return git.commit("Change");
    }

    Result<std::shared_ptr<const Rendered>> render(const std::string &path,
                                                   const RenderOptions &options = {},
                                                   const CancelToken &cancel = {})
    {
        return renderer().render(git.open(), git.head(), path, options, cancel);
    }
    Result<Closure> closure(const std::string &path, const RenderOptions &options = {})
    {
        return renderer().closure(git.open(), git.head(), path, options);
    }
};

/// Objects as sorted canonical JSON: equal lists hold equal objects, whatever their order.
inline std::vector<std::string> canonical(const std::vector<Object> &objects)
{
    std::vector<std::string> out;
    out.reserve(objects.size());
    for (const Object &object : objects)
        out.push_back(writeJson(object.value, JsonStyle::Canonical));
    std::ranges::sort(out);
    return out;
}

/// What `kubectl kustomize` makes of a folder of a checkout, offline. Errors: as the runner, and
/// Tool with kubectl's words.
inline Result<std::vector<Object>> kubectlBuilds(const std::string &folder)
{
    ProcessRequest request;
    request.program = "kubectl";
    request.arguments = {"kustomize", folder};
    request.timeLimit = std::chrono::seconds(60);
    for (const char *const name : {"HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"})
        request.environment[name] = "http://127.0.0.1:1";
    request.environment["GIT_ALLOW_PROTOCOL"] = "none";
    request.environment["GIT_TERMINAL_PROMPT"] = "0";
    auto outcome = SystemProcessRunner().run(request, {});
    if (!outcome)
        return fail(std::move(outcome).error());
    if (outcome->exitCode != 0)
        return fail(ErrorCode::Tool, QString::fromStdString(outcome->errors));
    ObjectList read = readObjects(outcome->output, folder);
    for (const Error &error : read.errors)
        qWarning("%s", qUtf8Printable(error.toString()));
    return std::move(read.objects);
}

inline bool hasKubectl()
{
    return !SystemProcessRunner().find("kubectl").empty();
}
inline bool hasKustomize()
{
    return hasKubectl() || !SystemProcessRunner().find("kustomize").empty();
}

inline std::string configMap(const std::string &name, const std::string &value = "b")
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name +
           "\ndata:\n  a: " + value + "\n";
}

inline std::vector<std::string> paths(const Closure &closure)
{
    std::vector<std::string> out;
    for (const Closure::File &file : closure.files)
        out.push_back(file.path);
    return out;
}

inline const Finding *findingWith(const std::vector<Finding> &findings, QStringView text)
{
    const auto it = std::ranges::find_if(
        findings, [text](const Finding &finding) { return finding.text.contains(text); });
    return it == findings.end() ? nullptr : &*it;
}

/// Files and folders that a renderer left in the temporary folder.
inline QStringList leftBehind()
{
    return QDir(QDir::tempPath()).entryList({QStringLiteral("driftgate-render-*")}, QDir::Dirs);
}

} // namespace driftgate::test
