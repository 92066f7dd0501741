#include "git/notes.h"

#include "git/notestree.h"
#include "git/rawcommit.h"
#include "git/refswap.h"
#include "git/treecursor.h"
#include "git/treepath.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

constexpr size_t HexDigits = 2 * Revision::Size;

/// Goes down the folders whose names together spell commits.
class NotesWalk
{
public:
    NotesWalk(const Repository::Private &d, const CancelToken &cancel, std::vector<Note> &out)
        : m_d(d)
        , m_cancel(cancel)
        , m_out(out)
    {
    }

    Status walk(const git_oid &id, const std::string &digits, const std::string &path)
    {
        if (m_cancel.stop_requested())
            return cancelled();
        const auto tree = readObject(m_d, id, GIT_OBJECT_TREE, Verify::Yes);
        if (!tree)
            return fail(tree.error());
        TreeCursor cursor(bytesOf(*tree));
        while (cursor.next()) {
            // Trees within trees of the same content would be gone through for ever.
            if (++m_seen > MaxNotes)
                return fail(ErrorCode::Limit,
                            GitTr::tr("There are more than %1 notes").arg(MaxNotes));
            if (const Status good = take(cursor.entry(), digits, path); !good)
                return good;
        }
        if (cursor.isBroken())
            return brokenTree(m_d, id);
        return {};
    }

private:
    Status take(const RawEntry &entry, const std::string &above, const std::string &path)
    {
        const std::string digits = above + std::string(entry.name);
        const bool isHex = digits.find_first_not_of("0123456789abcdef") == std::string::npos;
        // Whatever else stands there is no note: Git passes it over too.
        if (!isHex || digits.size() > HexDigits)
            return {};
        if (entry.isTree()) {
            git_oid id{};
            std::memcpy(id.id, entry.id, Revision::Size);
            if (entry.name.size() == 2 && digits.size() < HexDigits)
                return walk(id, digits, path + std::string(entry.name) + '/');
            return {};
        }
        if (digits.size() == HexDigits &&
            (entry.kind() == EntryKind::File || entry.kind() == EntryKind::Executable))
            m_out.push_back({.commit = *Revision::fromHex(digits),
                             .blob = fromRaw<BlobId>(entry.id),
                             .path = path + std::string(entry.name)});
        return {};
    }

    const Repository::Private &m_d;
    const CancelToken &m_cancel;
    std::vector<Note> &m_out;
    size_t m_seen = 0;
};

std::unexpected<Error> unreadable(const std::string &ref, Error error)
{
    error.text = GitTr::tr("The notes “%1” cannot be read: %2").arg(shown(ref), error.text);
    return fail(std::move(error));
}

using Lines = std::set<std::string>;

/// The lines of all notes of one commit.
Result<Lines> linesOf(const Repository &repository, std::span<const Note> notes)
{
    Lines out;
    for (const Note &note : notes) {
        auto lines = readNoteLines(repository, note);
        if (!lines)
            return fail(lines.error());
        std::ranges::move(*lines, std::inserter(out, out.end()));
    }
    return out;
}

std::string joined(const Lines &lines)
{
    std::string out;
    for (const std::string &line : lines)
        out += line + '\n';
    return out;
}

std::span<const Note> notesOf(const NotesSnapshot &snapshot, const Revision &commit)
{
    const auto range = std::ranges::equal_range(snapshot.notes, commit, {}, &Note::commit);
    return {range.begin(), range.end()};
}

bool sameBlobs(std::span<const Note> a, std::span<const Note> b)
{
    return std::ranges::is_permutation(a, b, {}, &Note::blob, &Note::blob);
}

/// What must be written over `base` so that it has all lines of `more` too.
Result<std::vector<NoteText>> additions(const Repository &repository, const NotesSnapshot &base,
                                        const NotesSnapshot &more, const CancelToken &cancel)
{
    std::vector<NoteText> out;
    for (size_t i = 0; i < more.notes.size();) {
        if (cancel.stop_requested())
            return cancelled();
        const Revision commit = more.notes[i].commit;
        const auto theirs = notesOf(more, commit);
        i += theirs.size();
        const auto ours = notesOf(base, commit);
        if (sameBlobs(ours, theirs))
            continue;
        auto lines = linesOf(repository, ours);
        if (!lines)
            return fail(lines.error());
        auto added = linesOf(repository, theirs);
        if (!added)
            return fail(added.error());
        const size_t before = lines->size();
        lines->merge(*added);
        if (lines->size() != before)
            out.push_back({.path = pathForNote(base, commit), .text = joined(*lines)});
    }
    return out;
}

} // namespace

