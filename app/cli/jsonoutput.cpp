#include "cli/jsonoutput.h"

#include "cli/words.h"
#include "manifest/json.h"

#include <ostream>

namespace driftgate::cli
{

namespace
{

Value jsonText(const QString &text)
{
    return Value::string(text.toStdString());
}

void setTime(Value &mapping, std::string_view key, const std::optional<TimePoint> &when)
{
    if (when)
        mapping.set(key, Value::string(isoTime(*when)));
}

void setText(Value &mapping, std::string_view key, const std::string &text)
{
    if (!text.empty())
        mapping.set(key, Value::string(text));
}

void setPlace(Value &mapping, const Place &place)
{
    setText(mapping, "file", place.file);
    if (place.line > 0)
        mapping.set("line", Value::integer(place.line));
    if (place.column > 0)
        mapping.set("column", Value::integer(place.column));
    setText(mapping, "field", place.field);
}

Value json(const FieldOwner &owner)
{
    Value out = Value::mapping();
    out.set("manager", Value::string(owner.manager));
    setText(out, "operation", owner.operation);
    setTime(out, "at", owner.at);
    out.set("person", Value::boolean(owner.isPerson));
    return out;
}

Value json(const Person &person)
{
    Value out = Value::mapping();
    out.set("name", Value::string(person.name));
    out.set("email", Value::string(person.email));
    out.set("date", Value::string(isoTime(person.when)));
    return out;
}

std::string_view sourceName(DeployedSource source)
{
    switch (source) {
    case DeployedSource::None:
        return "none";
    case DeployedSource::ApplySet:
        return "applyset";
    case DeployedSource::FluxKustomization:
        return "flux";
    case DeployedSource::ArgoApplication:
        return "argocd";
    }
    return "none";
}

} // namespace

Value jsonText(std::string_view text)
{
    return Value::string(text);
}

Value jsonNumber(size_t number)
{
    return Value::integer(static_cast<int64_t>(number));
}

Value json(const ObjectKey &key)
{
    Value out = Value::mapping();
    out.set("group", Value::string(key.group));
    out.set("kind", Value::string(key.kind));
    out.set("namespace", Value::string(key.ns));
    out.set("name", Value::string(key.name));
    return out;
}

Value json(const Error &error)
{
    Value out = Value::mapping();
    out.set("text", jsonText(error.text));
    setPlace(out, error.place);
    return out;
}

Value json(const Finding &finding)
{
    Value out = Value::mapping();
    out.set("severity", Value::string(severityWord(finding.severity)));
    out.set("text", jsonText(finding.text));
    setPlace(out, finding.place);
    return out;
}

Value json(const FieldDifference &difference)
{
    Value out = Value::mapping();
    out.set("path", Value::string(difference.path.toString()));
    out.set("kind", Value::string(kindName(difference.kind)));
    out.set("cause", Value::string(causeName(difference.cause)));
    if (difference.base)
        out.set("base", *difference.base);
    if (difference.live)
        out.set("live", *difference.live);
    if (difference.target)
        out.set("target", *difference.target);
    if (!difference.owners.empty()) {
        Value owners = Value::sequence();
        for (const FieldOwner &owner : difference.owners)
            owners.append(json(owner));
        out.set("owners", std::move(owners));
    }
    if (difference.keptBySync)
        out.set("keptBySync", Value::boolean(true));
    setText(out, "ignoredBecause", difference.ignoredBecause);
    return out;
}

Value json(const Commit &commit)
{
    Value out = Value::mapping();
    out.set("id", Value::string(commit.id.hex()));
    Value parents = Value::sequence();
    for (const Revision &parent : commit.parents)
        parents.append(Value::string(parent.hex()));
    out.set("parents", std::move(parents));
    out.set("author", json(commit.author));
    out.set("committer", json(commit.committer));
    out.set("summary", Value::string(commit.summary));
    setText(out, "body", commit.body);
    return out;
}

Value json(const Deployed &deployed)
{
    Value out = Value::mapping();
    out.set("source", Value::string(sourceName(deployed.source)));
    if (deployed.revision)
        out.set("revision", Value::string(deployed.revision->hex()));
    setTime(out, "at", deployed.at);
    setText(out, "reconciler", deployed.reconciler);
    if (deployed.suspended) {
        Value suspended = Value::mapping();
        setText(suspended, "by", deployed.suspendedBy);
        setText(suspended, "reason", deployed.suspendReason);
        setTime(suspended, "at", deployed.suspendedAt);
        setTime(suspended, "until", deployed.suspendedUntil);
        out.set("suspended", std::move(suspended));
    }
    return out;
}

std::span<const FieldDifference> differencesOf(const ObjectComparison &object, Pair pair)
{
    switch (pair) {
    case Pair::LiveTarget:
        break;
    case Pair::BaseTarget:
        return object.pending;
    case Pair::BaseLive:
        return object.drift;
    }
    return object.differences;
}

Value json(const ObjectComparison &object, Pair pair)
{
    Value out = Value::mapping();
    out.set("key", json(object.key));
    out.set("verdict", Value::string(verdictName(object.verdict)));
    out.set("fields", jsonList(differencesOf(object, pair)));
    out.set("ignored", jsonList(object.ignored));
    out.set("unmanaged", jsonNumber(object.unmanaged.size()));
    if (!object.findings.empty())
        out.set("findings", jsonList(object.findings));
    return out;
}

void print(const Terminal &terminal, const Value &document)
{
    terminal.out << writeJson(document, JsonStyle::Indented) << '\n';
}

} // namespace driftgate::cli
