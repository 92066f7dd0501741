#include "git/objectreader.h"
#include "git/rawcommit.h"
#include "git/repository_p.h"
#include "git/url.h"

#include <QStringList>

#include <fstream>
#include <map>

namespace driftgate
{

namespace
{

constexpr std::string_view BranchPrefix = "refs/heads/";

std::filesystem::path absolutePath(const char *path)
{
    if (!path)
        return {};
    // libgit2 ends folders with a slash.
    std::string text(path);
    while (text.size() > 1 && text.ends_with('/'))
        text.pop_back();
    return std::filesystem::path(text).lexically_normal();
}

/// The value of a key in the repository's own configuration; empty when it is not set.
std::string setting(git_config *config, const std::string &key)
{
    git_buf value = GIT_BUF_INIT;
    std::string out;
    if (config && git_config_get_string_buf(&value, config, key.c_str()) == 0)
        out.assign(value.ptr, value.size);
    git_buf_dispose(&value);
    return out;
}

template<class Visit>
void eachSetting(git_config *config, const char *pattern, Visit visit)
{
    git_config_iterator *raw = nullptr;
    if (!config || git_config_iterator_glob_new(&raw, config, pattern) < 0)
        return;
    const ConfigIterator iterator(raw);
    git_config_entry *entry = nullptr;
    while (git_config_next(&entry, iterator.get()) == 0)
        visit(std::string_view(entry->name), std::string_view(entry->value ? entry->value : ""));
}

/// What a key names between its section and its last part: "origin" of "remote.origin.url".
std::string_view nameIn(std::string_view key, std::string_view begin, std::string_view end)
{
    return key.substr(begin.size(), key.size() - begin.size() - end.size());
}

using Remotes = std::map<std::string, std::string>; ///< addresses by their names

Remotes remotesIn(git_config *config)
{
    Remotes out;
    eachSetting(config, "^remote\\..*\\.url$", [&](std::string_view key, std::string_view value) {
        out.emplace(nameIn(key, "remote.", ".url"), value);
    });
    return out;
}

std::string remoteMeant(git_config *config, const Remotes &remotes, const RepositoryInfo &info,
                        const std::string &tracked)
{
    if (remotes.contains("origin"))
        return "origin";
    if (remotes.size() == 1)
        return remotes.begin()->first;
    for (const std::string &branch : {tracked, info.headBranch}) {
        // "." stands for this repository, and an address may stand there too: both are no remote.
        const std::string remote =
            branch.empty() ? std::string() : setting(config, "branch." + branch + ".remote");
        if (remotes.contains(remote))
            return remote;
    }
    return {};
}

/// Whether a fetch by the repository's own settings moves its branches to where the remote's are.
bool keepsBranchesOf(git_config *config, const std::string &remote)
{
    bool out = false;
    eachSetting(config, "^remote\\..*\\.fetch$", [&](std::string_view key, std::string_view value) {
        const bool isMirrored =
            value.ends_with("refs/*:refs/*") || value.ends_with("refs/heads/*:refs/heads/*");
        out = out || (isMirrored && nameIn(key, "remote.", ".fetch") == remote);
    });
    return out;
}

/// Read plainly: url.*.insteadOf is the user's business.
void readRemotes(git_config *config, const std::string &tracked, RepositoryInfo &info)
{
    const Remotes remotes = remotesIn(config);
    for (const auto &[name, url] : remotes)
        info.remotes.push_back(name);
    info.remoteName = remoteMeant(config, remotes, info, tracked);
    if (info.remoteName.empty())
        return;
    info.remoteUrl = withoutCredentials(remotes.at(info.remoteName));
    info.isMirror = info.isBare && keepsBranchesOf(config, info.remoteName);
}

bool hasPromisor(git_config *config)
{
    bool found = !setting(config, "extensions.partialclone").empty();
    eachSetting(config, "^remote\\..*\\.promisor$", [&](std::string_view, std::string_view value) {
        found = found || value != "false";
    });
    return found;
}

/// Commits at which a shallow clone ends, one id a line (gitrepository-layout, "shallow").
std::unordered_set<Revision> readShallow(const std::filesystem::path &commonDir)
{
    std::unordered_set<Revision> out;
    std::ifstream file(commonDir / "shallow");
    std::string line;
    while (std::getline(file, line))
        if (const auto id = Revision::fromHex(line))
            out.insert(*id);
    return out;
}

void readHead(Repository::Private &d)
{
    git_repository *repository = d.repository.get();
    d.info.isUnborn = git_repository_head_unborn(repository) == 1;
    d.info.isDetached = git_repository_head_detached(repository) == 1;
    git_reference *raw = nullptr;
    if (git_reference_lookup(&raw, repository, "HEAD") < 0)
        return;
    const ReferenceHandle head(raw);
    const char *target = git_reference_symbolic_target(raw);
    if (!target)
        return;
    std::string_view name(target);
    if (name.starts_with(BranchPrefix))
        name.remove_prefix(BranchPrefix.size());
    d.info.headBranch = name;
}

} // namespace

const CommitGraph *Repository::Private::commitGraph() const
{
    if (!shallow.empty())
        return nullptr;
    if (!graph)
        graph.emplace(commonDir / "objects");
    return graph->isEmpty() ? nullptr : &*graph;
}

std::string Repository::Private::name() const
{
    return info.worktree.empty() ? info.gitDir.string() : info.worktree.string();
}

QString Repository::Private::whyMissing() const
{
    if (isPartial)
        return GitTr::tr("which is a partial clone: fetch it whole to see this");
    if (info.isShallow)
        return GitTr::tr("which is a shallow clone: its history was cut off when it was cloned");
    return {};
}

Repository::Repository(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}
Repository::Repository(Repository &&) noexcept = default;
Repository &Repository::operator=(Repository &&) noexcept = default;
Repository::~Repository() = default;

Result<std::string> remoteOf(const RepositoryInfo &info)
{
    if (!info.remoteName.empty() || info.remotes.empty())
        return info.remoteName;
    QStringList names;
    for (const std::string &name : info.remotes)
        names << shown(name);
    return fail(ErrorCode::Invalid,
                GitTr::tr("The repository has several remotes (%1), and nothing says which of them "
                          "is meant: name it by git branch --set-upstream-to=REMOTE/BRANCH, or "
                          "call it origin")
                    .arg(names.join(QStringLiteral(", "))));
}

Result<Repository> Repository::open(const std::filesystem::path &path, const std::string &tracked)
{
    startLibgit2();
    const std::string text = path.string();
    std::error_code failed;
    const auto what = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(what))
        return fail(ErrorCode::NotFound,
                    GitTr::tr("The folder “%1” does not exist").arg(shown(text)));
    const std::filesystem::path from =
        std::filesystem::is_directory(what) ? path : std::filesystem::absolute(path).parent_path();

