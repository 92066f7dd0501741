#pragma once

#include "render/inputs.h"

namespace driftgate
{

/// The inputs of a Helm chart: its whole folder (templates may read any file of it) and the
/// value files, which may lie elsewhere in the repository.
class HelmWalk : public InputWalk
{
public:
    using InputWalk::InputWalk;
    [[nodiscard]] Status walk(const std::string &root);

private:
    [[nodiscard]] Status addValueFile(const std::string &root, const std::string &written);
};

} // namespace driftgate
