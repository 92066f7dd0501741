#include "cluster/kubernetes/execpermissions.h"

#include "base/sha256.h"
#include "base/text.h"
#include "cluster/text.h"

#include <QDir>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view DigestMark = "sha256:";
constexpr int LockWaitMs = 5000;

/// Programs whose arguments are programs. Versions ("python3.12") are cut off before.
const std::set<std::string_view> Launchers = {
    "ash",        "awk",      "bash",    "bun",      "busybox", "bwrap",       "chroot",
    "csh",        "dash",     "deno",    "doas",     "docker",  "dotnet",      "emacs",
    "env",        "expect",   "find",    "firejail", "fish",    "flatpak",     "gawk",
    "gdb",        "git",      "go",      "java",     "ksh",     "kubectl",     "ld-linux",
    "lua",        "make",     "mawk",    "mksh",     "nerdctl", "nice",        "nix",
    "node",       "nodejs",   "nohup",   "npm",      "npx",     "nsenter",     "nu",
    "osascript",  "parallel", "perl",    "php",      "pipx",    "pkexec",      "podman",
    "powershell", "pwsh",     "pypy",    "python",   "pythonw", "ruby",        "run-parts",
    "runuser",    "script",   "sed",     "setpriv",  "setsid",  "sh",          "socat",
    "ssh",        "stdbuf",   "strace",  "su",       "sudo",    "systemd-run", "tar",
    "tcsh",       "time",     "timeout", "toybox",   "unshare", "uv",          "uvx",
    "vi",         "vim",      "wine",    "xargs",    "zsh"};

/// Variables that choose among what the user has set up himself. Any other may replace a program's
/// code or the files that it trusts: LD_PRELOAD, PYTHONPATH, AWS_CONFIG_FILE, …
const std::set<std::string_view> HarmlessVariables = {"AAD_LOGIN_METHOD",
                                                      "AWS_DEFAULT_OUTPUT",
                                                      "AWS_DEFAULT_REGION",
                                                      "AWS_PROFILE",
                                                      "AWS_REGION",
                                                      "AWS_SDK_LOAD_CONFIG",
                                                      "AWS_STS_REGIONAL_ENDPOINTS",
                                                      "AZURE_CLIENT_ID",
                                                      "AZURE_ENVIRONMENT",
                                                      "AZURE_TENANT_ID",
                                                      "CLOUDSDK_ACTIVE_CONFIG_NAME",
                                                      "CLOUDSDK_CORE_ACCOUNT",
                                                      "CLOUDSDK_CORE_PROJECT",
                                                      "LANG",
                                                      "LC_ALL",
                                                      "NO_COLOR",
                                                      "OS_CLOUD",
                                                      "USE_GKE_GCLOUD_AUTH_PLUGIN"};

bool startsPrograms(const fs::path &program)
{
    std::string name = program.filename().string();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    if (name.ends_with(".exe"))
        name.resize(name.size() - 4);
    name.resize(name.find_last_not_of("0123456789.-") + 1);
    return Launchers.contains(name) || name.starts_with("ld-");
}

