#pragma once

#include <QCommandLineParser>
#include <QStringList>

namespace driftgate::cli
{

/// The first option of a command line that was given an empty value: a script's variable that was
/// never set, which would count as if the option had not been given. "" when there is none.
[[nodiscard]] QString emptyOption(const QStringList &arguments);

/// The first option that was given, is not among `allowed` and is none that every verb has: beside
/// those allowed it would be left out without a word. "" when there is none.
[[nodiscard]] QString strayOption(const QCommandLineParser &parser, const QStringList &allowed);

} // namespace driftgate::cli
