#pragma once

#include "base/cancel.h"
#include "git/commit.h"
#include "git/repository.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace driftgate
{

/// How a commit's row of the graph is drawn. Lanes count from the left, 0-based.
struct GraphRow {
    struct Edge {
        uint16_t from = 0;       ///< lane at the row's upper edge, or the commit's own lane
        uint16_t to = 0;         ///< lane at the row's lower edge, or the commit's own lane
        bool fromCommit = false; ///< begins at the commit's dot and leaves below
        bool toCommit = false;   ///< ends at the commit's dot, coming from above
        friend bool operator==(const Edge &, const Edge &) = default;
    };
    uint16_t lane = 0; ///< the commit's own
    std::vector<Edge> edges;
};

/// Gives each commit its lane as commits stream by, children before their parents. At every
/// row's edge a lane leads to one commit and no commit has two: lines to the same commit join at
/// once, a commit's first parent stays in its lane where it can, and all lines move one lane to
/// the left in every row that has room for them.
class GraphLanes
{
public:
    /// The next commit's row. Lanes are reused from the left as soon as they are free. `parents`
    /// are those whose rows are still to come: a line to any other would never end.
    [[nodiscard]] GraphRow add(const Revision &id, const std::vector<Revision> &parents);

private:
    std::vector<Revision> m_lanes; ///< which commit each lane waits for; null: free
};

struct HistoryRow {
    Commit commit;
    GraphRow graph;
};

/// What the walk begins at and what it leaves out. Empty strings leave nothing out.
struct HistoryQuery {
    std::vector<Revision> from; ///< empty: HEAD and all branches and tags
    bool firstParent = false;
};

/// Walks history newest first by the committers' dates with no parent before its children, as
/// `git log --date-order`, streaming: `batch` gets the first hundred rows before the walk goes
/// on, then thousands. Returning false from it ends the walk, without an error.
///
/// It reads only some commits ahead (128, after the first batch 4096). Where a wrong clock dates
/// a child further than that behind its parent, the child comes after it, without a line.
///
/// A shallow boundary ends a line of history and is no error. So does a commit that is missing or
/// damaged, or a ref to nothing: everything else is delivered, and then the Status tells the
/// first of them (a row that only a commit-graph knows of has its id and parents alone). An unknown
/// commit in `query.from` is NotFound at once. Hashes are not checked here, but in
/// Repository::commit().
[[nodiscard]] Status walkHistory(const Repository &repository, const HistoryQuery &query,
                                 const std::function<bool(std::vector<HistoryRow>)> &batch,
                                 const CancelToken &cancel);

} // namespace driftgate
