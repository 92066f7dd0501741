#include "workspace/inspection.h"

#include "base/sha256.h"
#include "manifest/json.h"
#include "workspace/subject.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <set>

namespace driftgate
{

namespace
{

/// What a commit does to one application on one cluster.
struct PairImpact {
    bool changed = false;
    std::string hash; ///< of the differences: equal ones are one difference
};

/// How the inputs stand at a revision; "" where the path is not there.
Result<std::string> inputsAt(const Subject &subject, const Repository &repository,
                             const Revision &revision)
{
    if (revision.isNull())
        return std::string();
    if (!subject.path.empty()) {
        const Result<std::optional<TreeEntry>> entry = repository.entry(revision, subject.path);
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            return std::string();
    }
    const Result<Closure> closure =
        subject.workspace->renderer().closure(repository, revision, subject.path, subject.options);
    if (!closure)
        return fail(closure.error());
    return closure->hash();
}

std::string hashOf(const Comparison &comparison)
{
    PartsHash hash;
    for (const ObjectComparison &object : comparison.objects) {
        for (const FieldDifference &difference : object.differences) {
            hash << object.key.toString() << difference.path.toString()
                 << std::to_string(static_cast<int>(difference.kind));
            for (const std::optional<Value> &value : {difference.live, difference.target})
                hash << (value ? writeJson(*value, JsonStyle::Canonical) : std::string());
        }
    }
    return hash.hex();
}

bool differs(const Comparison &comparison)
{
    for (const ObjectComparison &object : comparison.objects) {
        if (object.verdict != Verdict::InSync && object.verdict != Verdict::Ignored)
            return true;
    }
    return false;
}

Result<PairImpact> pairImpact(const Subject &subject, const Revision &parent,
                              const Revision &commit,
                              const std::shared_ptr<const SecretMasker> &masker,
                              const CancelToken &cancel)
{
    if (cancel.stop_requested())
        return cancelled();
    const Result<Repository> repository = subject.workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    const Result<std::string> before = inputsAt(subject, *repository, parent);
    const Result<std::string> after = inputsAt(subject, *repository, commit);
    PairImpact out;
    if (before && after && *before == *after)
        return out;
    if (!before && !after && before.error() == after.error())
        return out; // broken alike on both sides
    const auto rendered = [&](const Revision &revision) -> Result<RenderedPtr> {
        if (revision.isNull())
            return std::make_shared<Rendered>();
        return subject.renderOrEmpty(*repository, revision, cancel);
    };
    const Result<RenderedPtr> left = rendered(parent);
    const Result<RenderedPtr> right = rendered(commit);
    for (const Result<RenderedPtr> *side : {&left, &right}) {
        if (*side)
            continue;
        if (side->error().code == ErrorCode::Cancelled)
            return fail(side->error());
        // It was broken or mended: a change whose extent cannot be told.
        out.changed = true;
        out.hash = side->error().toString().toStdString();
        return out;
    }
    CompareInput settings;
    settings.defaultNamespace = subject.options.ns;
    settings.ignore = subject.ignore;
    settings.masker = masker;
    settings.extra = ExtraPolicy::All;
    const Result<std::shared_ptr<const Comparison>> comparison =
        comparePair(objectsOf(*left), objectsOf(*right), Cause::Git, settings, cancel);
    if (!comparison)
        return fail(comparison.error());
    out.changed = differs(**comparison);
    if (out.changed)
        out.hash = hashOf(**comparison);
    return out;
}

Result<Revision> firstParent(const Workspace &workspace, const Revision &commit)
{
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    const Result<Commit> found = repository->commit(commit);
    if (!found)
        return fail(found.error());
    return found->parents.empty() ? Revision() : found->parents.front();
}

} // namespace

QCoro::Task<Result<std::vector<Inspector::Impact>>>
impactOfCommit(std::shared_ptr<Workspace> workspace, Revision commit, CancelToken cancel)
{
    const Result<Revision> parent =
        co_await QtConcurrent::run([workspace, commit] { return firstParent(*workspace, commit); });
    if (!parent)
        co_return fail(parent.error());
    const auto masker = std::make_shared<const SecretMasker>();
    struct Job {
        size_t application;
        ClusterName cluster;
        QFuture<Result<PairImpact>> result;
    };
    std::vector<Job> jobs;
    const std::vector<ApplicationConfig> applications = workspace->config().applications;
    for (size_t i = 0; i < applications.size(); ++i) {
        for (const ClusterName &cluster : applications[i].clusters) {
            const Result<Subject> subject = Subject::of(workspace, applications[i].name, cluster);
            if (!subject)
                continue;
            jobs.push_back(
                {i, cluster,
                 QtConcurrent::run([subject = *subject, from = *parent, commit, masker, cancel] {
                     return pairImpact(subject, from, commit, masker, cancel);
                 })});
        }
    }
    std::vector<Inspector::Impact> out;
    std::set<std::string> hashes;
    size_t last = applications.size();
    for (Job &job : jobs) {
        const Result<PairImpact> impact = co_await job.result;
        if (!impact)
            co_return fail(impact.error());
        if (!impact->changed)
            continue;
        if (job.application != last) {
            out.push_back({applications[job.application].name, {}, 0});
            hashes.clear();
            last = job.application;
        }
        out.back().clusters.push_back(job.cluster);
        hashes.insert(impact->hash);
        out.back().distinctDiffs = hashes.size();
    }
    co_return out;
}

} // namespace driftgate