    auto d = std::make_unique<Private>();
    git_repository *repository = nullptr;
    if (const int status = git_repository_open_ext(&repository, from.c_str(),
                                                   GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
        status < 0) {
        if (status == GIT_ENOTFOUND)
            return fail(ErrorCode::NotFound,
                        GitTr::tr("“%1” is not in a Git repository").arg(shown(text)));
        return gitFailure(status,
                          GitTr::tr("The Git repository “%1” cannot be opened").arg(shown(text)));
    }
    d->repository.reset(repository);
    git_odb *odb = nullptr;
    if (const int status = git_repository_odb(&odb, repository); status < 0)
        return gitFailure(status,
                          GitTr::tr("The objects of “%1” cannot be opened").arg(shown(text)));
    d->odb.reset(odb);

    d->info.gitDir = absolutePath(git_repository_path(repository));
    d->info.worktree = absolutePath(git_repository_workdir(repository));
    d->info.isBare = git_repository_is_bare(repository) == 1;
    d->commonDir = absolutePath(git_repository_commondir(repository));
    d->shallow = readShallow(d->commonDir);
    d->info.isShallow = !d->shallow.empty();
    readHead(*d);
    git_config *config = nullptr;
    if (git_repository_config_snapshot(&config, repository) == 0) {
        const ConfigHandle owned(config);
        readRemotes(config, tracked, d->info);
        d->isPartial = hasPromisor(config);
    }
    return Repository(std::move(d));
}

const RepositoryInfo &Repository::info() const
{
    return m_d->info;
}

Result<Revision> Repository::resolve(std::string_view spec) const
{
    const std::string text(spec);
    const auto unknown = [&](ErrorCode code) {
        const QString why = m_d->whyMissing();
        if (code == ErrorCode::NotFound && !why.isEmpty())
            return fail(code, GitTr::tr("No commit “%1” was found in “%2”, %3")
                                  .arg(shown(text), shown(m_d->name()), why));
        return fail(
            code,
            GitTr::tr("No commit “%1” was found in “%2”").arg(shown(text), shown(m_d->name())));
    };
    if (text.empty() || text.find('\0') != std::string::npos)
        return unknown(ErrorCode::Invalid);
    git_object *raw = nullptr;
    if (const int status = git_revparse_single(&raw, m_d->repository.get(), text.c_str());
        status < 0) {
        if (m_d->info.isUnborn && text.starts_with("HEAD"))
            return fail(ErrorCode::NotFound,
                        GitTr::tr("The branch “%1” of “%2” has no commit yet")
                            .arg(shown(m_d->info.headBranch), shown(m_d->name())));
        switch (status) {
        case GIT_ENOTFOUND:
        case GIT_EPEEL:
            return unknown(ErrorCode::NotFound);
        case GIT_EAMBIGUOUS:
            return fail(
                ErrorCode::Invalid,
                GitTr::tr("“%1” is the beginning of several objects’ ids in “%2”: give more digits")
                    .arg(shown(text), shown(m_d->name())));
        case GIT_EINVALIDSPEC:
            return unknown(ErrorCode::Invalid);
        default:
            return gitFailure(
                status,
                GitTr::tr("“%1” cannot be looked up in “%2”").arg(shown(text), shown(m_d->name())));
        }
    }
    const ObjectHandle object(raw);
    git_object *peeled = nullptr;
    if (git_object_peel(&peeled, raw, GIT_OBJECT_COMMIT) < 0)
        return fail(ErrorCode::Invalid,
                    GitTr::tr("“%1” in “%2” is not a commit").arg(shown(text), shown(m_d->name())));
    const ObjectHandle commit(peeled);
    return fromOid<Revision>(*git_object_id(peeled));
}

Result<Commit> Repository::commit(const Revision &revision) const
{
    // What the caller names and is not there is their mistake, not the repository's.
    const git_oid oid = toOid(revision);
    if (!git_odb_exists(m_d->odb.get(), &oid)) {
        Error error = missingObject(*m_d, oid, GIT_OBJECT_COMMIT).error();
        error.code = ErrorCode::NotFound;
        return fail(std::move(error));
    }
    return readCommit(*m_d, revision);
}

} // namespace driftgate
