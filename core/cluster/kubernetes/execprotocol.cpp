#include "cluster/kubernetes/execprotocol.h"

#include "base/shown.h"
#include "cluster/fieldset.h"
#include "cluster/kubernetes/pem.h"
#include "cluster/text.h"
#include "manifest/json.h"
#include "manifest/yaml.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr std::string_view Group = "client.authentication.k8s.io/";
constexpr int LastLines = 5;
constexpr size_t LineLength = 300;
constexpr std::string_view Hidden = "•••";

/// The one document, in either format. What is wrong with it is not told: the reader's own error
/// may quote it.
std::optional<Value> parsed(std::string_view output)
{
    const size_t first = output.find_first_not_of(" \t\r\n");
    const bool isJson = first != std::string_view::npos && output[first] == '{';
    Result<Value> value = isJson ? readJson(output, {}) : readYamlDocument(output, {});
    if (!value || !value->isMapping())
        return std::nullopt;
    return std::move(*value);
}

std::unexpected<Error> wrongAnswer(const ExecPlugin &plugin, const QString &what)
{
    return fail(ErrorCode::Tool,
                ClusterText::tr("The credential plugin “%1” gave no usable answer: %2")
                    .arg(shown(plugin.command), what));
}

Result<Credential> credentialOf(const Value &status, const ExecPlugin &plugin)
{
    Credential out;
    out.bearerToken = status.stringAt({"token"});
    out.clientCertificate = status.stringAt({"clientCertificateData"});
    out.clientKey = status.stringAt({"clientKeyData"});
    if (out.clientCertificate.empty() != out.clientKey.empty())
        return wrongAnswer(plugin,
                           ClusterText::tr("a client certificate and its key come together only"));
    if (out.bearerToken.empty() && out.clientKey.empty())
        return wrongAnswer(plugin,
                           ClusterText::tr("it holds neither a token nor a client certificate"));
    if (std::ranges::any_of(out.bearerToken,
                            [](unsigned char c) { return c <= 0x20 || c >= 0x7f; }))
        return wrongAnswer(plugin, ClusterText::tr("its token cannot stand in a request"));
    if (!out.clientKey.empty()) {
        if (const auto end = certificateEnd(out.clientCertificate, {}); !end)
            return wrongAnswer(plugin, end.error().text);
        if (const Status key = checkPrivateKey(out.clientKey, {}); !key)
            return wrongAnswer(plugin, key.error().text);
    }
    if (const std::string_view expiry = status.stringAt({"expirationTimestamp"}); !expiry.empty()) {
        out.expiry = parseTime(expiry);
        if (!out.expiry)
            return wrongAnswer(
                plugin, ClusterText::tr("its “expirationTimestamp” is no time as RFC 3339 has it"));
    }
    return out;
}

bool isSecretName(std::string_view name)
{
    std::string upper(name);
    std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return std::toupper(c); });
    return std::ranges::any_of(std::array{"SECRET", "TOKEN", "PASSW", "KEY", "CREDENTIAL"},
                               [&upper](const char *word) { return upper.contains(word); });
}

void collectTexts(const Value &value, std::vector<std::string> &out)
{
    constexpr size_t Long = 12;
    if (value.isString() && value.text().size() >= Long)
        out.emplace_back(value.text());
    for (const Value &item : value.items())
        collectTexts(item, out);
    for (const Value::Entry &entry : value.entries())
        collectTexts(entry.value, out);
}

/// JSON web tokens, and those of Amazon's plugin.
bool looksLikeToken(std::string_view word)
{
    return (word.starts_with("eyJ") && word.size() > 20) || word.starts_with("k8s-aws-v1.");
}

std::string withoutTokens(std::string_view line)
{
    constexpr std::string_view Breaks = " \t\"'=:,;()[]{}<>";
    std::string out;
    while (!line.empty()) {
        const size_t end = std::min(line.find_first_of(Breaks), line.size());
        const std::string_view word = line.substr(0, end);
        out += looksLikeToken(word) ? Hidden : word;
        line.remove_prefix(end);
        if (!line.empty()) {
            out += line.front();
            line.remove_prefix(1);
        }
    }
    return out;
}

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    for (size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// The lines without those of private keys, escape sequences and other control characters.
std::vector<std::string> readableLines(std::string_view text)
{
    std::vector<std::string> out{{}};
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\n' || c == '\r') {
            out.emplace_back();
        } else if (c == 0x1b && i + 1 < text.size() && text[i + 1] == '[') {
            // A control sequence ends with its first letter.
            i += 2;
            while (i < text.size() && (text[i] < 0x40 || text[i] > 0x7e))
                ++i;
        } else if (c >= 0x20 && c != 0x7f) {
            out.back() += text[i];
        } else if (c == '\t') {
            out.back() += ' ';
        }
    }
    bool isKey = false;
    std::erase_if(out, [&isKey](const std::string &line) {
        const bool begins = line.contains("-----BEGIN ");
        const bool ends = line.contains("-----END ");
        const bool drop = isKey || begins || ends;
        isKey = (isKey || begins) && !ends;
        return drop || line.find_first_not_of(' ') == std::string::npos;
    });
    return out;
}

} // namespace

