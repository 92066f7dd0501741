#include "plan/rights.h"

#include "plan/risks.h"

#include <QStringList>

#include <algorithm>
#include <set>
#include <utility>

namespace driftgate
{

namespace
{

/// Rights on the same objects, or on a kind in many namespaces: one sentence.
struct Denial {
    QStringList verbs;
    NeededRight right;
    int namespaces = 1;
};

/// From so many namespaces on that the same is denied in, they are counted, not named.
constexpr ptrdiff_t ManyNamespaces = 4;

bool isSameElsewhere(const Denial &a, const Denial &b)
{
    return a.verbs == b.verbs && a.right.query.group == b.right.query.group &&
           a.right.query.kind == b.right.query.kind && a.right.use == b.right.use &&
           a.right.reason == b.right.reason;
}

/// One for a kind that is denied in many namespaces, in the place of the first.
std::vector<Denial> joined(const std::vector<Denial> &denials)
{
    std::vector<Denial> out;
    for (const Denial &denial : denials) {
        const auto isSame = [&denial](const Denial &other) {
            return isSameElsewhere(other, denial);
        };
        const auto first = std::ranges::find_if(out, isSame);
        if (first == out.end() || std::ranges::count_if(denials, isSame) < ManyNamespaces) {
            out.push_back(denial);
            continue;
        }
        first->right.objects.insert(first->right.objects.end(), denial.right.objects.begin(),
                                    denial.right.objects.end());
        ++first->namespaces;
    }
    return out;
}

std::vector<Denial> denialsOf(const std::vector<NeededRight> &missing)
{
    std::vector<Denial> out;
    for (const NeededRight &right : missing) {
        const auto same = std::ranges::find_if(
            out, [&right](const Denial &denial) { return denial.right.objects == right.objects; });
        const QString verb = QString::fromStdString(right.query.verb);
        if (same == out.end())
            out.push_back({{verb}, right});
        else
            same->verbs.push_back(verb);
    }
    // What the plan is about comes before what the engine keeps beside it.
    std::ranges::stable_sort(out, {}, [](const Denial &denial) { return denial.right.use; });
    return joined(out);
}

/// "create", "create or patch", "create, delete or patch".
QString anyOf(QStringList verbs)
{
    const QString last = verbs.takeLast();
    return verbs.isEmpty() ? last
                           : PlanTr::tr("%1 or %2").arg(verbs.join(QStringLiteral(", ")), last);
}

/// "Deployments (apps)". Source of the plural: apimachinery, `meta.UnsafeGuessKindToResource`.
QString kindsText(const PermissionQuery &query)
{
    QString out = QString::fromStdString(query.kind);
    if (out.endsWith(u's'))
        out += out == u"Endpoints" ? QString() : QStringLiteral("es");
    else if (out.endsWith(u'y'))
        out.replace(out.size() - 1, 1, QStringLiteral("ies"));
    else
        out += u's';
    return query.group.empty()
               ? out
               : QStringLiteral("%1 (%2)").arg(out, QString::fromStdString(query.group));
}

/// What it is needed for.
QString objectsText(const NeededRight &right)
{
    const std::vector<ObjectKey> &objects = right.objects;
    std::vector<QString> names;
    names.reserve(objects.size());
    for (const ObjectKey &key : objects)
        names.push_back(QString::fromStdString(key.name));
    switch (right.use) {
    case NeededRight::Use::ApplySet:
        return PlanTr::tr("the application's ApplySet is kept in one, %1").arg(listed(names));
    case NeededRight::Use::Lease:
        return PlanTr::tr("a sync holds one, so that nobody else syncs at the same time");
    case NeededRight::Use::Objects:
        break;
    }
    // A name may be left to the server.
    constexpr size_t Few = 3;
    if (names.size() > Few || std::ranges::contains(names, QString()))
        return PlanTr::tr("%n object(s)", nullptr, static_cast<int>(names.size()));
    return listed(names);
}

PlanFinding findingOf(const Plan &plan, const Denial &denial)
{
    const PermissionQuery &query = denial.right.query;
    const QString cluster = QString::fromStdString(plan.cluster.text());
    const QString verbs = anyOf(denial.verbs);
    const QString objects = objectsText(denial.right);
    const QString kinds = kindsText(query);
    QString text;
    if (query.ns.empty())
        text = PlanTr::tr("You may not %1 %2 on %3: %4").arg(verbs, kinds, cluster, objects);
    else if (denial.namespaces > 1)
        text =
            PlanTr::tr("You may not %1 %2 in %n namespace(s) on %3: %4", nullptr, denial.namespaces)
                .arg(verbs, kinds, cluster, objects);
    else
        text = PlanTr::tr("You may not %1 %2 in namespace %3 on %4: %5")
                   .arg(verbs, kinds, QString::fromStdString(query.ns), cluster, objects);
    const QString reason = QString::fromStdString(denial.right.reason).simplified();
    if (!reason.isEmpty())
        text += QStringLiteral(" (%1)").arg(reason);
    return {Risk::NotPermitted, Severity::Error, std::move(text), denial.right.objects};
}

/// Objects whose dry run was refused because the person may not apply them.
std::set<ObjectKey> refusedForIt(const Comparison &comparison,
                                 const std::vector<NeededRight> &missing)
{
    std::set<ObjectKey> out;
    for (const NeededRight &right : missing) {
        if (right.query.verb == "delete")
            continue;
        for (const ObjectKey &key : right.objects) {
            const ObjectComparison *const object = comparison.find(key);
            if (object && object->refused && object->refused->code == ErrorCode::Denied)
                out.insert(key);
        }
    }
    return out;
}

} // namespace

std::shared_ptr<const Plan> withRights(std::shared_ptr<const Plan> plan,
                                       const Comparison &comparison, const RightsAnswer &rights)
{
    if (rights.missing.empty() && !rights.failure)
        return plan;
    auto out = std::make_shared<Plan>(*plan);
    const std::set<ObjectKey> said = refusedForIt(comparison, rights.missing);
    std::erase_if(out->findings, [&said](const PlanFinding &finding) {
        return finding.risk == Risk::Refused && finding.objects.size() == 1 &&
               said.contains(finding.objects.front());
    });
    const std::vector<Denial> denials = denialsOf(rights.missing);
    for (const Denial &denial : denials)
        out->findings.push_back(findingOf(*plan, denial));
    if (rights.failure)
        out->findings.push_back({Risk::NotPermitted,
                                 Severity::Note,
                                 PlanTr::tr("Whether you may carry it out could not be asked: %1")
                                     .arg(rights.failure->text),
                                 {}});
    sortFindings(out->findings);
    return out;
}

} // namespace driftgate
