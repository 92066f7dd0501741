#include "render/fluxwalk.h"

#include "base/shown.h"
#include "base/text.h"
#include "manifest/json.h"
#include "render/fluxvariables.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

/// What source-controller leaves out of what it hands on (its docs, "Default exclusions").
constexpr std::array NotHandedOn = {".git",
                                    ".github",
                                    ".circleci",
                                    ".travis.yml",
                                    ".gitlab-ci.yml",
                                    "appveyor.yml",
                                    ".drone.yml",
                                    "cloudbuild.yaml",
                                    "codeship-services.yml",
                                    "codeship-steps.yml",
                                    ".goreleaser.yml",
                                    ".goreleaser.brew.yml",
                                    ".sops.yaml",
                                    ".flux.yaml"};

} // namespace

std::optional<FluxKustomization> fluxKustomizationOf(const TreeReader &reader,
                                                     const FluxReference &reference, Inputs &inputs)
{
    if (reference.file.empty())
        return std::nullopt;
    const auto leftOut = [&](const QString &why) {
        inputs.leftOut.push_back(
            {ErrorCode::NotFound,
             Tr::tr("What the Flux Kustomization “%1” adds is not known at this revision: %2")
                 .arg(shown(reference.name), why),
             {.file = reference.file}});
        return std::nullopt;
    };
    inputs.closure.alsoRead.push_back(reference.file);
    const auto path = normalizePath(reference.file);
    const auto found = path ? reader.find(*path) : TreeReader::Found();
    if (!found)
        return leftOut(found.error().text);
    if (!found->isFile())
        return leftOut(Tr::tr("there is no such file"));
    const auto text = reader.read(found->blob(), found->path);
    if (!text)
        return leftOut(text.error().text);
    auto flux = readFluxKustomization(*text, found->path, reference.name);
    if (!flux)
        return leftOut(flux.error().text);
    if (!*flux)
        return leftOut(Tr::tr("it is not in this file"));
    return *std::move(flux);
}

Status FluxWalk::walk(const std::string &root, const FluxKustomization &flux)
{
    auto folder = find(root);
    if (!folder)
        return fail(std::move(folder).error());
    if (!folder->isFolder())
        return fail(ErrorCode::Invalid,
                    Tr::tr("“%1” is a file, where Flux wants a folder").arg(shownPath(root)),
                    {.file = root});
    auto kustomization = kustomizationIn(*folder);
    if (!kustomization)
        return fail(std::move(kustomization).error());

    Result<std::string> text = std::string();
    std::string file = joinPath(folder->path, "kustomization.yaml");
    if (*kustomization) {
        file = (*kustomization)->file;
        text = m_reader.read((*kustomization)->blob, file);
        if (Status status = addKustomization(*folder); !status)
            return status;
    } else {
        text = generated(*folder);
    }
    if (!text)
        return fail(std::move(text).error());
    auto components = addComponents(*folder, flux);
    if (!components)
        return fail(std::move(components).error());
    auto changed = withFluxFields(*text, file, flux, *components);
    if (!changed)
        return fail(std::move(changed).error());
    m_inputs.written[file] = *std::move(changed);

    std::ranges::copy(flux.findings, std::back_inserter(m_inputs.closure.findings));
    m_inputs.afterBuild.labels = flux.labels;
    m_inputs.afterBuild.annotations = flux.annotations;
    m_inputs.afterBuild.place = placeAt(flux.line);
    return addVariables(flux);
}

Result<std::string> FluxWalk::generated(const Found &folder)
{
    std::vector<std::string> resources;
    m_inputs.closure.folders.push_back(folder.path);
    if (Status status = scan(folder.path, folder.tree(), resources); !status)
        return fail(std::move(status).error());
    // There is no such file: what is wrong with a resource is told where Flux would look for it.
    const Current current{folder.path, folder.path, {}};
    m_open.push_back(folder.path);
    for (std::string &resource : resources) {
        // Seen from the folder, as kustomize wants it.
        resource = "./" + resource.substr(folder.path.empty() ? 0 : folder.path.size() + 1);
        if (Status status =
                addInput(current, {.use = InputUse::Resource, .text = resource, .field = {}});
            !status)
            return fail(std::move(status).error());
    }
    m_open.pop_back();
    return generatedKustomization(resources);
}

Status FluxWalk::scan(const std::string &path, const TreeId &tree,
                      std::vector<std::string> &resources)
{
    auto listing = m_reader.list(path, tree);
    if (!listing)
        return fail(std::move(listing).error());
    for (const TreeEntry &entry : **listing) {
        const std::string place = joinPath(path, entry.name);
        if (entry.name == ".sourceignore")
            m_inputs.closure.findings.push_back(
                {Severity::Warning,
                 Tr::tr("“%1” may keep files from Flux; it is not followed here")
                     .arg(shownPath(place)),
                 {.file = place}});
        if (std::ranges::find(NotHandedOn, entry.name) != NotHandedOn.end())
            continue;
        if (entry.kind == EntryKind::Folder) {
            const TreeId below(entry.id.bytes());
            auto built = isKustomization(place, below);
            if (!built)
                return fail(std::move(built).error());
            if (*built)
                resources.push_back(place);
            else if (Status status = scan(place, below, resources); !status)
                return status;
        } else if (entry.kind != EntryKind::Submodule &&
                   (entry.name.ends_with(".yaml") || entry.name.ends_with(".yml"))) {
            resources.push_back(place);
        }
    }
    return {};
}

