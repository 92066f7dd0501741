#pragma once

#include "base/revision.h"
#include "git/commit.h"

#include <cstdint>
#include <string_view>

namespace driftgate
{

/// One entry as a tree's bytes hold it. The name points into them.
struct RawEntry {
    std::string_view name;
    uint32_t mode = 0;                 ///< canonical: 040000, 0100644, 0100755, 0120000 or 0160000
    const unsigned char *id = nullptr; ///< 20 bytes within the tree

    [[nodiscard]] bool isTree() const;
    [[nodiscard]] EntryKind kind() const;
};

/// Goes through a tree's bytes ("MODE NAME\0" and 20 bytes of id, again and again) in place: a
/// tree of thousands of entries is compared without an allocation.
class TreeCursor
{
public:
    TreeCursor() = default;
    explicit TreeCursor(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    /// Moves to the next entry; false at the end, and when the bytes are no tree: see isBroken().
    bool next();
    [[nodiscard]] const RawEntry &entry() const { return m_entry; }
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    std::string_view m_rest;
    RawEntry m_entry;
    bool m_broken = false;
};

/// Git's order of entries: by bytes, a folder as though its name ended with a slash.
[[nodiscard]] int compareEntries(const RawEntry &a, const RawEntry &b);

} // namespace driftgate
