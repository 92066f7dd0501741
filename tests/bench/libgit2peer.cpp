#include "bench/libgit2peer.h"

#include <QtLogging>

#include <array>
#include <git2.h>
#include <memory>

namespace driftgate::bench
{

namespace
{

template<auto Free>
struct Freeing {
    template<class T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};
using CommitHandle = std::unique_ptr<git_commit, Freeing<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Freeing<git_tree_free>>;
using DiffHandle = std::unique_ptr<git_diff, Freeing<git_diff_free>>;

void check(int status, const char *what)
{
    if (status < 0)
        qFatal("libgit2, %s: %s", what, git_error_last() ? git_error_last()->message : "");
}

std::string hex(const git_oid &id)
{
    std::array<char, GIT_OID_SHA1_HEXSIZE + 1> out{};
    git_oid_tostr(out.data(), out.size(), &id);
    return out.data();
}

git_oid oid(const std::string &text)
{
    git_oid out{};
    check(git_oid_fromstr(&out, text.c_str()), "id");
    return out;
}

CommitHandle commitOf(git_repository *repository, const std::string &id)
{
    const git_oid wanted = oid(id);
    git_commit *raw = nullptr;
    check(git_commit_lookup(&raw, repository, &wanted), "commit");
    return CommitHandle(raw);
}

TreeHandle treeOf(const git_commit *commit)
{
    git_tree *raw = nullptr;
    check(git_commit_tree(&raw, commit), "tree");
    return TreeHandle(raw);
}

} // namespace

LibGit2::LibGit2(const std::string &repository)
{
    git_libgit2_init();
    check(git_repository_open(&m_repository, repository.c_str()), "open");
}

LibGit2::~LibGit2()
{
    git_repository_free(m_repository);
    git_libgit2_shutdown();
}

std::vector<std::string> LibGit2::newest(size_t count) const
{
    git_revwalk *raw = nullptr;
    check(git_revwalk_new(&raw, m_repository), "walk");
    const std::unique_ptr<git_revwalk, Freeing<git_revwalk_free>> walk(raw);
    git_revwalk_sorting(raw, GIT_SORT_TIME | GIT_SORT_TOPOLOGICAL);
    check(git_revwalk_push_glob(raw, "refs/*"), "refs");
    std::vector<std::string> out;
    git_oid id{};
    while (out.size() < count && git_revwalk_next(&id, raw) == 0)
        out.push_back(hex(id));
    return out;
}

size_t LibGit2::changes(const std::string &commit, std::vector<std::string> *renames) const
{
    const auto now = commitOf(m_repository, commit);
    const auto tree = treeOf(now.get());
    TreeHandle before;
    if (git_commit_parentcount(now.get()) > 0) {
        git_commit *raw = nullptr;
        check(git_commit_parent(&raw, now.get(), 0), "parent");
        before = treeOf(CommitHandle(raw).get());
    }
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_SKIP_BINARY_CHECK;
    git_diff *raw = nullptr;
    check(git_diff_tree_to_tree(&raw, m_repository, before.get(), tree.get(), &options), "diff");
    const DiffHandle diff(raw);
    if (renames == nullptr)
        return git_diff_num_deltas(raw);
    git_diff_find_options find = GIT_DIFF_FIND_OPTIONS_INIT;
    find.flags = GIT_DIFF_FIND_RENAMES;
    check(git_diff_find_similar(raw, &find), "renames");
    for (size_t i = 0; i < git_diff_num_deltas(raw); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(raw, i);
        if (delta->status == GIT_DELTA_RENAMED)
            renames->push_back(commit + " " + delta->old_file.path + " " + delta->new_file.path);
    }
    return git_diff_num_deltas(raw);
}

std::vector<std::string> LibGit2::blame(const std::string &commit, const std::string &path) const
{
    git_blame_options options = GIT_BLAME_OPTIONS_INIT;
    options.newest_commit = oid(commit);
    git_blame *raw = nullptr;
    check(git_blame_file(&raw, m_repository, path.c_str(), &options), "blame");
    const std::unique_ptr<git_blame, Freeing<git_blame_free>> blame(raw);
    std::vector<std::string> out;
    for (uint32_t i = 0; i < git_blame_get_hunk_count(raw); ++i) {
        const git_blame_hunk *hunk = git_blame_get_hunk_byindex(raw, i);
        out.insert(out.end(), hunk->lines_in_hunk, hex(hunk->final_commit_id));
    }
    return out;
}

bool LibGit2::isAncestor(const std::string &ancestor, const std::string &of) const
{
    const git_oid old = oid(ancestor);
    const git_oid young = oid(of);
    const int answer = git_graph_descendant_of(m_repository, &young, &old);
    check(answer, "descendant");
    return answer == 1;
}

} // namespace driftgate::bench
