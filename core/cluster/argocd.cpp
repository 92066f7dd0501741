#include "cluster/fieldset.h"
#include "cluster/reconciler.h"
#include "cluster/text.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr const char *SkipAnnotation = "argocd.argoproj.io/skip-reconcile";
constexpr const char *SuspendedAnnotation = "driftgate.dev/suspended";
constexpr const char *TrackingAnnotation = "argocd.argoproj.io/tracking-id";

/// The sources of a spec: `sources`, else the one `source`.
std::vector<const Value *> sources(const Object &application)
{
    std::vector<const Value *> out;
    if (const Value *const many = application.value.find({"spec", "sources"})) {
        for (const Value &source : many->items())
            out.push_back(&source);
    }
    if (out.empty()) {
        if (const Value *const one = application.value.find({"spec", "source"}))
            out.push_back(one);
    }
    return out;
}

/// `<app>:<group>/<Kind>:<namespace>/<name>`, when it describes the object that carries it: an
/// annotation that was copied along with an object does not count.
std::string_view trackedBy(const Object &object)
{
    const std::string_view id = object.annotation(TrackingAnnotation);
    const size_t colon = id.find(':');
    if (colon == std::string_view::npos)
        return {};
    const ObjectKey &key = object.key;
    const std::string self = key.group + '/' + key.kind + ':' + key.ns + '/' + key.name;
    return id.substr(colon + 1) == self ? id.substr(0, colon) : std::string_view();
}

/// Which of several sources' revisions is the application's: the one at its path, else the only
/// one that has a path at all.
std::optional<size_t> sourceIndex(const Reconciler &application, const std::string &path)
{
    const auto &paths = application.paths;
    if (paths.size() == 1)
        return 0;
    if (const auto at = std::ranges::find(paths, path); at != paths.end())
        return static_cast<size_t>(at - paths.begin());
    const auto found = sources(*application.object);
    std::optional<size_t> only;
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i]->stringAt({"path"}).empty())
            continue;
        if (only)
            return std::nullopt;
        only = i;
    }
    return only;
}

struct Sync {
    const Value *result = nullptr; ///< holds `revision` or `revisions`
    std::string_view at;
};

/// The last sync of everything that succeeded. A partial one leaves no history, and the
/// operation that is under way or failed tells nothing.
Sync lastSync(const Object &application)
{
    if (const Value *const history = application.value.find({"status", "history"});
        history && history->size() > 0) {
        const Value &last = history->items().back();
        return {&last, last.stringAt({"deployedAt"})};
    }
    const Value *const state = application.value.find({"status", "operationState"});
    if (!state || state->stringAt({"phase"}) != "Succeeded")
        return {};
    const Value *const asked = state->find({"operation", "sync"});
    const Value *const partial = asked ? asked->find("resources") : nullptr;
    const Value *const dry = asked ? asked->find("dryRun") : nullptr;
    if ((partial && partial->size() > 0) || (dry && dry->toBoolean().value_or(false)))
        return {};
    return {state->find("syncResult"), state->stringAt({"finishedAt"})};
}

void readRevision(const Reconciler &application, const std::string &path, Deployed &out)
{
    const Object &object = *application.object;
    const Sync sync = lastSync(object);
    if (!sync.result)
        return;
    std::string_view written = sync.result->stringAt({"revision"});
    if (const Value *const many = sync.result->find("revisions"); many && many->size() > 0) {
        const auto index = sourceIndex(application, path);
        if (!index || *index >= many->size()) {
            addProblem(
                object, "/spec/sources",
                ClusterText::tr("%1 has several sources, and none is at the path %2")
                    .arg(QString::fromStdString(application.title()), QString::fromStdString(path)),
                out);
            return;
        }
        written = many->items()[*index].text();
    }
    if (written.empty())
        return;
    out.revision = commitOf(written);
    if (out.revision) {
        out.at = parseTime(sync.at);
        return;
    }
    addProblem(object, "/status/history",
               ClusterText::tr("%1 last synced “%2”, which is no commit")
                   .arg(QString::fromStdString(application.title()), QString::fromUtf8(written)),
               out);
}

} // namespace

std::optional<Reconciler> readArgoApplication(const Object &object)
{
    if (object.key.group != "argoproj.io" || object.key.kind != "Application")
        return std::nullopt;
    Reconciler out;
    out.source = DeployedSource::ArgoApplication;
    out.object = &object;
    for (const Value *const source : sources(object)) {
        const std::string_view path = source->stringAt({"path"});
        // A chart, or values for another source: nothing lies at its path.
        out.paths.push_back(path.empty() ? "//" : repositoryPath(path));
    }
    out.targetNs = object.value.stringAt({"spec", "destination", "namespace"});
    const std::string_view server = object.value.stringAt({"spec", "destination", "server"});
    const std::string_view name = object.value.stringAt({"spec", "destination", "name"});
    out.isLocal = name == "in-cluster" || server.starts_with("https://kubernetes.default.svc") ||
                  (name.empty() && server.empty());
    return out;
}

void describeArgoApplication(const Reconciler &application, const LiveState &live,
                             const std::string &path, Deployed &out)
{
    const Object &object = *application.object;
    readRevision(application, path, out);
    // Without automated sync it still watches and syncs when asked: that is no suspension.
    for (const char *const name : {SkipAnnotation, SuspendedAnnotation}) {
        if (object.annotation(name) == "true") {
            describeSuspension(object,
                               FieldPath({FieldPath::Key{"metadata"}, FieldPath::Key{"annotations"},
                                          FieldPath::Key{name}}),
                               out);
            break;
        }
    }
    if (const Value *const resources = object.value.find({"status", "resources"})) {
        for (const Value &entry : resources->items()) {
            const Value *const hook = entry.find("hook");
            if (hook && hook->toBoolean().value_or(false))
                continue;
            ObjectKey key{
                std::string(entry.stringAt({"group"})), std::string(entry.stringAt({"kind"})),
                std::string(entry.stringAt({"namespace"})), std::string(entry.stringAt({"name"}))};
            if (!key.kind.empty() && !key.name.empty())
                out.inventory.push_back(std::move(key));
        }
        return;
    }
    const std::array names{object.key.name, object.key.ns + '_' + object.key.name};
    for (const Object &each : live.objects) {
        if (std::ranges::contains(names, trackedBy(each)))
            out.inventory.push_back(each.key);
    }
}

} // namespace driftgate
