#include "compare/fieldwalk.h"

#include "compare/equality.h"
#include "compare/lists.h"

#include <algorithm>

// What live has and the target does not name: a removal, a person's own, or none of ours.

namespace driftgate
{

bool FieldWalk::eachPart(
    const FieldContext &at, const Value &l, const Value *t,
    const std::function<bool(const FieldContext &, const Value &, const Value *)> &call)
{
    if (l.isMapping()) {
        FieldContext within = at;
        within.strict |= at.cursor.field().atomicMap;
        for (const Value::Entry &entry : l.entries()) {
            const std::string_view key = entry.key.view();
            m_steps.push_back({key});
            const bool go = call(within.child(key), entry.value, t ? t->find(key) : nullptr);
            m_steps.pop_back();
            if (!go)
                return true;
        }
        return true;
    }
    const auto keys = l.isSequence() ? KeyedList::of(l, at) : std::nullopt;
    if (!keys)
        return false;
    const auto others = t && t->isSequence() ? KeyedList::of(*t, at) : std::nullopt;
    const FieldContext item = at.item();
    for (size_t i = 0; i < keys->size(); ++i) {
        const ptrdiff_t place = others ? others->find(keys->id(i), i) : -1;
        m_steps.push_back({{}, &l.items()[i], &at, i});
        const bool go =
            call(item, l.items()[i], place < 0 ? nullptr : &t->items()[static_cast<size_t>(place)]);
        m_steps.pop_back();
        if (!go)
            return true;
    }
    return true;
}

void FieldWalk::leftOnly(const FieldContext &at, const Value &l, const Value *t)
{
    t = present(t, at);
    if (m_options.mode == Mode::Pair) {
        if (!isBlank(l, at))
            emit(at, DifferenceKind::Removed, &l, nullptr, t);
        return;
    }
    if (isBlank(l, at))
        return hide();
    const bool byArgoCd = m_options.ownership && m_options.ownership->isByArgoCd();
    const bool named = m_options.thirdIsNamed && t && !isBlank(*t, at);
    if ((!named || m_options.thirdIsApplied) && isBookkeeping(at.name, at, byArgoCd))
        return hide();
    if (named)
        leftOnlyNamed(at, l, *t);
    else
        leftOnlyUnnamed(at, l);
}

/// Whether all of it goes: base named every key and entry, or what base did not name is part of
/// a structure that goes with it and is nobody's own.
bool FieldWalk::isWholeNamed(const FieldContext &at, const Value &l, const Value &t)
{
    // Labels, annotations, data: each key goes for itself.
    if (l.isMapping() && at.isMapOfAnyKeys())
        return false;
    bool whole = true;
    const bool parts =
        eachPart(at, l, &t, [&](const FieldContext &part, const Value &left, const Value *third) {
            if (third && present(third, part))
                whole = isWholeNamed(part, left, *third);
            else if (!isBlank(left, part))
                whole = !part.inMap && !part.isEntry &&
                        !(m_options.ownership && m_options.ownership->isPersonWithin(path()));
            return whole;
        });
    return !parts || whole;
}

void FieldWalk::leftOnlyNamed(const FieldContext &at, const Value &l, const Value &t)
{
    const bool descends = (l.isMapping() && t.isMapping()) || (l.isSequence() && t.isSequence());
    if (descends && !isWholeNamed(at, l, t)) {
        eachPart(at, l, &t, [&](const FieldContext &part, const Value &left, const Value *third) {
            leftOnly(part, left, third);
            return true;
        });
        return;
    }
    // Taking away what the server fills in again changes nothing.
    if (isServerDefault(l, at, DefaultIs::Sure))
        return hide();
    emit(at, DifferenceKind::Removed, &l, nullptr, &t);
}

void FieldWalk::leftOnlyUnnamed(const FieldContext &at, const Value &l)
{
    if (isServerDefault(l, at))
        return hide();
    if (at.strict)
        return emit(at, DifferenceKind::Removed, &l, nullptr, nullptr);
    const Ownership *const owners = m_options.ownership;
    if (!owners)
        return hide();
    const FieldPath here = path();
    const bool isWhole = l.isScalar() || at.cursor.field().atomicMap ||
                         (l.isSequence() && KeyedList::mergeOf(at) == ListMerge::Atomic);
    const Value *const applied = owners->lastApplied();
    // Somebody applied it since, by hand or past Git: what was last applied and is no longer
    // named goes with the next apply.
    const bool wasApplied =
        !m_options.thirdIsApplied && m_options.thirdIsNamed && applied && here.in(*applied);
    const bool isApplied =
        m_options.appliedIsNamed && (owners->isAppliedAt(here) || owners->isAppliedWithin(here));
    const bool isPersons = owners->isPersonWithin(here);
    if (!wasApplied && !isApplied && !isPersons)
        return hide();
    if (isPersons && !wasApplied && !isApplied && (isWhole || owners->isWhollyPersons(here)))
        return emit(at, DifferenceKind::Removed, &l, nullptr, nullptr, true);
    if (isWhole || l.size() == 0) {
        if (wasApplied || (isApplied && owners->isAppliedAt(here)))
            return emit(at, DifferenceKind::Removed, &l, nullptr, nullptr);
        return hide();
    }
    const bool parts =
        eachPart(at, l, nullptr, [&](const FieldContext &part, const Value &left, const Value *) {
            leftOnly(part, left, nullptr);
            return true;
        });
    if (!parts)
        emit(at, DifferenceKind::Removed, &l, nullptr, nullptr, isPersons && !wasApplied);
}

} // namespace driftgate
