#include "git/notestree.h"

#include "git/rawcommit.h"

#include <git2/sys/commit.h>

#include <algorithm>

namespace driftgate
{

namespace
{

using TreeHandle = std::unique_ptr<git_tree, GitFree<git_tree_free>>;
using SignatureHandle = std::unique_ptr<git_signature, GitFree<git_signature_free>>;

constexpr size_t ManyNotes = 256; ///< Git begins to spread them about there

/// Names and addresses as commits can hold them.
std::string withoutMarks(std::string text, std::string_view otherwise)
{
    std::erase_if(text, [](char c) {
        return c == '<' || c == '>' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    const bool isBlank = text.find_first_not_of(" .,:;\"\\'") == std::string::npos;
    return isBlank ? std::string(otherwise) : text;
}

Result<TreeHandle> treeHandle(const Repository::Private &d, const Revision &commit)
{
    if (commit.isNull())
        return TreeHandle();
    const auto links = readLinks(d, commit);
    if (!links)
        return fail(links.error());
    const git_oid id = toOid(links->tree);
    git_tree *raw = nullptr;
    if (const int status = git_tree_lookup(&raw, d.repository.get(), &id); status < 0)
        return gitFailure(status,
                          GitTr::tr("The notes of “%1” cannot be read").arg(shown(d.name())));
    return TreeHandle(raw);
}

std::unexpected<Error> unwritten(const Repository::Private &d, int status)
{
    Error error =
        gitFailure(status, GitTr::tr("The note cannot be written to “%1”").arg(shown(d.name())))
            .error();
    // What was to be written was made here: it is the disk that is at fault.
    if (error.code == ErrorCode::Corrupt)
        error.code = ErrorCode::Io;
    return fail(std::move(error));
}

} // namespace

std::string pathForNote(const NotesSnapshot &snapshot, const Revision &commit)
{
    const auto it = std::ranges::lower_bound(snapshot.notes, commit, {}, &Note::commit);
    if (it != snapshot.notes.end() && it->commit == commit)
        return it->path;
    std::string out = commit.hex();
    const bool isSpread = std::ranges::any_of(
        snapshot.notes, [](const Note &note) { return note.path.find('/') != std::string::npos; });
    if (isSpread || snapshot.notes.size() >= ManyNotes)
        out.insert(2, "/");
    return out;
}

Result<Revision> commitNotes(const Repository &repository, const Revision &base,
                             const std::vector<NoteText> &notes,
                             const std::vector<Revision> &parents, const Person &who,
                             const std::string &message)
{
    const Repository::Private &d = repository.d();
    git_repository *const raw = d.repository.get();
    const auto tree = treeHandle(d, base);
    if (!tree)
        return fail(tree.error());
    std::vector<git_tree_update> updates(notes.size());
    for (size_t i = 0; i < notes.size(); ++i) {
        updates[i].action = GIT_TREE_UPDATE_UPSERT;
        updates[i].filemode = GIT_FILEMODE_BLOB;
        updates[i].path = notes[i].path.c_str();
        if (const int status = git_blob_create_from_buffer(
                &updates[i].id, raw, notes[i].text.data(), notes[i].text.size());
            status < 0)
            return unwritten(d, status);
    }
    git_oid made{};
    if (const int status =
            git_tree_create_updated(&made, raw, tree->get(), updates.size(), updates.data());
        status < 0)
        return unwritten(d, status);
    git_signature *signature = nullptr;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(who.when).time_since_epoch();
    if (const int status =
            git_signature_new(&signature, withoutMarks(who.name, "Driftgate").c_str(),
                              withoutMarks(who.email, "driftgate@localhost").c_str(),
                              seconds.count(), who.offsetMinutes);
        status < 0)
        return unwritten(d, status);
    const SignatureHandle owned(signature);
    std::vector<git_oid> ids;
    ids.reserve(parents.size());
    for (const Revision &parent : parents)
        ids.push_back(toOid(parent));
    std::vector<const git_oid *> pointers;
    pointers.reserve(ids.size());
    for (const git_oid &id : ids)
        pointers.push_back(&id);
    git_oid commit{};
    if (const int status =
            git_commit_create_from_ids(&commit, raw, nullptr, signature, signature, nullptr,
                                       message.c_str(), &made, pointers.size(), pointers.data());
        status < 0)
        return unwritten(d, status);
    return fromOid<Revision>(commit);
}

} // namespace driftgate
