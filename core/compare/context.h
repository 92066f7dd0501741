#pragma once

#include "manifest/schema.h"
#include "manifest/value.h"

#include <string_view>

namespace driftgate
{

/// Where a comparison stands, and what of it changes what values mean.
struct FieldContext {
    Schema::Cursor cursor;
    std::string_view name;   ///< the key it stands under; a list's entries have the list's
    std::string_view parent; ///< the key that the mapping around it stands under
    int depth = 0;           ///< 0: the object itself
    bool typed = false;      ///< the server decodes it: null, absent and empty are one
    bool inMap = false;      ///< a value under a key of anybody's choice: "" is a value
    bool strict = false;     ///< within an atomic whole: whatever live has more counts
    bool exact = false;      ///< both states are written by hand: defaults are not filled in
    bool encrypted = false;  ///< the desired state is encrypted with SOPS
    bool isEntry = false;    ///< an entry of a list

    [[nodiscard]] FieldContext child(std::string_view key) const;
    [[nodiscard]] FieldContext item() const;
    /// What the keys of this mapping are: anybody's (labels, data) or the schema's.
    [[nodiscard]] bool isMapOfAnyKeys() const;
};

/// Nothing there. A null says so too, but where a custom resource's schema gives it a meaning.
/// Source: semantics.md, section 2, and case own-cr-null-vs-absent.
[[nodiscard]] const Value *present(const Value *value, const FieldContext &context);

/// Whether a server that decodes the field drops this value: null, `{}`, `[]`, "", and zeros of
/// the fields that are marked omitempty and are no pointers. Never for custom resources.
[[nodiscard]] bool isBlank(const Value &value, const FieldContext &context);

enum class DefaultIs {
    Likely, ///< a default in some circumstances: imagePullPolicy depends on the image's tag
    Sure,
};
/// Whether the API server fills this value in where nothing is said (the defaulting functions of
/// Kubernetes' own kinds; the schema's defaults of custom resources).
[[nodiscard]] bool isServerDefault(const Value &value, const FieldContext &context,
                                   DefaultIs certainty = DefaultIs::Likely);

/// Labels and annotations that appliers and the server itself put on whatever they apply.
[[nodiscard]] bool isBookkeeping(std::string_view key, const FieldContext &context, bool byArgoCd);

} // namespace driftgate
