#include "render/kustomizewalk.h"

#include "base/shown.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr std::array KustomizationNames{"kustomization.yaml", "kustomization.yml", "Kustomization"};
constexpr size_t MaxDepth = 100; ///< bases of bases

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

bool isPlugin(InputUse use)
{
    return use == InputUse::Generator || use == InputUse::Transformer || use == InputUse::Validator;
}

/// Whether kustomize also tries the path as a folder or a repository.
bool mayBeFolder(InputUse use)
{
    return use == InputUse::Resource || use == InputUse::Component || isPlugin(use);
}

/// Inputs of helmCharts: left out of the render, so nothing that is wrong with them matters.
bool isOfChart(InputUse use)
{
    return use == InputUse::Chart || use == InputUse::ChartValues;
}

} // namespace

Result<std::shared_ptr<const Kustomization>> kustomizationOf(const TreeReader &reader,
                                                             const std::string &path,
                                                             const BlobId &blob,
                                                             InputCaches &caches)
{
    if (auto known = caches.kustomizations.get(blob))
        return *known;
    auto text = reader.read(blob, path);
    if (!text)
        return fail(std::move(text).error());
    auto read = readKustomization(*text, path);
    if (!read)
        return fail(std::move(read).error());
    auto shared = std::make_shared<const Kustomization>(*std::move(read));
    caches.kustomizations.put(blob, shared);
    return shared;
}

Status KustomizeWalk::walk(const std::string &root)
{
    auto found = find(root);
    if (!found)
        return fail(std::move(found).error());
    auto kustomization = kustomizationIn(*found);
    if (!kustomization)
        return fail(std::move(kustomization).error());
    if (!*kustomization)
        return fail(ErrorCode::NotFound,
                    Tr::tr("“%1” has no kustomization.yaml").arg(shownPath(root)), {.file = root});
    return addKustomization(*found);
}

Result<std::optional<KustomizeWalk::Current>> KustomizeWalk::kustomizationIn(const Found &folder)
{
    std::optional<Current> out;
    if (!folder.isFolder())
        return out;
    for (const char *const name : KustomizationNames) {
        auto file = find(joinPath(folder.path, name));
        if (!file)
            return fail(std::move(file).error());
        if (!file->isFile())
            continue;
        if (Status status = addFile(file->path, *file->entry); !status)
            return fail(std::move(status).error());
        if (out)
            problem(ErrorCode::Invalid,
                    Tr::tr("“%1” holds several kustomization files; kustomize takes none of them")
                        .arg(shownPath(folder.path)),
                    {.file = file->path});
        out = Current{folder.path, file->path, file->blob()};
    }
    return out;
}

Status KustomizeWalk::addKustomization(const Found &folder)
{
    if (m_finished.contains(folder.path))
        return {};
    auto current = kustomizationIn(folder);
    if (!current)
        return fail(std::move(current).error());
    auto read = kustomizationOf(m_reader, (*current)->file, (*current)->blob, m_caches);
    if (!read)
        return fail(std::move(read).error());
    const Kustomization &kustomization = **read;

    m_open.push_back(folder.path);
    for (const KustomizeInput &input : kustomization.inputs) {
        if (Status status = addInput(**current, input); !status)
            return status;
    }
    for (const Kustomization::Inline &plugin : kustomization.plugins) {
        const Place place{.file = (*current)->file, .line = plugin.config.line};
        if (Status status =
                addPlugin(**current, plugin.use, plugin.index, plugin.config, place, false);
            !status)
            return status;
    }
    for (const Kustomization::Generated &made : kustomization.generated)
        m_inputs.generated.push_back(
            {made.kind, made.name, {.file = (*current)->file, .line = made.line}});
    if (kustomization.helmLine > 0) {
        Inputs::Edit &edit = m_inputs.edits[(*current)->file];
        edit.blob = (*current)->blob;
        edit.withoutHelm = true;
        m_inputs.leftOut.push_back(
            {ErrorCode::Unsupported,
             Tr::tr("The Helm charts of this kustomization are left out: kustomize renders "
                    "“helmCharts” only when it may run helm"),
             {.file = (*current)->file, .line = kustomization.helmLine}});
    }
    m_open.pop_back();
    m_finished.insert(folder.path);
    return {};
}

