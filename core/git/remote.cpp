#include "git/remote.h"

#include "git/gitcalls.h"
#include "git/handles.h"
#include "git/refswap.h"
#include "git/url.h"
#include "git/userconfig.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

/// A big repository over a slow line takes this long; a person can cancel at any time.
constexpr std::chrono::hours TimeLimit{2};
constexpr size_t LastWords = 600;

} // namespace

QString lastWords(const std::string &errors)
{
    std::string told;
    std::string last;
    for (const std::string_view line : split(errors, '\n')) {
        // Progress overwrites its line; a remote's lines are filled up with spaces over it.
        std::string_view text = line.substr(line.rfind('\r') + 1);
        text = text.substr(0, text.find_last_not_of(' ') + 1);
        if (text.empty())
            continue;
        last = text;
        if (text.starts_with("fatal: ") || text.starts_with("error: ") ||
            text.starts_with("ERROR: ") || text.starts_with("remote: ") ||
            text.starts_with("ssh: ")) {
            told += told.empty() ? "" : "; ";
            told += text;
        }
    }
    std::string out = withoutCredentialsWithin(told.empty() ? last : told);
    if (out.size() > LastWords)
        out.erase(0, out.size() - LastWords);
    return shown(out);
}

ErrorCode codeOf(std::string_view errors)
{
    constexpr std::array<std::string_view, 14> Signs{"Could not resolve host",
                                                     "Could not resolve hostname",
                                                     "unable to access",
                                                     "Connection refused",
                                                     "Connection timed out",
                                                     "Connection reset",
                                                     "Network is unreachable",
                                                     "Could not read from remote repository",
                                                     "unable to connect",
                                                     "the remote end hung up",
                                                     "early EOF",
                                                     "Authentication failed",
                                                     "could not read Username",
                                                     "could not read Password"};
    const bool network = std::ranges::any_of(
        Signs, [&](std::string_view sign) { return errors.find(sign) != std::string_view::npos; });
    return network ? ErrorCode::Network : ErrorCode::Tool;
}

