#pragma once

#include <string>
#include <vector>

/// What bench_cluster stores in its control plane and compares with it.
namespace driftgate::bench
{

inline constexpr char BenchNamespace[] = "bench";

/// The custom resources' definition.
[[nodiscard]] std::string benchDefinition();

/// `count` objects of one namespace: three in ten are Deployments, the others Services, ConfigMaps,
/// Secrets and custom resources. `every`: each so manieth is another than at 0. The Deployments are
/// paused, so that no controller works beside what is measured.
[[nodiscard]] std::string clusterManifests(int count, const std::string &ns, int every);

/// The paths of the lists of their kinds in BenchNamespace.
[[nodiscard]] std::vector<std::string> benchLists();

} // namespace driftgate::bench
