#include "git/history.h"

#include "git/datewalk.h"
#include "git/tips.h"

namespace driftgate
{

namespace
{

constexpr size_t FirstBatch = 100;
constexpr size_t LaterBatch = 2000;
/// How far the walk reads ahead to keep children before their parents: little until there is
/// something to show, then enough for the worst clocks.
constexpr size_t FirstLookAhead = 128;
constexpr size_t LaterLookAhead = 4096;

Status pushTips(const Repository &repository, const HistoryQuery &query, DateWalk &walk)
{
    if (!query.from.empty()) {
        for (const Revision &id : query.from) {
            if (const auto known = treeOf(repository.d(), id); !known)
                return fail(known.error());
            walk.push(id);
        }
        return {};
    }
    const auto tips = tipsOf(repository.d());
    if (!tips)
        return fail(tips.error());
    for (const Revision &tip : *tips)
        walk.pushTip(tip);
    return {};
}

Result<Commit> readRow(const Repository::Private &d, const Revision &id, OdbObject bytes)
{
    if (!bytes) {
        auto read = readObject(d, toOid(id), GIT_OBJECT_COMMIT, Verify::No);
        if (!read)
            return fail(read.error());
        bytes = *std::move(read);
    }
    return parseCommit(d, id, bytesOf(bytes));
}

} // namespace

Status walkHistory(const Repository &repository, const HistoryQuery &query,
                   const std::function<bool(std::vector<HistoryRow>)> &batch,
                   const CancelToken &cancel)
{
    CommitDag dag(repository.d());
    dag.useGraph(repository.d().commitGraph());
    DateWalk walk(dag, query.firstParent);
    walk.setLookAhead(FirstLookAhead);
    if (const Status pushed = pushTips(repository, query, walk); !pushed)
        return pushed;

    GraphLanes lanes;
    std::vector<HistoryRow> rows;
    std::vector<Revision> shownParents;
    std::optional<Error> trouble;
    size_t size = FirstBatch;
    rows.reserve(size);
    while (true) {
        if (cancel.stop_requested())
            return cancelled();
        const auto next = walk.next();
        if (!next)
            break;
        const Revision id = dag.id(*next);
        auto commit = readRow(repository.d(), id, walk.takeBytes(*next));
        if (!commit) {
            // The commit-graph knows of it, so that its place is known: the row stands for it.
            if (!trouble)
                trouble = commit.error();
            commit = Commit();
            commit->id = id;
            for (const DateWalk::Index parent : dag.parents(*next))
                commit->parents.push_back(dag.id(parent));
        }
        // A line is drawn only to a commit that is still to come.
        shownParents.clear();
        for (const DateWalk::Index parent : walk.followed(*next))
            if (walk.willCome(parent))
                shownParents.push_back(dag.id(parent));
        rows.push_back({*std::move(commit), lanes.add(id, shownParents)});
        if (rows.size() < size)
            continue;
        if (!batch(std::exchange(rows, {})))
            return {};
        size = LaterBatch;
        rows.reserve(size);
        walk.setLookAhead(LaterLookAhead);
    }
    if (!rows.empty() && !batch(std::move(rows)))
        return {};
    if (walk.trouble())
        return fail(*walk.trouble());
    if (trouble)
        return fail(*std::move(trouble));
    return {};
}

} // namespace driftgate
