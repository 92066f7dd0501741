#pragma once

#include "cluster/kubernetes/kubeconfig.h"

namespace driftgate
{

/// What one file says.
struct KubeconfigFile {
    std::string currentContext;
    std::vector<KubeconfigContext> contexts;
    std::vector<KubeconfigCluster> clusters;
    std::vector<KubeconfigUser> users;
    std::vector<Error> errors; ///< those of the entries included, in the order of the file
};

/// Reads a file's text. `file` is absolute; errors name it.
[[nodiscard]] KubeconfigFile readKubeconfigFile(std::string_view text,
                                                const std::filesystem::path &file);

} // namespace driftgate
