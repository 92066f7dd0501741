#pragma once

#include "manifest/fieldpath.h"
#include "manifest/object.h"

#include <string>
#include <vector>

namespace driftgate
{

/// Fields that an owner of the workspace wants left out of comparisons, and why. Every part of
/// `match` that is not empty must match; `*` stands for any run of characters.
struct IgnoreRule {
    struct Match {
        std::string group, kind, ns, name, application, cluster;
        friend bool operator==(const Match &, const Match &) = default;
    } match;
    /// JSON pointers; `[name=web]` and `[*]` name list entries, `*` any key. Empty: the object.
    std::vector<std::string> fields;
    /// Live fields owned by these managers are ignored ("kube-controller-manager").
    std::vector<std::string> managers;
    std::string reason;
    friend bool operator==(const IgnoreRule &, const IgnoreRule &) = default;
};

/// SHA-256 over the rules' canonical text, 64 hex digits: part of a plan's digest. Rules that do
/// the same hash the same: neither their order, nor a rule written twice, nor the reason counts.
[[nodiscard]] std::string hashOfRules(const std::vector<IgnoreRule> &rules);

} // namespace driftgate
