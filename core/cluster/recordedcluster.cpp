#include "cluster/recordedcluster.h"

#include "cluster/recordedstore.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace driftgate
{

/// A pool of its own, of one thread: work of the whole program that waits for a cluster can
/// never take the thread that it waits for.
struct RecordedCluster::Private {
    Private(ClusterName clusterName, std::filesystem::path path, const Clock &clock)
        : name(std::move(clusterName))
        , store(std::make_shared<RecordedStore>(name.text(), std::move(path), clock))
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

    ClusterName name;
    std::shared_ptr<RecordedStore> store;
    CancelSource closing;
    QThreadPool pool;
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

} // namespace driftgate
