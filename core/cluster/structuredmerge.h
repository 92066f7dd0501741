#pragma once

#include "base/result.h"
#include "cluster/fieldset.h"
#include "manifest/schema.h"
#include "manifest/value.h"

namespace driftgate
{

/// How one version of an object differs from another, field by field.
struct FieldComparison {
    FieldSet removed;  ///< in the first only
    FieldSet modified; ///< in both, with different content
    FieldSet added;    ///< in the second only
};

/// Compares two versions of one object. Atomic lists and mappings are one field each.
/// Source: structured-merge-diff, `typed/compare.go`.
[[nodiscard]] FieldComparison compareFields(const Value &first, const Value &second,
                                            const Schema::Cursor &cursor);

/// What an apply of `applied` makes of `live`: mappings and keyed lists are merged, everything
/// else is replaced. Keys that are new stand in order where the others do.
/// Source: structured-merge-diff, `typed/merge.go`, its order of list entries included.
[[nodiscard]] Value mergeFields(const Value &live, const Value &applied,
                                const Schema::Cursor &cursor);

/// Without these fields. What was emptied by it and is not among them stays as null.
/// Source: structured-merge-diff, `typed/remove.go`.
[[nodiscard]] Value removeFields(const Value &value, const FieldSet &fields,
                                 const Schema::Cursor &cursor);

/// A set that was written under another schema: what is atomic by now is owned as a whole.
/// Source: structured-merge-diff, `typed/reconcile_schema.go`.
[[nodiscard]] FieldSet reconciled(const FieldSet &fields, const Schema::Cursor &cursor);

/// Errors (Invalid, with the field): entries of a keyed list or set that appear twice, lack
/// every key or are of the wrong type.
[[nodiscard]] Status checkEntries(const Value &value, const Schema::Cursor &cursor);

} // namespace driftgate
