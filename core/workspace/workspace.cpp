#include "workspace/workspace.h"

#include "base/text.h"
#include "cluster/recordedcluster.h"
#include "git/remote.h"
#include "workspace/clone.h"
#include "workspace/contextcluster.h"
#include "workspace/discovery.h"
#include "workspace/trackedbranch.h"

#include <QCoreApplication>

#include <fstream>
#include <sstream>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

constexpr const char *FileName = "driftgate.yaml";
constexpr uintmax_t MaxFile = uintmax_t{4} << 20;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

Place placeOf(const fs::path &file)
{
    return {file.string(), 0, 0, {}};
}

Result<std::string> readFile(const fs::path &file)
{
    std::error_code error;
    if (fs::file_size(file, error) > MaxFile && !error)
        return fail(ErrorCode::Limit, Tr::tr("The file is too large for a workspace file"),
                    placeOf(file));
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in)
        return fail(ErrorCode::Io, Tr::tr("The file cannot be read"), placeOf(file));
    return std::move(out).str();
}

/// The workspace file of a folder: in it, or in a parent up to the repository's top.
std::optional<fs::path> fileOf(const fs::path &folder)
{
    std::error_code error;
    fs::path at = fs::absolute(folder, error).lexically_normal();
    const Result<Repository> repository = Repository::open(at);
    const fs::path top = repository && !repository->info().isBare
                             ? fs::weakly_canonical(repository->info().worktree, error)
                             : at;
    while (true) {
        if (fs::is_regular_file(at / FileName, error))
            return at / FileName;
        if (fs::weakly_canonical(at, error) == top || !at.has_parent_path() ||
            at == at.parent_path())
            return std::nullopt;
        at = at.parent_path();
    }
}

} // namespace

