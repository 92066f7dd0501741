#include "sync/verification.h"

#include "compare/kinds.h"
#include "sync/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

QString nameOf(const ObjectKey &key)
{
    return QString::fromStdString(key.toString());
}

/// What of one action did not come true; no value when all did.
std::optional<Deviation> deviationOf(const Action &action, const ObjectComparison &object)
{
    const QString name = nameOf(action.key);
    if (action.verb == ActionVerb::Prune) {
        // A comparison knows deleted objects only as long as they are there.
        if (!object.live)
            return std::nullopt;
        return Deviation{action.key, {}, SyncText::tr("%1 is still there").arg(name)};
    }
    if (object.verdict == Verdict::Missing)
        return Deviation{action.key, {}, SyncText::tr("%1 is missing").arg(name)};
    if (object.verdict != Verdict::Differs || !object.isChangedBySync())
        return std::nullopt;
    Deviation out{action.key, differingFields(object), {}};
    QStringList shown;
    for (const std::string &field : out.fields)
        shown.push_back(QString::fromStdString(field));
    constexpr qsizetype Most = 3;
    const qsizetype more = shown.size() - Most;
    if (more > 0) {
        shown.resize(Most);
        out.text = SyncText::tr("%1 differs in %2 and %n more field(s)", nullptr, int(more))
                       .arg(name, shown.join(QStringLiteral(", ")));
    } else {
        out.text = SyncText::tr("%1 differs in %2").arg(name, shown.join(QStringLiteral(", ")));
    }
    return out;
}

} // namespace

std::string_view verificationStateName(VerificationState state)
{
    switch (state) {
    case VerificationState::Matched:
        return "matched";
    case VerificationState::Deviated:
        return "deviated";
    case VerificationState::Unknown:
        break;
    }
    return "unknown";
}

Verification verify(const Plan &plan, const Comparison &after, const QString &gap,
                    const std::set<ObjectKey> &only)
{
    Verification out;
    std::vector<QString> unseen;
    for (const Action &action : plan.actions) {
        // A hook is run and gone: it has no state to hold anything against.
        if (action.verb == ActionVerb::Run || (!only.empty() && !only.contains(action.key)))
            continue;
        const ObjectComparison *const object = after.find(action.key);
        if (!object) {
            if (action.verb != ActionVerb::Prune)
                unseen.push_back(nameOf(action.key));
            continue;
        }
        if (auto deviation = deviationOf(action, *object))
            out.deviations.push_back(*std::move(deviation));
    }
    if (!out.deviations.empty()) {
        out.state = VerificationState::Deviated;
    } else if (!gap.isEmpty()) {
        out.text = gap;
    } else if (!unseen.empty()) {
        out.text = SyncText::tr("%1 was not compared").arg(unseen.front());
    } else {
        out.state = VerificationState::Matched;
    }
    return out;
}

} // namespace driftgate
