#include "workspace/inspection.h"

#include "workspace/deployedref.h"
#include "workspace/engines.h"
#include "workspace/livereading.h"
#include "workspace/pendingcommits.h"
#include "workspace/subject.h"
#include "workspace/workspacehistory.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

/// What a worker found out about the deployed revision.
struct BaseRender {
    RenderedPtr base; ///< null when it is not to be had; then a finding says why
    std::vector<Commit> pending;
    bool hasAllPending = true;
    std::vector<Finding> findings;
    std::optional<Error> cancelled;
};

Finding unknownRevision(const Repository &repository, const Revision &revision)
{
    QString text = Tr::tr("The deployed revision %1 is not in the repository: what Git changed "
                          "since cannot be told")
                       .arg(QString::fromStdString(revision.shortHex()));
    if (repository.info().isShallow)
        text += Tr::tr(" (the clone is shallow: its history ends early)");
    else
        text += Tr::tr(" (fetch it, if it was pushed from elsewhere)");
    return {Severity::Warning, text, {}};
}

/// The commits between base and target, with what is odd about them.
void addPending(const Repository &repository, const std::filesystem::path &cacheDir,
                const Revision &deployed, const Revision &target, const RenderedPtr &targetRender,
                const CancelToken &cancel, BaseRender &out)
{
    const Result<bool> follows = repository.isAncestor(deployed, target);
    if (follows && !*follows) {
        const Result<bool> precedes = repository.isAncestor(target, deployed);
        const QString text =
            precedes && *precedes
                ? Tr::tr("The target lies before the deployed revision %1: a sync goes back")
                : Tr::tr("The target does not follow from the deployed revision %1: history was "
                         "rewritten");
        out.findings.push_back(
            {Severity::Note, text.arg(QString::fromStdString(deployed.shortHex())), {}});
    }
    if (!targetRender)
        return;
    Result<PendingCommits> pending = pendingCommits(
        repository, cacheDir, deployed, target, out.base->closure, targetRender->closure, cancel);
    out.hasAllPending = pending && !pending->isCut;
    if (!pending) {
        if (pending.error().code == ErrorCode::Cancelled)
            out.cancelled = pending.error();
        else
            out.findings.push_back(findingOf(pending.error(), Severity::Warning));
        return;
    }
    if (pending->isCut)
        out.findings.push_back({Severity::Note,
                                Tr::tr("More than a thousand commits lie between the deployed "
                                       "revision and the target: the oldest are not listed"),
                                {}});
    out.pending = std::move(pending->commits);
}

BaseRender renderBase(const Subject &subject, const Revision &deployed, const Revision &target,
                      const RenderedPtr &targetRender, const CancelToken &cancel)
{
    BaseRender out;
    if (deployed == target && targetRender) {
        out.base = targetRender;
        return out;
    }
    const Result<Repository> repository = subject.workspace->openRepository();
    if (!repository) {
        out.findings.push_back(findingOf(repository.error(), Severity::Warning));
        return out;
    }
    if (!repository->commit(deployed)) {
        out.findings.push_back(unknownRevision(*repository, deployed));
        return out;
    }
    // The folder may have been moved since, or be rendered otherwise now.
    const Subject then = WorkspaceHistory(subject.workspace, *repository).then(subject, deployed);
    Result<RenderedPtr> base = then.renderOrEmpty(*repository, deployed, cancel);
    if (!base) {
        if (base.error().code == ErrorCode::Cancelled) {
            out.cancelled = base.error();
            return out;
        }
        Finding finding = findingOf(base.error(), Severity::Warning);
        finding.text = Tr::tr("The deployed revision %1 cannot be rendered: %2")
                           .arg(QString::fromStdString(deployed.shortHex()), finding.text);
        out.findings.push_back(std::move(finding));
        return out;
    }
    out.base = std::move(*base);
    addPending(*repository, subject.workspace->environment().cacheDir, deployed, target,
               targetRender, cancel, out);
    return out;
}

/// Namespaces that no other application of the workspace is known to live in on that cluster:
/// the application's own, and those that its target makes.
std::set<std::string> ownedNamespaces(const Subject &subject, const RenderedPtr &target)
{
    std::set<std::string> out;
    if (!subject.options.ns.empty())
        out.insert(subject.options.ns);
    for (const Object &object : target->objects) {
        if (object.key.group.empty() && object.key.kind == "Namespace")
            out.insert(object.key.name);
    }
    for (const ApplicationConfig &other : subject.workspace->config().applications) {
        if (other.name != subject.application.name &&
            std::ranges::find(other.clusters, subject.cluster) != other.clusters.end())
            out.erase(other.optionsFor(subject.cluster).ns);
    }
    return out;
}

