#include "cli/rendersubject.h"

#include "base/text.h"
#include "cli/openworkspace.h"
#include "render/renderer.h"

#include <QCoreApplication>

namespace driftgate::cli
{

namespace
{

namespace fs = std::filesystem;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<RenderedPtr> renderPath(const Call &call, const fs::path &where, const std::string &path)
{
    const Result<Repository> repository = Repository::open(where);
    if (!repository)
        return fail(repository.error());
    const std::string revision = call.value(QStringLiteral("revision"));
    const Result<Revision> at =
        repository->resolve(revision.empty() ? std::string("HEAD") : revision);
    if (!at)
        return fail(at.error());
    const Environment &environment = call.context.environment;
    const Renderer renderer(*environment.runner, environment.cacheDir);
    RenderOptions options;
    options.ns = call.value(QStringLiteral("namespace"));
    options.allowRemoteBases = environment.allowRemoteBases;
    return renderer.render(*repository, *at, path, options, {});
}

/// A path of the file system, as one from its repository's top.
Result<RenderedPtr> renderFolder(const Call &call, const fs::path &folder)
{
    const Result<Repository> repository = Repository::open(folder);
    if (!repository)
        return fail(repository.error());
    std::error_code error;
    const fs::path top = fs::canonical(repository->info().worktree, error);
    const fs::path inside = fs::canonical(folder, error).lexically_relative(top);
    const std::optional<std::string> path = normalizePath(inside.string());
    if (!path)
        return fail(ErrorCode::Invalid, Tr::tr("“%1” lies outside the repository")
                                            .arg(QString::fromStdString(folder.string())));
    return renderPath(call, folder, *path);
}

Result<ClusterName> clusterFor(const Call &call, const ApplicationConfig &application)
{
    const std::string told = call.value(QStringLiteral("cluster"));
    if (!told.empty())
        return ClusterName(told);
    const bool hasOne = application.clusters.size() == 1 ||
                        (!application.clusters.empty() && !application.path.contains("{cluster}"));
    if (hasOne)
        return application.clusters.front();
    QStringList names;
    for (const ClusterName &name : application.clusters)
        names << QString::fromStdString(name.text());
    return fail(ErrorCode::Invalid,
                Tr::tr("The application “%1” is on several clusters: choose one with --cluster "
                       "(%2)")
                    .arg(QString::fromStdString(application.name.text()),
                         names.join(QStringLiteral(", "))));
}

Result<RenderedPtr> renderApplication(const Call &call,
                                      const std::shared_ptr<const Workspace> &workspace,
                                      const ApplicationConfig &application)
{
    const Result<ClusterName> cluster = clusterFor(call, application);
    if (!cluster)
        return fail(cluster.error());
    const Result<Subject> subject = Subject::of(workspace, application.name, *cluster);
    if (!subject)
        return fail(subject.error());
    const std::string told = call.value(QStringLiteral("revision"));
    const Result<Revision> revision =
        told.empty() ? workspace->targetRevision() : resolved(*workspace, told);
    if (!revision)
        return fail(revision.error());
    return subject->render(*revision, {});
}

} // namespace

Result<RenderedPtr> renderOf(const Call &call)
{
    const std::string what = call.arguments().first().toStdString();
    const fs::path directory = call.context.directory;
    if (call.parser.isSet(QStringLiteral("repository")))
        return renderPath(call, directory / call.value(QStringLiteral("repository")), what);
    std::error_code error;
    const bool isFolder = fs::exists(directory / what, error);
    const bool isPath =
        isFolder && call.workspace.empty() && !call.parser.isSet(QStringLiteral("cluster"));
    const fs::path folder = (directory / what).lexically_normal();
    if (isPath && what.contains('/'))
        return renderFolder(call, folder);
    const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
    if (workspace) {
        if (const ApplicationConfig *const application =
                (*workspace)->config().application(ApplicationName(what)))
            return renderApplication(call, *workspace, *application);
    }
    if (isFolder)
        return renderFolder(call, folder);
    if (!workspace)
        return fail(workspace.error());
    return fail(unknownApplication(**workspace, what));
}

} // namespace driftgate::cli
