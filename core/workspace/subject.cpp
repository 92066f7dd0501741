#include "workspace/subject.h"

#include "workspace/fieldreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

} // namespace

Result<Subject> Subject::of(const std::shared_ptr<const Workspace> &workspace,
                            const ApplicationName &application, const ClusterName &cluster)
{
    return of(workspace, workspace->config(), application, cluster);
}

Result<Subject> Subject::of(const std::shared_ptr<const Workspace> &workspace,
                            const WorkspaceConfig &config, const ApplicationName &application,
                            const ClusterName &cluster)
{
    const ApplicationConfig *const app = config.application(application);
    if (!app) {
        std::vector<std::string> known;
        known.reserve(config.applications.size());
        for (const ApplicationConfig &candidate : config.applications)
            known.push_back(candidate.name.text());
        return fail(ErrorCode::NotFound, Tr::tr("The workspace has no application “%1”")
                                                 .arg(QString::fromStdString(application.text())) +
                                             didYouMean(application.text(), known));
    }
    if (std::ranges::find(app->clusters, cluster) == app->clusters.end()) {
        std::vector<std::string> known;
        known.reserve(app->clusters.size());
        for (const ClusterName &candidate : app->clusters)
            known.push_back(candidate.text());
        return fail(ErrorCode::NotFound, Tr::tr("The application “%1” has no cluster “%2”")
                                                 .arg(QString::fromStdString(application.text()),
                                                      QString::fromStdString(cluster.text())) +
                                             didYouMean(cluster.text(), known));
    }
    Subject out;
    out.workspace = workspace;
    out.application = *app;
    out.cluster = cluster;
    out.path = app->pathFor(cluster);
    out.options = app->optionsFor(cluster);
    out.options.allowRemoteBases = workspace->environment().allowRemoteBases;
    out.ignore = config.ignoreFor(application, cluster);
    return out;
}

std::string Subject::cacheKey() const
{
    std::string out;
    for (const std::string &part :
         {workspace->repositoryPath().string(), application.name.text(), cluster.text(), path,
          std::to_string(static_cast<int>(options.method)), options.ns, options.releaseName,
          options.flux.file, options.flux.name})
        out += part + '\n';
    for (const bool is : {options.recurse, options.allowRemoteBases})
        out += is ? '1' : '0';
    for (const std::string &file : options.valueFiles)
        out += '\n' + file;
    for (const auto &[key, value] : options.values) {
        out += "\n\n";
        out += key;
        out += '=';
        out += value;
    }
    return out + '\n';
}

Result<RenderedPtr> Subject::render(const Repository &repository, const Revision &revision,
                                    const CancelToken &cancel) const
{
    return workspace->renderer().render(repository, revision, path, options, cancel);
}

Result<RenderedPtr> Subject::render(const Revision &revision, const CancelToken &cancel) const
{
    const Result<Repository> repository = workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    return render(*repository, revision, cancel);
}

Result<RenderedPtr> Subject::renderOrEmpty(const Repository &repository, const Revision &revision,
                                           const CancelToken &cancel) const
{
    if (!path.empty()) {
        const Result<std::optional<TreeEntry>> entry = repository.entry(revision, path);
        if (!entry)
            return fail(entry.error());
        if (!*entry) {
            auto empty = std::make_shared<Rendered>();
            empty->closure.root = path;
            return empty;
        }
    }
    return render(repository, revision, cancel);
}

std::shared_ptr<const std::vector<Object>> objectsOf(const RenderedPtr &rendered)
{
    return rendered ? std::shared_ptr<const std::vector<Object>>(rendered, &rendered->objects)
                    : nullptr;
}

} // namespace driftgate
