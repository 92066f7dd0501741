#include "git/indexquery.h"

#include "base/text.h"
#include "git/handles.h"

#include <algorithm>

namespace driftgate
{

void IndexQuery::forget()
{
    m_walkedFrom = 0;
    m_reachable.clear();
}

Result<std::vector<Revision>> IndexQuery::commitsTouching(const Revision &head,
                                                          const std::vector<std::string> &paths,
                                                          size_t limit)
{
    Transaction snapshot(m_store.database());
    if (const Status begun = snapshot.beginReading(); !begun)
        return fail(begun.error());
    const auto number = m_store.find(head);
    if (!number)
        return fail(number.error());
    if (!*number)
        return fail(
            ErrorCode::NotFound,
            GitTr::tr("The history index does not reach the commit %1 yet").arg(shown(head.hex())));
    const auto version = m_store.database().number("PRAGMA data_version");
    if (!version)
        return fail(version.error());
    if (std::exchange(m_version, version->value_or(0)) != m_version)
        forget();
    auto commits = touching(paths, **number);
    if (!commits)
        return fail(commits.error());
    if (const Status kept = keepReachable(*commits, **number); !kept)
        return fail(kept.error());
    return newestFirst(*commits, limit);
}

Result<std::vector<Revision>> IndexQuery::newestFirst(const std::vector<uint32_t> &commits,
                                                      size_t limit)
{
    struct Hit {
        int64_t time;
        uint32_t number;
        Revision id;
    };
    std::vector<Hit> hits;
    hits.reserve(commits.size());
    Statement row(m_store.database(), "SELECT time, oid FROM commits WHERE id = ?1");
    for (const uint32_t commit : commits) {
        const auto there = row.bind(1, commit).step();
        if (!there)
            return fail(there.error());
        const std::string_view oid = row.bytes(1);
        if (!*there || oid.size() != Revision::Size)
            return fail(ErrorCode::Corrupt, GitTr::tr("The history index is damaged"));
        hits.push_back({row.number(0), commit,
                        fromRaw<Revision>(reinterpret_cast<const unsigned char *>(oid.data()))});
        row.reset();
    }
    std::ranges::sort(hits, [](const Hit &a, const Hit &b) {
        return a.time != b.time ? a.time > b.time : a.number > b.number;
    });
    std::vector<Revision> out;
    for (const Hit &hit : hits) {
        if (out.size() == limit)
            break;
        out.push_back(hit.id);
    }
    return out;
}

Result<std::vector<uint32_t>> IndexQuery::touching(const std::vector<std::string> &paths,
                                                   uint32_t head)
{
    std::vector<uint32_t> out;
    for (const std::string &path : paths) {
        const auto clean = normalizePath(path);
        if (!clean)
            return fail(ErrorCode::Denied,
                        GitTr::tr("The path “%1” leads out of the repository").arg(shown(path)));
        const Status found =
            clean->empty() ? touchedByAny(out, head) : touchedIn(*clean, out, head);
        if (!found)
            return fail(found.error());
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

/// Of the top: every commit that changed anything.
Status IndexQuery::touchedByAny(std::vector<uint32_t> &out, uint32_t head)
{
    Statement rows(m_store.database(), "SELECT id FROM commits WHERE id <= ?1 AND changes > 0");
    rows.bind(1, head);
    while (true) {
        const auto row = rows.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        out.push_back(static_cast<uint32_t>(rows.number(0)));
    }
}

Status IndexQuery::touchedIn(const std::string &path, std::vector<uint32_t> &out, uint32_t head)
{
    // What lies in a folder stands between "folder/" and "folder0", which "/" is just below.
    Statement rows(m_store.database(),
                   "SELECT t.commitId FROM paths p JOIN touches t ON t.path = p.id"
                   " WHERE p.path = ?1 AND t.commitId <= ?4"
                   " UNION ALL "
                   "SELECT t.commitId FROM paths p JOIN touches t ON t.path = p.id"
                   " WHERE p.path >= ?2 AND p.path < ?3 AND t.commitId <= ?4");
    const std::string begin = path + '/';
    const std::string end = path + '0';
    rows.bind(1, path).bind(2, begin).bind(3, end).bind(4, head);
    while (true) {
        const auto row = rows.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        out.push_back(static_cast<uint32_t>(rows.number(0)));
    }
}

Status IndexQuery::keepReachable(std::vector<uint32_t> &commits, uint32_t head)
{
    if (commits.empty())
        return {};
    if (m_walkedFrom != head) {
        m_walkedFrom = head;
        m_walkedTo = head + 1;
        m_allBelow = 0;
        m_reachable.assign(size_t{head} + 1, false);
        m_reachable[head] = true;
    }
    if (const Status walked = walkDownTo(commits.front()); !walked) {
        forget();
        return walked;
    }
    std::erase_if(commits,
                  [this](uint32_t commit) { return commit > m_allBelow && !m_reachable[commit]; });
    return {};
}

/// Marks ancestors from where the last walk ended down to `lowest`, or until all are.
Status IndexQuery::walkDownTo(uint32_t lowest)
{
    if (m_walkedTo <= lowest || m_allBelow >= lowest)
        return {};
    Statement rows(
        m_store.database(),
        "SELECT id, parents, sole FROM commits WHERE id < ?1 AND id >= ?2 ORDER BY id DESC");
    rows.bind(1, m_walkedTo).bind(2, lowest);
    while (true) {
        const auto row = rows.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        const auto commit = static_cast<uint32_t>(rows.number(0));
        m_walkedTo = commit;
        if (!m_reachable[commit])
            continue;
        if (rows.number(2) != 0) {
            m_allBelow = commit;
            return {};
        }
        for (const uint32_t parent : unpackNumbers(rows.bytes(1))) {
            if (parent >= commit)
                return fail(ErrorCode::Corrupt, GitTr::tr("The history index is damaged"));
            m_reachable[parent] = true;
        }
    }
    m_walkedTo = lowest;
    return {};
}

} // namespace driftgate
