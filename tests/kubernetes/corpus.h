#pragma once

#include "manifest/json.h"
#include "manifest/object.h"
#include "manifest/yaml.h"
#include "sourcedir.h"

#include <QDir>
#include <QFile>

#include <optional>
#include <string>
#include <vector>

/// Reads tests/kubernetes/corpus; its README.md tells what stands there.
namespace driftgate::test
{

/// Who did what to a live object.
struct DriftStep {
    std::string manager;
    std::string verb; ///< merge, strategic, json, apply, scale, status, create, delete
    Value with;
};

struct Scenario {
    std::string name;
    std::optional<Object> base; ///< what driftgate applied; none: the object was never there
    std::vector<DriftStep> drift;
    std::optional<Object> target; ///< what Git wants; none: no longer wanted
    bool refused = false;         ///< the server says no to the target

    /// The object of base or target: their keys are equal.
    [[nodiscard]] const Object &object() const { return base ? *base : *target; }
};

/// RFC 7386.
inline Value mergePatched(const Value &value, const Value &patch)
{
    if (!patch.isMapping())
        return patch;
    Value out = value.isMapping() ? value : Value::mapping();
    for (const Value::Entry &entry : patch.entries()) {
        const std::string_view key = entry.key.view();
        if (entry.value.isNull())
            out.remove(key);
        else
            out.set(key, mergePatched(out.find(key) ? *out.find(key) : Value(), entry.value));
    }
    return out;
}

inline std::string corpusFolder()
{
    return sourceDir().toStdString() + "/tests/kubernetes/corpus";
}

inline std::string corpusText(const std::string &name)
{
    QFile file(QString::fromStdString(corpusFolder() + "/" + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the corpus has no file %s", name.c_str());
    return file.readAll().toStdString();
}

inline Object corpusObject(const Value &value, const std::string &file)
{
    auto object = objectFromValue(value, file);
    if (!object)
        qFatal("%s", qPrintable(object.error().toString()));
    return *std::move(object);
}

inline Scenario scenarioOf(const Value &document, const std::string &file)
{
    Scenario out;
    out.name = document.stringAt({"name"});
    out.refused = document.find("refused");
    const Value *const base = document.find("base");
    if (base)
        out.base = corpusObject(*base, file);
    if (const Value *const drift = document.find("drift")) {
        for (const Value &step : drift->items()) {
            for (const Value::Entry &entry : step.entries()) {
                if (entry.key.view() != "by")
                    out.drift.push_back({std::string(step.stringAt({"by"})),
                                         std::string(entry.key.view()), entry.value});
            }
        }
    }
    if (const Value *const target = document.find("target"))
        out.target = corpusObject(*target, file);
    else if (const Value *const change = document.find("change"); change && base)
        out.target = corpusObject(mergePatched(*base, *change), file);
    else if (!document.find("gone"))
        out.target = out.base;
    if (!out.base && !out.target)
        qFatal("%s: the scenario %s has no object", file.c_str(), out.name.c_str());
    return out;
}

/// Every scenario, in the order of the files' names.
inline std::vector<Scenario> corpus()
{
    std::vector<Scenario> out;
    const QDir dir(QString::fromStdString(corpusFolder()));
    for (const QString &entry :
         dir.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        if (entry == u"crds.yaml")
            continue;
        const std::string file = entry.toStdString();
        const auto read = readYaml(corpusText(file), file);
        if (!read.errors.empty())
            qFatal("%s", qPrintable(read.errors.front().toString()));
        for (const Value &document : read.documents)
            out.push_back(scenarioOf(document, file));
    }
    return out;
}

} // namespace driftgate::test
