#include "compare/pathtree.h"

#include <algorithm>

namespace driftgate
{

namespace
{

std::string joined(const std::vector<std::pair<std::string, std::string>> &keys)
{
    std::string out;
    for (const auto &[name, value] : keys) {
        out += name;
        out += '\x1f';
        out += value;
        out += '\x1e';
    }
    return out;
}

} // namespace

PathTree::Node &PathTree::at(const FieldPath &path)
{
    size_t node = 0;
    for (const FieldPath::Step &step : path.steps()) {
        const auto next = static_cast<int>(m_nodes.size());
        int found = next;
        if (const auto *const key = std::get_if<FieldPath::Key>(&step))
            found = m_nodes[node].keys.try_emplace(key->name, next).first->second;
        else if (const auto *const match = std::get_if<FieldPath::Match>(&step))
            found = m_nodes[node].entries.try_emplace(joined(match->keys), next).first->second;
        else
            found = m_nodes[node]
                        .places.try_emplace(std::get<FieldPath::Index>(step).index, next)
                        .first->second;
        if (found == next)
            m_nodes.emplace_back();
        node = static_cast<size_t>(found);
    }
    return m_nodes[node];
}

const PathTree::Node *PathTree::child(const Node *node, std::string_view key) const
{
    if (!node || node->keys.empty())
        return nullptr;
    const auto at = node->keys.find(key);
    return at == node->keys.end() ? nullptr : &m_nodes[static_cast<size_t>(at->second)];
}

const PathTree::Node *
PathTree::entry(const Node *node,
                const std::vector<std::pair<std::string, std::string>> &keys) const
{
    if (!node || node->entries.empty())
        return nullptr;
    const auto at = node->entries.find(joined(keys));
    return at == node->entries.end() ? nullptr : &m_nodes[static_cast<size_t>(at->second)];
}

const PathTree::Node *PathTree::place(const Node *node, size_t index) const
{
    if (!node || node->places.empty())
        return nullptr;
    const auto at = node->places.find(index);
    return at == node->places.end() ? nullptr : &m_nodes[static_cast<size_t>(at->second)];
}

int PathTree::commonDifference(const Node *node) const
{
    int out = -1;
    for (const auto &[key, place] : node->keys) {
        const int difference = m_nodes[static_cast<size_t>(place)].difference;
        if (difference < 0)
            return -1;
        out = out < 0 ? difference : std::min(out, difference);
    }
    return out;
}

} // namespace driftgate
