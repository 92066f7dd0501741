#include "cluster/fieldset.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

/// Entries of a keyed list or a set that appear more than once are one field together.
std::set<FieldStep> repeated(const Value &list, const Schema::Cursor &cursor)
{
    std::set<FieldStep> seen;
    std::set<FieldStep> out;
    for (const Value &entry : list.items()) {
        if (auto step = FieldStep::ofEntry(entry, cursor); step && !seen.insert(*step).second)
            out.insert(*std::move(step));
    }
    return out;
}

} // namespace

bool operator==(const FieldSet &a, const FieldSet &b)
{
    return std::ranges::equal(a.m_nodes, b.m_nodes, [](const auto &x, const auto &y) {
        return x.step == y.step && x.member == y.member && x.children == y.children;
    });
}

const FieldSet::Node *FieldSet::find(const FieldStep &step) const
{
    const auto at = std::ranges::lower_bound(m_nodes, step, {}, &Node::step);
    return at != m_nodes.end() && at->step == step ? &*at : nullptr;
}

FieldSet::Node &FieldSet::at(const FieldStep &step)
{
    const auto at = std::ranges::lower_bound(m_nodes, step, {}, &Node::step);
    if (at != m_nodes.end() && at->step == step)
        return *at;
    return *m_nodes.insert(at, Node{step, false, {}});
}

void FieldSet::collect(const Value &value, const Schema::Cursor &cursor, FieldSet &out)
{
    if (value.isMapping()) {
        for (const Value::Entry &entry : value.entries()) {
            const Schema::Cursor child = cursor.child(entry.key.view());
            const bool named = child.field().known && !cursor.field().isMap;
            const Value &field = entry.value;
            const bool whole =
                field.isScalar() ||
                (field.isMapping() && (field.size() == 0 || child.field().atomicMap)) ||
                (field.isSequence() && child.field().list == FieldSchema::List::Atomic);
            // An empty keyed list is nobody's, and so is a named mapping: only what is in it is.
            if (!whole && named && field.size() == 0)
                continue;
            Node &node = out.at(FieldStep::field(entry.key.view()));
            node.member = whole || !named;
            if (!whole)
                collect(field, child, node.children);
        }
        std::erase_if(out.m_nodes, [](const Node &n) { return !n.member && n.children.isEmpty(); });
        return;
    }
    const std::set<FieldStep> together = repeated(value, cursor);
    for (const Value &entry : value.items()) {
        const auto step = FieldStep::ofEntry(entry, cursor);
        if (!step)
            continue;
        Node &node = out.at(*step);
        node.member = true;
        const Schema::Cursor item = cursor.item();
        const bool whole = entry.isScalar() || item.field().atomicMap;
        if (!whole && !together.contains(*step))
            collect(entry, item, node.children);
    }
}

FieldSet FieldSet::of(const Value &value, const Schema::Cursor &cursor)
{
    FieldSet out;
    collect(value, cursor, out);
    return out;
}

FieldSet FieldSet::fromFieldsV1(const Value &fields)
{
    FieldSet out;
    for (const Value::Entry &entry : fields.entries()) {
        const auto step = FieldStep::fromText(entry.key.view());
        if (!step) // "." says of its parent that it is a member
            continue;
        FieldSet children = fromFieldsV1(entry.value);
        const bool member = children.isEmpty() || entry.value.find(".");
        Node &node = out.at(*step);
        node.member = node.member || member;
        node.children = node.children.united(children);
    }
    return out;
}

Value FieldSet::toFieldsV1() const
{
    std::vector<Value::Entry> entries;
    for (const Node &node : m_nodes) {
        Value below = node.children.toFieldsV1();
        if (node.member && !node.children.isEmpty()) {
            std::vector<Value::Entry> with{{SharedText("."), Value::mapping()}};
            with.insert(with.end(), below.entries().begin(), below.entries().end());
            below = Value::mapping(std::move(with));
        }
        entries.push_back({SharedText(node.step.text()), std::move(below)});
    }
    return Value::mapping(std::move(entries));
}

size_t FieldSet::size() const
{
    size_t out = 0;
    for (const Node &node : m_nodes)
        out += (node.member ? 1 : 0) + node.children.size();
    return out;
}

void FieldSet::insert(std::span<const FieldStep> path)
{
    if (path.empty())
        return;
    Node &node = at(path.front());
    if (path.size() == 1)
        node.member = true;
    else
        node.children.insert(path.subspan(1));
}

bool FieldSet::contains(std::span<const FieldStep> path) const
{
    if (path.empty())
        return false;
    const Node *const node = find(path.front());
    if (!node)
        return false;
    return path.size() == 1 ? node->member : node->children.contains(path.subspan(1));
}

bool FieldSet::contains(const FieldStep &step) const
{
    const Node *const node = find(step);
    return node && node->member;
}

std::vector<FieldStep> FieldSet::steps() const
{
    std::vector<FieldStep> out;
    out.reserve(m_nodes.size());
    for (const Node &node : m_nodes)
        out.push_back(node.step);
    return out;
}

const FieldSet *FieldSet::below(const FieldStep &step) const
{
    const Node *const node = find(step);
    return node && !node->children.isEmpty() ? &node->children : nullptr;
}

