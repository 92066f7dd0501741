#include "render/sameobjects.h"

#include "manifest/json.h"

#include <algorithm>
#include <string>
#include <vector>

namespace driftgate
{

namespace
{

std::vector<std::string> textsOf(const Rendered &rendered)
{
    std::vector<std::string> out;
    out.reserve(rendered.objects.size());
    for (const Object &object : rendered.objects)
        out.push_back(writeJson(object.value, JsonStyle::Canonical));
    std::ranges::sort(out);
    return out;
}

} // namespace

bool haveSameObjects(const Rendered &a, const Rendered &b)
{
    return a.objects.size() == b.objects.size() && textsOf(a) == textsOf(b);
}

} // namespace driftgate
