#include "render/origins.h"

#include <algorithm>
#include <map>

namespace driftgate
{

namespace
{

struct Candidate {
    std::string group;
    std::string ns;
    std::string name;
    Place place;
    bool isPatch = false;
};

using Candidates = std::multimap<std::string, Candidate, std::less<>>; // by kind

Candidates candidatesOf(const Inputs &inputs, const TreeReader &reader, SourceFactsCache &cache)
{
    Candidates out;
    for (const auto &[path, source] : inputs.sources) {
        if (source.use != InputUse::Resource && source.use != InputUse::Patch)
            continue;
        const auto facts = factsOf(path, source.blob, reader, cache);
        if (!facts)
            continue;
        for (const SourceFacts::Declared &object : facts->objects)
            out.emplace(object.kind, Candidate{object.group,
                                               object.ns,
                                               object.name,
                                               {.file = path, .line = object.line},
                                               source.use == InputUse::Patch});
    }
    for (const Inputs::Generated &made : inputs.generated)
        out.emplace(made.kind, Candidate{{}, {}, made.name, made.place, false});
    return out;
}

/// How well a declared name explains a rendered one; 0: not at all.
size_t score(const Candidate &candidate, const ObjectKey &key)
{
    if (candidate.group != key.group || candidate.name.empty())
        return 0;
    size_t out = 0;
    if (candidate.name == key.name)
        out = 4000;
    else if (key.name.starts_with(candidate.name) || key.name.ends_with(candidate.name))
        out = 2000 + candidate.name.size();
    else if (key.name.find(candidate.name) != std::string::npos)
        out = 1000 + candidate.name.size();
    else
        return 0;
    if (candidate.ns == key.ns)
        out += 400;
    return candidate.isPatch ? out / 8 + 1 : out;
}

/// "charts/sub/templates/x.yaml" of "web/charts/sub/templates/x.yaml".
std::string_view withoutChartName(std::string_view source)
{
    const size_t slash = source.find('/');
    return slash == std::string_view::npos ? source : source.substr(slash + 1);
}

} // namespace

std::shared_ptr<const SourceFacts> factsOf(const std::string &path, const BlobId &blob,
                                           const TreeReader &reader, SourceFactsCache &cache)
{
    auto facts = cache.get(blob).value_or(nullptr);
    if (!facts) {
        const auto text = reader.read(blob, path);
        if (!text)
            return nullptr;
        facts = std::make_shared<const SourceFacts>(sourceFacts(*text, path));
        cache.put(blob, facts);
    }
    if (facts->fault && facts->fault->place.file != path) {
        auto renamed = std::make_shared<SourceFacts>(*facts);
        renamed->fault->place.file = path;
        return renamed;
    }
    return facts;
}

void guessKustomizeOrigins(std::vector<Object> &objects, const Inputs &inputs,
                           const TreeReader &reader, SourceFactsCache &cache)
{
    const Candidates candidates = candidatesOf(inputs, reader, cache);
    for (Object &object : objects) {
        object.origin = {};
        size_t best = 0;
        const auto [first, last] = candidates.equal_range(object.key.kind);
        for (auto it = first; it != last; ++it) {
            const size_t here = score(it->second, object.key);
            if (here > best) {
                best = here;
                object.origin = it->second.place;
            }
        }
    }
}

void findHelmOrigins(std::vector<Object> &objects, std::string_view output, const Inputs &inputs)
{
    constexpr std::string_view Mark = "# Source: ";
    std::map<int, std::string> sources; // by the line of their mark
    int line = 1;
    for (size_t at = 0; at < output.size(); ++line) {
        const size_t end = std::min(output.find('\n', at), output.size());
        const std::string_view text = output.substr(at, end - at);
        if (text.starts_with(Mark))
            sources[line] = withoutChartName(text.substr(Mark.size()));
        at = end + 1;
    }
    for (Object &object : objects) {
        const auto after = sources.upper_bound(object.origin.line);
        object.origin = {};
        if (after != sources.begin())
            object.origin = {.file = joinPath(inputs.closure.root, std::prev(after)->second),
                             .line = 1};
    }
}

} // namespace driftgate
