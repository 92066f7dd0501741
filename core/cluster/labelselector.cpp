#include "cluster/labelselector.h"

#include "base/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

bool matchesOne(std::string_view requirement, const Object &object)
{
    const Value *const labels = object.value.find({"metadata", "labels"});
    const auto valueOf = [labels](std::string_view key) -> std::optional<std::string_view> {
        const Value *const found = labels ? labels->find(key) : nullptr;
        return found ? std::optional(found->text()) : std::nullopt;
    };
    if (requirement.starts_with('!'))
        return !valueOf(requirement.substr(1));
    const size_t equals = requirement.find('=');
    if (equals == std::string_view::npos)
        return valueOf(requirement).has_value();
    std::string_view key = requirement.substr(0, equals);
    std::string_view value = requirement.substr(equals + 1);
    if (value.starts_with('='))
        value.remove_prefix(1);
    const bool isNot = key.ends_with('!');
    if (isNot)
        key.remove_suffix(1);
    return (valueOf(key) == value) != isNot;
}

} // namespace

bool matchesLabels(std::string_view selector, const Object &object)
{
    return !selector.empty() &&
           std::ranges::all_of(split(selector, ','), [&object](std::string_view requirement) {
               return matchesOne(requirement, object);
           });
}

} // namespace driftgate
