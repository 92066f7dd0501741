#include "bench/clustermanifests.h"

namespace driftgate::bench
{

namespace
{

std::string number(int i)
{
    return std::to_string(i);
}

std::string head(const char *apiVersion, const char *kind, int i, const std::string &ns)
{
    const std::string name = "app-" + number(i);
    return std::string("---\napiVersion: ") + apiVersion + "\nkind: " + kind +
           "\nmetadata:\n  name: " + name + "\n  namespace: " + ns +
           "\n  labels:\n    app.kubernetes.io/name: " + name +
           "\n    app.kubernetes.io/part-of: shop\n";
}

std::string deployment(int i, const std::string &ns, bool isOther)
{
    const std::string label = "app.kubernetes.io/name: app-" + number(i) + "\n";
    std::string out =
        head("apps/v1", "Deployment", i, ns) +
        "spec:\n  replicas: 3\n  paused: true\n  selector:\n    matchLabels:\n      " + label +
        "  template:\n    metadata:\n      labels:\n        " + label +
        "    spec:\n      containers:\n";
    for (int c = 0; c < 2; ++c) {
        out += "      - name: c" + number(c) + "\n        image: registry.example.com/shop/app-" +
               number(i) + ":1." + (isOther ? "9" : "8") +
               ".2\n        args:\n        - --port=8080\n        - --log-level=info\n"
               "        env:\n";
        for (int e = 0; e < 6; ++e)
            out += "        - name: VARIABLE_" + number(e) + "\n          value: \"" +
                   number(i * e) + "\"\n";
        out += "        ports:\n        - containerPort: " + number(8080 + c) +
               "\n          name: http" + number(c) +
               "\n        resources:\n          limits:\n            memory: 512Mi\n"
               "          requests:\n            cpu: 100m\n            memory: 256Mi\n"
               "        readinessProbe:\n          httpGet:\n            path: /healthz\n"
               "            port: http" +
               number(c) + "\n";
    }
    return out;
}

std::string service(int i, const std::string &ns, bool isOther)
{
    return head("v1", "Service", i, ns) + "spec:\n  selector:\n    app.kubernetes.io/name: app-" +
           number(i) + "\n  ports:\n  - name: http\n    port: 80\n    targetPort: " +
           (isOther ? "http" : "http0") + "\n";
}

std::string configMap(int i, const std::string &ns, bool isOther)
{
    std::string out = head("v1", "ConfigMap", i, ns) + "data:\n";
    for (int k = 0; k < 8; ++k)
        out += "  key-" + number(k) + ": value-" + number(isOther && k == 3 ? -1 : i * k) + "\n";
    out += "  settings.conf: |\n";
    for (int k = 0; k < 12; ++k)
        out += "    setting." + number(k) + " = " + number(k) + "\n";
    return out;
}

std::string secret(int i, const std::string &ns, bool isOther)
{
    return head("v1", "Secret", i, ns) +
           "type: Opaque\ndata:\n  password: " + (isOther ? "b3RoZXI=" : "c2VjcmV0") +
           "\n  token: dG9rZW4=\n";
}

std::string widget(int i, const std::string &ns, bool isOther)
{
    std::string out = head("bench.driftgate.dev/v1", "Widget", i, ns) +
                      "spec:\n  size: " + number(isOther ? -1 : i) + "\n  parts:\n";
    for (int k = 0; k < 5; ++k)
        out += "  - name: part-" + number(k) + "\n    weight: " + number(k) + "\n";
    return out;
}

} // namespace

std::string benchDefinition()
{
    return R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.bench.driftgate.dev}
spec:
  group: bench.driftgate.dev
  scope: Namespaced
  names: {plural: widgets, singular: widget, kind: Widget}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: {type: integer}
                parts:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name]
                  items:
                    type: object
                    required: [name]
                    properties: {name: {type: string}, weight: {type: integer}}
)";
}

std::string clusterManifests(int count, const std::string &ns, int every)
{
    std::string out;
    for (int i = 0; i < count; ++i) {
        // Of ten: three Deployments, two Services, two ConfigMaps, two Secrets, a custom resource.
        using Maker = std::string (*)(int, const std::string &, bool);
        constexpr Maker Makers[] = {deployment, deployment, deployment, service, service,
                                    configMap,  configMap,  secret,     secret,  widget};
        // Another kind each time round.
        const bool isOther = every > 0 && (i % every) == (i / every) % every;
        out += Makers[i % 10](i, ns, isOther);
    }
    return out;
}

std::vector<std::string> benchLists()
{
    const std::string in = std::string("/namespaces/") + BenchNamespace;
    return {"/apis/apps/v1" + in + "/deployments", "/api/v1" + in + "/services",
            "/api/v1" + in + "/configmaps", "/api/v1" + in + "/secrets",
            "/apis/bench.driftgate.dev/v1" + in + "/widgets"};
}

} // namespace driftgate::bench
