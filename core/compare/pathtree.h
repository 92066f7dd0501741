#pragma once

#include "manifest/fieldpath.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Marks on fields, found while walking down an object: step by step, not path by path.
class PathTree
{
public:
    struct Node {
        int difference = -1;
        int ignored = -1;
        bool unmanaged = false;
        std::map<std::string, int, std::less<>> keys;
        std::map<std::string, int, std::less<>> entries; ///< by their keys, joined
        std::map<size_t, int> places;
    };

    PathTree()
        : m_nodes(1)
    {
    }
    Node &at(const FieldPath &path);
    [[nodiscard]] const Node *root() const { return &m_nodes.front(); }
    [[nodiscard]] const Node *child(const Node *node, std::string_view key) const;
    [[nodiscard]] const Node *
    entry(const Node *node, const std::vector<std::pair<std::string, std::string>> &keys) const;
    [[nodiscard]] const Node *place(const Node *node, size_t index) const;
    /// The first difference of its keys when each of them is one; else -1.
    [[nodiscard]] int commonDifference(const Node *node) const;

private:
    std::vector<Node> m_nodes;
};

} // namespace driftgate
