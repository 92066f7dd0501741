#include "cluster/fieldset.h"
#include "cluster/reconciler.h"
#include "cluster/text.h"

namespace driftgate
{

namespace
{

/// `<namespace>_<name>_<group>_<Kind>`; a colon in a name is written as two underscores.
/// Source: fluxcd/cli-utils, `pkg/object/objmetadata.go`.
std::optional<ObjectKey> inventoryKey(std::string_view id)
{
    const size_t first = id.find('_');
    const size_t last = id.rfind('_');
    if (first == std::string_view::npos || last == first)
        return std::nullopt;
    const size_t middle = id.rfind('_', last - 1);
    if (middle == std::string_view::npos || middle <= first)
        return std::nullopt;
    ObjectKey out;
    out.ns = id.substr(0, first);
    out.group = id.substr(middle + 1, last - middle - 1);
    out.kind = id.substr(last + 1);
    out.name = id.substr(first + 1, middle - first - 1);
    for (size_t at = 0; (at = out.name.find("__", at)) != std::string::npos; ++at)
        out.name.replace(at, 2, ":");
    if (out.name.empty() || out.kind.empty() || out.name.contains('_'))
        return std::nullopt;
    return out;
}

} // namespace

std::optional<Reconciler> readFluxKustomization(const Object &object)
{
    if (object.key.group != "kustomize.toolkit.fluxcd.io" || object.key.kind != "Kustomization")
        return std::nullopt;
    Reconciler out;
    out.source = DeployedSource::FluxKustomization;
    out.object = &object;
    out.paths.push_back(repositoryPath(object.value.stringAt({"spec", "path"})));
    out.targetNs = object.value.stringAt({"spec", "targetNamespace"});
    out.isLocal = !object.value.find({"spec", "kubeConfig"});
    return out;
}

void describeFluxKustomization(const Reconciler &kustomization, Deployed &out)
{
    const Object &object = *kustomization.object;
    const std::string_view applied = object.value.stringAt({"status", "lastAppliedRevision"});
    if (!applied.empty()) {
        out.revision = commitOf(applied);
        // From an OCI artifact or a bucket, which may say which commit it was made of.
        if (!out.revision) {
            out.revision = commitOf(object.value.stringAt({"status", "lastAppliedOriginRevision"}));
        }
        if (!out.revision) {
            addProblem(
                object, "/status/lastAppliedRevision",
                ClusterText::tr("%1 last applied “%2”, which is no commit")
                    .arg(QString::fromStdString(kustomization.title()), QString::fromUtf8(applied)),
                out);
        }
    }
    if (const Value *const history = object.value.find({"status", "history"})) {
        for (const Value &entry : history->items()) {
            if (entry.stringAt({"metadata", "revision"}) == applied && !applied.empty()) {
                out.at = parseTime(entry.stringAt({"firstReconciled"}));
                break;
            }
        }
    }
    const Value *const suspend = object.value.find({"spec", "suspend"});
    if (suspend && suspend->toBoolean().value_or(false)) {
        describeSuspension(object, FieldPath({FieldPath::Key{"spec"}, FieldPath::Key{"suspend"}}),
                           out);
    }
    const Value *const entries = object.value.find({"status", "inventory", "entries"});
    if (!entries) {
        out.marked.push_back({"kustomize.toolkit.fluxcd.io/name=" + object.key.name +
                                  ",kustomize.toolkit.fluxcd.io/namespace=" + object.key.ns,
                              {}});
        return;
    }
    for (const Value &entry : entries->items()) {
        const std::string_view id = entry.stringAt({"id"});
        if (auto key = inventoryKey(id)) {
            out.inventory.push_back(*std::move(key));
            continue;
        }
        addProblem(object, "/status/inventory/entries",
                   ClusterText::tr("%1 owns “%2”, which names no object")
                       .arg(QString::fromStdString(kustomization.title()), QString::fromUtf8(id)),
                   out);
    }
}

} // namespace driftgate
