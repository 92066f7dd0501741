#include "workspace/resuming.h"

#include "cluster/applyset.h"
#include "manifest/json.h"
#include "plan/canonical.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

/// As canonicalKeyText() names an action.
std::string keyTextOf(const ObjectKey &key, ActionVerb verb, SyncPhase phase)
{
    std::string out = key.toString();
    if (verb == ActionVerb::Run)
        out += " " + std::string(phaseName(phase));
    return out;
}

std::map<std::string, JournalState> statesOf(const JournalReading &journal)
{
    std::map<std::string, JournalState> out;
    for (size_t i = 0; i < journal.head.actions.size(); ++i) {
        const JournalAction &action = journal.head.actions[i];
        const JournalState state =
            i < journal.steps.size() ? journal.steps[i].state : JournalState::Waiting;
        out.emplace(keyTextOf(action.key, action.verb, action.phase), state);
    }
    return out;
}

std::map<std::string, const Value *> actionsOf(const Value &plan)
{
    std::map<std::string, const Value *> out;
    if (const Value *const actions = plan.find("actions")) {
        for (const Value &action : actions->items())
            out.emplace(action.stringAt({"object"}), &action);
    }
    return out;
}

/// Objects that live has, by the name of their action, as one of an ApplySet.
std::set<std::string> membersOf(const Plan &plan)
{
    std::set<std::string> out;
    for (const Action &action : plan.actions) {
        if (action.object && !action.object->label(applyset::MemberLabel).empty())
            out.insert(canonicalKeyText(action));
    }
    return out;
}

/// Whether nothing but the sync itself, cut off on its way, needs to have happened for this to be
/// left of an approved action that it may have sent: an object that it was to make is there, as a
/// member of its set, or one that it was to make anew is gone. Whatever else changes or deletes
/// what is there has to be what was approved.
bool isLeftOf(const Value &approved, const Value &now, bool isMember)
{
    if (now.stringAt({"target"}) != approved.stringAt({"target"}) || now.find("force"))
        return false;
    const std::string_view was = approved.stringAt({"verb"});
    const std::string_view is = now.stringAt({"verb"});
    const bool isReplaced = was == verbName(ActionVerb::Replace);
    if (isReplaced && is == verbName(ActionVerb::Create))
        return true;
    return (isReplaced || was == verbName(ActionVerb::Create)) &&
           is == verbName(ActionVerb::Update) && isMember;
}

/// What the plan would be now if nothing but the sync itself had happened: the approved one
/// without what is done. "" when it cannot be read.
std::string expected(const JournalReading &journal, const std::string &canonical, const Plan &now)
{
    Result<Value> approved = readJson(canonical, {});
    const Result<Value> rest = readJson(now.canonical, {});
    const Value *const all = approved ? approved->find("actions") : nullptr;
    if (!all || !rest)
        return {};
    const auto states = statesOf(journal);
    const auto left = actionsOf(*rest);
    const std::set<std::string> members = membersOf(now);
    Value actions = Value::sequence();
    for (const Value &action : all->items()) {
        const std::string object(action.stringAt({"object"}));
        const auto state = states.find(object);
        const auto twin = left.find(object);
        // What needs nothing any more is not done again, whoever did it.
        if (twin == left.end())
            continue;
        const bool isHook = action.stringAt({"verb"}) == verbName(ActionVerb::Run);
        // Deleted already, and not gone yet: the same object still.
        const bool isGoing =
            action.stringAt({"verb"}) == verbName(ActionVerb::Prune) && *twin->second == action;
        const JournalState known = state == states.end() ? JournalState::Waiting : state->second;
        const bool isDone = known == JournalState::Answered || known == JournalState::Finished;
        if (isDone && !isHook && !isGoing)
            continue;
        const bool isOpen = known == JournalState::Sending &&
                            isLeftOf(action, *twin->second, members.contains(object));
        actions.append(isOpen ? *twin->second : action);
    }
    approved->set("actions", std::move(actions));
    return writeJson(*approved, JsonStyle::Canonical);
}

/// The same against the journal alone, which knows no hash of what was live.
std::vector<QString> movedInGit(const JournalReading &journal, const Plan &now)
{
    std::vector<QString> out;
    for (const Action &action : now.actions) {
        if (action.verb == ActionVerb::Nothing)
            continue;
        const bool isKnown =
            std::ranges::any_of(journal.head.actions, [&](const JournalAction &known) {
                return known.key == action.key && known.phase == action.phase &&
                       known.targetHash == action.targetHash;
            });
        if (!isKnown)
            out.push_back(Tr::tr("%1: was not planned like this")
                              .arg(QString::fromStdString(action.key.toString())));
    }
    return out;
}

} // namespace

std::vector<QString> movedSince(const JournalReading &journal, const std::string &canonical,
                                const Plan &now)
{
    if (journal.head.clusterUid != now.clusterUid)
        return {Tr::tr("The cluster is another one than before, under the same name")};
    if (journal.head.ref != now.ref)
        return {Tr::tr("Another branch or tag is followed than before: %1")
                    .arg(now.ref.empty() ? Tr::tr("none") : QString::fromStdString(now.ref))};
    if (canonical.empty())
        return movedInGit(journal, now);
    return whatMoved(expected(journal, canonical, now), now);
}

Plan asApproved(const Plan &rest, const JournalReading &journal, const std::string &canonical)
{
    Plan out = rest;
    out.digest = journal.head.plan;
    out.canonical = canonical;
    // The cluster may say by now that it runs the target, which lies in no past of it then.
    out.isRollback = journal.head.isRollback;
    if (journal.head.wish)
        out.deployed = journal.head.deployed;
    return out;
}

PlanOptions optionsOf(const JournalReading &journal)
{
    PlanOptions out;
    out.inspect.target = journal.head.target;
    if (!journal.head.ref.empty())
        return out; // nothing can be chosen there
    if (const std::optional<PlanWish> &wish = journal.head.wish) {
        out.prune = wish->prune;
        out.force = wish->force;
        out.replace = wish->replace;
        return out;
    }
    out.prune = false;
    for (const JournalAction &action : journal.head.actions) {
        if (action.verb == ActionVerb::Prune)
            out.prune = true;
        if (action.verb == ActionVerb::Replace)
            out.replace.insert(action.key);
    }
    return out;
}

PlanWish wishOf(const PlanOptions &options)
{
    return {options.prune, options.force, options.replace};
}

} // namespace driftgate
