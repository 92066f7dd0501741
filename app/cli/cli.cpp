#include "cli/cli.h"

#include "base/text.h"
#include "cli/optioncheck.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int LeastWidth = 40;
const QString HelpVerb = QStringLiteral("help"); ///< “help VERB” is “VERB --help”

void declareGlobal(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("Show this help.")});
    parser.addOption(
        {{QStringLiteral("v"), QStringLiteral("version")}, Tr::tr("Show the version.")});
    parser.addOption({QStringLiteral("workspace"),
                      Tr::tr("A workspace file, a folder within a repository, or a repository's "
                             "URL (default: the folder you are in)."),
                      QStringLiteral("WHERE")});
    parser.addOption({QStringLiteral("format"), Tr::tr("How results are printed: text or json."),
                      QStringLiteral("FORMAT")});
    parser.addOption({QStringLiteral("color"),
                      Tr::tr("Colours: auto (on a terminal), always or never."),
                      QStringLiteral("WHEN")});
    parser.addOption({QStringLiteral("allow-remote-bases"),
                      Tr::tr("Let kustomizations fetch bases from outside the repository.")});
    parser.addOption({QStringLiteral("width"),
                      Tr::tr("Columns to lay text out in (default: the terminal's)."),
                      QStringLiteral("N")});
}

int usageError(const Terminal &terminal, const QString &text)
{
    say(terminal, text);
    return Trouble;
}

QString nearest(const QString &written, const QStringList &known)
{
    std::vector<std::string> words;
    for (const QString &word : known)
        words.push_back(word.toStdString());
    const std::string near = nearestWord(written.toStdString(), words);
    return near.empty() ? QString()
                        : Tr::tr("; did you mean “%1”?").arg(QString::fromStdString(near));
}

/// Takes a verb's options that every verb has; says what is wrong with them.
std::optional<Call> callOf(const QCommandLineParser &parser, const QStringList &arguments,
                           const CliContext &context)
{
    Call out{parser, context};
    Terminal &terminal = out.context.terminal;
    if (parser.positionalArguments().contains(QString())) {
        say(terminal, Tr::tr("An empty argument was given"));
        return std::nullopt;
    }
    if (const QString empty = emptyOption(arguments); !empty.isEmpty()) {
        say(terminal, Tr::tr("%1 was given an empty value").arg(empty));
        return std::nullopt;
    }
    const QString format = parser.value(QStringLiteral("format"));
    if (format == QStringLiteral("json")) {
        out.format = Format::Json;
    } else if (!format.isEmpty() && format != QStringLiteral("text")) {
        say(terminal, Tr::tr("--format takes text or json, not “%1”").arg(format));
        return std::nullopt;
    }
    const QString color = parser.value(QStringLiteral("color"));
    if (color == QStringLiteral("always") || color == QStringLiteral("never")) {
        terminal.colors = color == QStringLiteral("always");
    } else if (!color.isEmpty() && color != QStringLiteral("auto")) {
        say(terminal, Tr::tr("--color takes auto, always or never, not “%1”").arg(color));
        return std::nullopt;
    }
    if (parser.isSet(QStringLiteral("width"))) {
        bool isNumber = false;
        terminal.width = parser.value(QStringLiteral("width")).toInt(&isNumber);
        if (!isNumber || terminal.width < LeastWidth) {
            say(terminal, Tr::tr("--width takes a number of columns, %1 at least").arg(LeastWidth));
            return std::nullopt;
        }
    }
    out.workspace = parser.value(QStringLiteral("workspace")).toStdString();
    if (parser.isSet(QStringLiteral("allow-remote-bases")))
        out.context.environment.allowRemoteBases = true;
    return out;
}

QString overview(const QCommandLineParser &global, const std::vector<Verb> &all)
{
    QString out = Tr::tr("Usage: driftgate-cli [OPTIONS] VERB …\n\n"
                         "What your clusters should run, what they do run, and why they differ.") +
                  QStringLiteral("\n\n") + Tr::tr("Verbs:") + u'\n';
    const auto line = [](const QString &name, const QString &summary) {
        return QStringLiteral("  %1  %2\n").arg(name, -10).arg(summary);
    };
    for (const Verb &verb : all)
        out += line(verb.name, verb.summary);
    out += line(HelpVerb, Tr::tr("Tell about one verb."));
    const QString options = global.helpText();
    out += u'\n' + options.mid(std::max(qsizetype{0}, options.indexOf(Tr::tr("Options:"))));
    out += u'\n' +
           Tr::tr("“driftgate-cli VERB --help” tells about one verb. The exit status is 0 when all "
                  "is the same or done, 1 when something differs or the policy refuses it, 2 when "
                  "there was trouble.") +
           u'\n';
    return out;
}

