#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "git/repository.h"
#include "manifest/object.h"
#include "render/finding.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace driftgate
{

/// How the manifests of a path are made.
enum class RenderMethod { Auto, Plain, Kustomize, Helm };

/// What decides how a path is rendered, beside the files themselves. Part of the cache's key.
struct RenderOptions {
    RenderMethod method = RenderMethod::Auto;
    std::string ns;                      ///< the application's namespace; Helm's --namespace
    std::string releaseName;             ///< Helm; default: the path's last part
    std::vector<std::string> valueFiles; ///< Helm, relative to the chart
    std::vector<std::pair<std::string, std::string>> values; ///< Helm --set-string
    bool recurse = true;                 ///< plain: sub-folders too
    bool allowRemoteBases = false;       ///< only when the workspace's owner allowed it here
    friend bool operator==(const RenderOptions &, const RenderOptions &) = default;
};

/// The files a render reads.
struct Closure {
    RenderMethod method = RenderMethod::Plain; ///< as detected
    std::string root;                          ///< the application's path
    struct File {
        std::string path;
        BlobId blob;
        bool executable = false;
        friend auto operator<=>(const File &, const File &) = default;
    };
    std::vector<File> files;         ///< sorted by path
    std::vector<Finding> findings;   ///< missing resources, remote bases, links out, …

    /// One hash over the method, the root and all files: equal hashes render equally.
    [[nodiscard]] std::string hash() const;
    /// True when a change of this path can change the render.
    [[nodiscard]] bool contains(std::string_view path) const;
};

/// The manifests of one application for one cluster at one revision.
struct Rendered {
    std::vector<Object> objects; ///< in the renderer's order
    std::vector<Finding> findings;
    Closure closure;
    std::string renderer; ///< "kustomize v5.6.0", "plain", "helm v3.16.1"
    bool fromCache = false;

    /// False when some manifest could not be read or made: then nothing may be called extra.
    [[nodiscard]] bool isComplete() const;
};

/// Renders paths of a repository with the real tools.
class Renderer
{
public:
    /// `cacheDir`: Driftgate's cache folder; a full or read-only one costs time, never a result.
    Renderer(const ProcessRunner &runner, std::filesystem::path cacheDir);
    ~Renderer();
    Renderer(const Renderer &) = delete;
    Renderer &operator=(const Renderer &) = delete;

    /// The inputs, found natively. Errors: NotFound (no such path at that revision), Denied (the
    /// path or a link leaves the repository), Invalid (a kustomization that cannot be read).
    [[nodiscard]] Result<Closure> closure(const Repository &repository, const Revision &revision,
                                          std::string_view path,
                                          const RenderOptions &options) const;
    /// Errors: as closure(); Denied for remote bases, each named; Tool with the renderer's own
    /// words, paths made relative to the repository; Timeout, Limit, Cancelled. May be called
    /// from several threads at once.
    [[nodiscard]] Result<std::shared_ptr<const Rendered>> render(const Repository &repository,
                                                                 const Revision &revision,
                                                                 std::string_view path,
                                                                 const RenderOptions &options,
                                                                 const CancelToken &cancel) const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace driftgate
