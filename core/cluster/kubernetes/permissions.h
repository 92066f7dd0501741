#pragma once

#include "cluster/kubernetes/apiclient.h"

#include <vector>

namespace driftgate
{

/// What the user may do, an answer a query in their order. Several queries about one namespace
/// are answered by one SelfSubjectRulesReview where its rules are complete; each other one is a
/// SelfSubjectAccessReview.
[[nodiscard]] QCoro::Task<Result<std::vector<Permission>>>
mayI(ClientPtr client, std::vector<PermissionQuery> queries, CancelToken cancel);

/// Whether the rules of a SelfSubjectRulesReview's status allow something; no value when they
/// are not complete and do not say so. `resource` is the plural, with "/status" or the like.
/// Source: rbac `pkg/apis/rbac/v1/evaluation_helpers.go`.
[[nodiscard]] std::optional<bool> rulesAllow(const Value &status, const PermissionQuery &query,
                                             std::string_view resource);

} // namespace driftgate
