#include "workspace/trackedbranch.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

std::optional<Ref> refNamed(const std::vector<Ref> &refs, const std::string &name)
{
    const auto it = std::ranges::find(refs, name, &Ref::name);
    return it == refs.end() ? std::nullopt : std::optional(*it);
}

/// "main" of "main" and of "origin/main".
std::string branchOf(const Ref &ref)
{
    const size_t slash = ref.kind == RefKind::RemoteBranch ? ref.label.find('/') + 1 : 0;
    return ref.label.substr(slash);
}

/// The branch that a repository without a usable HEAD means.
std::optional<Ref> defaultBranch(const std::vector<Ref> &refs, const std::string &remote)
{
    const std::string local = "refs/heads/";
    for (const std::string &name :
         {local + "main", local + "master", remote + "main", remote + "master"}) {
        if (std::optional<Ref> ref = refNamed(refs, name))
            return ref;
    }
    std::optional<Ref> only;
    for (const Ref &ref : refs) {
        if (ref.kind != RefKind::Branch && ref.kind != RefKind::RemoteBranch)
            continue;
        if (only)
            return std::nullopt;
        only = ref;
    }
    return only;
}

Result<TrackedBranch> branchNamed(const std::vector<Ref> &refs, const std::string &branch,
                                  const std::string &remotes, bool preferRemote)
{
    const std::string local = "refs/heads/" + branch;
    const std::string remote = remotes + branch;
    std::optional<Ref> ref = refNamed(refs, preferRemote ? remote : local);
    if (!ref)
        ref = refNamed(refs, preferRemote ? local : remote);
    if (ref)
        return TrackedBranch{branch, ref->target};
    std::vector<std::string> known;
    for (const Ref &candidate : refs) {
        if (candidate.kind == RefKind::Branch || candidate.kind == RefKind::RemoteBranch)
            known.push_back(branchOf(candidate));
    }
    const std::string near = nearestWord(branch, known);
    QString text = Tr::tr("The repository has no branch “%1”").arg(QString::fromStdString(branch));
    if (!near.empty())
        text += Tr::tr("; did you mean “%1”?").arg(QString::fromStdString(near));
    return fail(ErrorCode::NotFound, text);
}

} // namespace

std::string branchesOf(const RepositoryInfo &info)
{
    if (info.isMirror)
        return "refs/heads/";
    // A remote that was taken away again leaves them behind.
    return "refs/remotes/" + (info.remoteName.empty() ? "origin" : info.remoteName) + '/';
}

Result<TrackedBranch> trackedBranch(const Repository &repository, const std::string &branch,
                                    bool preferRemote)
{
    const RepositoryInfo &info = repository.info();
    const Result<std::vector<Ref>> refs = repository.refs();
    if (!refs)
        return fail(refs.error());
    const std::string remote = branchesOf(info);
    if (!branch.empty())
        return branchNamed(*refs, branch, remote, preferRemote);
    if (!preferRemote && !info.isUnborn) {
        const Result<Revision> head = repository.resolve("HEAD");
        if (!head)
            return fail(head.error());
        return TrackedBranch{info.headBranch, *head};
    }
    if (preferRemote) {
        // origin/HEAD is a pointer without a name of its own: the branch it points at has one.
        if (const Result<Revision> head = repository.resolve(remote + "HEAD")) {
            const auto branchAt = std::ranges::find_if(*refs, [&](const Ref &ref) {
                return ref.target == *head && ref.kind == RefKind::RemoteBranch &&
                       !ref.name.ends_with("/HEAD");
            });
            return TrackedBranch{branchAt == refs->end() ? std::string() : branchOf(*branchAt),
                                 *head};
        }
    }
    if (const std::optional<Ref> ref = defaultBranch(*refs, remote))
        return TrackedBranch{branchOf(*ref), ref->target};
    if (!info.isUnborn)
        return trackedBranch(repository, branch, false);
    return fail(ErrorCode::NotFound, Tr::tr("The repository has no commit on its branch “%1” yet")
                                         .arg(QString::fromStdString(info.headBranch)));
}

} // namespace driftgate
