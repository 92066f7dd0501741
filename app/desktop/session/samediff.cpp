#include "desktop/session/samediff.h"

#include "manifest/yaml.h"

#include <algorithm>

namespace driftgate
{

namespace
{

void add(std::string &out, const std::optional<Value> &value)
{
    out += value ? writeYaml(*value) : "\x01";
    out += '\0';
}

bool isChanged(const ObjectComparison &object)
{
    return object.verdict != Verdict::InSync && object.verdict != Verdict::Ignored;
}

} // namespace

std::string differenceText(const Comparison &comparison)
{
    std::string out;
    for (const ObjectComparison &object : comparison.objects) {
        if (!isChanged(object))
            continue;
        out += object.key.kind + '.' + object.key.group + '/' + object.key.name + '\0';
        out += verdictName(object.verdict);
        for (const FieldDifference &difference : object.differences) {
            out += difference.path.toString() + '\0';
            add(out, difference.live);
            add(out, difference.target);
        }
    }
    return out;
}

size_t changedObjects(const Comparison &comparison)
{
    return static_cast<size_t>(std::ranges::count_if(comparison.objects, isChanged));
}

} // namespace driftgate
