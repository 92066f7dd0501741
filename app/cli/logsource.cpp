#include "cli/logsource.h"

#include "base/text.h"
#include "cli/inspectall.h"
#include "cli/talk.h"
#include "git/history.h"
#include "git/historyindex.h"
#include "workspace/subject.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr size_t LongIndexing = 5000; ///< commits; a shorter work needs no word

Result<std::vector<Commit>> allCommits(const Repository &repository, const Revision &head,
                                       size_t limit)
{
    std::vector<Commit> out;
    const Status walked = walkHistory(repository, {.from = {head}},
                                      [&](std::vector<HistoryRow> rows) {
                                          for (HistoryRow &row : rows) {
                                              if (out.size() < limit)
                                                  out.push_back(std::move(row.commit));
                                          }
                                          return out.size() < limit;
                                      },
                                      {});
    if (!walked)
        return fail(walked.error());
    return out;
}

/// The paths that the applications' renders read at a revision, over all the chosen clusters.
Result<std::set<std::string>> inputsOf(const std::shared_ptr<Workspace> &workspace,
                                       const Repository &repository, const Revision &head,
                                       const std::vector<Position> &positions)
{
    std::set<std::string> out;
    for (const auto &[application, cluster] : positions) {
        const Result<Subject> subject = Subject::of(workspace, application, cluster);
        if (!subject)
            return fail(subject.error());
        const Result<Closure> closure =
            workspace->renderer().closure(repository, head, subject->path, subject->options);
        if (!closure)
            return fail(closure.error());
        // The folder itself: files that were taken away are no longer in the closure.
        out.insert(subject->path);
        for (const Closure::File &file : closure->files)
            out.insert(file.path);
        out.insert(closure->alsoRead.begin(), closure->alsoRead.end());
    }
    return out;
}

/// The inputs that a commit changes against one parent.
Result<std::set<std::string>> touched(const Repository &repository, const Revision &parent,
                                      const Revision &commit, const std::set<std::string> &inputs)
{
    const Result<std::vector<FileChange>> changes = repository.diff(parent, commit);
    if (!changes)
        return fail(changes.error());
    std::set<std::string> out;
    for (const FileChange &change : *changes) {
        for (const std::string &path : {change.oldPath, change.newPath}) {
            const bool isInput = std::ranges::any_of(inputs, [&path](const std::string &input) {
                return !path.empty() && liesWithin(path, input);
            });
            if (isInput)
                out.insert(path);
        }
    }
    return out;
}

/// A merge touches what it changes against every parent.
Result<bool> touches(const Repository &repository, const Commit &commit,
                     const std::set<std::string> &inputs)
{
    std::vector<Revision> parents = commit.parents;
    if (parents.empty())
        parents.emplace_back();
    for (const Revision &parent : parents) {
        const Result<std::set<std::string>> paths = touched(repository, parent, commit.id, inputs);
        if (!paths)
            return fail(paths.error());
        if (paths->empty())
            return false;
    }
    return true;
}

/// Every commit is looked at: the same answer, which takes longer.
Result<std::vector<Commit>> touchingWithoutIndex(const Repository &repository, const Revision &head,
                                                 const std::set<std::string> &inputs, size_t limit)
{
    std::vector<Commit> out;
    std::optional<Error> error;
    const auto batch = [&](std::vector<HistoryRow> rows) {
        for (HistoryRow &row : rows) {
            const Result<bool> does = touches(repository, row.commit, inputs);
            if (!does)
                error = does.error();
            else if (*does)
                out.push_back(std::move(row.commit));
            if (error || out.size() >= limit)
                return false;
        }
        return true;
    };
    const Status walked = walkHistory(repository, {.from = {head}}, batch, {});
    if (error)
        return fail(*error);
    if (!walked)
        return fail(walked.error());
    return out;
}

Result<std::vector<Commit>> touchingCommits(const std::shared_ptr<Workspace> &workspace,
                                            const Repository &repository, const Revision &head,
                                            const std::set<std::string> &inputs, size_t limit,
                                            const Terminal &terminal)
{
    const auto withoutIndex = [&](const Error &error) {
        say(terminal, Tr::tr("note: %1; the commits are searched without it, which takes longer")
                          .arg(error.text));
        return touchingWithoutIndex(repository, head, inputs, limit);
    };
    Result<HistoryIndex> index = HistoryIndex::open(workspace->environment().cacheDir, repository);
    if (!index)
        return withoutIndex(index.error());
    if (!index->covers(head)) {
        bool said = false;
        const Status updated = index->update(repository, head, {}, [&](size_t done, size_t) {
            if (!said && done > LongIndexing) {
                say(terminal, Tr::tr("Indexing the history, once …"));
                said = true;
            }
        });
        if (!updated)
            return withoutIndex(updated.error());
    }
    const Result<std::vector<Revision>> ids =
        index->commitsTouching(head, {inputs.begin(), inputs.end()}, limit);
    if (!ids)
        return withoutIndex(ids.error());
    std::vector<Commit> out;
    for (const Revision &id : *ids) {
        Result<Commit> commit = repository.commit(id);
        if (!commit)
            return fail(commit.error());
        out.push_back(std::move(*commit));
    }
    return out;
}