FieldSet FieldSet::united(const FieldSet &other) const
{
    FieldSet out;
    out.m_nodes.reserve(std::max(m_nodes.size(), other.m_nodes.size()));
    auto a = m_nodes.begin();
    auto b = other.m_nodes.begin();
    while (a != m_nodes.end() || b != other.m_nodes.end()) {
        if (b == other.m_nodes.end() || (a != m_nodes.end() && a->step < b->step)) {
            out.m_nodes.push_back(*a++);
        } else if (a == m_nodes.end() || b->step < a->step) {
            out.m_nodes.push_back(*b++);
        } else {
            out.m_nodes.push_back(
                {a->step, a->member || b->member, a->children.united(b->children)});
            ++a;
            ++b;
        }
    }
    return out;
}

FieldSet FieldSet::intersected(const FieldSet &other) const
{
    FieldSet out;
    for (const Node &node : m_nodes) {
        const Node *const same = other.find(node.step);
        if (!same)
            continue;
        Node both{node.step, node.member && same->member,
                  node.children.intersected(same->children)};
        if (both.member || !both.children.isEmpty())
            out.m_nodes.push_back(std::move(both));
    }
    return out;
}

FieldSet FieldSet::without(const FieldSet &other) const
{
    FieldSet out;
    for (const Node &node : m_nodes) {
        const Node *const same = other.find(node.step);
        if (!same) {
            out.m_nodes.push_back(node);
            continue;
        }
        Node rest{node.step, node.member && !same->member, node.children.without(same->children)};
        if (rest.member || !rest.children.isEmpty())
            out.m_nodes.push_back(std::move(rest));
    }
    return out;
}

FieldSet FieldSet::withoutTrees(const FieldSet &other) const
{
    FieldSet out;
    for (const Node &node : m_nodes) {
        const Node *const same = other.find(node.step);
        if (!same) {
            out.m_nodes.push_back(node);
            continue;
        }
        if (same->member)
            continue;
        Node rest{node.step, node.member, node.children.withoutTrees(same->children)};
        if (rest.member || !rest.children.isEmpty())
            out.m_nodes.push_back(std::move(rest));
    }
    return out;
}

FieldSet FieldSet::withNamedParents(const Schema::Cursor &cursor) const
{
    FieldSet out;
    for (const Node &node : m_nodes) {
        const Schema::Cursor child =
            node.step.isField() ? cursor.child(node.step.fieldName()) : cursor.item();
        const bool named = node.step.isField() && child.field().known && !cursor.field().isMap;
        out.m_nodes.push_back({node.step, node.member || (named && !node.children.isEmpty()),
                               node.children.withNamedParents(child)});
    }
    return out;
}

FieldSet FieldSet::leaves() const
{
    FieldSet out;
    for (const Node &node : m_nodes)
        out.m_nodes.push_back({node.step, node.children.isEmpty(), node.children.leaves()});
    return out;
}

void FieldSet::walk(Path &path, const std::function<void(const Path &)> &call) const
{
    for (const Node &node : m_nodes) {
        path.push_back(node.step);
        if (node.member)
            call(path);
        node.children.walk(path, call);
        path.pop_back();
    }
}

void FieldSet::forEach(const std::function<void(const Path &)> &call) const
{
    Path path;
    walk(path, call);
}

FieldSet::Reach FieldSet::reach(std::span<const FieldPath::Step> path) const
{
    if (path.empty())
        return isEmpty() ? Reach::None : Reach::Below;
    const auto *const name = std::get_if<FieldPath::Key>(&path.front());
    const Node *node = nullptr;
    if (name) {
        node = find(FieldStep::field(name->name));
    } else {
        const auto at = std::ranges::find_if(
            m_nodes, [&](const Node &n) { return n.step.matches(path.front()); });
        node = at == m_nodes.end() ? nullptr : &*at;
    }
    if (!node)
        return Reach::None;
    const bool leaf = node->member && node->children.isEmpty();
    if (path.size() == 1) {
        if (node->member)
            return Reach::Exact;
        return Reach::Below;
    }
    return leaf ? Reach::Whole : node->children.reach(path.subspan(1));
}

bool FieldSet::owns(const FieldPath &path) const
{
    const Reach found = reach(path.steps());
    return found == Reach::Exact || found == Reach::Whole;
}

bool FieldSet::ownsWithin(const FieldPath &path) const
{
    const Reach found = reach(path.steps());
    return found == Reach::Exact || found == Reach::Below;
}

std::vector<const ManagedFields *> ownersOf(const std::vector<ManagedFields> &managed,
                                            const FieldPath &path)
{
    auto best = FieldSet::Reach::None;
    std::vector<const ManagedFields *> out;
    for (const ManagedFields &entry : managed) {
        const auto found = entry.fields.reach(path.steps());
        if (found == FieldSet::Reach::None || found < best)
            continue;
        if (found > best)
            out.clear();
        best = found;
        out.push_back(&entry);
    }
    std::ranges::stable_sort(out, std::greater<>(), [](const auto *entry) { return entry->time; });
    return out;
}

std::string toString(const FieldSet::Path &path)
{
    std::string out;
    for (const FieldStep &step : path)
        out += step.toString();
    return out;
}

FieldPath toFieldPath(const FieldSet::Path &path)
{
    std::vector<FieldPath::Step> steps;
    for (const FieldStep &step : path)
        steps.push_back(step.toPathStep());
    return FieldPath(std::move(steps));
}

} // namespace driftgate
