#include "workspace/planning.h"

#include "base/shown.h"
#include "git/remote.h"
#include "sync/applyengine.h"
#include "sync/setparent.h"
#include "workspace/authors.h"
#include "workspace/deployedref.h"
#include "workspace/engines.h"
#include "workspace/inspection.h"
#include "workspace/permissions.h"
#include "workspace/policyreading.h"
#include "workspace/recordauditor.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Planning)
};

/// Whether one commit lies before another.
bool isBefore(const Repository &repository, const Revision &older,
              const std::optional<Revision> &newer)
{
    if (!newer || older == *newer)
        return false;
    const Result<bool> before = repository.isAncestor(older, *newer);
    return before && *before;
}

bool isAtOrBefore(const Repository &repository, const Revision &older,
                  const std::optional<Revision> &newer)
{
    return older == newer || isBefore(repository, older, newer);
}

/// Whether a sync on record took an application on a cluster to a revision, however that ended.
bool isOnRecord(const Workspace &workspace, const ApplicationName &application,
                const ClusterName &cluster, const Revision &revision)
{
    // Whoever signed it: nothing is allowed by this.
    const auto ledger = workspace.ledger().read({}, {.most = 0});
    if (!ledger)
        return true;
    const auto records = (*ledger)->of(application, cluster);
    return std::ranges::any_of(records, [&revision](const LedgerEntry *const entry) {
        return entry->record.revision == revision && isWholeSync(entry->record);
    });
}

/// Whether the target lies before a sync that did not come to its end: what was deployed before it,
/// or what lies in the past of that too.
bool isBeforeUnfinished(const Repository &repository, const ApplicationState &state)
{
    const Deployed &deployed = state.deployed;
    const Revision &target = state.targetRevision;
    return isBefore(repository, target, deployed.applying) &&
           (target == deployed.revision || isBefore(repository, target, deployed.revision));
}

/// Where a sync goes to, seen from what is deployed and from where the ref stands. A ref may have
/// been moved to what the cluster cannot run: then what is deployed does not tell that it has to go
/// back; and only who names a target moves a ref back on purpose.
void addDirection(const Workspace &workspace, const ApplicationState &state,
                  const PlanOptions &options, PlanInput &input)
{
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return;
    const std::optional<Revision> &deployed = state.deployed.revision;
    input.isRollback =
        isBefore(*repository, state.targetRevision, deployed) ||
        isBeforeUnfinished(*repository, state) ||
        (options.rollsBack && isLeftBehind(workspace, *repository, state.targetRevision));
    input.goesForward =
        deployed && isBefore(*repository, *deployed, std::optional(state.targetRevision));
    if (input.engine != EngineKind::Ref)
        return;
    input.refAt = refStanding(*repository, input.ref);
    input.isRollback =
        input.isRollback ||
        (options.inspect.target && isBefore(*repository, state.targetRevision, input.refAt));
    const bool isReachable = input.isRollback || (input.refAt && isBefore(*repository, *input.refAt,
                                                                          state.targetRevision));
    input.isRefAhead = isReachable && deployed && isBefore(*repository, *deployed, input.refAt);
}

/// A controller prunes and takes over as it is set up.
Status checkOptions(const PlanOptions &options, const std::string &ref)
{
    if (options.prune && options.force && options.replace.empty())
        return {};
    return fail(ErrorCode::Unsupported,
                Tr::tr("A controller brings out what %1 names, as it is set up itself: that it "
                       "deletes nothing, takes nothing over or makes an object anew cannot be "
                       "chosen here")
                    .arg(QString::fromStdString(ref)));
}

/// Brings what is known of the ref up to date, so that going back from it can be planned.
QCoro::Task<Status> hearOfRef(std::shared_ptr<Workspace> workspace, std::string ref,
                              CancelToken cancel)
{
    const Status heard = co_await QtConcurrent::run([workspace, ref, cancel]() -> Status {
        const Result<Repository> repository = workspace->openRepository();
        if (!repository || repository->info().remoteName.empty())
            return {};
        return GitRemote(*workspace->environment().runner)
            .fetchRef(workspace->repositoryPath(), repository->info().remoteName, ref, cancel);
    });
    // Else what the last fetch knows has to do; the sync itself asks the remote again.
    if (!heard && heard.error().code == ErrorCode::Cancelled)
        co_return fail(heard.error());
    co_return Status();
}

