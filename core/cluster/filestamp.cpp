#include "cluster/filestamp.h"

#include <QtSystemDetection>

#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace driftgate
{

namespace
{

using namespace std::chrono;

/// Coarser than the tick of any file system in use but FAT's.
constexpr nanoseconds Tick = 50ms;

} // namespace

bool FileStamp::isFresh() const
{
    const auto now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch());
    return now - nanoseconds(modified) < Tick;
}

#ifdef Q_OS_UNIX

std::optional<FileStamp> stampOf(const std::filesystem::path &path)
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    const auto nanos = [](const timespec &time) {
        return nanoseconds(seconds(time.tv_sec) + nanoseconds(time.tv_nsec)).count();
    };
    FileStamp out;
#ifdef Q_OS_DARWIN
    out.modified = nanos(status.st_mtimespec);
    out.changed = nanos(status.st_ctimespec);
#else
    out.modified = nanos(status.st_mtim);
    out.changed = nanos(status.st_ctim);
#endif
    out.size = static_cast<uint64_t>(status.st_size);
    out.inode = status.st_ino;
    out.regular = S_ISREG(status.st_mode);
    return out;
}

#else

std::optional<FileStamp> stampOf(const std::filesystem::path &path)
{
    std::error_code error;
    FileStamp out;
    out.regular = std::filesystem::is_regular_file(path, error);
    if (error || !std::filesystem::exists(path, error))
        return std::nullopt;
    out.size = out.regular ? std::filesystem::file_size(path, error) : 0;
    const auto time = std::filesystem::last_write_time(path, error);
    out.modified =
        duration_cast<nanoseconds>(clock_cast<system_clock>(time).time_since_epoch()).count();
    return out;
}

#endif

} // namespace driftgate
