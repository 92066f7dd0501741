#include "cluster/kubernetes/kubeconfigfile.h"

#include "base/text.h"
#include "cluster/text.h"
#include "manifest/json.h"
#include "manifest/yaml.h"

#include <QByteArray>

#include <algorithm>
#include <functional>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view ExecExtension = "client.authentication.k8s.io/exec";
constexpr char Separator = '/';

/// A value's type in words. Never the value itself: it may be a token that lacks its quotes.
QString typeWord(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return ClusterText::tr("nothing");
    case Value::Type::Boolean:
        return ClusterText::tr("a truth value");
    case Value::Type::Integer:
    case Value::Type::Float:
        return ClusterText::tr("a number");
    case Value::Type::String:
        return ClusterText::tr("a text");
    case Value::Type::Sequence:
        return ClusterText::tr("a list");
    case Value::Type::Mapping:
        return ClusterText::tr("a mapping");
    }
    return {};
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
    while (!line.empty()) {
        const size_t end = std::min(line.find_first_of(Breaks), line.size());
        if (end >= Telling && told.contains(line.substr(0, end)))
            error.text = ClusterText::tr("This is not valid YAML");
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return error;
}

/// Reads the fields of one mapping as Go's encoding/json reads them into kubectl's structures:
/// what is absent or null is empty, what has another type is a fault.
class Fields
{
public:
    Fields(const Value &value, Place place, std::vector<Error> &faults)
        : m_value(value)
        , m_place(std::move(place))
        , m_faults(faults)
    {
        if (value.line() > 0)
            m_place.line = value.line();
        if (!value.isNull() && !value.isMapping())
            fault(m_place, ClusterText::tr("A mapping of keys and values is expected here, not %1")
                               .arg(typeWord(value)));
    }

    [[nodiscard]] const Place &place() const { return m_place; }

    [[nodiscard]] bool has(std::string_view key) const
    {
        const Value *const value = m_value.find(key);
        return value && !value->isNull();
    }

    [[nodiscard]] Place placeOf(std::string_view key) const
    {
        Place out = m_place;
        out.field += '/' + std::string(key);
        const Value *const value = m_value.find(key);
        if (value && value->line() > 0)
            out.line = value->line();
        return out;
    }

    std::string text(std::string_view key)
    {
        const Value *const value = present(key);
        return value ? textOf(*value, placeOf(key)) : std::string();
    }

    bool flag(std::string_view key)
    {
        const Value *const value = present(key);
        if (value && !value->toBoolean())
            fault(placeOf(key), ClusterText::tr("“%1” must be true or false, not %2")
                                    .arg(QString::fromUtf8(key), typeWord(*value)));
        return value && value->toBoolean().value_or(false);
    }

    /// Base64, in which Go passes over line ends.
    std::string bytes(std::string_view key)
    {
        std::string encoded = text(key);
        std::erase_if(encoded, [](char c) { return c == '\n' || c == '\r'; });
        const auto decoded = QByteArray::fromBase64Encoding(
            QByteArray::fromStdString(encoded), QByteArray::AbortOnBase64DecodingErrors);
        if (encoded.size() % 4 == 0 && decoded)
            return decoded.decoded.toStdString();
        fault(placeOf(key),
              ClusterText::tr("“%1” is not valid base64").arg(QString::fromUtf8(key)));
        return {};
    }

    std::vector<std::string> texts(std::string_view key)
    {
        std::vector<std::string> out;
        each(key, [&](const Value &item, const Place &place) {
            out.push_back(item.isNull() ? std::string() : textOf(item, place));
        });
        return out;
    }

    std::map<std::string, std::vector<std::string>> textLists(std::string_view key)
    {
        std::map<std::string, std::vector<std::string>> out;
        Fields inner = fields(key);
        if (const Value *const value = present(key)) {
            for (const Value::Entry &entry : value->entries())
                out.emplace(entry.key.view(), inner.texts(entry.key.view()));
        }
        return out;
    }