Result<bool> FluxWalk::isKustomization(const std::string &path, const TreeId &tree) const
{
    auto listing = m_reader.list(path, tree);
    if (!listing)
        return fail(std::move(listing).error());
    return std::ranges::any_of(**listing, [](const TreeEntry &entry) {
        return isKustomizationName(entry.name) && entry.kind != EntryKind::Folder;
    });
}

Result<std::vector<std::string>> FluxWalk::addComponents(const Found &folder,
                                                         const FluxKustomization &flux)
{
    std::vector<std::string> out;
    const Current current{folder.path, m_options.flux.file, {}};
    m_open.push_back(folder.path);
    for (const FluxKustomization::Component &component : flux.components) {
        const auto path = normalizePath(joinPath(folder.path, component.path));
        if (flux.ignoreMissingComponents && path) {
            const auto found = find(*path);
            if (found && !found->entry) {
                missing(found->path);
                continue;
            }
        }
        const KustomizeInput input{InputUse::Component, component.path, component.line,
                                   "/spec/components/" + std::to_string(out.size()), out.size()};
        if (Status status = addInput(current, input); !status)
            return fail(std::move(status).error());
        out.push_back(component.path);
    }
    m_open.pop_back();
    return out;
}

Status FluxWalk::addVariables(const FluxKustomization &flux)
{
    Inputs::AfterBuild &after = m_inputs.afterBuild;
    for (const FluxKustomization::Reference &reference : flux.substituteFrom) {
        if (Status status = addReferenced(flux, reference); !status)
            return status;
    }
    for (const auto &[name, value] : flux.substitute)
        after.variables.values[name] = value;
    for (const auto &[name, value] : after.variables.values) {
        if (!isVariableName(name))
            return fail(
                ErrorCode::Invalid,
                Tr::tr("“%1” cannot be the name of a variable, so Flux would not build this")
                    .arg(shown(name)),
                placeAt(flux.line, "/spec/postBuild"));
    }
    after.substitutes =
        !after.variables.values.empty() || !after.variables.isComplete || flux.substituteAlways;
    std::string &settings = m_inputs.closure.settings;
    settings = writeJson(flux.spec, JsonStyle::Canonical);
    Value values = Value::mapping();
    for (const auto &[name, value] : after.variables.values)
        values.set(name, Value::string(value));
    settings += writeJson(values, JsonStyle::Canonical);
    settings += after.variables.isComplete ? "complete" : "incomplete";
    return {};
}

Status FluxWalk::addReferenced(const FluxKustomization &flux,
                               const FluxKustomization::Reference &reference)
{
    Variables &variables = m_inputs.afterBuild.variables;
    const Place place = placeAt(reference.line, "/spec/postBuild/substituteFrom");
    const QString name = shown(reference.kind) + u' ' + shown(reference.name);
    auto found = findVariables(m_reader, folderOf(m_options.flux.file), flux.ns, reference);
    if (!found)
        return fail(std::move(found).error());
    for (const std::string &file : found->files)
        m_inputs.closure.alsoRead.push_back(file);
    if (found->isEncrypted || found->files.size() > 1) {
        variables.isComplete = false;
        leaveOut(found->isEncrypted
                     ? Tr::tr("The variables of %1 are encrypted, so what stands in their place is "
                              "not known")
                           .arg(name)
                     : Tr::tr("There are several %1 in the repository, so which of them gives the "
                              "variables is not known: %2")
                           .arg(name, shown(found->files[0]) + QStringLiteral(", ") +
                                          shown(found->files[1])),
                 place);
    } else if (!found->files.empty()) {
        for (const auto &[key, value] : found->values)
            variables.values[key] = value;
    } else if (reference.isOptional) {
        m_inputs.closure.findings.push_back(
            {Severity::Warning,
             Tr::tr("%1 is optional and not in the repository: should a cluster have it, its "
                    "variables count there and not here")
                 .arg(name),
             place});
    } else {
        variables.isComplete = false;
        leaveOut(Tr::tr("The variables of %1 come from the cluster alone, so what stands in their "
                        "place is not known")
                     .arg(name),
                 place);
    }
    return {};
}

void FluxWalk::leaveOut(QString text, Place place)
{
    m_inputs.leftOut.push_back({ErrorCode::Unsupported, std::move(text), std::move(place)});
}

Place FluxWalk::placeAt(int line, std::string field) const
{
    return {.file = m_options.flux.file, .line = line, .field = std::move(field)};
}

} // namespace driftgate