Status KustomizeWalk::addInput(const Current &current, const KustomizeInput &input)
{
    const Place place{.file = current.file, .line = input.line, .field = input.field};
    const auto remote = [&] {
        if (!isOfChart(input.use))
            m_inputs.remotes.push_back(
                {ErrorCode::Denied,
                 Tr::tr("“%1” lies outside the repository; kustomize would fetch it")
                     .arg(shown(input.text)),
                 place});
        return Status();
    };
    if (isRemoteFile(input.text))
        return remote();
    const auto path = input.text.starts_with('/')
                          ? std::nullopt
                          : normalizePath(joinPath(current.folder, input.text));
    const bool isRepository = mayBeFolder(input.use) && isRemoteRepository(input.text);
    if (!path) {
        if (isRepository)
            return remote();
        if (isOfChart(input.use))
            return {};
        return fail(ErrorCode::Denied,
                    Tr::tr("“%1” lies outside the repository").arg(shown(input.text)), place);
    }
    auto found = find(*path);
    if (!found)
        return isOfChart(input.use) ? Status() : fail(std::move(found).error());
    if (input.use == InputUse::Chart)
        return addChart(input, *found);
    if (found->isFile() && input.use != InputUse::Component)
        return addFileInput(current, input, *found);
    if (isRepository)
        return remote();
    if (found->isFolder() && mayBeFolder(input.use))
        return addFolderInput(current, input, *found);
    notThere(current, input, *found);
    return {};
}

Status KustomizeWalk::addFileInput(const Current &current, const KustomizeInput &input,
                                   const Found &found)
{
    const bool isBeside = !liesWithin(found.path, current.folder) && !isOfChart(input.use);
    if (isBeside && !m_options.flux.file.empty()) // kustomize-controller loads files from anywhere
        m_inputs.loadsAnywhere = true;
    else if (isBeside)
        problem(ErrorCode::Denied,
                Tr::tr("“%1” lies outside the folder of its kustomization; kustomize loads no "
                       "such file")
                    .arg(shown(input.text)),
                {.file = current.file, .line = input.line, .field = input.field});
    if (Status status = addFile(found.path, *found.entry); !status)
        return status;
    use(found.path, input.use, found.blob());
    if (isPlugin(input.use))
        return addPluginFile(current, input, {found.path, found.blob()}, false);
    if (m_pluginFiles != nullptr && input.use == InputUse::Resource)
        m_pluginFiles->push_back({found.path, found.blob()});
    return {};
}

Status KustomizeWalk::addFolderInput(const Current &current, const KustomizeInput &input,
                                     const Found &found)
{
    const Place place{.file = current.file, .line = input.line, .field = input.field};
    auto kustomization = kustomizationIn(found);
    if (!kustomization)
        return fail(std::move(kustomization).error());
    if (!*kustomization) {
        problem(ErrorCode::NotFound,
                Tr::tr("The folder “%1” has no kustomization.yaml").arg(shownPath(found.path)),
                place);
        missing(joinPath(found.path, KustomizationNames.front()));
        return {};
    }
    // As kustomize's file loader: a base must not hold a folder that is being read.
    const auto open = std::ranges::find_if(
        m_open, [&found](const std::string &folder) { return liesWithin(folder, found.path); });
    if (open != m_open.end()) {
        problem(ErrorCode::Invalid,
                Tr::tr("“%1” leads back to “%2”, which uses it: the kustomizations form a cycle")
                    .arg(shown(input.text), shownPath(*open)),
                place);
        return {};
    }
    if (m_open.size() >= MaxDepth)
        return fail(ErrorCode::Limit,
                    Tr::tr("The kustomizations are nested more than %1 deep").arg(MaxDepth), place);
    if (!isPlugin(input.use))
        return addKustomization(found);

    std::vector<PluginFile> files;
    std::vector<PluginFile> *const outer = std::exchange(m_pluginFiles, &files);
    Status status = addKustomization(found);
    m_pluginFiles = outer;
    for (const PluginFile &file : files) {
        if (status)
            status = addPluginFile(current, input, file, true);
    }
    return status;
}

