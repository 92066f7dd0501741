#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace driftgate
{

/// What tells without reading whether a file changed.
struct FileStamp {
    int64_t modified = 0; ///< nanoseconds; of the content
    int64_t changed = 0;  ///< nanoseconds; of the entry, where the system knows it
    uint64_t size = 0;
    uint64_t inode = 0;
    bool regular = false;
    friend bool operator==(const FileStamp &, const FileStamp &) = default;

    /// Whether another write could still leave the same stamp: the clock of a file system ticks
    /// every few milliseconds only. Such a file is read again next time.
    [[nodiscard]] bool isFresh() const;
};

/// Follows links. No value when there is nothing.
[[nodiscard]] std::optional<FileStamp> stampOf(const std::filesystem::path &path);

} // namespace driftgate
