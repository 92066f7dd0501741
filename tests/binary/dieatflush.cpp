// Loaded into a program before all else (LD_PRELOAD): kills it with SIGKILL at a given flush of a
// file to the disk, as a power cut or the kernel would. DRIFTGATE_DIE_AT="3:.jsonl" is the third
// flush of a file whose path holds ".jsonl"; what was to be flushed is on the disk. Other signals
// are sent one after another: DRIFTGATE_DIE_BY="2 15".
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <unistd.h>

namespace
{

struct Order {
    std::atomic<long> left = 0; ///< 0: none
    std::string part;
    std::string signals = "9";

    Order()
    {
        const char *const told = std::getenv("DRIFTGATE_DIE_AT");
        const char *const colon = told == nullptr ? nullptr : std::strchr(told, ':');
        if (colon == nullptr)
            return;
        left = std::strtol(told, nullptr, 10);
        part = colon + 1;
        if (const char *const by = std::getenv("DRIFTGATE_DIE_BY"))
            signals = by;
        // It is for this program, not for those that it starts.
        ::unsetenv("DRIFTGATE_DIE_AT");
        ::unsetenv("DRIFTGATE_DIE_BY");
        ::unsetenv("LD_PRELOAD");
    }
};

Order &order()
{
    static Order out;
    return out;
}

__attribute__((constructor)) void takeOrder()
{
    order();
}

/// Each is delivered before the next.
void die()
{
    const char *at = order().signals.c_str();
    char *after = nullptr;
    for (long number = std::strtol(at, &after, 10); after != at;
         at = after, number = std::strtol(at, &after, 10))
        ::raise(static_cast<int>(number));
}

bool isMeant(int fd)
{
    std::array<char, 4096> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    const ssize_t length = ::readlink(link.c_str(), path.data(), path.size() - 1);
    return length > 0 && std::strstr(path.data(), order().part.c_str()) != nullptr;
}

} // namespace

extern "C" int fsync(int fd)
{
    using Flush = int (*)(int);
    static const auto flush = reinterpret_cast<Flush>(::dlsym(RTLD_NEXT, "fsync"));
    const int out = flush(fd);
    if (order().left > 0 && isMeant(fd) && --order().left == 0)
        die();
    return out;
}
