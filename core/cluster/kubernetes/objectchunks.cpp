#include "cluster/kubernetes/objectchunks.h"

#include <algorithm>
#include <utility>

namespace driftgate
{

namespace
{

constexpr size_t Usual = 64;
constexpr size_t Most = 128;

using Spot = std::pair<std::string_view, std::string_view>;

Spot placeOf(const Object &object)
{
    return {object.key.ns, object.key.name};
}

std::string_view versionOf(const Object &object)
{
    return object.value.stringAt({"metadata", "resourceVersion"});
}

} // namespace

void ObjectChunks::reset(const SharedObjects &objects)
{
    std::vector<const Object *> sorted;
    sorted.reserve(objects.size());
    for (const Object &object : objects)
        sorted.push_back(&object);
    std::ranges::sort(sorted, {}, [](const Object *object) { return placeOf(*object); });
    m_parts.clear();
    for (size_t at = 0; at < sorted.size(); at += Usual) {
        auto part = std::make_shared<std::vector<Object>>();
        const size_t end = std::min(at + Usual, sorted.size());
        part->reserve(end - at);
        for (size_t i = at; i < end; ++i)
            part->push_back(*sorted[i]);
        m_parts.push_back(std::move(part));
    }
}

size_t ObjectChunks::partOf(std::string_view ns, std::string_view name) const
{
    const auto after =
        std::ranges::upper_bound(m_parts, Spot(ns, name), {}, [](const SharedObjects::Part &part) {
            return placeOf(part->front());
        });
    return after == m_parts.begin() ? 0 : static_cast<size_t>(after - m_parts.begin()) - 1;
}

bool ObjectChunks::put(Object object)
{
    if (m_parts.empty()) {
        m_parts.push_back(std::make_shared<std::vector<Object>>(1, std::move(object)));
        return true;
    }
    const size_t index = partOf(object.key.ns, object.key.name);
    const std::vector<Object> &old = *m_parts[index];
    const auto at = std::ranges::lower_bound(old, placeOf(object), {}, placeOf);
    const bool isThere = at != old.end() && placeOf(*at) == placeOf(object);
    if (isThere && !versionOf(object).empty() && versionOf(*at) == versionOf(object))
        return false;
    auto part = std::make_shared<std::vector<Object>>(old);
    const auto place = part->begin() + (at - old.begin());
    if (isThere)
        *place = std::move(object);
    else
        part->insert(place, std::move(object));
    if (part->size() > Most) {
        const auto half = part->begin() + static_cast<ptrdiff_t>(part->size() / 2);
        m_parts.insert(m_parts.begin() + static_cast<ptrdiff_t>(index) + 1,
                       std::make_shared<std::vector<Object>>(half, part->end()));
        part->erase(half, part->end());
    }
    m_parts[index] = std::move(part);
    return true;
}

bool ObjectChunks::remove(std::string_view ns, std::string_view name)
{
    if (m_parts.empty())
        return false;
    const size_t index = partOf(ns, name);
    const std::vector<Object> &old = *m_parts[index];
    const auto at = std::ranges::lower_bound(old, Spot(ns, name), {}, placeOf);
    if (at == old.end() || placeOf(*at) != Spot(ns, name))
        return false;
    if (old.size() == 1) {
        m_parts.erase(m_parts.begin() + static_cast<ptrdiff_t>(index));
        return true;
    }
    auto part = std::make_shared<std::vector<Object>>(old);
    part->erase(part->begin() + (at - old.begin()));
    m_parts[index] = std::move(part);
    return true;
}

size_t ObjectChunks::size() const
{
    size_t out = 0;
    for (const SharedObjects::Part &part : m_parts)
        out += part->size();
    return out;
}

} // namespace driftgate
