#pragma once

#include "base/cancel.h"
#include "cli/cli.h"
#include "cli/stopsignals.h"

#include <QCommandLineParser>
#include <QCoroTask>

#include <functional>
#include <string>
#include <vector>

namespace driftgate::cli
{

enum class Format { Text, Json };

/// A verb's call: its parsed options and where it prints.
struct Call {
    const QCommandLineParser &parser;
    CliContext context; ///< as --color and --width have it
    Format format = Format::Text;
    std::string workspace{}; ///< --workspace; "" when not given
    CancelSource stopping{}; ///< what a signal asks to stop: see wait()

    [[nodiscard]] const Terminal &terminal() const { return context.terminal; }
    [[nodiscard]] QStringList arguments() const { return parser.positionalArguments(); }
    /// An option's value; empty when not given.
    [[nodiscard]] std::string value(const QString &option) const
    {
        return parser.value(option).toStdString();
    }
    [[nodiscard]] bool isSet(const QString &option) const { return parser.isSet(option); }
    /// Waits for what `work` begins with a CancelToken, and lets the first signal stop it
    /// (StopSignals); then whatever else is waited for is stopped too.
    template<class Work>
    [[nodiscard]] auto wait(Work work) const
    {
        const StopSignals signals(terminal(), stopping);
        return QCoro::waitFor(work(stopping.get_token()));
    }
    [[nodiscard]] bool isStopped() const { return stopping.stop_requested(); }
};

/// One verb of the command line.
struct Verb {
    QString name;
    QString summary;                                   ///< one line
    std::function<void(QCommandLineParser &)> declare; ///< arguments and options of its own
    std::function<int(const Call &)> run;              ///< gives an ExitStatus
    int least = 0;                                     ///< positional arguments
    int most = -1;                                     ///< -1: any number
    QString details = {};                              ///< printed below the options by --help
};

/// All verbs, in the order in which help names them.
[[nodiscard]] std::vector<Verb> verbs();

// Each verb in a file of its own.
[[nodiscard]] Verb initVerb();
[[nodiscard]] Verb statusVerb();
[[nodiscard]] Verb logVerb();
[[nodiscard]] Verb renderVerb();
[[nodiscard]] Verb diffVerb();
[[nodiscard]] Verb compareVerb();
[[nodiscard]] Verb planVerb();
[[nodiscard]] Verb approveVerb();
[[nodiscard]] Verb rejectVerb();
[[nodiscard]] Verb revokeVerb();
[[nodiscard]] Verb syncVerb();
[[nodiscard]] Verb rollbackVerb();
[[nodiscard]] Verb verifyVerb();
[[nodiscard]] Verb recordVerb();
[[nodiscard]] Verb allowVerb();
[[nodiscard]] Verb demoVerb();

} // namespace driftgate::cli
