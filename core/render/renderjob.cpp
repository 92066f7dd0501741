#include "render/renderjob.h"

#include "base/shown.h"
#include "base/text.h"
#include "manifest/secret.h"
#include "render/afterbuild.h"
#include "render/layout.h"
#include "render/origins.h"
#include "render/toolerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

constexpr size_t MaxReleaseName = 53;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

Finding encryptedNote(const std::string &path)
{
    return {Severity::Note,
            Tr::tr("“%1” is encrypted with SOPS; its values are shown as encrypted")
                .arg(shownPath(path)),
            {.file = path}};
}

/// Helm's --set-string takes commas, braces and backslashes as its own signs.
std::string escapedValue(std::string_view value)
{
    std::string out;
    for (const char c : value) {
        if (c == ',' || c == '\\' || c == '{' || c == '}')
            out += '\\';
        out += c;
    }
    return out;
}

void addWarnings(std::string_view said, const std::string &root, std::vector<Finding> &findings)
{
    std::set<std::string_view> told;
    for (std::string_view line : split(said, '\n')) {
        while (line.starts_with('#') || line.starts_with(' '))
            line.remove_prefix(1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || line.starts_with("walk.go:") || !told.insert(line).second)
            continue;
        findings.push_back({Severity::Note, shown(line), {.file = root}});
    }
}

} // namespace

std::string defaultReleaseName(std::string_view path)
{
    std::string out;
    for (const char c : lastPartOf(path)) {
        const bool digit = c >= '0' && c <= '9';
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool fits = digit || (small >= 'a' && small <= 'z');
        if (fits || !out.empty())
            out += fits ? small : '-';
    }
    out.resize(std::min(out.size(), MaxReleaseName));
    while (out.ends_with('-'))
        out.pop_back();
    return out.empty() ? "release-name" : out;
}

RenderJob::RenderJob(const Shared &shared, const Inputs &inputs, const TreeReader &reader,
                     const RenderOptions &options, std::optional<Tool> tool)
    : m_shared(shared)
    , m_inputs(inputs)
    , m_reader(reader)
    , m_options(options)
    , m_tool(std::move(tool))
{
}

bool RenderJob::mayFetch() const
{
    return m_options.allowRemoteBases && !m_inputs.remotes.empty();
}

Rendered RenderJob::begun() const
{
    Rendered out;
    out.closure = m_inputs.closure;
    out.findings = m_inputs.closure.findings;
    return out;
}

Result<RenderJob::Output> RenderJob::run(const std::string &key, const CancelToken &cancel)
{
    if (m_inputs.closure.method == RenderMethod::Plain)
        return plain(cancel);
    if (!m_tool)
        return withoutTool();
    if (!mayFetch()) {
        if (auto entry = m_shared.disk.get(key))
            return made(*entry, true);
    }
    if (Status status = check(cancel); !status)
        return fail(std::move(status).error());
    auto entry = runTool(cancel);
    if (!entry)
        return fail(std::move(entry).error());
    Output out = made(*entry, false);
    if (!mayFetch()) {
        for (const Object &object : out->objects)
            entry->origins.push_back(object.origin);
        m_shared.disk.put(key, *entry);
    }
    return out;
}

/// An input that explodes when its aliases are expanded must not reach a tool that may try.
Status RenderJob::check(const CancelToken &cancel)
{
    for (const auto &[path, source] : m_inputs.sources) {
        if (cancel.stop_requested())
            return cancelled();
        switch (source.use) {
        case InputUse::ConfigMapFile:
        case InputUse::SecretFile:
        case InputUse::Chart:
        case InputUse::Component:
            continue;
        default:
            break;
        }
        const auto facts = factsOf(path, source.blob, m_reader, m_shared.caches.facts);
        if (facts && facts->fault && facts->fault->code == ErrorCode::Limit)
            return fail(*facts->fault);
    }
    return {};
}

