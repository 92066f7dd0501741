#pragma once

#include "cli/terminal.h"
#include "workspace/inspector.h"

#include <QStringList>

#include <vector>

namespace driftgate::cli
{

/// What a cluster runs of an application.
struct LogDeployment {
    ClusterName cluster;
    ApplicationName application;
    Revision revision;
};

/// One commit of the log with what stands at it.
struct LogEntry {
    Commit commit;
    std::vector<Ref> refs;
    /// Sorted by cluster and application. In the log of an application a later revision may run,
    /// one that changed nothing of the application after this commit.
    std::vector<LogDeployment> deployed;
};

struct LogQuery {
    std::string revision;     ///< "" begins at the tracked branch's head
    QStringList applications; ///< only commits that touch their inputs; empty: all
    QStringList clusters;     ///< the inputs for these; empty: all
    size_t limit = 50;
};

struct LogReading {
    std::vector<LogEntry> entries; ///< newest first
    std::vector<Error> errors;     ///< clusters that could not be asked, …
    bool isShallow = false;
};

/// Reads commits from the repository, by the history index where an application was asked for,
/// and the deployed revisions from the clusters. `terminal` gets the progress of a new index.
[[nodiscard]] Result<LogReading> readLog(const std::shared_ptr<Workspace> &workspace,
                                         const LogQuery &query, const Terminal &terminal);

} // namespace driftgate::cli
