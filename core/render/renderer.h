#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "git/repository.h"
#include "manifest/object.h"
#include "render/finding.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace driftgate
{

/// How the manifests of a path are made.
enum class RenderMethod { Auto, Plain, Kustomize, Helm };

/// The Flux Kustomization that applies a path: the file in the repository that holds it, and its
/// name. It is read at the revision that is rendered, so that its patches are that revision's.
struct FluxReference {
    std::string file; ///< "": none
    std::string name;
    friend bool operator==(const FluxReference &, const FluxReference &) = default;
};

/// What decides how a path is rendered, beside the files themselves. Part of the cache's key.
struct RenderOptions {
    RenderMethod method = RenderMethod::Auto;
    std::string ns;                      ///< the application's namespace; Helm's --namespace
    std::string releaseName;             ///< Helm; default: the path's last part
    std::vector<std::string> valueFiles; ///< Helm, relative to the chart
    std::vector<std::pair<std::string, std::string>> values; ///< Helm --set-string
    bool recurse = true;                                     ///< plain: sub-folders too
    FluxReference flux; ///< its fields are applied as Flux does; not with the method plain or helm
    bool allowRemoteBases = false; ///< only when the workspace's owner allowed it here
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
        bool isLink = false; ///< a symbolic link on the way to a file; the blob is its target
        friend auto operator<=>(const File &, const File &) = default;
    };
    std::vector<File> files;       ///< sorted by path
    std::vector<Finding> findings; ///< missing resources, remote bases, plugins, …
    /// Folders of which every file counts, one that is added later too: a chart, a folder of
    /// plain manifests.
    std::vector<std::string> folders;
    /// Paths that were looked for in vain. A file that appears there, or below, counts.
    std::vector<std::string> missing;
    bool recurse = true; ///< plain: sub-folders of `folders` count too
    /// Files that were read for how to render, and not rendered themselves.
    std::vector<std::string> alsoRead;
    std::string settings; ///< what those files say, as far as it decides the render

    /// One hash over the method, the root, the settings and all files: equal hashes render equally.
    [[nodiscard]] std::string hash() const;
    /// True when a change of this path can change the render.
    [[nodiscard]] bool contains(std::string_view path) const;
};

/// The manifests of one application for one cluster at one revision.
struct Rendered {
    std::vector<Object> objects;   ///< in the renderer's order
    std::vector<Finding> findings; ///< the closure's included
    Closure closure;
    std::string renderer; ///< "kustomize v5.6.0", "plain", "helm v3.16.1"
    bool fromCache = false;

    /// False when some manifest could not be read or made: then nothing may be called extra.
    [[nodiscard]] bool isComplete() const;
};

/// Bounds on one render and on what is kept of renders.
struct RenderLimits {
    std::chrono::milliseconds timeLimit{60'000};         ///< for the tool
    std::size_t outputLimit = std::size_t{64} << 20;     ///< bytes the tool may print
    std::uint64_t inputLimit = std::uint64_t{512} << 20; ///< bytes of all inputs together
    std::size_t fileLimit = 20'000;                      ///< files of one closure
    std::uint64_t cacheBytes = std::uint64_t{512} << 20; ///< on disk
    std::size_t memoryEntries = 64;                      ///< rendered applications kept in memory
};

/// Renders paths of a repository with the real tools.
///
/// Links within the repository are followed as a checkout's would be. Kustomize runs with its
/// own default load restrictor (a kustomization loads files only from its folder and below), so
/// that a render here succeeds exactly when `kubectl kustomize` on a checkout does, with two
/// exceptions that are told as Error findings: generators that are programs (KSOPS) and
/// `helmCharts` are left out and the rest is rendered. A path that a Flux Kustomization applies is
/// built as kustomize-controller builds it (FluxReference).
class Renderer
{
public:
    /// `cacheDir`: Driftgate's cache folder; a full or read-only one costs time, never a result.
    /// Rendered Secrets are kept there too, readable by the user alone: they come from a
    /// repository that lies as readable on the same machine.
    Renderer(const ProcessRunner &runner, const std::filesystem::path &cacheDir,
             RenderLimits limits = {});
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
    [[nodiscard]] Result<std::shared_ptr<const Rendered>>
    render(const Repository &repository, const Revision &revision, std::string_view path,
           const RenderOptions &options, const CancelToken &cancel) const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace driftgate