Result<std::shared_ptr<Workspace>>
Workspace::open(const std::string &where, Environment environment, const CancelToken &cancel)
{
    std::shared_ptr<Workspace> out(new Workspace);
    out->m_environment = std::move(environment);
    if (!out->m_environment.connections)
        out->m_environment.connections = connectionsFor(out->m_environment);
    fs::path path = where;
    if (looksLikeUrl(where)) {
        if (const Status cloned = out->useClone(where, cancel); !cloned)
            return fail(cloned.error());
        path = out->m_repositoryPath;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        return fail(ErrorCode::NotFound,
                    Tr::tr("There is no file or folder “%1”").arg(QString::fromStdString(where)));
    std::optional<fs::path> file;
    if (fs::is_directory(status))
        file = fileOf(path);
    else
        file = path;
    const Status opened = file ? out->openFile(*file, cancel) : out->openFound(path, cancel);
    if (!opened)
        return fail(opened.error());
    out->m_renderer =
        std::make_unique<Renderer>(*out->m_environment.runner, out->m_environment.cacheDir);
    return out;
}

Status Workspace::openFile(const fs::path &file, const CancelToken &cancel)
{
    const Result<std::string> text = readFile(file);
    if (!text)
        return fail(text.error());
    WorkspaceReading reading = readWorkspace(*text, file);
    const bool nothingRead = reading.config.applications.empty() && !reading.errors.empty();
    m_config = std::move(reading.config);
    for (Error &error : reading.errors)
        m_errors.push_back(std::move(error));
    if (nothingRead && m_config.clusters.empty()) {
        Error all = m_errors.front();
        for (size_t i = 1; i < m_errors.size(); ++i)
            all.text += u'\n' + m_errors[i].toString();
        return fail(all);
    }
    if (looksLikeUrl(m_config.repository))
        return useClone(m_config.repository, cancel);
    fs::path where = m_config.repository;
    if (where.empty())
        where = m_isOwnClone ? m_repositoryPath : fs::absolute(file).parent_path();
    const Status used = useRepository(where);
    if (!used) {
        Error error = used.error();
        error.place = {file.string(), 0, 0, "/repository"};
        return fail(error);
    }
    return {};
}

Status Workspace::openFound(const fs::path &folder, const CancelToken &cancel)
{
    if (!m_isOwnClone) {
        if (const Status used = useRepository(folder); !used)
            return fail(used.error());
    }
    const Result<Repository> repository = openRepository();
    if (!repository)
        return fail(repository.error());
    const Result<Revision> head = targetRevision();
    // Where nothing is committed yet nothing can be found, and the repository is a good one.
    if (!head && repository->info().isUnborn && head.error().code == ErrorCode::NotFound)
        return {};
    if (!head)
        return fail(head.error());
    Result<WorkspaceConfig> found = discoverApplications(*repository, *head, cancel);
    if (!found)
        return fail(found.error());
    m_config = std::move(*found);
    m_config.branch = m_branchName;
    return {};
}

Status Workspace::useRepository(const fs::path &path)
{
    const Result<Repository> repository = Repository::open(path, m_config.branch);
    if (!repository)
        return fail(repository.error());
    const RepositoryInfo &info = repository->info();
    m_repositoryPath = info.isBare ? info.gitDir : info.worktree;
    if (m_config.repository.empty())
        m_config.repository = m_repositoryPath.string();
    const Result<TrackedBranch> branch = trackedBranch(*repository, m_config.branch, m_isOwnClone);
    m_branchName = branch ? branch->name : m_config.branch;
    return {};
}

Status Workspace::useClone(const std::string &url, const CancelToken &cancel)
{
    Result<OwnClone> clone = cloneOrFetch(url, m_environment, cancel);
    if (!clone)
        return fail(clone.error());
    m_isOwnClone = true;
    if (clone->notFetched)
        m_errors.push_back(*clone->notFetched);
    return useRepository(clone->path);
}

Result<Repository> Workspace::openRepository() const
{
    return Repository::open(m_repositoryPath, m_config.branch);
}

Ledger Workspace::ledger() const
{
    return {m_repositoryPath, m_environment.runner, m_config.branch};
}

Result<Revision> Workspace::targetRevision() const
{
    const Result<Repository> repository = openRepository();
    if (!repository)
        return fail(repository.error());
    const Result<TrackedBranch> branch = trackedBranch(*repository, m_config.branch, m_isOwnClone);
    if (!branch)
        return fail(branch.error());
    return branch->head;
}

Result<std::shared_ptr<Cluster>> Workspace::cluster(const ClusterName &name)
{
    const auto known = m_clusters.find(name);
    if (known != m_clusters.end())
        return known->second;
    const QString shown = QString::fromStdString(name.text());
    const ClusterConfig *const config = m_config.cluster(name);
    if (!config) {
        std::vector<std::string> names;
        names.reserve(m_config.clusters.size());
        for (const ClusterConfig &cluster : m_config.clusters)
            names.push_back(cluster.name.text());
        const std::string near = nearestWord(name.text(), names);
        const QString text = Tr::tr("The workspace has no cluster “%1”").arg(shown);
        return fail(ErrorCode::NotFound,
                    near.empty()
                        ? text
                        : text + Tr::tr("; did you mean “%1”?").arg(QString::fromStdString(near)));
    }
    if (!config->context.empty()) {
        Result<std::shared_ptr<Cluster>> live =
            contextCluster(m_environment, name, config->context);
        if (live)
            m_clusters.emplace(name, *live);
        return live;
    }
    if (config->recorded.empty())
        return fail(ErrorCode::NotFound,
                    Tr::tr("Nothing says where the cluster “%1” is: give it a “context” or a "
                           "“recorded” dump in driftgate.yaml")
                        .arg(shown),
                    config->place);
    auto cluster = std::make_shared<RecordedCluster>(name, config->recorded, *m_environment.clock);
    m_clusters.emplace(name, cluster);
    return cluster;
}

} // namespace driftgate
