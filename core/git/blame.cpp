#include "git/dag.h"
#include "git/linediff.h"
#include "git/treediff.h"
#include "git/treepath.h"

#include <algorithm>
#include <map>
#include <set>

namespace driftgate
{

namespace
{

using Index = CommitDag::Index;

/// Lines of the asked file, and where they stand in an older version of it.
struct Chunk {
    size_t result = 0;
    size_t source = 0;
    size_t count = 0;
};

/// A version of a file that may be to blame.
struct Version {
    Index commit = 0;
    std::string path;
    git_oid blob{};
    bool isLink = false;
};

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const size_t end = text.find('\n');
        out.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

/// Hands lines back from commit to parent, newest commit first, until no parent has them. This
/// is `git blame` without its options; libgit2's own blame can be neither cancelled nor bounded.
class Blamer
{
public:
    Blamer(const Repository &repository, const CancelToken &cancel)
        : m_repository(repository)
        , m_dag(repository.d())
        , m_cancel(cancel)
    {
    }

    Result<std::vector<BlameLine>> run(const Revision &revision, std::string_view path)
    {
        const auto found = needEntryAt(m_repository.d(), revision, path);
        if (!found)
            return fail(found.error());
        auto text = m_repository.read(revision, path);
        if (!text)
            return fail(text.error());
        const auto lines = linesOf(*text);
        m_result.resize(lines.size());
        for (size_t i = 0; i < lines.size(); ++i)
            m_result[i].text = lines[i];
        if (lines.empty())
            return std::move(m_result);
        const Index first = m_dag.intern(revision);
        if (const Status loaded = m_dag.load(first); !loaded)
            return fail(loaded.error());
        pass({first, found->path, found->id, found->kind == EntryKind::Symlink},
             {{0, 0, lines.size()}});
        while (!m_suspects.empty()) {
            if (m_cancel.stop_requested())
                return cancelled();
            auto suspect = m_suspects.extract(m_suspects.begin());
            const Version version{suspect.key().commit, suspect.key().path, suspect.mapped().blob,
                                  suspect.mapped().isLink};
            if (const Status done = examine(version, std::move(suspect.mapped().chunks)); !done)
                return fail(done.error());
        }
        return std::move(m_result);
    }

private:
    struct Key {
        int64_t time;
        Index commit;
        std::string path;
        bool operator<(const Key &other) const
        {
            return std::tie(other.time, commit, path) < std::tie(time, other.commit, other.path);
        }
    };
    struct Suspect {
        git_oid blob{};
        bool isLink = false;
        std::vector<Chunk> chunks;
    };

    void pass(const Version &version, std::vector<Chunk> chunks)
    {
        Suspect &suspect = m_suspects[{m_dag.time(version.commit), version.commit, version.path}];
        suspect.blob = version.blob;
        suspect.isLink = version.isLink;
        std::ranges::copy(chunks, std::back_inserter(suspect.chunks));
    }

    /// The file in a parent under its own name; what was a link there is another file.
    Result<std::optional<Version>> samePath(Index parent, const Version &version)
    {
        const auto entry = entryAt(m_repository.d(), m_dag.id(parent), version.path);
        if (!entry)
            return fail(entry.error());
        if (!*entry || !isFile((*entry)->kind) ||
            ((*entry)->kind == EntryKind::Symlink) != version.isLink)
            return std::nullopt;
        return Version{parent, version.path, (*entry)->id, version.isLink};
    }

    Result<std::optional<Version>> renamed(Index parent, const Version &version)
    {
        const auto origin =
            renamedFrom(m_repository.d(), m_dag.id(parent), m_dag.id(version.commit), version.path);
        if (!origin)
            return fail(origin.error());
        if (!*origin)
            return std::nullopt;
        return Version{parent, (*origin)->path, (*origin)->id, version.isLink};
    }

    static bool isFile(EntryKind kind)
    {
        return kind != EntryKind::Folder && kind != EntryKind::Submodule;
    }

