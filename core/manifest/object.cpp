#include "manifest/object.h"

#include "manifest/json.h"
#include "manifest/yaml.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Object)
};

/// A field that must be a string when it is there; empty when it is absent or null.
Result<std::string_view> stringField(const Value &document,
                                     std::initializer_list<std::string_view> keys,
                                     std::string_view file)
{
    const Value *const found = document.find(keys);
    if (!found || found->isNull())
        return std::string_view();
    if (found->isString())
        return found->text();
    std::string field;
    for (const std::string_view key : keys)
        field += '/' + std::string(key);
    return fail(ErrorCode::Invalid,
                found->isScalar() ? Tr::tr("This must be a string: put the value in quotes")
                                  : Tr::tr("This must be a string"),
                {std::string(file), found->line(), 0, std::move(field)});
}

Result<std::string_view> requiredField(const Value &document,
                                       std::initializer_list<std::string_view> keys,
                                       const QString &missing, std::string_view file)
{
    Result<std::string_view> out = stringField(document, keys, file);
    if (out && out->empty())
        return fail(ErrorCode::Invalid, missing, {std::string(file), document.line(), 0, {}});
    return out;
}

constexpr std::string_view ListSuffix = "List";

/// A List of any kind, as a server or `kubectl get -o yaml` writes it. A custom resource whose
/// kind happens to end so has a name of its own.
bool isList(const Value &document)
{
    const std::string_view kind = document.stringAt({"kind"});
    if (!kind.ends_with(ListSuffix) || document.find({"metadata", "name"}))
        return false;
    const Value *const items = document.find("items");
    return items && (items->isSequence() || items->isNull());
}

/// Entries of a typed list ("DeploymentList") as a server gives them name neither kind nor
/// version.
Value withTypeOf(Value item, const Value &list)
{
    const std::string_view kind = list.stringAt({"kind"});
    if (!item.isMapping() || kind.size() == ListSuffix.size() || item.find("kind") ||
        item.find("apiVersion"))
        return item;
    const int line = item.line();
    std::vector<Value::Entry> entries;
    entries.reserve(item.size() + 2);
    entries.push_back(
        {SharedText::pooled("apiVersion"), Value::string(list.stringAt({"apiVersion"}), line)});
    entries.push_back({SharedText::pooled("kind"),
                       Value::string(kind.substr(0, kind.size() - ListSuffix.size()), line)});
    entries.insert(entries.end(), item.entries().begin(), item.entries().end());
    return Value::mapping(std::move(entries), line);
}

void addObjects(ObjectList &out, Value document, std::string_view file)
{
    if (document.isNull())
        return;
    if (isList(document)) {
        for (const Value &item : document.find("items")->items())
            addObjects(out, withTypeOf(item, document), file);
        return;
    }
    Result<Object> object = objectFromValue(std::move(document), file);
    if (object)
        out.objects.push_back(*std::move(object));
    else
        out.errors.push_back(std::move(object.error()));
}

/// As kubectl tells them apart: JSON begins with a brace. So does a flow mapping of YAML, but its
/// first key has no double quotes.
bool isJson(std::string_view text)
{
    constexpr std::string_view Space = " \t\r\n";
    constexpr std::string_view Mark = "\xEF\xBB\xBF";
    const size_t first = text.find_first_not_of(Space, text.starts_with(Mark) ? Mark.size() : 0);
    if (first == std::string_view::npos || text[first] != '{')
        return false;
    const size_t next = text.find_first_not_of(Space, first + 1);
    return next == std::string_view::npos || text[next] == '"' || text[next] == '}';
}

} // namespace

std::string ObjectKey::toString() const
{
    std::string out = kind;
    if (!group.empty())
        out += '.' + group;
    out += ' ';
    if (!ns.empty())
        out += ns + '/';
    return out + name;
}

Result<ObjectKey> ObjectKey::fromString(std::string_view text)
{
    const size_t space = text.find(' ');
    const std::string_view type = text.substr(0, space);
    const std::string_view where =
        space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    const size_t dot = type.find('.');
    const size_t slash = where.find('/');
    ObjectKey out;
    out.kind = type.substr(0, dot);
    if (dot != std::string_view::npos)
        out.group = type.substr(dot + 1);
    if (slash != std::string_view::npos)
        out.ns = where.substr(0, slash);
    out.name = slash == std::string_view::npos ? where : where.substr(slash + 1);
    const bool isWhole = !out.kind.empty() && !out.name.empty() &&
                         out.name.find_first_of(" /") == std::string::npos &&
                         (dot == std::string_view::npos || !out.group.empty()) &&
                         (slash == std::string_view::npos || !out.ns.empty());
    if (!isWhole)
        return fail(ErrorCode::Invalid,
                    Tr::tr("“%1” does not name an object: write it like “Deployment.apps shop/web” "
                           "or “Namespace shop”")
                        .arg(QString::fromUtf8(text)));
    return out;
}

std::string_view Object::annotation(std::string_view name) const
{
    return value.stringAt({"metadata", "annotations", name});
}

std::string_view Object::label(std::string_view name) const
{
    return value.stringAt({"metadata", "labels", name});
}

bool Object::hasGeneratedName() const
{
    return key.name.empty() && !value.stringAt({"metadata", "generateName"}).empty();
}

std::string groupOf(std::string_view apiVersion)
{
    const size_t slash = apiVersion.find('/');
    return slash == std::string_view::npos ? std::string()
                                           : std::string(apiVersion.substr(0, slash));
}

Result<Object> objectFromValue(Value value, std::string_view file)
{
    const Place place{std::string(file), value.line(), 0, {}};
    if (!value.isMapping())
        return fail(ErrorCode::Invalid, Tr::tr("An object must be a mapping of fields"), place);
    const auto apiVersion =
        requiredField(value, {"apiVersion"}, Tr::tr("The object has no apiVersion"), file);
    if (!apiVersion)
        return fail(apiVersion.error());
    const auto kind = requiredField(value, {"kind"}, Tr::tr("The object has no kind"), file);
    if (!kind)
        return fail(kind.error());
    const Value *const metadata = value.find("metadata");
    if (metadata && !metadata->isMapping() && !metadata->isNull())
        return fail(ErrorCode::Invalid, Tr::tr("The object's metadata must be a mapping"),
                    {std::string(file), metadata->line(), 0, "/metadata"});
    const auto name = stringField(value, {"metadata", "name"}, file);
    const auto generateName = stringField(value, {"metadata", "generateName"}, file);
    const auto ns = stringField(value, {"metadata", "namespace"}, file);
    for (const auto *field : {&name, &generateName, &ns}) {
        if (!*field)
            return fail(field->error());
    }
    if (name->empty() && generateName->empty())
        return fail(ErrorCode::Invalid,
                    Tr::tr("The object of kind %1 has no name").arg(QString::fromUtf8(*kind)),
                    place);
    Object out;
    out.apiVersion = *apiVersion;
    out.key = {groupOf(*apiVersion), std::string(*kind), std::string(*ns), std::string(*name)};
    out.origin = place;
    out.value = std::move(value);
    return out;
}

ObjectList readObjects(std::string_view text, std::string_view file)
{
    YamlDocuments read = isJson(text) ? readJsonStream(text, file) : readYaml(text, file);
    ObjectList out;
    for (Value &document : read.documents)
        addObjects(out, std::move(document), file);
    std::ranges::move(read.errors, std::back_inserter(out.errors));
    return out;
}

} // namespace driftgate
