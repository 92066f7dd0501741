#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "cluster/cluster.h"
#include "cluster/kubernetes/http.h"
#include "manifest/value.h"

#include <string>
#include <vector>

namespace driftgate
{

/// What a server says of a failure: a Kubernetes `Status`, or whatever else came with the code.
struct ApiStatus {
    struct Cause {
        std::string reason;
        std::string message;
        std::string field; ///< as the server writes it: "spec.template.spec.containers[0].image"
    };
    int code = 0;        ///< HTTP's
    std::string reason;  ///< "NotFound", "Conflict", …; "" when it is no Status
    std::string message; ///< plain text
    std::vector<Cause> causes;
};

[[nodiscard]] ApiStatus readStatus(const HttpAnswer &answer);
[[nodiscard]] ApiStatus readStatus(const Value &status);

/// A failure as an Error, whose text names the cluster and the request. Of a request that held a
/// Secret only the reason and the fields are told: a server quotes what it refuses. Whether it is
/// about immutable fields (Error::isImmutable) is told of Secrets too.
[[nodiscard]] Error errorOf(const ApiStatus &status, const ClusterName &cluster,
                            const HttpRequest &request);

/// The conflicts that a server-side apply met; empty when it was refused for something else.
/// Source: apimachinery, `pkg/util/managedfields/internal/conflict.go`.
[[nodiscard]] std::vector<FieldConflict> conflictsOf(const ApiStatus &status);

/// "spec.containers[0].image" and ".spec.containers[0].image" as "/spec/containers/0/image".
[[nodiscard]] std::string pointerOf(std::string_view field);

} // namespace driftgate
