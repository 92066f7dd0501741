#include "cli/stopsignals.h"

#include "cli/talk.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace driftgate::cli
{

#ifdef Q_OS_UNIX

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr std::array Numbers{SIGINT, SIGTERM, SIGHUP};

// What a handler may touch.
std::atomic<int> signalled = 0; ///< the first of them; 0: none yet
std::atomic<int> wakeEnd = -1;  ///< of the pipe that tells the event loop
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void takeSignal(int number)
{
    const int before = errno;
    int none = 0;
    if (signalled.compare_exchange_strong(none, number)) {
        const char byte = 0;
        [[maybe_unused]] const ssize_t written = ::write(wakeEnd, &byte, 1);
    } else {
        // It is held back until this returns, and then does what it does to any program.
        std::signal(number, SIG_DFL);
        ::raise(number);
    }
    errno = before;
}

/// The end to read of the one pipe, which stays; -1: it could not be made.
int pipeToRead()
{
    static const int out = [] {
        std::array<int, 2> ends{-1, -1};
        if (::pipe(ends.data()) != 0)
            return -1;
        for (const int end : ends) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
            ::fcntl(end, F_SETFL, O_NONBLOCK);
        }
        wakeEnd = ends[1];
        return ends[0];
    }();
    return out;
}

/// Leaves a signal that is ignored as it is: nohup, a background job of a script.
void handle(int number, void (*with)(int))
{
    struct sigaction now = {};
    if (::sigaction(number, nullptr, &now) != 0 || now.sa_handler == SIG_IGN)
        return;
    struct sigaction wanted = {};
    wanted.sa_handler = with;
    wanted.sa_flags = SA_RESTART;
    for (const int each : Numbers)
        ::sigaddset(&wanted.sa_mask, each);
    ::sigaction(number, &wanted, nullptr);
}

} // namespace

StopSignals::StopSignals(const Terminal &terminal, CancelSource source)
    : m_source(std::move(source))
{
    const int pipe = pipeToRead();
    if (pipe < 0)
        return; // signals end the program, as without this
    m_notifier = std::make_unique<QSocketNotifier>(pipe, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated,
                     [this, terminal, pipe](QSocketDescriptor) {
                         char byte = 0;
                         [[maybe_unused]] const ssize_t read = ::read(pipe, &byte, 1);
                         say(terminal, Tr::tr("Stopping: what is under way comes to its end, and "
                                              "nothing after it is begun. Another signal ends the "
                                              "program at once"));
                         m_source.request_stop();
                     });
    for (const int number : Numbers)
        handle(number, takeSignal);
}

StopSignals::~StopSignals()
{
    if (!m_notifier)
        return;
    for (const int number : Numbers)
        handle(number, SIG_DFL);
    // One that the event loop did not come to hear of any more.
    if (signalled != 0)
        m_source.request_stop();
}

void endAsSignalled()
{
    if (signalled == 0)
        return;
    std::signal(signalled, SIG_DFL);
    ::raise(signalled);
}

#else

StopSignals::StopSignals(const Terminal &, CancelSource) {}
StopSignals::~StopSignals() = default;
void endAsSignalled() {}

#endif

} // namespace driftgate::cli
