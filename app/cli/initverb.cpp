#include "cli/openworkspace.h"
#include "cli/talk.h"
#include "cli/verb.h"
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
    // A cluster needs a place to be read from. Its name is the best guess at a context's, and the
    // person is told to look.
    for (ClusterConfig &cluster : found->clusters)
        cluster.context = cluster.name.text();
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

int run(const Call &call)
{
    const QStringList arguments = call.arguments();
    const std::string folder = !arguments.isEmpty()     ? arguments.first().toStdString()
                               : call.workspace.empty() ? std::string(".")
                                                        : call.workspace;
    const Result<WorkspaceConfig> found = discovered(fs::path(call.context.directory) / folder);
    if (!found) {
        say(call.terminal(), found.error());
        return Trouble;
    }
    const std::string text = writeWorkspace(*found);
    if (call.parser.isSet(QStringLiteral("stdout"))) {
        call.terminal().out << text;
    } else if (const Status written =
                   write(found->file, text, call.parser.isSet(QStringLiteral("force")));
               !written) {
        say(call.terminal(), written.error());
        return Trouble;
    } else {
        say(call.terminal(), Tr::tr("Wrote %1").arg(QString::fromStdString(found->file.string())));
    }
    say(call.terminal(),
        Tr::tr("Found %n application(s)", nullptr, static_cast<int>(found->applications.size())) +
            Tr::tr(" on %n cluster(s). ", nullptr, static_cast<int>(found->clusters.size())) +
            Tr::tr("The clusters' contexts were taken from their names: check them"));
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
            .most = 1};
}

} // namespace driftgate::cli
