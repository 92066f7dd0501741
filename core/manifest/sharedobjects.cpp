#include "manifest/sharedobjects.h"

namespace driftgate
{

const Object &SharedObjects::operator[](size_t index) const
{
    const Part *part = m_parts.data();
    while (index >= (*part)->size())
        index -= (*part++)->size();
    return (**part)[index];
}

void SharedObjects::append(Part part)
{
    if (!part || part->empty())
        return;
    m_size += part->size();
    m_parts.push_back(std::move(part));
}

void SharedObjects::append(const SharedObjects &other)
{
    const std::vector<Part> more = other.m_parts;
    for (const Part &part : more)
        append(part);
}

} // namespace driftgate
