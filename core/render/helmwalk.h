#pragma once

#include "render/inputs.h"

namespace driftgate
{

/// The inputs of a Helm chart: its whole folder (templates may read any file of it) and the
/// value files, which may lie elsewhere in the repository. Dependencies that Chart.yaml names as
/// `file://` and that are not in charts/ are taken from where they lie, as `helm dependency
/// build` would; others must have been put into charts/.
class HelmWalk : public InputWalk
{
public:
    using InputWalk::InputWalk;
    [[nodiscard]] Status walk(const std::string &root);

private:
    [[nodiscard]] Status addChart(const Found &folder);
    [[nodiscard]] Status addDependencies(const std::string &chart, const std::string &file);
    [[nodiscard]] Status addDependency(const std::string &chart, const std::string &name,
                                       const std::string &repository, const Place &place);
    /// Whether charts/ holds it, as a folder or packed.
    [[nodiscard]] Result<bool> isVendored(const std::string &chart, const std::string &name);
    [[nodiscard]] Status addValueFile(const std::string &root, const std::string &written);

    std::set<std::string> m_charts; ///< real folders of the charts that were added
};

} // namespace driftgate
