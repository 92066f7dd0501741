#include "cli/asking.h"

#include "cli/printable.h"

#include <QCoreApplication>

#include <iostream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

bool canAsk(const Terminal &terminal)
{
    return terminal.in != nullptr;
}

std::optional<std::string> typed(const Terminal &terminal, const QString &question)
{
    if (!canAsk(terminal))
        return std::nullopt;
    terminal.out.flush();
    terminal.err << printable(question) << ' ' << std::flush;
    std::string line;
    if (!std::getline(*terminal.in, line))
        return std::nullopt;
    return QString::fromStdString(line).trimmed().toStdString();
}

bool agrees(const Terminal &terminal, const QString &question)
{
    const std::optional<std::string> answer =
        typed(terminal, question + QStringLiteral(" [%1/%2]").arg(Tr::tr("y"), Tr::tr("N")));
    if (!answer)
        return false;
    const QString word = QString::fromStdString(*answer).toLower();
    return word == QStringLiteral("y") || word == QStringLiteral("yes") || word == Tr::tr("y") ||
           word == Tr::tr("yes");
}

} // namespace driftgate::cli
