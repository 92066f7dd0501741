#include "render/inputs.h"

#include "base/text.h"
#include "render/fluxwalk.h"
#include "render/helmwalk.h"
#include "render/kustomizewalk.h"
#include "render/plainwalk.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

/// Whether a file of that name is one of kustomize's, and not a manifest of Flux's kind
/// `Kustomization`, which people name alike.
Result<bool> isKustomize(const TreeReader &reader, const std::string &path, const BlobId &blob,
                         InputCaches &caches)
{
    auto known = kustomizationOf(reader, path, blob, caches);
    if (!known)
        return known.error().code == ErrorCode::Invalid ? Result<bool>(true)
                                                        : fail(std::move(known).error());
    const std::string &version = (*known)->apiVersion;
    return version.empty() || version.starts_with("kustomize.config.k8s.io/");
}

Result<RenderMethod> detect(const TreeReader &reader, const TreeReader::Found &root,
                            InputCaches &caches)
{
    if (!root.isFolder())
        return RenderMethod::Plain;
    auto listing = reader.list(root.path, root.tree());
    if (!listing)
        return fail(std::move(listing).error());
    bool isChart = false;
    for (const TreeEntry &entry : **listing) {
        isChart = isChart || entry.name == "Chart.yaml";
        if (!isKustomizationName(entry.name) || entry.kind == EntryKind::Folder)
            continue;
        auto found = reader.find(joinPath(root.path, entry.name));
        if (!found)
            return fail(std::move(found).error());
        if (!found->isFile())
            continue;
        auto kustomize = isKustomize(reader, found->path, found->blob(), caches);
        if (!kustomize)
            return fail(std::move(kustomize).error());
        if (*kustomize)
            return RenderMethod::Kustomize;
    }
    return isChart ? RenderMethod::Helm : RenderMethod::Plain;
}

void finish(Inputs &inputs, bool allowRemoteBases)
{
    std::ranges::sort(inputs.closure.files);
    const auto tell = [&inputs](const std::vector<Error> &errors, Severity severity) {
        for (const Error &error : errors)
            inputs.closure.findings.push_back({severity, error.text, error.place});
    };
    tell(inputs.remotes, allowRemoteBases ? Severity::Note : Severity::Error);
    if (inputs.refusal)
        tell({*inputs.refusal}, Severity::Error);
    tell(inputs.problems, Severity::Error);
    tell(inputs.leftOut, Severity::Error);
}

} // namespace

QString shownPath(std::string_view path)
{
    return path.empty() ? Tr::tr("the repository's top folder")
                        : QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
}

Result<Inputs> gatherInputs(const TreeReader &reader, std::string_view path,
                            const RenderOptions &options, InputCaches &caches,
                            const RenderLimits &limits)
{
    const auto normal = normalizePath(path);
    if (!normal)
        return fail(ErrorCode::Denied,
                    Tr::tr("The path “%1” lies outside the repository").arg(shownPath(path)));
    auto root = reader.find(*normal);
    if (!root)
        return fail(std::move(root).error());
    if (!root->submodule.empty())
        return fail(ErrorCode::Unsupported,
                    Tr::tr("“%1” is a submodule: its files are in another repository")
                        .arg(shownPath(root->submodule)),
                    {.file = root->submodule});
    if (!root->entry)
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no “%1” at this revision").arg(shownPath(*normal)),
                    {.file = *normal});

    Inputs inputs;
    inputs.closure.root = *normal;
    inputs.closure.method = options.method;
    inputs.closure.recurse = options.recurse;
    std::optional<FluxKustomization> flux;
    if (options.method == RenderMethod::Auto || options.method == RenderMethod::Kustomize)
        flux = fluxKustomizationOf(reader, options.flux, inputs);
    if (flux) {
        inputs.closure.method = RenderMethod::Kustomize;
        FluxWalk walk(reader, options, caches, limits, inputs);
        if (Status walked = walk.walk(*normal, *flux); !walked)
            return fail(std::move(walked).error());
        finish(inputs, options.allowRemoteBases);
        return inputs;
    }
    if (options.method == RenderMethod::Auto) {
        auto method = detect(reader, *root, caches);
        if (!method)
            return fail(std::move(method).error());
        inputs.closure.method = *method;
    }
    Status walked;
    switch (inputs.closure.method) {
    case RenderMethod::Kustomize:
        walked = KustomizeWalk(reader, options, caches, limits, inputs).walk(*normal);
        break;
    case RenderMethod::Helm:
        walked = HelmWalk(reader, options, caches, limits, inputs).walk(*normal);
        break;
    case RenderMethod::Auto:
    case RenderMethod::Plain:
        walked = PlainWalk(reader, options, caches, limits, inputs).walk(*normal);
        break;
    }
    if (!walked)
        return fail(std::move(walked).error());
    finish(inputs, options.allowRemoteBases);
    return inputs;
}