Result<RenderJob::Output> RenderJob::plain(const CancelToken &cancel)
{
    auto out = std::make_shared<Rendered>(begun());
    out->renderer = "plain";
    for (const auto &[path, source] : m_inputs.sources) {
        if (cancel.stop_requested())
            return fail(cancelled().error());
        auto text = m_reader.read(source.blob, path);
        if (!text) {
            Error error = std::move(text).error();
            out->findings.push_back({Severity::Error, error.text, error.place});
            continue;
        }
        if (isKustomizationName(lastPartOf(path))) {
            const auto kustomization = readKustomization(*text, path);
            if (kustomization && !kustomization->apiVersion.starts_with("kustomize.toolkit.")) {
                out->findings.push_back(
                    {Severity::Note,
                     Tr::tr("“%1” is a kustomization, not a manifest; in a plain folder it is "
                            "passed over")
                         .arg(shownPath(path)),
                     {.file = path}});
                continue;
            }
        }
        ObjectList read = readObjects(*text, path);
        bool encrypted = false;
        for (Object &object : read.objects) {
            encrypted = encrypted || isSopsEncrypted(object.value);
            out->objects.push_back(std::move(object));
        }
        for (Error &error : read.errors)
            out->findings.push_back(
                {Severity::Error, std::move(error.text), std::move(error.place)});
        if (encrypted)
            out->findings.push_back(encryptedNote(path));
    }
    if (out->objects.empty() && m_inputs.sources.empty())
        out->findings.push_back(
            {Severity::Warning,
             Tr::tr("“%1” holds no manifests").arg(shownPath(m_inputs.closure.root)),
             {.file = m_inputs.closure.root}});
    return out;
}

RenderJob::Output RenderJob::withoutTool() const
{
    auto out = std::make_shared<Rendered>(begun());
    const bool helm = m_inputs.closure.method == RenderMethod::Helm;
    out->renderer = helm ? "helm" : "kustomize";
    out->findings.push_back(
        {Severity::Error,
         helm ? Tr::tr("This chart needs helm, which is not installed; install helm 3 and make "
                       "sure that it is on PATH")
              : Tr::tr("This kustomization needs kustomize or kubectl, and neither is installed; "
                       "install one and make sure that it is on PATH"),
         {.file = m_inputs.closure.root}});
    return out;
}

Result<std::vector<std::string>> RenderJob::arguments(WorkFolder &folder) const
{
    auto root = folder.argument(m_inputs.closure.root);
    if (!root)
        return fail(std::move(root).error());
    if (m_tool->kind != Tool::Kind::Helm) {
        std::vector<std::string> out{m_tool->kind == Tool::Kind::Kustomize ? "build" : "kustomize",
                                     *root};
        if (m_inputs.loadsAnywhere)
            out.insert(out.end(), {"--load-restrictor", "LoadRestrictionsNone"});
        return out;
    }
    std::vector<std::string> out{"template",
                                 m_options.releaseName.empty()
                                     ? defaultReleaseName(m_inputs.closure.root)
                                     : m_options.releaseName,
                                 *root, "--include-crds"};
    if (!m_options.ns.empty())
        out.insert(out.end(), {"--namespace", m_options.ns});
    for (const std::string &file : m_inputs.valueFiles) {
        auto path = folder.argument(file);
        if (!path)
            return fail(std::move(path).error());
        out.insert(out.end(), {"--values", *path});
    }
    for (const auto &[name, value] : m_options.values)
        out.insert(out.end(), {"--set-string", name + "=" + escapedValue(value)});
    return out;
}

