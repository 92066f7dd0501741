#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the benchmarks share: clocks, peers in processes of their own, rows of the table.
namespace driftgate::bench
{

/// True: times are the processor's, of all threads, because the machine is busy with other work
/// and a clock on the wall would measure that. Set by DRIFTGATE_BENCH_CLOCK=processor. What
/// threads gain is then not seen.
[[nodiscard]] bool countsProcessorTime();

class Stopwatch
{
public:
    [[nodiscard]] double milliseconds() const { return now() - m_start; }

private:
    [[nodiscard]] static double now(); ///< milliseconds; of the processor: with ended children
    double m_start = now();
};

[[nodiscard]] double medianOf(std::vector<double> values);

/// The median of several runs, in milliseconds.
[[nodiscard]] double median(const std::function<void()> &work, int repeats = 5);

/// Medians of ours and the peer's, in turns, so that whatever else the machine does meets both.
struct Medians {
    double ours = 0;
    double peer = 0;
};
[[nodiscard]] Medians medians(const std::function<void()> &ours, const std::function<void()> &peer,
                              int repeats = 5);

/// How far a peer may go before it is ended.
struct Bounds {
    double milliseconds = 120'000;
    double megabytes = 6'000; ///< resident
};

/// One run of a program with nothing of its output looked at.
struct Use {
    enum class End { Done, Failed, TooSlow, TooLarge };
    End end = End::Failed;
    int exitCode = -1;
    double milliseconds = 0; ///< of the processor, where countsProcessorTime()
    double megabytes = 0;    ///< the largest resident size that it had
    std::string output;      ///< only when asked for
};
struct Command {
    std::vector<std::string> words;               ///< the program, found on PATH, and its arguments
    std::string directory = {};                   ///< empty: this one
    std::map<std::string, std::string> more = {}; ///< variables beside the inherited ones
    bool wantsOutput = false;                     ///< else it goes to /dev/null
};
[[nodiscard]] Use use(const Command &command, const Bounds &bounds = {});

/// Runs a command that must end well; qFatal() when it does not.
double timeOf(const Command &command);

/// The absolute path of a program on PATH; empty when there is none.
[[nodiscard]] std::string findProgram(const std::string &name);

/// This process's own memory, in megabytes (10^6 bytes).
[[nodiscard]] double residentMegabytes();
[[nodiscard]] double peakMegabytes();
[[nodiscard]] double heapMegabytes(); ///< handed out and not given back
void giveMemoryBack();                ///< what was freed goes back to the system

/// A budget of the design, section 9.
struct Budget {
    enum class Kind { None, AtMost, TimesBetter, TimesPeer };
    Kind kind = Kind::None;
    double value = 0;

    static Budget none() { return {}; }
    /// Ours is at most so much, in the row's unit.
    static Budget atMost(double value) { return {Kind::AtMost, value}; }
    /// Ours is so many times less than the peer's.
    static Budget timesBetter(double value) { return {Kind::TimesBetter, value}; }
    /// Ours is at most so many times the peer's.
    static Budget timesPeer(double value) { return {Kind::TimesPeer, value}; }
};

/// A line of the table: "WORK | ours | peer | ratio | budget | verdict". The ratio is the peer's
/// figure through ours: more is better. The verdict is "met", "MISSED", "-" (no budget) or "?"
/// (a budget that needs a peer which there is not).
struct Row {
    std::string work;
    double ours = 0;
    std::optional<double> peer = {};
    Budget budget = {};
    std::string unit = "ms";
    bool peerGaveUp = false; ///< the peer's figure is where it was ended: it would be more
};
void print(const Row &row);

/// A remark below the row before, as "# …".
void remark(const std::string &text);

} // namespace driftgate::bench
