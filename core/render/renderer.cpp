#include "render/renderer.h"

#include "base/sha256.h"
#include "render/inputs.h"
#include "render/rendercache.h"
#include "render/renderjob.h"
#include "render/singleflight.h"
#include "render/tools.h"

#include <QCoreApplication>

#include <chrono>

namespace driftgate
{

namespace
{

using Output = std::shared_ptr<const Rendered>;

/// How long a render with remote bases is believed: nothing in the repository tells when what
/// they point at has moved.
constexpr std::chrono::minutes RemoteLifetime{5};
constexpr size_t ClosureFilesKept = 100'000; ///< in all closures together

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

void addHelm(PartsHash &key, const RenderOptions &options)
{
    key << options.ns << options.releaseName;
    for (const std::string &file : options.valueFiles)
        key << "file" << file;
    for (const auto &[name, value] : options.values)
        key << "value" << name << value;
}

/// Only what can change the result of that method counts.
std::string renderKey(const Inputs &inputs, const RenderOptions &options,
                      const std::optional<Tool> &tool)
{
    PartsHash key;
    key << "driftgate render 1" << inputs.closure.hash() << (tool ? tool->identity : "none");
    if (inputs.closure.method == RenderMethod::Helm)
        addHelm(key, options);
    if (inputs.closure.method == RenderMethod::Plain)
        key << (options.recurse ? "deep" : "flat");
    if (options.allowRemoteBases && !inputs.remotes.empty())
        key << "fetched";
    return key.hex();
}

Error remoteBases(const Inputs &inputs)
{
    QStringList lines;
    for (const Error &remote : inputs.remotes)
        lines << remote.place.toString() + QStringLiteral(": ") + remote.text;
    return {ErrorCode::Denied,
            Tr::tr("“%1” needs what lies outside the repository, and nothing is fetched for a "
                   "render unless you allow it for this workspace:\n%2")
                .arg(shownPath(inputs.closure.root), lines.join(QLatin1Char('\n'))),
            inputs.remotes.front().place};
}

} // namespace

struct Renderer::Private {
    struct Remembered {
        Output output;
        std::chrono::steady_clock::time_point since;
        bool fetched = false;
    };

    Private(const ProcessRunner &runner, const std::filesystem::path &cacheDir,
            const RenderLimits &bounds)
        : limits(bounds)
        , tools(runner)
        , disk(cacheDir / "render", bounds.cacheBytes)
        , memory(bounds.memoryEntries)
    {
    }

    [[nodiscard]] Result<std::shared_ptr<const Inputs>>
    inputs(const TreeReader &reader, std::string_view path, const RenderOptions &options);
    [[nodiscard]] Output remembered(const std::string &key);
    void remember(const std::string &key, const Output &output, bool fetched);

    RenderLimits limits;
    Tools tools;
    InputCaches caches;
    LruCache<std::string, std::shared_ptr<const Inputs>> closures{ClosureFilesKept};
    RenderCache disk;
    LruCache<std::string, Remembered> memory;
    SingleFlight<Output> flights;
};

Result<std::shared_ptr<const Inputs>> Renderer::Private::inputs(const TreeReader &reader,
                                                                std::string_view path,
                                                                const RenderOptions &options)
{
    PartsHash hash;
    hash << reader.top().hex() << path << std::to_string(static_cast<int>(options.method))
         << (options.recurse ? "deep" : "flat") << (options.allowRemoteBases ? "any" : "own")
         << options.flux.file << options.flux.name;
    addHelm(hash, options);
    const std::string key = hash.hex();
    if (auto known = closures.get(key))
        return *known;
    auto found = gatherInputs(reader, path, options, caches, limits);
    if (!found)
        return fail(std::move(found).error());
    auto shared = std::make_shared<const Inputs>(*std::move(found));
    closures.put(key, shared, 20 + shared->closure.files.size());
    return shared;
}

Output Renderer::Private::remembered(const std::string &key)
{
    const auto known = memory.get(key);
    if (!known)
        return nullptr;
    if (known->fetched && std::chrono::steady_clock::now() - known->since > RemoteLifetime)
        return nullptr;
    return known->output;
}

void Renderer::Private::remember(const std::string &key, const Output &output, bool fetched)
{
    Output kept = output;
    if (!output->fromCache) {
        auto copy = std::make_shared<Rendered>(*output);
        copy->fromCache = true;
        kept = std::move(copy);
    }
    memory.put(key, {std::move(kept), std::chrono::steady_clock::now(), fetched});
}

Renderer::Renderer(const ProcessRunner &runner, const std::filesystem::path &cacheDir,
                   RenderLimits limits)
    : m_d(std::make_unique<Private>(runner, cacheDir, limits))
{
}

Renderer::~Renderer() = default;

Result<Closure> Renderer::closure(const Repository &repository, const Revision &revision,
                                  std::string_view path, const RenderOptions &options) const
{
    auto reader = TreeReader::open(repository, revision, m_d->caches.trees);
    if (!reader)
        return fail(std::move(reader).error());
    auto inputs = m_d->inputs(*reader, path, options);
    if (!inputs)
        return fail(std::move(inputs).error());
    return (*inputs)->closure;
}

Result<Output> Renderer::render(const Repository &repository, const Revision &revision,
                                std::string_view path, const RenderOptions &options,
                                const CancelToken &cancel) const
{
    if (cancel.stop_requested())
        return fail(cancelled().error());
    auto reader = TreeReader::open(repository, revision, m_d->caches.trees);
    if (!reader)
        return fail(std::move(reader).error());
    auto found = m_d->inputs(*reader, path, options);
    if (!found)
        return fail(std::move(found).error());
    const Inputs &inputs = **found;
    if (!inputs.remotes.empty() && !options.allowRemoteBases)
        return fail(remoteBases(inputs));
    if (inputs.refusal)
        return fail(*inputs.refusal);

    std::optional<Tool> tool;
    if (inputs.closure.method == RenderMethod::Kustomize)
        tool = m_d->tools.kustomize(cancel);
    else if (inputs.closure.method == RenderMethod::Helm)
        tool = m_d->tools.helm(cancel);
    const std::string key = renderKey(inputs, options, tool);
    if (Output known = m_d->remembered(key))
        return known;

    return m_d->flights.run(key, cancel, [&]() -> Result<Output> {
        if (Output known = m_d->remembered(key)) // another finished it just now
            return known;
        const RenderJob::Shared shared{m_d->tools, m_d->caches, m_d->disk, m_d->limits};
        auto output = RenderJob(shared, inputs, *reader, options, tool).run(key, cancel);
        if (!output)
            return output;
        const bool needsTool = inputs.closure.method != RenderMethod::Plain;
        if (tool || !needsTool)
            m_d->remember(key, *output, !inputs.remotes.empty());
        const QString trouble = m_d->disk.takeTrouble();
        if (trouble.isEmpty())
            return output;
        auto told = std::make_shared<Rendered>(**output);
        told->findings.push_back({Severity::Note, trouble, {}});
        return told;
    });
}

} // namespace driftgate
