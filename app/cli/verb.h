#pragma once

#include "cli/cli.h"

#include <QCommandLineParser>

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

    [[nodiscard]] const Terminal &terminal() const { return context.terminal; }
    [[nodiscard]] QStringList arguments() const { return parser.positionalArguments(); }
    /// An option's value; empty when not given.
    [[nodiscard]] std::string value(const QString &option) const
    {
        return parser.value(option).toStdString();
    }
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
