#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/openworkspace.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "workspace/connecting.h"
#include "workspace/contextoffers.h"
#include "workspace/discovery.h"
#include "workspace/trackedbranch.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <ostream>

namespace driftgate::cli
{

namespace
{

namespace fs = std::filesystem;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FOLDER"),
                                 Tr::tr("A folder within the repository (default: here)."),
                                 QStringLiteral("[FOLDER]"));
    parser.addOption({QStringLiteral("force"), Tr::tr("Replace a workspace file that is there.")});
    parser.addOption({QStringLiteral("stdout"), Tr::tr("Print the file instead of writing it.")});
}

/// A cluster needs a place to be read from: the context that its name most likely means, else that
/// name itself, and the person is told to look. Gives the names that no context was found for.
QStringList setContexts(WorkspaceConfig &config, const std::vector<ContextOffer> &offers)
{
    QStringList unknown;
    for (ClusterConfig &cluster : config.clusters) {
        cluster.context = likelyContext(cluster.name.text(), offers);
        if (!cluster.context.empty())
            continue;
        cluster.context = cluster.name.text();
        unknown << QString::fromStdString(cluster.context);
    }
    return unknown;
}

std::vector<ContextOffer> contextsOf(const Call &call)
{
    Connections connections(connectionSettings(call.context.environment));
    const Kubeconfig kubeconfig = connections.readKubeconfig();
    for (const Error &error : kubeconfig.errors())
        say(call.terminal(), error);
    return offeredContexts(kubeconfig, connections);
}

QString contextsAdvice(const QStringList &unknown, const std::vector<ContextOffer> &offers)
{
    if (offers.empty())
        return Tr::tr("The clusters' contexts were taken from their names: check them");
    if (unknown.isEmpty())
        return Tr::tr("The clusters' contexts are those of your kubeconfig that their names fit: "
                      "check them");
    QStringList known;
    for (const ContextOffer &offer : offers)
        known << QString::fromStdString(offer.context);
    return Tr::tr("Your kubeconfig has no context that fits %1: choose among %2")
        .arg(unknown.join(QStringLiteral(", ")), known.join(QStringLiteral(", ")));
}

Result<WorkspaceConfig> discovered(const fs::path &folder)
{
    const Result<Repository> repository = Repository::open(folder);
    if (!repository)
        return fail(repository.error());
    const Result<TrackedBranch> branch = trackedBranch(*repository, {}, false);
    if (!branch)
        return fail(branch.error());
    Result<WorkspaceConfig> found = discoverApplications(*repository, branch->head, {});
    if (!found)
        return found;
    found->branch = branch->name;
    if (found->applications.empty())
        return fail(ErrorCode::NotFound,
                    Tr::tr("No application was found in “%1”: write driftgate.yaml by hand")
                        .arg(QString::fromStdString(found->repository)));
    const fs::path home = repository->info().isBare ? folder : fs::path(found->repository);
    found->file = fs::absolute(home / "driftgate.yaml").lexically_normal();
    return found;
}

Status write(const fs::path &file, const std::string &text, bool force)
{
    std::error_code error;
    if (!force && fs::exists(file, error))
        return fail(ErrorCode::Conflict,
                    Tr::tr("There is a workspace file already; --force replaces it"),
                    Place{file.string(), 0, 0, {}});
    QSaveFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly) ||
        out.write(text.data(), static_cast<qint64>(text.size())) < 0 || !out.commit())
        return fail(ErrorCode::Io, Tr::tr("The file cannot be written: %1").arg(out.errorString()),
                    Place{file.string(), 0, 0, {}});
    return {};
}

/// The names of what was found.
Value namesOf(const auto &found)
{
    Value out = Value::sequence();
    for (const auto &each : found)
        out.append(jsonText(each.name.text()));
    return out;
}

void printJson(const Call &call, const WorkspaceConfig &found)
{
    Value out = Value::mapping();
    out.set("workspace", jsonText(found.file.string()));
    out.set("applications", namesOf(found.applications));
    out.set("clusters", namesOf(found.clusters));
    print(call.terminal(), out);
}

int run(const Call &call)
{
    const QStringList arguments = call.arguments();
    const std::string folder = !arguments.isEmpty()     ? arguments.first().toStdString()
                               : call.workspace.empty() ? std::string(".")
                                                        : call.workspace;
    Result<WorkspaceConfig> found = discovered(fs::path(call.context.directory) / folder);
    if (!found)
        return failed(call, found.error());
    const std::vector<ContextOffer> offers = contextsOf(call);
    const QStringList unknown = setContexts(*found, offers);
    const std::string text = writeWorkspace(*found);
    if (call.parser.isSet(QStringLiteral("stdout"))) {
        call.terminal().out << text;
    } else if (const Status written =
                   write(found->file, text, call.parser.isSet(QStringLiteral("force")));
               !written) {
        return failed(call, written.error());
    } else {
        say(call.terminal(), Tr::tr("Wrote %1").arg(QString::fromStdString(found->file.string())));
        if (call.format == Format::Json)
            printJson(call, *found);
    }
    say(call.terminal(),
        Tr::tr("Found %n application(s)", nullptr, static_cast<int>(found->applications.size())) +
            Tr::tr(" on %n cluster(s). ", nullptr, static_cast<int>(found->clusters.size())) +
            contextsAdvice(unknown, offers));
    return Same;
}

} // namespace

Verb initVerb()
{
    return {.name = QStringLiteral("init"),
            .summary = Tr::tr("Write driftgate.yaml with the applications found in a repository."),
            .declare = declare,
            .run = run,
            .least = 0,
            .most = 1,
            .details = Tr::tr("With --format json, one document is printed where the file was "
                              "written: {workspace, applications, clusters}.")};
}

} // namespace driftgate::cli
