#include "plan/risks.h"

#include <QLocale>
#include <QTimeZone>

namespace driftgate
{

namespace
{

QString timeText(TimePoint at)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC);
    return utc.toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

QString ownerText(const FieldDifference &difference)
{
    if (difference.owners.empty())
        return {};
    const FieldOwner &owner = difference.owners.front();
    const QString manager = QString::fromStdString(owner.manager);
    return owner.at ? PlanTr::tr("set by %1 on %2").arg(manager, timeText(*owner.at))
                    : PlanTr::tr("set by %1").arg(manager);
}

QString valueText(const std::optional<Value> &value)
{
    if (!value || !value->isScalar())
        return {};
    const QString text = QString::fromUtf8(value->text());
    return text.size() > 40 ? text.left(39) + u'…' : text;
}

void addField(const RiskInput &input, const ObjectKey &key, const FieldDifference &difference,
              PlanFindings &out)
{
    const QString field = QString::fromStdString(difference.path.toString());
    // Values come from the comparison, where those of Secrets are masked.
    const QString value = valueText(difference.live);
    const QString owner = ownerText(difference);
    const QString name = nameOf(input, key);
    QString text = value.isEmpty()
                       ? PlanTr::tr("Overwrites %1 of %2").arg(field, name)
                       : PlanTr::tr("Overwrites %1 of %2, now %3").arg(field, name, value);
    if (!difference.live)
        text =
            PlanTr::tr("Brings back %1 of %2, which was taken out of the cluster").arg(field, name);
    if (!owner.isEmpty())
        text += QStringLiteral(", ") + owner;
    out.push_back({Risk::OverwritesDrift,
                   difference.cause == Cause::Both ? Severity::Warning : Severity::Note,
                   std::move(text),
                   {key}});
}

/// The keys of a Secret whose values a sync changes, in document order. Where one side has no data
/// at all, that is one difference.
QString keysOf(const ObjectComparison &comparison)
{
    std::vector<QString> keys;
    const auto add = [&keys](std::string_view key) {
        QString name = QString::fromUtf8(key);
        if (!std::ranges::contains(keys, name))
            keys.push_back(std::move(name));
    };
    for (const FieldDifference &difference : comparison.differences) {
        const auto &steps = difference.path.steps();
        const auto *const top = steps.empty() ? nullptr : std::get_if<FieldPath::Key>(&steps[0]);
        if (difference.keptBySync || !top || (top->name != "data" && top->name != "stringData"))
            continue;
        const auto *const key = steps.size() < 2 ? nullptr : std::get_if<FieldPath::Key>(&steps[1]);
        if (key)
            add(key->name);
        if (steps.size() > 1)
            continue;
        for (const std::optional<Value> &side : {difference.target, difference.live}) {
            for (const Value::Entry &entry :
                 side ? side->entries() : std::span<const Value::Entry>())
                add(entry.key.view());
        }
    }
    return listed(keys);
}

} // namespace

void findDriftRisks(const RiskInput &input, PlanFindings &out)
{
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        for (const FieldDifference &difference : object.comparison->differences) {
            const bool drifted =
                difference.cause == Cause::Cluster || difference.cause == Cause::Both;
            if (drifted && !difference.keptBySync && !difference.path.isEmpty())
                addField(input, action.key, difference, out);
        }
        if (action.force) {
            std::vector<QString> managers;
            for (const FieldConflict &conflict : action.conflicts) {
                const QString manager = QString::fromStdString(conflict.manager);
                if (std::ranges::find(managers, manager) == managers.end())
                    managers.push_back(manager);
            }
            out.push_back({Risk::Conflicts,
                           Severity::Warning,
                           PlanTr::tr("Takes over %n field(s) of %1 from %2", nullptr,
                                      static_cast<int>(action.conflicts.size()))
                               .arg(nameOf(input, action.key), listed(managers)),
                           {action.key}});
        }
        if (action.key.kind == "Secret" && action.key.group.empty()) {
            const QString keys = keysOf(*object.comparison);
            const QString name = nameOf(input, action.key);
            if (action.verb == ActionVerb::Create)
                out.push_back({Risk::ChangesSecret,
                               Severity::Note,
                               PlanTr::tr("Creates %1").arg(name),
                               {action.key}});
            else if (!keys.isEmpty())
                out.push_back({Risk::ChangesSecret,
                               Severity::Warning,
                               PlanTr::tr("Changes the value of %1 in %2").arg(keys, name),
                               {action.key}});
        }
    });
}

void findServerRisks(const RiskInput &input, PlanFindings &out)
{
    std::vector<ObjectKey> tooEarly;
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        const std::optional<Error> &refused = object.comparison->refused;
        const QString name = nameOf(input, action.key);
        if (action.verb == ActionVerb::Replace) {
            out.push_back({Risk::Replaces,
                           Severity::Warning,
                           PlanTr::tr("Deletes %1 and creates it anew, since a field changes that "
                                      "cannot be changed: %2")
                               .arg(name, refused ? refused->text : QString()),
                           {action.key},
                           true});
        } else if (refused && refused->isImmutable) {
            out.push_back({Risk::Replaces,
                           Severity::Error,
                           PlanTr::tr("%1 has to be deleted and created anew, which nobody agreed "
                                      "to yet: %2")
                               .arg(name, refused->text),
                           {action.key},
                           true});
        } else if (refused && cannotBeAskedYet(input.actions, action, *refused)) {
            tooEarly.push_back(action.key);
        } else if (refused) {
            out.push_back({Risk::Refused,
                           Severity::Error,
                           PlanTr::tr("The server refuses %1: %2").arg(name, refused->text),
                           {action.key}});
        }
        if (!action.conflicts.empty() && !action.force)
            out.push_back({Risk::Conflicts,
                           Severity::Error,
                           PlanTr::tr("%n field(s) of %1 belong to others, and the plan does not "
                                      "take them over",
                                      nullptr, static_cast<int>(action.conflicts.size()))
                               .arg(name),
                           {action.key}});
    });
    if (tooEarly.empty())
        return;
    std::vector<QString> names;
    names.reserve(tooEarly.size());
    for (const ObjectKey &key : tooEarly)
        names.push_back(nameOf(input, key));
    out.push_back(
        {Risk::Refused, Severity::Note,
         PlanTr::tr("The cluster cannot be asked yet about %1: the plan makes first what is needed")
             .arg(listed(names)),
         std::move(tooEarly)});
}

} // namespace driftgate
