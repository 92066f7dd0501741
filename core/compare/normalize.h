#pragma once

#include "manifest/object.h"

#include <string>

namespace driftgate
{

struct NormalizeOptions {
    /// Where the object lives: written into metadata.namespace, or taken out when empty.
    std::string ns;
    bool keepNamespace = false; ///< leave metadata.namespace as it is
    bool convert = false;       ///< rewrite into the version that the comparison is made in
};

/// An object as it is compared and shown: without what the server sets (semantics.md, section 1),
/// a Secret's stringData folded into data, empty annotations and null timestamps gone.
[[nodiscard]] Value normalized(const Object &object, const NormalizeOptions &options);

/// Base64 as Kubernetes writes it.
[[nodiscard]] std::string toBase64(std::string_view bytes);

} // namespace driftgate
