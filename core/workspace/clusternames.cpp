#include "workspace/clusternames.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

struct Word {
    std::string_view name;
    int rank;
};

constexpr std::array Words = {
    Word{"local", 0},         Word{"kind", 0},    Word{"minikube", 0},    Word{"sandbox", 0},
    Word{"dev", 1},           Word{"devel", 1},   Word{"development", 1}, Word{"ci", 2},
    Word{"test", 2},          Word{"testing", 2}, Word{"qa", 2},          Word{"uat", 3},
    Word{"acceptance", 3},    Word{"stage", 3},   Word{"staging", 3},     Word{"preprod", 4},
    Word{"preproduction", 4}, Word{"canary", 4},  Word{"prod", 5},        Word{"production", 5},
    Word{"live", 5},
};
constexpr int OtherRank = 6;

/// The rank of a word within a name such as "prod-eu" or "eu_staging"; OtherRank for none.
int rankOf(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto whole = std::ranges::find(Words, std::string_view(lower), &Word::name);
    if (whole != Words.end())
        return whole->rank;
    std::ranges::replace(lower, '_', '-');
    for (const std::string_view part : split(lower, '-')) {
        // Short words are parts of too many other names ("ci-prow", "test-data").
        const auto it = std::ranges::find(Words, part, &Word::name);
        if (it != Words.end() && it->rank != 0 && it->rank != 2 && it->name != "live")
            return it->rank;
    }
    return OtherRank;
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, name) != words.end();
}

} // namespace

bool isEnvironmentName(std::string_view name)
{
    return rankOf(name) != OtherRank;
}

bool isOverlaysFolder(std::string_view name)
{
    return isOneOf(name, {"overlays", "overlay"});
}

bool isClustersFolder(std::string_view name)
{
    return isOneOf(name, {"clusters", "cluster", "environments", "environment", "envs", "env",
                          "stages", "deployments"});
}

bool isSharedFolder(std::string_view name)
{
    return isOneOf(name, {"base", "bases", "common", "shared", "component", "components", "patches",
                          "templates", "crds", "all", "default"});
}

std::string clusterOfFolder(std::string_view path)
{
    const std::vector<std::string_view> parts = split(path, '/');
    for (size_t i = parts.size(); i-- > 0;) {
        if ((isOverlaysFolder(parts[i]) || isClustersFolder(parts[i])) && i + 1 < parts.size())
            return std::string(parts[i + 1]);
        if (isEnvironmentName(parts[i]))
            return std::string(parts[i]);
    }
    return {};
}

std::string asTemplate(std::string_view path, std::string_view cluster)
{
    std::string out;
    for (const std::string_view part : split(path, '/')) {
        if (!out.empty())
            out += '/';
        out += part == cluster && !cluster.empty() ? std::string_view("{cluster}") : part;
    }
    return out;
}

int environmentRank(std::string_view name)
{
    return rankOf(name);
}

} // namespace driftgate