    void each(std::string_view key, const std::function<void(const Value &, const Place &)> &call)
    {
        const Value *const value = present(key);
        if (!value)
            return;
        Place place = placeOf(key);
        if (!value->isSequence()) {
            fault(place, ClusterText::tr("“%1” must be a list, not %2")
                             .arg(QString::fromUtf8(key), typeWord(*value)));
            return;
        }
        const std::string field = place.field;
        size_t index = 0;
        for (const Value &item : value->items()) {
            place.field = field + '/' + std::to_string(index++);
            if (item.line() > 0)
                place.line = item.line();
            call(item, place);
        }
    }

    [[nodiscard]] Fields fields(std::string_view key)
    {
        static const Value none;
        const Value *const value = present(key);
        return {value ? *value : none, placeOf(key), m_faults};
    }

    void fault(const Place &place, QString what)
    {
        m_faults.push_back({ErrorCode::Invalid, std::move(what), place});
    }

private:
    [[nodiscard]] const Value *present(std::string_view key) const
    {
        return has(key) ? m_value.find(key) : nullptr;
    }

    std::string textOf(const Value &value, const Place &place)
    {
        if (value.isString())
            return std::string(value.text());
        const QString what =
            ClusterText::tr("A text is expected here, not %1").arg(typeWord(value));
        fault(place, value.isScalar() ? what + ClusterText::tr(": put it in quotes") : what);
        return {};
    }

    const Value &m_value;
    Place m_place;
    std::vector<Error> &m_faults;
};

/// Go's filepath.Join of the file's folder and a path in it.
fs::path resolved(const fs::path &folder, const std::string &path)
{
    if (path.empty() || fs::path(path).is_absolute())
        return path;
    const fs::path out = (folder / path).lexically_normal();
    return out.has_filename() ? out : out.parent_path();
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
        Fields top(document, Place{.file = m_file.string(), .line = 1}, m_out.errors);
        if (!checkHead(top))
            return;
        m_out.currentContext = top.text("current-context");
        readList<KubeconfigCluster>(
            top, "clusters", m_out.clusters,
            [this](Fields &fields, KubeconfigCluster &cluster) { readCluster(fields, cluster); });
        readList<KubeconfigUser>(
            top, "users", m_out.users,
            [this](Fields &fields, KubeconfigUser &user) { readUser(fields, user); });
        readList<KubeconfigContext>(
            top, "contexts", m_out.contexts,
            [](Fields &fields, KubeconfigContext &context) { readContext(fields, context); });
        std::ranges::stable_sort(m_out.errors, {},
                                 [](const Error &each) { return each.place.line; });
    }

private:
    bool checkHead(Fields &top)
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
    void readList(Fields &top, std::string_view key, std::vector<Entry> &out,
                  const std::function<void(Fields &, Entry &)> &readEntry)
    {
        const std::string inner(key.substr(0, key.size() - 1));
        top.each(key, [&](const Value &item, const Place &place) {
            Entry entry;
            entry.place = place;
            Fields fields(item, place, entry.faults);
            entry.name = fields.text("name");
            Fields content = fields.fields(inner);
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

    void readCluster(Fields &fields, KubeconfigCluster &out)
    {
        out.server = fields.text("server");
        out.tlsServerName = fields.text("tls-server-name");
        out.insecureSkipTlsVerify = fields.flag("insecure-skip-tls-verify");
        out.certificateAuthority = resolved(m_folder, fields.text("certificate-authority"));
        out.certificateAuthorityData = fields.bytes("certificate-authority-data");
        out.proxyUrl = fields.text("proxy-url");
        out.disableCompression = fields.flag("disable-compression");
        fields.each("extensions", [&](const Value &item, const Place &place) {
            Fields extension(item, place, out.faults);
            const Value *const value = item.find("extension");
            if (extension.text("name") == ExecExtension && value)
                out.execConfig = *value;
        });
    }

    void readUser(Fields &fields, KubeconfigUser &out)
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
        Fields exec = fields.fields("exec");
        readExec(exec, out);
    }

    void readExec(Fields &fields, KubeconfigUser &user)
    {
        ExecPlugin &out = user.exec;
        out.command = fields.text("command");
        // A mere name is looked up on PATH.
        if (out.command.contains(Separator))
            out.command = resolved(m_folder, out.command).string();
        out.arguments = fields.texts("args");
        fields.each("env", [&](const Value &item, const Place &place) {
            Fields variable(item, place, user.faults);
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

    static void readContext(Fields &fields, KubeconfigContext &out)
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
