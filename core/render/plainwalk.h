#pragma once

#include "render/inputs.h"

namespace driftgate
{

/// The inputs of a plain folder: its *.yaml, *.yml and *.json files, as `kubectl apply -R -f`
/// takes them; or one file.
class PlainWalk : public InputWalk
{
public:
    using InputWalk::InputWalk;
    [[nodiscard]] Status walk(const std::string &root);
};

/// Whether the name is a manifest's.
[[nodiscard]] bool isManifestName(std::string_view name);

} // namespace driftgate
