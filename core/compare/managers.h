#pragma once

#include <string_view>

namespace driftgate
{

/// What is behind a field manager's name. The API server does not say: the name is what the
/// client chose, by default the first part of its user agent (the program's file name).
enum class ManagerSort {
    Person,     ///< a tool in somebody's hands, or nothing that is known
    Applier,    ///< writes what a repository or a chart says: Flux, Argo CD, Helm, Terraform, …
    Controller, ///< a control loop or an admission webhook of the cluster
};

/// Sources of the names: the binaries of Kubernetes and of the projects named in managers.cpp;
/// Argo CD `common/common.go` (argocd-controller), Flux's controllers (their own names), Helm
/// `pkg/kube/client.go` (the binary's name), kubectl's `kubectl-VERB`. Anything that is not known
/// counts as a person: a change nobody can account for must be seen.
[[nodiscard]] ManagerSort sortOfManager(std::string_view manager);

/// True for anything but a Person.
[[nodiscard]] bool isKnownMachine(std::string_view manager);

/// `kubectl apply` without `--server-side`: it owns what the server filled in too, so that only
/// the last-applied annotation tells what was asked for.
[[nodiscard]] bool isClientSideApply(std::string_view manager);

} // namespace driftgate
