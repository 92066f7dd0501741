#include "render/kustomization.h"

#include "base/text.h"
#include "manifest/yaml.h"
#include "render/treereader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithAnyCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() &&
           std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, lower, lower);
}

bool sameAnyCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && startsWithAnyCase(a, b);
}

const Value *field(const Value &mapping, std::string_view name)
{
    if (const Value *const exact = mapping.find(name))
        return exact;
    for (const Value::Entry &entry : mapping.entries()) {
        if (sameAnyCase(entry.key.view(), name))
            return &entry.value;
    }
    return nullptr;
}

std::string stringField(const Value &mapping, std::string_view name)
{
    const Value *const value = field(mapping, name);
    return value != nullptr && value->isString() ? std::string(value->text()) : std::string();
}

/// The documents of a text that is written inside a kustomization (or might be a path).
std::vector<Value> inlineDocuments(std::string_view text)
{
    YamlDocuments read = readYaml(text, {});
    if (!read.errors.empty())
        return {};
    std::erase_if(read.documents, [](const Value &value) { return !value.isMapping(); });
    return std::move(read.documents);
}

/// Collects the inputs of one mapping: a kustomization, or a builtin plugin's configuration.
class Collector
{
public:
    explicit Collector(std::vector<KustomizeInput> &inputs)
        : m_inputs(inputs)
    {
    }

    void one(InputUse use, const Value *value, const std::string &pointer, size_t index = 0)
    {
        if (value != nullptr && value->isString() && !value->text().empty())
            m_inputs.push_back({use, std::string(value->text()), value->line(), pointer, index});
    }

    void list(InputUse use, const Value &top, std::string_view name)
    {
        each(top, name, [&](const Value &item, const std::string &pointer, size_t index) {
            one(use, &item, pointer, index);
        });
    }

    /// `path` of each mapping of a list: patches, patchesJson6902, replacements.
    void paths(InputUse use, const Value &top, std::string_view name)
    {
        each(top, name, [&](const Value &item, const std::string &pointer, size_t index) {
            if (item.isMapping())
                one(use, field(item, "path"), pointer + "/path", index);
        });
    }

    void strategicMerge(const Value &top, std::string_view name)
    {
        each(top, name, [&](const Value &item, const std::string &pointer, size_t index) {
            if (item.isString() && inlineDocuments(item.text()).empty())
                one(InputUse::Patch, &item, pointer, index);
        });
    }

    /// files, envs and env of one generator's arguments.
    void generatorFiles(InputUse use, const Value &arguments, const std::string &pointer)
    {
        each(arguments, "files", [&](const Value &item, const std::string &, size_t index) {
            if (!item.isString())
                return;
            const std::string_view text = item.text();
            // "key=path"; kustomize refuses a second equals sign by itself.
            const size_t equals = text.find('=');
            const std::string_view path =
                equals == std::string_view::npos ? text : text.substr(equals + 1);
            if (!path.empty())
                m_inputs.push_back({use, std::string(path), item.line(),
                                    pointer + "/files/" + std::to_string(index), index});
        });
        each(arguments, "envs", [&](const Value &item, const std::string &, size_t index) {
            one(use, &item, pointer + "/envs/" + std::to_string(index), index);
        });
        one(use, field(arguments, "env"), pointer + "/env");
    }

    void charts(const Value &top, std::string_view name, const std::string &home)
    {
        each(top, name, [&](const Value &item, const std::string &pointer, size_t index) {
            if (!item.isMapping())
                return;
            const std::string chart =
                stringField(item, field(item, "name") != nullptr ? "name" : "chartName");
            std::string folder = stringField(item, "chartHome");
            if (folder.empty())
                folder = home.empty() ? "charts" : home;
            if (!chart.empty())
                m_inputs.push_back(
                    {InputUse::Chart, joinPath(folder, chart), item.line(), pointer, index});
            one(InputUse::ChartValues, field(item, "valuesFile"), pointer + "/valuesFile", index);
            one(InputUse::ChartValues, field(item, "values"), pointer + "/values", index);
            each(item, "additionalValuesFiles",
                 [&](const Value &file, const std::string &rest, size_t) {
                     one(InputUse::ChartValues, &file, pointer + rest, index);
                 });
        });
    }

