#include "git/history.h"

#include <algorithm>
#include <limits>

namespace driftgate
{

namespace
{

constexpr size_t NoLane = std::numeric_limits<size_t>::max();

/// A graph wider than this cannot be drawn anyway; its outermost lines lie on each other.
uint16_t narrow(size_t lane)
{
    return static_cast<uint16_t>(std::min<size_t>(lane, std::numeric_limits<uint16_t>::max()));
}

/// One row while it is made: what every line does between the row's edges.
class RowMaker
{
public:
    RowMaker(std::vector<Revision> &lanes, const Revision &id)
        : m_lanes(lanes)
        , m_id(id)
    {
    }

    GraphRow make(const std::vector<Revision> &parents)
    {
        enter();
        for (const Revision &parent : parents)
            leaveTo(parent);
        collapse();
        return finished();
    }

private:
    struct Line {
        size_t from;
        size_t to; ///< among the lanes of the lower edge, before they close up
        bool fromCommit;
    };

    size_t laneOf(const Revision &id) const
    {
        const auto found = std::ranges::find(m_lanes, id);
        return found == m_lanes.end() ? NoLane : static_cast<size_t>(found - m_lanes.begin());
    }

    size_t freeLane()
    {
        const size_t lane = laneOf(Revision());
        if (lane != NoLane)
            return lane;
        m_lanes.emplace_back();
        return m_lanes.size() - 1;
    }

    /// Lets the line that waited for the commit end at it, and all others pass.
    void enter()
    {
        m_own = laneOf(m_id);
        m_awaited = m_own != NoLane;
        for (size_t lane = 0; lane < m_lanes.size(); ++lane)
            if (!m_lanes[lane].isNull() && lane != m_own)
                m_lines.push_back({lane, lane, false});
        if (!m_awaited)
            m_own = freeLane();
        m_lanes[m_own] = Revision();
    }

    void leaveTo(const Revision &parent)
    {
        const size_t waiting = laneOf(parent);
        if (waiting == NoLane) {
            const size_t lane = m_lanes[m_own].isNull() ? m_own : freeLane();
            m_lanes[lane] = parent;
            m_lines.push_back({m_own, lane, true});
            return;
        }
        // A line from the right joins on the left, so that the first parents of a branch stay
        // in its lane.
        if (waiting > m_own && m_lanes[m_own].isNull()) {
            for (Line &line : m_lines)
                if (line.to == waiting)
                    line.to = m_own;
            m_lanes[waiting] = Revision();
            m_lanes[m_own] = parent;
            m_lines.push_back({m_own, m_own, true});
            return;
        }
        const bool already = std::ranges::any_of(
            m_lines, [&](const Line &line) { return line.fromCommit && line.to == waiting; });
        if (!already) // a commit may name a parent twice
            m_lines.push_back({m_own, waiting, true});
    }

    /// Moves every line one lane to the left when any lane before it is free.
    void collapse()
    {
        std::vector<size_t> target(m_lanes.size());
        std::vector<Revision> closed;
        bool freeSeen = false;
        for (size_t lane = 0; lane < m_lanes.size(); ++lane) {
            if (m_lanes[lane].isNull()) {
                freeSeen = true;
                target[lane] = NoLane;
                continue;
            }
            target[lane] = freeSeen ? lane - 1 : lane;
            closed.resize(target[lane] + 1);
            closed[target[lane]] = m_lanes[lane];
        }
        m_lanes = std::move(closed);
        for (Line &line : m_lines)
            line.to = target[line.to];
    }

    GraphRow finished() const
    {
        GraphRow row;
        row.lane = narrow(m_own);
        row.edges.reserve(m_lines.size() + 1);
        if (m_awaited)
            row.edges.push_back({.from = row.lane, .to = row.lane, .toCommit = true});
        for (const Line &line : m_lines)
            row.edges.push_back(
                {.from = narrow(line.from), .to = narrow(line.to), .fromCommit = line.fromCommit});
        return row;
    }

    std::vector<Revision> &m_lanes;
    const Revision &m_id;
    size_t m_own = NoLane;
    bool m_awaited = false;
    std::vector<Line> m_lines;
};

} // namespace

GraphRow GraphLanes::add(const Revision &id, const std::vector<Revision> &parents)
{
    return RowMaker(m_lanes, id).make(parents);
}

} // namespace driftgate
