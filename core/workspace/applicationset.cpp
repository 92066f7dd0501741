#include "workspace/reconciledsources.h"

#include "base/text.h"
#include "compare/pattern.h"

#include <algorithm>
#include <map>

namespace driftgate
{

namespace
{

using Parameters = std::map<std::string, std::string>;
constexpr size_t MaxApplications = 1000; ///< of one set: a matrix of two long lists is no answer

void flatten(const Value &value, const std::string &prefix, Parameters &out)
{
    for (const Value::Entry &entry : value.entries()) {
        const std::string key = prefix + std::string(entry.key.view());
        if (entry.value.isMapping())
            flatten(entry.value, key + '.', out);
        else if (entry.value.isScalar())
            out[key] = std::string(entry.value.text());
    }
}

/// Folder patterns of the git generator: a star stays within one name.
bool matchesFolder(std::string_view pattern, std::string_view path)
{
    const std::vector<std::string_view> patterns = split(pattern, '/');
    const std::vector<std::string_view> parts = split(path, '/');
    return std::ranges::equal(patterns, parts, matchesWildcard);
}

std::vector<Parameters> ofDirectories(const Value &directories, const RepositoryScan &scan)
{
    std::vector<Parameters> out;
    for (const auto &[path, folder] : scan.folders()) {
        bool wanted = false;
        for (const Value &directory : directories.items()) {
            const Value *const exclude = directory.find("exclude");
            if (matchesFolder(directory.stringAt({"path"}), path)) {
                wanted = !(exclude && exclude->toBoolean().value_or(false));
                if (!wanted)
                    break;
            }
        }
        if (!wanted || path.empty())
            continue;
        const std::string last(split(path, '/').back());
        out.push_back({{"path", path},
                       {"path.path", path},
                       {"path.basename", last},
                       {"path.basenameNormalized", last}});
    }
    return out;
}

std::vector<Parameters> ofGenerator(const Value &generator, const RepositoryScan &scan)
{
    std::vector<Parameters> out;
    if (const Value *const elements = generator.find({"list", "elements"})) {
        for (const Value &element : elements->items())
            flatten(element, {}, out.emplace_back());
    } else if (const Value *const directories = generator.find({"git", "directories"})) {
        out = ofDirectories(*directories, scan);
    } else if (const Value *const parts = generator.find({"matrix", "generators"})) {
        out.emplace_back();
        for (const Value &part : parts->items()) {
            const std::vector<Parameters> right = ofGenerator(part, scan);
            std::vector<Parameters> product;
            for (const Parameters &a : out) {
                for (const Parameters &b : right) {
                    if (product.size() == MaxApplications)
                        break;
                    Parameters &both = product.emplace_back(a);
                    both.insert(b.begin(), b.end());
                }
            }
            out = std::move(product);
        }
    }
    if (out.size() > MaxApplications)
        out.resize(MaxApplications);
    return out;
}

/// Puts parameters in place of {{name}}, {{ .name }} and their like; leaves what it cannot.
std::string filled(std::string_view text, const Parameters &parameters)
{
    std::string out;
    while (true) {
        const size_t begin = text.find("{{");
        const size_t end = begin == std::string_view::npos ? begin : text.find("}}", begin);
        if (end == std::string_view::npos)
            return out += text;
        std::string_view name = text.substr(begin + 2, end - begin - 2);
        while (name.starts_with(' '))
            name.remove_prefix(1);
        while (name.ends_with(' '))
            name.remove_suffix(1);
        if (name.starts_with('.'))
            name.remove_prefix(1);
        const auto it = parameters.find(std::string(name));
        out += text.substr(0, begin);
        out += it != parameters.end() ? std::string_view(it->second)
                                      : text.substr(begin, end + 2 - begin);
        text.remove_prefix(end + 2);
    }
}

Value filledValue(const Value &value, const Parameters &parameters)
{
    if (value.isString())
        return Value::string(filled(value.text(), parameters), value.line());
    Value out = value;
    if (value.isSequence()) {
        for (size_t i = 0; i < value.size(); ++i)
            out.setItem(i, filledValue(value.items()[i], parameters));
    }
    for (const Value::Entry &entry : value.entries())
        out.set(entry.key.view(), filledValue(entry.value, parameters));
    return out;
}

} // namespace

std::vector<Object> applicationsOfSet(const Object &set, const RepositoryScan &scan)
{
    std::vector<Object> out;
    const Value *const templ = set.value.find({"spec", "template"});
    const Value *const generators = set.value.find({"spec", "generators"});
    if (!templ || !generators)
        return out;
    for (const Value &generator : generators->items()) {
        for (const Parameters &parameters : ofGenerator(generator, scan)) {
            Value application = filledValue(*templ, parameters);
            application.set("apiVersion", Value::string(set.apiVersion));
            application.set("kind", Value::string("Application"));
            Result<Object> object = objectFromValue(std::move(application), set.origin.file);
            if (!object || object->key.name.contains("{{"))
                continue;
            object->origin = set.origin;
            out.push_back(std::move(*object));
        }
    }
    return out;
}

} // namespace driftgate
