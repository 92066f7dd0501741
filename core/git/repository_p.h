#pragma once

#include "git/commitgraph.h"
#include "git/handles.h"
#include "git/repository.h"

#include <optional>
#include <unordered_set>

namespace driftgate
{

/// What an open repository holds; seen by core/git only.
struct Repository::Private {
    RepositoryHandle repository;
    OdbHandle odb;
    RepositoryInfo info;
    std::filesystem::path commonDir;      ///< shared by all worktrees: objects, refs, shallow
    bool isPartial = false;               ///< a promisor remote keeps some of the objects
    std::unordered_set<Revision> shallow; ///< commits whose parents were not fetched

    mutable std::optional<CommitGraph> graph; ///< opened when first asked for

    /// The commit-graph; null where there is none, or where it cannot be used: Git ignores it in
    /// a shallow clone, whose parents are not those that it holds.
    [[nodiscard]] const CommitGraph *commitGraph() const;
    /// The repository as a person knows it: its worktree, or the Git folder when bare.
    [[nodiscard]] std::string name() const;
    /// "…, which is a shallow clone": why something may be missing; empty when nothing should.
    [[nodiscard]] QString whyMissing() const;
};

} // namespace driftgate
