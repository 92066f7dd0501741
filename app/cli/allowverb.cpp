#include "cli/failing.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "manifest/json.h"
#include "workspace/connecting.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <ostream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("PROGRAM"),
                                 Tr::tr("The program to allow (default: list what is allowed)."),
                                 QStringLiteral("[PROGRAM]"));
    parser.addOption({QStringLiteral("context"),
                      Tr::tr("Allow what this context of the kubeconfig runs."),
                      QStringLiteral("C")});
    parser.addOption({QStringLiteral("revoke"), Tr::tr("Take PROGRAM off the list again.")});
}

ExecPermissions permissionsOf(const Call &call)
{
    return ExecPermissions(allowedProgramsFile(call.context.environment));
}

int list(const Call &call)
{
    const Result<std::vector<ExecPermissions::Entry>> entries = permissionsOf(call).entries();
    if (!entries)
        return failed(call, entries.error());
    if (call.format == Format::Json) {
        Value programs = Value::sequence();
        for (const ExecPermissions::Entry &entry : *entries) {
            Value program = Value::mapping();
            program.set("program", Value::string(entry.program));
            program.set("command", entry.digest.empty() ? Value() : Value::string(entry.digest));
            programs.append(program);
        }
        Value out = Value::mapping();
        out.set("programs", programs);
        call.terminal().out << writeJson(out, JsonStyle::Indented) << '\n';
        return Same;
    }
    for (const ExecPermissions::Entry &entry : *entries) {
        call.terminal().out << printable(entry.program);
        if (!entry.digest.empty())
            call.terminal().out << "  " << printable(Tr::tr("(one command of it only)"));
        call.terminal().out << '\n';
    }
    if (entries->empty())
        say(call.terminal(), Tr::tr("No program of a kubeconfig is allowed to run"));
    return Same;
}

/// What a change comes to, where a program reads it.
int listForProgram(const Call &call)
{
    return call.format == Format::Json ? list(call) : Same;
}

/// The command as it may be shown: what looks like a secret is left out.
QString shownCommand(const ExecCommand &command)
{
    constexpr std::array Words{"secret", "passw", "token", "key"};
    QStringList out;
    for (const auto &[name, value] : command.environment)
        out << QString::fromStdString(name) + QStringLiteral("=…");
    out << QString::fromStdString(command.program);
    bool isHidden = false;
    for (const std::string &argument : command.arguments) {
        const QString text = QString::fromStdString(argument);
        const bool isOption = text.startsWith(u'-');
        const bool tells = isOption && std::ranges::any_of(Words, [&text](const char *word) {
                               return text.contains(QLatin1StringView(word), Qt::CaseInsensitive);
                           });
        const qsizetype equals = text.indexOf(u'=');
        if (tells && equals >= 0)
            out << text.left(equals + 1) + u'…';
        else
            out << (isHidden && !isOption ? QStringLiteral("…") : text);
        isHidden = tells && equals < 0;
    }
    return out.join(u' ');
}

int allow(const Call &call, const ExecCommand &command)
{
    if (const Status allowed = permissionsOf(call).allow(command); !allowed)
        return failed(call, allowed.error());
    say(call.terminal(), command.runsAnything()
                             ? Tr::tr("Allowed this command alone: %1").arg(shownCommand(command))
                             : Tr::tr("Allowed %1").arg(QString::fromStdString(command.program)));
    return listForProgram(call);
}

int allowContext(const Call &call, const std::string &context)
{
    const Connections connections(connectionSettings(call.context.environment));
    const Result<std::optional<ExecCommand>> command =
        connections.plugin(connections.readKubeconfig(), context);
    if (!command)
        return failed(call, command.error());
    if (!*command)
        return failed(call, {ErrorCode::NotFound,
                             Tr::tr("The context “%1” runs no program for its credentials")
                                 .arg(QString::fromStdString(context)),
                             {}});
    return allow(call, **command);
}

int run(const Call &call)
{
    const std::string context = call.value(QStringLiteral("context"));
    const bool revokes = call.parser.isSet(QStringLiteral("revoke"));
    if (call.arguments().isEmpty() ? revokes : !context.empty()) {
        return failed(call, revokes ? Tr::tr("--revoke needs the program to take off the list")
                                    : Tr::tr("Either PROGRAM or --context can be given"));
    }
    if (!context.empty())
        return allowContext(call, context);
    if (call.arguments().isEmpty())
        return list(call);
    const std::string written = call.arguments().first().toStdString();
    const std::string found = call.context.environment.runner->find(written);
    if (revokes) {
        // What is not installed any more can still be taken back.
        const std::string program = found.empty() ? written : found;
        if (const Status revoked = permissionsOf(call).revoke(program); !revoked)
            return failed(call, revoked.error());
        say(call.terminal(),
            Tr::tr("%1 may not run any more").arg(QString::fromStdString(program)));
        return listForProgram(call);
    }
    if (found.empty())
        return failed(
            call, {ErrorCode::NotFound,
                   Tr::tr("The program “%1” was not found").arg(QString::fromStdString(written)),
                   {}});
    const ExecCommand command{found, {}, {}};
    if (command.runsAnything())
        return failed(call, {ErrorCode::Denied,
                             Tr::tr("“%1” can run any other program: allow one command of it by "
                                    "--context")
                                 .arg(QString::fromStdString(found)),
                             {}});
    return allow(call, command);
}

} // namespace

Verb allowVerb()
{
    return {.name = QStringLiteral("allow"),
            .summary = Tr::tr("Allow a program of a kubeconfig to run for credentials."),
            .declare = declare,
            .run = run,
            .least = 0,
            .most = 1,
            .details = Tr::tr(
                "A kubeconfig may name a program that gives credentials (aws, kubelogin, …). It "
                "runs on this machine only when it was allowed once, with whatever arguments. Of "
                "a shell, an interpreter and the like, or with variables of the kubeconfig, one "
                "command alone is allowed, by --context.")};
}

} // namespace driftgate::cli
