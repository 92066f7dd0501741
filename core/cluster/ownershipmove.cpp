#include "cluster/apply.h"
#include "cluster/fieldset.h"

#include <algorithm>

namespace driftgate
{

std::optional<Value> movedOwnership(const Value &object, const std::string &from,
                                    const std::string &to)
{
    std::vector<ManagedFields> managed = readManagedFields(object);
    const auto isMoved = [&from](const ManagedFields &entry) {
        return entry.manager == from && entry.operation == "Update" && entry.subresource.empty();
    };
    const auto isOurs = [&to](const ManagedFields &entry) {
        return entry.manager == to && entry.operation == "Apply" && entry.subresource.empty();
    };
    // The latest one counts where it wrote by several versions.
    auto latest = managed.end();
    for (auto each = managed.begin(); each != managed.end(); ++each) {
        if (isMoved(*each) && (latest == managed.end() || latest->time < each->time))
            latest = each;
    }
    if (latest == managed.end())
        return std::nullopt;
    const auto ours = std::ranges::find_if(managed, isOurs);
    if (ours == managed.end()) {
        latest->manager = to;
        latest->operation = "Apply";
    } else {
        // Fields of another version cannot be told in this one's; they are nobody's then.
        for (const ManagedFields &entry : managed) {
            if (isMoved(entry) && entry.apiVersion == ours->apiVersion)
                ours->fields = ours->fields.united(entry.fields);
        }
    }
    std::erase_if(managed, isMoved);
    return writeManagedFields(std::move(managed));
}

} // namespace driftgate