CompareInput compareInput(const Subject &subject, const ApplicationState &state,
                          const InspectOptions &options)
{
    CompareInput out;
    out.base = objectsOf(state.base);
    out.target = objectsOf(state.target);
    out.live = state.live->objects;
    out.schema = state.live->schema;
    out.targetComplete = state.target->isComplete();
    out.liveComplete = state.live->isComplete();
    out.inventory = state.deployed.inventory;
    out.ownedNamespaces = ownedNamespaces(subject, state.target);
    out.defaultNamespace = subject.options.ns;
    out.ignore = subject.ignore;
    out.masker = options.masker;
    out.reveal = options.reveal;
    return out;
}

/// Replaces the offline comparison by the exact one.
QCoro::Task<> askCluster(std::shared_ptr<Workspace> workspace, std::shared_ptr<Cluster> cluster,
                         CompareInput input, std::shared_ptr<ApplicationState> state,
                         std::vector<Finding> *findings, CancelToken cancel)
{
    std::vector<ObjectToApply> objects = co_await QtConcurrent::run(
        [input, offline = state->comparison] { return objectsToDryRun(input, *offline); });
    const Result<std::shared_ptr<const DryRunAnswers>> answers =
        co_await askDryRuns(cluster, std::move(objects), workspace->dryRuns(), cancel);
    if (!answers) {
        if (answers.error().code == ErrorCode::Cancelled) {
            if (!state->error)
                state->error = answers.error();
            co_return;
        }
        Finding finding = findingOf(answers.error(), Severity::Warning);
        finding.text = Tr::tr("What an apply would do could not be asked, so that the differences "
                              "are computed here: %1")
                           .arg(finding.text);
        findings->push_back(std::move(finding));
        co_return;
    }
    input.answers =
        co_await QtConcurrent::run([input, offline = state->comparison, answers = *answers] {
            return withPredictions(input, *offline, answers);
        });
    const Result<std::shared_ptr<const Comparison>> compared =
        co_await QtConcurrent::run([input, cancel] { return compare(input, cancel); });
    if (compared) {
        state->comparison = *compared;
        state->compared = std::make_shared<const CompareInput>(input);
        state->isExact = true;
    } else if (!state->error) {
        state->error = compared.error();
    }
}

/// Whether the application may have objects of a kind that was not read: then what is told of it
/// is not all there is.
bool matters(const ReadRequest::Kind &kind, const ApplicationState &state)
{
    if (kind.kind.empty()) // a whole source, a broken file say
        return true;
    return std::ranges::any_of(std::array{state.base, state.target}, [&](const auto &rendered) {
        return rendered && std::ranges::any_of(rendered->objects, [&](const Object &object) {
                   return object.key.group == kind.group && object.key.kind == kind.kind;
               });
    });
}

void addFindings(ApplicationState &state, const std::vector<Finding> &baseFindings)
{
    std::vector<Finding> &out = state.findings;
    const auto append = [&](const std::vector<Finding> &more) {
        for (const Finding &finding : more) {
            if (std::ranges::find(out, finding) == out.end())
                out.push_back(finding);
        }
    };
    if (state.target)
        append(state.target->findings);
    append(baseFindings);
    if (state.base)
        append(state.base->findings);
    for (const Error &problem : state.deployed.problems)
        out.push_back(findingOf(problem, Severity::Warning));
    if (state.live) {
        for (const LiveState::Missing &missing : state.live->missing)
            out.push_back(findingOf(
                missing.error, matters(missing.kind, state) ? Severity::Error : Severity::Warning));
    }
    if (state.comparison)
        append(state.comparison->findings);
}

} // namespace

Finding findingOf(const Error &error, Severity severity)
{
    return {severity, error.text, error.place};
}

