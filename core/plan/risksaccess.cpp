#include "plan/risks.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace driftgate
{

namespace
{

/// One thing that a role allows.
using Grant = std::tuple<std::string, std::string, std::string>; ///< group or URL, resource, verb

std::vector<std::string> textsOf(const Value &rule, std::string_view key)
{
    std::vector<std::string> out;
    if (const Value *const list = rule.find(key)) {
        for (const Value &item : list->items())
            out.emplace_back(item.text());
    }
    return out;
}

std::set<Grant> grantsOf(const Object *role)
{
    std::set<Grant> out;
    const Value *const rules = role ? role->value.find("rules") : nullptr;
    if (!rules)
        return out;
    for (const Value &rule : rules->items()) {
        const std::vector<std::string> verbs = textsOf(rule, "verbs");
        // A rule for named objects allows less than one for all of them.
        std::string names;
        for (const std::string &name : textsOf(rule, "resourceNames"))
            names += '/' + name;
        for (const std::string &verb : verbs) {
            for (const std::string &group : textsOf(rule, "apiGroups")) {
                for (const std::string &resource : textsOf(rule, "resources"))
                    out.emplace(group, resource + names, verb);
            }
            for (const std::string &url : textsOf(rule, "nonResourceURLs"))
                out.emplace(url, "", verb);
        }
    }
    return out;
}

bool covers(const std::string &have, const std::string &want)
{
    return have == "*" || have == want;
}

bool isCovered(const std::set<Grant> &have, const Grant &want)
{
    const auto &[group, resource, verb] = want;
    return std::ranges::any_of(have, [&](const Grant &grant) {
        return covers(std::get<0>(grant), group) && covers(std::get<2>(grant), verb) &&
               (covers(std::get<1>(grant), resource) ||
                resource.starts_with(std::get<1>(grant) + '/'));
    });
}

QString grantText(const Grant &grant)
{
    const auto &[group, resource, verb] = grant;
    std::string what = resource.empty() ? group : resource;
    if (!group.empty() && !resource.empty())
        what += '.' + group;
    return QString::fromStdString(verb + ' ' + what);
}

bool isGrave(const Grant &grant)
{
    const auto &[group, resource, verb] = grant;
    return verb == "*" || resource == "*" || group == "*" || verb == "escalate" || verb == "bind" ||
           verb == "impersonate" || (resource.starts_with("secrets") && group.empty());
}

void compareRole(const RiskInput &input, const Action &action, const PlannedObject &object,
                 PlanFindings &out)
{
    const std::set<Grant> have = grantsOf(object.live);
    std::vector<QString> gained;
    bool grave = false;
    const std::set<Grant> wanted = grantsOf(object.target);
    for (const Grant &grant : wanted) {
        if (isCovered(have, grant))
            continue;
        // What is graver comes first.
        gained.insert(isGrave(grant) ? gained.begin() : gained.end(), grantText(grant));
        grave |= isGrave(grant);
    }
    if (gained.empty())
        return;
    out.push_back({Risk::WidensAccess,
                   grave ? Severity::Warning : Severity::Note,
                   PlanTr::tr("%1 allows more: %2").arg(nameOf(input, action.key), listed(gained)),
                   {action.key}});
}

std::set<std::string> subjectsOf(const Object *binding)
{
    std::set<std::string> out;
    const Value *const subjects = binding ? binding->value.find("subjects") : nullptr;
    if (!subjects)
        return out;
    for (const Value &subject : subjects->items()) {
        std::string name(subject.stringAt({"name"}));
        if (const std::string_view ns = subject.stringAt({"namespace"}); !ns.empty())
            name.insert(0, std::string(ns) + '/');
        out.insert(std::string(subject.stringAt({"kind"})) + ' ' + name);
    }
    return out;
}

void compareBinding(const RiskInput &input, const Action &action, const PlannedObject &object,
                    PlanFindings &out)
{
    const std::string_view role = object.target->value.stringAt({"roleRef", "name"});
    const bool sameRole = object.live && object.live->value.stringAt({"roleRef", "name"}) == role;
    const std::set<std::string> have = sameRole ? subjectsOf(object.live) : std::set<std::string>();
    std::vector<QString> gained;
    const std::set<std::string> wanted = subjectsOf(object.target);
    for (const std::string &subject : wanted) {
        if (!have.contains(subject))
            gained.push_back(QString::fromStdString(subject));
    }
    if (gained.empty())
        return;
    out.push_back({Risk::WidensAccess,
                   Severity::Warning,
                   PlanTr::tr("%1 gives the role %2 to %3")
                       .arg(nameOf(input, action.key), QString::fromUtf8(role), listed(gained)),
                   {action.key}});
}

} // namespace

void findAccessRisks(const RiskInput &input, PlanFindings &out)
{
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        if (action.key.group != "rbac.authorization.k8s.io")
            return;
        if (action.key.kind.ends_with("Binding"))
            compareBinding(input, action, object, out);
        else
            compareRole(input, action, object, out);
    });
}

} // namespace driftgate
