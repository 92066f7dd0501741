#include "compare/equality.h"

#include "compare/lists.h"
#include "manifest/quantity.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

using namespace std::string_view_literals;

/// Beyond this many entries an unordered list is compared in order: the pairing is quadratic.
constexpr size_t UnorderedLimit = 4000;

bool isEncryptedText(const Value &value)
{
    return value.isString() && value.text().starts_with("ENC[");
}

bool sameNumber(const Value &a, const Value &b)
{
    if (a.type() == Value::Type::Integer && b.type() == Value::Type::Integer)
        return a.text() == b.text();
    const auto x = a.toDouble();
    const auto y = b.toDouble();
    return x && y && *x == *y;
}

/// An entry of a list that is replaced as a whole: what live has more, and no server filled in,
/// counts. Not in custom resources, whose controllers and schemas may fill in anything, nor in a
/// StatefulSet's claims (semantics.md, section 2).
FieldContext entryOfWhole(const FieldContext &list)
{
    FieldContext out = list.item();
    out.strict |= list.typed && list.name != "volumeClaimTemplates";
    return out;
}

/// What one side has and the other lacks.
bool coversNothing(const Value &more, const FieldContext &context, bool *hidden)
{
    if (isBlank(more, context)) {
        if (hidden)
            *hidden = true;
        return true;
    }
    const bool counts = context.exact || (context.strict && !isServerDefault(more, context));
    if (!counts && hidden)
        *hidden = true;
    return !counts;
}

bool coversMapping(const Value &desired, const Value &live, const FieldContext &context, bool *more)
{
    FieldContext within = context;
    within.strict |= context.cursor.field().atomicMap;
    size_t matched = 0;
    size_t place = 0;
    for (const Value::Entry &entry : desired.entries()) {
        const FieldContext child = within.child(entry.key.view());
        const auto twins = live.entries();
        const Value *const other = place < twins.size() && twins[place].key == entry.key
                                       ? &twins[place].value
                                       : live.find(entry.key.view());
        ++place;
        matched += other != nullptr;
        if (!covers(&entry.value, other, child, more))
            return false;
    }
    if (matched == live.size())
        return true;
    for (const Value::Entry &entry : live.entries()) {
        if (desired.find(entry.key.view()))
            continue;
        if (!covers(nullptr, &entry.value, within.child(entry.key.view()), more))
            return false;
    }
    return true;
}

bool coversSequence(const Value &desired, const Value &live, const FieldContext &context,
                    bool *more)
{
    const FieldContext item = context.item();
    const auto wanted = desired.items();
    const auto found = live.items();
    const auto a = KeyedList::of(desired, context);
    const auto b = a ? KeyedList::of(live, context) : std::nullopt;
    if (a && b) {
        size_t matched = 0;
        for (size_t i = 0; i < wanted.size(); ++i) {
            const ptrdiff_t place = b->find(a->id(i), i);
            if (place < 0 || !covers(&wanted[i], &found[static_cast<size_t>(place)], item, more))
                return false;
            ++matched;
        }
        if (matched == found.size())
            return true;
        if (context.exact || context.strict)
            return false;
        if (more)
            *more = true;
        return true;
    }
    if (wanted.size() != found.size())
        return false;
    const FieldContext within = entryOfWhole(context);
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (covers(&wanted[i], &found[i], within, more))
            continue;
        if (!isUnorderedList(context))
            return false;
        const auto pairs = pairUnordered(desired, live, context);
        return std::ranges::find(pairs, -1) == pairs.end();
    }
    return true;
}

} // namespace

bool sameScalar(const Value &a, const Value &b, const FieldContext &context)
{
    if (context.encrypted && isEncryptedText(a) != isEncryptedText(b))
        return true;
    const FieldSchema &field = context.cursor.field();
    if (field.quantity && !a.isNull() && !b.isNull())
        return sameQuantity(a.text(), b.text());
    if (field.duration && a.isString() && b.isString())
        return sameDuration(a.text(), b.text());
    if (a.isNumber() && b.isNumber())
        return sameNumber(a, b);
    if (context.typed && context.inMap && (a.isNull() || b.isNull()))
        return (a.isNull() || a.text().empty()) && (b.isNull() || b.text().empty());
    return a.type() == b.type() && a.text() == b.text();
}

bool covers(const Value *desired, const Value *live, const FieldContext &context, bool *more)
{
    desired = present(desired, context);
    live = present(live, context);
    if (!desired && !live)
        return true;
    if (!desired)
        return coversNothing(*live, context, more);
    if (!live) {
        if (isBlank(*desired, context))
            return true;
        return !context.exact && isServerDefault(*desired, context, DefaultIs::Sure);
    }
    if (desired->isMapping() && live->isMapping())
        return coversMapping(*desired, *live, context, more);
    if (desired->isSequence() && live->isSequence())
        return coversSequence(*desired, *live, context, more);
    if (desired->isScalar() && live->isScalar() && sameScalar(*desired, *live, context))
        return true;
    if (isBlank(*desired, context))
        return coversNothing(*live, context, more);
    return false;
}

bool sameValue(const Value &a, const Value &b, const FieldContext &context)
{
    FieldContext exact = context;
    exact.exact = true;
    return covers(&a, &b, exact);
}

bool isReordered(const Value &a, const Value &b, const FieldContext &context)
{
    if (a.size() != b.size() || a.size() < 2 || a.size() > UnorderedLimit)
        return false;
    const auto pairs = pairUnordered(a, b, context);
    return std::ranges::find(pairs, -1) == pairs.end();
}

std::vector<ptrdiff_t> pairUnordered(const Value &desired, const Value &live,
                                     const FieldContext &context)
{
    const auto wanted = desired.items();
    const auto found = live.items();
    const FieldContext item = entryOfWhole(context);
    std::vector<ptrdiff_t> out(wanted.size(), -1);
    std::vector<bool> used(found.size(), false);
    const auto take = [&](size_t i, size_t k) {
        if (k >= found.size() || used[k] || !covers(&wanted[i], &found[k], item))
            return false;
        used[k] = true;
        out[i] = static_cast<ptrdiff_t>(k);
        return true;
    };
    for (size_t i = 0; i < wanted.size(); ++i)
        take(i, i);
    if (wanted.size() > UnorderedLimit || found.size() > UnorderedLimit)
        return out;
    for (size_t i = 0; i < wanted.size(); ++i) {
        for (size_t k = 0; out[i] < 0 && k < found.size(); ++k)
            take(i, k);
    }
    return out;
}

bool isUnorderedList(const FieldContext &context)
{
    if (!context.typed || context.isEntry)
        return false;
    if (context.name == "subsets")
        return context.depth == 1;
    if (context.parent == "subsets")
        return context.name == "addresses" || context.name == "ports" ||
               context.name == "notReadyAddresses";
    return context.name == "metrics" && context.parent == "spec" && context.depth == 2;
}

} // namespace driftgate
