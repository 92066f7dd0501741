#include "workspace/authors.h"

#include "base/shown.h"
#include "workspace/pendingcommits.h"
#include "workspace/workspacehistory.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Planning)
};

/// Far more than anybody would read: who is missing could approve what they wrote.
constexpr size_t MostCommits = 20'000;

/// What the application was made of, by what the workspace file said then: its folder may have been
/// moved since. Errors: that is not to be had, as when the revision is not in the repository.
Result<Closure> inputsBefore(const Subject &subject, const Repository &repository,
                             const std::optional<Revision> &revision)
{
    Closure nothing;
    nothing.root = subject.path;
    if (!revision)
        return nothing;
    const Subject then = WorkspaceHistory(subject.workspace, repository).then(subject, *revision);
    if (!then.path.empty()) {
        const Result<std::optional<TreeEntry>> entry = repository.entry(*revision, then.path);
        if (!entry)
            return fail(entry.error());
        // It was not there yet.
        if (!*entry)
            return nothing;
    }
    return subject.workspace->renderer().closure(repository, *revision, then.path, then.options);
}

QString unknownBase(const Repository &repository, const Revision &from, const Error &error)
{
    const QString revision = shown(from.shortHex());
    if (repository.info().isShallow && !repository.commit(from))
        return Tr::tr("The deployed revision %1 is not in the repository, which is a shallow "
                      "clone: git fetch --unshallow brings the rest of its history")
            .arg(revision);
    if (!repository.commit(from))
        return Tr::tr("The deployed revision %1 is not in the repository: fetch it, or push it "
                      "again from a clone that has it; where nobody has it any more, only a "
                      "policy without notAuthor lets the next sync through")
            .arg(revision);
    return Tr::tr("What was deployed at %1 cannot be told: %2").arg(revision, error.toString());
}

/// Whether a shallow clone ends between two commits: there history begins with a commit that may
/// have had parents.
Result<bool> endsBetween(const Repository &repository, const Revision &from, const Revision &to)
{
    if (!repository.info().isShallow)
        return false;
    const Result<std::vector<Commit>> all = repository.commitsBetween(from, to, MostCommits);
    if (!all)
        return fail(all.error());
    return std::ranges::any_of(*all, [](const Commit &commit) { return commit.parents.empty(); });
}

} // namespace

Result<Authors> authorsBetween(const Subject &subject, const std::optional<Revision> &from,
                               const Revision &to, const CancelToken &cancel)
{
    const Result<Repository> repository = subject.workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    const Result<Closure> target =
        subject.workspace->renderer().closure(*repository, to, subject.path, subject.options);
    if (!target)
        return fail(target.error());
    Authors out;
    const Result<Closure> base = inputsBefore(subject, *repository, from);
    if (!base) {
        out.isComplete = false;
        out.note = unknownBase(*repository, *from, base.error());
        return out;
    }
    const Revision begin = from.value_or(Revision());
    const Result<PendingCommits> between =
        pendingCommits(*repository, subject.workspace->environment().cacheDir, begin, to, *base,
                       *target, cancel, MostCommits);
    if (!between)
        return fail(between.error());
    for (const Commit &commit : between->commits) {
        if (!std::ranges::contains(out.addresses, commit.author.email))
            out.addresses.push_back(commit.author.email);
    }
    const Result<bool> isShort = endsBetween(*repository, begin, to);
    if (!isShort)
        return fail(isShort.error());
    out.isComplete = !between->isCut && !*isShort;
    if (*isShort)
        out.note = Tr::tr("The clone is shallow, and its history ends before the deployed "
                          "revision: git fetch --unshallow brings the rest");
    else if (between->isCut)
        out.note = Tr::tr("More than %1 commits would have to be looked through: “driftgate-cli "
                          "log %2” makes the index that tells which of them count")
                       .arg(MostCommits)
                       .arg(shown(subject.application.name.text()));
    else if (!from)
        out.note = Tr::tr("Nothing tells what is deployed, so that whoever ever wrote one of its "
                          "files is an author: somebody else can approve it, or a sync of an "
                          "earlier commit can come first");
    return out;
}

} // namespace driftgate
