#include "workspace/reconcilerdiscovery.h"

#include "workspace/clusternames.h"
#include "workspace/reconciledsources.h"
#include "workspace/sourceurl.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// Cheap, before a file is parsed: most files of a repository say nothing of reconcilers.
bool maySpeakOfReconcilers(std::string_view text)
{
    return text.contains("kustomize.toolkit.fluxcd.io") ||
           text.contains("source.toolkit.fluxcd.io") ||
           text.contains("source.extensions.fluxcd.io") ||
           (text.contains("argoproj.io") && text.contains("kind: Application"));
}

Result<std::vector<FolderObject>> reconcilerObjects(const Repository &repository,
                                                    const RepositoryScan &scan,
                                                    const CancelToken &cancel)
{
    std::vector<FolderObject> out;
    for (const auto &[path, folder] : scan.folders()) {
        for (const ScannedFile &file : folder.files) {
            if (!isYamlName(file.name))
                continue;
            if (cancel.stop_requested())
                return cancelled();
            const std::string text = scannedText(repository, file.blob);
            if (!maySpeakOfReconcilers(text))
                continue;
            // What cannot be read here (a chart's template, say) tells no application.
            ObjectList list = readObjects(text, joined(path, file.name));
            for (Object &object : list.objects)
                out.push_back({std::move(object), path});
        }
    }
    return out;
}

} // namespace

Status discoverReconciled(const Repository &repository, const RepositoryScan &scan,
                          const CancelToken &cancel, FoundApplications &found)
{
    const Result<std::vector<FolderObject>> objects = reconcilerObjects(repository, scan, cancel);
    if (!objects)
        return fail(objects.error());
    std::vector<FolderObject> flux;
    std::vector<ReconciledSource> sources;
    const auto append = [&](std::vector<ReconciledSource> more) {
        std::ranges::move(more, std::back_inserter(sources));
    };
    for (const FolderObject &item : *objects) {
        const ObjectKey &key = item.object.key;
        if (key.group.ends_with(".fluxcd.io"))
            flux.push_back(item);
        else if (key.group == "argoproj.io" && key.kind == "Application")
            append(argoSources(item.object, item.folder, scan));
        else if (key.group == "argoproj.io" && key.kind == "ApplicationSet") {
            for (const Object &application : applicationsOfSet(item.object, scan))
                append(argoSources(application, item.folder, scan));
        }
    }
    append(fluxSources(flux));

    SourceMatcher matcher(repository.info().remoteUrl);
    for (const ReconciledSource &source : sources) {
        if (source.urlKnown)
            matcher.add(source.url, scan.isRenderable(repository, source.application.path));
    }
    for (ReconciledSource &source : sources) {
        if (source.urlKnown && !matcher.isThisRepository(source.url))
            continue;
        if (!scan.hasFolder(source.application.path))
            continue;
        // A base of reconcilers' manifests, patched elsewhere, names no cluster.
        if (source.application.cluster.empty())
            source.application.cluster = "default";
        source.application.isNamed = true;
        found.add(std::move(source.application));
    }
    return {};
}

} // namespace driftgate