Status KustomizeWalk::addChart(const KustomizeInput &input, const Found &found)
{
    if (!found.isFolder()) {
        missing(found.path);
        return {};
    }
    FolderVisit visit;
    visit.take = [](const std::string &) { return true; };
    visit.taken = [&](const std::string &path, const Found &file) {
        use(path, input.use, file.blob());
    };
    m_inputs.closure.folders.push_back(found.path);
    return addFolder(found.path, found.tree(), visit);
}

Status KustomizeWalk::addPluginFile(const Current &current, const KustomizeInput &input,
                                    const PluginFile &file, bool ofFolder)
{
    auto configs = m_caches.plugins.get(file.blob);
    if (!configs) {
        auto text = m_reader.read(file.blob, file.path);
        if (!text)
            return fail(std::move(text).error());
        configs =
            std::make_shared<const std::vector<PluginConfig>>(readPluginConfigs(*text, file.path));
        m_caches.plugins.put(file.blob, *configs);
    }
    for (const PluginConfig &config : **configs) {
        const Place place{.file = file.path, .line = config.line};
        if (Status status = addPlugin(current, input.use, input.index, config, place, ofFolder);
            !status)
            return status;
    }
    return {};
}

Status KustomizeWalk::addPlugin(const Current &current, InputUse use, size_t index,
                                const PluginConfig &config, const Place &place, bool ofFolder)
{
    if (!config.builtin) {
        if (use == InputUse::Generator && !ofFolder) {
            Inputs::Edit &edit = m_inputs.edits[current.file];
            edit.blob = current.blob;
            if (std::ranges::find(edit.generators, index) == edit.generators.end())
                edit.generators.push_back(index);
            m_inputs.leftOut.push_back(
                {ErrorCode::Unsupported,
                 Tr::tr("What the generator “%1” makes is left out: it is a program, and "
                        "Driftgate runs no program of a repository")
                     .arg(shown(config.name)),
                 place});
        } else if (!m_inputs.refusal) {
            m_inputs.refusal =
                Error{ErrorCode::Unsupported,
                      Tr::tr("The plugin “%1” is a program that takes part in every object; "
                             "Driftgate runs no program of a repository")
                          .arg(shown(config.name)),
                      place};
        }
    }
    for (const KustomizeInput &input : config.inputs) {
        if (Status status = addInput(current, input); !status)
            return status;
    }
    return {};
}

void KustomizeWalk::notThere(const Current &current, const KustomizeInput &input,
                             const Found &found)
{
    const Place place{.file = current.file, .line = input.line, .field = input.field};
    if (!found.submodule.empty()) {
        problem(ErrorCode::Unsupported,
                Tr::tr("“%1” lies in the submodule “%2”, whose files are in another repository")
                    .arg(shown(input.text), shownPath(found.submodule)),
                place);
        return;
    }
    if (!found.entry)
        missing(found.path);
    if (isOfChart(input.use))
        return;
    if (!found.entry)
        problem(ErrorCode::NotFound, Tr::tr("“%1” is not there").arg(shownPath(found.path)), place);
    else if (found.isFolder())
        problem(ErrorCode::Invalid,
                Tr::tr("“%1” is a folder, where kustomize wants a file").arg(shown(input.text)),
                place);
    else
        problem(ErrorCode::Invalid,
                Tr::tr("“%1” is a file, where kustomize wants a folder").arg(shown(input.text)),
                place);
}

} // namespace driftgate
