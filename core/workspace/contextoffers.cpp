#include "workspace/contextoffers.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// "gke_project_zone_prod-eu" and "kind-prod-eu" end with "prod-eu", "nonprod-eu" does not.
bool endsWithPart(std::string_view context, std::string_view cluster)
{
    constexpr std::string_view Breaks = "/_@:-.";
    return !cluster.empty() && context.size() > cluster.size() && context.ends_with(cluster) &&
           Breaks.contains(context[context.size() - cluster.size() - 1]);
}

/// What people call the cluster of a context: "prod-eu" of
/// "arn:aws:eks:eu-central-1:1234:cluster/prod-eu", "gke_project_europe-west1_prod-eu" and
/// "admin@prod-eu".
std::string shortName(const std::string &context)
{
    const bool isGoogle = context.starts_with("gke_");
    const size_t at = context.find_last_of(isGoogle ? "_/" : "@/");
    std::string out = at == std::string::npos ? context : context.substr(at + 1);
    // Braces stand for the cluster in an application's path.
    std::erase_if(out, [](unsigned char c) { return c < 0x20 || c == '{' || c == '}'; });
    return out;
}

} // namespace

std::vector<ContextOffer> offeredContexts(const Kubeconfig &kubeconfig, Connections &connections)
{
    std::vector<ContextOffer> out;
    for (const KubeconfigContext &context : kubeconfig.contexts()) {
        ContextOffer offer;
        offer.context = context.name;
        offer.user = context.user;
        offer.ns = context.ns;
        offer.isCurrent = context.name == kubeconfig.currentContext();
        if (const Result<Connection> connection = connections.connection(kubeconfig, context.name))
            offer.server = connection->server;
        else
            offer.fault = connection.error();
        out.push_back(std::move(offer));
    }
    std::ranges::stable_sort(out, std::greater(), &ContextOffer::isCurrent);
    return out;
}

std::string likelyContext(std::string_view cluster, const std::vector<ContextOffer> &offers)
{
    if (std::ranges::contains(offers, cluster, &ContextOffer::context))
        return std::string(cluster);
    std::string out;
    for (const ContextOffer &offer : offers) {
        if (!endsWithPart(offer.context, cluster))
            continue;
        if (!out.empty())
            return {};
        out = offer.context;
    }
    return out;
}

std::vector<ClusterOffer> offeredClusters(const WorkspaceConfig &config,
                                          const std::vector<ContextOffer> &offers)
{
    std::vector<ClusterOffer> out;
    const auto add = [&](ClusterName cluster, const ContextOffer &offer) {
        if (!offer.fault)
            out.push_back({std::move(cluster), offer.context, offer.server, offer.user});
    };
    for (const ClusterConfig &cluster : config.clusters) {
        if (!cluster.context.empty() || !cluster.recorded.empty())
            continue;
        const std::string likely = likelyContext(cluster.name.text(), offers);
        for (const ContextOffer &offer : offers) {
            if (likely.empty() || offer.context == likely)
                add(cluster.name, offer);
        }
    }
    if (!config.clusters.empty())
        return out;
    for (const ContextOffer &offer : offers) {
        const std::string name = shortName(offer.context);
        const auto isThere = [&](const std::string &other) {
            return std::ranges::contains(out, ClusterName(other), &ClusterOffer::cluster);
        };
        // Of two that are called the same, the second keeps its whole name, without slashes.
        std::string whole = offer.context;
        std::ranges::replace(whole, '/', '-');
        if (!name.empty() && !isThere(name))
            add(ClusterName(name), offer);
        else if (!isThere(whole))
            add(ClusterName(whole), offer);
    }
    return out;
}

WorkspaceConfig withClusters(WorkspaceConfig config, const std::vector<ClusterOffer> &chosen)
{
    const bool isEmpty = config.clusters.empty();
    for (const ClusterOffer &offer : chosen) {
        const auto found = std::ranges::find(config.clusters, offer.cluster, &ClusterConfig::name);
        if (found != config.clusters.end()) {
            found->context = offer.context;
            continue;
        }
        ClusterConfig cluster;
        cluster.name = offer.cluster;
        cluster.context = offer.context;
        config.clusters.push_back(std::move(cluster));
    }
    if (isEmpty) {
        for (ApplicationConfig &application : config.applications) {
            application.clusters.clear();
            for (const ClusterConfig &cluster : config.clusters)
                application.clusters.push_back(cluster.name);
        }
    }
    return config;
}

} // namespace driftgate
