#pragma once

#include "cluster/apply.h"
#include "manifest/json.h"
#include "plan/planner.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace driftgate::test
{

inline std::vector<Object> objectsIn(std::string_view yaml)
{
    ObjectList list = readObjects(yaml, "test.yaml");
    for (const Error &error : list.errors)
        qFatal("%s", qPrintable(error.toString()));
    return std::move(list.objects);
}

/// Three states of one application as texts; a plan is made of them as the inspector would.
struct States {
    std::string base{}, target{}, live{}; ///< base "": not known
    std::vector<std::string> inventory{};
    std::string ns = "shop";
    std::vector<IgnoreRule> ignore{};
    bool targetComplete = true;
    bool liveComplete = true;
};

inline PlanInput planInput(const States &states)
{
    PlanInput input;
    input.application = ApplicationName("checkout");
    input.cluster = ClusterName("prod-eu");
    input.clusterUid = "6f1c0e8a-0000-4000-8000-000000000001";
    input.target = *Revision::fromHex("a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
    auto rendered = std::make_shared<Rendered>();
    rendered->objects = objectsIn(states.target);
    rendered->renderer = "kustomize v5.6.0";
    input.rendered = rendered;
    auto live = std::make_shared<LiveState>();
    live->objects = objectsIn(states.live);
    input.live = live;
    if (!states.base.empty()) {
        auto base = std::make_shared<Rendered>();
        base->objects = objectsIn(states.base);
        input.base = base;
        input.compared.base = {base, &base->objects};
    }
    input.compared.target = {rendered, &rendered->objects};
    input.compared.live = std::make_shared<const std::vector<Object>>(objectsIn(states.live));
    input.compared.defaultNamespace = states.ns;
    input.compared.ownedNamespaces = {states.ns};
    input.compared.targetComplete = states.targetComplete;
    input.compared.liveComplete = states.liveComplete;
    input.compared.ignore = states.ignore;
    for (const std::string &key : states.inventory)
        input.deployed.inventory.push_back(*ObjectKey::fromString(key));
    input.compared.inventory = input.deployed.inventory;
    const auto comparison = compare(input.compared, {});
    if (!comparison)
        qFatal("%s", qPrintable(comparison.error().toString()));
    input.comparison = *comparison;
    return input;
}

inline std::shared_ptr<const Plan> planned(const PlanInput &input)
{
    const auto plan = makePlan(input, {});
    if (!plan)
        qFatal("%s", qPrintable(plan.error().toString()));
    return *plan;
}

inline std::shared_ptr<const Plan> planned(const States &states)
{
    return planned(planInput(states));
}

/// "create Deployment.apps shop/web", one a line, in the order of the sync.
inline std::string told(const Plan &plan)
{
    std::string out;
    for (const Action &action : plan.actions) {
        out += std::string(verbName(action.verb)) + ' ' + action.key.toString();
        if (action.verb == ActionVerb::Run)
            out += ' ' + std::string(phaseName(action.phase));
        out += '\n';
    }
    return out;
}

/// "prunes: Deletes …", one a line; `!` for what forbids the sync, `#` where a name is asked for.
inline std::string risks(const Plan &plan)
{
    std::string out;
    for (const PlanFinding &finding : plan.findings) {
        out += finding.severity == Severity::Error ? "!" : "";
        out += finding.needsName ? "#" : "";
        out += std::string(riskName(finding.risk)) + ": " + finding.text.toStdString() + '\n';
    }
    return out;
}

} // namespace driftgate::test
