#include "workspace/foundapplications.h"

#include "base/text.h"
#include "workspace/clusternames.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace driftgate
{

struct FoundApplications::Group {
    ApplicationConfig config;
    std::string firstCluster;
    bool isNamed = false;
};

namespace
{

/// "checkout" of "checkout-prod-eu" and "prod-eu-checkout", where the cluster is prod-eu.
std::string withoutCluster(const std::string &name, const std::string &cluster)
{
    if (name.size() > cluster.size() + 1) {
        if (name.ends_with('-' + cluster))
            return name.substr(0, name.size() - cluster.size() - 1);
        if (name.starts_with(cluster + '-'))
            return name.substr(cluster.size() + 1);
    }
    return name;
}

/// "checkout-{cluster}" of "checkout-prod-eu".
std::string releaseTemplate(const std::string &release, const std::string &cluster)
{
    const std::string rest = withoutCluster(release, cluster);
    if (rest == release)
        return release;
    return release.starts_with(rest) ? rest + "-{cluster}" : "{cluster}-" + rest;
}

/// A name that is not taken yet: with the cluster's, with a number at last.
std::string freeName(const std::string &name, const std::string &cluster,
                     const std::set<std::string> &taken)
{
    if (!taken.contains(name))
        return name;
    std::string longer = name + '-' + cluster;
    if (!taken.contains(longer))
        return longer;
    for (int number = 2;; ++number) {
        std::string numbered = name + '-' + std::to_string(number);
        if (!taken.contains(numbered))
            return numbered;
    }
}

} // namespace

void FoundApplications::add(FoundApplication application)
{
    m_found.push_back(std::move(application));
}

bool FoundApplications::covers(std::string_view path) const
{
    return std::ranges::any_of(m_found, [&](const FoundApplication &app) {
        // An application of the whole repository says nothing about its folders.
        return !app.path.empty() && liesWithin(path, app.path);
    });
}

bool FoundApplications::hasCluster(std::string_view name) const
{
    return std::ranges::any_of(m_found,
                               [&](const FoundApplication &app) { return app.cluster == name; });
}

std::vector<FoundApplications::Group> FoundApplications::groups() const
{
    std::vector<Group> out;
    std::map<std::tuple<std::string, std::string, std::string>, size_t> known;
    for (const FoundApplication &found : m_found) {
        const std::string path = asTemplate(found.path, found.cluster);
        const std::string name =
            path == found.path ? found.name : withoutCluster(found.name, found.cluster);
        RenderOptions options = found.render;
        for (std::string &file : options.valueFiles)
            file = asTemplate(file, found.cluster);
        options.releaseName = releaseTemplate(options.releaseName, found.cluster);
        options.flux.file = asTemplate(options.flux.file, found.cluster);
        if (options.flux.file != found.render.flux.file)
            options.flux.name = releaseTemplate(options.flux.name, found.cluster);
        const auto key = std::tuple(name, path, found.ns);
        const auto it = known.find(key);
        const ClusterName cluster(found.cluster);
        if (it != known.end() && out[it->second].config.render == options) {
            std::vector<ClusterName> &clusters = out[it->second].config.clusters;
            if (std::ranges::find(clusters, cluster) == clusters.end())
                clusters.push_back(cluster);
            continue;
        }
        known.emplace(key, out.size());
        Group group;
        group.firstCluster = found.cluster;
        group.isNamed = found.isNamed;
        group.config.name = ApplicationName(name);
        group.config.path = path;
        group.config.clusters = {cluster};
        group.config.ns = found.ns;
        group.config.render = options;
        group.config.place = found.place;
        out.push_back(std::move(group));
    }
    return out;
}

void FoundApplications::fold(WorkspaceConfig &into) const
{
    const auto byRank = [](const ClusterName &a, const ClusterName &b) {
        return std::tuple(environmentRank(a.text()), a.text()) <
               std::tuple(environmentRank(b.text()), b.text());
    };
    std::set<ClusterName> clusters;
    std::vector<Group> all = groups();
    // Of several that share a name, one that a reconciler calls so keeps it, then the one on most
    // clusters.
    std::ranges::stable_sort(all, std::ranges::greater(), [](const Group &group) {
        return std::pair(group.isNamed, group.config.clusters.size());
    });
    std::set<std::string> taken;
    for (Group &group : all) {
        const std::string name = freeName(group.config.name.text(), group.firstCluster, taken);
        taken.insert(name);
        group.config.name = ApplicationName(name);
        std::ranges::sort(group.config.clusters, byRank);
        clusters.insert(group.config.clusters.begin(), group.config.clusters.end());
        into.applications.push_back(std::move(group.config));
    }
    std::ranges::sort(into.applications, {}, &ApplicationConfig::name);
    for (const ClusterName &name : clusters)
        into.clusters.emplace_back().name = name;
    std::ranges::sort(into.clusters, byRank, &ClusterConfig::name);
}

} // namespace driftgate