std::vector<LogDeployment> deployedRevisions(const std::shared_ptr<Workspace> &workspace,
                                             const std::vector<Position> &positions,
                                             std::vector<Error> &errors)
{
    std::vector<LogDeployment> out;
    Inspector inspector(workspace);
    std::set<ClusterName> unreadable;
    for (const auto &[application, cluster] : positions) {
        if (unreadable.contains(cluster))
            continue;
        // A cluster that is only a name (found, not configured) runs nothing that could be told.
        const ClusterConfig *const config = workspace->config().cluster(cluster);
        if (config && config->recorded.empty() && config->context.empty())
            continue;
        const Result<Deployed> deployed =
            QCoro::waitFor(inspector.deployed(application, cluster, {}));
        if (!deployed) {
            unreadable.insert(cluster);
            errors.push_back(deployed.error());
        } else if (deployed->revision) {
            out.push_back({cluster, application, *deployed->revision});
        }
    }
    std::ranges::sort(
        out, {}, [](const LogDeployment &one) { return std::pair(one.cluster, one.application); });
    return out;
}

/// The newest commit up to `revision` that touches the inputs; `revision` where none is known.
Revision nearest(const Workspace &workspace, const Repository &repository, const Revision &revision,
                 const std::set<std::string> &inputs)
{
    const Result<HistoryIndex> index =
        HistoryIndex::open(workspace.environment().cacheDir, repository);
    if (index && index->covers(revision)) {
        const auto ids = index->commitsTouching(revision, {inputs.begin(), inputs.end()}, 1);
        if (ids)
            return ids->empty() ? revision : ids->front();
    }
    const auto commits = touchingWithoutIndex(repository, revision, inputs, 1);
    return commits && !commits->empty() ? commits->front().id : revision;
}

using DeployedAt = std::multimap<Revision, LogDeployment>;

/// By the commits that they stand at: of a narrowed log, the newest listed one behind the deployed
/// one, since what lies between changes nothing of what is listed.
DeployedAt placed(const Workspace &workspace, const Repository &repository,
                  const std::vector<LogDeployment> &deployments,
                  const std::set<std::string> &inputs)
{
    DeployedAt out;
    std::map<Revision, Revision> known;
    for (const LogDeployment &deployment : deployments) {
        const auto [at, isNew] = known.emplace(deployment.revision, deployment.revision);
        if (isNew && !inputs.empty())
            at->second = nearest(workspace, repository, deployment.revision, inputs);
        out.emplace(at->second, deployment);
    }
    return out;
}

} // namespace

Result<LogReading> readLog(const std::shared_ptr<Workspace> &workspace, const LogQuery &query,
                           const Terminal &terminal)
{
    const Result<Repository> repository = workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    const Result<std::vector<Position>> positions =
        positionsOf(*workspace, query.applications, query.clusters);
    if (!positions)
        return fail(positions.error());
    const Result<Revision> head =
        query.revision.empty() ? workspace->targetRevision() : repository->resolve(query.revision);
    if (!head)
        return fail(head.error());
    Result<std::set<std::string>> inputs = std::set<std::string>();
    if (!query.applications.isEmpty())
        inputs = inputsOf(workspace, *repository, *head, *positions);
    if (!inputs)
        return fail(inputs.error());
    const Result<std::vector<Commit>> commits =
        query.applications.isEmpty()
            ? allCommits(*repository, *head, query.limit)
            : touchingCommits(workspace, *repository, *head, *inputs, query.limit, terminal);
    if (!commits)
        return fail(commits.error());
    const Result<std::vector<Ref>> refs = repository->refs();
    if (!refs)
        return fail(refs.error());
    LogReading out;
    out.isShallow = repository->info().isShallow;
    const DeployedAt deployed = placed(
        *workspace, *repository, deployedRevisions(workspace, *positions, out.errors), *inputs);
    for (const Commit &commit : *commits) {
        LogEntry entry;
        entry.commit = commit;
        std::ranges::copy_if(*refs, std::back_inserter(entry.refs),
                             [&](const Ref &ref) { return ref.target == commit.id; });
        const auto [first, last] = deployed.equal_range(commit.id);
        for (auto it = first; it != last; ++it)
            entry.deployed.push_back(it->second);
        out.entries.push_back(std::move(entry));
    }
    return out;
}

} // namespace driftgate::cli
