#pragma once

#include "faultserver.h"

#include "cluster/kubernetes/kubernetescluster.h"

#include <QCoroTask>

#include <map>

namespace driftgate::test
{

/// The answers of a server of three kinds, for scripts that go wrong somewhere else: ConfigMaps,
/// Namespaces and a custom kind Widget.
class ApiScript
{
public:
    using Reply = FaultServer::Reply;
    using Seen = FaultServer::Seen;

    static QByteArray configMap(const QByteArray &name, const QByteArray &version,
                                const QByteArray &data = "1")
    {
        return R"({"metadata":{"name":")" + name + R"(","namespace":"shop","uid":"u-)" + name +
               R"(","resourceVersion":")" + version + R"("},"data":{"a":")" + data + R"("}})";
    }
    static QByteArray event(const QByteArray &type, const QByteArray &object)
    {
        QByteArray typed = object;
        typed.insert(1, R"("apiVersion":"v1","kind":"ConfigMap",)");
        return R"({"type":")" + type + R"(","object":)" + typed + "}\n";
    }
    static QByteArray bookmark(const QByteArray &version)
    {
        return event("BOOKMARK", R"({"metadata":{"resourceVersion":")" + version + R"("}})");
    }
    static QByteArray list(const QByteArray &version, const QList<QByteArray> &items,
                           const QByteArray &next = {}, const QByteArray &kind = "ConfigMapList")
    {
        return R"({"kind":")" + kind + R"(","apiVersion":"v1","metadata":{"resourceVersion":")" +
               version + R"(")" +
               (next.isEmpty() ? QByteArray() : R"(,"continue":")" + next + R"(")") +
               R"(},"items":[)" + items.join(',') + "]}";
    }
    static QByteArray status(int code, const QByteArray &reason, const QByteArray &message = "no")
    {
        return R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":")" + message +
               R"(","reason":")" + reason + R"(","code":)" + QByteArray::number(code) + "}";
    }

    static QByteArray refusedSecret()
    {
        return R"({"kind":"Status","message":"Secret \"m\" is invalid: data[a]: Invalid value: )"
               R"(\"hush-hush\"","reason":"Invalid","details":{"causes":[{"reason":)"
               R"("FieldValueInvalid","message":"Invalid value: \"hush-hush\"",)"
               R"("field":"data[a]"}]},"code":422})";
    }
    static QByteArray fieldConflict()
    {
        return R"({"kind":"Status","message":"Apply failed with 1 conflict","reason":"Conflict",)"
               R"("details":{"causes":[{"reason":"FieldManagerConflict","message":)"
               R"("conflict with \"kubectl-edit\" with subresource \"scale\" using apps/v1 at )"
               R"(2026-05-01T10:20:30Z","field":".spec.replicas"}]},"code":409})";
    }

    /// Discovery, version and self-review; false for what is left to the test.
    bool answer(const Seen &seen, Reply reply)
    {
        const QByteArray path = seen.path();
        if (path == "/api") {
            reply.send(200, aggregated("", "v1",
                                       {{"configmaps", "ConfigMap", "Namespaced"},
                                        {"secrets", "Secret", "Namespaced"},
                                        {"namespaces", "Namespace", "Cluster"}}));
        } else if (path == "/apis") {
            reply.send(200, hasWidgets ? aggregated("example.com", widgetVersion,
                                                    {{"widgets", "Widget", "Namespaced"}})
                                       : aggregated("example.com", "v1", {}));
        } else if (path == "/version") {
            reply.send(200, R"({"gitVersion":"v1.99.0"})");
        } else if (path == "/apis/authentication.k8s.io/v1/selfsubjectreviews") {
            reply.send(201, R"({"status":{"userInfo":{"username":"tester"}}})");
        } else if (path == "/openapi/v3") {
            reply.send(404, status(404, "NotFound"));
        } else {
            return false;
        }
        return true;
    }

    bool hasWidgets = true;
    QByteArray widgetVersion = "v1"; ///< the only one

private:
    static QByteArray aggregated(const QByteArray &group, const QByteArray &version,
                                 const QList<QList<QByteArray>> &kinds)
    {
        QByteArray resources;
        for (const QList<QByteArray> &kind : kinds) {
            resources += (resources.isEmpty() ? "" : ",") + QByteArray(R"({"resource":")") +
                         kind[0] + R"(","responseKind":{"group":"","version":"","kind":")" +
                         kind[1] + R"("},"scope":")" + kind[2] +
                         R"(","verbs":["get","list","watch","patch","delete","create"]})";
        }
        return R"({"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","items":[)"
               R"({"metadata":{"name":")" +
               group + R"("},"versions":[{"version":")" + version + R"(","resources":[)" +
               resources + "]}]}]}";
    }
};

inline KubernetesSettings quickSettings()
{
    using namespace std::chrono_literals;
    KubernetesSettings out;
    out.transport.firstWait = 5ms;
    out.transport.longestWait = 20ms;
    out.requestLimits = {2s, 5s, size_t{16} << 20};
    out.listLimits = {2s, 5s, size_t{16} << 20};
    out.publishEvery = 5ms;
    out.firstWait = 20ms;
    out.longestWait = 100ms;
    out.pageSize = 2;
    return out;
}

inline std::unique_ptr<KubernetesCluster> clusterOf(const FaultServer &server,
                                                    KubernetesSettings settings = quickSettings())
{
    Connection connection;
    connection.context = "staging";
    connection.server = server.url();
    connection.userName = "tester";
    return std::make_unique<KubernetesCluster>(
        ClusterName("staging"), connection, std::move(settings), std::make_shared<SystemClock>());
}

/// "name=value" of every ConfigMap, in order.
inline std::string shown(const std::shared_ptr<const LiveState> &state)
{
    std::string out;
    if (!state)
        return "nothing";
    for (const Object &object : state->objects) {
        out += (out.empty() ? "" : " ") + object.key.name + '=' +
               std::string(object.value.stringAt({"data", "a"}));
    }
    return out;
}

} // namespace driftgate::test
