#include "desktop/models/objectlist.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace driftgate
{

namespace
{

class ObjectWords
{
    Q_DECLARE_TR_FUNCTIONS(driftgate::ObjectList)
};

/// Of a pair that a sync is not about: what the left lacks, what the right lacks, what differs.
ObjectGroup groupOfStates(const std::optional<Object> &left, const std::optional<Object> &right,
                          bool differs)
{
    if (left && !right)
        return ObjectGroup::Removed;
    if (!left && right)
        return ObjectGroup::Added;
    return differs ? ObjectGroup::Changed : ObjectGroup::InSync;
}

ObjectGroup groupOfSync(const ObjectComparison &object)
{
    switch (object.verdict) {
    case Verdict::InSync:
        return ObjectGroup::InSync;
    case Verdict::Ignored:
        return ObjectGroup::Hidden;
    case Verdict::Missing:
        return ObjectGroup::Create;
    case Verdict::Extra:
        return ObjectGroup::Delete;
    case Verdict::Differs:
        break;
    }
    // Fields that a person added and nothing in Git names: a sync leaves them alone.
    const bool kept = std::ranges::all_of(object.differences, &FieldDifference::keptBySync);
    return kept ? ObjectGroup::Drift : ObjectGroup::Update;
}

/// An object that only a person made is extra and stays: no owner of the application made it.
bool isKept(const ObjectComparison &object)
{
    return object.verdict == Verdict::Extra && !object.differences.empty() &&
           std::ranges::all_of(object.differences, &FieldDifference::keptBySync);
}

/// What the plan says of an object; none where it says nothing that the states would not.
std::optional<ObjectGroup> groupOfPlan(std::optional<ActionVerb> verb, ObjectGroup own)
{
    if (!verb)
        return own == ObjectGroup::Delete ? std::optional(ObjectGroup::Kept) : std::nullopt;
    switch (*verb) {
    case ActionVerb::Create:
        return ObjectGroup::Create;
    case ActionVerb::Update:
        return ObjectGroup::Update;
    case ActionVerb::Replace:
        return ObjectGroup::Replace;
    case ActionVerb::Prune:
        return ObjectGroup::Delete;
    case ActionVerb::Run:
        return ObjectGroup::Run;
    case ActionVerb::Nothing:
        break;
    }
    return std::nullopt;
}

ObjectGroup groupOf(const ObjectComparison &object, Pair::Kind pair)
{
    switch (pair) {
    case Pair::Kind::LiveTarget:
        return isKept(object) ? ObjectGroup::Drift : groupOfSync(object);
    case Pair::Kind::BaseTarget:
        return groupOfStates(object.base, object.target, !object.pending.empty());
    case Pair::Kind::BaseLive:
        return groupOfStates(object.base, object.live, !object.drift.empty());
    case Pair::Kind::Revisions:
    case Pair::Kind::Clusters:
        break;
    }
    if (object.verdict == Verdict::Ignored)
        return ObjectGroup::Hidden;
    return groupOfStates(object.live, object.target, object.verdict == Verdict::Differs);
}

Segment signOf(const ObjectComparison &object, ObjectGroup group, Pair::Kind pair)
{
    switch (group) {
    case ObjectGroup::InSync:
        return signSegment(Sign::Good, Tone::Good);
    case ObjectGroup::Hidden:
    case ObjectGroup::Kept:
        return signSegment(Sign::Ring, Tone::Muted);
    case ObjectGroup::Run:
        return signSegment(Sign::Right, Tone::Git);
    case ObjectGroup::Delete:
        return signSegment(Sign::Bad, Tone::Bad);
    case ObjectGroup::Drift:
        return signSegment(Sign::Cluster, Tone::Cluster);
    default:
        break;
    }
    if (pair == Pair::Kind::BaseTarget || pair == Pair::Kind::Revisions)
        return causeSegment(Cause::Git);
    if (pair == Pair::Kind::BaseLive)
        return causeSegment(Cause::Cluster);
    Cause cause = causeOf(object.differences);
    // What live lacks and base never had is Git's; what live lost is the cluster's.
    if (group == ObjectGroup::Create && object.base)
        cause = Cause::Cluster;
    else if (group == ObjectGroup::Create && cause == Cause::None)
        cause = Cause::Git;
    return causeSegment(cause);
}

int rankOf(ObjectGroup group)
{
    return static_cast<int>(group);
}

/// The gravest finding of each object that has one; notes do not count.
std::map<ObjectKey, const PlanFinding *> gravest(const Plan &plan)
{
    std::map<ObjectKey, const PlanFinding *> out;
    for (const PlanFinding &finding : plan.findings) { // the gravest first
        for (const ObjectKey &key : finding.objects) {
            if (finding.severity != Severity::Note)
                out.try_emplace(key, &finding);
        }
    }
    return out;
}

} // namespace

std::vector<ObjectEntry> objectEntries(const Comparison &comparison, Pair::Kind pair,
                                       const Plan *plan)
{
    std::vector<ObjectEntry> out;
    std::map<ObjectKey, const PlanFinding *> findings;
    std::map<ObjectKey, ActionVerb> verbs; // a plan's own search walks through all of its actions
    if (pair != Pair::Kind::LiveTarget)
        plan = nullptr;
    if (plan != nullptr) {
        findings = gravest(*plan);
        for (const Action &action : plan->actions)
            verbs.try_emplace(action.key, action.verb);
    }
    for (size_t i = 0; i < comparison.objects.size(); ++i) {
        const ObjectComparison &object = comparison.objects[i];
        const PairSides sides = sidesOf(pair);
        const auto &left = sides.left == Side::Base ? object.base : object.live;
        const auto &right = sides.right == Side::Live ? object.live : object.target;
        // Neither state of this pair has it: there is nothing to hold against each other.
        if (!left && !right)
            continue;
        ObjectEntry entry;
        entry.object = i;
        entry.group = groupOf(object, pair);
        if (plan != nullptr) {
            const auto verb = verbs.find(object.key);
            entry.group =
                groupOfPlan(verb == verbs.end() ? std::nullopt : std::optional(verb->second),
                            entry.group)
                    .value_or(entry.group);
        }
        entry.kind = QString::fromStdString(object.key.kind);
        entry.toolTip = QString::fromStdString(object.key.toString());
        const bool quiet = entry.group == ObjectGroup::InSync || entry.group == ObjectGroup::Hidden;
        entry.segments = {signOf(object, entry.group, pair),
                          textSegment(QString::fromStdString(object.key.name),
                                      quiet ? Tone::Muted : Tone::Plain)};
        if (const auto found = findings.find(object.key); found != findings.end()) {
            const bool forbids = found->second->severity == Severity::Error;
            entry.segments.append(forbids ? signSegment(Sign::Bad, Tone::Bad)
                                          : signSegment(Sign::Both, Tone::Cluster));
            entry.toolTip += u'\n' + found->second->text;
        }
        out.push_back(std::move(entry));
    }
    std::ranges::stable_sort(out, {}, [](const ObjectEntry &entry) { return rankOf(entry.group); });
    return out;
}

QString groupTitle(ObjectGroup group)
{
    switch (group) {
    case ObjectGroup::Update:
        return ObjectWords::tr("Update");
    case ObjectGroup::Replace:
        return ObjectWords::tr("Delete and make anew");
    case ObjectGroup::Create:
        return ObjectWords::tr("Create");
    case ObjectGroup::Delete:
        return ObjectWords::tr("Delete");
    case ObjectGroup::Run:
        return ObjectWords::tr("Run");
    case ObjectGroup::Drift:
        return ObjectWords::tr("Drift that stays");
    case ObjectGroup::Kept:
        return ObjectWords::tr("Not in Git, stays");
    case ObjectGroup::Changed:
        return ObjectWords::tr("Changed");
    case ObjectGroup::Added:
        return ObjectWords::tr("Only right");
    case ObjectGroup::Removed:
        return ObjectWords::tr("Only left");
    case ObjectGroup::InSync:
        return ObjectWords::tr("In sync");
    case ObjectGroup::Hidden:
        return ObjectWords::tr("Hidden by rules");
    }
    return {};
}

PairSides sidesOf(Pair::Kind pair)
{
    if (pair == Pair::Kind::BaseTarget)
        return {Side::Base, Side::Target};
    if (pair == Pair::Kind::BaseLive)
        return {Side::Base, Side::Live};
    return {};
}

Segment causeSegment(Cause cause)
{
    switch (cause) {
    case Cause::Git:
        return signSegment(Sign::Git, Tone::Git);
    case Cause::Cluster:
        return signSegment(Sign::Cluster, Tone::Cluster);
    case Cause::Both:
        return signSegment(Sign::Both, Tone::Both);
    case Cause::Unknown:
    case Cause::None:
        break;
    }
    return signSegment(Sign::Unknown, Tone::Muted);
}

Cause causeOf(const std::vector<FieldDifference> &differences)
{
    bool git = false;
    bool cluster = false;
    bool unknown = false;
    for (const FieldDifference &difference : differences) {
        if (difference.cause == Cause::Both)
            return Cause::Both;
        git = git || difference.cause == Cause::Git;
        cluster = cluster || difference.cause == Cause::Cluster;
        unknown = unknown || difference.cause == Cause::Unknown;
    }
    return git ? Cause::Git : cluster ? Cause::Cluster : unknown ? Cause::Unknown : Cause::None;
}

QStringList secretFields(const ObjectComparison &object)
{
    if (!object.key.group.empty() || object.key.kind != "Secret")
        return {};
    QStringList out;
    for (const auto *const side : {&object.target, &object.live, &object.base}) {
        if (!*side)
            continue;
        for (const char *const field : {"data", "stringData"}) {
            const Value *const values = (*side)->value.find(field);
            if (values == nullptr)
                continue;
            for (const Value::Entry &entry : values->entries())
                out.append(QString::fromUtf8(entry.key.view()));
        }
    }
    out.removeDuplicates();
    return out;
}

int weightOf(const ObjectEntry &entry, const ObjectComparison &object, Pair::Kind pair)
{
    const Cause cause = causeOf(differencesOf(object, pair));
    if (cause == Cause::Both)
        return 0;
    switch (entry.group) {
    case ObjectGroup::Delete:
    case ObjectGroup::Replace:
    case ObjectGroup::Removed:
        return 1;
    case ObjectGroup::Update:
    case ObjectGroup::Changed:
        return cause == Cause::Cluster ? 2 : 3;
    case ObjectGroup::Create:
    case ObjectGroup::Run:
    case ObjectGroup::Added:
        return 4;
    case ObjectGroup::Drift:
    case ObjectGroup::Kept:
        return 5;
    case ObjectGroup::InSync:
    case ObjectGroup::Hidden:
        break;
    }
    return 6;
}

const std::vector<FieldDifference> &differencesOf(const ObjectComparison &object, Pair::Kind pair)
{
    return pair == Pair::Kind::BaseTarget ? object.pending
           : pair == Pair::Kind::BaseLive ? object.drift
                                          : object.differences;
}

} // namespace driftgate
