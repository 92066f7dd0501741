#pragma once

#include "plan/plan.h"

#include <vector>

namespace driftgate
{

/// The phases of a sync in which an object is applied: Sync for an ordinary one; for a hook those
/// that `argocd.argoproj.io/hook` names, else Helm's (`helm.sh/hook`: pre-install and pre-upgrade
/// are PreSync, post-install and post-upgrade PostSync). None: a sync leaves it alone (Skip, tests,
/// hooks of deleting). Source: gitops-engine `pkg/sync/hook`.
[[nodiscard]] std::vector<SyncPhase> phasesOf(const Object &object);

/// `argocd.argoproj.io/sync-wave`, else `helm.sh/hook-weight`, else 0; what is no number counts
/// as 0. Source: semantics.md, section 3.
[[nodiscard]] int waveOf(const Object &object);

/// Puts actions into the order of a sync: phase, wave, kind, name (gitops-engine's); Namespaces
/// and CustomResourceDefinitions are pulled ahead to the phase and wave of their first user; prunes
/// come between Sync and PostSync, in mirrored order, but for that of the namespace `home`, which
/// has the set's parent and the Lease: it comes last of all.
void orderActions(std::vector<Action> &actions, const std::string &home);

} // namespace driftgate
