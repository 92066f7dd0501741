#include "compare/fieldwalk.h"

#include "compare/equality.h"
#include "compare/lists.h"

#include <algorithm>

namespace driftgate
{

struct FieldWalk::Lists {
    const Value *l;
    const Value *r;
    const Value *t; ///< null pointer when it is no list of this sort
    KeyedList left;
    KeyedList right;
    std::optional<KeyedList> third;

    [[nodiscard]] const Value *thirdEntry(const std::string &id, size_t hint) const
    {
        const ptrdiff_t place = third ? third->find(id, hint) : -1;
        return place < 0 ? nullptr : &t->items()[static_cast<size_t>(place)];
    }
};

FieldWalk::Outcome FieldWalk::run(const Value *left, const Value *right, const Value *third,
                                  const Schema::Cursor &cursor)
{
    m_out = {};
    m_steps.clear();
    FieldContext top;
    top.cursor = cursor;
    top.typed = cursor.isBuiltin();
    top.exact = m_options.mode == Mode::Pair;
    top.encrypted = m_options.encrypted;
    visit(top, left, right, third);
    return std::move(m_out);
}

void FieldWalk::visit(const FieldContext &at, const Value *l, const Value *r, const Value *t)
{
    l = present(l, at);
    r = present(r, at);
    if (!r) {
        if (l)
            leftOnly(at, *l, t);
        return;
    }
    if (!l) {
        if (covers(r, nullptr, at))
            return;
        // Labels and annotations come and go key by key, whether others are there or not.
        if (at.parent == "metadata" && r->isMapping() && at.isMapOfAnyKeys())
            return visitMapping(at, Value::mapping(), *r, t);
        return emit(at, DifferenceKind::Added, l, r, t);
    }
    if (l->isMapping() && r->isMapping())
        return visitMapping(at, *l, *r, t);
    if (l->isSequence() && r->isSequence())
        return visitList(at, *l, *r, t);
    if (l->isScalar() && r->isScalar() && sameScalar(*l, *r, at))
        return;
    if (isBlank(*r, at)) {
        if (!isBlank(*l, at))
            leftOnly(at, *l, t);
        return;
    }
    emit(at, DifferenceKind::Changed, l, r, t);
}

void FieldWalk::visitMapping(const FieldContext &at, const Value &l, const Value &r, const Value *t)
{
    FieldContext within = at;
    within.strict |= at.cursor.field().atomicMap;
    const Value *const third = t && t->isMapping() ? t : nullptr;
    const auto lefts = l.entries();
    size_t place = 0;
    size_t matched = 0;
    for (const Value::Entry &entry : r.entries()) {
        const std::string_view key = entry.key.view();
        const Value *const other = place < lefts.size() && lefts[place].key == entry.key
                                       ? &lefts[place].value
                                       : l.find(key);
        ++place;
        matched += other != nullptr;
        m_steps.push_back({key});
        visit(within.child(key), other, &entry.value, third ? third->find(key) : nullptr);
        m_steps.pop_back();
    }
    if (matched == l.size())
        return;
    for (const Value::Entry &entry : lefts) {
        const std::string_view key = entry.key.view();
        if (r.find(key))
            continue;
        m_steps.push_back({key});
        visit(within.child(key), &entry.value, nullptr, third ? third->find(key) : nullptr);
        m_steps.pop_back();
    }
}

void FieldWalk::visitList(const FieldContext &at, const Value &l, const Value &r, const Value *t)
{
    const Value *const third = t && t->isSequence() ? t : nullptr;
    auto left = KeyedList::of(l, at);
    auto right = left ? KeyedList::of(r, at) : std::nullopt;
    if (!left || !right)
        return visitWhole(at, l, r, third);
    Lists lists{&l, &r, third, std::move(*left), std::move(*right), {}};
    if (third)
        lists.third = KeyedList::of(*third, at);
    visitKeyed(at, lists);
}

void FieldWalk::visitKeyed(const FieldContext &at, const Lists &lists)
{
    const FieldContext item = at.item();
    const auto lefts = lists.l->items();
    const auto rights = lists.r->items();
    ptrdiff_t last = -1;
    bool inOrder = true;
    size_t matched = 0;
    for (size_t i = 0; i < rights.size(); ++i) {
        const std::string &id = lists.right.id(i);
        const ptrdiff_t place = lists.left.find(id, i);
        const Value *const other = place < 0 ? nullptr : &lefts[static_cast<size_t>(place)];
        if (other) {
            ++matched;
            inOrder &= place > last;
            last = place;
        }
        m_steps.push_back({{}, &rights[i], &at, i});
        if (!other)
            emit(item, DifferenceKind::Added, nullptr, &rights[i], lists.thirdEntry(id, i));
        else
            visit(item, other, &rights[i], lists.thirdEntry(id, i));
        m_steps.pop_back();
    }
    for (size_t i = 0; matched < lefts.size() && i < lefts.size(); ++i) {
        const std::string &id = lists.left.id(i);
        if (lists.right.find(id, i) >= 0)
            continue;
        m_steps.push_back({{}, &lefts[i], &at, i});
        leftOnly(item, lefts[i], lists.thirdEntry(id, i));
        m_steps.pop_back();
    }
    // A server-side apply puts its entries into its own order: of containers and variables, that
    // is a rollout. What others have put between them stays where it is.
    if (!inOrder)
        emit(at, DifferenceKind::Reordered, lists.l, lists.r, lists.t);
}

void FieldWalk::visitWhole(const FieldContext &at, const Value &l, const Value &r, const Value *t)
{
    FieldContext list = at;
    // Nobody says what a custom resource's controller may add to an entry, but a person's hand
    // on the list says that it is no longer what was applied.
    if (m_options.mode == Mode::Live && !at.typed && m_options.ownership)
        list.strict |= m_options.ownership->isPersonWithin(path());
    bool more = false;
    bool equal = covers(&r, &l, list, &more);
    if (equal && more && m_options.thirdIsNamed && t && t->size() == r.size()) {
        // What base named in an entry and the target does not is taken away.
        const FieldContext item = list.item();
        for (size_t i = 0; equal && i < r.size() && i < l.size(); ++i) {
            if (l.size() == r.size() && covers(&t->items()[i], &l.items()[i], item) &&
                !covers(&t->items()[i], &r.items()[i], item))
                equal = false;
        }
    }
    if (!equal) {
        const bool moved = isReordered(r, l, list);
        return emit(at, moved ? DifferenceKind::Reordered : DifferenceKind::Changed, &l, &r, t);
    }
    if (!more || l.size() != r.size())
        return;
    const FieldContext item = at.item();
    const auto pairs = isUnorderedList(at) ? pairUnordered(r, l, at) : std::vector<ptrdiff_t>();
    for (size_t i = 0; i < r.size(); ++i) {
        const size_t place = pairs.empty() || pairs[i] < 0 ? i : static_cast<size_t>(pairs[i]);
        m_steps.push_back({{}, nullptr, nullptr, place, true});
        hideExtras(item, l.items()[place], &r.items()[i]);
        m_steps.pop_back();
    }
}

void FieldWalk::hideExtras(const FieldContext &at, const Value &l, const Value *r)
{
    if (!r) {
        hide();
        return;
    }
    if (l.isMapping() && r->isMapping()) {
        for (const Value::Entry &entry : l.entries()) {
            const std::string_view key = entry.key.view();
            m_steps.push_back({key});
            hideExtras(at.child(key), entry.value, r->find(key));
            m_steps.pop_back();
        }
    } else if (l.isSequence() && r->isSequence() && l.size() == r->size()) {
        const FieldContext item = at.item();
        const bool keyed = KeyedList::mergeOf(at) != ListMerge::Atomic;
        for (size_t i = 0; !keyed && i < l.size(); ++i) {
            m_steps.push_back({{}, nullptr, nullptr, i, true});
            hideExtras(item, l.items()[i], &r->items()[i]);
            m_steps.pop_back();
        }
    }
}

FieldPath FieldWalk::path() const
{
    std::vector<FieldPath::Step> steps;
    steps.reserve(m_steps.size());
    for (const Step &step : m_steps) {
        if (step.list)
            steps.emplace_back(FieldPath::Match{keysOfEntry(*step.entry, *step.list)});
        else if (step.isPlace)
            steps.emplace_back(FieldPath::Index{step.place});
        else
            steps.emplace_back(FieldPath::Key{std::string(step.key)});
    }
    return FieldPath(std::move(steps));
}

std::vector<size_t> FieldWalk::places() const
{
    std::vector<size_t> out;
    out.reserve(m_steps.size());
    for (const Step &step : m_steps)
        out.push_back(step.place);
    return out;
}

void FieldWalk::emit(const FieldContext &at, DifferenceKind kind, const Value *l, const Value *r,
                     const Value *t, bool kept)
{
    m_out.found.push_back({path(), places(), at, kind, l, r, t, kept});
}

} // namespace driftgate
