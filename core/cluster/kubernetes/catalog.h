#pragma once

#include "base/result.h"
#include "cluster/cluster.h"
#include "manifest/value.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// One kind of objects as a server serves it.
struct ApiResource {
    std::string group;
    std::string version;
    std::string kind;
    std::string plural;
    bool isNamespaced = true;
    bool canList = false;
    bool canWatch = false;
    bool canPatch = false;
    bool canDelete = false;
    bool hasStatus = false; ///< a subresource of its own

    [[nodiscard]] std::string apiVersion() const;
    /// "/apis/apps/v1"
    [[nodiscard]] std::string groupPath() const;
    /// "/apis/apps/v1/namespaces/shop/deployments"; without a namespace: of all of them.
    [[nodiscard]] std::string path(std::string_view ns) const;
    [[nodiscard]] std::string path(std::string_view ns, std::string_view name) const;
    [[nodiscard]] ReadRequest::Kind requestKind() const { return {group, kind, version}; }
    friend auto operator<=>(const ApiResource &, const ApiResource &) = default;
};

/// Everything that a server serves, in its own order: the preferred version of a group first.
class ApiCatalog
{
public:
    ApiCatalog() = default;
    explicit ApiCatalog(std::vector<ApiResource> resources, std::vector<std::string> stale = {})
        : m_resources(std::move(resources))
        , m_stale(std::move(stale))
    {
    }

    [[nodiscard]] const std::vector<ApiResource> &resources() const { return m_resources; }
    /// At that version where it is served, else at the preferred one; null when it is not known.
    [[nodiscard]] const ApiResource *find(std::string_view group, std::string_view kind,
                                          std::string_view version = {}) const;
    /// Groups whose own server does not answer: what they serve is not known.
    [[nodiscard]] const std::vector<std::string> &stale() const { return m_stale; }
    [[nodiscard]] bool isStale(std::string_view group) const;
    /// Each kind once, at its preferred version.
    [[nodiscard]] std::vector<ApiResource> preferred() const;

private:
    std::vector<ApiResource> m_resources;
    std::vector<std::string> m_stale;
};

/// What an APIGroupDiscoveryList (v2 or v2beta1) names; also the groups that are stale.
/// Source: k8s.io/api apidiscovery/v2.
void readAggregated(const Value &list, std::vector<ApiResource> &out,
                    std::vector<std::string> &stale);
/// What an APIResourceList names.
void readResourceList(const Value &list, std::vector<ApiResource> &out);

} // namespace driftgate
