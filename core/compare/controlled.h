#pragma once

#include "compare/compare.h"
#include "compare/fieldwalk.h"

#include <map>
#include <string>
#include <tuple>

namespace driftgate
{

/// Fields that belong to a controller whatever Git says (semantics.md, section 2): the replicas
/// of a workload that an HPA scales, the rules of an aggregated ClusterRole, the caBundle that an
/// injector fills in.
class ControlledFields
{
public:
    /// Reads the HPAs of target, live and context; one that Git is about to take away scales
    /// nothing any more.
    explicit ControlledFields(const CompareInput &input);

    /// The HPA that scales a workload: its name; null pointer when there is none.
    [[nodiscard]] const std::string *scalerOf(const ObjectKey &workload) const;
    /// The reason why a difference is a controller's to make; empty when it is not.
    [[nodiscard]] QString reasonFor(const ObjectKey &key, const Value *target, const Value *live,
                                    const FieldWalk::Found &found) const;

private:
    void add(const SharedObjects &objects, const CompareInput &input, bool isLive);
    void forget(const std::vector<Object> &base, const std::vector<Object> &target,
                const CompareInput &input);

    using Workload = std::tuple<std::string, std::string, std::string>; ///< namespace, kind, name
    std::map<Workload, std::string> m_scalers;
};

} // namespace driftgate
