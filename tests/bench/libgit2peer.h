#pragma once

#include <string>
#include <vector>

struct git_repository;

namespace driftgate::bench
{

/// What libgit2 itself would do where core/git has code of its own. Ids are hex.
class LibGit2
{
public:
    explicit LibGit2(const std::string &repository);
    LibGit2(const LibGit2 &) = delete;
    LibGit2 &operator=(const LibGit2 &) = delete;
    ~LibGit2();

    /// The newest commits of all refs, newest first, no parent before its children.
    [[nodiscard]] std::vector<std::string> newest(size_t count) const;
    /// How many files a commit changed against its first parent; with `renames`, adds
    /// "COMMIT OLD NEW" for each.
    size_t changes(const std::string &commit, std::vector<std::string> *renames) const;
    /// The commit of each line.
    [[nodiscard]] std::vector<std::string> blame(const std::string &commit,
                                                 const std::string &path) const;
    [[nodiscard]] bool isAncestor(const std::string &ancestor, const std::string &of) const;

private:
    git_repository *m_repository = nullptr;
};

} // namespace driftgate::bench
