#include "compare/aligned.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// Hiding fewer rows than this saves nothing worth a fold's own row.
constexpr int LeastFolded = 3;

/// How deep a line stands. An entry's dash stands below the key at the same indent, and above
/// the keys within the entry.
int depthOf(std::string_view line)
{
    const size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const bool isEntry = indent < line.size() && line[indent] == '-';
    return static_cast<int>(2 * indent) + (isEntry ? 1 : 0);
}

} // namespace

std::vector<Fold> foldsOf(const AlignedDocument &document, int context)
{
    const int count = static_cast<int>(document.rows.size());
    std::vector<bool> visible(document.rows.size(), false);
    std::vector<std::pair<int, int>> ancestors; // depth and row
    bool any = false;
    for (int i = 0; i < count; ++i) {
        const AlignedRow &row = document.rows[static_cast<size_t>(i)];
        const std::string_view line =
            row.right >= 0 ? document.right.line(row.right) : document.left.line(row.left);
        if (!line.empty()) {
            const int depth = depthOf(line);
            while (!ancestors.empty() && ancestors.back().first >= depth)
                ancestors.pop_back();
            ancestors.emplace_back(depth, i);
        }
        if (row.difference < 0)
            continue;
        any = true;
        for (auto at = ancestors.rbegin(); at != ancestors.rend(); ++at)
            visible[static_cast<size_t>(at->second)] = true;
        for (int near = std::max(0, i - context); near <= std::min(count - 1, i + context); ++near)
            visible[static_cast<size_t>(near)] = true;
    }
    std::vector<Fold> out;
    for (int begin = 0; any && begin < count;) {
        if (visible[static_cast<size_t>(begin)]) {
            ++begin;
            continue;
        }
        int end = begin;
        while (end < count && !visible[static_cast<size_t>(end)])
            ++end;
        if (end - begin >= LeastFolded)
            out.push_back({begin, end});
        begin = end;
    }
    return out;
}

} // namespace driftgate
