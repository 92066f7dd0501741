#pragma once

#include "cluster/kubernetes/kubeconfig.h"

namespace driftgate
{

/// What kubectl says no to before it sends anything (k8s.io/client-go/tools/clientcmd,
/// validation.go, and transport.go for insecure-skip-tls-verify beside a CA). Each gives the first
/// fault, with the place of the field.
[[nodiscard]] Status checkCluster(const KubeconfigCluster &cluster);
/// A legacy `auth-provider` is Unsupported, and the error names what replaces it.
[[nodiscard]] Status checkUser(const KubeconfigUser &user);

/// A field below an entry: of "/users/0" and "user/token" "/users/0/user/token".
[[nodiscard]] Place placeOf(const KubeconfigEntry &entry, std::string_view field);

} // namespace driftgate
