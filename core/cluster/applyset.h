#pragma once

#include "manifest/object.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// What marks an ApplySet (KEP-3659). kubectl writes these; the KEP itself names another group,
/// which is read as well. Source: kubectl's `applyset.go`, controllers.md.
namespace applyset
{
inline constexpr const char *IdLabel = "applyset.kubernetes.io/id"; ///< of the parent
inline constexpr const char *MemberLabel = "applyset.kubernetes.io/part-of";
inline constexpr const char *Tooling = "applyset.kubernetes.io/tooling";
inline constexpr const char *GroupKinds = "applyset.kubernetes.io/contains-group-kinds";
inline constexpr const char *MoreNamespaces = "applyset.kubernetes.io/additional-namespaces";
/// As the KEP has them.
inline constexpr const char *KepIdLabel = "applyset.k8s.io/id";
inline constexpr const char *KepMemberLabel = "applyset.k8s.io/part-of";
/// Driftgate's own, on the parent: whose set it is, and what was last applied in full.
inline constexpr const char *Application = "driftgate.dev/application";
inline constexpr const char *Revision = "driftgate.dev/revision";
/// What a sync of the whole was begun to, until one has come to its end.
inline constexpr const char *Applying = "driftgate.dev/applying";
/// What Driftgate writes as the tool. kubectl takes over a set only whose tool is called kubectl,
/// and looks at nothing behind the slash: the version's build tells who really wrote it.
inline constexpr const char *OurTooling = "kubectl/v1.32.0+driftgate";
/// The field manager of the parent, kubectl's own: what it does not repeat when it takes the set
/// over goes, and with it the revision, which is no longer known then.
inline constexpr const char *ParentManager = "kubectl-applyset";
} // namespace applyset

/// The id that an ApplySet with this parent has.
[[nodiscard]] std::string applySetId(const ObjectKey &parent);
/// Whether an object carries the mark of that set, by either spelling. Controllers copy it too:
/// Deployed::inventory leaves out what they made.
[[nodiscard]] bool isMemberOf(const Object &object, std::string_view id);

} // namespace driftgate
