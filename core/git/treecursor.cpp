#include "git/treecursor.h"

#include <algorithm>
#include <cstring>

namespace driftgate
{

namespace
{

constexpr uint32_t TypeMask = 0170000;
constexpr uint32_t Folder = 040000;
constexpr uint32_t Regular = 0100000;
constexpr uint32_t Link = 0120000;
constexpr uint32_t Submodule = 0160000;

/// As Git reads modes: of a file only the owner's execute bit counts.
uint32_t canonical(uint32_t mode)
{
    switch (mode & TypeMask) {
    case Regular:
        return (mode & 0100) != 0 ? 0100755 : 0100644;
    case Folder:
        return Folder;
    case Link:
        return Link;
    default:
        return Submodule;
    }
}

} // namespace

bool RawEntry::isTree() const
{
    return mode == Folder;
}

EntryKind RawEntry::kind() const
{
    switch (mode) {
    case Folder:
        return EntryKind::Folder;
    case Link:
        return EntryKind::Symlink;
    case Submodule:
        return EntryKind::Submodule;
    case 0100755:
        return EntryKind::Executable;
    default:
        return EntryKind::File;
    }
}

bool TreeCursor::next()
{
    if (m_rest.empty())
        return false;
    m_broken = true;
    uint32_t mode = 0;
    size_t at = 0;
    while (at < m_rest.size() && m_rest[at] >= '0' && m_rest[at] <= '7' && at < 8)
        mode = mode * 8 + static_cast<uint32_t>(m_rest[at++] - '0');
    if (at == 0 || at >= m_rest.size() || m_rest[at] != ' ') {
        m_rest = {};
        return false;
    }
    ++at;
    const size_t end = m_rest.find('\0', at);
    if (end == std::string_view::npos || end == at || m_rest.size() - end - 1 < Revision::Size) {
        m_rest = {};
        return false;
    }
    m_entry.name = m_rest.substr(at, end - at);
    m_entry.mode = canonical(mode);
    m_entry.id = reinterpret_cast<const unsigned char *>(m_rest.data() + end + 1);
    m_rest.remove_prefix(end + 1 + Revision::Size);
    m_broken = false;
    return true;
}

int compareEntries(const RawEntry &a, const RawEntry &b)
{
    const size_t common = std::min(a.name.size(), b.name.size());
    if (const int order = std::memcmp(a.name.data(), b.name.data(), common); order != 0)
        return order;
    const auto after = [common](const RawEntry &entry) -> int {
        if (entry.name.size() > common)
            return static_cast<unsigned char>(entry.name[common]);
        return entry.isTree() ? '/' : 0;
    };
    if (const int order = after(a) - after(b); order != 0)
        return order;
    // One of them has "/" in its name's place, which no valid tree holds.
    return static_cast<int>(a.name.size()) - static_cast<int>(b.name.size());
}

} // namespace driftgate
