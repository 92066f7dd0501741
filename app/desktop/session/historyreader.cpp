#include "desktop/session/historyreader.h"

#include "base/text.h"
#include "desktop/session/historymatch.h"
#include "git/historyindex.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

constexpr size_t RowsAtOnce = 20'000;
constexpr size_t RowsOfPath = 100'000;
constexpr size_t FirstBatch = 100;

using Batch = std::vector<HistoryRow>;
/// Takes rows; false ends the walk.
using Sink = std::function<bool(Batch)>;

/// The folders and files that an application's renders read at the head, on all its clusters.
Result<std::vector<std::string>> pathsOf(const Workspace &workspace, const Repository &repository,
                                         const Revision &head, const QString &name)
{
    const ApplicationConfig *const application =
        workspace.config().application(ApplicationName(name.toStdString()));
    if (application == nullptr)
        return fail(ErrorCode::NotFound,
                    HistoryReader::tr("The workspace has no application “%1”").arg(name));
    std::set<std::string> out;
    for (const ClusterName &cluster : application->clusters) {
        const std::string root = application->pathFor(cluster);
        out.insert(root);
        const auto closure =
            workspace.renderer().closure(repository, head, root, application->optionsFor(cluster));
        if (!closure)
            continue;
        for (const Closure::File &file : closure->files) {
            if (!liesWithin(file.path, root))
                out.insert(file.path);
        }
    }
    return std::vector<std::string>(out.begin(), out.end());
}

bool touches(const std::vector<FileChange> &changes, const std::vector<std::string> &paths)
{
    return std::ranges::any_of(changes, [&](const FileChange &change) {
        return std::ranges::any_of(paths, [&](const std::string &path) {
            return (!change.newPath.empty() && liesWithin(change.newPath, path)) ||
                   (!change.oldPath.empty() && liesWithin(change.oldPath, path));
        });
    });
}

/// Rows of the index, a batch at a time: the first is small so that it is there at once.
Status sendIndexed(const Repository &repository, const std::vector<Revision> &ids,
                   const HistoryMatch &match, const Sink &sink, const CancelToken &cancel)
{
    Batch batch;
    size_t size = FirstBatch;
    for (const Revision &id : ids) {
        if (cancel.stop_requested())
            return cancelled();
        auto commit = repository.commit(id);
        if (!commit)
            return fail(commit.error());
        if (!match.fits(*commit))
            continue;
        batch.push_back({std::move(*commit), {}});
        if (batch.size() >= size) {
            size = 2000;
            if (!sink(std::exchange(batch, {})))
                return {};
        }
    }
    sink(std::move(batch));
    return {};
}

Status walkAll(const Repository &repository, const HistoryMatch &match,
               const std::vector<std::string> &paths, const Sink &sink, const CancelToken &cancel)
{
    return walkHistory(
        repository, {},
        [&](Batch rows) {
            if (match.needed() || !paths.empty()) {
                std::erase_if(rows, [&](const HistoryRow &row) {
                    if (cancel.stop_requested() || !match.fits(row.commit))
                        return true;
                    if (paths.empty())
                        return false;
                    const auto changes = repository.changesOf(row.commit.id);
                    return !changes || !touches(*changes, paths);
                });
                for (HistoryRow &row : rows)
                    row.graph = {};
            }
            return sink(std::move(rows));
        },
        cancel);
}

Status walkFiltered(const SessionContext &context, const HistoryFilter &filter,
                    const std::function<void(std::vector<std::string>)> &tellPaths,
                    const Sink &sink, const CancelToken &cancel)
{
    const auto repository = context.workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    if (repository->info().isUnborn && context.head.isNull())
        return {};
    std::vector<std::string> paths;
    for (const QString &path : filter.paths) {
        if (auto clean = normalizePath(path.toStdString()))
            paths.push_back(std::move(*clean));
    }
    if (!filter.application.isEmpty()) {
        auto found = pathsOf(*context.workspace, *repository, context.head, filter.application);
        if (!found)
            return fail(found.error());
        paths.insert(paths.end(), found->begin(), found->end());
    }
    tellPaths(paths);
    const HistoryMatch match(filter);
    if (!paths.empty() && !context.head.isNull()) {
        const auto index =
            HistoryIndex::open(context.workspace->environment().cacheDir, *repository);
        // Without an index (a full disk, say) the answer takes longer and is the same.
        if (index && index->covers(context.head)) {
            const auto ids = index->commitsTouching(context.head, paths, RowsOfPath);
            if (ids)
                return sendIndexed(*repository, *ids, match, sink, cancel);
        }
    }
    return walkAll(*repository, match, paths, sink, cancel);
}

} // namespace

HistoryReader::HistoryReader(QObject *parent)
    : QObject(parent)
{
}

HistoryReader::~HistoryReader() = default;

