#include "cluster/kubernetes/kubeconfigfile.h"

#include "base/text.h"
#include "cluster/kubernetes/kubeconfigfields.h"
#include "cluster/text.h"
#include "manifest/json.h"
#include "manifest/yaml.h"

#include <algorithm>
#include <functional>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view ExecExtension = "client.authentication.k8s.io/exec";
constexpr char Separator = '/';

/// Go's filepath.Join of the file's folder and a path in it.
fs::path resolved(const fs::path &folder, const std::string &path)
{
    if (path.empty() || fs::path(path).is_absolute())
        return path;
    const fs::path out = (folder / path).lexically_normal();
    return out.has_filename() ? out : out.parent_path();
}

/// A reader's error without what it quotes of the file: `token: *abc` is an alias to YAML, and
/// perhaps a password to the person who wrote it.
Error withoutQuotes(Error error, std::string_view text)
{
    constexpr std::string_view Breaks = " \t\r\"'*&!,[]{}";
    constexpr size_t Telling = 4;
    const std::vector<std::string_view> lines = split(text, '\n');
    const auto number = static_cast<size_t>(error.place.line);
    std::string_view line = number > 0 && number <= lines.size() ? lines[number - 1] : text;
    const std::string told = error.text.toStdString();
    // A key may be named: it is a field's.
    if (const size_t colon = line.find(':'); colon != std::string_view::npos)
        line.remove_prefix(colon + 1);
    while (!line.empty()) {
        const size_t end = std::min(line.find_first_of(Breaks), line.size());
        if (end >= Telling && told.contains(line.substr(0, end)))
            error.text = ClusterText::tr("This is not valid YAML");
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return error;
}

class FileReader
{
public:
    FileReader(const fs::path &file, KubeconfigFile &out)
        : m_file(file)
        , m_folder(file.parent_path())
        , m_out(out)
    {
    }

    void read(const Value &document)
    {
        KubeconfigFields top(document, Place{.file = m_file.string(), .line = 1}, m_out.errors);
        if (!checkHead(top))
            return;
        m_out.currentContext = top.text("current-context");
        readList<KubeconfigCluster>(top, "clusters", m_out.clusters,
                                    [this](KubeconfigFields &fields, KubeconfigCluster &cluster) {
                                        readCluster(fields, cluster);
                                    });
        readList<KubeconfigUser>(
            top, "users", m_out.users,
            [this](KubeconfigFields &fields, KubeconfigUser &user) { readUser(fields, user); });
        readList<KubeconfigContext>(top, "contexts", m_out.contexts,
                                    [](KubeconfigFields &fields, KubeconfigContext &context) {
                                        readContext(fields, context);
                                    });
        std::ranges::stable_sort(m_out.errors, {},
                                 [](const Error &each) { return each.place.line; });
    }

private:
    bool checkHead(KubeconfigFields &top)
    {
        const std::string version = top.text("apiVersion");
        const std::string kind = top.text("kind");
        if (!version.empty() && version != "v1")
            top.fault(top.placeOf("apiVersion"),
                      ClusterText::tr("A kubeconfig's “apiVersion” is “v1”, not “%1”")
                          .arg(QString::fromStdString(version)));
        if (!kind.empty() && kind != "Config")
            top.fault(top.placeOf("kind"),
                      ClusterText::tr("A kubeconfig's “kind” is “Config”, not “%1”")
                          .arg(QString::fromStdString(kind)));
        return m_out.errors.empty();
    }

    template<class Entry>
    void readList(KubeconfigFields &top, std::string_view key, std::vector<Entry> &out,
                  const std::function<void(KubeconfigFields &, Entry &)> &readEntry)
    {
        const std::string inner(key.substr(0, key.size() - 1));
        top.each(key, [&](const Value &item, const Place &place) {
            Entry entry;
            entry.place = place;
            KubeconfigFields fields(item, place, entry.faults);
            entry.name = fields.text("name");
            KubeconfigFields content = fields.fields(inner);
            readEntry(content, entry);
            const auto twin = std::ranges::find(out, entry.name, &Entry::name);
            if (twin == out.end()) {
                out.push_back(std::move(entry));
            } else {
                // Neither of them is known to be meant.
                twin->faults.push_back(
                    {ErrorCode::Invalid,
                     ClusterText::tr("“%1” stands in this file twice, first in line %2")
                         .arg(QString::fromStdString(entry.name))
                         .arg(twin->place.line),
                     fields.placeOf("name")});
            }
        });
        for (const Entry &entry : out)
            std::ranges::copy(entry.faults, std::back_inserter(m_out.errors));
    }

    void readCluster(KubeconfigFields &fields, KubeconfigCluster &out)
    {
        out.server = fields.text("server");
        out.tlsServerName = fields.text("tls-server-name");
        out.insecureSkipTlsVerify = fields.flag("insecure-skip-tls-verify");
        out.certificateAuthority = resolved(m_folder, fields.text("certificate-authority"));
        out.certificateAuthorityData = fields.bytes("certificate-authority-data");
        out.proxyUrl = fields.text("proxy-url");
        out.disableCompression = fields.flag("disable-compression");
        fields.each("extensions", [&](const Value &item, const Place &place) {
            KubeconfigFields extension(item, place, out.faults);
            const Value *const value = item.find("extension");
            if (extension.text("name") == ExecExtension && value)
                out.execConfig = *value;
        });
    }

    void readUser(KubeconfigFields &fields, KubeconfigUser &out)
    {
        out.clientCertificate = resolved(m_folder, fields.text("client-certificate"));
        out.clientCertificateData = fields.bytes("client-certificate-data");
        out.clientKey = resolved(m_folder, fields.text("client-key"));
        out.clientKeyData = fields.bytes("client-key-data");
        out.token = fields.text("token");
        out.tokenFile = resolved(m_folder, fields.text("tokenFile"));
        out.as = fields.text("as");
        out.asUid = fields.text("as-uid");
        out.asGroups = fields.texts("as-groups");
        out.asUserExtra = fields.textLists("as-user-extra");
        out.userName = fields.text("username");
        out.password = fields.text("password");
        out.hasAuthProvider = fields.has("auth-provider");
        out.authProvider = fields.fields("auth-provider").text("name");
        out.hasExec = fields.has("exec");
        KubeconfigFields exec = fields.fields("exec");
        readExec(exec, out);
    }

    void readExec(KubeconfigFields &fields, KubeconfigUser &user)
    {
        ExecPlugin &out = user.exec;
        out.command = fields.text("command");
        // A mere name is looked up on PATH.
        if (out.command.contains(Separator))
            out.command = resolved(m_folder, out.command).string();
        out.arguments = fields.texts("args");
        fields.each("env", [&](const Value &item, const Place &place) {
            KubeconfigFields variable(item, place, user.faults);
            std::string name = variable.text("name");
            out.environment.emplace_back(std::move(name), variable.text("value"));
        });
        out.apiVersion = fields.text("apiVersion");
        out.installHint = fields.text("installHint");
        out.provideClusterInfo = fields.flag("provideClusterInfo");
        out.interactiveMode = fields.text("interactiveMode");
        // v1 wants it said.
        if (out.interactiveMode.empty() &&
            (out.apiVersion == "client.authentication.k8s.io/v1beta1" ||
             out.apiVersion == "client.authentication.k8s.io/v1alpha1"))
            out.interactiveMode = "IfAvailable";
    }

    static void readContext(KubeconfigFields &fields, KubeconfigContext &out)
    {
        out.cluster = fields.text("cluster");
        out.user = fields.text("user");
        out.ns = fields.text("namespace");
    }

    fs::path m_file;
    fs::path m_folder;
    KubeconfigFile &m_out;
};

} // namespace

KubeconfigFile readKubeconfigFile(std::string_view text, const fs::path &file)
{
    KubeconfigFile out;
    // JSON may be indented by tabs.
    if (text.substr(0, text.find_first_not_of(" \t\r\n") + 1).ends_with('{')) {
        if (const Result<Value> json = readJson(text, file.string())) {
            FileReader(file, out).read(*json);
            return out;
        }
    }
    YamlDocuments read = readYaml(text, file.string());
    if (!read.documents.empty())
        FileReader(file, out).read(read.documents.front());
    else
        std::ranges::transform(read.errors, std::back_inserter(out.errors), [text](Error &error) {
            return withoutQuotes(std::move(error), text);
        });
    return out;
}

} // namespace driftgate