Result<NotesSnapshot> readNotes(const Repository &repository, const std::string &ref,
                                const CancelToken &cancel)
{
    const Repository::Private &d = repository.d();
    NotesSnapshot out;
    const auto tip = targetOfRef(d, ref);
    if (!tip)
        return fail(tip.error());
    if (!*tip)
        return out;
    out.tip = **tip;
    const auto links = readLinks(d, out.tip);
    if (!links)
        return unreadable(ref, links.error());
    NotesWalk walk(d, cancel, out.notes);
    if (const Status good = walk.walk(toOid(links->tree), {}, {}); !good) {
        if (good.error().code == ErrorCode::Cancelled)
            return fail(good.error());
        return unreadable(ref, good.error());
    }
    std::ranges::stable_sort(out.notes, {}, &Note::commit);
    return out;
}

Result<std::vector<std::string>> readNoteLines(const Repository &repository, const Note &note)
{
    const auto blob =
        readObject(repository.d(), toOid(note.blob), GIT_OBJECT_BLOB, Verify::Yes, MaxNoteBytes);
    if (!blob) {
        Error error = blob.error();
        error.text = GitTr::tr("The note on the commit %1 cannot be read: %2")
                         .arg(shown(note.commit.hex()), error.text);
        return fail(std::move(error));
    }
    std::vector<std::string> out;
    for (const std::string_view line : split(bytesOf(*blob), '\n'))
        if (!line.empty())
            out.emplace_back(line);
    return out;
}

Status appendToNote(const Repository &repository, const std::string &ref, const Revision &commit,
                    const std::string &line, const Person &who, const CancelToken &cancel)
{
    const auto attempt = [&]() -> Result<RefMove> {
        const auto now = readNotes(repository, ref, cancel);
        if (!now)
            return fail(now.error());
        auto lines = linesOf(repository, notesOf(*now, commit));
        if (!lines)
            return fail(lines.error());
        if (!lines->insert(line).second)
            return RefMove{.from = now->tip, .to = now->tip};
        std::vector<Revision> parents;
        if (!now->tip.isNull())
            parents.push_back(now->tip);
        const auto written = commitNotes(
            repository, now->tip, {{.path = pathForNote(*now, commit), .text = joined(*lines)}},
            parents, who, "Notes added by Driftgate\n");
        if (!written)
            return fail(written.error());
        return RefMove{.from = now->tip, .to = *written};
    };
    const auto moved = moveRef(repository.d(), ref, attempt, cancel);
    return moved ? Status() : fail(moved.error());
}

Result<Revision> mergeNotes(const Repository &repository, const std::string &ref,
                            const std::string &other, const Person &who, const CancelToken &cancel)
{
    const auto attempt = [&]() -> Result<RefMove> {
        const auto ours = readNotes(repository, ref, cancel);
        if (!ours)
            return fail(ours.error());
        const auto theirs = readNotes(repository, other, cancel);
        if (!theirs)
            return fail(theirs.error());
        const RefMove nothing{.from = ours->tip, .to = ours->tip};
        if (theirs->tip.isNull() || theirs->tip == ours->tip)
            return nothing;
        if (ours->tip.isNull())
            return RefMove{.from = ours->tip, .to = theirs->tip};
        auto updates = additions(repository, *theirs, *ours, cancel);
        if (!updates)
            return fail(updates.error());
        // Nothing of ours is missing there: it is as if theirs were all there is.
        if (updates->empty())
            return RefMove{.from = ours->tip, .to = theirs->tip};
        const auto missing = additions(repository, *ours, *theirs, cancel);
        if (!missing)
            return fail(missing.error());
        const auto isAhead = repository.isAncestor(theirs->tip, ours->tip);
        if (missing->empty() && isAhead && *isAhead)
            return nothing;
        const auto isBehind = repository.isAncestor(ours->tip, theirs->tip);
        std::vector<Revision> parents;
        if (!isBehind || !*isBehind)
            parents.push_back(ours->tip);
        parents.push_back(theirs->tip);
        const auto written = commitNotes(repository, theirs->tip, *std::move(updates), parents, who,
                                         "Notes merged by Driftgate\n");
        if (!written)
            return fail(written.error());
        return RefMove{.from = ours->tip, .to = *written};
    };
    return moveRef(repository.d(), ref, attempt, cancel);
}

} // namespace driftgate
