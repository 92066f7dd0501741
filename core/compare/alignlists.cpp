#include "compare/aligner.h"

#include "compare/equality.h"
#include "compare/linediff.h"
#include "compare/lists.h"
#include "manifest/json.h"

#include <algorithm>

// How the entries of two lists are brought beside each other.

namespace driftgate
{

namespace
{

const Value *listOrNull(const Value *value)
{
    return value && value->isSequence() ? value : nullptr;
}

std::vector<uint32_t> idsOf(const Value &list, Interner &texts, std::vector<std::string> &store)
{
    std::vector<uint32_t> out;
    out.reserve(list.size());
    for (const Value &item : list.items()) {
        store.push_back(writeJson(item, JsonStyle::Canonical));
        out.push_back(0);
    }
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = texts.id(store[store.size() - out.size() + i]);
    return out;
}

/// Two entries of an atomic list are versions of one another when most of what they say is the
/// same; a `name` or an `id` says more than all the rest.
double entryLikeness(const Value &a, const Value &b)
{
    if (a.isScalar() && b.isScalar())
        return likenessOf(a.text(), b.text());
    if (!a.isMapping() || !b.isMapping())
        return a.type() == b.type() ? 0.5 : 0;
    for (const std::string_view key : {"name", "id", "key", "host"}) {
        const Value *const x = a.find(key);
        const Value *const y = b.find(key);
        if (x && y && x->isScalar() && y->isScalar())
            return x->text() == y->text() ? 1 : 0.1;
    }
    double shared = 0;
    for (const Value::Entry &entry : a.entries()) {
        if (const Value *const other = b.find(entry.key.view()))
            shared += *other == entry.value ? 1 : 0.4;
    }
    const size_t most = std::max(a.size(), b.size());
    return most == 0 ? 1 : shared / static_cast<double>(most);
}

} // namespace

void Aligner::sequence(const Pair &pair, const FieldContext &at, const PathTree::Node *node,
                       Mark mark, size_t indent)
{
    // A list whose entries only changed places shows which moved, not each beside itself.
    const bool isMoved = node && node->difference >= 0 && pair.left && pair.right;
    if (KeyedList::mergeOf(at) != ListMerge::Atomic && !isMoved)
        keyed(pair, at, node, mark, indent);
    else
        whole(pair, at, node, mark, indent);
}

void Aligner::keyed(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
                    size_t indent)
{
    const Value *const l = listOrNull(pair.left);
    const Value *const r = listOrNull(pair.right);
    const Value *const o = listOrNull(pair.order);
    const auto left = l ? KeyedList::of(*l, at) : std::nullopt;
    const auto right = r ? KeyedList::of(*r, at) : std::nullopt;
    if ((l && !left) || (r && !right))
        return whole(pair, at, node, mark, indent);
    const auto order = o && o != r ? KeyedList::of(*o, at) : std::nullopt;
    Pairs matched;
    Pairs lefts;
    const auto add = [&](const std::string &id, size_t hint, const Value *ordering) {
        Pair one;
        one.order = ordering;
        if (const ptrdiff_t place = left ? left->find(id, hint) : -1; place >= 0) {
            one.leftPlace = static_cast<size_t>(place);
            one.left = &l->items()[one.leftPlace];
        }
        if (const ptrdiff_t place = right ? right->find(id, hint) : -1; place >= 0)
            one.right = &r->items()[static_cast<size_t>(place)];
        if (one.left || one.right)
            matched.push_back(one);
    };
    if (order) {
        for (size_t i = 0; i < order->size(); ++i)
            add(order->id(i), i, &o->items()[i]);
    }
    for (size_t i = 0; right && i < right->size(); ++i) {
        if (!order || order->find(right->id(i), i) < 0)
            add(right->id(i), i, o == r ? &r->items()[i] : nullptr);
    }
    for (size_t i = 0; left && i < left->size(); ++i) {
        if ((right && right->find(left->id(i), i) >= 0) ||
            (order && order->find(left->id(i), i) >= 0))
            continue;
        Pair one;
        one.left = &l->items()[i];
        one.leftPlace = i;
        lefts.push_back(one);
    }
    const FieldContext item = at.item();
    for (const Pair &one : inOrder(std::move(matched), std::move(lefts))) {
        if (one.left)
            m_left.beginEntry(indent);
        if (one.right)
            m_right.beginEntry(indent);
        const PathTree::Node *below = nullptr;
        if (node && !node->entries.empty())
            below = m_tree.entry(node, keysOfEntry(one.right ? *one.right : *one.left, at));
        value(one, item, below, mark, indent, true);
    }
}

void Aligner::whole(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
                    size_t indent)
{
    const Value *const l = listOrNull(pair.left);
    const Value *const r = listOrNull(pair.right);
    static const Value empty = Value::sequence();
    const Value &left = l ? *l : empty;
    const Value &right = r ? *r : empty;
    Pairs pairs;
    const auto add = [&](ptrdiff_t i, ptrdiff_t k) {
        Pair one;
        one.leftPlace = static_cast<size_t>(i);
        one.rightPlace = static_cast<size_t>(k);
        if (i >= 0)
            one.left = &left.items()[one.leftPlace];
        if (k >= 0)
            one.right = &right.items()[one.rightPlace];
        pairs.push_back(one);
    };
    if (isUnorderedList(at) && l && r) {
        const auto places = pairUnordered(right, left, at);
        std::vector<bool> used(left.size(), false);
        for (size_t k = 0; k < right.size(); ++k) {
            add(places[k], static_cast<ptrdiff_t>(k));
            if (places[k] >= 0)
                used[static_cast<size_t>(places[k])] = true;
        }
        for (size_t i = 0; i < left.size(); ++i) {
            if (!used[i])
                add(static_cast<ptrdiff_t>(i), -1);
        }
    } else if (mark.difference < 0 && left.size() == right.size()) {
        for (size_t i = 0; i < left.size(); ++i)
            add(static_cast<ptrdiff_t>(i), static_cast<ptrdiff_t>(i));
    } else {
        Interner texts;
        std::vector<std::string> store;
        store.reserve(left.size() + right.size()); // the ids point into it
        const auto lefts = idsOf(left, texts, store);
        const auto rights = idsOf(right, texts, store);
        size_t i = 0;
        size_t k = 0;
        const auto between = [&](size_t leftEnd, size_t rightEnd) {
            const auto alike = pairAlike(leftEnd - i, rightEnd - k, [&](size_t a, size_t b) {
                return entryLikeness(left.items()[i + a], right.items()[k + b]);
            });
            for (const auto &[a, b] : alike)
                add(a < 0 ? -1 : a + static_cast<ptrdiff_t>(i),
                    b < 0 ? -1 : b + static_cast<ptrdiff_t>(k));
        };
        for (const EqualRun &run : equalRuns(lefts, rights)) {
            between(run.left, run.right);
            for (size_t n = 0; n < run.length; ++n)
                add(static_cast<ptrdiff_t>(run.left + n), static_cast<ptrdiff_t>(run.right + n));
            i = run.left + run.length;
            k = run.right + run.length;
        }
        between(left.size(), right.size());
    }
    const FieldContext item = at.item();
    for (const Pair &one : pairs) {
        if (one.left)
            m_left.beginEntry(indent);
        if (one.right)
            m_right.beginEntry(indent);
        const bool isPlain = node && one.left && mark.difference < 0;
        value(one, item, isPlain ? m_tree.place(node, one.leftPlace) : nullptr, mark, indent, true);
    }
}

Value withoutUnmanaged(const Value &value, const PathTree &tree, const PathTree::Node *node,
                       const FieldContext &at, size_t &rows)
{
    if (!node || (node->keys.empty() && node->entries.empty() && node->places.empty()))
        return value;
    if (value.isMapping()) {
        std::vector<Value::Entry> entries;
        entries.reserve(value.size());
        for (const Value::Entry &entry : value.entries()) {
            const PathTree::Node *const child = tree.child(node, entry.key.view());
            if (!child)
                entries.push_back(entry);
            else if (child->unmanaged)
                rows += static_cast<size_t>(linesOf(entry.value));
            else
                entries.push_back({entry.key, withoutUnmanaged(entry.value, tree, child,
                                                               at.child(entry.key.view()), rows)});
        }
        return Value::mapping(std::move(entries), value.line());
    }
    if (!value.isSequence())
        return value;
    std::vector<Value> items;
    const FieldContext item = at.item();
    for (size_t i = 0; i < value.size(); ++i) {
        const Value &entry = value.items()[i];
        const PathTree::Node *child = tree.place(node, i);
        if (!child && !node->entries.empty())
            child = tree.entry(node, keysOfEntry(entry, at));
        if (!child)
            items.push_back(entry);
        else if (child->unmanaged)
            rows += static_cast<size_t>(std::max(1, linesOf(entry) - (isLeaf(entry) ? 0 : 1)));
        else
            items.push_back(withoutUnmanaged(entry, tree, child, item, rows));
    }
    return Value::sequence(std::move(items), value.line());
}

} // namespace driftgate
