#include "cli/talk.h"

#include "cli/printable.h"

#include <QCoreApplication>

#include <ostream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Tr::tr("note");
    case Severity::Warning:
        return Tr::tr("warning");
    case Severity::Error:
        return Tr::tr("error");
    }
    return {};
}

} // namespace

void say(const Terminal &terminal, const QString &text)
{
    // Whatever is printed by now stands before the talk about it.
    terminal.out.flush();
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        terminal.err << "driftgate-cli: " << printable(line) << '\n';
    terminal.err.flush();
}

void say(const Terminal &terminal, const Error &error)
{
    say(terminal, error.toString());
}

void say(const Terminal &terminal, const Finding &finding)
{
    const QString where = finding.place.toString();
    say(terminal,
        severityName(finding.severity) + QStringLiteral(": ") +
            (where.isEmpty() ? finding.text : where + QStringLiteral(": ") + finding.text));
}

} // namespace driftgate::cli
