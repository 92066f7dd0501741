#pragma once

#include "cluster/fieldset.h"
#include "compare/difference.h"

#include <memory>
#include <vector>

namespace driftgate
{

/// Who set what of one live object: managedFields and the last-applied annotation.
class Ownership
{
public:
    Ownership() = default;
    /// `live` with its server-set metadata. An annotation that cannot be read tells nothing.
    explicit Ownership(const Value &live);

    /// Owners of a live field, latest first.
    [[nodiscard]] std::vector<FieldOwner> ownersOf(const FieldPath &path) const;
    /// Whether a person owns the field or something below it. Client-side apply owns what the
    /// server filled in too and counts only where the last-applied annotation names the field.
    [[nodiscard]] bool isPersonWithin(const FieldPath &path) const;
    /// Whether the field itself, not just something below it, is a person's and no machine's.
    [[nodiscard]] bool isWhollyPersons(const FieldPath &path) const;
    /// Whether an applier named the field by server-side apply.
    [[nodiscard]] bool isAppliedAt(const FieldPath &path) const;
    [[nodiscard]] bool isAppliedWithin(const FieldPath &path) const;
    [[nodiscard]] bool hasOwner(const FieldPath &path, std::string_view managerPattern) const;

    /// Whether only persons wrote the object: no controller, no applier, no owning object.
    [[nodiscard]] bool isPersonsObject() const;
    [[nodiscard]] bool isByArgoCd() const { return m_argoCd; }
    /// The last-applied configuration; null pointer when there is none.
    [[nodiscard]] const Value *lastApplied() const
    {
        return m_lastApplied ? &*m_lastApplied : nullptr;
    }
    void setLastApplied(Value value) { m_lastApplied = std::move(value); }

private:
    struct Entry {
        ManagedFields fields;
        bool person = false;
        bool clientSideApply = false;
        bool applier = false; ///< a known applier's server-side apply
    };
    [[nodiscard]] bool counts(const Entry &entry, const FieldPath &path) const;

    std::vector<Entry> m_entries;
    std::vector<ManagedFields> m_managed;
    std::optional<Value> m_lastApplied;
    bool m_persons = false;
    bool m_appliers = false;
    bool m_argoCd = false;
    bool m_owned = false; ///< it has an owning object
};

} // namespace driftgate
