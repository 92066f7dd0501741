#include "git/remote.h"

#include "git/gitcalls.h"
#include "git/handles.h"
#include "git/url.h"

#include "base/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// Why a remote did not take a ref: the text of a "!" line of `git push --porcelain`.
QString rejectionOf(const std::string &output)
{
    for (const std::string_view line : split(output, '\n')) {
        if (!line.starts_with("!\t"))
            continue;
        const size_t tab = line.rfind('\t');
        return shown(line.substr(tab + 1));
    }
    return {};
}

} // namespace

bool isFullRef(std::string_view ref)
{
    return ref.starts_with("refs/") && !hasControls(ref) &&
           ref.find_first_of(" :*?[\\^~+") == std::string_view::npos;
}

std::vector<std::string> GitRemote::pushOptions(const std::string &remote)
{
    // A mirror's own setting would push everything by force.
    return {"-c",
            "remote." + remote + ".mirror=false",
            "push",
            "--porcelain",
            "--no-verify",
            "--no-follow-tags",
            "--no-signed",
            "--no-force-with-lease",
            "--recurse-submodules=no",
            "--receive-pack=git-receive-pack"};
}

Status GitRemote::push(const std::filesystem::path &repository, const std::string &remote,
                       const PushRequest &request, const CancelToken &cancel) const
{
    const bool isGoodSource =
        isFullRef(request.source) || Revision::fromHex(request.source).has_value();
    if (!isGoodSource || !isFullRef(request.ref))
        return fail(ErrorCode::Invalid,
                    GitTr::tr("“%1” is not the full name of a ref").arg(shown(request.ref)));
    std::vector<std::string> arguments = pushOptions(remote);
    if (request.dryRun)
        arguments.emplace_back("--dry-run");
    if (request.onlyFrom)
        arguments.push_back("--force-with-lease=" + request.ref + ':' + request.onlyFrom->hex());
    arguments.insert(arguments.end(), {"--", remote, request.source + ':' + request.ref});
    const auto outcome = run(repository, remote, arguments, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode == 0) {
        const auto pushed = Revision::fromHex(request.source);
        if (pushed && !request.dryRun)
            keepTracked(repository, remote, request.ref, *pushed);
        return {};
    }
    const QString what = GitTr::tr("“%1” could not be pushed to “%2”")
                             .arg(shown(request.ref), shown(withoutCredentials(remote)));
    const QString rejection = rejectionOf(outcome->output);
    if (rejection.isEmpty())
        return gitFailed(*outcome, what);
    // "[remote rejected]" comes from a rule of the other side, "[rejected]" from Git's own.
    const bool isTheirs = rejection.startsWith(QStringLiteral("[remote rejected]"));
    return fail(isTheirs ? ErrorCode::Denied : ErrorCode::Conflict,
                GitTr::tr("%1: %2").arg(what, rejection));
}

Result<std::optional<RemoteRef>> GitRemote::refAt(const std::filesystem::path &repository,
                                                  const std::string &remote, const std::string &ref,
                                                  const CancelToken &cancel) const
{
    const std::string peeled = ref + "^{}";
    const auto outcome =
        run(repository, remote,
            {"ls-remote", "--quiet", "--upload-pack=git-upload-pack", "--", remote, ref, peeled},
            cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode != 0)
        return fail(codeOf(outcome->errors), GitTr::tr("“%1” could not be looked up at “%2”: %3")
                                                 .arg(shown(ref), shown(withoutCredentials(remote)),
                                                      lastWords(outcome->errors)));
    std::optional<RemoteRef> out;
    for (const std::string_view line : split(outcome->output, '\n')) {
        const size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            continue;
        const std::string_view name = line.substr(tab + 1);
        const auto id = Revision::fromHex(line.substr(0, tab));
        if (!id)
            continue;
        // The peeled line of an annotated tag comes after the tag's own.
        if (name == ref)
            out = {*id, *id};
        else if (out && name == peeled)
            out->commit = *id;
    }
    keepTracked(repository, remote, ref, out ? out->object : Revision());
    return out;
}

} // namespace driftgate
