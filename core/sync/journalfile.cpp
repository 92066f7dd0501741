#include "sync/journalfile.h"

#include "sync/journallines.h"
#include "sync/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace driftgate
{

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view Extension = ".jsonl";
constexpr size_t LargestJournal = size_t{256} << 20;

bool isName(const std::string &id)
{
    return !id.empty() && id.front() != '.' && id.find('/') == std::string::npos;
}

struct flock wholeFile(short type)
{
    struct flock out = {};
    out.l_type = type;
    out.l_whence = SEEK_SET;
    return out;
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

fs::path journalPath(const fs::path &folder, const std::string &id)
{
    return folder / (id + std::string(Extension));
}

int openJournal(const fs::path &folder, const std::string &id, int flags)
{
    if (!isName(id)) {
        errno = ENOENT;
        return -1;
    }
    return ::open(journalPath(folder, id).c_str(), flags | O_CLOEXEC);
}

Result<std::vector<std::string>> journalsIn(const fs::path &folder)
{
    std::error_code error;
    std::vector<std::string> out;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        if (at->path().extension() == Extension && isName(at->path().stem().string()))
            out.push_back(at->path().stem().string());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return fail(ErrorCode::Io,
                    SyncText::tr("The folder of the syncs' journals cannot be read: %1")
                        .arg(systemReason(error.value())),
                    {.file = folder.string()});
    std::ranges::sort(out);
    return out;
}

// Locks of the open file, not of the process: another part of this program may look at it, and
// closing what it looked at with must not give the lock away.

bool lockJournal(int fd)
{
    struct flock lock = wholeFile(F_WRLCK);
    return ::fcntl(fd, F_OFD_SETLK, &lock) == 0;
}

bool isJournalLocked(int fd)
{
    struct flock lock = wholeFile(F_RDLCK);
    return ::fcntl(fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

Result<std::string> journalText(int fd, const fs::path &path)
{
    std::string out;
    std::array<char, 65'536> buffer{};
    for (;;) {
        const ssize_t count = ::read(fd, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            return fail(
                ErrorCode::Io,
                SyncText::tr("The sync's journal cannot be read: %1").arg(systemReason(errno)),
                {.file = path.string()});
        }
        if (count == 0)
            return out;
        out.append(buffer.data(), static_cast<size_t>(count));
        if (out.size() > LargestJournal)
            return fail(ErrorCode::Limit, SyncText::tr("The sync's journal is too large"),
                        {.file = path.string()});
    }
}

Result<JournalReading> journalFromText(std::string_view text, const std::string &id,
                                       const fs::path &path)
{
    JournalReading out;
    out.id = id;
    int line = 0;
    while (!text.empty()) {
        const size_t end = text.find('\n');
        // Never finished, so nothing that it announces was done.
        if (end == std::string_view::npos)
            break;
        ++line;
        if (Status taken = takeLine(text.substr(0, end), out); !taken) {
            Error error = std::move(taken).error();
            error.place = {.file = path.string(), .line = line};
            return fail(std::move(error));
        }
        text.remove_prefix(end + 1);
    }
    return out;
}

QString systemReason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

std::unexpected<Error> journalNotOpened(const fs::path &folder, const std::string &id, int error)
{
    if (error == ENOENT)
        return fail(ErrorCode::NotFound,
                    SyncText::tr("There is no sync's journal %1").arg(QString::fromStdString(id)));
    return fail(ErrorCode::Io,
                SyncText::tr("The sync's journal cannot be read: %1").arg(systemReason(error)),
                {.file = journalPath(folder, id).string()});
}

} // namespace driftgate
