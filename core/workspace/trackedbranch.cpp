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

/// The branch that a repository without a usable HEAD means.
std::optional<Ref> defaultBranch(const std::vector<Ref> &refs)
{
    for (const char *const name :
         {"refs/remotes/origin/HEAD", "refs/heads/main", "refs/heads/master",
          "refs/remotes/origin/main", "refs/remotes/origin/master"}) {
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

} // namespace

Result<TrackedBranch> trackedBranch(const Repository &repository, const std::string &branch,
                                    bool preferRemote)
{
    const RepositoryInfo &info = repository.info();
    const Result<std::vector<Ref>> refs = repository.refs();
    if (!refs)
        return fail(refs.error());
    if (!branch.empty()) {
        const std::string local = "refs/heads/" + branch;
        const std::string remote = "refs/remotes/origin/" + branch;
        std::optional<Ref> ref = refNamed(*refs, preferRemote ? remote : local);
        if (!ref)
            ref = refNamed(*refs, preferRemote ? local : remote);
        if (ref)
            return TrackedBranch{branch, ref->target};
        std::vector<std::string> known;
        for (const Ref &candidate : *refs) {
            if (candidate.kind == RefKind::Branch)
                known.push_back(candidate.label);
        }
        const std::string near = nearestWord(branch, known);
        const QString hint = near.empty()
                                 ? QString()
                                 : Tr::tr("; did you mean “%1”?").arg(QString::fromStdString(near));
        return fail(
            ErrorCode::NotFound,
            Tr::tr("The repository has no branch “%1”").arg(QString::fromStdString(branch)) + hint);
    }
    if (!preferRemote && !info.isUnborn) {
        const Result<Revision> head = repository.resolve("HEAD");
        if (!head)
            return fail(head.error());
        return TrackedBranch{info.headBranch, *head};
    }
    if (preferRemote) {
        // origin/HEAD is a name of its own; what it points at has the branch's name.
        if (const std::optional<Ref> head = refNamed(*refs, "refs/remotes/origin/HEAD")) {
            for (const Ref &ref : *refs) {
                if (ref.kind == RefKind::RemoteBranch && ref.name != head->name &&
                    ref.target == head->target)
                    return TrackedBranch{ref.label.substr(ref.label.find('/') + 1), ref.target};
            }
            return TrackedBranch{{}, head->target};
        }
    }
    if (const std::optional<Ref> ref = defaultBranch(*refs)) {
        const size_t slash = ref->kind == RefKind::RemoteBranch ? ref->label.find('/') + 1 : 0;
        return TrackedBranch{ref->label.substr(slash), ref->target};
    }
    if (!info.isUnborn)
        return trackedBranch(repository, branch, false);
    return fail(ErrorCode::NotFound, Tr::tr("The repository has no commit on its branch “%1” yet")
                                         .arg(QString::fromStdString(info.headBranch)));
}

} // namespace driftgate
