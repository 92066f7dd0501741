#pragma once

#include <QString>

namespace driftgate::test
{

/// The reason why a test is skipped that lacks something of this machine. Where DRIFTGATE_NEEDS_ALL
/// is set, as in CI, it ends the program instead: a test that is skipped there is noticed by
/// nobody.
inline QString lacking(const QString &reason)
{
    if (qEnvironmentVariableIsSet("DRIFTGATE_NEEDS_ALL"))
        qFatal("DRIFTGATE_NEEDS_ALL is set, and %s", qUtf8Printable(reason));
    return reason;
}

} // namespace driftgate::test
