#include "workspace/resuming.h"

#include "manifest/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

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
        // It may be there, so that another verb leads to the same object.
        const bool isOpen = known == JournalState::Sending &&
                            twin->second->stringAt({"target"}) == action.stringAt({"target"});
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
    return out;
}

PlanOptions optionsOf(const JournalReading &journal)
{
    PlanOptions out;
    out.inspect.target = journal.head.target;
    if (!journal.head.ref.empty())
        return out; // nothing can be chosen there
    out.prune = false;
    for (const JournalAction &action : journal.head.actions) {
        if (action.verb == ActionVerb::Prune)
            out.prune = true;
        if (action.verb == ActionVerb::Replace)
            out.replace.insert(action.key);
    }
    return out;
}

} // namespace driftgate
