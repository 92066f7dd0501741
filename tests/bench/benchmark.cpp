#include "bench/benchmark.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

extern char **environ; // NOLINT(readability-redundant-declaration)

namespace driftgate::bench
{

namespace
{

constexpr double KiB = 1024;
constexpr double Megabyte = 1e6;
constexpr int WatchMs = 50;

/// The number behind a name in /proc/PID/status, in megabytes; 0 where there is no such file.
double statusField(const std::string &process, const char *name)
{
    QFile file(QString::fromStdString("/proc/" + process + "/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toDouble() * KiB / Megabyte;
    return 0;
}

std::vector<std::string> environmentWith(const std::map<std::string, std::string> &more)
{
    std::vector<std::string> out;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        const std::string text(*entry);
        if (!more.contains(text.substr(0, text.find('='))))
            out.push_back(text);
    }
    for (const auto &[name, value] : more)
        out.push_back(name + "=" + value);
    return out;
}

std::vector<char *> pointers(std::vector<std::string> &texts)
{
    std::vector<char *> out;
    out.reserve(texts.size() + 1);
    for (std::string &text : texts)
        out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// The program's process, and a pipe that it holds the other end of until it ends: its standard
/// output, or a descriptor that it knows nothing of.
struct Started {
    pid_t process = -1;
    int pipe = -1;
};

Started start(const Command &command)
{
    constexpr int Unused = 9;
    Started out;
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return out;
    std::vector<std::string> words = command.words;
    std::vector<std::string> variables = environmentWith(command.more);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    if (!command.wantsOutput)
        ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], command.wantsOutput ? 1 : Unused);
    if (!command.directory.empty())
        ::posix_spawn_file_actions_addchdir_np(&actions, command.directory.c_str());
    if (::posix_spawnp(&out.process, words.front().c_str(), &actions, nullptr,
                       pointers(words).data(), pointers(variables).data()) != 0)
        out.process = -1;
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    out.pipe = ends[0];
    return out;
}

/// Reads until the program closes its end, which is when it ends, or a bound is passed.
Use::End watch(const Started &started, const Bounds &bounds, const QElapsedTimer &clock, Use &out)
{
    const std::string id = std::to_string(started.process);
    std::array<char, 65536> buffer{};
    while (true) {
        pollfd waited{started.pipe, POLLIN, 0};
        if (::poll(&waited, 1, WatchMs) > 0) {
            const ssize_t count = ::read(started.pipe, buffer.data(), buffer.size());
            if (count <= 0)
                return Use::End::Done;
            out.output.append(buffer.data(), static_cast<size_t>(count));
        }
        if (static_cast<double>(clock.elapsed()) > bounds.milliseconds)
            return Use::End::TooSlow;
        out.megabytes = std::max(out.megabytes, statusField(id, "VmHWM:"));
        if (out.megabytes > bounds.megabytes)
            return Use::End::TooLarge;
    }
}

double milliseconds(const rusage &used)
{
    const auto of = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

std::string amount(double value, const std::string &unit)
{
    std::array<char, 64> text{};
    const int digits = value < 10 ? 2 : value < 1000 ? 1 : 0;
    std::snprintf(text.data(), text.size(), "%.*f %s", digits, value, unit.c_str());
    return text.data();
}

std::string times(double value)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*fx", value < 10 ? 2 : value < 100 ? 1 : 0, value);
    return text.data();
}

std::string budgetText(const Row &row)
{
    switch (row.budget.kind) {
    case Budget::Kind::AtMost:
        return "at most " + amount(row.budget.value, row.unit);
    case Budget::Kind::TimesBetter:
        return "at least " + times(row.budget.value);
    case Budget::Kind::TimesPeer:
        return "at most " + times(row.budget.value) + " the peer";
    case Budget::Kind::None:
        break;
    }
    return "-";
}

const char *verdict(const Row &row)
{
    const auto said = [](bool met) { return met ? "met" : "MISSED"; };
    switch (row.budget.kind) {
    case Budget::Kind::None:
        return "-";
    case Budget::Kind::AtMost:
        return said(row.ours <= row.budget.value);
    case Budget::Kind::TimesBetter:
        return row.peer ? said(*row.peer >= row.budget.value * row.ours) : "?";
    case Budget::Kind::TimesPeer:
        return row.peer ? said(row.ours <= row.budget.value * *row.peer) : "?";
    }
    return "?";
}

} // namespace

bool countsProcessorTime()
{
    static const bool counts = qgetenv("DRIFTGATE_BENCH_CLOCK") == "processor";
    return counts;
}

double Stopwatch::now()
{
    if (countsProcessorTime()) {
        rusage own{};
        rusage others{};
        ::getrusage(RUSAGE_SELF, &own);
        ::getrusage(RUSAGE_CHILDREN, &others);
        return driftgate::bench::milliseconds(own) + driftgate::bench::milliseconds(others);
    }
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

double median(const std::function<void()> &work, int repeats)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        const Stopwatch watch;
        work();
        times.push_back(watch.milliseconds());
    }
    return medianOf(std::move(times));
}

