#include "compare/difference.h"

#include "compare/kinds.h"

#include <algorithm>

namespace driftgate
{

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::InSync:
        return "in-sync";
    case Verdict::Differs:
        return "differs";
    case Verdict::Missing:
        return "missing";
    case Verdict::Extra:
        return "extra";
    case Verdict::Ignored:
        break;
    }
    return "ignored";
}

bool ObjectComparison::hasConflict() const
{
    return std::ranges::any_of(
        differences, [](const FieldDifference &field) { return field.cause == Cause::Both; });
}

bool ObjectComparison::isChangedBySync() const
{
    return std::ranges::any_of(differences,
                               [](const FieldDifference &field) { return !field.keptBySync; });
}

std::vector<std::string> differingFields(const ObjectComparison &object)
{
    std::vector<std::string> out;
    for (const FieldDifference &field : object.differences) {
        if (!field.keptBySync && !field.path.isEmpty())
            out.push_back(field.path.toString());
    }
    return out;
}

const ObjectComparison *Comparison::find(const ObjectKey &key) const
{
    const ObjectKey wanted = canonicalKey(key);
    const auto at = std::ranges::find_if(objects, [&wanted](const ObjectComparison &object) {
        return object.key.name == wanted.name && object.key.kind == wanted.kind &&
               canonicalKey(object.key) == wanted;
    });
    return at == objects.end() ? nullptr : &*at;
}

size_t Comparison::count(Verdict verdict) const
{
    return static_cast<size_t>(std::ranges::count(objects, verdict, &ObjectComparison::verdict));
}

} // namespace driftgate
