#pragma once

#include "base/result.h"
#include "sync/journal.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace driftgate
{

// A journal as a file: what reading, writing and ending one have in common.

/// A file of POSIX, closed with this; a lock on it goes with it.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor();
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

[[nodiscard]] std::filesystem::path journalPath(const std::filesystem::path &folder,
                                                const std::string &id);
/// As open(2): a file descriptor, or -1 with errno. A name must not lead out of the folder.
[[nodiscard]] int openJournal(const std::filesystem::path &folder, const std::string &id,
                              int flags);
/// Of every file of a folder that is named as a journal is, sorted: by the time they were begun.
/// Errors: Io. A folder that is not there has none.
[[nodiscard]] Result<std::vector<std::string>> journalsIn(const std::filesystem::path &folder);

/// Makes this program the one that writes it, until the file is closed or the program gone; false
/// when another one is, or on an error (errno).
[[nodiscard]] bool lockJournal(int fd);
/// Whether a program is writing it. Takes no lock itself: looking keeps nobody from writing.
[[nodiscard]] bool isJournalLocked(int fd);

/// All of an open journal, from its beginning. Errors: Io, Limit.
[[nodiscard]] Result<std::string> journalText(int fd, const std::filesystem::path &path);
/// Errors: Corrupt and Unsupported, each with file and line.
[[nodiscard]] Result<JournalReading> journalFromText(std::string_view text, const std::string &id,
                                                     const std::filesystem::path &path);

/// `error`: an errno.
[[nodiscard]] QString systemReason(int error);
[[nodiscard]] std::unexpected<Error> journalNotOpened(const std::filesystem::path &folder,
                                                      const std::string &id, int error);

} // namespace driftgate
