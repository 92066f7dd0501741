#include "compare/rules.h"

#include "base/sha256.h"
#include "manifest/json.h"

#include <algorithm>

namespace driftgate
{

namespace
{

Value sortedTexts(std::vector<std::string> texts)
{
    std::ranges::sort(texts);
    texts.erase(std::ranges::unique(texts).begin(), texts.end());
    std::vector<Value> items;
    items.reserve(texts.size());
    for (const std::string &text : texts)
        items.push_back(Value::string(text));
    return Value::sequence(std::move(items));
}

std::string canonicalText(const IgnoreRule &rule)
{
    const IgnoreRule::Match &match = rule.match;
    Value out = Value::mapping();
    const std::pair<std::string_view, const std::string *> parts[] = {
        {"application", &match.application},
        {"cluster", &match.cluster},
        {"group", &match.group},
        {"kind", &match.kind},
        {"name", &match.name},
        {"namespace", &match.ns},
    };
    for (const auto &[name, text] : parts) {
        if (!text->empty())
            out.set({"match", name}, Value::string(*text));
    }
    out.set("fields", sortedTexts(rule.fields));
    out.set("managers", sortedTexts(rule.managers));
    return writeJson(out, JsonStyle::Canonical);
}

} // namespace

std::string hashOfRules(const std::vector<IgnoreRule> &rules)
{
    std::vector<std::string> texts;
    texts.reserve(rules.size());
    for (const IgnoreRule &rule : rules)
        texts.push_back(canonicalText(rule));
    std::ranges::sort(texts);
    texts.erase(std::ranges::unique(texts).begin(), texts.end());
    std::string all = "[";
    for (size_t i = 0; i < texts.size(); ++i)
        all += (i ? "," : "") + texts[i];
    all += "]";
    return sha256(all);
}

} // namespace driftgate