Result<CachedRender> RenderJob::runTool(const CancelToken &cancel)
{
    auto folder = WorkFolder::make();
    if (!folder)
        return fail(std::move(folder).error());
    auto laidOut = layOut(m_inputs, m_reader, **folder, m_shared.limits, cancel);
    if (!laidOut)
        return fail(std::move(laidOut).error());
    auto words = arguments(**folder);
    if (!words)
        return fail(std::move(words).error());
    ToolRun run;
    run.arguments = *std::move(words);
    run.folder = (*folder)->path();
    run.home = (*folder)->home();
    run.temp = (*folder)->temp();
    run.mayFetch = mayFetch();
    run.timeLimit = m_shared.limits.timeLimit;
    run.outputLimit = m_shared.limits.outputLimit;
    auto outcome = m_shared.tools.run(*m_tool, run, cancel);
    if (!outcome) {
        Error error = std::move(outcome).error();
        const QString program = shown(m_tool->label).section(QLatin1Char(' '), 0, 0);
        const QString root = shownPath(m_inputs.closure.root);
        const auto seconds = std::chrono::duration<double>(m_shared.limits.timeLimit).count();
        error.place.file = m_inputs.closure.root;
        if (error.code == ErrorCode::Timeout) // the runner only knows the sandbox's name
            error.text = Tr::tr("%1 did not finish rendering “%2” within %3 s")
                             .arg(program, root)
                             .arg(seconds);
        else if (error.code == ErrorCode::Limit)
            error.text = Tr::tr("%1 printed more than %2 MB for “%3”")
                             .arg(program)
                             .arg(m_shared.limits.outputLimit >> 20)
                             .arg(root);
        return fail(std::move(error));
    }
    if (outcome->exitCode != 0)
        return fail(
            toolError(*m_tool, *outcome, **folder, m_inputs, m_reader, m_shared.caches.facts));
    CachedRender out;
    if (m_inputs.afterBuild.substitutes) {
        auto replaced = substituteInDocuments(outcome->output, m_inputs.afterBuild);
        if (!replaced)
            return fail(std::move(replaced).error());
        out.undefined.assign(replaced->undefined.begin(), replaced->undefined.end());
        out.output = std::move(replaced->text);
    } else {
        out.output = std::move(outcome->output);
    }
    out.warnings = withRepositoryPaths(outcome->errors, **folder);
    out.encrypted = std::move(laidOut->encrypted);
    return out;
}

RenderJob::Output RenderJob::made(CachedRender &entry, bool fromCache)
{
    auto out = std::make_shared<Rendered>(begun());
    out->renderer = m_tool->label;
    out->fromCache = fromCache;
    const std::string &root = m_inputs.closure.root;
    if (m_tool->kind != Tool::Kind::Helm) {
        // Kustomize did without what was not found, so it was not needed after all.
        for (std::vector<Finding> *findings : {&out->findings, &out->closure.findings}) {
            for (Finding &finding : *findings) {
                const bool isProblem =
                    std::ranges::any_of(m_inputs.problems, [&finding](const Error &problem) {
                        return problem.text == finding.text && problem.place == finding.place;
                    });
                if (isProblem)
                    finding.severity = Severity::Warning;
            }
        }
    }
    ObjectList read = readObjects(entry.output, root);
    out->objects = std::move(read.objects);
    for (Error &error : read.errors)
        out->findings.push_back(
            {Severity::Error, std::move(error.text), {.file = root, .field = error.place.field}});
    if (fromCache && entry.origins.size() == out->objects.size()) {
        for (size_t i = 0; i < entry.origins.size(); ++i)
            out->objects[i].origin = entry.origins[i];
    } else if (m_tool->kind == Tool::Kind::Helm) {
        findHelmOrigins(out->objects, entry.output, m_inputs);
    } else {
        guessKustomizeOrigins(out->objects, m_inputs, m_reader, m_shared.caches.facts);
    }
    addCommonMetadata(out->objects, m_inputs.afterBuild);
    for (const std::string &name : entry.undefined)
        out->findings.push_back(
            {Severity::Warning,
             Tr::tr("The variable “%1” has no value, so nothing stands in its place; Flux 2.9 and "
                    "later refuses to apply this")
                 .arg(shown(name)),
             m_inputs.afterBuild.place});
    for (const std::string &path : entry.encrypted)
        out->findings.push_back(encryptedNote(path));
    addWarnings(entry.warnings, root, out->findings);
    return out;
}

} // namespace driftgate
