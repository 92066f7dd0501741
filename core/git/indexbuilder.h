#pragma once

#include "base/cancel.h"
#include "git/dag.h"
#include "git/indexwriter.h"

#include <functional>
#include <vector>

namespace driftgate
{

/// Extends a history index by the commits that it lacks. Trees are compared by a few threads,
/// each with its own repository handle; the calling thread alone writes.
class IndexBuilder
{
public:
    using Progress = std::function<void(size_t, size_t)>;

    IndexBuilder(const Repository &repository, IndexStore &store, const CancelToken &cancel,
                 const Progress &progress)
        : m_repository(repository)
        , m_store(store)
        , m_cancel(cancel)
        , m_progress(progress)
        , m_dag(repository.d(), true)
    {
    }

    /// Finds what is reachable from `head` and not in the store: how many commits.
    [[nodiscard]] Result<size_t> collect(const Revision &head);
    /// Adds what collect() found. False when another program wrote to the index meanwhile: begin
    /// again.
    [[nodiscard]] Result<bool> run();

private:
    using Index = CommitDag::Index;
    struct Job;

    Result<bool> write(Job &job);
    Result<bool> finishAndBegin(IndexWriter &writer, const Revision &newest);
    Status writeChunk(IndexWriter &writer, const ChangedPaths &changes, size_t first);
    void compareInThread(Job &job) const;
    void compareChunks(Job &job, const Repository &repository) const;
    Result<ChangedPaths> compareChunk(const Repository &repository, class TreeComparer &comparer,
                                      size_t first, size_t last, const Job &job) const;

    const Repository &m_repository;
    IndexStore &m_store;
    const CancelToken &m_cancel;
    const Progress &m_progress;
    CommitDag m_dag;
    uint32_t m_seen = 0;             ///< the store's last commit when collect() looked
    std::vector<Index> m_order;      ///< what is new, parents first
    std::vector<uint32_t> m_numbers; ///< by dag index: the number in the store, 0: none yet
};

} // namespace driftgate
