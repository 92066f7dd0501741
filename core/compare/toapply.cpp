#include "cluster/apply.h"
#include "cluster/applyset.h"
#include "cluster/cluster.h"
#include "cluster/fieldset.h"
#include "compare/dryrun.h"
#include "compare/equality.h"
#include "compare/lists.h"
#include "compare/normalize.h"
#include "compare/pairing.h"

#include <algorithm>
#include <map>

namespace driftgate
{

namespace
{

/// Writes equal scalars as live has them.
Value inLiveSpelling(const Value &target, const Value &live, const FieldContext &at)
{
    if (target.isScalar()) {
        const FieldSchema &field = at.cursor.field();
        const bool respelled = (field.quantity || field.duration) && live.isScalar() &&
                               !live.isNull() && live != target && sameScalar(target, live, at);
        return respelled ? live.withLine(target.line()) : target;
    }
    if (target.isMapping() && live.isMapping()) {
        Value out = target;
        for (const Value::Entry &entry : target.entries()) {
            const Value *const twin = live.find(entry.key.view());
            if (!twin)
                continue;
            Value spelled = inLiveSpelling(entry.value, *twin, at.child(entry.key.view()));
            if (spelled != entry.value)
                out.set(entry.key.view(), std::move(spelled));
        }
        return out;
    }
    if (!target.isSequence() || !live.isSequence())
        return target;
    const auto targets = KeyedList::of(target, at);
    const auto lives = targets ? KeyedList::of(live, at) : std::nullopt;
    Value out = target;
    for (size_t i = 0; i < target.size(); ++i) {
        const auto place =
            lives ? lives->find(targets->id(i), i)
                  : (target.size() == live.size() ? static_cast<ptrdiff_t>(i) : ptrdiff_t{-1});
        if (place < 0)
            continue;
        Value spelled =
            inLiveSpelling(target.items()[i], live.items()[static_cast<size_t>(place)], at.item());
        if (spelled != target.items()[i])
            out.setItem(i, std::move(spelled));
    }
    return out;
}

/// Removes the member or entry that a step names.
void take(Value &from, const FieldPath::Step &step, const Value *member)
{
    if (from.isSequence())
        from.removeItem(static_cast<size_t>(member - from.items().data()));
    else if (const auto *const key = std::get_if<FieldPath::Key>(&step))
        from.remove(key->name);
}

/// `member`: what is in its place now; null pointer when nothing is.
void put(Value &into, const FieldPath::Step &step, const Value *member, Value value)
{
    if (into.isSequence() && member)
        into.setItem(static_cast<size_t>(member - into.items().data()), std::move(value));
    else if (into.isSequence())
        into.append(std::move(value));
    else if (const auto *const key = std::get_if<FieldPath::Key>(&step))
        into.set(key->name, std::move(value));
}

bool isEmptied(const Value &value)
{
    return !value.isScalar() && value.size() == 0;
}

/// Leaves the field at a path alone: takes it out, or puts live's value there. Where what is around
/// it is not there, all of that is live's.
void leave(Value &value, const Value *live, std::span<const FieldPath::Step> path, bool isKept)
{
    const FieldPath::Step &step = path.front();
    const FieldPath here({step});
    const Value *const theirs = live ? here.in(*live) : nullptr;
    const Value *const ours = here.in(value);
    if (ours && path.size() > 1) {
        Value part = *ours;
        leave(part, theirs, path.subspan(1), isKept);
        if (isEmptied(part) && !isEmptied(*ours))
            take(value, step, ours);
        else
            put(value, step, ours, std::move(part));
    } else if (isKept && theirs) {
        put(value, step, ours, *theirs);
    } else if (ours) {
        take(value, step, ours);
    }
}

/// Whether it is part of what an apply replaces as a whole: a label selector.
bool isInWhole(const FieldPath &path, Schema::Cursor cursor)
{
    for (const FieldPath::Step &step : path.steps()) {
        const auto *const key = std::get_if<FieldPath::Key>(&step);
        if (cursor.field().atomicMap || std::holds_alternative<FieldPath::Index>(step))
            return true;
        cursor = key ? cursor.child(key->name) : cursor.item();
    }
    return false;
}

/// What the applying manager owns, and gives back where it does not name it again.
FieldSet ownedByUs(const Object &live)
{
    const ApplyRequest us;
    FieldSet out;
    const std::vector<ManagedFields> managed = readManagedFields(live.value);
    for (const ManagedFields &entry : managed) {
        if (entry.manager == us.fieldManager && entry.operation == "Apply" &&
            entry.subresource.empty())
            out = out.united(entry.fields);
    }
    return out;
}

bool needsTheServer(const ObjectComparison &object)
{
    if (object.verdict == Verdict::Differs || object.verdict == Verdict::Missing)
        return true;
    if (object.verdict != Verdict::InSync || !object.target || !object.schema)
        return false;
    return !object.schema->root(*object.target).isTyped();
}

bool isDenied(const DryRunAnswer &answer)
{
    return answer.refused && answer.refused->code == ErrorCode::Denied;
}

/// Adds what the server did not say.
void predict(const Object &live, const Object &applied, const Schema &schema, DryRunAnswer &answer)
{
    ApplySettings settings;
    settings.fieldManager = answer.fieldManager;
    settings.dryRun = true;
    Result<ApplyOutcome> outcome = applyObject(&live, applied, schema, settings);
    if (outcome && !outcome->conflicts.empty()) {
        answer.conflicts = std::move(outcome->conflicts);
        settings.force = true;
        outcome = applyObject(&live, applied, schema, settings);
    }
    if (outcome)
        answer.predicted = std::move(outcome->object);
}

} // namespace

Object objectToApply(const Object &target, const ObjectKey &key, const Object *live,
                     const Schema &schema)
{
    NormalizeOptions options;
    options.ns = key.ns;
    Object out = target;
    out.key.ns = key.ns;
    out.value = normalized(target, options);
    // Not said is not claimed: the type of a Secret cannot be changed, and live's may be another.
    if (SecretMasker::isSecret(target.value) && !target.value.find("type"))
        out.value.remove("type");
    if (!live)
        return out;
    // Membership in an ApplySet is no manifest's word, and an apply that does not repeat it ends
    // it.
    for (const char *const member : {applyset::MemberLabel, applyset::KepMemberLabel}) {
        if (const std::string_view set = live->label(member); !set.empty())
            out.value.set({"metadata", "labels", member}, Value::string(set));
    }
    FieldContext top;
    top.cursor = schema.root(target);
    top.typed = top.cursor.isBuiltin();
    out.value = inLiveSpelling(out.value, live->value, top);
    return out;
}

Object leavingIgnored(Object applied, const ObjectComparison &comparison, const Object &live)
{
    if (comparison.ignored.empty())
        return applied;
    NormalizeOptions options;
    options.ns = comparison.key.ns;
    const Value theirs = normalized(live, options);
    const FieldSet owned = ownedByUs(live);
    const Schema::Cursor cursor = comparison.schema->root(applied);
    for (const FieldDifference &field : comparison.ignored) {
        if (field.path.isEmpty())
            continue;
        const bool isKept =
            isInWhole(field.path, cursor) || owned.owns(field.path) || owned.ownsWithin(field.path);
        leave(applied.value, &theirs, field.path.steps(), isKept);
    }
    return applied;
}

std::shared_ptr<const DryRunAnswers> withPredictions(const CompareInput &input,
                                                     const Comparison &offline,
                                                     std::shared_ptr<const DryRunAnswers> answers)
{
    const bool isAnyDenied =
        std::ranges::any_of(*answers, [](const auto &entry) { return isDenied(entry.second); });
    if (!isAnyDenied || offline.objects.empty())
        return answers;
    auto out = std::make_shared<DryRunAnswers>(*answers);
    const Schema &schema = *offline.objects.front().schema;
    const Pairing pairing = pairObjects(input, schema);
    for (const ObjectTriple &triple : pairing.triples) {
        const auto found = out->find(triple.key);
        if (found == out->end() || !isDenied(found->second) || !triple.target || !triple.live ||
            triple.live->apiVersion != triple.target->apiVersion)
            continue;
        predict(*triple.live, objectToApply(*triple.target, triple.key, triple.live, schema),
                schema, found->second);
    }
    return out;
}

std::vector<ObjectToApply> objectsToDryRun(const CompareInput &input, const Comparison &offline)
{
    std::map<ObjectKey, const ObjectComparison *> asked;
    std::shared_ptr<const Schema> schema;
    for (const ObjectComparison &object : offline.objects) {
        schema = object.schema;
        if (needsTheServer(object))
            asked.emplace(object.key, &object);
    }
    std::vector<ObjectToApply> out;
    if (asked.empty() || !schema)
        return out;
    const Pairing pairing = pairObjects(input, *schema);
    for (const ObjectTriple &triple : pairing.triples) {
        if (!triple.target || !asked.contains(triple.key) || triple.target->hasGeneratedName() ||
            isSopsEncrypted(triple.target->value))
            continue;
        out.push_back(
            {triple.key, objectToApply(*triple.target, triple.key, triple.live, *schema),
             triple.live ? std::string(triple.live->value.stringAt({"metadata", "resourceVersion"}))
                         : std::string()});
    }
    return out;
}

} // namespace driftgate
