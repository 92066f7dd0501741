#include "desktop/session/session.h"

#include "git/remote.h"
#include "workspace/connecting.h"
#include "workspace/demo.h"
#include "workspace/programconsent.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace driftgate
{

/// What opening found, made in a worker.
struct Session::Opened {
    std::shared_ptr<Workspace> workspace;
    std::shared_ptr<WorkspaceSnapshot> snapshot;
};

namespace
{

/// "shop/manifests" of a remote, else the folder's name.
QString nameOf(const Workspace &workspace, const RepositoryInfo &info)
{
    QString url = QString::fromStdString(info.remoteUrl);
    if (!url.isEmpty() && looksLikeUrl(info.remoteUrl) && !url.startsWith(u"file:")) {
        while (url.endsWith(u'/'))
            url.chop(1);
        if (url.endsWith(u".git"))
            url.chop(4);
        url.replace(u':', u'/');
        const QStringList parts = url.split(u'/', Qt::SkipEmptyParts);
        if (parts.size() > 2)
            return parts.mid(parts.size() - 2).join(u'/');
    }
    const std::filesystem::path path =
        info.worktree.empty() ? workspace.repositoryPath() : info.worktree;
    QString name = QDir(QString::fromStdString(path.string())).dirName();
    if (name.endsWith(u".git"))
        name.chop(4);
    return name;
}

Result<std::shared_ptr<WorkspaceSnapshot>> describe(const Workspace &workspace,
                                                    const QString &where)
{
    auto out = std::make_shared<WorkspaceSnapshot>();
    out->where = where;
    out->config = workspace.config();
    out->errors = workspace.errors();
    out->branch = QString::fromStdString(workspace.branchName());
    const auto repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    const RepositoryInfo &info = repository->info();
    if (out->branch.isEmpty())
        out->branch = QString::fromStdString(info.headBranch);
    out->name = nameOf(workspace, info);
    out->repository = QString::fromStdString(
        (info.worktree.empty() ? workspace.repositoryPath() : info.worktree).string());
    out->isShallow = info.isShallow;
    out->hasRemote = !info.remotes.empty();
    std::error_code none;
    out->isDemo =
        std::filesystem::equivalent(workspace.config().file.parent_path(),
                                    workspace.environment().dataDir / "demo/manifests", none);
    if (auto refs = repository->refs())
        out->refs = std::move(*refs);
    else
        out->errors.push_back(refs.error());
    if (const auto head = workspace.targetRevision()) {
        out->head = *head;
        if (const auto commit = repository->commit(*head))
            out->headAt = commit->committer.when;
        else
            out->errors.push_back(commit.error());
    } else if (!info.isUnborn || !out->refs.empty()) {
        // That nothing is committed yet is no fault: the pages say it.
        out->errors.push_back(head.error());
    }
    return out;
}

} // namespace

Session::Session(Environment environment, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_jobs(m_environment.clock)
    , m_engine(m_jobs)
    , m_pushes(m_engine)
{
    m_context.jobs = &m_jobs;
    m_context.engine = &m_engine;
    connect(&m_jobs, &Jobs::changed, this, &Session::activityChanged);
    connect(&m_fleet, &FleetReader::changed, this, [this] {
        m_marks.update(*m_fleet.snapshot(), *m_history.snapshot());
        m_review.update(*m_fleet.snapshot());
        auditAgain();
        Q_EMIT fleetChanged();
    });
    connect(&m_fleet, &FleetReader::finished, this, [this] {
        m_live.watch(*m_fleet.snapshot());
        Q_EMIT fleetFinished();
    });
    connect(&m_live, &LiveReader::changed, this, &Session::connectionsChanged);
    connect(&m_live, &LiveReader::moved, &m_fleet, &FleetReader::refresh);
    connect(&m_history, &HistoryReader::changed, this, [this] {
        m_marks.update(*m_fleet.snapshot(), *m_history.snapshot());
        Q_EMIT historyChanged();
    });
    connect(&m_marks, &MarksReader::changed, this, &Session::marksChanged);
    connect(&m_impacts, &ImpactReader::known, this, &Session::impactKnown);
    connect(&m_commit, &CommitReader::changed, this, &Session::commitChanged);
    connect(&m_commit, &CommitReader::fileDiffRead, this, &Session::fileDiffRead);
    connect(&m_commit, &CommitReader::blameRead, this, &Session::blameRead);
    connect(&m_review, &ReviewReader::changed, this, &Session::reviewChanged);
    connect(&m_review, &ReviewReader::revealed, this, &Session::revealed);
    connect(&m_review, &ReviewReader::provenanceRead, this, &Session::provenanceRead);
    connect(&m_documents, &DocumentReader::documentRead, this, &Session::documentRead);
    connect(&m_searcher, &Searcher::found, this, &Session::found);
    connectGate();
}

Session::~Session()
{
    // Readers go first, so nothing may be delivered to them any more.
    m_jobs.cancelAll();
}

void Session::open(const QString &where)
{
    // What was allowed to one workspace is not allowed to the next.
    m_environment.allowRemoteBases = false;
    openAgain(where, false);
}

void Session::openDemo()
{
    m_opening = true;
    m_jobs.inPool<std::string>(
        {QStringLiteral("open"), tr("Making the demo workspace"), {}, Jobs::Show::WhenSlow},
        [environment = m_environment](const JobHandle &handle) -> Result<std::string> {
            const auto made = makeDemo(environment.dataDir / "demo", environment, handle.cancel());
            if (!made)
                return fail(made.error());
            return made->string();
        },
        [this](const Result<std::string> &where) {
            if (where) {
                open(QString::fromStdString(*where));
                return;
            }
            failOpening(tr("the demo workspace"), where.error());
        });
    Q_EMIT workspaceChanged();
}

void Session::refresh()
{
    // It would take the place of what a person opens.
    m_isStale = m_opening;
    if (m_workspace && !m_opening)
        openAgain(m_workspace->where, true);
}

void Session::openAgain(const QString &where, bool again)
{
    m_opening = !again;
    Jobs::Request request{QStringLiteral("open"), tr("Opening %1").arg(where),
                          tr("Opened %1").arg(where),
                          again ? Jobs::Show::WhenSlow : Jobs::Show::Always};
    m_jobs.inPool<Opened>(
        std::move(request),
        [environment = m_environment, where](const JobHandle &handle) -> Result<Opened> {
            auto workspace = Workspace::open(where.toStdString(), environment, handle.cancel());
            if (!workspace)
                return fail(workspace.error());
            auto snapshot = describe(**workspace, where);
            if (!snapshot)
                return fail(snapshot.error());
            return Opened{std::move(*workspace), std::move(*snapshot)};
        },
        [this, where](Result<Opened> opened) {
            if (opened)
                adopt(std::move(*opened));
            else
                failOpening(where, opened.error());
        });
    if (!again)
        Q_EMIT workspaceChanged();
}

void Session::failOpening(const QString &where, const Error &error)
{
    m_opening = false;
    Q_EMIT workspaceChanged();
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT openFailed(where, error);
    if (std::exchange(m_isStale, false))
        refresh();
}

void Session::adopt(Opened opened)
{
    m_opening = m_isStale = false;
    for (const Error &error : opened.snapshot->errors)
        m_jobs.log(ActivityEntry::Outcome::Warning, error.toString());
    const auto left = std::exchange(m_context.workspace, std::move(opened.workspace));
    m_context.inspector = std::make_shared<Inspector>(m_context.workspace);
    m_context.head = opened.snapshot->head;
    m_context.refs = opened.snapshot->refs;
    m_workspace = std::move(opened.snapshot);
    pushOn(left);
    startAll();
}

void Session::close()
{
    m_jobs.cancelSlot(QStringLiteral("open"));
    m_opening = m_isStale = false;
    const auto left = std::exchange(m_context.workspace, nullptr);
    m_context.inspector.reset();
    m_context.head = {};
    m_context.refs.clear();
    m_workspace.reset();
    pushOn(left);
    startAll();
}

void Session::startAll()
{
    m_documents.start(m_context);
    m_review.start(m_context);
    m_plan.start(m_context);
    m_ledger.start(m_context);
    m_audit.start(m_context);
    m_syncs.start(m_context);
    m_reverter.start(m_context);
    m_marks.start(m_context);
    m_history.start(m_context);
    m_impacts.start(m_context);
    m_commit.start(m_context);
    m_searcher.start(m_context);
    m_fleet.start(m_context);
    m_live.start(m_context);
    Q_EMIT workspaceChanged();
}

void Session::fetch()
{
    if (!m_context.workspace)
        return;
    m_jobs.inPool<bool>(
        {QStringLiteral("fetch"), tr("Fetching %1").arg(m_workspace->name),
         tr("Fetched %1").arg(m_workspace->name), Jobs::Show::Always},
        [workspace = m_context.workspace](const JobHandle &handle) -> Result<bool> {
            const Result<Repository> repository = workspace->openRepository();
            if (!repository)
                return fail(repository.error());
            const Result<std::string> remote = remoteOf(repository->info());
            if (!remote)
                return fail(remote.error());
            const Status status =
                GitRemote(*workspace->environment().runner)
                    .fetch(workspace->repositoryPath(), *remote, handle.cancel(),
                           workspace->isOwnClone() ? FetchTags::AsRemote : FetchTags::Keep);
            if (!status)
                return fail(status.error());
            return true;
        },
        [this, workspace = m_context.workspace](const Result<bool> &done) {
            if (!done || !isOpen(*workspace))
                return;
            refresh();
            m_ledger.exchange();
        });
}

void Session::readFile(const Revision &commit, const FileChange &change)
{
    m_commit.readFile(commit, change);
}

void Session::blame(const Revision &revision, const QString &path)
{
    m_commit.blame(revision, path);
}

void Session::review(const ApplicationName &application, const ClusterName &cluster,
                     const Pair &pair, std::optional<Revision> target)
{
    const FleetCell *const cell = m_fleet.snapshot()->find(application, cluster);
    m_review.review(application, cluster, pair, target, cell == nullptr ? nullptr : cell->state);
    if (m_review.isOfOneCluster())
        m_plan.plan(application, cluster, target);
    else
        m_plan.forget();
    // Another pair of the same states: those of the plan are the ones on show.
    if (const auto plan = m_plan.snapshot(); plan && plan->reviewed && !plan->running)
        m_review.take(plan->reviewed->planned.state);
}

void Session::reveal(const ObjectKey &object, const QString &field)
{
    m_review.reveal(object, field);
}

void Session::findProvenance(const ObjectKey &object, const std::vector<FieldPath> &fields)
{
    m_review.findProvenance(object, fields);
}

void Session::search(const QString &words)
{
    m_searcher.search(words, m_fleet.snapshot());
}

void Session::allowProgram(const ExecCommand &command)
{
    const QString program = QString::fromStdString(command.program);
    m_jobs.inPool<bool>(
        {{}, tr("Allowing %1").arg(program), tr("Allowed %1 to run").arg(program)},
        [environment = m_environment, command](const JobHandle &) -> Result<bool> {
            if (const Status allowed = driftgate::allowProgram(environment, command); !allowed)
                return fail(allowed.error());
            return true;
        },
        [this](const Result<bool> &allowed) {
            if (!allowed)
                return;
            for (const ConnectionsSnapshot::Entry &entry : m_live.snapshot()->clusters) {
                if (entry.toAllow)
                    m_live.retry(entry.cluster);
            }
        });
}

void Session::readContexts()
{
    m_jobs.inPool<std::vector<ContextOffer>>(
        {QStringLiteral("contexts"), tr("Reading the kubeconfig"), {}, Jobs::Show::WhenSlow},
        [environment = m_environment](const JobHandle &) -> Result<std::vector<ContextOffer>> {
            Connections connections(connectionSettings(environment));
            return offeredContexts(connections.readKubeconfig(), connections);
        },
        [this](const Result<std::vector<ContextOffer>> &offers) {
            if (offers)
                Q_EMIT contextsRead(*offers);
        });
}

void Session::writeWorkspaceFile(const QString &file, const WorkspaceConfig &config)
{
    m_jobs.inPool<bool>(
        {QStringLiteral("write"), tr("Writing %1").arg(file), tr("Wrote %1").arg(file)},
        [file, text = writeWorkspace(config)](const JobHandle &) -> Result<bool> {
            QFile out(file);
            if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
                out.write(text.data(), static_cast<qint64>(text.size())) < 0 || !out.flush())
                return fail(ErrorCode::Io,
                            tr("The workspace file cannot be written: %1").arg(out.errorString()),
                            {.file = file.toStdString()});
            return true;
        },
        [this](const Result<bool> &written) {
            if (written)
                refresh();
        });
}

void Session::measureCache()
{
    m_jobs.inPool<qint64>(
        {QStringLiteral("cache"), tr("Measuring the cache"), {}, Jobs::Show::WhenSlow},
        [dir = m_environment.cacheDir](const JobHandle &handle) -> Result<qint64> {
            qint64 bytes = 0;
            std::error_code error;
            std::filesystem::recursive_directory_iterator it(dir, error);
            for (; !error && it != std::filesystem::recursive_directory_iterator();
                 it.increment(error)) {
                if (handle.cancel().stop_requested())
                    return cancelled();
                std::error_code own;
                if (it->is_regular_file(own) && !it->is_symlink(own))
                    bytes += static_cast<qint64>(it->file_size(own));
            }
            return bytes;
        },
        [this](const Result<qint64> &bytes) {
            if (bytes)
                Q_EMIT cacheMeasured(*bytes);
        });
}

void Session::clearCache()
{
    m_jobs.inPool<bool>(
        {QStringLiteral("cache"), tr("Clearing the cache"), tr("Cleared the cache"),
         Jobs::Show::Always},
        [dir = m_environment.cacheDir](const JobHandle &) -> Result<bool> {
            std::error_code error;
            for (const auto &entry : std::filesystem::directory_iterator(dir, error)) {
                std::filesystem::remove_all(entry.path(), error);
                if (error)
                    return fail(ErrorCode::Io,
                                tr("The cache could not be cleared: %1")
                                    .arg(QString::fromStdString(error.message())),
                                {.file = entry.path().string()});
            }
            return true;
        },
        [this](const Result<bool> &) { measureCache(); });
}

void Session::setRemoteBasesAllowed(bool allowed)
{
    if (std::exchange(m_environment.allowRemoteBases, allowed) != allowed)
        refresh();
}

std::shared_ptr<const WorkspaceSnapshot> Session::workspace() const
{
    return m_workspace;
}

std::shared_ptr<const FleetSnapshot> Session::fleet() const
{
    return m_fleet.snapshot();
}

std::shared_ptr<const ConnectionsSnapshot> Session::connections() const
{
    return m_live.snapshot();
}

std::shared_ptr<const HistorySnapshot> Session::history() const
{
    return m_history.snapshot();
}

std::shared_ptr<const CommitImpact> Session::impact(const Revision &commit) const
{
    return m_impacts.find(commit);
}

std::shared_ptr<const CommitSnapshot> Session::commit() const
{
    return m_commit.snapshot();
}

std::shared_ptr<const ReviewSnapshot> Session::reviewed() const
{
    return m_review.snapshot();
}

std::shared_ptr<const LedgerSnapshot> Session::ledger() const
{
    return m_ledger.snapshot();
}

std::shared_ptr<const RevertSnapshot> Session::reverted() const
{
    return m_reverter.snapshot();
}

std::shared_ptr<const ActivitySnapshot> Session::activity() const
{
    return m_jobs.snapshot();
}

} // namespace driftgate
