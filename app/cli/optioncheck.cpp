#include "cli/optioncheck.h"

namespace driftgate::cli
{

QString emptyOption(const QStringList &arguments)
{
    QString before;
    for (const QString &argument : arguments) {
        const bool isOption = argument.startsWith(u'-');
        if (isOption && argument.indexOf(u'=') == argument.size() - 1)
            return argument.chopped(1);
        if (argument.isEmpty() && !before.isEmpty())
            return before;
        before = isOption ? argument : QString();
    }
    return {};
}

QString strayOption(const QCommandLineParser &parser, const QStringList &allowed)
{
    const QStringList everywhere{QStringLiteral("workspace"), QStringLiteral("format"),
                                 QStringLiteral("color"), QStringLiteral("width"),
                                 QStringLiteral("allow-remote-bases")};
    const QStringList given = parser.optionNames();
    for (const QString &name : given) {
        if (!allowed.contains(name) && !everywhere.contains(name))
            return name;
    }
    return {};
}

} // namespace driftgate::cli
