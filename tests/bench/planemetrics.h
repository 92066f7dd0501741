#pragma once

#include "cluster/planefixture.h"

/// What a control plane's API server says of its own work.
namespace driftgate::bench
{

class PlaneMetrics
{
public:
    /// Since it was started. Of the kinds of clustermanifests.h alone, whoever asked; what only
    /// reads the API's own description is not counted.
    struct Figures {
        double requests = 0;
        double bytes = 0; ///< sent
        double dryRuns = 0;
        double dryRunMs = 0; ///< all of them together, waiting included
    };

    explicit PlaneMetrics(const test::Plane &plane)
        : m_plane(plane)
    {
    }

    [[nodiscard]] Figures read() const;
    /// Processor time that the API server's process has used.
    [[nodiscard]] double serverProcessorMs() const { return processorMs(serverPid()); }
    /// The number of the API server's process; 0 where it is not known.
    [[nodiscard]] qint64 serverPid() const;
    /// Processor time that a process has used; 0 where there is none.
    [[nodiscard]] static double processorMs(qint64 pid);

private:
    const test::Plane &m_plane;
};

} // namespace driftgate::bench
