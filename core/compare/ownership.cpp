#include "compare/ownership.h"

#include "compare/managers.h"
#include "compare/pattern.h"
#include "manifest/json.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr std::string_view LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

} // namespace

Ownership::Ownership(const Value &live)
    : m_managed(readManagedFields(live))
{
    std::erase_if(m_managed, [](const ManagedFields &f) { return f.subresource == "status"; });
    for (const ManagedFields &fields : m_managed) {
        Entry entry;
        entry.fields = fields;
        const ManagerSort sort = sortOfManager(fields.manager);
        entry.person = sort == ManagerSort::Person;
        entry.clientSideApply = isClientSideApply(fields.manager);
        entry.applier = sort == ManagerSort::Applier && fields.operation == "Apply";
        m_persons |= entry.person;
        m_appliers |= entry.applier;
        m_argoCd |= fields.manager.starts_with("argocd-");
        m_entries.push_back(std::move(entry));
    }
    const std::string_view text = live.stringAt({"metadata", "annotations", LastApplied});
    if (!text.empty()) {
        if (auto value = readJson(text, {}); value && value->isMapping())
            m_lastApplied = std::move(*value);
    }
    const Value *const owners = live.find({"metadata", "ownerReferences"});
    m_owned = owners && owners->size() > 0;
}

std::vector<FieldOwner> Ownership::ownersOf(const FieldPath &path) const
{
    std::vector<FieldOwner> out;
    for (const ManagedFields *const fields : driftgate::ownersOf(m_managed, path)) {
        out.push_back(
            {fields->manager, fields->operation, fields->time, !isKnownMachine(fields->manager)});
    }
    return out;
}

bool Ownership::counts(const Entry &entry, const FieldPath &path) const
{
    if (!entry.person)
        return false;
    return !entry.clientSideApply || (m_lastApplied && path.in(*m_lastApplied));
}

bool Ownership::isPersonWithin(const FieldPath &path) const
{
    return m_persons && std::ranges::any_of(m_entries, [&](const Entry &entry) {
               return counts(entry, path) &&
                      (entry.fields.fields.owns(path) || entry.fields.fields.ownsWithin(path));
           });
}

bool Ownership::isWhollyPersons(const FieldPath &path) const
{
    if (!m_persons)
        return false;
    bool person = false;
    for (const Entry &entry : m_entries) {
        if (counts(entry, path))
            person |= entry.fields.fields.owns(path);
        else if (entry.fields.fields.ownsWithin(path))
            return false;
    }
    return person;
}

bool Ownership::isAppliedAt(const FieldPath &path) const
{
    return m_appliers && std::ranges::any_of(m_entries, [&](const Entry &entry) {
               return entry.applier && entry.fields.fields.owns(path);
           });
}

bool Ownership::isAppliedWithin(const FieldPath &path) const
{
    return m_appliers && std::ranges::any_of(m_entries, [&](const Entry &entry) {
               return entry.applier && entry.fields.fields.ownsWithin(path);
           });
}

bool Ownership::hasOwner(const FieldPath &path, std::string_view managerPattern) const
{
    const auto owners = driftgate::ownersOf(m_managed, path);
    return std::ranges::any_of(owners, [managerPattern](const ManagedFields *fields) {
        return matchesWildcard(managerPattern, fields->manager);
    });
}

bool Ownership::isPersonsObject() const
{
    if (m_owned || m_entries.empty())
        return false;
    return std::ranges::all_of(m_entries, &Entry::person);
}

} // namespace driftgate
