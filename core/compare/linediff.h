#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace driftgate
{

/// A run that is equal in both sequences.
struct EqualRun {
    size_t left = 0;
    size_t right = 0;
    size_t length = 0;
};

/// The longest runs that two sequences of interned texts share, in order. Anchored on what is
/// unique in both (patience diff), then Myers' algorithm between the anchors; where both are too
/// different for that within a bounded time, the rest counts as different.
[[nodiscard]] std::vector<EqualRun> equalRuns(std::span<const uint32_t> left,
                                              std::span<const uint32_t> right);

/// Numbers for texts, the same for equal ones.
class Interner
{
public:
    Interner();
    ~Interner();
    Interner(const Interner &) = delete;
    Interner &operator=(const Interner &) = delete;
    /// `text` must outlive this.
    [[nodiscard]] uint32_t id(std::string_view text);

private:
    struct Private;
    Private *m_d;
};

/// Pairs what stands between two equal runs, in order: a place of the left with one of the
/// right, or -1 for a gap. `likeness` is from 0 (nothing in common) to 1; below one third nothing
/// is paired. Long stretches are paired one by one.
[[nodiscard]] std::vector<std::pair<ptrdiff_t, ptrdiff_t>>
pairAlike(size_t left, size_t right, const std::function<double(size_t, size_t)> &likeness);

/// How much two lines have in common: equal beginnings and ends, and words between.
[[nodiscard]] double likenessOf(std::string_view a, std::string_view b);

} // namespace driftgate
