#include "git/remote.h"

#include "git/gitcalls.h"
#include "git/refswap.h"
#include "git/url.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr std::string_view Heads = "refs/heads/";

/// Where what is known of a remote's refs is kept, but for its branches.
std::string trackingSpace(const std::string &remote)
{
    return "refs/driftgate/remotes/" + remote + '/';
}

bool mirrors(const RepositoryInfo &info, const std::string &remote)
{
    return info.isMirror && info.remoteName == remote;
}

/// Tags of a remote, in full, of which something is kept here.
std::vector<std::string> trackedTags(const Repository &repository, const std::string &remote)
{
    const std::string space = trackingSpace(remote) + "tags/";
    std::vector<std::string> out;
    git_reference_iterator *raw = nullptr;
    if (git_reference_iterator_glob_new(&raw, repository.d().repository.get(),
                                        (space + '*').c_str()) < 0)
        return out;
    const ReferenceIterator iterator(raw);
    const char *name = nullptr;
    while (git_reference_next_name(&name, raw) == 0)
        out.push_back("refs/tags/" + std::string(name).substr(space.size()));
    return out;
}

/// Git ends so when it could talk to the remote, and could not write each of the refs.
constexpr int SomeRefused = 1;

} // namespace

std::string trackingRef(const std::string &remote, const std::string &ref, bool isMirror)
{
    constexpr std::string_view Refs = "refs/";
    if (!ref.starts_with(Heads))
        return trackingSpace(remote) + ref.substr(Refs.size());
    return isMirror ? ref : "refs/remotes/" + remote + '/' + ref.substr(Heads.size());
}

std::string trackingRef(const RepositoryInfo &info, const std::string &ref)
{
    return trackingRef(info.remoteName, ref, info.isMirror);
}

void keepTracked(const std::filesystem::path &repository, const std::string &remote,
                 const std::string &ref, const Revision &object)
{
    const auto opened = Repository::open(repository);
    if (!opened)
        return;
    const git_oid id = toOid(object);
    if (!object.isNull() && !git_odb_exists(opened->d().odb.get(), &id))
        return;
    std::ignore =
        setRef(*opened, trackingRef(remote, ref, mirrors(opened->info(), remote)), object);
}

Result<ProcessOutcome> GitRemote::fetchOnly(const std::filesystem::path &repository,
                                            const std::string &remote,
                                            std::vector<std::string> options,
                                            const std::vector<std::string> &refspecs,
                                            const CancelToken &cancel) const
{
    // Else what the repository's settings name would be moved too, whatever is asked for.
    std::vector<std::string> arguments{
        "fetch",     "--quiet", "--no-recurse-submodules", "--no-write-fetch-head",
        "--refmap=", FarFetch};
    std::ranges::move(options, std::back_inserter(arguments));
    arguments.insert(arguments.end(), {"--", remote});
    std::ranges::copy(refspecs, std::back_inserter(arguments));
    return run(repository, remote, arguments, cancel);
}

Status GitRemote::fetch(const std::filesystem::path &repository, const std::string &remote,
                        const CancelToken &cancel, FetchTags tags) const
{
    const auto opened = Repository::open(repository);
    if (!opened)
        return fail(opened.error());
    const bool isMirror = mirrors(opened->info(), remote);
    const std::vector<std::string> heads{"+refs/heads/*:" +
                                         trackingRef(remote, "refs/heads/*", isMirror)};
    const bool makesTags = isMirror || tags == FetchTags::AsRemote;
    std::vector<std::string> all = heads;
    if (makesTags)
        all.emplace_back("+refs/tags/*:refs/tags/*");
    auto outcome =
        fetchOnly(repository, remote, {"--prune", makesTags ? "--no-tags" : "--tags"}, all, cancel);
    // Beside a tag that stands elsewhere here, Git has brought the rest: it is told by the branches
    // alone whether that was all.
    if (outcome && outcome->exitCode == SomeRefused && !makesTags)
        outcome = fetchOnly(repository, remote, {"--prune", "--no-tags"}, heads, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode != 0)
        return gitFailed(
            *outcome,
            GitTr::tr("“%1” could not be fetched").arg(shown(withoutCredentials(remote))));
    return fetchTrackedTags(*opened, repository, remote, cancel);
}

Status GitRemote::fetchTrackedTags(const Repository &repository, const std::filesystem::path &path,
                                   const std::string &remote, const CancelToken &cancel) const
{
    const std::vector<std::string> tags = trackedTags(repository, remote);
    if (tags.empty())
        return {};
    std::vector<std::string> refspecs;
    refspecs.reserve(tags.size());
    for (const std::string &tag : tags)
        refspecs.push_back('+' + tag + ':' + trackingRef(remote, tag, false));
    const auto outcome = fetchOnly(path, remote, {"--no-prune", "--no-tags"}, refspecs, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    // One that is gone keeps Git from fetching the others.
    for (const std::string &tag : tags) {
        if (const Status fetched = fetchRef(path, remote, tag, cancel); !fetched)
            return fetched;
    }
    return {};
}

Status GitRemote::fetchInto(const std::filesystem::path &repository, const std::string &remote,
                            const std::string &ref, const std::string &into,
                            std::vector<std::string> options, const QString &what,
                            const CancelToken &cancel) const
{
    options.insert(options.end(), {"--no-tags", "--no-prune"});
    const auto outcome =
        fetchOnly(repository, remote, std::move(options), {'+' + ref + ':' + into}, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    if (outcome->errors.find("couldn't find remote ref " + ref) != std::string::npos) {
        // Nobody pushed any yet, or somebody removed it: nothing here is known to be there.
        const auto opened = Repository::open(repository);
        return opened ? setRef(*opened, into, {}) : fail(opened.error());
    }
    auto error = gitFailed(*outcome, what);
    if (outcome->errors.find("cannot lock ref") != std::string::npos)
        error.error().code = ErrorCode::Conflict;
    return error;
}

Status GitRemote::fetchRef(const std::filesystem::path &repository, const std::string &remote,
                           const std::string &ref, const CancelToken &cancel) const
{
    if (!isFullRef(ref))
        return fail(ErrorCode::Invalid,
                    GitTr::tr("“%1” is not the full name of a ref").arg(shown(ref)));
    const auto opened = Repository::open(repository);
    if (!opened)
        return fail(opened.error());
    return fetchInto(repository, remote, ref,
                     trackingRef(remote, ref, mirrors(opened->info(), remote)), {},
                     GitTr::tr("“%1” could not be fetched from “%2”")
                         .arg(shown(ref), shown(withoutCredentials(remote))),
                     cancel);
}

std::string trackingNotes(const std::string &remote, const std::string &ref)
{
    constexpr std::string_view Notes = "refs/notes/";
    return std::string(Notes) + "remotes/" + remote + '/' + ref.substr(Notes.size());
}

Status GitRemote::fetchNotes(const std::filesystem::path &repository, const std::string &remote,
                             const std::string &ref, const CancelToken &cancel) const
{
    // A partial clone leaves contents out, and nothing here would fetch those of notes later.
    return fetchInto(
        repository, remote, ref, trackingNotes(remote, ref), {"--no-filter"},
        GitTr::tr("The notes of “%1” could not be fetched").arg(shown(withoutCredentials(remote))),
        cancel);
}

} // namespace driftgate
