#pragma once

#include "manifest/sharedobjects.h"

#include <string_view>

namespace driftgate
{

/// The objects of one kind, by namespace and name, in small immutable parts: changing one copies
/// the part that it lies in, and whoever holds the others shares them.
class ObjectChunks
{
public:
    /// Takes these instead of what was there.
    void reset(const SharedObjects &objects);
    /// Puts an object in its place. False: it was there already, at the same resourceVersion.
    bool put(Object object);
    /// False: it was not there.
    bool remove(std::string_view ns, std::string_view name);
    void clear() { m_parts.clear(); }

    [[nodiscard]] const std::vector<SharedObjects::Part> &parts() const { return m_parts; }
    [[nodiscard]] size_t size() const;

private:
    /// The part that an object of that name lies in or belongs into; the parts' end when there
    /// is none at all.
    [[nodiscard]] size_t partOf(std::string_view ns, std::string_view name) const;

    std::vector<SharedObjects::Part> m_parts; ///< none is empty
};

} // namespace driftgate
