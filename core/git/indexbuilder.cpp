#include "git/indexbuilder.h"

#include "git/treecompare.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace driftgate
{

namespace
{

constexpr size_t ChunkCommits = 128;
constexpr size_t MaxChunksAhead = 64; ///< compared and not written yet: bounds the memory
constexpr size_t MaxThreads = 4;

} // namespace

/// What the comparing threads and the writing one share.
struct IndexBuilder::Job {
    explicit Job(size_t count)
        : chunks(count)
    {
    }

    std::vector<std::optional<Result<ChangedPaths>>> chunks;
    std::optional<Error> failure; ///< of a thread that could not begin
    std::mutex mutex;
    std::condition_variable changed;
    size_t next = 0;    ///< to be compared
    size_t written = 0; ///< all before are in the store
    std::atomic<bool> stop = false;
};

Result<bool> IndexBuilder::run()
{
    if (m_order.empty())
        return true;
    Job job((m_order.size() + ChunkCommits - 1) / ChunkCommits);
    if (job.chunks.size() == 1) { // is there sooner than a thread
        compareChunks(job, m_repository);
        return write(job);
    }
    const size_t threads = std::min(
        {size_t{std::max(1U, std::thread::hardware_concurrency())}, MaxThreads, job.chunks.size()});
    std::vector<std::jthread> workers;
    workers.reserve(threads);
    for (size_t i = 0; i < threads; ++i)
        workers.emplace_back([this, &job] { compareInThread(job); });
    auto done = write(job);
    {
        const std::scoped_lock lock(job.mutex);
        job.stop = true;
    }
    job.changed.notify_all();
    return done;
}

Result<size_t> IndexBuilder::collect(const Revision &head)
{
    if (const auto known = treeOf(m_repository.d(), head); !known)
        return fail(known.error());
    const auto last = m_store.last();
    if (!last)
        return fail(last.error());
    m_seen = *last;
    std::vector<Index> found;
    std::vector<Index> open;
    const auto visit = [&](Index commit) -> Status {
        m_numbers.resize(m_dag.size(), 0);
        if (*last > 0) {
            const auto number = m_store.find(m_dag.id(commit));
            if (!number)
                return fail(number.error());
            m_numbers[commit] = number->value_or(0);
            if (*number)
                return {};
        }
        open.push_back(commit);
        return {};
    };
    std::vector<bool> visited;
    const auto visitOnce = [&](Index commit) -> Status {
        if (commit >= visited.size())
            visited.resize(m_dag.size(), false);
        if (visited[commit])
            return {};
        visited[commit] = true;
        return visit(commit);
    };
    if (const Status seen = visitOnce(m_dag.intern(head)); !seen)
        return fail(seen.error());
    while (!open.empty()) {
        if (m_cancel.stop_requested())
            return cancelled();
        const Index commit = open.back();
        open.pop_back();
        if (const Status loaded = m_dag.load(commit); !loaded)
            return fail(loaded.error());
        found.push_back(commit);
        for (const Index parent : m_dag.parents(commit))
            if (const Status seen = visitOnce(parent); !seen)
                return fail(seen.error());
    }
    m_numbers.resize(m_dag.size(), 0);
    m_order = inDateOrder(m_dag, found);
    std::ranges::reverse(m_order);
    return m_order.size();
}

Result<bool> IndexBuilder::finishAndBegin(IndexWriter &writer, const Revision &newest)
{
    if (const Status finished = writer.finish(newest); !finished)
        return fail(finished.error());
    return writer.begin(writer.last());
}

Result<bool> IndexBuilder::write(Job &job)
{
    IndexWriter writer(m_store);
    if (const auto begun = writer.begin(m_seen); !begun || !*begun)
        return begun;
    Revision newest;
    for (size_t i = 0; i < job.chunks.size(); ++i) {
        std::optional<Result<ChangedPaths>> chunk;
        {
            std::unique_lock lock(job.mutex);
            job.changed.wait(lock, [&] { return job.chunks[i] || job.failure; });
            chunk = std::exchange(job.chunks[i], std::nullopt);
            if (!chunk)
                chunk = fail(*job.failure);
            job.written = i + 1;
        }
        job.changed.notify_all();
        if (!*chunk) {
            // What came before is whole, and stays.
            if (!newest.isNull())
                if (const Status finished = writer.finish(newest); !finished)
                    return fail(finished.error());
            return fail(chunk->error());
        }
        const size_t begin = i * ChunkCommits;
        if (const Status written = writeChunk(writer, **chunk, begin); !written)
            return fail(written.error());
        const size_t done = std::min(begin + ChunkCommits, m_order.size());
        newest = m_dag.id(m_order[done - 1]);
        if (m_progress)
            m_progress(done, m_order.size());
        if (writer.isFull())
            if (const auto begun = finishAndBegin(writer, newest); !begun || !*begun)
                return begun;
    }
    if (const Status finished = writer.finish(newest); !finished)
        return fail(finished.error());
    return true;
}

Status IndexBuilder::writeChunk(IndexWriter &writer, const ChangedPaths &changes, size_t first)
{
    size_t path = 0;
    std::vector<uint32_t> parents;
    for (size_t i = 0; i < changes.counts.size(); ++i) {
        const Index commit = m_order[first + i];
        parents.clear();
        for (const Index parent : m_dag.parents(commit))
            parents.push_back(m_numbers[parent]);
        const auto number =
            writer.addCommit(m_dag.id(commit), m_dag.time(commit), parents, changes.counts[i]);
        if (!number)
            return fail(number.error());
        m_numbers[commit] = *number;
        for (uint32_t n = 0; n < changes.counts[i]; ++n, ++path) {
            const uint32_t begin = path == 0 ? 0 : changes.ends[path - 1];
            const std::string_view name(changes.bytes.data() + begin, changes.ends[path] - begin);
            if (const Status added = writer.addPath(name); !added)
                return added;
        }
    }
    return {};
}

void IndexBuilder::compareInThread(Job &job) const
{
    const auto repository = Repository::open(m_repository.info().gitDir);
    if (repository) {
        compareChunks(job, *repository);
        return;
    }
    {
        const std::scoped_lock lock(job.mutex);
        job.failure = repository.error();
    }
    job.changed.notify_all();
}

void IndexBuilder::compareChunks(Job &job, const Repository &repository) const
{
    TreeComparer comparer(repository.d());
    while (true) {
        size_t chunk = 0;
        {
            std::unique_lock lock(job.mutex);
            job.changed.wait(lock, [&] {
                return job.stop || job.next == job.chunks.size() ||
                       job.next < job.written + MaxChunksAhead;
            });
            if (job.stop || job.next == job.chunks.size())
                return;
            chunk = job.next++;
        }
        const size_t first = chunk * ChunkCommits;
        const size_t last = std::min(first + ChunkCommits, m_order.size());
        Result<ChangedPaths> changes = compareChunk(repository, comparer, first, last, job);
        {
            const std::scoped_lock lock(job.mutex);
            job.chunks[chunk] = std::move(changes);
        }
        job.changed.notify_all();
    }
}

Result<ChangedPaths> IndexBuilder::compareChunk(const Repository &repository,
                                                TreeComparer &comparer, size_t first, size_t last,
                                                const Job &job) const
{
    ChangedPaths out;
    std::vector<TreeId> parents;
    for (size_t i = first; i < last; ++i) {
        if (m_cancel.stop_requested() || job.stop)
            return cancelled();
        const Index commit = m_order[i];
        parents.clear();
        for (const Index parent : m_dag.parents(commit)) {
            if (m_dag.isLoaded(parent)) {
                parents.push_back(m_dag.tree(parent));
                continue;
            }
            const auto links = readLinks(repository.d(), m_dag.id(parent));
            if (!links)
                return fail(links.error());
            parents.push_back(links->tree);
        }
        const size_t before = out.ends.size();
        const Status compared = comparer.compare(
            m_dag.tree(commit), parents,
            [&](std::string_view path, const RawEntry *, const RawEntry *) { out.add(path); });
        if (!compared)
            return fail(compared.error());
        out.counts.push_back(static_cast<uint32_t>(out.ends.size() - before));
    }
    return out;
}

} // namespace driftgate
