#include "compare/ignores.h"

#include "compare/equality.h"

#include <optional>

namespace driftgate
{

namespace
{

bool matchesPart(const std::string &pattern, const std::string &text)
{
    return pattern.empty() || matchesWildcard(pattern, text);
}

bool matchesObject(const IgnoreRule::Match &match, const ObjectKey &key)
{
    return matchesPart(match.group, key.group) && matchesPart(match.kind, key.kind) &&
           matchesPart(match.ns, key.ns) && matchesPart(match.name, key.name);
}

} // namespace

ObjectIgnores::ObjectIgnores(const std::vector<IgnoreRule> &rules, const ObjectKey &key)
{
    for (const IgnoreRule &rule : rules) {
        if (!matchesObject(rule.match, key))
            continue;
        if (rule.fields.empty() && rule.managers.empty() && !m_whole)
            m_whole = &rule.reason;
        for (const std::string &field : rule.fields)
            m_fields.push_back({FieldPattern::fromString(field), &rule.reason});
        for (const std::string &manager : rule.managers)
            m_managers.push_back({&manager, &rule.reason});
    }
}

const std::string *ObjectIgnores::reasonFor(const FieldWalk::Found &found,
                                            const Ownership *ownership) const
{
    std::optional<Value> left;
    std::optional<Value> right;
    const std::string *reason = nullptr;
    for (const Field &field : m_fields) {
        const auto match = field.pattern.match(found.path, found.places);
        if (match == FieldPattern::Match::Whole)
            return field.reason;
        if (match == FieldPattern::Match::No)
            continue;
        reason = field.reason;
        const size_t from = found.path.steps().size();
        if (found.left)
            left = field.pattern.without(left ? *left : *found.left, from);
        if (found.right)
            right = field.pattern.without(right ? *right : *found.right, from);
    }
    if (reason) {
        const bool same = covers(right ? &*right : nullptr, left ? &*left : nullptr, found.context);
        const bool gone = !right && left && left->size() == 0;
        const bool nothing = !left && right && right->size() == 0;
        if ((right && left && same) || gone || nothing)
            return reason;
    }
    if (!found.left || !ownership)
        return nullptr;
    for (const Manager &manager : m_managers) {
        if (ownership->hasOwner(found.path, *manager.pattern))
            return manager.reason;
    }
    return nullptr;
}

} // namespace driftgate
