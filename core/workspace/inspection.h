#pragma once

#include "workspace/inspector.h"

#include <memory>

namespace driftgate
{

// The coroutines behind Inspector. They are free functions that own all they use: an Inspector
// may go away while one of them waits.

[[nodiscard]] QCoro::Task<std::shared_ptr<const ApplicationState>>
inspectApplication(std::shared_ptr<Workspace> workspace, ApplicationName application,
                   ClusterName cluster, InspectOptions options, CancelToken cancel);

[[nodiscard]] QCoro::Task<Result<Deployed>> readDeployedState(std::shared_ptr<Workspace> workspace,
                                                              ApplicationName application,
                                                              ClusterName cluster,
                                                              CancelToken cancel);

[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const Comparison>>>
compareTwoRevisions(std::shared_ptr<Workspace> workspace, ApplicationName application,
                    ClusterName cluster, Revision left, Revision right, InspectOptions options,
                    CancelToken cancel);

[[nodiscard]] QCoro::Task<Result<std::shared_ptr<const Comparison>>>
compareTwoClusters(std::shared_ptr<Workspace> workspace, ApplicationName application,
                   ClusterName left, ClusterName right, InspectOptions options, CancelToken cancel);

[[nodiscard]] QCoro::Task<Result<std::vector<Inspector::Impact>>>
impactOfCommit(std::shared_ptr<Workspace> workspace, Revision commit, CancelToken cancel);

[[nodiscard]] QCoro::Task<Result<std::vector<std::optional<Revision>>>>
findCommitsOfFields(std::shared_ptr<Workspace> workspace,
                    std::shared_ptr<const ApplicationState> state, ObjectKey object,
                    std::vector<FieldPath> fields, CancelToken cancel);

/// A whole Error of a finding's severity: what failed beside the main thing.
[[nodiscard]] Finding findingOf(const Error &error, Severity severity);

} // namespace driftgate
