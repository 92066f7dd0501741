#include "desktop/session/samestate.h"

#include "plan/hashes.h"

#include <algorithm>
#include <unordered_map>

namespace driftgate
{

namespace
{

/// Objects with their real values by key: masks of two readings are never equal.
using LiveObjects = std::unordered_map<ObjectKey, const Object *>;

LiveObjects liveObjectsOf(const ApplicationState &state)
{
    LiveObjects out;
    for (const Object &object : state.compared->live)
        out.emplace(object.key, &object);
    return out;
}

const Object *find(const LiveObjects &objects, const ObjectKey &key)
{
    const auto found = objects.find(key);
    return found == objects.end() ? nullptr : found->second;
}

std::string hashOf(const ObjectComparison &object, const Object &live)
{
    return object.verdict == Verdict::Extra ? hashOfDeleted(live) : hashOfLiveFields(object, live);
}

/// Whether live has in both readings what one of them found to differ from Git.
bool holds(const Comparison &comparison, const LiveObjects &before, const LiveObjects &now)
{
    return std::ranges::all_of(comparison.objects, [&](const ObjectComparison &object) {
        if (object.differences.empty())
            return true;
        const Object *const was = find(before, object.key);
        const Object *const is = find(now, object.key);
        if (was == nullptr || is == nullptr)
            return was == is;
        return hashOf(object, *was) == hashOf(object, *is);
    });
}

bool isSameOwner(const FieldOwner &a, const FieldOwner &b)
{
    return a.manager == b.manager && a.operation == b.operation && a.isPerson == b.isPerson;
}

bool isSameField(const FieldDifference &a, const FieldDifference &b)
{
    return a.path == b.path && a.kind == b.kind && a.cause == b.cause &&
           a.keptBySync == b.keptBySync && std::ranges::equal(a.owners, b.owners, isSameOwner);
}

bool isSameObject(const ObjectComparison &a, const ObjectComparison &b)
{
    return a.key == b.key && a.verdict == b.verdict && a.findings == b.findings &&
           std::ranges::equal(a.differences, b.differences, isSameField) &&
           std::ranges::equal(a.ignored, b.ignored, isSameField) &&
           std::ranges::equal(a.pending, b.pending, isSameField) &&
           std::ranges::equal(a.drift, b.drift, isSameField);
}

bool isSameDeployed(const Deployed &a, const Deployed &b)
{
    return a.revision == b.revision && a.applying == b.applying && a.held == b.held &&
           a.suspended == b.suspended;
}

bool isSameTarget(const ApplicationState &a, const ApplicationState &b)
{
    if (a.targetRevision != b.targetRevision || a.deployed.inventory != b.deployed.inventory ||
        a.compared->targetComplete != b.compared->targetComplete ||
        !std::ranges::equal(a.pendingCommits, b.pendingCommits, {}, &Commit::id, &Commit::id))
        return false;
    // An exact reading knows more than one that is not: there they cannot be held side by side.
    return a.isExact != b.isExact ||
           (a.findings == b.findings &&
            std::ranges::equal(a.comparison->objects, b.comparison->objects, isSameObject));
}

} // namespace

bool tellsTheSame(const ApplicationState &shown, const ApplicationState &now, bool sameTarget)
{
    if (!shown.comparison || !now.comparison || shown.error != now.error ||
        shown.compared->liveComplete != now.compared->liveComplete ||
        !isSameDeployed(shown.deployed, now.deployed) || (sameTarget && !isSameTarget(shown, now)))
        return false;
    const LiveObjects before = liveObjectsOf(shown);
    const LiveObjects after = liveObjectsOf(now);
    return holds(*shown.comparison, before, after) && holds(*now.comparison, before, after);
}

} // namespace driftgate