bool hasControls(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::unexpected<Error> gitFailed(const ProcessOutcome &outcome, const QString &what)
{
    return fail(codeOf(outcome.errors), GitTr::tr("%1: %2").arg(what, lastWords(outcome.errors)));
}

namespace
{

/// `config` is that of the repository which git runs in.
Result<ProcessOutcome> runGit(const ProcessRunner &runner, const UserConfig &config,
                              const std::vector<std::string> &arguments,
                              const std::filesystem::path &directory, const CancelToken &cancel)
{
    SafeGit git = safeGit(config, runner);
    ProcessRequest request;
    request.program = "git";
    request.arguments = std::move(git.options);
    std::ranges::copy(arguments, std::back_inserter(request.arguments));
    request.directory = directory;
    request.environment = std::move(git.environment);
    request.timeLimit = TimeLimit;
    return runner.run(request, cancel);
}

/// Whether it is the name of a remote, and no option or program. Errors: Invalid.
Status checkRemote(const std::string &remote)
{
    if (remote.empty() || remote.starts_with('-') || hasControls(remote) ||
        remote.find("::") != std::string::npos)
        return fail(
            ErrorCode::Invalid,
            GitTr::tr("“%1” is not the name of a remote").arg(shown(withoutCredentials(remote))));
    return {};
}

Status checkUrl(const std::string &url)
{
    const QString name = shown(withoutCredentials(url));
    if (url.empty() || url.starts_with('-') || hasControls(url))
        return fail(ErrorCode::Invalid,
                    GitTr::tr("“%1” is not the address of a repository").arg(name));
    // "ext::sh -c …" and its like name a program to run (gitremote-helpers).
    const size_t helper = url.find("::");
    if (helper != std::string::npos &&
        std::ranges::all_of(url.substr(0, helper), [](unsigned char c) {
            return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '_' || c == '.';
        }))
        return fail(
            ErrorCode::Denied,
            GitTr::tr(
                "“%1” names a program to run, which is refused: give an https, ssh or file address")
                .arg(name));
    return {};
}

bool isAbsentOrEmpty(const std::filesystem::path &folder)
{
    std::error_code failed;
    return !std::filesystem::exists(folder, failed) ||
           (std::filesystem::is_directory(folder, failed) &&
            std::filesystem::is_empty(folder, failed));
}

} // namespace

Status GitRemote::clone(const std::string &url, const std::filesystem::path &into,
                        const CancelToken &cancel) const
{
    if (const Status good = checkUrl(url); !good)
        return good;
    if (!isAbsentOrEmpty(into))
        return fail(
            ErrorCode::Conflict,
            GitTr::tr("“%1” is not empty: nothing is cloned over it").arg(shown(into.string())));
    const std::filesystem::path target = std::filesystem::absolute(into);
    const bool existed = std::filesystem::exists(target);
    const auto config = UserConfig::read("/", m_runner, cancel);
    if (!config)
        return fail(config.error());
    const auto outcome = runGit(
        m_runner, *config,
        {"clone", "--quiet", "--no-recurse-submodules", "--", url, target.string()}, {}, cancel);
    const Status done =
        !outcome ? fail(outcome.error())
        : outcome->exitCode == 0
            ? Status()
            : gitFailed(*outcome,
                        GitTr::tr("“%1” could not be cloned").arg(shown(withoutCredentials(url))));
    if (!done) {
        // Half a clone would be taken for a repository.
        std::error_code ignored;
        if (existed)
            for (const auto &entry : std::filesystem::directory_iterator(target, ignored))
                std::filesystem::remove_all(entry.path(), ignored);
        else
            std::filesystem::remove_all(target, ignored);
    }
    return done;
}

Result<ProcessOutcome> GitRemote::run(const std::filesystem::path &repository,
                                      const std::string &remote,
                                      const std::vector<std::string> &arguments,
                                      const CancelToken &cancel) const
{
    if (const Status good = checkRemote(remote); !good)
        return fail(good.error());
    const auto config = UserConfig::read(repository, m_runner, cancel);
    if (!config)
        return fail(config.error());
    return runGit(m_runner, *config, arguments, std::filesystem::absolute(repository), cancel);
}

Status GitRemote::pushNotes(const std::filesystem::path &repository, const std::string &remote,
                            const std::string &ref, const Revision &tip,
                            const CancelToken &cancel) const
{
    std::vector<std::string> arguments = pushOptions(remote);
    arguments.insert(arguments.end(), {"--", remote, tip.hex() + ':' + ref});
    const auto outcome = run(repository, remote, arguments, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode == 0) {
        const auto opened = Repository::open(repository);
        return opened ? setRef(*opened, trackingNotes(remote, ref), tip) : fail(opened.error());
    }
    auto error = gitFailed(
        *outcome,
        GitTr::tr("The notes could not be pushed to “%1”").arg(shown(withoutCredentials(remote))));
    const auto says = [&](std::string_view words) {
        return outcome->output.find(words) != std::string::npos;
    };
    // Whoever was quicker shows in these ways: before the push, and while the remote takes it.
    if (says("[rejected]") || says("(failed to update ref)") || says("(cannot lock ref") ||
        says("(incorrect old value provided)") || says("(reference already exists)"))
        error.error().code = ErrorCode::Conflict;
    else if (says("[remote rejected]"))
        error.error().code = ErrorCode::Denied;
    return error;
}

bool looksLikeUrl(std::string_view text)
{
    if (text.empty() || text.starts_with('-') || hasControls(text))
        return false;
    const size_t scheme = text.find("://");
    if (scheme != std::string_view::npos)
        return scheme > 0 && std::ranges::all_of(text.substr(0, scheme), [](unsigned char c) {
                   return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.';
               });
    // As Git tells "host:path" from a path: the colon comes before any slash (gitremote "URLS").
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < 2) // "C:\…" is a drive
        return false;
    return text.find('/') > colon && text.substr(0, 2) != "::" && text.find("::") != colon;
}

} // namespace driftgate
