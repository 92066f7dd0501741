#pragma once

#include "cluster/kubernetes/connections.h"
#include "cluster/kubernetes/kubernetescluster.h"
#include "cluster/planefixture.h"

#include <QCoroTask>
#include <QTest>

/// Takes the value of a Result<T>, or fails the test with the error's text.
#define VERIFIED(name, expression)                                                                 \
    auto name##Result = (expression);                                                              \
    QVERIFY2(name##Result, why(name##Result).constData());                                         \
    [[maybe_unused]] auto &name = *name##Result
#define DONE(expression)                                                                           \
    do {                                                                                           \
        const auto done = (expression);                                                            \
        QVERIFY2(done, why(done).constData());                                                     \
    } while (false)

namespace driftgate::test
{

/// Driftgate's own client of a control plane, as one of its users.
inline Result<std::unique_ptr<KubernetesCluster>>
clientOf(const Plane &plane, const std::string &user = "admin", KubernetesSettings settings = {})
{
    const auto clock = std::make_shared<SystemClock>();
    const auto permissions =
        std::make_shared<ExecPermissions>(plane.folder() + "/driftgate-allowed");
    Connections connections({.clock = clock,
                             .runner = std::make_shared<SystemProcessRunner>(),
                             .permissions = permissions});
    const Kubeconfig kubeconfig = Kubeconfig::read({plane.kubeconfig(user)});
    if (!kubeconfig.errors().empty())
        return fail(kubeconfig.errors().front());
    const auto plugin = connections.plugin(kubeconfig, "");
    if (!plugin)
        return fail(plugin.error());
    if (*plugin) {
        if (const Status allowed = permissions->allow(**plugin); !allowed)
            return fail(allowed.error());
    }
    auto connection = connections.connection(kubeconfig, "");
    if (!connection)
        return fail(connection.error());
    return std::make_unique<KubernetesCluster>(ClusterName("plane"), *std::move(connection),
                                               std::move(settings), clock);
}

template<class T>
T wait(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

inline Object objectOf(const std::string &yaml)
{
    ObjectList read = readObjects(yaml, "test.yaml");
    if (read.objects.size() != 1)
        qFatal("not one object: %s", yaml.c_str());
    return read.objects.front();
}

inline std::string configMap(const std::string &ns, const std::string &name,
                             const std::string &data)
{
    // kubectl takes a text that begins with a brace for JSON.
    return "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name +
           ", namespace: " + ns + "}, data: {a: '" + data + "'}}";
}

} // namespace driftgate::test
