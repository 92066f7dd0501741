#include "git/commitwriter.h"

#include "git/repository_p.h"

#include <algorithm>

namespace driftgate
{

namespace
{

using CommitHandle = std::unique_ptr<git_commit, GitFree<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, GitFree<git_tree_free>>;
using SignatureHandle = std::unique_ptr<git_signature, GitFree<git_signature_free>>;

git_filemode_t modeOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Executable:
        return GIT_FILEMODE_BLOB_EXECUTABLE;
    case EntryKind::Symlink:
        return GIT_FILEMODE_LINK;
    case EntryKind::Submodule:
        return GIT_FILEMODE_COMMIT;
    case EntryKind::Folder:
        return GIT_FILEMODE_TREE;
    case EntryKind::File:
        break;
    }
    return GIT_FILEMODE_BLOB;
}

/// A tree with some paths taken away or put in place.
Result<TreeHandle> updated(const Repository::Private &d, git_tree *from,
                           const std::vector<TreeEdit> &edits, bool removes)
{
    std::vector<git_tree_update> updates;
    for (const TreeEdit &edit : edits) {
        if (edit.entry.has_value() == removes)
            continue;
        git_tree_update update{};
        update.action = removes ? GIT_TREE_UPDATE_REMOVE : GIT_TREE_UPDATE_UPSERT;
        update.path = edit.path.c_str();
        if (edit.entry) {
            update.id = toOid(edit.entry->id);
            update.filemode = modeOf(edit.entry->kind);
        }
        updates.push_back(update);
    }
    git_oid id = *git_tree_id(from);
    if (!updates.empty()) {
        const int status =
            git_tree_create_updated(&id, d.repository.get(), from, updates.size(), updates.data());
        if (status < 0)
            return gitFailure(
                status,
                GitTr::tr("The changed files cannot be written into “%1”").arg(shown(d.name())));
    }
    git_tree *out = nullptr;
    if (const int status = git_tree_lookup(&out, d.repository.get(), &id); status < 0)
        return gitFailure(
            status,
            GitTr::tr("The changed files cannot be written into “%1”").arg(shown(d.name())));
    return TreeHandle(out);
}

/// What a commit is made of, looked up.
struct CommitParts {
    git_repository *repository;
    const git_signature *author;
    const git_tree *tree;
    const git_commit *parent;
};

Result<Revision> store(const CommitParts &parts, const CommitDraft &draft, const auto &failed)
{
    git_oid id{};
    const git_commit *parents[] = {parts.parent};
    if (!draft.sign) {
        if (const int status =
                git_commit_create(&id, parts.repository, nullptr, parts.author, parts.author,
                                  nullptr, draft.message.c_str(), parts.tree, 1, parents);
            status < 0)
            return failed(status);
        return fromOid<Revision>(id);
    }
    git_buf buffer = GIT_BUF_INIT;
    if (const int status =
            git_commit_create_buffer(&buffer, parts.repository, parts.author, parts.author, nullptr,
                                     draft.message.c_str(), parts.tree, 1, parents);
        status < 0)
        return failed(status);
    const std::string text(buffer.ptr, buffer.size);
    git_buf_dispose(&buffer);
    Result<std::string> signature = draft.sign(text);
    if (!signature)
        return fail(signature.error());
    // Each line goes into the header; the last one's end would be an empty line there.
    while (signature->ends_with('\n'))
        signature->pop_back();
    if (const int status = git_commit_create_with_signature(&id, parts.repository, text.c_str(),
                                                            signature->c_str(), nullptr);
        status < 0)
        return failed(status);
    return fromOid<Revision>(id);
}

} // namespace

Result<Revision> writeCommit(const Repository &repository, const CommitDraft &draft)
{
    const Repository::Private &d = repository.d();
    const auto failed = [&](int status) {
        return gitFailure(status,
                          GitTr::tr("The commit cannot be written into “%1”").arg(shown(d.name())));
    };
    // The same checks as for what is shown: a parent that is damaged is not built upon.
    if (const Result<Commit> parent = repository.commit(draft.parent); !parent)
        return fail(parent.error());
    git_signature *person = nullptr;
    const auto seconds =
        std::chrono::floor<std::chrono::seconds>(draft.author.when).time_since_epoch().count();
    if (const int status =
            git_signature_new(&person, draft.author.name.c_str(), draft.author.email.c_str(),
                              seconds, draft.author.offsetMinutes);
        status < 0)
        return fail(ErrorCode::Invalid,
                    GitTr::tr("“%1 <%2>” cannot be the author of a commit")
                        .arg(shown(draft.author.name), shown(draft.author.email)));
    const SignatureHandle author(person);
    const git_oid parentId = toOid(draft.parent);
    git_commit *rawParent = nullptr;
    if (const int status = git_commit_lookup(&rawParent, d.repository.get(), &parentId); status < 0)
        return failed(status);
    const CommitHandle parent(rawParent);
    git_tree *rawTree = nullptr;
    if (const int status = git_commit_tree(&rawTree, rawParent); status < 0)
        return failed(status);
    const TreeHandle tree(rawTree);
    // What goes makes room first: a file may stand where a folder stood.
    const Result<TreeHandle> cleared = updated(d, tree.get(), draft.edits, true);
    if (!cleared)
        return fail(cleared.error());
    const Result<TreeHandle> filled = updated(d, cleared->get(), draft.edits, false);
    if (!filled)
        return fail(filled.error());
    return store({d.repository.get(), author.get(), filled->get(), rawParent}, draft, failed);
}

Status createBranch(const Repository &repository, const std::string &name, const Revision &target)
{
    const Repository::Private &d = repository.d();
    const std::string full = "refs/heads/" + name;
    int isValid = 0;
    if (git_branch_name_is_valid(&isValid, name.c_str()) < 0 || isValid == 0)
        return fail(ErrorCode::Invalid,
                    GitTr::tr("“%1” cannot be the name of a branch").arg(shown(name)));
    const git_oid wanted = toOid(target);
    git_oid there{};
    if (git_reference_name_to_id(&there, d.repository.get(), full.c_str()) == 0) {
        if (git_oid_equal(&there, &wanted) != 0)
            return {};
        return fail(ErrorCode::Conflict,
                    GitTr::tr("The branch “%1” is there already, with something else: give another "
                              "name, or delete it")
                        .arg(shown(name)));
    }
    const Result<std::vector<Ref>> refs = repository.refs();
    if (!refs)
        return fail(refs.error());
    // Git keeps refs as files: a branch cannot be a folder of others.
    for (const Ref &ref : *refs) {
        if (ref.name.starts_with(full + '/') || full.starts_with(ref.name + '/'))
            return fail(ErrorCode::Conflict, GitTr::tr("The branch “%1” is in the way of “%2”")
                                                 .arg(shown(ref.label), shown(name)));
    }
    git_reference *raw = nullptr;
    const int status =
        git_reference_create(&raw, d.repository.get(), full.c_str(), &wanted, 0, "branch: Created");
    const ReferenceHandle made(raw);
    if (status < 0)
        return gitFailure(status, GitTr::tr("The branch “%1” cannot be made").arg(shown(name)));
    return {};
}

} // namespace driftgate
