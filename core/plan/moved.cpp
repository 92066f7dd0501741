#include "manifest/json.h"
#include "plan/canonical.h"
#include "plan/planner.h"
#include "plan/risks.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace driftgate
{

namespace
{

/// Objects whose names are generated are called alike; they stand in the order of what they are.
std::map<std::string, std::vector<Value>> actionsByObject(const Value &plan)
{
    std::map<std::string, std::vector<Value>> out;
    if (const Value *const actions = plan.find("actions")) {
        for (const Value &action : actions->items())
            out[std::string(action.stringAt({"object"}))].push_back(action);
    }
    return out;
}

/// What is known of a change in the cluster: the finding that tells whose it is, else the fields
/// that a sync would change.
QString changeOf(const std::string &name, const Plan &plan)
{
    for (const Action &action : plan.actions) {
        if (canonicalKeyText(action) != name)
            continue;
        for (const PlanFinding &finding : plan.findings) {
            const bool isOfChange =
                finding.risk == Risk::OverwritesDrift || finding.risk == Risk::Conflicts;
            if (isOfChange && std::ranges::contains(finding.objects, action.key))
                return finding.text;
        }
        QStringList fields;
        for (const std::string &field : action.fields)
            fields << QString::fromStdString(field);
        return fields.join(QStringLiteral(", "));
    }
    return {};
}

/// "created", …, in a person's words; as it stands where a later version knows more verbs.
QString doneBy(std::string_view verb)
{
    const std::pair<ActionVerb, QString> words[] = {
        {ActionVerb::Create, PlanTr::tr("created")},
        {ActionVerb::Update, PlanTr::tr("updated")},
        {ActionVerb::Replace, PlanTr::tr("deleted and made anew")},
        {ActionVerb::Prune, PlanTr::tr("deleted")},
        {ActionVerb::Run, PlanTr::tr("run")},
        {ActionVerb::Nothing, PlanTr::tr("left as it is")},
    };
    for (const auto &[known, word] : words) {
        if (verbName(known) == verb)
            return word;
    }
    return QString::fromUtf8(verb);
}

/// What differs between two actions on one object.
QString actionMoved(const QString &name, const std::vector<Value> &allBefore,
                    const std::vector<Value> &allAfter, const Plan &plan)
{
    // Hooks without a name of their own, one of them at least another one, more or fewer.
    if (allBefore.size() != 1 || allAfter.size() != 1)
        return PlanTr::tr("%1: Git renders it differently now").arg(name);
    const Value &before = allBefore.front();
    const Value &after = allAfter.front();
    const std::string_view was = before.stringAt({"verb"});
    const std::string_view is = after.stringAt({"verb"});
    if (was != is)
        return PlanTr::tr("%1: was to be %2, is now to be %3").arg(name, doneBy(was), doneBy(is));
    if (before.stringAt({"target"}) != after.stringAt({"target"}))
        return PlanTr::tr("%1: Git renders it differently now").arg(name);
    if (before.stringAt({"live"}) != after.stringAt({"live"})) {
        const QString change = changeOf(name.toStdString(), plan);
        return change.isEmpty()
                   ? PlanTr::tr("%1: it was changed in the cluster").arg(name)
                   : PlanTr::tr("%1: it was changed in the cluster: %2").arg(name, change);
    }
    return PlanTr::tr("%1: other fields belong to others now").arg(name);
}

std::vector<QString> followersIn(const Value &plan)
{
    std::vector<QString> names;
    if (const Value *const followers = plan.find("followers")) {
        for (const Value &name : followers->items())
            names.push_back(QString::fromUtf8(name.text()));
    }
    return names;
}

/// What differs in the branch or tag that two plans move.
void refMoved(const Value &before, const Value &after, std::vector<QString> &out)
{
    const std::string_view ref = after.stringAt({"ref"});
    if (before.stringAt({"engine"}) != after.stringAt({"engine"}) || ref.empty())
        return;
    const QString name = QString::fromUtf8(ref);
    if (before.stringAt({"ref"}) != ref) {
        out.push_back(PlanTr::tr("The sync moves %1 now, and not what it was to move").arg(name));
        return;
    }
    const std::vector<QString> followers = followersIn(after);
    if (followersIn(before) != followers)
        out.push_back(
            followers.empty()
                ? PlanTr::tr("Nobody else follows %1 any more").arg(name)
                : PlanTr::tr("Others than before follow %1: %2").arg(name, listed(followers)));
    else if (before.stringAt({"revision"}) != after.stringAt({"revision"}))
        out.push_back(PlanTr::tr("%1 is to be moved to another commit, which reaches %2 too")
                          .arg(name, listed(followers)));
}

} // namespace

std::vector<QString> whatMoved(const std::string &canonicalBefore, const Plan &after)
{
    std::vector<QString> out;
    if (canonicalBefore == after.canonical)
        return out;
    const Result<Value> a = readJson(canonicalBefore, {});
    const Result<Value> b = readJson(after.canonical, {});
    if (!a || !b) {
        out.push_back(PlanTr::tr("What the plan was made of is not known"));
        return out;
    }
    struct Input {
        const char *key;
        QString text;
    };
    const Input inputs[] = {
        {"clusterUid", PlanTr::tr("The cluster is another one than before, under the same name")},
        {"app", PlanTr::tr("The plan is of another application")},
        {"engine", PlanTr::tr("Another engine carries the sync out")},
        {"renderer", PlanTr::tr("The manifests are rendered by another program or version")},
        {"rules", PlanTr::tr("The workspace's ignore rules changed")},
    };
    for (const Input &input : inputs) {
        if (a->stringAt({input.key}) != b->stringAt({input.key}))
            out.push_back(input.text);
    }
    refMoved(*a, *b, out);
    const auto before = actionsByObject(*a);
    const auto now = actionsByObject(*b);
    for (const auto &[name, actions] : before) {
        const auto twin = now.find(name);
        const QString shown = QString::fromStdString(name);
        if (twin == now.end())
            out.push_back(PlanTr::tr("%1: nothing is to be done any more").arg(shown));
        else if (twin->second != actions)
            out.push_back(actionMoved(shown, actions, twin->second, after));
    }
    for (const auto &[name, actions] : now) {
        if (before.contains(name))
            continue;
        QString text =
            PlanTr::tr("%1: is now to be %2, which was not planned")
                .arg(QString::fromStdString(name), doneBy(actions.front().stringAt({"verb"})));
        if (const QString change = changeOf(name, after); !change.isEmpty())
            text += QStringLiteral(": ") + change;
        out.push_back(std::move(text));
    }
    return out;
}

std::vector<QString> whatMoved(const Plan &before, const Plan &after)
{
    return whatMoved(before.canonical, after);
}

} // namespace driftgate
