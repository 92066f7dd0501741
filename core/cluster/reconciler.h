#pragma once

#include "cluster/deployed.h"
#include "manifest/fieldpath.h"

#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// An object that keeps an application applied, as far as all kinds of them agree: what it
/// applies and where.
struct Reconciler {
    DeployedSource source = DeployedSource::None;
    const Object *object = nullptr;
    std::vector<std::string> paths; ///< in its repository, normalised; one for each source
    std::string application;        ///< named outright; "" for none
    std::string targetNs;           ///< where it puts objects that name no namespace; "" for none
    bool isLocal = true;            ///< it applies to the cluster that it lies in

    /// "Flux Kustomization flux-system/checkout".
    [[nodiscard]] std::string title() const;
};

/// The object as a reconciler; no value when it is none.
[[nodiscard]] std::optional<Reconciler> readApplySet(const Object &object);
[[nodiscard]] std::optional<Reconciler> readFluxKustomization(const Object &object);
[[nodiscard]] std::optional<Reconciler> readArgoApplication(const Object &object);

/// Fills in what it says: revision, time, inventory, suspension and problems.
void describeApplySet(const Reconciler &set, const LiveState &live, Deployed &out);
void describeFluxKustomization(const Reconciler &kustomization, Deployed &out);
void describeArgoApplication(const Reconciler &application, const LiveState &live,
                             const std::string &path, Deployed &out);

/// `./apps/web/` as `apps/web`; what leads out of the repository stays as it is.
[[nodiscard]] std::string repositoryPath(std::string_view written);
/// The commit in a Flux or Git revision: `main@sha1:<40 hex>`, `sha1:<…>`, `main/<…>`, `<…>`.
[[nodiscard]] std::optional<Revision> commitOf(std::string_view revision);
/// Who suspended it, why, since and until when: Driftgate's annotations, else the manager who
/// owns `field`, which suspends it.
void describeSuspension(const Object &object, const FieldPath &field, Deployed &out);
/// Notes that something an object says cannot be used.
void addProblem(const Object &object, const char *field, QString text, Deployed &out);

} // namespace driftgate
