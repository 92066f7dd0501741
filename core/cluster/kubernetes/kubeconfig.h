#pragma once

#include "base/result.h"
#include "manifest/value.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftgate
{

/// Variables of a process's environment.
using EnvironmentVariables = std::map<std::string, std::string>;

/// What every entry of a kubeconfig has: a name, and where it stands.
struct KubeconfigEntry {
    std::string name;
    Place place;               ///< its file (absolute), line and field ("/users/0")
    std::vector<Error> faults; ///< of this entry alone: it keeps its name, and cannot be used
};

/// A server. Paths are absolute: a relative one is relative to its own file's folder.
struct KubeconfigCluster : KubeconfigEntry {
    std::string server; ///< as written
    std::string tlsServerName;
    std::string proxyUrl;
    std::filesystem::path certificateAuthority;
    std::string certificateAuthorityData; ///< decoded
    bool insecureSkipTlsVerify = false;
    bool disableCompression = false;
    Value execConfig; ///< extension "client.authentication.k8s.io/exec"; null: none
};

/// A program that gives credentials (`exec`).
struct ExecPlugin {
    std::string command; ///< an absolute path, or a name to be looked up on PATH
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> environment; ///< added to the user's
    std::string apiVersion;
    std::string installHint;
    std::string interactiveMode; ///< "IfAvailable" where v1beta1 leaves it out
    bool provideClusterInfo = false;
};

/// Who calls. Holds secrets in the clear.
struct KubeconfigUser : KubeconfigEntry {
    std::filesystem::path clientCertificate, clientKey, tokenFile;
    std::string clientCertificateData, clientKeyData; ///< decoded
    std::string token;
    std::string userName, password;
    std::string as, asUid;
    std::vector<std::string> asGroups;
    std::map<std::string, std::vector<std::string>> asUserExtra;
    bool hasAuthProvider = false;
    std::string authProvider; ///< the legacy block's name
    bool hasExec = false;
    ExecPlugin exec;
};

/// A server and a user together.
struct KubeconfigContext : KubeconfigEntry {
    std::string cluster;
    std::string user;
    std::string ns;
};

/// The user's kubeconfig: any number of files merged as kubectl merges them
/// (k8s.io/client-go/tools/clientcmd): the first file that has an entry of a name gives the whole
/// of it, the first `current-context` that is set counts, files that are missing are passed over,
/// `preferences` and unknown keys are ignored, only a file's first YAML document is read.
///
/// kubectl gives up on all files when one of them is broken. Here every fault is an Error with
/// file, line and field, and everything else goes on working: a file that is no YAML gives
/// nothing, an entry that is broken or stands twice in its file keeps its name (so that no other
/// file's entry slips into its place) and cannot be used. A key that stands twice in one mapping
/// breaks the file; kubectl takes the last one.
class Kubeconfig
{
public:
    /// Where kubectl looks: the files of KUBECONFIG, each once, else ~/.kube/config (by HOME).
    [[nodiscard]] static std::vector<std::filesystem::path>
    files(const EnvironmentVariables &variables);
    /// Blocks for as long as reading takes. Relative paths are relative to the working directory.
    [[nodiscard]] static Kubeconfig read(const std::vector<std::filesystem::path> &files);

    /// Sorted by name, as are the two others.
    [[nodiscard]] const std::vector<KubeconfigContext> &contexts() const { return m_contexts; }
    [[nodiscard]] const std::vector<KubeconfigCluster> &clusters() const { return m_clusters; }
    [[nodiscard]] const std::vector<KubeconfigUser> &users() const { return m_users; }
    /// Null pointer when there is none of that name.
    [[nodiscard]] const KubeconfigContext *context(std::string_view name) const;
    [[nodiscard]] const KubeconfigCluster *cluster(std::string_view name) const;
    [[nodiscard]] const KubeconfigUser *user(std::string_view name) const;
    /// "" when no file sets one. There need not be a context of this name.
    [[nodiscard]] const std::string &currentContext() const { return m_currentContext; }
    /// What it was read from, whether there or not.
    [[nodiscard]] const std::vector<std::filesystem::path> &sources() const { return m_sources; }
    /// Everything that is wrong with the files, in their order.
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors; }

private:
    void merge(struct KubeconfigFile file);

    std::vector<KubeconfigContext> m_contexts;
    std::vector<KubeconfigCluster> m_clusters;
    std::vector<KubeconfigUser> m_users;
    std::string m_currentContext;
    std::vector<std::filesystem::path> m_sources;
    std::vector<Error> m_errors;
};

/// The variables of this process.
[[nodiscard]] EnvironmentVariables systemVariables();

} // namespace driftgate
