#pragma once

#include "git/renames.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Tells how alike two files are: how many bytes of the larger one stand in lines (or runs of 64
/// bytes, whichever is shorter) that the other has too, wherever they stand.
class Similarity
{
public:
    static constexpr uint64_t Whole = 60'000; ///< Git's unit, so that ties fall alike
    static constexpr uint64_t Half = Whole / 2;

    explicit Similarity(const Repository::Private &d)
        : m_d(d)
    {
    }

    /// A file with what was learned of it.
    struct Content {
        const RenameFile *file = nullptr;
        bool asked = false;
        bool readable = false;
        uint64_t size = 0;
        struct Span {
            uint64_t hash;
            uint64_t bytes;
        };
        std::optional<std::vector<Span>> spans = {}; ///< by hash, each once
    };

    /// 0 to Whole; 0 also when they cannot be half alike by their sizes.
    [[nodiscard]] uint64_t of(Content &a, Content &b) const;

private:
    bool measure(Content &content) const;
    bool cut(Content &content) const;

    const Repository::Private &m_d;
};

} // namespace driftgate
