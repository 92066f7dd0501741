#include "compare/linediff.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace driftgate
{

namespace
{

/// Myers' algorithm gives up beyond this many edits: time and memory grow with their square.
constexpr ptrdiff_t MostEdits = 700;
/// Pairing by likeness looks at each with each.
constexpr size_t MostPairs = 20'000;
constexpr double LeastLikeness = 1.0 / 3;

class Differ
{
public:
    Differ(std::span<const uint32_t> left, std::span<const uint32_t> right)
        : m_left(left)
        , m_right(right)
    {
    }

    std::vector<EqualRun> run()
    {
        between(0, m_left.size(), 0, m_right.size());
        return std::move(m_runs);
    }

private:
    void add(size_t left, size_t right, size_t length)
    {
        if (length == 0)
            return;
        if (!m_runs.empty()) {
            EqualRun &last = m_runs.back();
            if (last.left + last.length == left && last.right + last.length == right) {
                last.length += length;
                return;
            }
        }
        m_runs.push_back({left, right, length});
    }

    void between(size_t a, size_t aEnd, size_t b, size_t bEnd)
    {
        size_t head = 0;
        while (a + head < aEnd && b + head < bEnd && m_left[a + head] == m_right[b + head])
            ++head;
        add(a, b, head);
        a += head;
        b += head;
        size_t tail = 0;
        while (aEnd - tail > a && bEnd - tail > b &&
               m_left[aEnd - tail - 1] == m_right[bEnd - tail - 1])
            ++tail;
        if (aEnd - tail > a && bEnd - tail > b)
            middle(a, aEnd - tail, b, bEnd - tail);
        add(aEnd - tail, bEnd - tail, tail);
    }

    void middle(size_t a, size_t aEnd, size_t b, size_t bEnd)
    {
        const auto anchors = uniquePairs(a, aEnd, b, bEnd);
        if (anchors.empty()) {
            myers(a, aEnd, b, bEnd);
            return;
        }
        for (const auto &[left, right] : anchors) {
            between(a, left, b, right);
            add(left, right, 1);
            a = left + 1;
            b = right + 1;
        }
        between(a, aEnd, b, bEnd);
    }

    /// What occurs once on either side, as the longest sequence that keeps both orders.
    std::vector<std::pair<size_t, size_t>> uniquePairs(size_t a, size_t aEnd, size_t b, size_t bEnd)
    {
        struct Seen {
            size_t left = 0, right = 0;
            unsigned lefts = 0, rights = 0;
        };
        std::unordered_map<uint32_t, Seen> seen;
        seen.reserve(aEnd - a + bEnd - b);
        for (size_t i = a; i < aEnd; ++i) {
            Seen &one = seen[m_left[i]];
            one.left = i;
            ++one.lefts;
        }
        for (size_t i = b; i < bEnd; ++i) {
            const auto at = seen.find(m_right[i]);
            if (at != seen.end()) {
                at->second.right = i;
                ++at->second.rights;
            }
        }
        std::vector<std::pair<size_t, size_t>> pairs;
        for (size_t i = a; i < aEnd; ++i) {
            const Seen &one = seen.find(m_left[i])->second;
            if (one.lefts == 1 && one.rights == 1)
                pairs.emplace_back(i, one.right);
        }
        return increasing(pairs);
    }

    static std::vector<std::pair<size_t, size_t>>
    increasing(const std::vector<std::pair<size_t, size_t>> &pairs)
    {
        std::vector<size_t> piles; // the pair on top of each pile
        std::vector<ptrdiff_t> before(pairs.size(), -1);
        for (size_t i = 0; i < pairs.size(); ++i) {
            const auto pile = std::ranges::lower_bound(
                piles, pairs[i].second, {}, [&pairs](size_t top) { return pairs[top].second; });
            if (pile != piles.begin())
                before[i] = static_cast<ptrdiff_t>(*(pile - 1));
            if (pile == piles.end())
                piles.push_back(i);
            else
                *pile = i;
        }
        std::vector<std::pair<size_t, size_t>> out;
        for (ptrdiff_t i = piles.empty() ? -1 : static_cast<ptrdiff_t>(piles.back()); i >= 0;
             i = before[static_cast<size_t>(i)])
            out.push_back(pairs[static_cast<size_t>(i)]);
        std::ranges::reverse(out);
        return out;
    }

    /// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.
    void myers(size_t a, size_t aEnd, size_t b, size_t bEnd)
    {
        const auto n = static_cast<ptrdiff_t>(aEnd - a);
        const auto m = static_cast<ptrdiff_t>(bEnd - b);
        const ptrdiff_t most = std::min(n + m, MostEdits);
        std::vector<ptrdiff_t> reach(static_cast<size_t>(2 * most + 3), 0);
        const auto at = [&reach, most](ptrdiff_t k) -> ptrdiff_t & {
            return reach[static_cast<size_t>(k + most + 1)];
        };
        std::vector<std::vector<ptrdiff_t>> trace;
        for (ptrdiff_t d = 0; d <= most; ++d) {
            for (ptrdiff_t k = -d; k <= d; k += 2) {
                const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
                ptrdiff_t x = down ? at(k + 1) : at(k - 1) + 1;
                while (x < n && x - k < m &&
                       m_left[a + static_cast<size_t>(x)] ==
                           m_right[b + static_cast<size_t>(x - k)])
                    ++x;
                at(k) = x;
                if (x >= n && x - k >= m) {
                    walkBack(trace, a, b, n, m);
                    return;
                }
            }
            trace.emplace_back(reach.begin() + (most + 1 - d), reach.begin() + (most + 2 + d));
        }
    }

    void walkBack(const std::vector<std::vector<ptrdiff_t>> &trace, size_t a, size_t b, ptrdiff_t x,
                  ptrdiff_t y)
    {
        std::vector<EqualRun> runs;
        for (auto d = static_cast<ptrdiff_t>(trace.size()); d > 0; --d) {
            // trace[d - 1] holds diagonals -(d-1) … d-1.
            const std::vector<ptrdiff_t> &row = trace[static_cast<size_t>(d - 1)];
            const auto at = [&row, d](ptrdiff_t k) {
                const ptrdiff_t place = k + d - 1;
                return place < 0 || place >= static_cast<ptrdiff_t>(row.size())
                           ? ptrdiff_t{-1}
                           : row[static_cast<size_t>(place)];
            };
            const ptrdiff_t k = x - y;
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            const ptrdiff_t from = down ? k + 1 : k - 1;
            const ptrdiff_t fromX = at(from);
            const ptrdiff_t startX = down ? fromX : fromX + 1;
            if (x > startX)
                runs.push_back({a + static_cast<size_t>(startX),
                                b + static_cast<size_t>(startX - k),
                                static_cast<size_t>(x - startX)});
            x = fromX;
            y = fromX - from;
        }
        if (x > 0)
            runs.push_back({a, b, static_cast<size_t>(x)});
        std::ranges::reverse(runs);
        for (const EqualRun &run : runs)
            add(run.left, run.right, run.length);
    }

    std::span<const uint32_t> m_left;
    std::span<const uint32_t> m_right;
    std::vector<EqualRun> m_runs;
};

} // namespace

std::vector<EqualRun> equalRuns(std::span<const uint32_t> left, std::span<const uint32_t> right)
{
    return Differ(left, right).run();
}

struct Interner::Private {
    std::unordered_map<std::string_view, uint32_t> ids;
};

Interner::Interner()
    : m_d(new Private)
{
}

Interner::~Interner()
{
    delete m_d;
}

uint32_t Interner::id(std::string_view text)
{
    return m_d->ids.try_emplace(text, static_cast<uint32_t>(m_d->ids.size())).first->second;
}

std::vector<std::pair<ptrdiff_t, ptrdiff_t>>
pairAlike(size_t left, size_t right, const std::function<double(size_t, size_t)> &likeness)
{
    std::vector<std::pair<ptrdiff_t, ptrdiff_t>> out;
    const auto at = [](size_t i) { return static_cast<ptrdiff_t>(i); };
    // One instead of one: whatever it says, it took the other's place.
    if (left == 1 && right == 1)
        return {{0, 0}};
    if (left == 0 || right == 0 || left * right > MostPairs) {
        const size_t both = std::min(left, right);
        for (size_t i = 0; i < both; ++i)
            out.emplace_back(at(i), at(i));
        for (size_t i = both; i < left; ++i)
            out.emplace_back(at(i), -1);
        for (size_t i = both; i < right; ++i)
            out.emplace_back(-1, at(i));
        return out;
    }
    // best[i][k]: the most that can be paired of what follows i and k.
    const size_t width = right + 1;
    std::vector<double> best((left + 1) * width, 0);
    std::vector<double> alike(left * right, 0);
    for (size_t i = left; i-- > 0;) {
        for (size_t k = right; k-- > 0;) {
            const double like = likeness(i, k);
            alike[i * right + k] = like;
            double value = std::max(best[(i + 1) * width + k], best[i * width + k + 1]);
            if (like >= LeastLikeness)
                value = std::max(value, like + best[(i + 1) * width + k + 1]);
            best[i * width + k] = value;
        }
    }
    size_t i = 0;
    size_t k = 0;
    while (i < left || k < right) {
        if (i < left && k < right && alike[i * right + k] >= LeastLikeness &&
            best[i * width + k] <= alike[i * right + k] + best[(i + 1) * width + k + 1] + 1e-9) {
            out.emplace_back(at(i++), at(k++));
        } else if (i < left &&
                   (k == right || best[(i + 1) * width + k] >= best[i * width + k + 1])) {
            out.emplace_back(at(i++), -1);
        } else {
            out.emplace_back(-1, at(k++));
        }
    }
    return out;
}

double likenessOf(std::string_view a, std::string_view b)
{
    // An indent in common says nothing.
    a.remove_prefix(std::min(a.find_first_not_of(' '), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of(' '), b.size()));
    if (a == b)
        return 1;
    const size_t longest = std::max(a.size(), b.size());
    const size_t shortest = std::min(a.size(), b.size());
    if (shortest == 0)
        return 0;
    size_t head = 0;
    while (head < shortest && a[head] == b[head])
        ++head;
    size_t tail = 0;
    while (tail < shortest - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return static_cast<double>(head + tail) / static_cast<double>(longest);
}

} // namespace driftgate