    template<class Function>
    static void each(const Value &top, std::string_view name, const Function &function)
    {
        const Value *const list = field(top, name);
        if (list == nullptr || !list->isSequence())
            return;
        size_t index = 0;
        for (const Value &item : list->items()) {
            function(item, "/" + std::string(name) + "/" + std::to_string(index), index);
            ++index;
        }
    }

private:
    std::vector<KustomizeInput> &m_inputs;
};

PluginConfig pluginConfig(const Value &document)
{
    PluginConfig out;
    const std::string apiVersion = stringField(document, "apiVersion");
    const std::string kind = stringField(document, "kind");
    out.name = kind + " (" + apiVersion + ")";
    out.line = document.line();
    // As kustomize's plugin loader: no group and the version "builtin", and no function image.
    const Value *const annotations = document.find({"metadata", "annotations"});
    const bool isFunction =
        annotations != nullptr && (annotations->find("config.kubernetes.io/function") != nullptr ||
                                   annotations->find("config.k8s.io/function") != nullptr);
    out.builtin = apiVersion == "builtin" && !isFunction;
    if (!out.builtin)
        return out;
    Collector collect(out.inputs);
    if (kind == "ConfigMapGenerator" || kind == "SecretGenerator")
        collect.generatorFiles(kind == "SecretGenerator" ? InputUse::SecretFile
                                                         : InputUse::ConfigMapFile,
                               document, "");
    collect.one(InputUse::Patch, field(document, "path"), "/path");
    collect.strategicMerge(document, "paths");
    collect.paths(InputUse::Setting, document, "replacements");
    if (kind == "HelmChartInflationGenerator") {
        out.builtin = false; // it runs helm
        collect.one(InputUse::ChartValues, field(document, "valuesFile"), "/valuesFile");
    }
    return out;
}

bool isUsername(std::string_view text)
{
    const auto isLetter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
    return !text.empty() && isLetter(text.front()) && std::ranges::all_of(text, [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
    });
}

void readHelm(const Value &top, Kustomization &out)
{
    Collector collect(out.inputs);
    const Value *const globals = field(top, "helmGlobals");
    const std::string home =
        globals == nullptr ? std::string() : stringField(*globals, "chartHome");
    for (const std::string_view name : {"helmCharts", "helmChartInflationGenerator"}) {
        const Value *const charts = field(top, name);
        if (charts == nullptr || charts->items().empty())
            continue;
        out.helmLine = charts->items().front().line();
        collect.charts(top, name, home);
    }
}

void readGenerators(const Value &top, Kustomization &out)
{
    Collector collect(out.inputs);
    using Kind = std::pair<std::string_view, InputUse>;
    for (const auto &[kind, use] :
         {Kind("ConfigMap", InputUse::ConfigMapFile), Kind("Secret", InputUse::SecretFile)}) {
        const std::string name =
            (kind == "Secret" ? "secret" : "configMap") + std::string("Generator");
        Collector::each(top, name, [&](const Value &item, const std::string &pointer, size_t) {
            if (!item.isMapping())
                return;
            out.generated.push_back({std::string(kind), stringField(item, "name"), item.line()});
            collect.generatorFiles(use, item, pointer);
        });
    }
}

void readPlugins(const Value &top, Kustomization &out)
{
    Collector collect(out.inputs);
    using Kind = std::pair<std::string_view, InputUse>;
    for (const auto &[name, use] :
         {Kind("generators", InputUse::Generator), Kind("transformers", InputUse::Transformer),
          Kind("validators", InputUse::Validator)}) {
        Collector::each(top, name, [&](const Value &item, const std::string &pointer, size_t i) {
            if (!item.isString())
                return;
            const std::vector<Value> documents = inlineDocuments(item.text());
            for (const Value &document : documents) {
                PluginConfig config = pluginConfig(document);
                config.line = item.line();
                for (KustomizeInput &input : config.inputs) {
                    input.line = item.line();
                    input.field = pointer;
                }
                out.plugins.push_back({use, i, std::move(config)});
            }
            if (documents.empty())
                collect.one(use, &item, pointer, i);
        });
    }
}

} // namespace

