#include "workspace/authors.h"

#include "workspace/pendingcommits.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// Far more than anybody would read: who is missing could approve what they wrote.
constexpr size_t MostCommits = 20'000;

/// None: what the application was made of is not to be had, as when that revision is not in the
/// repository.
std::optional<Closure> inputsBefore(const Subject &subject, const Repository &repository,
                                    const Revision &revision)
{
    if (!subject.path.empty()) {
        const Result<std::optional<TreeEntry>> entry = repository.entry(revision, subject.path);
        if (!entry)
            return std::nullopt;
        if (!*entry) {
            // It was not there yet.
            Closure empty;
            empty.root = subject.path;
            return empty;
        }
    }
    Result<Closure> out =
        subject.workspace->renderer().closure(repository, revision, subject.path, subject.options);
    return out ? std::optional(std::move(*out)) : std::nullopt;
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
    const std::optional<Closure> base =
        from ? inputsBefore(subject, *repository, *from) : std::nullopt;
    if (!base) {
        const Result<Commit> last = lastCommitOf(*repository, to, *target, cancel);
        if (!last)
            return fail(last.error());
        out.addresses.push_back(last->author.email);
        return out;
    }
    const Result<PendingCommits> between =
        pendingCommits(*repository, subject.workspace->environment().cacheDir, *from, to, *base,
                       *target, cancel, MostCommits);
    if (!between)
        return fail(between.error());
    for (const Commit &commit : between->commits) {
        if (!std::ranges::contains(out.addresses, commit.author.email))
            out.addresses.push_back(commit.author.email);
    }
    out.isComplete = !between->isCut;
    return out;
}

} // namespace driftgate
