#pragma once

#include "git/commitgraph.h"
#include "git/idmap.h"
#include "git/rawcommit.h"

#include <cstdint>
#include <span>
#include <vector>

namespace driftgate
{

/// The part of a repository's commit graph that was looked at so far. Commits are small numbers
/// in it; links are read when load() is called, and kept.
class CommitDag
{
public:
    using Index = uint32_t;

    explicit CommitDag(const Repository::Private &d, bool keepTrees = false)
        : m_d(d)
        , m_keepTrees(keepTrees)
    {
    }

    /// Takes links from a commit-graph where it has them. It must outlive this.
    void useGraph(const CommitGraph *graph) { m_graph = graph; }
    [[nodiscard]] Index intern(const Revision &id);
    [[nodiscard]] const Revision &id(Index commit) const { return m_ids[commit]; }
    [[nodiscard]] size_t size() const { return m_nodes.size(); }
    [[nodiscard]] bool isLoaded(Index commit) const { return m_nodes[commit].loaded; }

    /// Reads a commit's links, once. Errors as readObject(). The bytes that were read on the way
    /// are handed out through `object` when it is given; null when nothing had to be read.
    [[nodiscard]] Status load(Index commit, OdbObject *object = nullptr);

    /// Takes the links out of a commit's bytes that were read for another reason.
    [[nodiscard]] Status take(Index commit, std::string_view bytes);
    /// Whether the commit-graph has it: then it is a commit, and load() reads nothing.
    [[nodiscard]] bool isInGraph(const Revision &id) const
    {
        return m_graph && m_graph->contains(id);
    }

    /// Of a loaded commit. The span holds until the next load().
    [[nodiscard]] std::span<const Index> parents(Index commit) const
    {
        const Node &node = m_nodes[commit];
        return std::span(m_parents).subspan(node.firstParent, node.parentCount);
    }
    /// Of a loaded commit: the committer's, in seconds since 1970.
    [[nodiscard]] int64_t time(Index commit) const { return m_nodes[commit].time; }
    /// Of a loaded commit, when the dag was made to keep trees.
    [[nodiscard]] const TreeId &tree(Index commit) const { return m_trees[commit]; }
    [[nodiscard]] const Repository::Private &repository() const { return m_d; }

private:
    void setLinks(Index commit, int64_t time, const std::vector<Revision> &parents);

    struct Node {
        int64_t time = 0;
        uint32_t firstParent = 0;
        uint16_t parentCount = 0;
        bool loaded = false;
    };

    const Repository::Private &m_d;
    bool m_keepTrees;
    const CommitGraph *m_graph = nullptr;
    IdMap m_ids;
    std::vector<Node> m_nodes;
    std::vector<Index> m_parents;
    std::vector<TreeId> m_trees;
};

/// Puts loaded commits in order: newest first, no parent before its children. Commits that are
/// not among them do not count.
[[nodiscard]] std::vector<CommitDag::Index> inDateOrder(const CommitDag &dag,
                                                        std::span<const CommitDag::Index> commits);

} // namespace driftgate
