#include "git/dag.h"

#include <algorithm>
#include <queue>

namespace driftgate
{

namespace
{

using Index = CommitDag::Index;

/// How many commits are looked at for the sake of wrong dates: few when both sides have met.
constexpr size_t MinBeyond = 32;
constexpr size_t MaxBeyond = 4096;

enum Side : uint8_t { None = 0, Left = 1, Right = 2, Both = 3 };

/// Spreads two marks over history from two commits, newest first, until one mark alone has
/// nowhere left to go: then every commit that carries it alone was found.
class Painter
{
public:
    explicit Painter(CommitDag &dag)
        : m_dag(dag)
    {
    }

    Status begin(Index commit, Side side)
    {
        if (const Status loaded = m_dag.load(commit); !loaded)
            return loaded;
        mark(commit, side);
        return {};
    }

    /// True while a commit that only the right mark reached waits to be followed.
    bool rightIsOpen() const { return m_onlyRight > 0; }
    bool leftIsOpen() const { return m_onlyLeft > 0; }
    /// Follows the newest commit that waits, and gives it; none at the end.
    Result<std::optional<Index>> step()
    {
        if (m_queue.empty())
            return std::nullopt;
        const Index commit = m_queue.top().second;
        m_queue.pop();
        const Side side = at(commit);
        count(side, -1);
        m_queued[commit] = false;
        const auto span = m_dag.parents(commit);
        const std::vector<Index> parents(span.begin(), span.end());
        for (const Index parent : parents) {
            if ((at(parent) & side) == side)
                continue;
            if (const Status loaded = m_dag.load(parent); !loaded)
                return fail(loaded.error());
            mark(parent, side);
        }
        return commit;
    }

    Side at(Index commit) const { return commit < m_marks.size() ? m_marks[commit] : None; }
    /// Of the commit that step() will follow; before all times at the end.
    int64_t nextTime() const { return m_queue.empty() ? INT64_MIN : m_queue.top().first; }

private:
    void mark(Index commit, Side side)
    {
        if (commit >= m_marks.size()) {
            m_marks.resize(m_dag.size(), None);
            m_queued.resize(m_dag.size(), false);
        }
        const Side before = m_marks[commit];
        const Side after = static_cast<Side>(before | side);
        if (after == before)
            return;
        m_marks[commit] = after;
        if (m_queued[commit]) {
            count(before, -1);
        } else {
            m_queued[commit] = true;
            m_queue.emplace(m_dag.time(commit), commit);
        }
        count(after, 1);
    }

    void count(Side side, int by)
    {
        if (side == Right)
            m_onlyRight += by;
        else if (side == Left)
            m_onlyLeft += by;
    }

    CommitDag &m_dag;
    std::priority_queue<std::pair<int64_t, Index>> m_queue;
    std::vector<Side> m_marks;
    std::vector<bool> m_queued;
    int m_onlyLeft = 0;
    int m_onlyRight = 0;
};

/// `revision` as a number, when it is there.
Result<Index> known(const Repository::Private &d, CommitDag &dag, const Revision &revision)
{
    if (const auto tree = treeOf(d, revision); !tree)
        return fail(tree.error());
    return dag.intern(revision);
}

} // namespace

Result<bool> Repository::isAncestor(const Revision &ancestor, const Revision &descendant) const
{
    CommitDag dag(*m_d);
    const auto old = known(*m_d, dag, ancestor);
    if (!old)
        return fail(old.error());
    const auto young = known(*m_d, dag, descendant);
    if (!young)
        return fail(young.error());
    if (ancestor == descendant)
        return true;
    Painter painter(dag);
    for (const auto &[commit, side] : {std::pair(*old, Left), std::pair(*young, Right)})
        if (const Status begun = painter.begin(commit, side); !begun)
            return fail(begun.error());
    while (painter.rightIsOpen()) {
        if (const auto step = painter.step(); !step)
            return fail(step.error());
        if (painter.at(*old) == Both)
            return true;
    }
    return false;
}

Result<std::vector<Revision>> Repository::mergeBases(const Revision &a, const Revision &b) const
{
    const git_oid one = toOid(a);
    const git_oid two = toOid(b);
    git_oidarray found{};
    const int status = git_merge_bases(&found, m_d->repository.get(), &one, &two);
    std::vector<Revision> out;
    if (status == GIT_ENOTFOUND) {
        // Both are here, and have nothing in common; or one of them is not here.
        for (const Revision &revision : {a, b})
            if (const auto tree = treeOf(*m_d, revision); !tree)
                return fail(tree.error());
        return out;
    }
    if (status != 0)
        return gitFailure(status, GitTr::tr("What the commits %1 and %2 come from cannot be told")
                                      .arg(QString::fromStdString(a.shortHex()),
                                           QString::fromStdString(b.shortHex())));
    for (size_t i = 0; i < found.count; ++i)
        out.push_back(fromOid<Revision>(found.ids[i]));
    git_oidarray_dispose(&found);
    return out;
}

Result<std::vector<Commit>>
Repository::commitsBetween(const Revision &from, const Revision &to, size_t limit,
                           const std::function<bool(const Revision &)> &isWanted) const
{
    CommitDag dag(*m_d);
    Painter painter(dag);
    const auto young = known(*m_d, dag, to);
    if (!young)
        return fail(young.error());
    if (const Status begun = painter.begin(*young, Right); !begun)
        return fail(begun.error());
    if (!from.isNull()) {
        const auto old = known(*m_d, dag, from);
        if (!old)
            return fail(old.error());
        if (const Status begun = painter.begin(*old, Left); !begun)
            return fail(begun.error());
    }
    std::vector<Index> candidates;
    while (painter.rightIsOpen()) {
        const auto step = painter.step();
        if (!step)
            return fail(step.error());
        candidates.push_back(**step);
    }
    // The other side may reach a candidate only after it was passed, when a date is wrong: it is
    // followed as far down as the oldest candidate, and some commits beyond.
    int64_t oldest = INT64_MAX;
    for (const Index commit : candidates)
        if (painter.at(commit) == Right)
            oldest = std::min(oldest, dag.time(commit));
    for (size_t beyond = 0;
         painter.nextTime() >= oldest || beyond < (painter.leftIsOpen() ? MaxBeyond : MinBeyond);
         ++beyond) {
        const auto step = painter.step();
        if (!step)
            return fail(step.error());
        if (!*step)
            break;
    }
    std::erase_if(candidates, [&](Index commit) { return painter.at(commit) != Right; });
    std::vector<Commit> out;
    for (const Index index : inDateOrder(dag, candidates)) {
        if (out.size() == limit)
            break;
        if (isWanted && !isWanted(dag.id(index)))
            continue;
        auto commit = readCommit(*m_d, dag.id(index));
        if (!commit)
            return fail(commit.error());
        out.push_back(*std::move(commit));
    }
    return out;
}

} // namespace driftgate
