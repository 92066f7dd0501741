#include "plan/planner.h"

#include "base/sha256.h"
#include "compare/dryrun.h"
#include "plan/actions.h"
#include "plan/canonical.h"
#include "plan/order.h"
#include "plan/risks.h"
#include "render/sameobjects.h"

#include <algorithm>

namespace driftgate
{

namespace
{

PlanFindings risksOf(const RiskInput &input)
{
    PlanFindings out;
    for (const auto find : {findServerRisks, findPruneRisks, findHookRisks, findDriftRisks,
                            findAccessRisks, findPrivilegeRisks, findWorkloadRisks, findImageRisks,
                            findOwnershipRisks, findPlanRisks, findUnfinishedRisks})
        find(input, out);
    sortFindings(out);
    return out;
}

/// Whether Git wants other objects than those that are deployed. Where the deployed revision is not
/// known it may be the same.
bool bringsOthers(const PlanInput &input)
{
    return input.deployed.revision && *input.deployed.revision != input.target && input.base &&
           input.base->closure.hash() != input.rendered->closure.hash() &&
           !haveSameObjects(*input.base, *input.rendered);
}

/// A rollback that changes no object still has to be marked as deployed and held.
bool isUnheld(const PlanInput &input)
{
    return input.isRollback &&
           (input.deployed.revision != input.target || input.deployed.held != input.target);
}

/// See Plan::isUnmarked.
bool isUnmarked(const PlanInput &input, const Plan &plan)
{
    if (input.engine != EngineKind::Apply)
        return false;
    if (input.deployed.applying)
        return true;
    // Of what could not be rendered or read nobody can say that the cluster has it.
    if (!plan.isComplete)
        return false;
    const bool isDone = plan.count(ActionVerb::Nothing) == plan.actions.size();
    return isUnheld(input) || (isDone && bringsOthers(input));
}

/// Where the set's parent is, or will be.
const std::string &homeOf(const PlanInput &input)
{
    const Deployed &deployed = input.deployed;
    return deployed.source == DeployedSource::ApplySet && deployed.object
               ? deployed.object->ns
               : input.compared.defaultNamespace;
}

} // namespace

Result<std::shared_ptr<const Plan>> makePlan(const PlanInput &input, const CancelToken &cancel)
{
    if (!input.comparison || !input.live || !input.rendered)
        return fail(ErrorCode::Invalid,
                    PlanTr::tr("There is nothing to plan: %1 could not be compared on %2")
                        .arg(QString::fromStdString(input.application.text()),
                             QString::fromStdString(input.cluster.text())));
    auto out = std::make_shared<Plan>();
    out->application = input.application;
    out->cluster = input.cluster;
    out->clusterUid = input.clusterUid;
    out->engine = input.engine;
    out->renderer = input.rendered->renderer;
    out->inputs = input.rendered->closure.hash();
    out->rulesHash = hashOfRules(input.compared.ignore);
    out->target = input.target;
    out->deployed = input.deployed.revision;
    out->isRollback = input.isRollback;
    out->ref = input.ref;
    out->refAt = input.refAt;
    out->alsoMoved = input.alsoMoved;
    std::ranges::sort(out->alsoMoved);
    out->movesRef = movesRef(input);
    out->commits = input.commits;
    out->authors = input.authors;
    out->hasAllAuthors = input.hasAllAuthors;
    out->authorsNote = input.authorsNote;
    for (const Commit &commit : input.commits)
        out->authors.push_back(commit.author.email);
    out->isComplete = input.compared.targetComplete && input.compared.liveComplete;
    out->isExact = input.compared.answers != nullptr;
    out->madeAt = input.now;

    const auto objects = plannedObjects(input);
    if (cancel.stop_requested())
        return cancelled();
    PlannedActions planned = actionsOf(input, objects);
    orderActions(planned.actions, homeOf(input));
    out->findings = risksOf({input, objects, planned.actions, planned.kept});
    out->actions = std::move(planned.actions);
    out->isUnmarked = isUnmarked(input, *out);
    if (cancel.stop_requested())
        return cancelled();
    out->canonical = canonicalText(*out);
    out->digest = PlanDigest(sha256(out->canonical));
    return out;
}

} // namespace driftgate
