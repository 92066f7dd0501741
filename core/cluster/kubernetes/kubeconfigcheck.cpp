#include "cluster/kubernetes/kubeconfigcheck.h"

#include "base/shown.h"
#include "cluster/kubernetes/execprotocol.h"
#include "cluster/kubernetes/serverurl.h"
#include "cluster/text.h"

namespace driftgate
{

namespace
{

std::unexpected<Error> invalid(const KubeconfigEntry &entry, std::string_view field, QString what)
{
    return fail(ErrorCode::Invalid, std::move(what), placeOf(entry, field));
}

/// What took the place of the programs that kubectl had built in until 1.26.
QString replacementOf(const std::string &provider)
{
    if (provider == "gcp")
        return ClusterText::tr("install gke-gcloud-auth-plugin and run “gcloud container clusters "
                               "get-credentials” again");
    if (provider == "azure")
        return ClusterText::tr("install kubelogin and run “kubelogin convert-kubeconfig”");
    if (provider == "oidc")
        return ClusterText::tr("use kubelogin (“kubectl oidc-login”) as an exec plugin");
    return ClusterText::tr("use an exec plugin of your provider");
}

Status checkCertificate(const KubeconfigUser &user)
{
    const bool hasFile = !user.clientCertificate.empty();
    const bool hasData = !user.clientCertificateData.empty();
    if (!hasFile && !hasData)
        return {};
    const QString name = shown(user.name);
    if (hasFile && hasData)
        return invalid(user, "user/client-certificate",
                       ClusterText::tr("User “%1” has both “client-certificate” and "
                                       "“client-certificate-data”")
                           .arg(name));
    if (!user.clientKey.empty() && !user.clientKeyData.empty())
        return invalid(
            user, "user/client-key",
            ClusterText::tr("User “%1” has both “client-key” and “client-key-data”").arg(name));
    if (user.clientKey.empty() && user.clientKeyData.empty())
        return invalid(
            user, "user",
            ClusterText::tr("User “%1” has a client certificate, but no key for it").arg(name));
    return {};
}

} // namespace

Place placeOf(const KubeconfigEntry &entry, std::string_view field)
{
    Place out = entry.place;
    out.field += '/' + std::string(field);
    return out;
}

Status checkCluster(const KubeconfigCluster &cluster)
{
    if (!cluster.faults.empty())
        return fail(cluster.faults.front());
    const QString name = shown(cluster.name);
    if (cluster.server.empty())
        return invalid(cluster, "cluster/server",
                       ClusterText::tr("Cluster “%1” has no “server”").arg(name));
    if (!cluster.proxyUrl.empty()) {
        if (const Status proxy =
                checkProxyUrl(cluster.proxyUrl, placeOf(cluster, "cluster/proxy-url"));
            !proxy)
            return proxy;
    }
    const bool hasFile = !cluster.certificateAuthority.empty();
    const bool hasData = !cluster.certificateAuthorityData.empty();
    if (hasFile && hasData)
        return invalid(cluster, "cluster/certificate-authority",
                       ClusterText::tr("Cluster “%1” has both “certificate-authority” and "
                                       "“certificate-authority-data”")
                           .arg(name));
    if (cluster.insecureSkipTlsVerify && (hasFile || hasData))
        return invalid(cluster, "cluster/insecure-skip-tls-verify",
                       ClusterText::tr("Cluster “%1” names a certificate authority and says at "
                                       "once that it is not to be checked "
                                       "(“insecure-skip-tls-verify”)")
                           .arg(name));
    return {};
}

Status checkUser(const KubeconfigUser &user)
{
    if (!user.faults.empty())
        return fail(user.faults.front());
    const QString name = shown(user.name);
    if (user.hasAuthProvider)
        return fail(
            ErrorCode::Unsupported,
            ClusterText::tr("User “%1” logs in by the auth-provider “%2”, which Kubernetes has "
                            "given up: %3")
                .arg(name, shown(user.authProvider), replacementOf(user.authProvider)),
            placeOf(user, "user/auth-provider"));
    const bool hasToken = !user.token.empty() || !user.tokenFile.empty();
    if (hasToken && (!user.userName.empty() || !user.password.empty()))
        return invalid(
            user, "user",
            ClusterText::tr("User “%1” has both a token and a user name with password").arg(name));
    if (const Status certificate = checkCertificate(user); !certificate)
        return certificate;
    if (user.hasExec) {
        if (const Status exec = checkExecPlugin(user); !exec)
            return exec;
    }
    if (user.as.empty() &&
        (!user.asUid.empty() || !user.asGroups.empty() || !user.asUserExtra.empty()))
        return invalid(user, "user/as",
                       ClusterText::tr("User “%1” impersonates groups, a UID or extra fields "
                                       "without “as”")
                           .arg(name));
    return {};
}

} // namespace driftgate
