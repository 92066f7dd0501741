#include "git/userconfig.h"

#include "git/handles.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace driftgate
{

namespace
{

constexpr size_t MaxConfigBytes = size_t{8} << 20;
constexpr size_t LastWords = 300;

constexpr std::array<const char *, 44> Kept{"HOME",
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
                                            "GPG_TTY",
                                            "TERM",
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

bool isHelper(std::string_view key)
{
    return key.starts_with("credential.") && key.ends_with(".helper");
}

/// As the shell takes it for one word.
std::string shellWord(const std::string &text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

Result<std::vector<GitSetting>> listed(const std::filesystem::path &directory,
                                       const std::vector<std::string> &arguments,
                                       const ProcessRunner &runner, const CancelToken &cancel)
{
    ProcessRequest request;
    request.program = "git";
    request.arguments = arguments;
    request.directory = directory;
    request.environment = usersEnvironment(runner);
    request.outputLimit = MaxConfigBytes;
    const auto outcome = runner.run(request, cancel);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->exitCode != 0)
        return fail(ErrorCode::Tool,
                    GitTr::tr("The Git configuration cannot be read: %1")
                        .arg(shown(std::string_view(outcome->errors).substr(0, LastWords))));
    // "SCOPE\0KEY\nVALUE\0", without "\nVALUE" for a key that stands alone.
    std::vector<GitSetting> out;
    const std::vector<std::string_view> parts = split(outcome->output, '\0');
    for (size_t i = 0; i + 1 < parts.size(); i += 2) {
        const size_t end = parts[i + 1].find('\n');
        const bool hasValue = end != std::string_view::npos;
        out.push_back({.key = std::string(parts[i + 1].substr(0, end)),
                       .value = hasValue ? std::string(parts[i + 1].substr(end + 1)) : "true",
                       .isTrusted = parts[i] == "system" || parts[i] == "global"});
    }
    return out;
}

} // namespace

std::map<std::string, std::string> usersEnvironment(const ProcessRunner &runner)
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

Result<UserConfig> UserConfig::read(const std::filesystem::path &repository,
                                    const ProcessRunner &runner, const CancelToken &cancel)
{
    const std::vector<std::string> list{"config", "--list", "--includes", "--null", "--show-scope"};
    auto settings = listed(std::filesystem::absolute(repository), list, runner, cancel);
    if (!settings && settings.error().code == ErrorCode::Tool) {
        // Nowhere in particular: no repository, so that what is wrong with this one is left out.
        std::vector<std::string> alone{"--git-dir=/dev/null"};
        std::ranges::copy(list, std::back_inserter(alone));
        if (auto rest = listed("/", alone, runner, cancel))
            settings = std::move(rest);
    }
    if (!settings)
        return fail(settings.error());
    return UserConfig(*std::move(settings));
}

std::string UserConfig::trusted(std::string_view key) const
{
    std::string out;
    for (const GitSetting &setting : m_settings)
        if (setting.isTrusted && setting.key == key)
            out = setting.value;
    return out;
}

std::string UserConfig::any(std::string_view key) const
{
    std::string out;
    for (const GitSetting &setting : m_settings)
        if (setting.key == key)
            out = setting.value;
    return out;
}

std::string UserConfig::trustedPath(std::string_view key) const
{
    std::string out = trusted(key);
    if (out.starts_with("~/")) {
        const char *const home = std::getenv("HOME");
        out.replace(0, 1, home ? home : "");
    }
    return out.starts_with('/') ? out : std::string();
}

bool UserConfig::trustedFlag(std::string_view key) const
{
    const QString text = shown(trusted(key)).toLower();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? number != 0
                    : text == QLatin1String("true") || text == QLatin1String("yes") ||
                          text == QLatin1String("on");
}

SafeGit safeGit(const UserConfig &config, const ProcessRunner &runner)
{
    SafeGit out{.options = {"-c", "protocol.ext.allow=never", "-c", "core.hooksPath=/dev/null",
                            "-c", "core.fsmonitor=false", "-c", "core.alternateRefsCommand=true",
                            "-c", "submodule.recurse=false", "-c", "fetch.recurseSubmodules=false",
                            "-c", "maintenance.auto=false", "-c", "gc.auto=0", "-c",
                            "advice.detachedHead=false"},
                .environment = usersEnvironment(runner)};
    auto &environment = out.environment;
    if (!environment.contains("GIT_SSH_COMMAND")) {
        const std::string command = config.trusted("core.sshcommand");
        const auto program = environment.find("GIT_SSH");
        if (!command.empty())
            environment["GIT_SSH_COMMAND"] = command;
        else
            environment["GIT_SSH_COMMAND"] =
                program == environment.end() ? "ssh" : shellWord(program->second);
    }
    // Of core.gitProxy the first one counts, which is the repository's; there and empty, this one
    // keeps it from being asked.
    environment["GIT_PROXY_COMMAND"] = "";
    if (!environment.contains("GIT_ASKPASS")) {
        const std::string program = config.trusted("core.askpass");
        environment["GIT_ASKPASS"] = program.empty() ? environment["SSH_ASKPASS"] : program;
    }
    const auto &settings = config.settings();
    const auto isForeign = [](const GitSetting &setting) {
        return !setting.isTrusted && isHelper(setting.key);
    };
    if (std::ranges::any_of(settings, isForeign)) {
        // An empty one forgets those before it, whichever address they are for.
        out.options.insert(out.options.end(), {"-c", "credential.helper="});
        for (const GitSetting &setting : settings)
            if (setting.isTrusted && isHelper(setting.key))
                out.options.insert(out.options.end(), {"-c", setting.key + '=' + setting.value});
    }
    return out;
}

} // namespace driftgate
