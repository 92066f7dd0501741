#include "cluster/kubernetes/connections.h"

#include "base/shown.h"
#include "base/text.h"
#include "cluster/kubernetes/execprotocol.h"
#include "cluster/kubernetes/kubeconfigcheck.h"
#include "cluster/kubernetes/pem.h"
#include "cluster/kubernetes/serverurl.h"
#include "cluster/kubernetes/storedcredentials.h"
#include "cluster/text.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr std::string_view InCluster = "in-cluster";

std::string valueOf(const EnvironmentVariables &variables, const std::string &name)
{
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
}

/// A context with what it names.
struct Selection {
    const KubeconfigContext *context = nullptr;
    const KubeconfigCluster *cluster = nullptr;
    const KubeconfigUser *user = nullptr; ///< null: anonymous
};

Error unknownContext(const Kubeconfig &kubeconfig, std::string_view name)
{
    std::vector<std::string> known;
    for (const KubeconfigContext &context : kubeconfig.contexts())
        known.push_back(context.name);
    QString text = ClusterText::tr("There is no context “%1” in the kubeconfig").arg(shown(name));
    if (const std::string near = nearestWord(name, known); !near.empty())
        text += ClusterText::tr("; did you mean “%1”?").arg(shown(near));
    // What is missing may stand in a file that is broken.
    if (!kubeconfig.errors().empty())
        text += ClusterText::tr("; the kubeconfig has faults: %1")
                    .arg(kubeconfig.errors().front().toString());
    return {ErrorCode::NotFound, text, {}};
}

Result<Selection> selected(const Kubeconfig &kubeconfig, std::string_view name)
{
    if (name.empty())
        name = kubeconfig.currentContext();
    if (name.empty())
        return fail(ErrorCode::NotFound, ClusterText::tr("The kubeconfig has no current context"));
    Selection out;
    out.context = kubeconfig.context(name);
    if (!out.context)
        return fail(unknownContext(kubeconfig, name));
    if (!out.context->faults.empty())
        return fail(out.context->faults.front());
    const auto missing = [&](std::string_view field, const QString &what) {
        return fail(ErrorCode::NotFound, what,
                    placeOf(*out.context, "context/" + std::string(field)));
    };
    out.cluster = kubeconfig.cluster(out.context->cluster);
    if (!out.cluster)
        return missing("cluster",
                       ClusterText::tr("Context “%1” names the cluster “%2”, which the kubeconfig "
                                       "does not have")
                           .arg(shown(name), shown(out.context->cluster)));
    if (const Status cluster = checkCluster(*out.cluster); !cluster)
        return fail(cluster.error());
    if (out.context->user.empty())
        return out;
    out.user = kubeconfig.user(out.context->user);
    if (!out.user)
        return missing("user", ClusterText::tr("Context “%1” names the user “%2”, whom the "
                                               "kubeconfig does not have")
                                   .arg(shown(name), shown(out.context->user)));
    if (const Status user = checkUser(*out.user); !user)
        return fail(user.error());
    return out;
}

/// client-go asks the plugin only where nothing else identifies the user.
bool usesPlugin(const KubeconfigUser &user)
{
    return user.hasExec && user.token.empty() && user.tokenFile.empty() && user.userName.empty() &&
           user.clientCertificate.empty() && user.clientCertificateData.empty();
}

StoredCredential storedOf(const KubeconfigUser &user)
{
    StoredCredential out;
    out.fixed.bearerToken = user.token;
    out.fixed.userName = user.userName;
    out.fixed.password = user.password;
    out.files.token = user.tokenFile;
    // A key without a certificate is none.
    if (!user.clientCertificate.empty() || !user.clientCertificateData.empty()) {
        out.fixed.clientCertificate = user.clientCertificateData;
        out.fixed.clientKey = user.clientKeyData;
        out.files.clientCertificate = user.clientCertificate;
        out.files.clientKey = user.clientKey;
    }
    return out;
}

/// Reads the user again, for after a refusal.
StoredCredentials::Again reader(std::vector<std::filesystem::path> files, std::string name)
{
    return [files = std::move(files), name = std::move(name)]() -> std::optional<StoredCredential> {
        const Kubeconfig kubeconfig = Kubeconfig::read(files);
        const KubeconfigUser *const user = kubeconfig.user(name);
        if (!user || !checkUser(*user) || usesPlugin(*user))
            return std::nullopt;
        return storedOf(*user);
    };
}

Result<std::string> certificatesOf(const KubeconfigCluster &cluster)
{
    std::string out = cluster.certificateAuthorityData;
    Place place = placeOf(cluster, "cluster/certificate-authority-data");
    if (!cluster.certificateAuthority.empty()) {
        place = Place{.file = cluster.certificateAuthority.string()};
        Result<std::string> text = readCredentialFile(cluster.certificateAuthority);
        if (!text)
            return text;
        out = std::move(*text);
    }
    if (!out.empty() || !cluster.certificateAuthority.empty()) {
        if (const auto end = certificateEnd(out, place); !end)
            return fail(end.error());
    }
    return out;
}

} // namespace

Connections::Connections(ConnectionSettings settings)
    : m_settings(std::move(settings))
{
}

Kubeconfig Connections::readKubeconfig() const
{
    return Kubeconfig::read(Kubeconfig::files(m_settings.variables));
}

