#include "cli/failing.h"
#include "cli/inspectall.h"
#include "cli/jsonoutput.h"
#include "cli/logsource.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "cli/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr size_t DefaultLimit = 50;
constexpr int AuthorWidth = 18;

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("APP"),
                                 Tr::tr("Only commits that touch this application's inputs."),
                                 QStringLiteral("[APP]"));
    parser.addOption({QStringLiteral("cluster"), Tr::tr("The inputs for this cluster alone."),
                      QStringLiteral("C")});
    parser.addOption({QStringLiteral("revision"),
                      Tr::tr("Begin here (default: the tracked branch's head)."),
                      QStringLiteral("R")});
    parser.addOption({QStringLiteral("limit"),
                      Tr::tr("At most so many commits (default: %1).").arg(DefaultLimit),
                      QStringLiteral("N")});
}

std::string dateOf(const Person &person)
{
    const QDateTime when =
        QDateTime::fromMSecsSinceEpoch(person.when.time_since_epoch().count(),
                                       QTimeZone::fromSecondsAheadOfUtc(person.offsetMinutes * 60));
    return when.toString(QStringLiteral("yyyy-MM-dd")).toStdString();
}

std::string badgesOf(const LogEntry &entry)
{
    std::string out;
    for (const Ref &ref : entry.refs)
        out += (out.empty() ? "" : ", ") + printable(ref.label);
    return out.empty() ? out : " (" + out + ')';
}

/// Where the revision is not the entry's own.
QString atRevision(const Revision &revision)
{
    return Tr::tr("at %1").arg(QString::fromStdString(revision.shortHex()));
}

std::string deployedOf(const LogEntry &entry)
{
    // "prod-eu: checkout, ingress; staging: checkout at 1a2b3c4d"
    std::string out;
    ClusterName last;
    for (const auto &[cluster, application, revision] : entry.deployed) {
        if (cluster == last)
            out += ", ";
        else
            out += (out.empty() ? "" : "; ") + printable(cluster.text()) + ": ";
        const std::string name = printable(application.text());
        out += revision == entry.commit.id ? name : name + ' ' + atRevision(revision).toStdString();
        last = cluster;
    }
    return out.empty() ? out : " [" + out + ']';
}

void writeText(const Terminal &terminal, const std::vector<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        if (!terminal.out.good())
            return;
        const Commit &commit = entry.commit;
        const std::string head = commit.id.shortHex() + ' ' + dateOf(commit.author) + ' ' +
                                 fittedTo(printable(commit.author.name), AuthorWidth) + ' ';
        std::string summary = printable(commit.summary);
        const std::string refs = badgesOf(entry);
        const std::string deployed = deployedOf(entry);
        if (terminal.isTerminal && terminal.width > 0) {
            const int room = terminal.width - columns(head) - columns(refs) - columns(deployed);
            summary = cutTo(summary, std::max(20, room));
        }
        terminal.out << terminal.colored(commit.id.shortHex(), Color::Git)
                     << head.substr(commit.id.shortHex().size()) << summary
                     << terminal.colored(refs, Color::Bold)
                     << terminal.colored(deployed, Color::Good) << '\n';
    }
}

void writeJson(const Terminal &terminal, const Workspace &workspace, const LogReading &log)
{
    Value commits = Value::sequence();
    for (const LogEntry &entry : log.entries) {
        Value commit = json(entry.commit);
        Value refs = Value::sequence();
        for (const Ref &ref : entry.refs)
            refs.append(jsonText(ref.label));
        commit.set("refs", std::move(refs));
        Value deployed = Value::sequence();
        for (const auto &[cluster, application, revision] : entry.deployed) {
            Value item = Value::mapping();
            item.set("cluster", jsonText(cluster.text()));
            item.set("application", jsonText(application.text()));
            item.set("revision", jsonText(revision.hex()));
            deployed.append(std::move(item));
        }
        commit.set("deployed", std::move(deployed));
        commits.append(std::move(commit));
    }
    Value out = Value::mapping();
    out.set("commits", std::move(commits));
    out.set("shallow", Value::boolean(log.isShallow));
    out.set("errors", errorList(workspace, log.errors));
    print(terminal, out);
}

int run(const Call &call)
{
    LogQuery query;
    query.limit = DefaultLimit;
    if (call.parser.isSet(QStringLiteral("limit"))) {
        bool isNumber = false;
        query.limit = call.parser.value(QStringLiteral("limit")).toULongLong(&isNumber);
        if (!isNumber || query.limit == 0)
            return failed(call, Tr::tr("--limit takes a number of commits, 1 at least"));
    }
    const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
    if (!workspace)
        return failed(call, workspace.error());
    query.revision = call.value(QStringLiteral("revision"));
    query.applications = call.arguments();
    query.clusters = call.parser.values(QStringLiteral("cluster"));
    const Result<LogReading> log = readLog(*workspace, query, call.terminal());
    if (!log)
        return failed(call, log.error());
    for (const Error &error : log->errors)
        say(call.terminal(), error);
    if (call.format == Format::Json)
        writeJson(call.terminal(), **workspace, *log);
    else
        writeText(call.terminal(), log->entries);
    if (log->isShallow)
        say(call.terminal(), Tr::tr("The repository is a shallow clone: its history ends early"));
    return log->errors.empty() && (*workspace)->errors().empty() ? Same : Trouble;
}

} // namespace

Verb logVerb()
{
    return {.name = QStringLiteral("log"),
            .summary = Tr::tr("List commits, with the clusters that run them."),
            .declare = declare,
            .run = run,
            .least = 0,
            .most = 1,
            .details =
                Tr::tr("With --format json, one document is printed:\n"
                       "  {commits: [{id, parents, author: {name, email, date}, committer, "
                       "summary, body, refs,\n"
                       "   deployed: [{cluster, application, revision}]}], shallow, errors}.\n"
                       "The log of an application tells what a cluster runs at the newest "
                       "commit behind it\n"
                       "that touches the application.")};
}

} // namespace driftgate::cli
