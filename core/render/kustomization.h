#pragma once

#include "base/result.h"
#include "manifest/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What a kustomization uses a file for.
enum class InputUse {
    Resource,      ///< manifests, or the folder of another kustomization
    Component,     ///< the folder of a component
    Patch,         ///< a patch of manifests
    ConfigMapFile, ///< a generator's file, taken as it is
    SecretFile,    ///< the same, of a Secret
    Setting,       ///< configurations, crds, openapi, replacements
    Generator,     ///< a plugin's configuration (or a folder that builds some)
    Transformer,   ///< the same; a transformer changes every object
    Validator,     ///< the same
    ChartValues,   ///< a value file of `helmCharts`
    Chart,         ///< a chart's folder of `helmCharts`
};

/// One file or folder that a kustomization names.
struct KustomizeInput {
    InputUse use = InputUse::Resource;
    std::string text; ///< the path or URL as it is written
    int line = 0;
    std::string field; ///< JSON pointer within the kustomization
    size_t index = 0;  ///< in its list
};

/// The configuration of a generator, transformer or validator.
struct PluginConfig {
    std::string name;     ///< "ksops (viaduct.ai/v1)"
    bool builtin = false; ///< part of kustomize itself; all others are programs
    int line = 0;
    std::vector<KustomizeInput> inputs; ///< relative to the kustomization that names the plugin
};

/// What a kustomization file says about its inputs, with the lines but without its own path, so
/// that equal files are read once.
///
/// Fields and their meaning: kustomize's api/types/kustomization.go, and kusttarget.go for how
/// each is loaded. Keys match whatever their case, since kustomize decodes them by encoding/json.
struct Kustomization {
    struct Inline {
        InputUse use = InputUse::Generator;
        size_t index = 0;
        PluginConfig config;
    };
    struct Generated {
        std::string kind; ///< "ConfigMap" or "Secret"
        std::string name;
        int line = 0;
    };
    std::string apiVersion; ///< as written; mostly ""
    std::string kind;
    std::vector<KustomizeInput> inputs;
    std::vector<Inline> plugins; ///< written into the kustomization itself
    std::vector<Generated> generated;
    int helmLine = 0; ///< of helmCharts or helmChartInflationGenerator; 0: it has none
};

/// Reads a kustomization file. Errors (Invalid, Limit): not YAML, not a mapping; `file` names it.
[[nodiscard]] Result<Kustomization> readKustomization(std::string_view text, std::string_view file);

/// The plugin configurations in the documents of a file.
[[nodiscard]] std::vector<PluginConfig> readPluginConfigs(std::string_view text,
                                                          std::string_view file);

/// "kustomization.yaml", "kustomization.yml" or "Kustomization".
[[nodiscard]] bool isKustomizationName(std::string_view name);

/// Whether kustomize would fetch this instead of reading a file: by HTTP (also for files), or as
/// a Git repository (source: kustomize's api/internal/git/repospec.go).
[[nodiscard]] bool isRemoteFile(std::string_view text);
[[nodiscard]] bool isRemoteRepository(std::string_view text);

/// A copy of the kustomization without the generators at these places of its list and without
/// helmCharts when asked; for a render that leaves them out.
[[nodiscard]] Result<std::string> withoutPlugins(std::string_view text, std::string_view file,
                                                 const std::vector<size_t> &generators,
                                                 bool withoutHelm);

} // namespace driftgate
