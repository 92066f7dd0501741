#include "workspace/config.h"

#include "compare/pattern.h"
#include "workspace/clustermark.h"

#include <algorithm>

namespace driftgate
{

std::string withCluster(std::string_view text, const ClusterName &cluster)
{
    constexpr std::string_view Mark = "{cluster}";
    std::string out;
    while (true) {
        const size_t at = text.find(Mark);
        out += text.substr(0, at);
        if (at == std::string_view::npos)
            return out;
        out += cluster.text();
        text.remove_prefix(at + Mark.size());
    }
}

std::string ApplicationConfig::pathFor(const ClusterName &cluster) const
{
    return withCluster(path, cluster);
}

RenderOptions ApplicationConfig::optionsFor(const ClusterName &cluster) const
{
    RenderOptions out = render;
    if (out.ns.empty())
        out.ns = ns;
    out.ns = withCluster(out.ns, cluster);
    out.releaseName = withCluster(out.releaseName, cluster);
    out.flux.file = withCluster(out.flux.file, cluster);
    out.flux.name = withCluster(out.flux.name, cluster);
    for (std::string &file : out.valueFiles)
        file = withCluster(file, cluster);
    for (auto &[name, value] : out.values)
        value = withCluster(value, cluster);
    return out;
}

const ClusterConfig *WorkspaceConfig::cluster(const ClusterName &name) const
{
    const auto it = std::ranges::find(clusters, name, &ClusterConfig::name);
    return it == clusters.end() ? nullptr : &*it;
}

const ApplicationConfig *WorkspaceConfig::application(const ApplicationName &name) const
{
    const auto it = std::ranges::find(applications, name, &ApplicationConfig::name);
    return it == applications.end() ? nullptr : &*it;
}

std::vector<IgnoreRule> WorkspaceConfig::ignoreFor(const ApplicationName &application,
                                                   const ClusterName &cluster) const
{
    std::vector<IgnoreRule> out;
    for (const IgnoreRule &rule : ignore) {
        const auto fits = [](const std::string &pattern, const std::string &name) {
            return pattern.empty() || matchesWildcard(pattern, name);
        };
        if (fits(rule.match.application, application.text()) &&
            fits(rule.match.cluster, cluster.text()))
            out.push_back(rule);
    }
    return out;
}

std::string WorkspaceConfig::refFor(const ApplicationName &application,
                                    const ClusterName &cluster) const
{
    const ApplicationConfig *const app = this->application(application);
    if (app && !app->ref.empty())
        return withCluster(app->ref, cluster);
    const ClusterConfig *const of = this->cluster(cluster);
    return of ? withCluster(of->ref, cluster) : std::string();
}

Policy WorkspaceConfig::policyFor(const ApplicationName &application,
                                  const ClusterName &cluster) const
{
    std::vector<const PolicyConfig *> all{&policy};
    if (const ClusterConfig *const one = this->cluster(cluster))
        all.push_back(&one->policy);
    if (const ApplicationConfig *const one = this->application(application))
        all.push_back(&one->policy);
    Policy out;
    std::optional<int> required;
    bool isListed = false;
    for (const PolicyConfig *const one : all) {
        if (one->required)
            required = std::max(required.value_or(0), *one->required);
        out.notAuthor |= one->notAuthor;
        out.isSigned |= one->isSigned;
        if (one->maxAge)
            out.maxAge = std::min(out.maxAge.value_or(*one->maxAge), *one->maxAge);
        out.protectedKinds.insert(one->protectedKinds.begin(), one->protectedKinds.end());
        if (one->reviewers.empty())
            continue;
        if (!isListed)
            out.reviewers = one->reviewers;
        else
            std::erase_if(out.reviewers, [&](const std::string &address) {
                return std::ranges::none_of(one->reviewers, [&](const std::string &other) {
                    return sameAddress(address, other);
                });
            });
        isListed = true;
    }
    out.required = required.value_or(out.required);
    out.nobody = isListed && out.reviewers.empty();
    return out;
}

} // namespace driftgate
