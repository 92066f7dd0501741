#include "cluster/apply.h"
#include "cluster/fieldset.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// What client-side apply keeps of the object for itself; of no use to whom it no longer owns.
const FieldPath LastApplied({FieldPath::Key{"metadata"}, FieldPath::Key{"annotations"},
                             FieldPath::Key{"kubectl.kubernetes.io/last-applied-configuration"}});

} // namespace

std::optional<Value> movedOwnership(const Value &object, const OwnershipMove &move)
{
    std::vector<ManagedFields> managed = readManagedFields(object);
    const auto ours = std::ranges::find_if(managed, [&move](const ManagedFields &entry) {
        return entry.manager == move.to && entry.operation == "Apply" && entry.subresource.empty();
    });
    if (ours == managed.end())
        return std::nullopt;
    std::vector<FieldPath> given{LastApplied};
    for (const std::string &field : move.fields)
        given.push_back(FieldPath::fromString(field));
    bool hasMoved = false;
    for (ManagedFields &entry : managed) {
        // Fields of another version cannot be told in this one's.
        if (entry.manager != move.from || entry.operation != "Update" ||
            !entry.subresource.empty() || entry.apiVersion != ours->apiVersion)
            continue;
        FieldSet rest;
        entry.fields.leaves().forEach([&](const FieldSet::Path &path) {
            const FieldPath field = toFieldPath(path);
            if (ours->fields.contains(path))
                return;
            const bool isGiven = std::ranges::any_of(
                given, [&field](const FieldPath &each) { return field.startsWith(each); });
            if (isGiven)
                ours->fields.insert(path);
            else
                rest.insert(path);
        });
        hasMoved = hasMoved || rest != entry.fields.leaves();
        entry.fields = std::move(rest);
    }
    if (!hasMoved)
        return std::nullopt;
    std::erase_if(managed, [](const ManagedFields &entry) { return entry.fields.isEmpty(); });
    return writeManagedFields(std::move(managed));
}

} // namespace driftgate
