#include "workspace/reconciledsources.h"

#include "base/text.h"
#include "workspace/clusternames.h"
#include "workspace/sourceurl.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr std::string_view InCluster = "in-cluster";

/// "prod-eu" of "https://api.prod-eu.example.com:6443": the first label that says something.
std::string clusterOfServer(std::string_view server)
{
    const std::string url = canonicalUrl(server);
    std::string host = url.substr(0, url.find_first_of("/:"));
    if (host.starts_with("kubernetes.default"))
        return std::string(InCluster);
    for (const std::string_view label : split(host, '.')) {
        if (label != "api" && label != "www" && label != "kubernetes" && !label.empty())
            return std::string(label);
    }
    return host;
}

std::string clusterOf(const Object &application, const std::string &folder)
{
    std::string name(application.value.stringAt({"spec", "destination", "name"}));
    if (name.empty())
        name = clusterOfServer(application.value.stringAt({"spec", "destination", "server"}));
    if (name != InCluster && !name.empty())
        return name;
    const std::string told = clusterOfFolder(folder);
    return told.empty() ? std::string(InCluster) : told;
}

RenderOptions optionsOf(const Value &source, const std::string &name, const std::string &path,
                        const RepositoryScan &scan)
{
    RenderOptions out;
    const ScannedFolder *const folder = scan.folder(path);
    if (!folder || folder->kustomization())
        return out;
    if (!folder->hasChart()) {
        const Value *const recurse = source.find({"directory", "recurse"});
        // Argo CD reads sub-folders of a plain folder only when told to.
        out.recurse = folder->folders.empty() || (recurse && recurse->toBoolean().value_or(false));
        return out;
    }
    // Argo CD's release is named after the application unless it says otherwise.
    out.releaseName = std::string(source.stringAt({"helm", "releaseName"}));
    if (out.releaseName.empty())
        out.releaseName = name;
    if (const Value *const files = source.find({"helm", "valueFiles"})) {
        for (const Value &file : files->items()) {
            // "$ref/…" is a file of another source.
            if (file.isString() && !file.text().starts_with('$'))
                out.valueFiles.emplace_back(file.text());
        }
    }
    if (const Value *const parameters = source.find({"helm", "parameters"})) {
        for (const Value &parameter : parameters->items()) {
            const Value *const value = parameter.find("value");
            if (value && value->isScalar())
                out.values.emplace_back(parameter.stringAt({"name"}), value->text());
        }
    }
    return out;
}

} // namespace

std::vector<ReconciledSource> argoSources(const Object &application, const std::string &folder,
                                          const RepositoryScan &scan)
{
    std::vector<const Value *> sources;
    if (const Value *const source = application.value.find({"spec", "source"}))
        sources.push_back(source);
    if (const Value *const list = application.value.find({"spec", "sources"})) {
        for (const Value &source : list->items())
            sources.push_back(&source);
    }
    std::vector<ReconciledSource> out;
    for (const Value *const source : sources) {
        // A source with a chart is a Helm repository's, one with a ref only serves value files.
        const std::string_view written = source->stringAt({"path"});
        if (written.empty() || source->find("chart"))
            continue;
        const std::optional<std::string> path = normalizePath(written);
        if (!path)
            continue;
        ReconciledSource found;
        found.url = std::string(source->stringAt({"repoURL"}));
        found.urlKnown = !found.url.empty();
        FoundApplication &app = found.application;
        app.name = application.key.name;
        app.path = *path;
        app.cluster = clusterOf(application, folder);
        app.ns = std::string(application.value.stringAt({"spec", "destination", "namespace"}));
        app.render = optionsOf(*source, app.name, app.path, scan);
        app.place = application.origin;
        out.push_back(std::move(found));
    }
    return out;
}

} // namespace driftgate