Status checkExecPlugin(const KubeconfigUser &user)
{
    const ExecPlugin &plugin = user.exec;
    Place place = user.place;
    place.field += "/user/exec";
    const auto invalid = [&place](QString what) {
        return fail(ErrorCode::Invalid, std::move(what), place);
    };
    const QString name = shown(user.name);
    if (plugin.command.empty())
        return invalid(
            ClusterText::tr("The credential plugin of user “%1” names no “command”").arg(name));
    if (plugin.apiVersion.empty())
        return invalid(
            ClusterText::tr("The credential plugin of user “%1” has no “apiVersion”").arg(name));
    if (plugin.apiVersion == std::string(Group) + "v1alpha1")
        return fail(ErrorCode::Unsupported,
                    ClusterText::tr("The credential plugin of user “%1” uses “v1alpha1”, which "
                                    "Kubernetes 1.24 removed: update the plugin and let it write "
                                    "the kubeconfig again")
                        .arg(name),
                    place);
    if (plugin.apiVersion != std::string(Group) + "v1" &&
        plugin.apiVersion != std::string(Group) + "v1beta1")
        return invalid(ClusterText::tr("The credential plugin of user “%1” has the unknown "
                                       "“apiVersion” “%2”")
                           .arg(name, shown(plugin.apiVersion)));
    if (std::ranges::any_of(plugin.environment,
                            [](const auto &variable) { return variable.first.empty(); }))
        return invalid(
            ClusterText::tr("The credential plugin of user “%1” has a variable without a name")
                .arg(name));
    if (plugin.interactiveMode.empty())
        return invalid(ClusterText::tr("The credential plugin of user “%1” must say its "
                                       "“interactiveMode”, as “v1” asks for")
                           .arg(name));
    if (plugin.interactiveMode == "Always")
        return fail(ErrorCode::Unsupported,
                    ClusterText::tr("The credential plugin “%1” needs a terminal to ask questions "
                                    "on, and Driftgate runs it without one: use another way to "
                                    "log in")
                        .arg(shown(plugin.command)),
                    place);
    if (plugin.interactiveMode != "Never" && plugin.interactiveMode != "IfAvailable")
        return invalid(ClusterText::tr("The credential plugin of user “%1” has the unknown "
                                       "“interactiveMode” “%2”")
                           .arg(name, shown(plugin.interactiveMode)));
    return {};
}

Value execCluster(const Connection &connection, const KubeconfigCluster &cluster)
{
    Value out = Value::mapping();
    out.set("server", Value::string(connection.server));
    if (!connection.tlsServerName.empty())
        out.set("tls-server-name", Value::string(connection.tlsServerName));
    if (connection.insecureTls)
        out.set("insecure-skip-tls-verify", Value::boolean(true));
    if (!connection.caCertificates.empty())
        out.set("certificate-authority-data",
                Value::string(
                    QByteArray::fromStdString(connection.caCertificates).toBase64().toStdString()));
    if (!connection.proxyUrl.empty())
        out.set("proxy-url", Value::string(connection.proxyUrl));
    if (cluster.disableCompression)
        out.set("disable-compression", Value::boolean(true));
    out.set("config", cluster.execConfig);
    return out;
}

std::string execInfo(const ExecPlugin &plugin, const Value &cluster)
{
    Value spec = Value::mapping();
    if (!cluster.isNull())
        spec.set("cluster", cluster);
    spec.set("interactive", Value::boolean(false));
    Value out = Value::mapping();
    out.set("kind", Value::string("ExecCredential"));
    out.set("apiVersion", Value::string(plugin.apiVersion));
    out.set("spec", spec);
    return writeJson(out);
}

Result<Credential> readExecCredential(std::string_view output, const ExecPlugin &plugin)
{
    const std::optional<Value> answer = parsed(output);
    if (!answer)
        return wrongAnswer(plugin, ClusterText::tr("it is no ExecCredential in JSON"));
    if (answer->stringAt({"kind"}) != "ExecCredential")
        return wrongAnswer(plugin, ClusterText::tr("its “kind” is not “ExecCredential”"));
    if (answer->stringAt({"apiVersion"}) != plugin.apiVersion)
        return wrongAnswer(plugin,
                           ClusterText::tr("its “apiVersion” is not “%1”, as the kubeconfig has it")
                               .arg(shown(plugin.apiVersion)));
    const Value *const status = answer->find("status");
    if (!status || !status->isMapping())
        return wrongAnswer(plugin, ClusterText::tr("it has no “status”"));
    return credentialOf(*status, plugin);
}

std::vector<std::string> secretsOf(const ExecPlugin &plugin, std::string_view output)
{
    std::vector<std::string> out;
    for (const auto &[name, value] : plugin.environment) {
        if (isSecretName(name) && !value.empty())
            out.push_back(value);
    }
    if (const std::optional<Value> answer = parsed(output)) {
        const Value *const status = answer->find("status");
        collectTexts(status ? *status : *answer, out);
    }
    // What contains another goes first.
    std::ranges::sort(out, std::greater(), &std::string::size);
    return out;
}

QString lastWords(std::string_view errors, const std::vector<std::string> &secrets)
{
    std::string text(errors);
    for (const std::string &secret : secrets)
        replaceAll(text, secret, Hidden);
    const std::vector<std::string> lines = readableLines(text);
    QString out;
    const size_t first = lines.size() > LastLines ? lines.size() - LastLines : 0;
    for (size_t i = first; i < lines.size(); ++i) {
        if (!out.isEmpty())
            out += u'\n';
        out += QString::fromStdString(withoutTokens(lines[i])).left(LineLength);
    }
    return out;
}

} // namespace driftgate
