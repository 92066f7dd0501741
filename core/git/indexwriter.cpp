#include "git/indexwriter.h"

#include <sqlite3.h>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t TouchesATime = 50'000;
constexpr size_t MaxKnownPaths = 1'000'000; ///< some 100 MB
constexpr std::string_view Tips = "tips";
constexpr std::string_view Head = "head";

} // namespace

IndexWriter::IndexWriter(IndexStore &store)
    : m_store(store)
    , m_transaction(store.database())
    , m_addCommit(store.database(), "INSERT INTO commits(id, oid, time, parents, changes, sole) "
                                    "VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
    , m_addPath(store.database(), "INSERT INTO paths(path) VALUES(?1)")
    , m_findPath(store.database(), "SELECT id FROM paths WHERE path = ?1")
    , m_addTouch(store.database(), "INSERT OR IGNORE INTO touches(path, commitId) VALUES(?1, ?2)")
{
}

Result<bool> IndexWriter::begin(uint32_t expectedLast)
{
    if (const Status begun = m_transaction.begin(); !begun)
        return fail(begun.error());
    const auto last = m_store.last();
    if (!last)
        return fail(last.error());
    if (*last != expectedLast)
        return false;
    m_last = *last;
    const auto tips = m_store.meta(Tips);
    if (!tips)
        return fail(tips.error());
    const auto numbers = unpackNumbers(*tips);
    m_tips = {numbers.begin(), numbers.end()};
    if (m_last == 0)
        m_knowsAllPaths = true;
    return true;
}

Result<uint32_t> IndexWriter::addCommit(const Revision &id, int64_t time,
                                        const std::vector<uint32_t> &parents, uint32_t changes)
{
    ++m_last;
    for (const uint32_t parent : parents)
        m_tips.erase(parent);
    m_tips.insert(m_last);
    const std::string packed = packNumbers(parents);
    const Status added = m_addCommit.bind(1, m_last)
                             .bind(2, oidBytes(id))
                             .bind(3, time)
                             .bind(4, packed)
                             .bind(5, changes)
                             .bind(6, m_tips.size() == 1 ? 1 : 0)
                             .run();
    if (!added)
        return fail(added.error());
    return m_last;
}

Result<uint32_t> IndexWriter::pathId(std::string_view path)
{
    if (const auto known = m_paths.find(path); known != m_paths.end())
        return known->second;
    if (m_paths.size() >= MaxKnownPaths) {
        m_paths.clear();
        m_knowsAllPaths = false;
    }
    if (!m_knowsAllPaths) {
        const auto row = m_findPath.bind(1, path).step();
        if (!row)
            return fail(row.error());
        if (*row) {
            const auto id = static_cast<uint32_t>(m_findPath.number(0));
            m_findPath.reset();
            m_paths.emplace(path, id);
            return id;
        }
        m_findPath.reset();
    }
    if (const Status added = m_addPath.bind(1, path).run(); !added)
        return fail(added.error());
    const auto id = static_cast<uint32_t>(sqlite3_last_insert_rowid(m_store.database().handle()));
    m_paths.emplace(path, id);
    return id;
}

Status IndexWriter::addPath(std::string_view path)
{
    const auto id = pathId(path);
    if (!id)
        return fail(id.error());
    m_touches.emplace_back(*id, m_last);
    return {};
}

bool IndexWriter::isFull() const
{
    return m_touches.size() >= TouchesATime;
}

/// In the table's order, so that neighbours go into the same page.
Status IndexWriter::flush()
{
    std::ranges::sort(m_touches);
    for (const auto &[path, commit] : m_touches)
        if (const Status added = m_addTouch.bind(1, path).bind(2, commit).run(); !added)
            return added;
    m_touches.clear();
    return {};
}

Status IndexWriter::finish(const Revision &head)
{
    if (const Status flushed = flush(); !flushed)
        return flushed;
    if (const Status set = m_store.setMeta(Tips, packNumbers({m_tips.begin(), m_tips.end()})); !set)
        return set;
    if (const Status set = m_store.setMeta(Head, oidBytes(head)); !set)
        return set;
    return m_transaction.commit();
}

} // namespace driftgate
