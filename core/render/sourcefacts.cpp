#include "render/sourcefacts.h"

#include "manifest/object.h"
#include "manifest/secret.h"
#include "manifest/yaml.h"

namespace driftgate
{

namespace
{

void declare(const Value &value, SourceFacts &out)
{
    if (!value.isMapping())
        return;
    const std::string_view kind = value.stringAt({"kind"});
    const Value *const items = value.find("items");
    if (kind.ends_with("List") && items != nullptr && items->isSequence()) {
        for (const Value &item : items->items())
            declare(item, out);
        return;
    }
    out.encrypted = out.encrypted || isSopsEncrypted(value);
    const std::string_view name = value.stringAt({"metadata", "name"});
    if (kind.empty() || name.empty())
        return;
    out.objects.push_back({groupOf(value.stringAt({"apiVersion"})), std::string(kind),
                           std::string(value.stringAt({"metadata", "namespace"})),
                           std::string(name), value.line()});
}

} // namespace

SourceFacts sourceFacts(std::string_view text, std::string_view file)
{
    SourceFacts out;
    YamlDocuments read = readYaml(text, file);
    for (const Value &document : read.documents)
        declare(document, out);
    if (!read.errors.empty())
        out.fault = std::move(read.errors.front());
    return out;
}

bool looksSopsEncrypted(std::string_view text)
{
    return text.find("ENC[AES256_GCM,") != std::string_view::npos &&
           text.find("sops") != std::string_view::npos;
}

} // namespace driftgate
