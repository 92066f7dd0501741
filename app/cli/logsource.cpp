#include "cli/logsource.h"

#include "cli/inspectall.h"
#include "cli/talk.h"
#include "git/history.h"
#include "git/historyindex.h"
#include "workspace/subject.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <algorithm>
#include <map>
#include <set>

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
    }
    return out;
}

Result<std::vector<Commit>> touchingCommits(const std::shared_ptr<Workspace> &workspace,
                                            const Repository &repository, const Revision &head,
                                            const std::vector<Position> &positions, size_t limit,
                                            const Terminal &terminal)
{
    const Result<std::set<std::string>> inputs = inputsOf(workspace, repository, head, positions);
    if (!inputs)
        return fail(inputs.error());
    Result<HistoryIndex> index = HistoryIndex::open(workspace->environment().cacheDir, repository);
    if (!index)
        return fail(index.error());
    if (!index->covers(head)) {
        bool said = false;
        const Status updated = index->update(repository, head, {}, [&](size_t done, size_t) {
            if (!said && done > LongIndexing) {
                say(terminal, Tr::tr("Indexing the history, once …"));
                said = true;
            }
        });
        if (!updated)
            return fail(updated.error());
    }
    const Result<std::vector<Revision>> ids =
        index->commitsTouching(head, {inputs->begin(), inputs->end()}, limit);
    if (!ids)
        return fail(ids.error());
    std::vector<Commit> out;
    for (const Revision &id : *ids) {
        Result<Commit> commit = repository.commit(id);
        if (!commit)
            return fail(commit.error());
        out.push_back(std::move(*commit));
    }
    return out;
}

using DeployedAt = std::multimap<Revision, std::pair<ClusterName, ApplicationName>>;

DeployedAt deployedRevisions(const std::shared_ptr<Workspace> &workspace,
                             const std::vector<Position> &positions, std::vector<Error> &errors)
{
    DeployedAt out;
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
            out.emplace(*deployed->revision, std::pair(cluster, application));
        }
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
    const Result<std::vector<Commit>> commits =
        query.applications.isEmpty()
            ? allCommits(*repository, *head, query.limit)
            : touchingCommits(workspace, *repository, *head, *positions, query.limit, terminal);
    if (!commits)
        return fail(commits.error());
    const Result<std::vector<Ref>> refs = repository->refs();
    if (!refs)
        return fail(refs.error());
    LogReading out;
    out.isShallow = repository->info().isShallow;
    const DeployedAt deployed = deployedRevisions(workspace, *positions, out.errors);
    for (const Commit &commit : *commits) {
        LogEntry entry;
        entry.commit = commit;
        std::ranges::copy_if(*refs, std::back_inserter(entry.refs),
                             [&](const Ref &ref) { return ref.target == commit.id; });
        const auto [first, last] = deployed.equal_range(commit.id);
        for (auto it = first; it != last; ++it)
            entry.deployed.push_back(it->second);
        std::ranges::sort(entry.deployed);
        out.entries.push_back(std::move(entry));
    }
    return out;
}

} // namespace driftgate::cli
