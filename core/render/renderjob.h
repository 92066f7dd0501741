#pragma once

#include "render/inputs.h"
#include "render/rendercache.h"
#include "render/tools.h"

#include <memory>
#include <optional>

namespace driftgate
{

/// One render of inputs that are known: runs the tool, or reads its output from the disk, and
/// makes objects of it.
class RenderJob
{
public:
    /// What the jobs of one renderer share.
    struct Shared {
        Tools &tools;
        InputCaches &caches;
        RenderCache &disk;
        const RenderLimits &limits;
    };
    RenderJob(const Shared &shared, const Inputs &inputs, const TreeReader &reader,
              const RenderOptions &options, std::optional<Tool> tool);

    /// `key`: for the disk. Errors: as Renderer::render().
    [[nodiscard]] Result<std::shared_ptr<const Rendered>> run(const std::string &key,
                                                              const CancelToken &cancel);

private:
    using Output = std::shared_ptr<const Rendered>;
    [[nodiscard]] Status check(const CancelToken &cancel);
    [[nodiscard]] Result<Output> plain(const CancelToken &cancel);
    [[nodiscard]] Output withoutTool() const;
    [[nodiscard]] Result<CachedRender> runTool(const CancelToken &cancel);
    [[nodiscard]] Result<std::vector<std::string>> arguments(class WorkFolder &folder) const;
    [[nodiscard]] Output made(CachedRender &entry, bool fromCache);
    [[nodiscard]] Rendered begun() const;
    [[nodiscard]] bool mayFetch() const;

    const Shared &m_shared;
    const Inputs &m_inputs;
    const TreeReader &m_reader;
    const RenderOptions &m_options;
    std::optional<Tool> m_tool;
};

/// The name under which helm templates a chart when none is given: the path's last part, made
/// fit for a name (as helm checks it: letters, digits, "-" and ".", at most 53).
[[nodiscard]] std::string defaultReleaseName(std::string_view path);

} // namespace driftgate
