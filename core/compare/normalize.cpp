#include "compare/normalize.h"

#include "compare/kinds.h"
#include "manifest/secret.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

using namespace std::string_view_literals;

constexpr std::array ServerSet{"managedFields"sv, "resourceVersion"sv, "uid"sv,
                               "generation"sv,    "selfLink"sv,        "creationTimestamp"sv};

/// Changes one member in its place; a member that the change leaves null is taken out.
void change(Value &value, std::string_view key, auto &&how)
{
    const Value *const found = value.find(key);
    if (!found)
        return;
    Value member = *found;
    if (how(member))
        value.set(key, std::move(member));
    else
        value.remove(key);
}

bool isEmpty(const Value &value)
{
    return value.isNull() || (!value.isScalar() && value.size() == 0);
}

void cleanMetadata(Value &metadata, bool top)
{
    if (top) {
        for (const std::string_view name : ServerSet)
            metadata.remove(name);
    } else if (const Value *const time = metadata.find("creationTimestamp");
               time && time->isNull()) {
        metadata.remove("creationTimestamp");
    }
    change(metadata, "annotations", [top](Value &annotations) {
        if (top)
            annotations.remove("kubectl.kubernetes.io/last-applied-configuration");
        return !isEmpty(annotations);
    });
}

void cleanTemplate(Value &value)
{
    change(value, "metadata", [](Value &metadata) {
        if (metadata.isMapping())
            cleanMetadata(metadata, false);
        return true;
    });
}

void cleanSpec(Value &spec)
{
    change(spec, "template", [](Value &pod) {
        cleanTemplate(pod);
        return true;
    });
    change(spec, "jobTemplate", [](Value &job) {
        cleanTemplate(job);
        change(job, "spec", [](Value &inner) {
            cleanSpec(inner);
            return true;
        });
        return true;
    });
    change(spec, "volumeClaimTemplates", [](Value &claims) {
        for (size_t i = 0; i < claims.size(); ++i) {
            Value claim = claims.items()[i];
            cleanTemplate(claim);
            claim.remove("status");
            claims.setItem(i, std::move(claim));
        }
        return true;
    });
}

bool isEncryptedText(const Value &value)
{
    return value.isString() && value.text().starts_with("ENC[");
}

/// Go's decoder skips line ends within base64; what is compared has none.
Value withoutLineEnds(const Value &value)
{
    if (!value.isString() || value.text().find_first_of("\r\n") == std::string_view::npos)
        return value;
    std::string text(value.text());
    std::erase_if(text, [](char c) { return c == '\r' || c == '\n'; });
    return Value::string(text, value.line());
}

/// `stringData` wins over `data`; null is empty; a value that is no string stays as it is, for
/// the server to refuse (semantics.md, section 2).
void foldSecret(Value &secret)
{
    Value data = Value::mapping();
    if (const Value *const found = secret.find("data")) {
        std::vector<Value::Entry> entries;
        for (const Value::Entry &entry : found->entries()) {
            const Value &value = entry.value;
            entries.push_back({entry.key, value.isNull() ? Value::string("", value.line())
                                                         : withoutLineEnds(value)});
        }
        data = Value::mapping(std::move(entries), found->line());
    }
    if (const Value *const strings = secret.find("stringData")) {
        for (const Value::Entry &entry : strings->entries()) {
            const Value &value = entry.value;
            const bool plain = value.isString() && !isEncryptedText(value);
            if (plain)
                data.set(entry.key.view(), Value::string(toBase64(value.text()), value.line()));
            else if (value.isNull())
                data.set(entry.key.view(), Value::string("", value.line()));
            else
                data.set(entry.key.view(), value);
        }
    }
    const std::string_view type = secret.stringAt({"type"});
    if (type.empty())
        secret.set("type", Value::string("Opaque"));
    const bool had = secret.find("data") != nullptr;
    if (data.size() > 0 && !had && secret.find("stringData")) {
        // In the place of stringData, so that the object reads as it was written.
        std::vector<Value::Entry> entries;
        for (const Value::Entry &entry : secret.entries()) {
            if (entry.key.view() == "stringData")
                entries.push_back({SharedText("data"), data});
            else
                entries.push_back(entry);
        }
        secret = Value::mapping(std::move(entries), secret.line());
        return;
    }
    secret.remove("stringData");
    if (data.size() > 0)
        secret.set("data", std::move(data));
    else
        secret.remove("data");
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64()
        .toStdString();
}

Value normalized(const Object &object, const NormalizeOptions &options)
{
    Value value = options.convert ? inComparedVersion(object) : object.value;
    if (!value.isMapping())
        return value;
    if (isSopsEncrypted(value))
        value.remove("sops");
    value.remove("status");
    change(value, "metadata", [&](Value &metadata) {
        if (!metadata.isMapping())
            return true;
        cleanMetadata(metadata, true);
        if (options.keepNamespace)
            return true;
        if (options.ns.empty())
            metadata.remove("namespace");
        else if (metadata.stringAt({"namespace"}) != options.ns)
            metadata.set("namespace", Value::string(options.ns));
        return true;
    });
    if (SecretMasker::isSecret(value))
        foldSecret(value);
    change(value, "spec", [](Value &spec) {
        cleanSpec(spec);
        return true;
    });
    return value;
}

} // namespace driftgate
