#pragma once

#include "workspace/workspace.h"

#include <memory>
#include <optional>
#include <string>

namespace driftgate
{

using RenderedPtr = std::shared_ptr<const Rendered>;

/// One application on one cluster, with all that a worker needs to render it: copied into each
/// job, so that no job looks at what another thread may change.
struct Subject {
    std::shared_ptr<const Workspace> workspace;
    ApplicationConfig application;
    ClusterName cluster;
    std::string path;
    RenderOptions options;
    std::vector<IgnoreRule> ignore;

    /// NotFound for a name that the workspace does not have, with the nearest one.
    [[nodiscard]] static Result<Subject> of(const std::shared_ptr<const Workspace> &workspace,
                                            const ApplicationName &application,
                                            const ClusterName &cluster);

    /// The same by another workspace file than today's, as one of the past.
    [[nodiscard]] static Result<Subject> of(const std::shared_ptr<const Workspace> &workspace,
                                            const WorkspaceConfig &config,
                                            const ApplicationName &application,
                                            const ClusterName &cluster);

    /// Of what is remembered of it in this process: names the repository, the application, the
    /// cluster, the path and how that is rendered.
    [[nodiscard]] std::string cacheKey() const;

    /// Blocks. Errors: as Renderer::render.
    [[nodiscard]] Result<RenderedPtr> render(const Repository &repository, const Revision &revision,
                                             const CancelToken &cancel) const;
    [[nodiscard]] Result<RenderedPtr> render(const Revision &revision,
                                             const CancelToken &cancel) const;
    /// As render(), and nothing at all where the path is not there at that revision: an
    /// application that was not added yet, or was taken away.
    [[nodiscard]] Result<RenderedPtr> renderOrEmpty(const Repository &repository,
                                                    const Revision &revision,
                                                    const CancelToken &cancel) const;
};

/// The rendered objects as compare() takes them; they live as long as the render does.
[[nodiscard]] std::shared_ptr<const std::vector<Object>> objectsOf(const RenderedPtr &rendered);

} // namespace driftgate
