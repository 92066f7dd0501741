#pragma once

#include "base/clock.h"
#include "manifest/schema.h"
#include "manifest/sharedobjects.h"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace driftgate
{

/// Which objects to read: the kinds that an application's base, target and inventory need.
struct ReadRequest {
    struct Kind {
        std::string group;
        std::string kind;
        std::string version; ///< the desired version; "" takes the server's preferred one
        friend auto operator<=>(const Kind &, const Kind &) = default;
    };
    /// Further objects: those that a label selector finds (a tracker's mark, an ApplySet's
    /// member), whatever kind they are of.
    struct Marked {
        std::string selector;    ///< as Kubernetes writes it: "key=value", "key", comma-separated
        std::vector<Kind> kinds; ///< empty: every kind that can be listed
        friend auto operator<=>(const Marked &, const Marked &) = default;
    };
    std::vector<Kind> kinds;               ///< empty: all kinds, unless `marked` names some
    std::vector<std::string> namespaces{}; ///< empty: all
    std::vector<Marked> marked{};
    /// Where a kind may not be listed in all namespaces: those to ask one by one.
    std::vector<std::string> knownNamespaces{};
    /// Further kinds that only tell something of the others. One that cannot be read is not
    /// missing, and a feed does not follow them.
    std::vector<Kind> asides{};

    friend bool operator==(const ReadRequest &, const ReadRequest &) = default;
};

/// Live objects at one moment. Kinds that could not be read are named, the others are there.
struct LiveState {
    SharedObjects objects;
    struct Missing {
        ReadRequest::Kind kind; ///< empty kind: the whole source, a broken file say
        Error error;
    };
    std::vector<Missing> missing;
    /// Group and kind of what was asked for and read in every namespace.
    std::set<std::pair<std::string, std::string>> wholeKinds;
    TimePoint takenAt;
    /// What the server says of the kinds that were read, custom resources included; null where
    /// nothing but the objects themselves (CustomResourceDefinitions) tells.
    std::shared_ptr<const Schema> schema;

    [[nodiscard]] bool isComplete() const { return missing.empty(); }
};

} // namespace driftgate
