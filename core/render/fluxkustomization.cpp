#include "render/fluxkustomization.h"

#include "base/shown.h"
#include "manifest/json.h"
#include "manifest/object.h"
#include "manifest/yaml.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

constexpr std::string_view Group = "kustomize.toolkit.fluxcd.io";

/// Fields that decide what is rendered.
constexpr std::array RenderFields = {
    "targetNamespace",         "namePrefix", "nameSuffix",
    "commonMetadata",          "patches",    "patchesStrategicMerge",
    "patchesJson6902",         "images",     "components",
    "ignoreMissingComponents", "postBuild"};
/// Fields that decide when and how it is applied; SOPS is told where it is met.
constexpr std::array OtherFields = {"path",           "sourceRef",
                                    "interval",       "retryInterval",
                                    "timeout",        "prune",
                                    "suspend",        "force",
                                    "wait",           "healthChecks",
                                    "dependsOn",      "healthCheckExprs",
                                    "validation",     "serviceAccountName",
                                    "kubeConfig",     "decryption",
                                    "deletionPolicy", "impersonate"};

std::vector<std::pair<std::string, std::string>> textsOf(const Value *mapping)
{
    std::vector<std::pair<std::string, std::string>> out;
    if (mapping != nullptr) {
        for (const Value::Entry &entry : mapping->entries()) {
            if (entry.value.isScalar())
                out.emplace_back(entry.key.view(), entry.value.text());
        }
    }
    return out;
}

void readPostBuild(const Value &postBuild, FluxKustomization &out)
{
    for (auto &[name, value] : textsOf(postBuild.find("substitute"))) {
        std::erase(value, '\n');
        out.substitute[name] = value;
    }
    out.substituteAlways = postBuild.stringAt({"substituteStrategy"}) == "Always";
    const Value *const references = postBuild.find("substituteFrom");
    if (references == nullptr)
        return;
    for (const Value &reference : references->items()) {
        const Value *const optional = reference.find("optional");
        out.substituteFrom.push_back(
            {std::string(reference.stringAt({"kind"})), std::string(reference.stringAt({"name"})),
             optional != nullptr && optional->toBoolean().value_or(false), reference.line()});
    }
}

void tellOthers(const Value &spec, const std::string &file, FluxKustomization &out)
{
    for (const Value::Entry &entry : spec.entries()) {
        const std::string_view key = entry.key.view();
        if (std::ranges::find(RenderFields, key) != RenderFields.end() ||
            std::ranges::find(OtherFields, key) != OtherFields.end())
            continue;
        const Place place{
            .file = file, .line = entry.value.line(), .field = "/spec/" + std::string(key)};
        out.findings.push_back(
            {Severity::Warning,
             key == "ignore"
                 ? Tr::tr("Flux leaves the fields of “spec.ignore” alone; here they are compared "
                          "like all others")
                 : Tr::tr("What Flux does with “spec.%1” is not known here, so it is not rendered")
                       .arg(shown(key)),
             place});
    }
}

FluxKustomization kustomizationOf(const Object &object, const std::string &file)
{
    FluxKustomization out;
    out.ns = object.key.ns;
    out.line = object.origin.line;
    out.spec = Value::mapping();
    const Value *const spec = object.value.find("spec");
    if (spec == nullptr)
        return out;
    for (const char *const field : RenderFields) {
        if (const Value *const value = spec->find(field))
            out.spec.set(field, *value);
    }
    if (const Value *const components = spec->find("components")) {
        for (const Value &component : components->items())
            out.components.push_back({std::string(component.text()), component.line()});
    }
    const Value *const ignore = spec->find("ignoreMissingComponents");
    out.ignoreMissingComponents = ignore != nullptr && ignore->toBoolean().value_or(false);
    out.labels = textsOf(spec->find({"commonMetadata", "labels"}));
    out.annotations = textsOf(spec->find({"commonMetadata", "annotations"}));
    if (const Value *const postBuild = spec->find("postBuild"))
        readPostBuild(*postBuild, out);
    tellOthers(*spec, file, out);
    return out;
}

/// Sets a field whatever the case in which the kustomization wrote it.
void replaceField(Value &top, std::string_view name, Value value)
{
    std::vector<std::string> others;
    for (const Value::Entry &entry : top.entries()) {
        const std::string_view key = entry.key.view();
        if (key != name && shown(key).compare(shown(name), Qt::CaseInsensitive) == 0)
            others.emplace_back(key);
    }
    for (const std::string &other : others)
        top.remove(other);
    top.set(name, std::move(value));
}

