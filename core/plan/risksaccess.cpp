#include "plan/risks.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

namespace driftgate
{

namespace
{

/// One thing that a role allows. A subresource is part of the resource ("pods/exec"), as RBAC
/// writes it.
struct Grant {
    std::string group;
    std::string resource; ///< or a URL, which has neither group nor name
    std::string verb;
    std::optional<std::string> name{}; ///< of the one object; none: all of them
    bool isUrl = false;
    friend auto operator<=>(const Grant &, const Grant &) = default;
};

std::vector<std::string> textsOf(const Value &rule, std::string_view key)
{
    std::vector<std::string> out;
    if (const Value *const list = rule.find(key)) {
        for (const Value &item : list->items())
            out.emplace_back(item.text());
    }
    return out;
}

void addGrants(const Value &rule, const std::string &verb, std::set<Grant> &out)
{
    const std::vector<std::string> names = textsOf(rule, "resourceNames");
    for (const std::string &group : textsOf(rule, "apiGroups")) {
        for (const std::string &resource : textsOf(rule, "resources")) {
            if (names.empty())
                out.insert({group, resource, verb});
            for (const std::string &name : names)
                out.insert({group, resource, verb, name});
        }
    }
    for (const std::string &url : textsOf(rule, "nonResourceURLs"))
        out.insert({{}, url, verb, {}, true});
}

std::set<Grant> grantsOf(const Object *role)
{
    std::set<Grant> out;
    const Value *const rules = role ? role->value.find("rules") : nullptr;
    if (!rules)
        return out;
    for (const Value &rule : rules->items()) {
        for (const std::string &verb : textsOf(rule, "verbs"))
            addGrants(rule, verb, out);
    }
    return out;
}

bool covers(const std::string &have, const std::string &want)
{
    return have == "*" || have == want;
}

/// `*/scale` is that of every resource; a URL may end in a star.
/// Source: Kubernetes, `pkg/apis/rbac/v1/evaluation_helpers.go`.
bool coversResource(const Grant &have, const Grant &want)
{
    const std::string_view text = have.resource;
    if (have.isUrl != want.isUrl)
        return false;
    if (covers(have.resource, want.resource))
        return true;
    if (have.isUrl)
        return text.ends_with('*') && want.resource.starts_with(text.substr(0, text.size() - 1));
    return text.starts_with("*/") && want.resource.ends_with(text.substr(1));
}

bool isCovered(const std::set<Grant> &have, const Grant &want)
{
    return std::ranges::any_of(have, [&want](const Grant &grant) {
        return covers(grant.group, want.group) && covers(grant.verb, want.verb) &&
               coversResource(grant, want) && (!grant.name || grant.name == want.name);
    });
}

QString grantText(const Grant &grant)
{
    std::string out = grant.verb + ' ' + grant.resource;
    if (!grant.group.empty())
        out += '.' + grant.group;
    if (grant.name)
        out += " \"" + *grant.name + '"';
    return QString::fromStdString(out);
}

/// What leads to everything else: wildcards, Secrets, another's rights, a shell in a pod.
bool isGrave(const Grant &grant)
{
    constexpr std::array Grave{"secrets", "pods/exec", "pods/attach", "nodes/proxy",
                               "serviceaccounts/token"};
    const std::string &verb = grant.verb;
    return verb == "*" || grant.resource == "*" || grant.group == "*" || verb == "escalate" ||
           verb == "bind" || verb == "impersonate" ||
           (grant.group.empty() && std::ranges::contains(Grave, grant.resource));
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

std::span<const Value> selectorsOf(const Object *role)
{
    const Value *const selectors =
        role ? role->value.find({"aggregationRule", "clusterRoleSelectors"}) : nullptr;
    return selectors ? selectors->items() : std::span<const Value>();
}

/// "a=b,c": as kubectl writes a selector, without the values of expressions.
QString selectorText(const Value &selector)
{
    QStringList parts;
    if (const Value *const labels = selector.find("matchLabels")) {
        for (const Value::Entry &label : labels->entries())
            parts << QString::fromUtf8(label.key.view()) + u'=' +
                         QString::fromUtf8(label.value.text());
    }
    if (const Value *const expressions = selector.find("matchExpressions")) {
        for (const Value &expression : expressions->items())
            parts << QString::fromUtf8(expression.stringAt({"key"}));
    }
    return parts.join(u',');
}

/// Roles whose rules become those of this one.
void compareAggregation(const RiskInput &input, const Action &action, const PlannedObject &object,
                        PlanFindings &out)
{
    const auto have = selectorsOf(object.live);
    std::vector<QString> gained;
    for (const Value &selector : selectorsOf(object.target)) {
        if (std::ranges::find(have, selector) == have.end())
            gained.push_back(selectorText(selector));
    }
    if (!gained.empty())
        out.push_back({Risk::WidensAccess,
                       Severity::Warning,
                       PlanTr::tr("%1 takes in the rules of every ClusterRole with the label %2")
                           .arg(nameOf(input, action.key), listed(gained)),
                       {action.key}});
}

/// Roles that this one's rules become part of.
void compareAggregated(const RiskInput &input, const Action &action, const PlannedObject &object,
                       PlanFindings &out)
{
    constexpr std::string_view Prefix = "rbac.authorization.k8s.io/aggregate-to-";
    std::vector<QString> gained;
    const Value *const labels = object.target->value.find({"metadata", "labels"});
    for (const Value::Entry &label : labels ? labels->entries() : std::span<const Value::Entry>()) {
        const std::string_view key = label.key.view();
        const bool isThere = object.live && object.live->label(key) == label.value.text();
        if (key.starts_with(Prefix) && label.value.text() == "true" && !isThere)
            gained.push_back(QString::fromUtf8(key.substr(Prefix.size())));
    }
    if (!gained.empty())
        out.push_back({Risk::WidensAccess,
                       Severity::Warning,
                       PlanTr::tr("%1 adds its rules to the ClusterRole %2")
                           .arg(nameOf(input, action.key), listed(gained)),
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

/// "ClusterRole admin"
std::string roleIn(const Object &binding)
{
    return std::string(binding.value.stringAt({"roleRef", "kind"})) + ' ' +
           std::string(binding.value.stringAt({"roleRef", "name"}));
}

void compareBinding(const RiskInput &input, const Action &action, const PlannedObject &object,
                    PlanFindings &out)
{
    const std::string role = roleIn(*object.target);
    const bool sameRole = object.live && roleIn(*object.live) == role;
    const std::set<std::string> have = sameRole ? subjectsOf(object.live) : std::set<std::string>();
    std::vector<QString> gained;
    const std::set<std::string> wanted = subjectsOf(object.target);
    for (const std::string &subject : wanted) {
        if (!have.contains(subject))
            gained.push_back(QString::fromStdString(subject));
    }
    if (gained.empty())
        return;
    out.push_back(
        {Risk::WidensAccess,
         Severity::Warning,
         PlanTr::tr("%1 gives the %2 to %3")
             .arg(nameOf(input, action.key), QString::fromStdString(role), listed(gained)),
         {action.key}});
}

} // namespace

void findAccessRisks(const RiskInput &input, PlanFindings &out)
{
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        if (action.key.group != "rbac.authorization.k8s.io")
            return;
        if (action.key.kind.ends_with("Binding")) {
            compareBinding(input, action, object, out);
            return;
        }
        compareRole(input, action, object, out);
        if (action.key.kind == "ClusterRole") {
            compareAggregation(input, action, object, out);
            compareAggregated(input, action, object, out);
        }
    });
}

} // namespace driftgate