void HistoryReader::start(const SessionContext &context)
{
    const bool sameRepository = context.isSameRepository(m_context);
    const bool sameHistory =
        sameRepository && m_context.head == context.head &&
        std::ranges::equal(m_context.refs, context.refs, {}, &Ref::target, &Ref::target) &&
        !m_history.error;
    m_context = context;
    if (!context.workspace) {
        if (context.jobs != nullptr) {
            context.jobs->cancelSlot(QStringLiteral("history"));
            context.jobs->cancelSlot(QStringLiteral("index"));
        }
        m_indexing = false;
        m_history = {.generation = m_history.generation + 1};
        publish();
        return;
    }
    if (!sameRepository)
        m_history.filter = {};
    if (sameHistory)
        return;
    index();
    walk();
}

void HistoryReader::setFilter(const HistoryFilter &filter)
{
    if (filter == m_history.filter)
        return;
    m_history.filter = filter;
    if (m_context.workspace)
        walk();
}

void HistoryReader::more()
{
    if (!m_gate || !m_history.more)
        return;
    {
        const std::scoped_lock lock(m_gate->mutex);
        m_gate->wanted += RowsAtOnce;
    }
    m_gate->opened.notify_all();
    m_history.more = false;
    publish();
}

void HistoryReader::walk()
{
    const HistoryFilter filter = m_history.filter;
    m_history = {.generation = m_history.generation + 1, .filter = filter};
    m_history.running = true;
    m_history.hasGraph = filter.isEmpty();
    publish();
    const bool needsIndex = !filter.paths.isEmpty() || !filter.application.isEmpty();
    if (needsIndex && m_indexing) {
        // The index's end starts the walk again.
        m_context.jobs->cancelSlot(QStringLiteral("history"));
        return;
    }
    const auto gate = std::make_shared<Gate>();
    gate->wanted = RowsAtOnce;
    m_gate = gate;
    Jobs *const jobs = m_context.jobs;
    jobs->inPool<bool>(
        {QStringLiteral("history"), tr("Reading history"), {}, Jobs::Show::WhenSlow},
        [this, context = m_context, filter, gate, jobs](const JobHandle &handle) -> Result<bool> {
            size_t sent = 0;
            const auto sink = [&](Batch rows) {
                sent += rows.size();
                const auto batch = std::make_shared<const Batch>(std::move(rows));
                if (!batch->empty())
                    jobs->post(handle, [this, batch] {
                        m_history.batches.push_back(batch);
                        m_history.rows += batch->size();
                        publish();
                    });
                handle.progress(sent, 0);
                std::unique_lock lock(gate->mutex);
                if (sent < gate->wanted)
                    return !handle.cancel().stop_requested();
                handle.setWaiting(true);
                jobs->post(handle, [this] {
                    m_history.more = true;
                    publish();
                });
                const bool goOn =
                    gate->opened.wait(lock, handle.cancel(), [&] { return sent < gate->wanted; });
                handle.setWaiting(false);
                return goOn;
            };
            const auto tellPaths = [&](std::vector<std::string> paths) {
                jobs->post(handle, [this, paths = std::move(paths)] {
                    m_history.paths = paths;
                    publish();
                });
            };
            const Status status = walkFiltered(context, filter, tellPaths, sink, handle.cancel());
            if (!status)
                return fail(status.error());
            return true;
        },
        [this](const Result<bool> &result) {
            m_history.running = false;
            m_history.more = false;
            if (!result)
                m_history.error = result.error();
            publish();
        });
}

void HistoryReader::index()
{
    m_indexing = !m_context.head.isNull();
    if (!m_indexing) {
        m_context.jobs->cancelSlot(QStringLiteral("index"));
        return;
    }
    m_context.jobs->inPool<bool>(
        {QStringLiteral("index"), tr("Indexing history"), {}, Jobs::Show::WhenSlow},
        [context = m_context](const JobHandle &handle) -> Result<bool> {
            const auto repository = context.workspace->openRepository();
            if (!repository)
                return fail(repository.error());
            auto index = HistoryIndex::open(context.workspace->environment().cacheDir, *repository);
            if (!index)
                return fail(index.error());
            const Status status =
                index->update(*repository, context.head, handle.cancel(),
                              [&](size_t done, size_t all) { handle.progress(done, all); });
            if (!status)
                return fail(status.error());
            return true;
        },
        [this](const Result<bool> &) {
            m_indexing = false;
            const HistoryFilter &filter = m_history.filter;
            if (m_history.running && (!filter.paths.isEmpty() || !filter.application.isEmpty()))
                walk();
        });
}

void HistoryReader::publish()
{
    m_snapshot = std::make_shared<const HistorySnapshot>(m_history);
    Q_EMIT changed();
}

} // namespace driftgate
