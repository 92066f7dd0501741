#pragma once

#include "manifest/object.h"
#include "manifest/schema.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// The group an object is told apart by: `extensions` twins of apps, networking.k8s.io and
/// policy are one object (semantics.md, section 2).
[[nodiscard]] ObjectKey canonicalKey(ObjectKey key);

/// The place of a kind in a sync: gitops-engine's order (semantics.md, section 3); kinds that it
/// does not list come last.
[[nodiscard]] int kindOrder(std::string_view kind);

/// Whether it is a hook of Argo CD or Helm, which carries no sync status. `crd-install`, which
/// Helm 2 knew, is an ordinary object, as gitops-engine has it.
[[nodiscard]] bool isHook(const Object &object);

/// Rewrites an object of another version of its API into the version that the comparison is made
/// in, where the two have different fields: HorizontalPodAutoscaler to autoscaling/v2, Ingress to
/// networking.k8s.io/v1. Others are left as they are.
/// Source: k8s.io/kubernetes pkg/apis/autoscaling/v1 and networking/v1beta1, `conversion.go`.
[[nodiscard]] Value inComparedVersion(const Object &object);

/// The versions in which an object is known, "" where a state is missing, and what follows.
struct ComparedVersion {
    ComparedVersion(const Object *base, const Object *target, const Object *live);
    bool isConverted = false; ///< the states name different versions
    std::string_view version; ///< the target's, else base's, else live's: "v1"

    [[nodiscard]] Schema::Cursor cursor(const Schema &schema, const ObjectKey &key) const;
};

} // namespace driftgate
