#pragma once

#include "git/gitfixture.h"
#include "workspace/workspace.h"

#include <QCoroTask>

#include <fstream>
#include <sstream>
#include <string>

namespace driftgate::test
{

/// A clock that stands at a moment of the tests' own.
inline std::shared_ptr<FixedClock> testClock()
{
    return std::make_shared<FixedClock>(
        TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 5 / 3) + std::chrono::hours(15)));
}

/// A repository with a workspace file, a Kustomize base with overlays, and recorded clusters
/// beside it: small, but the real thing throughout.
class WorkspaceFixture
{
public:
    WorkspaceFixture()
    {
        write("apps/checkout/base/kustomization.yaml",
              "resources:\n- deployment.yaml\n- service.yaml\n");
        write("apps/checkout/base/deployment.yaml", deployment(3, "shop/checkout:1.8.0"));
        write("apps/checkout/base/service.yaml", service());
        for (const char *const cluster : {"staging", "prod-eu"})
            write(std::string("apps/checkout/overlays/") + cluster + "/kustomization.yaml",
                  "namespace: checkout\nresources:\n- ../../base\n");
        write("apps/ingress/configmap.yaml", configMap("ingress", "ingress", "a"));
        write("driftgate.yaml", workspaceFile());
        environment.clock = testClock();
        environment.runner = std::make_shared<SystemProcessRunner>();
        environment.cacheDir = m_repository.beside("cache");
        environment.dataDir = m_repository.beside("data");
        makeFolder("live/staging");
        makeFolder("live/prod-eu");
    }

    GitFixture &repository() { return m_repository; }
    [[nodiscard]] std::string root() const { return m_repository.root(); }
    [[nodiscard]] std::string beside(const std::string &name) const
    {
        return m_repository.beside(name);
    }
    void write(const std::string &path, const std::string &content)
    {
        m_repository.write(path, content);
    }
    Revision commit(const std::string &message) { return m_repository.commit(message); }

    /// A file of a recorded cluster: "live/staging/web.yaml".
    void writeLive(const std::string &path, const std::string &content) const
    {
        writeFile(m_repository.beside(path), content);
    }

    [[nodiscard]] std::shared_ptr<Workspace> open() const
    {
        auto out = Workspace::open(root(), environment, {});
        if (!out)
            qFatal("the workspace cannot be opened: %s", qUtf8Printable(out.error().toString()));
        return *out;
    }

    static std::string workspaceFile()
    {
        return "apiVersion: driftgate.dev/v1\n"
               "kind: Workspace\n"
               "clusters:\n"
               "- {name: staging, recorded: ../live/staging}\n"
               "- {name: prod-eu, recorded: ../live/prod-eu}\n"
               "applications:\n"
               "- name: checkout\n"
               "  path: apps/checkout/overlays/{cluster}\n"
               "  namespace: checkout\n"
               "- {name: ingress, path: apps/ingress, clusters: [staging], namespace: ingress}\n";
    }

    static std::string deployment(int replicas, const std::string &image,
                                  const std::string &ns = {}, const std::string &extra = {})
    {
        return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: checkout\n" +
               (ns.empty() ? std::string() : "  namespace: " + ns + "\n") + extra +
               "spec:\n  replicas: " + std::to_string(replicas) +
               "\n  selector:\n    matchLabels:\n      app: checkout\n  template:\n    metadata:\n"
               "      labels:\n        app: checkout\n    spec:\n      containers:\n"
               "      - name: web\n        image: " +
               image + "\n";
    }

    static std::string service(const std::string &ns = {})
    {
        return "apiVersion: v1\nkind: Service\nmetadata:\n  name: checkout\n" +
               (ns.empty() ? std::string() : "  namespace: " + ns + "\n") +
               "spec:\n  selector:\n    app: checkout\n  ports:\n  - port: 80\n";
    }

    static std::string configMap(const std::string &name, const std::string &ns,
                                 const std::string &value)
    {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name +
               "\n  namespace: " + ns + "\ndata:\n  value: \"" + value + "\"\n";
    }

    /// A Flux Kustomization that applied a revision.
    static std::string flux(const std::string &name, const std::string &path,
                            const Revision &revision, const std::string &spec = {})
    {
        return "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n"
               "  name: " +
               name + "\n  namespace: flux-system\nspec:\n  path: ./" + path + "\n" + spec +
               "status:\n  lastAppliedRevision: main@sha1:" + revision.hex() + "\n";
    }

    /// managedFields of a person who edited the replicas.
    static std::string editedReplicas()
    {
        return "  managedFields:\n"
               "  - manager: kustomize-controller\n"
               "    operation: Apply\n"
               "    apiVersion: apps/v1\n"
               "    time: \"2026-05-01T08:00:00Z\"\n"
               "    fieldsType: FieldsV1\n"
               "    fieldsV1: {\"f:spec\": {\"f:template\": {\"f:spec\": {\"f:containers\": "
               "{\"k:{\\\"name\\\":\\\"web\\\"}\": {\".\": {}, \"f:image\": {}, \"f:name\": "
               "{}}}}}}}\n"
               "  - manager: kubectl-edit\n"
               "    operation: Update\n"
               "    apiVersion: apps/v1\n"
               "    time: \"2026-05-03T14:03:00Z\"\n"
               "    fieldsType: FieldsV1\n"
               "    fieldsV1: {\"f:spec\": {\"f:replicas\": {}}}\n";
    }

    Environment environment;

private:
    static void writeFile(const std::string &path, const std::string &content)
    {
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        out << content;
        if (!out.flush())
            qFatal("cannot write %s", path.c_str());
    }
    void makeFolder(const std::string &name) const
    {
        std::filesystem::create_directories(m_repository.beside(name));
    }

    GitFixture m_repository;
};

inline std::string fileContent(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

} // namespace driftgate::test
