#include "workspace/reconciledsources.h"

#include "base/text.h"
#include "workspace/clusternames.h"

#include <optional>

namespace driftgate
{

namespace
{

/// The source of that kind and name; the one of the same cluster before others.
const FolderObject *sourceNamed(const std::vector<FolderObject> &objects, std::string_view kind,
                                std::string_view name, const std::string &cluster)
{
    const FolderObject *found = nullptr;
    for (const FolderObject &candidate : objects) {
        if (candidate.object.key.kind != kind || candidate.object.key.name != name)
            continue;
        if (clusterOfFolder(candidate.folder) == cluster)
            return &candidate;
        if (!found)
            found = &candidate;
    }
    return found;
}

/// Where a folder of an artifact was copied from: the path in the source's repository, and the
/// source's name.
struct Origin {
    std::string path;
    std::string source;
};

/// An ArtifactGenerator (source.extensions.fluxcd.io) copies "@alias/PATH/**" to
/// "@artifact/PATH/": the copy is read backwards.
std::optional<Origin> originOf(const Object &generator, std::string_view artifact,
                               const std::string &path)
{
    const Value *const artifacts = generator.value.find({"spec", "artifacts"});
    const Value *const sources = generator.value.find({"spec", "sources"});
    if (!artifacts || !sources)
        return std::nullopt;
    for (const Value &candidate : artifacts->items()) {
        const Value *const copies = candidate.find("copy");
        if (candidate.stringAt({"name"}) != artifact || !copies)
            continue;
        for (const Value &copy : copies->items()) {
            std::string_view to = copy.stringAt({"to"});
            std::string_view from = copy.stringAt({"from"});
            if (!to.starts_with("@artifact/") || !from.ends_with("/**") || from.empty() ||
                from.front() != '@')
                continue;
            to.remove_prefix(std::string_view("@artifact/").size());
            if (to.ends_with('/'))
                to.remove_suffix(1);
            if (!liesWithin(path, to))
                continue;
            const size_t slash = from.find('/');
            const std::string_view alias = from.substr(1, slash - 1);
            const std::string_view folder = from.size() > slash + 4
                                                ? from.substr(slash + 1, from.size() - slash - 4)
                                                : std::string_view();
            std::string_view rest = std::string_view(path).substr(to.size());
            if (rest.starts_with('/'))
                rest.remove_prefix(1);
            for (const Value &source : sources->items()) {
                if (source.stringAt({"alias"}) == alias)
                    return Origin{joined(folder, rest), std::string(source.stringAt({"name"}))};
            }
        }
    }
    return std::nullopt;
}

std::optional<Origin> artifactOrigin(const std::vector<FolderObject> &objects,
                                     std::string_view artifact, const std::string &path,
                                     const std::string &cluster)
{
    std::optional<Origin> other;
    for (const FolderObject &candidate : objects) {
        if (candidate.object.key.kind != "ArtifactGenerator")
            continue;
        std::optional<Origin> origin = originOf(candidate.object, artifact, path);
        if (origin && clusterOfFolder(candidate.folder) == cluster)
            return origin;
        if (!other)
            other = std::move(origin);
    }
    return other;
}

} // namespace

std::vector<ReconciledSource> fluxSources(const std::vector<FolderObject> &objects)
{
    std::vector<ReconciledSource> out;
    for (const FolderObject &found : objects) {
        const Object &object = found.object;
        if (object.key.kind != "Kustomization")
            continue;
        std::optional<std::string> path = normalizePath(object.value.stringAt({"spec", "path"}));
        std::string_view kind = object.value.stringAt({"spec", "sourceRef", "kind"});
        std::string source(object.value.stringAt({"spec", "sourceRef", "name"}));
        if (!path || source.empty())
            continue;
        const std::string cluster = clusterOfFolder(found.folder);
        if (kind == "ExternalArtifact") {
            std::optional<Origin> origin = artifactOrigin(objects, source, *path, cluster);
            if (!origin)
                continue;
            path = origin->path;
            source = origin->source;
            kind = "GitRepository";
        }
        if (kind != "GitRepository")
            continue;
        ReconciledSource result;
        if (const FolderObject *const git = sourceNamed(objects, kind, source, cluster)) {
            result.url = std::string(git->object.value.stringAt({"spec", "url"}));
            result.urlKnown = !result.url.empty();
        }
        result.application.name = object.key.name;
        result.application.path = *path;
        result.application.cluster = cluster;
        result.application.ns = std::string(object.value.stringAt({"spec", "targetNamespace"}));
        result.application.render.flux = {object.origin.file, object.key.name};
        result.application.place = object.origin;
        out.push_back(std::move(result));
    }
    return out;
}

} // namespace driftgate
