#pragma once

#include "base/result.h"
#include "manifest/value.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Bounds on what is read: a repository is not trusted. Each breach is an Error (Limit) that
/// names file and line.
struct ReadLimits {
    size_t bytes = size_t{64} << 20; ///< of one text
    size_t depth = 200;              ///< nested containers
    size_t nodes = 8'000'000;        ///< of one text, after aliases are expanded
    size_t aliasedNodes = 200'000;   ///< nodes that exist only because an alias repeats them
};

/// Documents read before the first fault, and the fault.
struct YamlDocuments {
    std::vector<Value> documents; ///< empty documents are null values
    std::vector<Error> errors;    ///< at most one for a text: nothing after it is read
};

/// Reads YAML as kubectl reads it (sigs.k8s.io/yaml: YAML 1.1 scalars, merge keys; duplicate keys
/// and tabs are errors). `file` is only used to name places.
[[nodiscard]] YamlDocuments readYaml(std::string_view text, std::string_view file,
                                     const ReadLimits &limits = {});

/// Exactly one document. Errors: as readYaml, and Invalid when there are several.
[[nodiscard]] Result<Value> readYamlDocument(std::string_view text, std::string_view file,
                                             const ReadLimits &limits = {});

/// Block style, two spaces, sequences not indented, as kubectl and kustomize write it; keys keep
/// their order. Reading it gives an equal value; but a number that JSON spelled otherwise than
/// Go's encoding/json (1.0, 1e3) is read as that spells it (1, 1000).
[[nodiscard]] std::string writeYaml(const Value &value);

} // namespace driftgate
