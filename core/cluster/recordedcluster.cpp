#include "cluster/recordedcluster.h"

#include "cluster/recordedstore.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace driftgate
{

/// A pool of its own, of one thread: work of the whole program that waits for a cluster can
/// never take the thread that it waits for.
struct RecordedCluster::Private {
    Private(ClusterName clusterName, std::filesystem::path where, const Clock &itsClock)
        : name(std::move(clusterName))
        , path(where.string())
        , clock(itsClock)
        , store(std::make_shared<RecordedStore>(name.text(), std::move(where), itsClock))
    {
        pool.setMaxThreadCount(1);
    }
    /// Work under way is asked to stop; the pool then waits for it.
    ~Private() { closing.request_stop(); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    template<class Work>
    auto run(CancelToken cancel, Work work)
    {
        return QtConcurrent::run(&pool, [kept = store, token = std::move(cancel),
                                         closed = closing.get_token(), job = std::move(work)] {
            CancelSource either;
            const auto stop = [&either] { either.request_stop(); };
            const std::stop_callback onCancel(token, stop);
            const std::stop_callback onClose(closed, stop);
            return job(*kept, either.get_token());
        });
    }

    [[nodiscard]] ConnectionStatus status() const
    {
        ConnectionStatus out;
        out.phase = ConnectionStatus::Phase::Connected;
        out.server = path;
        out.isRecorded = true;
        out.lastContact = clock.now();
        return out;
    }

    ClusterName name;
    std::string path;
    const Clock &clock;
    std::shared_ptr<RecordedStore> store;
    CancelSource closing;
    QThreadPool pool;
};

/// Polls: a folder of a few hundred files is looked through in a millisecond, and no way of being
/// told of changes works on every file system.
class RecordedCluster::FileFeed final : public Feed
{
public:
    FileFeed(Private &cluster, ReadRequest request, Handler handler)
        : m_cluster(cluster)
        , m_request(std::move(request))
        , m_handler(std::move(handler))
        , m_status(cluster.status())
    {
        m_timer.setInterval(Interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start();
        QMetaObject::invokeMethod(&m_timer, [this] { look(); }, Qt::QueuedConnection);
    }
    ~FileFeed() override { m_stop.request_stop(); }

    [[nodiscard]] std::shared_ptr<const LiveState> state() const override { return m_state; }
    [[nodiscard]] ConnectionStatus status() const override { return m_status; }
    void setRequest(ReadRequest request) override
    {
        m_request = std::move(request);
        m_generation.reset();
        retryNow();
    }
    void retryNow() override
    {
        QMetaObject::invokeMethod(&m_timer, [this] { look(); }, Qt::QueuedConnection);
    }

private:
    static constexpr std::chrono::seconds Interval{1};

    struct Look {
        uint64_t generation = 0;
        std::shared_ptr<const LiveState> state; ///< null: nothing changed
    };

    void look()
    {
        if (!m_isLooking)
            lookOnce(m_stop.get_token());
    }

    QCoro::Task<> lookOnce(CancelToken stop)
    {
        m_isLooking = true;
        const auto answer =
            m_cluster.run(stop,
                          [request = m_request, known = m_generation](
                              RecordedStore &store, const CancelToken &token) -> Result<Look> {
                              const auto generation = store.generation(token);
                              if (!generation)
                                  return fail(generation.error());
                              if (*generation == known)
                                  return Look{*generation, nullptr};
                              auto state = store.read(request, token);
                              if (!state)
                                  return fail(state.error());
                              return Look{*generation, *std::move(state)};
                          });
        const Result<Look> result = co_await answer;
        if (stop.stop_requested())
            co_return;
        m_isLooking = false;
        ConnectionStatus status = m_cluster.status();
        if (!result) {
            status.phase = ConnectionStatus::Phase::Unreachable;
            status.lastError = result.error();
            status.lastContact = m_status.lastContact;
        }
        const bool isNews =
            status.phase != m_status.phase || status.lastError != m_status.lastError;
        m_status = status;
        if (result && result->state) {
            m_generation = result->generation;
            m_state = result->state;
        } else if (!isNews) {
            co_return;
        }
        m_handler();
    }

    Private &m_cluster;
    ReadRequest m_request;
    Handler m_handler;
    std::shared_ptr<const LiveState> m_state;
    ConnectionStatus m_status;
    std::optional<uint64_t> m_generation; ///< of the files that m_state is of
    bool m_isLooking = false;
    CancelSource m_stop;
    QTimer m_timer;
};

RecordedCluster::RecordedCluster(ClusterName name, std::filesystem::path path, const Clock &clock)
    : m_d(std::make_unique<Private>(std::move(name), std::move(path), clock))
{
}

RecordedCluster::~RecordedCluster() = default;

ClusterName RecordedCluster::name() const
{
    return m_d->name;
}

QCoro::Task<Result<std::string>> RecordedCluster::uid(CancelToken cancel)
{
    const auto answer = m_d->run(
        cancel, [](RecordedStore &store, const CancelToken &token) { return store.uid(token); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<ResourceKind>>> RecordedCluster::kinds(CancelToken cancel)
{
    const auto answer = m_d->run(
        cancel, [](RecordedStore &store, const CancelToken &token) { return store.kinds(token); });
    co_return co_await answer;
}

QCoro::Task<Result<std::shared_ptr<const LiveState>>> RecordedCluster::read(ReadRequest request,
                                                                            CancelToken cancel)
{
    const auto answer = m_d->run(cancel, [request](RecordedStore &store, const CancelToken &token) {
        return store.read(request, token);
    });
    co_return co_await answer;
}

QCoro::Task<Result<std::optional<Object>>> RecordedCluster::get(ObjectKey key, std::string version,
                                                                CancelToken cancel)
{
    // It has one version of each object: the one that was recorded.
    std::ignore = version;
    const auto answer = m_d->run(cancel, [key](RecordedStore &store, const CancelToken &token) {
        return store.get(key, token);
    });
    co_return co_await answer;
}

QCoro::Task<Result<ApplyOutcome>> RecordedCluster::apply(ApplyRequest request, CancelToken cancel)
{
    const auto answer = m_d->run(cancel, [request](RecordedStore &store, const CancelToken &token) {
        return store.apply(request, token);
    });
    co_return co_await answer;
}

QCoro::Task<Status> RecordedCluster::remove(DeleteRequest request, CancelToken cancel)
{
    const auto answer = m_d->run(cancel, [request](RecordedStore &store, const CancelToken &token) {
        return store.remove(request, token);
    });
    co_return co_await answer;
}

QCoro::Task<Result<bool>> RecordedCluster::moveOwnership(OwnershipMove move, CancelToken cancel)
{
    const auto answer = m_d->run(cancel, [move](RecordedStore &store, const CancelToken &token) {
        return store.moveOwnership(move, token);
    });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<Permission>>>
RecordedCluster::mayI(std::vector<PermissionQuery> queries, CancelToken cancel)
{
    std::ignore = cancel;
    co_return std::vector(queries.size(), Permission{Permission::Answer::Allowed, {}});
}

ConnectionStatus RecordedCluster::status() const
{
    return m_d->status();
}

QCoro::Task<ConnectionStatus> RecordedCluster::probe(CancelToken cancel)
{
    std::ignore = cancel;
    co_return status();
}

std::unique_ptr<Feed> RecordedCluster::feed(ReadRequest request, Feed::Handler handler)
{
    return std::make_unique<FileFeed>(*m_d, std::move(request), std::move(handler));
}

} // namespace driftgate