Value listOf(const Value &top, std::string_view name)
{
    for (const Value::Entry &entry : top.entries()) {
        if (entry.value.isSequence() &&
            shown(entry.key.view()).compare(shown(name), Qt::CaseInsensitive) == 0)
            return entry.value;
    }
    return Value::sequence();
}

void addImages(const Value &images, Value &top)
{
    Value all = listOf(top, "images");
    for (const Value &image : images.items()) {
        const auto known = std::ranges::find_if(all.items(), [&image](const Value &other) {
            return other.stringAt({"name"}) == image.stringAt({"name"});
        });
        if (known == all.items().end())
            all.append(image);
        else
            all.setItem(static_cast<size_t>(known - all.items().begin()), image);
    }
    replaceField(top, "images", std::move(all));
}

/// Patches as kustomize takes them: those of older Flux versions are objects, not texts.
void addPatches(const Value &spec, std::string_view field, Value &top)
{
    const Value *const patches = spec.find(field);
    if (patches == nullptr)
        return;
    Value all = listOf(top, field);
    for (const Value &patch : patches->items()) {
        if (field == "patchesStrategicMerge") {
            all.append(Value::string(writeJson(patch, JsonStyle::Compact)));
            continue;
        }
        Value copy = patch;
        const Value *const operations = patch.find("patch");
        if (field == "patchesJson6902" && operations != nullptr && operations->isSequence())
            copy.set("patch", Value::string(writeJson(*operations, JsonStyle::Compact)));
        all.append(std::move(copy));
    }
    replaceField(top, field, std::move(all));
}

} // namespace

Result<std::optional<FluxKustomization>>
readFluxKustomization(std::string_view text, const std::string &file, std::string_view name)
{
    const ObjectList list = readObjects(text, file);
    const Object *found = nullptr;
    for (const Object &object : list.objects) {
        if (object.key.group != Group || object.key.kind != "Kustomization" ||
            object.key.name != name)
            continue;
        if (found != nullptr)
            return fail(
                ErrorCode::Invalid,
                Tr::tr("There are two Flux Kustomizations “%1” in this file").arg(shown(name)),
                object.origin);
        found = &object;
    }
    if (found != nullptr)
        return kustomizationOf(*found, file);
    if (!list.errors.empty())
        return fail(list.errors.front());
    return std::optional<FluxKustomization>();
}

Result<std::string> withFluxFields(std::string_view text, std::string_view file,
                                   const FluxKustomization &flux,
                                   const std::vector<std::string> &components)
{
    YamlDocuments read = readYaml(text, file);
    if (read.documents.empty() && !read.errors.empty())
        return fail(std::move(read.errors.front()));
    Value top = read.documents.empty() || read.documents.front().isNull() ? Value::mapping()
                                                                          : read.documents.front();
    using Field = std::pair<std::string_view, std::string_view>;
    for (const auto &[ours, theirs] :
         {Field("targetNamespace", "namespace"), Field("namePrefix", "namePrefix"),
          Field("nameSuffix", "nameSuffix")}) {
        if (const Value *const value = flux.spec.find(ours); value && value->isString())
            replaceField(top, theirs, *value);
    }
    for (const std::string_view field : {"patches", "patchesStrategicMerge", "patchesJson6902"})
        addPatches(flux.spec, field, top);
    if (!components.empty()) {
        Value all = listOf(top, "components");
        for (const std::string &component : components)
            all.append(Value::string(component));
        replaceField(top, "components", std::move(all));
    }
    if (const Value *const images = flux.spec.find("images"))
        addImages(*images, top);
    // Kustomize refuses a kustomization with nothing in it; this says what is so anyway.
    if (top.size() == 0)
        top.set({"generatorOptions", "disableNameSuffixHash"}, Value::boolean(false));
    return writeYaml(top);
}

std::string generatedKustomization(const std::vector<std::string> &resources)
{
    Value list = Value::sequence();
    for (const std::string &resource : resources)
        list.append(Value::string(resource));
    Value top = Value::mapping();
    if (list.size() > 0)
        top.set("resources", std::move(list));
    return writeYaml(top);
}

} // namespace driftgate
