#pragma once

#include "git/handles.h"
#include "git/repository.h"

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

    /// The repository as a person knows it: its worktree, or the Git folder when bare.
    [[nodiscard]] std::string name() const;
    /// "…, which is a shallow clone": why something may be missing; empty when nothing should.
    [[nodiscard]] QString whyMissing() const;
};

} // namespace driftgate