/// Who else follows the ref that a sync would move.
std::vector<std::string> alsoMoved(const WorkspaceConfig &config, const ApplicationState &state,
                                   const std::string &ref)
{
    std::vector<std::string> out;
    for (const ApplicationConfig &other : config.applications) {
        for (const ClusterName &cluster : other.clusters) {
            const bool isOwn = other.name == state.application && cluster == state.cluster;
            if (isOwn || config.refFor(other.name, cluster) != ref)
                continue;
            out.push_back(cluster == state.cluster ? other.name.text()
                                                   : other.name.text() + '/' + cluster.text());
        }
    }
    return out;
}

/// Whether the policy at a revision is only not to be had: the commit is not here, or the
/// application was not known there under this name.
bool isUnknown(const Result<PolicyReading> &policy)
{
    return !policy &&
           (policy.error().code == ErrorCode::NotFound || policy.error().code == ErrorCode::Denied);
}

/// Whether the policy differs between what is deployed and the target.
bool isPolicyChanged(const Workspace &workspace, const ApplicationState &state)
{
    if (!state.deployed.revision || *state.deployed.revision == state.targetRevision)
        return false;
    const auto at = [&](const Revision &revision) {
        return policyAt(workspace, revision, state.application, state.cluster);
    };
    const Result<PolicyReading> before = at(*state.deployed.revision);
    const Result<PolicyReading> after = at(state.targetRevision);
    if (isUnknown(before) || isUnknown(after))
        return false;
    // A file that cannot be read on one side only was broken or mended between.
    return before.has_value() != after.has_value() ||
           (before && after && before->policy != after->policy);
}

/// Where nothing tells what was deployed, no commits are pending, of very many not all are listed,
/// and a shallow clone does not have all; what would be brought was still written by somebody. It
/// takes long to find out, so only where the policy asks for it.
void addAuthors(const std::shared_ptr<Workspace> &workspace, const ApplicationState &state,
                bool isAsked, const CancelToken &cancel, PlanInput &input)
{
    const Result<Repository> repository = workspace->openRepository();
    const bool isWhole = repository && !repository->info().isShallow;
    if (!state.target || (state.base && state.hasAllCommits && isWhole))
        return;
    input.hasAllAuthors = false;
    if (!isAsked)
        return;
    const Result<Subject> subject = Subject::of(workspace, state.application, state.cluster);
    const Result<Authors> authors =
        subject ? authorsBetween(*subject, state.deployed.revision, state.targetRevision, cancel)
                : Result<Authors>(fail(subject.error()));
    if (!authors) {
        input.authorsNote = authors.error().toString();
        return;
    }
    input.hasAllAuthors = authors->isComplete;
    input.authorsNote = authors->note;
    input.authors = authors->addresses;
}

/// What the policy says of a plan, and what it has to know of it. One that cannot be read forbids
/// the sync, not the look at it: see reviewPlan().
void addPolicy(const std::shared_ptr<Workspace> &workspace, const ApplicationState &state,
               const CancelToken &cancel, PlanInput &input)
{
    const Result<PolicyReading> now = policyNow(*workspace, state.application, state.cluster);
    if (now)
        input.protectedKinds = now->policy.protectedKinds;
    input.policyChanged = isPolicyChanged(*workspace, state);
    addAuthors(workspace, state, now && now->policy.notAuthor, cancel, input);
}

} // namespace

std::string trackedName(const Workspace &workspace, const Revision &head)
{
    return workspace.branchName().empty() ? head.shortHex() : workspace.branchName();
}

bool isLeftBehind(const Workspace &workspace, const Repository &repository, const Revision &target)
{
    const Result<Revision> head = workspace.targetRevision();
    if (!head)
        return true;
    const Result<bool> leadsThere = repository.isAncestor(*head, target);
    return !leadsThere || !*leadsThere;
}

