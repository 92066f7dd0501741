#pragma once

#include "base/cancel.h"
#include "cli/terminal.h"

#include <memory>

class QSocketNotifier;

namespace driftgate::cli
{

/// While one lives, the first SIGINT, SIGTERM or SIGHUP asks the work of `source` to stop, and says
/// so; another signal ends the program at once, as all do where none lives. A signal that whoever
/// started the program lets be ignored stays ignored. There is one at a time, in the main thread,
/// whose event loop has to run for the request to be heard.
class StopSignals
{
public:
    StopSignals(const Terminal &terminal, CancelSource source);
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

private:
    CancelSource m_source;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Ends the program by the signal that asked it to stop, where one did: a shell leaves its loop
/// only when the program that it waited for ended like that.
void endAsSignalled();

} // namespace driftgate::cli