bool isStorable(const std::string &path)
{
    return fs::path(path).is_absolute() &&
           std::ranges::none_of(path, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

std::vector<ExecPermissions::Entry> parsed(std::string_view text)
{
    std::vector<ExecPermissions::Entry> out;
    for (const std::string_view line : split(text, '\n')) {
        const size_t tab = line.find('\t');
        const std::string_view program = line.substr(0, tab);
        std::string_view digest = tab == std::string_view::npos ? "" : line.substr(tab + 1);
        // A line that means something unknown must not allow more than it says.
        if (!program.starts_with('/') && !fs::path(program).is_absolute())
            continue;
        if (tab != std::string_view::npos && !digest.starts_with(DigestMark))
            continue;
        if (!digest.empty())
            digest.remove_prefix(DigestMark.size());
        out.push_back({std::string(program), std::string(digest)});
    }
    return out;
}

std::string written(const std::vector<ExecPermissions::Entry> &entries)
{
    std::string out = "# Programs of kubeconfigs that may run here: driftgate-cli allow --help\n";
    for (const ExecPermissions::Entry &entry : entries) {
        out += entry.program;
        if (!entry.digest.empty())
            out += '\t' + std::string(DigestMark) + entry.digest;
        out += '\n';
    }
    return out;
}

QString nameOf(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

std::unexpected<Error> ioError(const QString &why, const fs::path &file)
{
    return fail(ErrorCode::Io,
                ClusterText::tr("The list of allowed programs cannot be used: %1").arg(why),
                Place{.file = file.string()});
}

} // namespace

std::string ExecCommand::digest() const
{
    PartsHash hash;
    hash << program << std::to_string(arguments.size());
    for (const std::string &argument : arguments)
        hash << argument;
    for (const auto &[name, value] : environment)
        hash << name << value;
    return hash.hex();
}

bool ExecCommand::runsAnything() const
{
    std::error_code error;
    const fs::path target = fs::canonical(program, error);
    return startsPrograms(program) || (!error && startsPrograms(target)) ||
           std::ranges::any_of(environment, [](const auto &variable) {
               return !HarmlessVariables.contains(variable.first);
           });
}

ExecPermissions::ExecPermissions(fs::path file)
    : m_file(std::move(file))
{
}

Result<std::vector<ExecPermissions::Entry>> ExecPermissions::entries() const
{
    QFile file(nameOf(m_file));
    if (!file.exists())
        return std::vector<Entry>();
    if (!file.open(QIODevice::ReadOnly))
        return ioError(file.errorString(), m_file);
    const QByteArray text = file.readAll();
    return parsed({text.data(), static_cast<size_t>(text.size())});
}

bool ExecPermissions::isAllowed(const ExecCommand &command) const
{
    const Result<std::vector<Entry>> all = entries();
    if (!all)
        return false;
    const std::string digest = command.runsAnything() ? command.digest() : std::string();
    return std::ranges::contains(*all, Entry{command.program, digest});
}

Status ExecPermissions::change(auto edit)
{
    const fs::path folder = m_file.parent_path();
    if (!QDir().mkpath(nameOf(folder)))
        return ioError(ClusterText::tr("its folder cannot be made"), m_file);
    QLockFile lock(nameOf(m_file) + QStringLiteral(".lock"));
    if (!lock.tryLock(LockWaitMs))
        return fail(ErrorCode::Conflict,
                    ClusterText::tr("Another process is changing the list of allowed programs"),
                    Place{.file = m_file.string()});
    Result<std::vector<Entry>> all = entries();
    if (!all)
        return fail(all.error());
    if (const Status edited = edit(*all); !edited)
        return edited;
    QSaveFile file(nameOf(m_file));
    const std::string text = written(*all);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit())
        return ioError(file.errorString(), m_file);
    return {};
}

Status ExecPermissions::allow(const ExecCommand &command)
{
    if (!isStorable(command.program))
        return fail(ErrorCode::Invalid,
                    ClusterText::tr("A program is allowed by its absolute path, without control "
                                    "characters"));
    Entry entry{command.program, command.runsAnything() ? command.digest() : std::string()};
    return change([&entry](std::vector<Entry> &all) -> Status {
        if (!std::ranges::contains(all, entry))
            all.push_back(std::move(entry));
        return {};
    });
}

Status ExecPermissions::revoke(const std::string &program)
{
    return change([&program](std::vector<Entry> &all) -> Status {
        if (std::erase_if(all, [&](const Entry &each) { return each.program == program; }) == 0)
            return fail(ErrorCode::NotFound, ClusterText::tr("“%1” was not allowed before")
                                                 .arg(QString::fromStdString(program)));
        return {};
    });
}

} // namespace driftgate
