#include "workspace/ignorereader.h"

#include "manifest/yaml.h"
#include "workspace/config.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
};

IgnoreRule::Match readMatch(const Value &value, const std::string &field, FaultList &faults)
{
    IgnoreRule::Match out;
    FieldReader reader(value, field,
                       {"group", "kind", "namespace", "name", "application", "cluster"}, faults);
    out.group = reader.text("group");
    out.kind = reader.text("kind");
    out.ns = reader.text("namespace");
    out.name = reader.text("name");
    out.application = reader.text("application");
    out.cluster = reader.text("cluster");
    return out;
}

} // namespace

std::optional<IgnoreRule> readIgnoreRule(const Value &value, const std::string &field,
                                         FaultList &faults)
{
    FieldReader reader(value, field, {"match", "fields", "managers", "reason"}, faults);
    if (!reader.isMapping())
        return std::nullopt;
    IgnoreRule out;
    if (reader.has("match"))
        out.match = readMatch(*reader.find("match"), reader.pathOf("match"), faults);
    for (std::string &pointer : reader.texts("fields")) {
        if (pointer.starts_with('/'))
            out.fields.push_back(std::move(pointer));
        else
            reader.fault("fields", Tr::tr("“%1” is no field path: it must begin with “/”, as in "
                                          "“/spec/replicas”")
                                       .arg(QString::fromStdString(pointer)));
    }
    out.managers = reader.texts("managers");
    out.reason = reader.text("reason");
    // A rule whose parts were all wrong must not turn into one that hides everything.
    const bool lostFields = reader.has("fields") && out.fields.empty();
    const bool lostManagers = reader.has("managers") && out.managers.empty();
    const bool hidesAll =
        out.match == IgnoreRule::Match() && out.fields.empty() && out.managers.empty();
    if (hidesAll && !lostFields && !lostManagers)
        faults.add(value.line(), field,
                   Tr::tr("This rule would hide every object: say what it matches, or which "
                          "fields or managers it ignores"));
    if (hidesAll || lostFields || lostManagers)
        return std::nullopt;
    return out;
}

Result<std::vector<IgnoreRule>> readIgnoreRules(std::string_view text, std::string_view file)
{
    Result<Value> document = readYamlDocument(text, file);
    if (!document)
        return fail(document.error());
    std::vector<IgnoreRule> out;
    std::vector<Error> errors;
    FaultList faults(text, std::string(file), errors);
    const auto read = [&](const Value &item, const std::string &field) {
        if (std::optional<IgnoreRule> rule = readIgnoreRule(item, field, faults))
            out.push_back(std::move(*rule));
    };
    if (document->isSequence()) {
        size_t index = 0;
        for (const Value &item : document->items())
            read(item, '/' + std::to_string(index++));
    } else if (document->isMapping() && document->find("ignore")) {
        // A whole workspace file serves too: its other keys are none of our business here.
        const std::vector<std::string> known = [&] {
            std::vector<std::string> keys;
            for (const Value::Entry &entry : document->entries())
                keys.emplace_back(entry.key.view());
            return keys;
        }();
        FieldReader(*document, "", known, faults).entries("ignore", read);
    } else if (!document->isNull()) {
        return fail(ErrorCode::Invalid,
                    Tr::tr("A list of ignore rules is expected, or a mapping with the key "
                           "“ignore”"),
                    Place{std::string(file), document->line(), 0, {}});
    }
    if (errors.empty())
        return out;
    Error error = errors.front();
    for (size_t i = 1; i < errors.size(); ++i)
        error.text += u'\n' + errors[i].toString();
    return fail(error);
}

} // namespace driftgate