Result<Kustomization> readKustomization(std::string_view text, std::string_view file)
{
    YamlDocuments read = readYaml(text, file);
    // Kustomize takes the first document and never looks at what follows.
    if (read.documents.empty() && !read.errors.empty())
        return fail(std::move(read.errors.front()));
    Kustomization out;
    if (read.documents.empty() || read.documents.front().isNull())
        return out;
    const Value &top = read.documents.front();
    if (!top.isMapping())
        return fail(ErrorCode::Invalid, Tr::tr("A kustomization must be a mapping of fields"),
                    {.file = std::string(file), .line = top.line()});
    out.apiVersion = stringField(top, "apiVersion");
    out.kind = stringField(top, "kind");

    Collector collect(out.inputs);
    collect.list(InputUse::Resource, top, "resources");
    collect.list(InputUse::Resource, top, "bases");
    collect.list(InputUse::Component, top, "components");
    collect.list(InputUse::Setting, top, "configurations");
    collect.list(InputUse::Setting, top, "crds");
    if (const Value *const openapi = field(top, "openapi"))
        collect.one(InputUse::Setting, field(*openapi, "path"), "/openapi/path");
    collect.paths(InputUse::Patch, top, "patches");
    collect.paths(InputUse::Patch, top, "patchesJson6902");
    collect.strategicMerge(top, "patchesStrategicMerge");
    collect.paths(InputUse::Setting, top, "replacements");
    readGenerators(top, out);
    readPlugins(top, out);
    readHelm(top, out);
    return out;
}

std::vector<PluginConfig> readPluginConfigs(std::string_view text, std::string_view file)
{
    std::vector<PluginConfig> out;
    for (const Value &document : readYaml(text, file).documents) {
        if (document.isMapping())
            out.push_back(pluginConfig(document));
    }
    return out;
}

bool isKustomizationName(std::string_view name)
{
    return name == "kustomization.yaml" || name == "kustomization.yml" || name == "Kustomization";
}

bool isRemoteFile(std::string_view text)
{
    return startsWithAnyCase(text, "http://") || startsWithAnyCase(text, "https://");
}

bool isRemoteRepository(std::string_view text)
{
    if (text.starts_with('/'))
        return false;
    text = text.substr(0, text.find('?'));
    if (startsWithAnyCase(text, "git::"))
        text.remove_prefix(5);
    for (const std::string_view scheme : {"ssh://", "https://", "http://", "file://"}) {
        if (startsWithAnyCase(text, scheme))
            return true;
    }
    if (startsWithAnyCase(text, "github.com/") || startsWithAnyCase(text, "github.com:"))
        return true;
    const size_t at = text.find('@');
    return at != std::string_view::npos && isUsername(text.substr(0, at)) &&
           text.find_first_of(":/", at) != std::string_view::npos;
}

Result<std::string> withoutPlugins(std::string_view text, std::string_view file,
                                   const std::vector<size_t> &generators, bool withoutHelm)
{
    YamlDocuments read = readYaml(text, file);
    if (read.documents.empty())
        return read.errors.empty() ? fail(ErrorCode::Invalid, Tr::tr("The kustomization is empty"),
                                          {.file = std::string(file)})
                                   : fail(std::move(read.errors.front()));
    Value top = read.documents.front();
    Value out = Value::mapping();
    for (const Value::Entry &entry : top.entries()) {
        const std::string_view key = entry.key.view();
        if (withoutHelm && (sameAnyCase(key, "helmCharts") || sameAnyCase(key, "helmGlobals") ||
                            sameAnyCase(key, "helmChartInflationGenerator")))
            continue;
        if (!sameAnyCase(key, "generators")) {
            out.set(key, entry.value);
            continue;
        }
        Value rest = Value::sequence();
        size_t index = 0;
        for (const Value &item : entry.value.items()) {
            if (std::ranges::find(generators, index++) == generators.end())
                rest.append(item);
        }
        if (rest.size() > 0)
            out.set(key, std::move(rest));
    }
    // Kustomize refuses a kustomization with nothing in it; this says what is so anyway.
    if (out.find("generatorOptions") == nullptr)
        out.set({"generatorOptions", "disableNameSuffixHash"}, Value::boolean(false));
    return writeYaml(out);
}

} // namespace driftgate
