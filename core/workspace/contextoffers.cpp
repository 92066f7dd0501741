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

} // namespace driftgate
