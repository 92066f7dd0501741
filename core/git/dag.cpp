#include "git/dag.h"

#include <limits>
#include <queue>

namespace driftgate
{

namespace
{

constexpr size_t MaxParents = std::numeric_limits<uint16_t>::max();

} // namespace

CommitDag::Index CommitDag::intern(const Revision &id)
{
    const Index commit = m_ids.intern(id);
    if (commit == m_nodes.size())
        m_nodes.emplace_back();
    return commit;
}

Status CommitDag::load(Index commit, OdbObject *object)
{
    if (m_nodes[commit].loaded)
        return {};
    const Revision id = m_ids[commit];
    if (m_graph) {
        const auto entry = m_graph->find(id);
        if (entry && entry->parents.size() <= MaxParents) {
            setLinks(commit, entry->time, entry->parents);
            return {};
        }
    }
    auto read = readObject(m_d, toOid(id), GIT_OBJECT_COMMIT, Verify::No);
    if (!read)
        return fail(read.error());
    if (const Status taken = take(commit, bytesOf(*read)); !taken)
        return taken;
    if (object)
        *object = *std::move(read);
    return {};
}

Status CommitDag::take(Index commit, std::string_view bytes)
{
    const Revision id = m_ids[commit];
    const auto links = parseLinks(m_d, id, bytes);
    if (!links)
        return fail(links.error());
    if (links->parents.size() > MaxParents)
        return fail(ErrorCode::Limit, GitTr::tr("The commit %1 in “%2” has more than %3 parents")
                                          .arg(shown(id.hex()), shown(m_d.name()))
                                          .arg(MaxParents));
    setLinks(commit, links->time, links->parents);
    if (m_keepTrees) {
        m_trees.resize(m_nodes.size());
        m_trees[commit] = links->tree;
    }
    return {};
}

void CommitDag::setLinks(Index commit, int64_t time, const std::vector<Revision> &parents)
{
    const auto first = static_cast<uint32_t>(m_parents.size());
    for (const Revision &parent : parents) {
        // Interning may move the nodes.
        const Index number = intern(parent);
        m_parents.push_back(number);
    }
    m_nodes[commit] = {.time = time,
                       .firstParent = first,
                       .parentCount = static_cast<uint16_t>(parents.size()),
                       .loaded = true};
}

std::vector<CommitDag::Index> inDateOrder(const CommitDag &dag,
                                          std::span<const CommitDag::Index> commits)
{
    using Index = CommitDag::Index;
    std::vector<uint32_t> children(dag.size(), 0);
    std::vector<bool> chosen(dag.size(), false);
    for (const Index commit : commits)
        chosen[commit] = true;
    for (const Index commit : commits)
        for (const Index parent : dag.parents(commit))
            ++children[parent];
    std::priority_queue<std::pair<int64_t, Index>> ready;
    for (const Index commit : commits)
        if (children[commit] == 0)
            ready.emplace(dag.time(commit), commit);
    std::vector<Index> out;
    out.reserve(commits.size());
    while (!ready.empty()) {
        const Index commit = ready.top().second;
        ready.pop();
        out.push_back(commit);
        for (const Index parent : dag.parents(commit))
            if (--children[parent] == 0 && chosen[parent])
                ready.emplace(dag.time(parent), parent);
    }
    return out;
}

} // namespace driftgate
