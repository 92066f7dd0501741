#include "workspace/workspace.h"

#include <QDir>
#include <QtEnvironmentVariables>

namespace driftgate
{

namespace
{

/// The XDG Base Directory Specification: a relative path in the variable is to be ignored.
std::filesystem::path xdgFolder(const char *variable, const char *otherwise)
{
    const std::filesystem::path told = qEnvironmentVariable(variable).toStdString();
    const std::filesystem::path base =
        told.is_absolute() ? told
                           : std::filesystem::path(QDir::homePath().toStdString()) / otherwise;
    return base / "driftgate";
}

} // namespace

Environment Environment::system()
{
    Environment out;
    out.clock = std::make_shared<SystemClock>();
    out.runner = std::make_shared<SystemProcessRunner>();
    out.cacheDir = xdgFolder("XDG_CACHE_HOME", ".cache");
    out.dataDir = xdgFolder("XDG_DATA_HOME", ".local/share");
    return out;
}

} // namespace driftgate