QCoro::Task<std::shared_ptr<const ApplicationState>>
inspectApplication(std::shared_ptr<Workspace> workspace, ApplicationName application,
                   ClusterName cluster, InspectOptions options, CancelToken cancel)
{
    auto state = std::make_shared<ApplicationState>();
    state->application = application;
    state->cluster = cluster;
    state->takenAt = workspace->environment().clock->now();
    const Result<Subject> subject = Subject::of(workspace, application, cluster);
    if (!subject) {
        state->error = subject.error();
        co_return state;
    }
    state->path = subject->path;
    if (options.target) {
        state->targetRevision = *options.target;
    } else {
        const Result<Revision> head =
            co_await QtConcurrent::run([workspace] { return workspace->targetRevision(); });
        if (!head) {
            state->error = head.error();
            co_return state;
        }
        state->targetRevision = *head;
    }
    const Revision target = state->targetRevision;
    // The target's render goes on in the pool while the cluster is asked.
    QFuture<Result<RenderedPtr>> rendering = QtConcurrent::run(
        [subject = *subject, target, cancel] { return subject.render(target, cancel); });

    std::optional<Error> liveError;
    const Result<std::shared_ptr<Cluster>> source = workspace->cluster(cluster);
    bool isRecorded = false;
    LivePtr reconcilers;
    std::vector<Error> unseen; ///< why the deployed revision may not be known
    if (source) {
        const ClusterConfig &config = *workspace->config().cluster(cluster);
        isRecorded = !config.recorded.empty();
        ReadRequest request = reconcilerRequest(config);
        if (!subject->options.ns.empty())
            request.knownNamespaces = {subject->options.ns};
        Result<LivePtr> live = co_await (*source)->read(request, cancel);
        if (!live && !isRecorded && live.error().code == ErrorCode::Denied) {
            // Who may not look for reconcilers may still see what the application runs.
            unseen.push_back(live.error());
            live = std::make_shared<const LiveState>();
        }
        if (live) {
            reconcilers = *live;
            for (const LiveState::Missing &missing : reconcilers->missing)
                unseen.push_back(missing.error);
            state->deployed = readDeployed(**live, deployedQuery(*subject));
            if (isRecorded)
                state->live = *live;
        } else {
            liveError = live.error();
        }
    } else {
        liveError = source.error();
    }

    if (!workspace->config().refFor(application, cluster).empty())
        co_await QtConcurrent::run([workspace, state, cancel] {
            readDeployedRef(*workspace, state->application, state->cluster, state->deployed);
            readHeldRef(*workspace, state->application, state->cluster, cancel, state->deployed);
        });

    const Result<RenderedPtr> rendered = co_await rendering;
    if (rendered)
        state->target = *rendered;
    else
        state->error = rendered.error();

    BaseRender base;
    if (state->deployed.revision) {
        base = co_await QtConcurrent::run([subject = *subject, deployed = *state->deployed.revision,
                                           target, targetRender = state->target, cancel] {
            return renderBase(subject, deployed, target, targetRender, cancel);
        });
        state->base = base.base;
        state->pendingCommits = std::move(base.pending);
        state->hasAllCommits = base.hasAllPending;
        if (base.cancelled && !state->error)
            state->error = base.cancelled;
    }
    if (source && !isRecorded && !liveError && state->target) {
        Result<LivePtr> live = co_await (*source)->read(
            comparisonRequest(state->base, state->target, state->deployed, subject->options.ns),
            cancel);
        if (live) {
            state->deployed.inventory =
                wholeInventory(state->deployed, *reconcilers, **live, deployedQuery(*subject));
            state->live = *live;
        } else {
            liveError = live.error();
        }
    }
    if (liveError && !state->error)
        state->error = liveError;
    else if (liveError)
        base.findings.push_back(findingOf(*liveError, Severity::Warning));
    // A cluster that does not answer says so once.
    if (!isRecorded && !state->deployed.revision) {
        for (const Error &error : unseen) {
            if (!liveError || error != *liveError)
                base.findings.push_back(findingOf(error, Severity::Warning));
        }
    }

    if (state->target && state->live) {
        const CompareInput input = compareInput(*subject, *state, options);
        const Result<std::shared_ptr<const Comparison>> compared =
            co_await QtConcurrent::run([input, cancel] { return compare(input, cancel); });
        state->compared = std::make_shared<const CompareInput>(input);
        if (compared)
            state->comparison = *compared;
        else if (!state->error)
            state->error = compared.error();
        const bool asks = options.exact || (options.exactIfApplied &&
                                            engineOf(workspace->config(), application, cluster,
                                                     state->deployed) == EngineKind::Apply);
        if (compared && asks && source)
            co_await askCluster(workspace, *source, input, state, &base.findings, cancel);
    }
    // A rollback is held until Git renders to the same again; where that cannot be told, it is.
    const bool agrees = state->base && state->comparison && state->pendingObjects() == 0;
    if (state->deployed.held && !agrees)
        state->held = state->deployed.held;
    addFindings(*state, base.findings);
    co_return state;
}

QCoro::Task<Result<Deployed>> readDeployedState(std::shared_ptr<Workspace> workspace,
                                                ApplicationName application, ClusterName cluster,
                                                CancelToken cancel)
{
    const Result<Subject> subject = Subject::of(workspace, application, cluster);
    if (!subject)
        co_return fail(subject.error());
    const Result<std::shared_ptr<Cluster>> source = workspace->cluster(cluster);
    if (!source)
        co_return fail(source.error());
    ReadRequest request = reconcilerRequest(*workspace->config().cluster(cluster));
    if (!subject->options.ns.empty())
        request.knownNamespaces = {subject->options.ns};
    const Result<LivePtr> live = co_await (*source)->read(request, cancel);
    if (!live)
        co_return fail(live.error());
    co_return readDeployed(**live, deployedQuery(*subject));
}

} // namespace driftgate