Result<Connection> Connections::connection(const Kubeconfig &kubeconfig, std::string_view context)
{
    if (context == InCluster && !kubeconfig.context(context))
        return inCluster();
    const Result<Selection> chosen = selected(kubeconfig, context);
    if (!chosen)
        return fail(chosen.error());
    const KubeconfigCluster &cluster = *chosen->cluster;
    const Result<ServerUrl> server =
        readServerUrl(cluster.server, placeOf(cluster, "cluster/server"));
    if (!server)
        return fail(server.error());

    Connection out;
    out.context = chosen->context->name;
    out.server = server->url;
    out.proxyUrl = cluster.proxyUrl;
    out.defaultNamespace = chosen->context->ns;
    out.userName = chosen->context->user;
    if (server->isSecure) {
        Result<std::string> certificates = certificatesOf(cluster);
        if (!certificates)
            return fail(certificates.error());
        out.caCertificates = std::move(*certificates);
        out.insecureTls = cluster.insecureSkipTlsVerify;
        out.tlsServerName = cluster.tlsServerName;
    }
    KubeconfigUser user = chosen->user ? *chosen->user : KubeconfigUser();
    out.impersonation = {user.as, user.asUid, user.asGroups, user.asUserExtra};
    // As in every HTTP client, what stands in the URL itself is the last resort.
    const bool isNobody = user.token.empty() && user.tokenFile.empty() && user.userName.empty() &&
                          user.password.empty() && !user.hasExec;
    if (isNobody && !server->userName.empty()) {
        user.name.clear();
        user.userName = server->userName;
        user.password = server->password;
    }
    if (server->isSecure)
        out.credentials = credentials(kubeconfig, user, cluster, out);
    if (const auto stored = std::dynamic_pointer_cast<StoredCredentials>(out.credentials)) {
        if (const Result<Credential> now = stored->current(); !now)
            return fail(now.error());
    }
    return out;
}

std::shared_ptr<CredentialSource> Connections::credentials(const Kubeconfig &kubeconfig,
                                                           const KubeconfigUser &user,
                                                           const KubeconfigCluster &cluster,
                                                           const Connection &connection)
{
    if (!usesPlugin(user)) {
        const StoredCredential stored = storedOf(user);
        if (stored.fixed == Credential() && stored.files.isEmpty())
            return nullptr;
        // One without a name has its credential from the server's URL.
        return std::make_shared<StoredCredentials>(stored, user.place, m_settings.clock,
                                                   user.name.empty()
                                                       ? StoredCredentials::Again()
                                                       : reader(kubeconfig.sources(), user.name));
    }
    const Value told = user.exec.provideClusterInfo ? execCluster(connection, cluster) : Value();
    std::string key =
        ExecCommand{user.exec.command, user.exec.arguments, user.exec.environment}.digest() +
        execInfo(user.exec, told);
    std::shared_ptr<CredentialSource> &source = m_plugins[std::move(key)];
    if (!source)
        source = std::make_shared<ExecCredentials>(
            user.exec, told, connection.context, placeOf(user, "user/exec"),
            ExecCredentials::Settings{m_settings.clock, m_settings.runner, m_settings.permissions,
                                      m_settings.variables, m_settings.pluginTimeLimit});
    return source;
}

Result<Connection> Connections::inCluster() const
{
    const std::string host = valueOf(m_settings.variables, "KUBERNETES_SERVICE_HOST");
    const std::string port = valueOf(m_settings.variables, "KUBERNETES_SERVICE_PORT");
    if (host.empty() || port.empty())
        return fail(ErrorCode::NotFound,
                    ClusterText::tr("This is no pod of a cluster: KUBERNETES_SERVICE_HOST and "
                                    "KUBERNETES_SERVICE_PORT are not set"));
    Connection out;
    out.context = InCluster;
    out.server = "https://" + (host.contains(':') ? '[' + host + ']' : host) + ':' + port;
    out.userName = "service account";
    const std::filesystem::path authority = m_settings.serviceAccount / "ca.crt";
    // A missing one is no fault to client-go: the system's certificates are taken.
    if (Result<std::string> text = readCredentialFile(authority); text && certificateEnd(*text, {}))
        out.caCertificates = std::move(*text);
    out.defaultNamespace = valueOf(m_settings.variables, "POD_NAMESPACE");
    if (const auto text = readCredentialFile(m_settings.serviceAccount / "namespace");
        text && out.defaultNamespace.empty())
        out.defaultNamespace = shown(*text).trimmed().toStdString();
    const auto source = std::make_shared<StoredCredentials>(
        StoredCredential{.files = {.token = m_settings.serviceAccount / "token"}}, Place(),
        m_settings.clock);
    if (const Result<Credential> now = source->current(); !now)
        return fail(now.error());
    out.credentials = source;
    return out;
}

Result<std::optional<ExecCommand>> Connections::plugin(const Kubeconfig &kubeconfig,
                                                       std::string_view context) const
{
    if (context == InCluster && !kubeconfig.context(context))
        return std::nullopt;
    const Result<Selection> chosen = selected(kubeconfig, context);
    if (!chosen)
        return fail(chosen.error());
    if (!chosen->user || !usesPlugin(*chosen->user))
        return std::nullopt;
    Result<ExecCommand> command =
        execCommand(chosen->user->exec, *m_settings.runner, placeOf(*chosen->user, "user/exec"));
    if (!command)
        return fail(command.error());
    return std::move(*command);
}

} // namespace driftgate
