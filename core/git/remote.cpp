#include "git/remote.h"

#include "git/handles.h"
#include "git/url.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace driftgate
{

namespace
{

/// A big repository over a slow line takes this long; a person can cancel at any time.
constexpr std::chrono::hours TimeLimit{2};
constexpr size_t LastWords = 600;

/// What the user's git, ssh and credential helpers go by. The bare environment has none of it.
constexpr std::array<const char *, 42> Kept{"HOME",
                                            "USER",
                                            "LOGNAME",
                                            "XDG_CONFIG_HOME",
                                            "XDG_CACHE_HOME",
                                            "XDG_DATA_HOME",
                                            "XDG_RUNTIME_DIR",
                                            "XDG_SESSION_TYPE",
                                            "DISPLAY",
                                            "WAYLAND_DISPLAY",
                                            "XAUTHORITY",
                                            "DBUS_SESSION_BUS_ADDRESS",
                                            "SSH_AUTH_SOCK",
                                            "SSH_AGENT_PID",
                                            "SSH_ASKPASS",
                                            "GIT_ASKPASS",
                                            "GIT_SSH",
                                            "GIT_SSH_COMMAND",
                                            "GIT_SSH_VARIANT",
                                            "GIT_CONFIG_GLOBAL",
                                            "GIT_CONFIG_SYSTEM",
                                            "GIT_CONFIG_NOSYSTEM",
                                            "GIT_SSL_CAINFO",
                                            "GIT_SSL_CAPATH",
                                            "GIT_SSL_CERT",
                                            "GIT_SSL_KEY",
                                            "SSL_CERT_FILE",
                                            "SSL_CERT_DIR",
                                            "CURL_CA_BUNDLE",
                                            "KRB5CCNAME",
                                            "KRB5_CONFIG",
                                            "GNUPGHOME",
                                            "http_proxy",
                                            "https_proxy",
                                            "HTTPS_PROXY",
                                            "all_proxy",
                                            "ALL_PROXY",
                                            "ftp_proxy",
                                            "no_proxy",
                                            "NO_PROXY",
                                            "NETRC",
                                            "GCM_INTERACTIVE"};

std::map<std::string, std::string> environment(const ProcessRunner &runner)
{
    std::map<std::string, std::string> out;
    for (const char *name : Kept)
        if (const char *value = std::getenv(name))
            out[name] = value;
    out["GIT_TERMINAL_PROMPT"] = "0";
    // ssh asks on the terminal unless it is told to use the asking program always; one that
    // says no stands in for a user who has none.
    out["SSH_ASKPASS_REQUIRE"] = "force";
    if (!out.contains("SSH_ASKPASS"))
        out["SSH_ASKPASS"] = runner.find("false");
    return out;
}

/// What no repository, near or far, may turn on.
std::vector<std::string> safeOptions()
{
    return {"-c", "protocol.ext.allow=never",
            "-c", "core.hooksPath=/dev/null",
            "-c", "core.fsmonitor=false",
            "-c", "submodule.recurse=false",
            "-c", "fetch.recurseSubmodules=false",
            "-c", "maintenance.auto=false",
            "-c", "gc.auto=0",
            "-c", "advice.detachedHead=false"};
}

/// The end of what git said: its "fatal:" and "error:" lines, else its last one.
QString lastWords(const std::string &errors)
{
    std::string told;
    std::string last;
    for (const std::string_view line : split(errors, '\n')) {
        // Progress overwrites its line.
        const std::string_view text = line.substr(line.rfind('\r') + 1);
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

Result<ProcessOutcome> outcomeOf(const ProcessRunner &runner, std::vector<std::string> arguments,
                                 const std::filesystem::path &directory, const CancelToken &cancel)
{
    ProcessRequest request;
    request.program = "git";
    request.arguments = safeOptions();
    std::ranges::move(arguments, std::back_inserter(request.arguments));
    request.directory = directory;
    request.environment = environment(runner);
    request.timeLimit = TimeLimit;
    return runner.run(request, cancel);
}

Status runGit(const ProcessRunner &runner, std::vector<std::string> arguments,
              const std::filesystem::path &directory, const QString &what,
              const CancelToken &cancel)
{
    const auto outcome = outcomeOf(runner, std::move(arguments), directory, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    return fail(codeOf(outcome->errors), GitTr::tr("%1: %2").arg(what, lastWords(outcome->errors)));
}

bool isRemoteName(const std::string &remote)
{
    return !remote.empty() && !remote.starts_with('-') && !hasControls(remote) &&
           remote.find("::") == std::string::npos;
}

std::unexpected<Error> noRemote(const std::string &remote)
{
    return fail(
        ErrorCode::Invalid,
        GitTr::tr("“%1” is not the name of a remote").arg(shown(withoutCredentials(remote))));
}

/// Names that mean one ref and nothing else to a refspec.
bool isFullRef(std::string_view ref)
{
    return ref.starts_with("refs/") && !hasControls(ref) &&
           ref.find_first_of(" :*?[\\^~+") == std::string_view::npos;
}

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
    const Status done = runGit(
        m_runner, {"clone", "--quiet", "--no-recurse-submodules", "--", url, target.string()}, {},
        GitTr::tr("“%1” could not be cloned").arg(shown(withoutCredentials(url))), cancel);
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

Status GitRemote::fetch(const std::filesystem::path &repository, const std::string &remote,
                        const CancelToken &cancel) const
{
    if (!isRemoteName(remote))
        return noRemote(remote);
    return runGit(m_runner,
                  {"fetch", "--quiet", "--prune", "--tags", "--no-recurse-submodules",
                   "--no-write-fetch-head", "--", remote},
                  std::filesystem::absolute(repository),
                  GitTr::tr("“%1” could not be fetched").arg(shown(withoutCredentials(remote))),
                  cancel);
}

Status GitRemote::push(const std::filesystem::path &repository, const std::string &remote,
                       const PushRequest &request, const CancelToken &cancel) const
{
    if (!isRemoteName(remote))
        return noRemote(remote);
    const bool isGoodSource =
        isFullRef(request.source) || Revision::fromHex(request.source).has_value();
    if (!isGoodSource || !isFullRef(request.ref))
        return fail(ErrorCode::Invalid,
                    GitTr::tr("“%1” is not the full name of a ref").arg(shown(request.ref)));
    std::vector<std::string> arguments{"push", "--porcelain", "--no-verify", "--no-follow-tags",
                                       "--recurse-submodules=no"};
    if (request.dryRun)
        arguments.emplace_back("--dry-run");
    if (request.onlyFrom)
        arguments.push_back("--force-with-lease=" + request.ref + ':' + request.onlyFrom->hex());
    arguments.insert(arguments.end(), {"--", remote, request.source + ':' + request.ref});
    const auto outcome =
        outcomeOf(m_runner, std::move(arguments), std::filesystem::absolute(repository), cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    const QString what = GitTr::tr("“%1” could not be pushed to “%2”")
                             .arg(shown(request.ref), shown(withoutCredentials(remote)));
    const QString rejection = rejectionOf(outcome->output);
    if (rejection.isEmpty())
        return fail(codeOf(outcome->errors),
                    GitTr::tr("%1: %2").arg(what, lastWords(outcome->errors)));
    // "[remote rejected]" comes from a rule of the other side, "[rejected]" from Git's own.
    const bool isTheirs = rejection.startsWith(QStringLiteral("[remote rejected]"));
    return fail(isTheirs ? ErrorCode::Denied : ErrorCode::Conflict,
                GitTr::tr("%1: %2").arg(what, rejection));
}

Result<std::optional<RemoteRef>> GitRemote::refAt(const std::filesystem::path &repository,
                                                  const std::string &remote, const std::string &ref,
                                                  const CancelToken &cancel) const
{
    if (!isRemoteName(remote))
        return noRemote(remote);
    const std::string peeled = ref + "^{}";
    const auto outcome = outcomeOf(m_runner, {"ls-remote", "--quiet", "--", remote, ref, peeled},
                                   std::filesystem::absolute(repository), cancel);
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
    return out;
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
