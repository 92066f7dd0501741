#include "workspace/overlaydiscovery.h"

#include "base/text.h"
#include "manifest/yaml.h"
#include "workspace/clusternames.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// A path cut at a folder that says what lies below it.
struct Cut {
    std::vector<std::string_view> parts;
    size_t marker = 0; ///< index of "overlays", "clusters" or, with no such, of the environment
    bool overlays = false;
    bool clusters = false;
};

std::optional<Cut> cut(std::string_view path)
{
    Cut out{.parts = split(path, '/')};
    for (size_t i = 0; i < out.parts.size(); ++i) {
        out.marker = i;
        out.overlays = isOverlaysFolder(out.parts[i]);
        out.clusters = isClustersFolder(out.parts[i]);
        if ((out.overlays || out.clusters) && i + 1 < out.parts.size())
            return out;
    }
    out.overlays = out.clusters = false;
    for (size_t i = 0; i < out.parts.size(); ++i) {
        out.marker = i;
        if (isEnvironmentName(out.parts[i]))
            return out;
    }
    return std::nullopt;
}

std::string lastNamed(const std::vector<std::string_view> &parts, size_t count,
                      std::string_view otherwise)
{
    return std::string(count > 0 ? parts[count - 1] : otherwise);
}

/// What a renderable folder is an overlay of; none when its path does not say.
std::optional<FoundApplication> overlayAt(const std::string &path, const FoundApplications &found)
{
    const std::optional<Cut> at = cut(path);
    if (!at || std::ranges::any_of(at->parts, isSharedFolder))
        return std::nullopt;
    FoundApplication out;
    out.path = path;
    out.place.file = path;
    const size_t below = at->marker + 1;
    if (at->overlays) {
        // overlays/prod, overlays/GROUP/prod: the last part is the cluster's, unless the group
        // and it together are one that is known by such a name.
        out.name = lastNamed(at->parts, at->marker, at->parts[at->marker]);
        out.cluster = std::string(at->parts.back());
        if (at->parts.size() - below >= 2) {
            const std::string both =
                std::string(at->parts[at->parts.size() - 2]) + '-' + out.cluster;
            if (!found.hasCluster(out.cluster) && found.hasCluster(both))
                out.cluster = both;
        }
    } else {
        // clusters/prod, clusters/prod/checkout, prod/checkout, checkout/prod
        const size_t cluster = at->clusters ? below : at->marker;
        out.cluster = std::string(at->parts[cluster]);
        out.name = cluster + 1 < at->parts.size()
                       ? std::string(at->parts.back())
                       : lastNamed(at->parts, at->marker, at->parts[at->marker]);
    }
    return out;
}

void collectReferences(const Value &kustomization, const std::string &folder,
                       std::set<std::string> &out)
{
    for (const char *const key : {"resources", "bases", "components", "crds"}) {
        const Value *const list = kustomization.find(key);
        if (!list)
            continue;
        for (const Value &item : list->items()) {
            if (!item.isString())
                continue;
            if (const auto path = normalizePath(joined(folder, item.text())))
                out.insert(*path);
        }
    }
}

} // namespace

Result<std::set<std::string>> referencedFolders(const Repository &repository,
                                                const RepositoryScan &scan,
                                                const CancelToken &cancel)
{
    std::set<std::string> out;
    for (const auto &[path, folder] : scan.folders()) {
        if (cancel.stop_requested())
            return cancelled();
        const ScannedFile *const file = folder.kustomization();
        if (!file)
            continue;
        const YamlDocuments documents =
            readYaml(scannedText(repository, file->blob), joined(path, file->name));
        for (const Value &document : documents.documents)
            collectReferences(document, path, out);
    }
    return out;
}

Status discoverOverlays(const Repository &repository, const RepositoryScan &scan,
                        const std::set<std::string> &referenced, const CancelToken &cancel,
                        FoundApplications &found)
{
    std::vector<FoundApplication> overlays;
    // Folders come parents first: the topmost one of an overlay is the overlay.
    const auto isInside = [&](const std::string &path) {
        return std::ranges::any_of(overlays, [&](const FoundApplication &overlay) {
            return liesWithin(path, overlay.path);
        });
    };
    for (const auto &[path, folder] : scan.folders()) {
        if (cancel.stop_requested())
            return cancelled();
        if (path.empty() || referenced.contains(path) || found.covers(path) || isInside(path))
            continue;
        std::optional<FoundApplication> overlay = overlayAt(path, found);
        if (overlay && scan.isRenderable(repository, path))
            overlays.push_back(std::move(*overlay));
    }
    for (FoundApplication &overlay : overlays)
        found.add(std::move(overlay));
    return {};
}

} // namespace driftgate
