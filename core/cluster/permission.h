#pragma once

#include <string>

namespace driftgate
{

/// One thing that a user may or may not do.
struct PermissionQuery {
    std::string verb; ///< "get", "list", "watch", "create", "patch", "delete"
    std::string group;
    std::string kind;
    std::string ns;            ///< "" for cluster-scoped kinds, or for all namespaces
    std::string name = {};     ///< "" for any
    std::string subresource{}; ///< "status"; mostly ""
    friend auto operator<=>(const PermissionQuery &, const PermissionQuery &) = default;
};

struct Permission {
    enum class Answer { Allowed, Denied, Unknown };
    Answer answer = Answer::Unknown; ///< Unknown: the server did not say, or lacks the kind
    std::string reason;              ///< the server's own words; often ""

    [[nodiscard]] bool isAllowed() const { return answer == Answer::Allowed; }
    friend bool operator==(const Permission &, const Permission &) = default;
};

} // namespace driftgate
