#include "cluster/writeturn.h"

#include "cluster/text.h"

#include <QtGlobal>

#include <chrono>
#include <thread>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace driftgate
{

#ifdef Q_OS_UNIX

Result<WriteTurn> WriteTurn::take(const std::filesystem::path &folder, const CancelToken &cancel)
{
    constexpr std::chrono::seconds Patience{10};
    constexpr std::chrono::milliseconds Look{2};
    WriteTurn out(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (out.m_fd < 0) // whoever writes there is told why it cannot be
        return out;
    const auto end = std::chrono::steady_clock::now() + Patience;
    while (::flock(out.m_fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return out;
        if (cancel.stop_requested())
            return cancelled();
        if (std::chrono::steady_clock::now() > end)
            return fail(ErrorCode::Conflict,
                        ClusterText::tr("Another program is writing to the recorded cluster"),
                        {.file = folder.string()});
        std::this_thread::sleep_for(Look);
    }
    return out;
}

WriteTurn::~WriteTurn()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

#else

Result<WriteTurn> WriteTurn::take(const std::filesystem::path &, const CancelToken &)
{
    return WriteTurn(-1);
}

WriteTurn::~WriteTurn() = default;

#endif

WriteTurn::WriteTurn(WriteTurn &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

} // namespace driftgate
