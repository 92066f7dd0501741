#include "git/renames.h"

#include "git/similarity.h"

#include <algorithm>
#include <array>
#include <map>

namespace driftgate
{

namespace
{

constexpr size_t MaxPairs = size_t{1000} * 1000; ///< Git's diff.renameLimit, squared
constexpr size_t KeptPerDestination = 4;
constexpr size_t MaxEqualSources = 100;
/// A name that is unique on both sides is taken for the same file when three quarters are alike.
constexpr uint64_t SameNameScore = Similarity::Half + (Similarity::Whole - Similarity::Half) / 2;

std::string_view baseName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

bool isRegular(const RenameFile &file)
{
    return (file.mode & 0170000) == 0100000;
}

class Finder
{
public:
    Finder(const Repository::Private &d, const std::vector<RenameFile> &sources,
           const std::vector<RenameFile> &destinations)
        : m_similarity(d)
        , m_sources(sources)
        , m_destinations(destinations)
        , m_used(sources.size(), false)
        , m_found(destinations.size(), false)
        , m_left(sources.size())
    {
        for (size_t i = 0; i < sources.size(); ++i)
            m_left[i].file = &sources[i];
    }

    std::vector<std::pair<size_t, size_t>> run()
    {
        pairEqual();
        pairUniqueNames();
        pairSimilar();
        return std::move(m_pairs);
    }

private:
    struct Score {
        bool is = false;
        uint64_t value = 0;
        bool sameName = false;
        size_t source = 0;
        size_t destination = 0;

        bool isBetterThan(const Score &other) const
        {
            if (is != other.is)
                return is;
            return value != other.value ? value > other.value : sameName > other.sameName;
        }
    };

    void pair(size_t source, size_t destination)
    {
        m_used[source] = true;
        m_found[destination] = true;
        m_pairs.emplace_back(source, destination);
    }

    static std::string key(const git_oid &id)
    {
        return {reinterpret_cast<const char *>(id.id), Revision::Size};
    }

    /// Unchanged content, under the same name if there is one.
    void pairEqual()
    {
        std::map<std::string, std::vector<size_t>> byContent;
        for (size_t i = 0; i < m_sources.size(); ++i)
            byContent[key(m_sources[i].id)].push_back(i);
        for (size_t i = 0; i < m_destinations.size(); ++i) {
            const RenameFile &destination = m_destinations[i];
            const auto equal = byContent.find(key(destination.id));
            if (equal == byContent.end())
                continue;
            const size_t none = m_sources.size();
            size_t best = none;
            size_t looked = 0;
            for (const size_t candidate : equal->second) {
                const RenameFile &source = m_sources[candidate];
                if ((!isRegular(source) || !isRegular(destination)) &&
                    source.mode != destination.mode)
                    continue;
                if (m_used[candidate])
                    continue;
                if (baseName(source.path) == baseName(destination.path)) {
                    best = candidate;
                    break;
                }
                if (best == none)
                    best = candidate;
                if (looked++ > MaxEqualSources)
                    break;
            }
            if (best != none)
                pair(best, i);
        }
    }

    void pairUniqueNames()
    {
        constexpr size_t Several = SIZE_MAX;
        const auto unique = [](const std::vector<RenameFile> &files,
                               const std::vector<bool> &gone) {
            std::map<std::string_view, size_t> out;
            for (size_t i = 0; i < files.size(); ++i) {
                if (gone[i])
                    continue;
                const auto [at, isNew] = out.emplace(baseName(files[i].path), i);
                if (!isNew)
                    at->second = Several;
            }
            return out;
        };
        const auto sources = unique(m_sources, m_used);
        const auto destinations = unique(m_destinations, m_found);
        for (size_t i = 0; i < m_sources.size(); ++i) {
            if (m_used[i] || sources.at(baseName(m_sources[i].path)) == Several)
                continue;
            const auto match = destinations.find(baseName(m_sources[i].path));
            if (match == destinations.end() || match->second == Several || m_found[match->second])
                continue;
            Similarity::Content content{.file = &m_destinations[match->second]};
            if (m_similarity.of(m_left[i], content) >= SameNameScore)
                pair(i, match->second);
        }
    }

    void pairSimilar()
    {
        const auto open = [](const std::vector<bool> &done) {
            return static_cast<size_t>(std::ranges::count(done, false));
        };
        if (open(m_used) * open(m_found) > MaxPairs)
            return;
        std::vector<Score> scores;
        for (size_t i = 0; i < m_destinations.size(); ++i) {
            if (m_found[i])
                continue;
            std::array<Score, KeptPerDestination> best;
            Similarity::Content content{.file = &m_destinations[i]};
            for (size_t j = 0; j < m_sources.size(); ++j) {
                if (m_used[j])
                    continue;
                const Score score{.is = true,
                                  .value = m_similarity.of(m_left[j], content),
                                  .sameName = baseName(m_sources[j].path) ==
                                              baseName(m_destinations[i].path),
                                  .source = j,
                                  .destination = i};
                size_t worst = 0;
                for (size_t k = 1; k < best.size(); ++k)
                    if (best[worst].isBetterThan(best[k]))
                        worst = k;
                if (score.isBetterThan(best[worst]))
                    best[worst] = score;
            }
            std::ranges::copy(best, std::back_inserter(scores));
        }
        std::ranges::stable_sort(scores,
                                 [](const Score &a, const Score &b) { return a.isBetterThan(b); });
        for (const Score &score : scores) {
            if (!score.is || score.value < Similarity::Half)
                break;
            if (!m_found[score.destination] && !m_used[score.source])
                pair(score.source, score.destination);
        }
    }

    Similarity m_similarity;
    const std::vector<RenameFile> &m_sources;
    const std::vector<RenameFile> &m_destinations;
    std::vector<bool> m_used;
    std::vector<bool> m_found;
    std::vector<Similarity::Content> m_left;
    std::vector<std::pair<size_t, size_t>> m_pairs;
};

} // namespace

std::vector<std::pair<size_t, size_t>> findRenames(const Repository::Private &d,
                                                   const std::vector<RenameFile> &sources,
                                                   const std::vector<RenameFile> &destinations)
{
    if (sources.empty() || destinations.empty())
        return {};
    return Finder(d, sources, destinations).run();
}

} // namespace driftgate
