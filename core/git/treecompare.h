#pragma once

#include "git/objectreader.h"
#include "git/treecursor.h"

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// Finds the files that a commit changed by walking its tree beside those of its parents. Equal
/// ids end the descent, trees are compared in place, and those read last are kept, since the
/// next commit compares against them: several times as fast as building a git_diff.
///
/// The rule is that of `git log -c --name-only --no-renames`: with no parent every file, with
/// one those that differ from it, with several those that differ from every one of them.
class TreeComparer
{
public:
    /// A changed file, link or submodule: its path, what it is in the commit and what it was in
    /// the first parent; null where it is not.
    using Visit = std::function<void(std::string_view, const RawEntry *, const RawEntry *)>;

    explicit TreeComparer(const Repository::Private &d)
        : m_d(d)
    {
    }

    /// Calls `visit` with each change, in the order of their paths.
    /// Errors as readObject(); Limit when folders nest too deep or too many files changed, which
    /// only a tree made to do harm has.
    [[nodiscard]] Status compare(const TreeId &tree, const std::vector<TreeId> &parents,
                                 const Visit &visit);

private:
    struct Side {
        OdbObject tree;
        TreeCursor cursor;
        bool has = false;     ///< the cursor stands on an entry
        bool matches = false; ///< that is the one looked at
    };

    Status descend(const std::vector<const unsigned char *> &ids, size_t depth);
    Status changed(std::vector<Side> &sides, const RawEntry &entry, size_t depth);
    Result<OdbObject> tree(const git_oid &id);

    const Repository::Private &m_d;
    const Visit *m_visit = nullptr;
    std::string m_path;
    size_t m_visited = 0;
    std::unordered_map<TreeId, OdbObject> m_kept;
    std::deque<TreeId> m_order;
    size_t m_keptBytes = 0;
};

} // namespace driftgate