Medians medians(const std::function<void()> &ours, const std::function<void()> &peer, int repeats)
{
    std::vector<double> mine;
    std::vector<double> theirs;
    for (int i = 0; i < repeats; ++i) {
        mine.push_back(median(ours, 1));
        theirs.push_back(median(peer, 1));
    }
    return {medianOf(std::move(mine)), medianOf(std::move(theirs))};
}

Use use(const Command &command, const Bounds &bounds)
{
    Use out;
    QElapsedTimer clock;
    clock.start();
    const Started started = start(command);
    if (started.process < 0) {
        ::close(started.pipe);
        return out;
    }
    out.end = watch(started, bounds, clock, out);
    if (out.end != Use::End::Done)
        ::kill(started.process, SIGKILL);
    int status = 0;
    rusage used{};
    while (::wait4(started.process, &status, 0, &used) < 0 && errno == EINTR) {
    }
    out.milliseconds = countsProcessorTime() ? milliseconds(used)
                                             : static_cast<double>(clock.nsecsElapsed()) / 1e6;
    ::close(started.pipe);
    // The system counts what this process had before the program took its place, too.
    const double counted = static_cast<double>(used.ru_maxrss) * KiB / Megabyte;
    if (counted > peakMegabytes())
        out.megabytes = std::max(out.megabytes, counted);
    if (out.end == Use::End::Done && !WIFEXITED(status))
        out.end = Use::End::Failed;
    if (out.end == Use::End::Done)
        out.exitCode = WEXITSTATUS(status);
    return out;
}

double timeOf(const Command &command)
{
    const Use used = use(command);
    if (used.end != Use::End::Done || used.exitCode != 0)
        qFatal("%s %s did not end well", command.words.front().c_str(),
               command.words.size() > 1 ? command.words[1].c_str() : "");
    return used.milliseconds;
}

std::string findProgram(const std::string &name)
{
    return QStandardPaths::findExecutable(QString::fromStdString(name)).toStdString();
}

double residentMegabytes()
{
    return statusField("self", "VmRSS:");
}

double peakMegabytes()
{
    return statusField("self", "VmHWM:");
}

double heapMegabytes()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / Megabyte;
#else
    return 0;
#endif
}

void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void print(const Row &row)
{
    const std::string peer =
        row.peer ? (row.peerGaveUp ? "> " : "") + amount(*row.peer, row.unit) : "-";
    const std::string ratio =
        row.peer && row.ours > 0 ? (row.peerGaveUp ? "> " : "") + times(*row.peer / row.ours) : "-";
    std::printf("%s | %s | %s | %s | %s | %s\n", row.work.c_str(),
                amount(row.ours, row.unit).c_str(), peer.c_str(), ratio.c_str(),
                budgetText(row).c_str(), verdict(row));
    std::fflush(stdout);
}

void remark(const std::string &text)
{
    std::printf("# %s\n", text.c_str());
    std::fflush(stdout);
}

} // namespace driftgate::bench
