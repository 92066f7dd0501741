#pragma once

#include "git/dag.h"

#include <optional>
#include <queue>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// Walks commits newest first by the committers' dates, no parent before its children (Git's
/// --date-order), without seeing all of history first: it reads `lookAhead` commits beyond the
/// one it gives. A child that a wrong clock dates more than that far behind its parent comes
/// after it; willCome() tells.
///
/// A commit that is missing or damaged ends its line of history. The walk goes on, and trouble()
/// tells the first such error afterwards.
class DateWalk
{
public:
    using Index = CommitDag::Index;

    DateWalk(CommitDag &dag, bool firstParent)
        : m_dag(dag)
        , m_firstParent(firstParent)
    {
    }

    void setLookAhead(size_t commits) { m_lookAhead = commits; }
    /// A commit to begin at. All are pushed before the first next().
    void push(const Revision &id);
    /// What a branch or tag names, to begin at: a commit, or a tag that is followed to one. What
    /// leads to none is passed over.
    void pushTip(Revision target);
    /// The next commit; none at the end.
    [[nodiscard]] std::optional<Index> next();
    /// Whether a parent of a given commit will be given later: it is there, and was not yet.
    [[nodiscard]] bool willCome(Index parent) const
    {
        return !m_states[parent].given && !m_states[parent].missing;
    }
    /// The bytes of a commit that next() just gave, where they are still at hand.
    [[nodiscard]] OdbObject takeBytes(Index commit);
    /// The parents that the walk follows.
    [[nodiscard]] std::span<const Index> followed(Index commit) const;
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

private:
    struct State {
        uint32_t waitingChildren = 0; ///< explored and not given yet
        bool found = false;           ///< in the frontier, or was
        bool explored = false;        ///< out of the frontier: its children are known
        bool given = false;
        bool missing = false;
    };
    struct Entry {
        int64_t time;
        uint64_t order; ///< first in, first out among equal times, as Git has it
        Index commit;
        bool operator<(const Entry &other) const
        {
            return time != other.time ? time < other.time : order > other.order;
        }
    };
    using Heap = std::priority_queue<Entry>;

    State &state(Index commit);
    void find(Index commit, OdbObject bytes = {});
    void explore(Index commit);
    void enqueue(Heap &heap, Index commit);

    CommitDag &m_dag;
    bool m_firstParent;
    size_t m_lookAhead = 256;
    size_t m_ahead = 0; ///< explored, not given
    uint64_t m_order = 0;
    Heap m_frontier;
    Heap m_ready;
    std::vector<State> m_states;
    std::unordered_map<Index, OdbObject> m_bytes;
    std::optional<Error> m_trouble;
};

} // namespace driftgate
