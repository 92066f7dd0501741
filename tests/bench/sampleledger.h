#pragma once

#include <QTemporaryDir>

#include <string>

namespace driftgate::bench
{

/// A repository with a workspace of 50 applications on two recorded clusters, one commit to one of
/// them after the other, and on each commit an approval and a sync by somebody who wrote none.
class SampleLedger
{
public:
    /// Two records a commit. `policy`: that of the workspace file, as YAML.
    SampleLedger(size_t records, const std::string &policy);

    /// A path in the sample's folder, outside the repository.
    [[nodiscard]] std::string beside(const std::string &name) const;

private:
    QTemporaryDir m_dir;

public:
    const std::string repository; ///< its path
};

} // namespace driftgate::bench
