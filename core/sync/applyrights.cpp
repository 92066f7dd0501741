#include "sync/applyrights.h"

#include "cluster/applyset.h"
#include "plan/hookpolicy.h"
#include "sync/lease.h"

#include <map>
#include <set>

namespace driftgate
{

namespace
{

using Use = NeededRight::Use;

class Needs
{
public:
    /// Server-side apply is a patch; the server asks for `create` too where it makes the object.
    void toApply(const ObjectKey &key, bool isThere, Use use = Use::Objects)
    {
        add("patch", key, use);
        if (!isThere)
            add("create", key, use);
    }
    void toDelete(const ObjectKey &key) { add("delete", key, Use::Objects); }

    [[nodiscard]] std::vector<NeededRight> all() const
    {
        std::vector<NeededRight> out;
        out.reserve(m_needs.size());
        for (const auto &[query, need] : m_needs)
            out.push_back({query, {need.objects.begin(), need.objects.end()}, need.use});
        return out;
    }

private:
    struct Need {
        Use use;
        std::set<ObjectKey> objects{};
    };
    void add(const char *verb, const ObjectKey &key, Use use)
    {
        const PermissionQuery query{verb, key.group, key.kind, key.ns};
        Need &need = m_needs.try_emplace(query, use).first->second;
        if (need.use != use)
            need.use = Use::Objects;
        need.objects.insert(key);
    }

    std::map<PermissionQuery, Need> m_needs;
};

void addAction(const Action &action, const std::string &setId, Needs &out)
{
    const bool isThere = !action.liveApiVersion.empty();
    switch (action.verb) {
    case ActionVerb::Create:
    case ActionVerb::Update:
        out.toApply(action.key, isThere);
        break;
    case ActionVerb::Replace:
        out.toDelete(action.key);
        out.toApply(action.key, false);
        break;
    case ActionVerb::Prune:
        out.toDelete(action.key);
        break;
    case ActionVerb::Run:
        // What stays after the hook's end is the next one's to delete.
        if (isThere && isHookMadeAnew(*action.object)) {
            out.toDelete(action.key);
            out.toApply(action.key, false);
        } else {
            out.toApply(action.key, isThere);
        }
        break;
    case ActionVerb::Nothing:
        // It becomes a member of the set.
        if (action.object && action.object->label(applyset::MemberLabel) != setId)
            out.toApply(action.key, isThere);
        break;
    }
}

} // namespace

std::vector<NeededRight> rightsToApply(const Plan &plan, const ObjectKey &parent, bool isThere)
{
    if (plan.isEmpty())
        return {};
    Needs out;
    const std::string setId = applySetId(parent);
    for (const Action &action : plan.actions)
        addAction(action, setId, out);
    out.toApply(parent, isThere, Use::ApplySet);
    // It is there only while somebody syncs.
    out.toApply(SyncLease::keyOf({parent.ns, plan.application.text(), {}, {}}), false, Use::Lease);
    return out.all();
}

} // namespace driftgate
