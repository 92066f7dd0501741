#include "cluster/structuredmerge.h"

#include "cluster/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace driftgate
{

namespace
{

bool isAtomicList(const Schema::Cursor &cursor)
{
    return cursor.field().list == FieldSchema::List::Atomic;
}

bool isEmptyOr(const Value *value, Value::Type type)
{
    return !value || value->isNull() || (value->type() == type && value->size() == 0);
}

/// Absent, null and a mapping can be merged with a mapping.
bool mergesAs(const Value *value, Value::Type type)
{
    return !value || value->isNull() || value->type() == type;
}

bool eitherIs(const Value *a, const Value *b, Value::Type type)
{
    return (a && a->type() == type) || (b && b->type() == type);
}

class Comparer
{
public:
    void compare(const Value *a, const Value *b, const Schema::Cursor &cursor)
    {
        using enum Value::Type;
        if (a == b)
            return; // a part that both share
        bool leaf = true;
        if (eitherIs(a, b, Mapping) && mergesAs(a, Mapping) && mergesAs(b, Mapping)) {
            leaf = cursor.field().atomicMap || (isEmptyOr(a, Mapping) && isEmptyOr(b, Mapping));
            if (!leaf)
                compareMappings(a, b, cursor);
        } else if (eitherIs(a, b, Sequence) && mergesAs(a, Sequence) && mergesAs(b, Sequence)) {
            leaf = isAtomicList(cursor) || (isEmptyOr(a, Sequence) && isEmptyOr(b, Sequence));
            if (!leaf)
                compareLists(a, b, cursor);
        }
        if (!a)
            note(m_out.added);
        else if (!b)
            note(m_out.removed);
        else if (leaf && !sameContent(*a, *b))
            note(m_out.modified);
    }

    FieldComparison take() { return std::move(m_out); }

private:
    void note(FieldSet &set) const { set.insert(m_path); }

    void step(FieldStep step, const Value *a, const Value *b, const Schema::Cursor &cursor)
    {
        m_path.push_back(std::move(step));
        compare(a, b, cursor);
        m_path.pop_back();
    }

    void compareMappings(const Value *a, const Value *b, const Schema::Cursor &cursor)
    {
        if (a) {
            for (const Value::Entry &entry : a->entries()) {
                const std::string_view key = entry.key.view();
                step(FieldStep::field(key), &entry.value, b ? b->find(key) : nullptr,
                     cursor.child(key));
            }
        }
        if (!b)
            return;
        for (const Value::Entry &entry : b->entries()) {
            const std::string_view key = entry.key.view();
            if (!a || !a->find(key))
                step(FieldStep::field(key), nullptr, &entry.value, cursor.child(key));
        }
    }

    using Group = std::pair<std::vector<const Value *>, std::vector<const Value *>>;

    void compareLists(const Value *a, const Value *b, const Schema::Cursor &cursor)
    {
        std::map<FieldStep, Group> groups;
        const auto sort = [&](const Value *list, std::vector<const Value *> Group::*side) {
            if (!list)
                return;
            for (const Value &item : list->items()) {
                if (const auto at = FieldStep::ofEntry(item, cursor))
                    (groups[*at].*side).push_back(&item);
            }
        };
        sort(a, &Group::first);
        sort(b, &Group::second);
        const Schema::Cursor item = cursor.item();
        for (const auto &[at, group] : groups) {
            const auto &[left, right] = group;
            if (left.size() <= 1 && right.size() <= 1) {
                step(at, left.empty() ? nullptr : left.front(),
                     right.empty() ? nullptr : right.front(), item);
                continue;
            }
            // Entries that share their keys are one field together.
            if (left.size() == 1)
                step(at, left.front(), nullptr, item);
            if (right.size() == 1)
                step(at, nullptr, right.front(), item);
            m_path.push_back(at);
            if (left.size() < 2)
                note(m_out.added);
            else if (right.size() < 2)
                note(m_out.removed);
            else if (!std::ranges::equal(left, right, [](const Value *x, const Value *y) {
                         return sameContent(*x, *y);
                     }))
                note(m_out.modified);
            m_path.pop_back();
        }
    }

    FieldComparison m_out;
    FieldSet::Path m_path;
};

Value merge(const Value *live, const Value *applied, const Schema::Cursor &cursor);

Value mergeMappings(const Value *live, const Value *applied, const Schema::Cursor &cursor)
{
    std::vector<Value::Entry> out;
    if (live) {
        for (const Value::Entry &entry : live->entries()) {
            const Value *const other = applied ? applied->find(entry.key.view()) : nullptr;
            out.push_back(
                {entry.key,
                 other ? merge(&entry.value, other, cursor.child(entry.key.view())) : entry.value});
        }
    }
    const auto key = [](const Value::Entry &entry) { return entry.key.view(); };
    const bool sorted = std::ranges::is_sorted(out, {}, key);
    if (applied) {
        for (const Value::Entry &entry : applied->entries()) {
            if (!live || !live->find(entry.key.view()))
                out.push_back(
                    {entry.key, merge(nullptr, &entry.value, cursor.child(entry.key.view()))});
        }
    }
    // Servers write keys in order, people may not: new ones follow the habit of the others.
    if (sorted)
        std::ranges::sort(out, {}, key);
    return Value::mapping(std::move(out));
}

Value mergeLists(const Value *live, const Value *applied, const Schema::Cursor &cursor)
{
    struct Item {
        std::optional<FieldStep> at;
        const Value *value = nullptr;
    };
    const auto index = [&cursor](const Value *list) {
        std::vector<Item> out;
        if (list) {
            for (const Value &item : list->items())
                out.push_back({FieldStep::ofEntry(item, cursor), &item});
        }
        return out;
    };
    const std::vector<Item> left = index(live);
    const std::vector<Item> right = index(applied);
    std::map<FieldStep, const Value *> leftBy;
    for (const Item &item : left) {
        // An entry whose keys appear twice is replaced, not merged with either.
        if (item.at && !leftBy.emplace(*item.at, item.value).second)
            leftBy[*item.at] = nullptr;
    }
    std::set<FieldStep> rightSteps;
    for (const Item &item : right) {
        if (item.at)
            rightSteps.insert(*item.at);
    }
    const auto isShared = [&](const Item &item) { return item.at && leftBy.contains(*item.at); };

    std::vector<Value> out;
    const Schema::Cursor itemCursor = cursor.item();
    size_t l = 0;
    const auto takeLeftUpTo = [&](const Item *next) {
        for (; l < left.size(); ++l) {
            const Item &item = left[l];
            if (next && item.at == next->at)
                return;
            if (!item.at || !rightSteps.contains(*item.at))
                out.push_back(*item.value);
        }
    };
    for (size_t r = 0; r < right.size(); ++r) {
        const auto next =
            std::find_if(right.begin() + static_cast<ptrdiff_t>(r), right.end(), isShared);
        takeLeftUpTo(next == right.end() ? nullptr : &*next);
        const Value *const partner = isShared(right[r]) ? leftBy.at(*right[r].at) : nullptr;
        out.push_back(merge(partner, right[r].value, itemCursor));
        if (l < left.size() && right[r].at && left[l].at == right[r].at)
            ++l;
    }
    takeLeftUpTo(nullptr);
    return Value::sequence(std::move(out));
}

Value merge(const Value *live, const Value *applied, const Schema::Cursor &cursor)
{
    using enum Value::Type;
    if (eitherIs(live, applied, Mapping) && mergesAs(live, Mapping) && mergesAs(applied, Mapping) &&
        !cursor.field().atomicMap) {
        if (isEmptyOr(live, Mapping) && isEmptyOr(applied, Mapping))
            return applied ? *applied : *live;
        return mergeMappings(live, applied, cursor);
    }
    if (eitherIs(live, applied, Sequence) && mergesAs(live, Sequence) &&
        mergesAs(applied, Sequence) && !isAtomicList(cursor)) {
        if (isEmptyOr(live, Sequence) && isEmptyOr(applied, Sequence))
            return applied ? *applied : *live;
        return mergeLists(live, applied, cursor);
    }
    if (applied && live && applied->isMapping())
        return merge(nullptr, applied, cursor);
    return applied ? *applied : *live;
}

std::optional<Value> remove(const Value &value, const FieldSet &fields,
                            const Schema::Cursor &cursor)
{
    if (value.isMapping() && !cursor.field().atomicMap) {
        std::vector<Value::Entry> out;
        for (const Value::Entry &entry : value.entries()) {
            const FieldStep at = FieldStep::field(entry.key.view());
            if (fields.contains(at))
                continue;
            if (const FieldSet *const below = fields.below(at)) {
                auto rest = remove(entry.value, *below, cursor.child(entry.key.view()));
                out.push_back({entry.key, std::move(rest).value_or(Value::null())});
            } else {
                out.push_back(entry);
            }
        }
        if (out.empty())
            return std::nullopt;
        return Value::mapping(std::move(out), value.line());
    }
    if (value.isSequence() && !isAtomicList(cursor)) {
        std::vector<Value> out;
        for (const Value &item : value.items()) {
            const auto at = FieldStep::ofEntry(item, cursor);
            if (at && fields.contains(*at))
                continue;
            const FieldSet *const below = at ? fields.below(*at) : nullptr;
            if (!below)
                out.push_back(item);
            else
                out.push_back(remove(item, *below, cursor.item()).value_or(Value::null()));
        }
        if (out.empty())
            return std::nullopt;
        return Value::sequence(std::move(out), value.line());
    }
    return value;
}

void reconcile(const FieldSet &fields, const Schema::Cursor &cursor, FieldSet::Path &path,
               FieldSet &wholes)
{
    for (const FieldStep &step : fields.steps()) {
        const FieldSet *const below = fields.below(step);
        if (!below)
            continue;
        const Schema::Cursor child =
            step.isField() ? cursor.child(step.fieldName()) : cursor.item();
        path.push_back(step);
        const FieldSchema &schema = child.field();
        const bool atomic =
            schema.known && (schema.atomicMap || (schema.isList && isAtomicList(child)));
        if (atomic)
            wholes.insert(path);
        else
            reconcile(*below, child, path, wholes);
        path.pop_back();
    }
}

Status check(const Value &value, const Schema::Cursor &cursor, FieldPath path)
{
    if (value.isMapping()) {
        for (const Value::Entry &entry : value.entries()) {
            const auto key = FieldPath::Key{std::string(entry.key.view())};
            if (auto status = check(entry.value, cursor.child(key.name), path.child(key)); !status)
                return status;
        }
        return {};
    }
    if (!value.isSequence() || isAtomicList(cursor))
        return {};
    const auto refuse = [&value, &path](QString text) {
        return fail(ErrorCode::Invalid, std::move(text), {{}, value.line(), 0, path.toString()});
    };
    std::set<FieldStep> seen;
    for (const Value &item : value.items()) {
        const auto at = FieldStep::ofEntry(item, cursor);
        if (!at) {
            return refuse(
                ClusterText::tr("An entry of this list lacks the fields that tell it from others"));
        }
        if (!seen.insert(*at).second) {
            return refuse(ClusterText::tr("This list has two entries %1")
                              .arg(QString::fromStdString(at->toString())));
        }
        if (auto status = check(item, cursor.item(), path.child(at->toPathStep())); !status)
            return status;
    }
    return {};
}

} // namespace

FieldComparison compareFields(const Value &first, const Value &second, const Schema::Cursor &cursor)
{
    Comparer comparer;
    comparer.compare(&first, &second, cursor);
    return comparer.take();
}

Value mergeFields(const Value &live, const Value &applied, const Schema::Cursor &cursor)
{
    return merge(&live, &applied, cursor);
}

Value removeFields(const Value &value, const FieldSet &fields, const Schema::Cursor &cursor)
{
    return remove(value, fields, cursor).value_or(Value::mapping());
}

FieldSet reconciled(const FieldSet &fields, const Schema::Cursor &cursor)
{
    FieldSet wholes;
    FieldSet::Path path;
    reconcile(fields, cursor, path, wholes);
    return wholes.isEmpty() ? fields : fields.withoutTrees(wholes).united(wholes);
}

Status checkEntries(const Value &value, const Schema::Cursor &cursor)
{
    return check(value, cursor, {});
}

} // namespace driftgate