InputWalk::InputWalk(const TreeReader &reader, const RenderOptions &options, InputCaches &caches,
                     const RenderLimits &limits, Inputs &inputs)
    : m_reader(reader)
    , m_options(options)
    , m_caches(caches)
    , m_limits(limits)
    , m_inputs(inputs)
{
}

Result<TreeReader::Found> InputWalk::find(std::string_view path)
{
    auto found = m_reader.find(path);
    if (!found)
        return found;
    for (const TreeReader::Link &link : found->links) {
        if (m_added.insert(link.path).second)
            m_inputs.closure.files.push_back({link.path, link.blob, false, true});
    }
    return found;
}

Status InputWalk::addFile(const std::string &path, const TreeEntry &entry)
{
    if (!m_added.insert(path).second)
        return {};
    if (m_inputs.closure.files.size() >= m_limits.fileLimit)
        return fail(ErrorCode::Limit,
                    Tr::tr("“%1” needs more than %2 files")
                        .arg(shownPath(m_inputs.closure.root))
                        .arg(m_limits.fileLimit),
                    {.file = path});
    m_inputs.closure.files.push_back(
        {path, BlobId(entry.id.bytes()), entry.kind == EntryKind::Executable, false});
    return {};
}

/// As find(), without searching the folder again for what was just read from it.
Result<TreeReader::Found> InputWalk::entryIn(const std::string &folder, const TreeEntry &entry)
{
    const std::string path = joinPath(folder, entry.name);
    if (entry.kind == EntryKind::Symlink)
        return find(path);
    Found out;
    out.path = path;
    if (entry.kind == EntryKind::Submodule)
        out.submodule = path;
    else
        out.entry = entry;
    return out;
}

Status InputWalk::addFolder(const std::string &path, const TreeId &tree, FolderVisit &visit)
{
    if (!visit.seen.insert(path).second)
        return {};
    auto listing = m_reader.list(path, tree);
    if (!listing)
        return fail(std::move(listing).error());
    for (const TreeEntry &entry : **listing) {
        const std::string place = joinPath(path, entry.name);
        if (entry.kind == EntryKind::Folder && !visit.recurse)
            continue;
        auto found = entryIn(path, entry);
        if (!found) {
            if (!visit.followFolderLinks && !visit.take(place))
                continue; // a link that nobody would read
            return fail(std::move(found).error());
        }
        if (!found->submodule.empty()) {
            if (visit.recurse)
                problem(ErrorCode::Unsupported,
                        Tr::tr("“%1” is a submodule: its files are in another repository")
                            .arg(shownPath(found->submodule)),
                        {.file = found->submodule});
            continue;
        }
        Status status;
        if (found->isFolder()) {
            if (entry.kind == EntryKind::Folder || visit.followFolderLinks) {
                if (entry.kind != EntryKind::Folder)
                    m_inputs.closure.folders.push_back(found->path);
                status = addFolder(found->path, found->tree(), visit);
            } else if (visit.recurse)
                m_inputs.closure.findings.push_back(
                    {Severity::Note,
                     Tr::tr("“%1” is a link to a folder; kubectl does not look into it either")
                         .arg(shownPath(place)),
                     {.file = place}});
        } else if (found->isFile()) {
            if (visit.take(place)) {
                status = addFile(found->path, *found->entry);
                visit.taken(place, *found);
            }
        } else if (visit.take(place)) {
            problem(ErrorCode::NotFound,
                    Tr::tr("“%1” is a link to “%2”, which is not there")
                        .arg(shownPath(place), shownPath(found->path)),
                    {.file = place});
            missing(found->path);
        }
        if (!status)
            return status;
    }
    return {};
}

void InputWalk::use(const std::string &path, InputUse use, const BlobId &blob)
{
    m_inputs.sources.try_emplace(path, Inputs::Source{use, blob});
}

void InputWalk::problem(ErrorCode code, QString text, Place place)
{
    m_inputs.problems.push_back({code, std::move(text), std::move(place)});
}

void InputWalk::missing(const std::string &path)
{
    if (std::ranges::find(m_inputs.closure.missing, path) == m_inputs.closure.missing.end())
        m_inputs.closure.missing.push_back(path);
}

} // namespace driftgate