    Status examine(const Version &version, std::vector<Chunk> chunks)
    {
        const auto span = m_dag.parents(version.commit);
        const std::vector<Index> parents(span.begin(), span.end());
        std::vector<std::optional<Version>> origins(parents.size());
        for (const bool follow : {false, true}) {
            for (size_t i = 0; i < parents.size(); ++i) {
                if (origins[i])
                    continue;
                if (const Status loaded = m_dag.load(parents[i]); !loaded)
                    return loaded;
                auto origin = follow ? renamed(parents[i], version) : samePath(parents[i], version);
                if (!origin)
                    return fail(origin.error());
                if (!*origin)
                    continue;
                if (git_oid_equal(&(*origin)->blob, &version.blob) != 0) {
                    pass(**origin, std::move(chunks));
                    return {};
                }
                origins[i] = *std::move(origin);
            }
        }
        for (const auto &origin : origins)
            if (origin && !chunks.empty())
                if (const Status done = passUnchanged(version, *origin, chunks); !done)
                    return done;
        return blame(version, chunks);
    }

    /// Gives the lines that `origin` has too to it; the others stay in `chunks`.
    Status passUnchanged(const Version &version, const Version &origin, std::vector<Chunk> &chunks)
    {
        const auto before = m_repository.readBlob(fromOid<BlobId>(origin.blob));
        if (!before)
            return fail(before.error());
        const auto after = m_repository.readBlob(fromOid<BlobId>(version.blob));
        if (!after)
            return fail(after.error());
        const auto hunks = diffLines(*before, *after);
        if (!hunks)
            return fail(hunks.error());
        std::vector<Chunk> kept;
        std::vector<Chunk> passed;
        for (const Chunk &chunk : chunks)
            cut(chunk, *hunks, kept, passed);
        if (!passed.empty())
            pass(origin, std::move(passed));
        chunks = std::move(kept);
        return {};
    }

    static void cut(Chunk chunk, const std::vector<LineHunk> &hunks, std::vector<Chunk> &kept,
                    std::vector<Chunk> &passed)
    {
        const auto take = [&chunk](size_t count, size_t source, std::vector<Chunk> &into) {
            if (count > 0)
                into.push_back({chunk.result, source, count});
            chunk.result += count;
            chunk.source += count;
            chunk.count -= count;
        };
        const auto toOld = [](size_t line, const LineHunk *before) {
            return before ? line - (before->newBegin + before->newCount) +
                                (before->oldBegin + before->oldCount)
                          : line;
        };
        // The first hunk that ends beyond the chunk's first line.
        auto hunk = std::ranges::partition_point(hunks, [&](const LineHunk &candidate) {
            return candidate.newBegin + candidate.newCount <= chunk.source;
        });
        const LineHunk *before = hunk == hunks.begin() ? nullptr : &*std::prev(hunk);
        while (chunk.count > 0) {
            if (hunk == hunks.end() || hunk->newBegin >= chunk.source + chunk.count) {
                take(chunk.count, toOld(chunk.source, before), passed);
                return;
            }
            if (hunk->newBegin > chunk.source)
                take(hunk->newBegin - chunk.source, toOld(chunk.source, before), passed);
            const size_t end = hunk->newBegin + hunk->newCount;
            take(std::min(end - chunk.source, chunk.count), chunk.source, kept);
            before = &*hunk++;
        }
    }

    Status blame(const Version &version, const std::vector<Chunk> &chunks)
    {
        if (chunks.empty())
            return {};
        auto commit = m_authors.find(version.commit);
        if (commit == m_authors.end()) {
            auto read = readCommit(m_repository.d(), m_dag.id(version.commit));
            if (!read)
                return fail(read.error());
            commit = m_authors.emplace(version.commit, *std::move(read)).first;
        }
        for (const Chunk &chunk : chunks) {
            for (size_t i = 0; i < chunk.count; ++i) {
                BlameLine &line = m_result[chunk.result + i];
                line.commit = commit->second.id;
                line.author = commit->second.author;
                line.summary = commit->second.summary;
                line.originalPath = version.path;
                line.originalLine = static_cast<int>(chunk.source + i + 1);
            }
        }
        return {};
    }

    const Repository &m_repository;
    CommitDag m_dag;
    const CancelToken &m_cancel;
    std::map<Key, Suspect> m_suspects;
    std::map<Index, Commit> m_authors;
    std::vector<BlameLine> m_result;
};

} // namespace

Result<std::vector<BlameLine>> Repository::blame(const Revision &revision, std::string_view path,
                                                 const CancelToken &cancel) const
{
    return Blamer(*this, cancel).run(revision, path);
}

} // namespace driftgate