QString helpOf(const QCommandLineParser &parser, const Verb &verb)
{
    QString out = parser.helpText();
    // The first line names the program by the path it was started by, and not the verb.
    const qsizetype options = out.indexOf(QStringLiteral("[options]"));
    if (options >= 0)
        out = QStringLiteral("Usage: driftgate-cli %1 ").arg(verb.name) + out.mid(options);
    if (!verb.details.isEmpty())
        out += u'\n' + verb.details + u'\n';
    return out;
}

int print(const Terminal &terminal, const QString &text)
{
    terminal.out << text.toStdString();
    return Same;
}

int runVerb(const Verb &verb, const QStringList &arguments, const CliContext &context)
{
    QCommandLineParser parser;
    declareGlobal(parser);
    parser.setApplicationDescription(verb.summary);
    verb.declare(parser);
    if (!parser.parse(QStringList{QStringLiteral("driftgate-cli")} + arguments)) {
        QString text = parser.errorText();
        while (text.endsWith(u'.'))
            text.chop(1);
        for (const QString &unknown : parser.unknownOptionNames()) {
            QStringList known;
            for (const QString &line : parser.helpText().split(u'\n')) {
                const qsizetype at = line.indexOf(QStringLiteral("--"));
                if (at >= 0)
                    known << line.mid(at + 2).section(u' ', 0, 0);
            }
            text += nearest(unknown, known);
        }
        return usageError(context.terminal, text);
    }
    const std::optional<Call> call = callOf(parser, arguments, context);
    if (!call)
        return Trouble;
    if (parser.isSet(QStringLiteral("help")))
        return print(context.terminal, helpOf(parser, verb));
    const auto count = static_cast<int>(parser.positionalArguments().size());
    if (count < verb.least || (verb.most >= 0 && count > verb.most)) {
        const QString help = helpOf(parser, verb);
        return usageError(context.terminal,
                          (count < verb.least ? Tr::tr("“%1” needs more arguments")
                                              : Tr::tr("“%1” does not take so many arguments"))
                                  .arg(verb.name) +
                              u'\n' + help.section(u'\n', 0, 0));
    }
    const int status = verb.run(*call);
    context.terminal.out.flush();
    return status;
}

} // namespace

int runCli(const QStringList &arguments, const CliContext &context)
{
    const std::vector<Verb> all = verbs();
    QCommandLineParser global;
    declareGlobal(global);
    global.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    const bool parsed = global.parse(QStringList{QStringLiteral("driftgate-cli")} + arguments);
    QStringList rest = global.positionalArguments();
    if (!parsed && rest.isEmpty())
        return usageError(context.terminal, global.errorText());
    if (global.isSet(QStringLiteral("version")))
        return print(context.terminal,
                     QStringLiteral("driftgate-cli %1\n").arg(QStringLiteral(DRIFTGATE_VERSION)));
    if (rest.isEmpty()) {
        if (global.isSet(QStringLiteral("help")))
            return print(context.terminal, overview(global, all));
        return usageError(context.terminal,
                          Tr::tr("A verb is needed; “driftgate-cli --help” names them"));
    }
    // Options before the verb and after it are one set.
    QStringList own = arguments;
    own.removeAt(own.size() - rest.size());
    if (rest.first() == HelpVerb) {
        rest.removeFirst();
        if (rest.isEmpty() || rest.first().startsWith(u'-') || rest.first() == HelpVerb)
            return print(context.terminal, overview(global, all));
        own.removeAt(own.size() - rest.size());
        own.prepend(QStringLiteral("--help"));
    }
    const QString &name = rest.first();
    const auto verb = std::ranges::find(all, name, &Verb::name);
    if (verb == all.end()) {
        QStringList known{HelpVerb};
        for (const Verb &candidate : all)
            known << candidate.name;
        return usageError(context.terminal,
                          Tr::tr("Unknown verb “%1”").arg(name) + nearest(name, known));
    }
    return runVerb(*verb, own, context);
}

} // namespace driftgate::cli