Status checkRollback(const Workspace &workspace, const ApplicationName &application,
                     const ClusterName &cluster, const Deployed &deployed, const Revision &target)
{
    const Result<Revision> head = workspace.targetRevision();
    const Result<Repository> repository = workspace.openRepository();
    if (!head || !repository)
        return {};
    const Result<bool> isOnBranch = repository->isAncestor(target, *head);
    if (!isOnBranch || *isOnBranch || repository->info().isShallow)
        return {};
    const std::string ref = workspace.config().refFor(application, cluster);
    const bool hasRun =
        isAtOrBefore(*repository, target, deployed.revision) ||
        isAtOrBefore(*repository, target, deployed.applying) ||
        (!ref.empty() && isAtOrBefore(*repository, target, refStanding(*repository, ref))) ||
        isOnRecord(workspace, application, cluster, target);
    if (hasRun)
        return {};
    return fail(ErrorCode::Invalid,
                Tr::tr("%1 was never on %2, and nothing tells that it ever ran on %3, so that "
                       "going there is a sync and no rollback")
                    .arg(shown(target.shortHex()), shown(trackedName(workspace, *head)),
                         shown(cluster.text())));
}

QCoro::Task<Result<PlannedState>> planApplication(std::shared_ptr<Workspace> workspace,
                                                  ApplicationName application, ClusterName cluster,
                                                  PlanOptions options, CancelToken cancel)
{
    options.inspect.exactIfApplied = true;
    const std::string ref = workspace->config().refFor(application, cluster);
    if (!ref.empty()) {
        if (const Status allowed = checkOptions(options, ref); !allowed)
            co_return fail(allowed.error());
        if (options.inspect.target) {
            const Status heard = co_await hearOfRef(workspace, ref, cancel);
            if (!heard)
                co_return fail(heard.error());
        }
    }
    PlannedState out;
    out.state =
        co_await inspectApplication(workspace, application, cluster, options.inspect, cancel);
    if (out.state->error)
        co_return fail(*out.state->error);
    if (options.rollsBack) {
        const Status isBack = co_await QtConcurrent::run([workspace, state = out.state] {
            return checkRollback(*workspace, state->application, state->cluster, state->deployed,
                                 state->targetRevision);
        });
        if (!isBack)
            co_return fail(isBack.error());
    }
    PlanInput input;
    input.application = application;
    input.cluster = cluster;
    input.target = out.state->targetRevision;
    input.deployed = out.state->deployed;
    input.base = out.state->base;
    input.rendered = out.state->target;
    input.live = out.state->live;
    if (out.state->compared)
        input.compared = *out.state->compared;
    input.comparison = out.state->comparison;
    input.commits = out.state->pendingCommits;
    input.engine = engineOf(workspace->config(), application, cluster, out.state->deployed);
    if (input.engine == EngineKind::Ref) {
        input.ref = ref;
        input.alsoMoved = alsoMoved(workspace->config(), *out.state, input.ref);
    }
    const std::string &ns = input.compared.defaultNamespace;
    input.ownSets = setIdsFor(application.text(), ns.empty() ? ApplyEngineOptions().ns : ns);
    input.prune = options.prune;
    input.force = options.force;
    input.replace = options.replace;
    input.now = workspace->environment().clock->now();
    const Result<std::shared_ptr<Cluster>> source = workspace->cluster(cluster);
    if (!source)
        co_return fail(source.error());
    // Without it, a plan could be taken for one of another cluster of the same name.
    Result<std::string> uid = co_await (*source)->uid(cancel);
    if (!uid)
        co_return fail(uid.error());
    input.clusterUid = std::move(*uid);
    Result<std::shared_ptr<const Plan>> plan = co_await QtConcurrent::run(
        [workspace, input, state = out.state, options, cancel]() mutable {
            addDirection(*workspace, *state, options, input);
            addPolicy(workspace, *state, cancel, input);
            return makePlan(input, cancel);
        });
    if (!plan)
        co_return fail(plan.error());
    out.plan = std::move(*plan);
    // What may not be done is known before anybody presses a button, and again before a sync.
    plan = co_await withPermissions(*source, out, input.compared.defaultNamespace, cancel);
    if (!plan)
        co_return fail(plan.error());
    out.plan = std::move(*plan);
    co_return out;
}

} // namespace driftgate
