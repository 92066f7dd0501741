#include "cluster/kubernetes/kindwatch.h"

#include "cluster/kubernetes/backoff.h"
#include "cluster/kubernetes/discovery.h"
#include "cluster/kubernetes/watchstream.h"
#include "cluster/text.h"

namespace driftgate
{

namespace
{

Error removedKind(const ApiClient &client, const ApiResource &resource)
{
    return {ErrorCode::NotFound,
            ClusterText::tr("The cluster %1 no longer has the kind %2 of %3: its definition was "
                            "removed")
                .arg(QString::fromStdString(client.name().text()),
                     QString::fromStdString(resource.kind),
                     QString::fromStdString(resource.apiVersion())),
            {}};
}

/// One watch's life, as a coroutine.
class Following
{
public:
    Following(ClientPtr client, std::shared_ptr<KindWatch> watch, std::function<void()> changed)
        : m_client(std::move(client))
        , m_watch(std::move(watch))
        , m_changed(std::move(changed))
        , m_backoff(m_client->settings().firstWait, m_client->settings().longestWait)
        , m_either(m_watch->stop.get_token(), m_client->closing())
        , m_stop(m_either.token())
    {
    }

    /// Lists, then watches until a list is needed again. False when it is over.
    QCoro::Task<bool> round()
    {
        set(KindWatch::Phase::Listing);
        Result<Listed> listed = co_await list(m_client, m_watch->scope, m_stop);
        if (m_stop.stop_requested())
            co_return false;
        if (!listed) {
            if (listed.error().code == ErrorCode::NotFound && co_await isKindGone())
                co_return false;
            co_return co_await waitAfter(listed.error(), {});
        }
        m_watch->objects.reset(listed->objects);
        m_watch->isSettled = true;
        m_watch->isListed = true;
        m_watch->error.reset();
        m_watch->failures = 0;
        m_version = listed->resourceVersion;
        if (!m_watch->scope.resource.canWatch) {
            set(KindWatch::Phase::Watching);
            co_return co_await rest(m_client->settings().longestWait * 2);
        }
        set(KindWatch::Phase::Watching);
        while (true) {
            const TimePoint began = m_client->clock().now();
            m_watch->cut = CancelSource();
            const EitherCancel either(m_stop, m_watch->cut.get_token());
            const WatchEnd end = co_await watchOnce(
                m_client, m_watch->scope, m_version,
                [this](std::vector<WatchEvent> events) { take(std::move(events)); },
                either.token());
            if (m_stop.stop_requested())
                co_return false;
            const bool isQuick = m_client->clock().now() - began < std::chrono::seconds(1);
            if (end.isExpired) // a server that forgets at once is not asked at once again
                co_return !isQuick || co_await rest(m_backoff.next());
            if (end.isGone && co_await isKindGone())
                co_return false;
            if (!end.error && !isQuick) {
                m_backoff.reset();
                continue;
            }
            if (m_watch->cut.stop_requested() || !end.error) {
                // A stream that was taken for dead, or one that ends as soon as it began.
                if (!co_await rest(m_backoff.next()))
                    co_return false;
                continue;
            }
            if (!co_await waitAfter(*end.error, end.retryAfter))
                co_return false;
            if (end.error->code != ErrorCode::Network && end.error->code != ErrorCode::Timeout)
                co_return true;
        }
    }

private:
    void set(KindWatch::Phase phase)
    {
        m_watch->phase = phase;
        m_changed();
    }

    void take(std::vector<WatchEvent> events)
    {
        bool isNews = m_watch->error.has_value();
        m_watch->isBack = isNews;
        m_watch->error.reset();
        m_watch->failures = 0;
        m_watch->phase = KindWatch::Phase::Watching;
        m_backoff.reset();
        for (WatchEvent &event : events) {
            if (!event.resourceVersion.empty())
                m_version = event.resourceVersion;
            if (event.type == WatchEvent::Type::Bookmark)
                continue;
            if (event.type == WatchEvent::Type::Removed)
                isNews |= m_watch->objects.remove(event.object->key.ns, event.object->key.name);
            else
                isNews |= m_watch->objects.put(*std::move(event.object));
        }
        if (isNews)
            m_changed();
    }

    /// Whether the server says that it serves the kind no more; it may only be that its own
    /// server restarts.
    QCoro::Task<bool> isKindGone()
    {
        const auto catalog = co_await rediscover(m_client, m_stop);
        const ApiResource &own = m_watch->scope.resource;
        if (!catalog || (*catalog)->isStale(own.group))
            co_return false;
        const ApiResource *const found = (*catalog)->find(own.group, own.kind, own.version);
        if (found && found->version == own.version && found->plural == own.plural)
            co_return false;
        m_watch->objects.clear();
        m_watch->isSettled = true;
        m_watch->error = removedKind(*m_client, own);
        set(KindWatch::Phase::Ended);
        co_return true;
    }

    QCoro::Task<bool> waitAfter(Error error, std::optional<std::chrono::milliseconds> retryAfter)
    {
        m_watch->isSettled = true;
        m_watch->error = std::move(error);
        ++m_watch->failures;
        set(KindWatch::Phase::Waiting);
        co_return co_await rest(m_backoff.next(retryAfter));
    }

    /// Until the time is over or somebody wakes it. False when it is over altogether.
    QCoro::Task<bool> rest(std::chrono::milliseconds time)
    {
        m_watch->wake = CancelSource();
        const EitherCancel either(m_stop, m_watch->wake.get_token());
        co_await pause(time, either.token());
        co_return !m_stop.stop_requested();
    }

    ClientPtr m_client;
    std::shared_ptr<KindWatch> m_watch;
    std::function<void()> m_changed;
    Backoff m_backoff;
    EitherCancel m_either;
    CancelToken m_stop;
    std::string m_version;
};

} // namespace

QCoro::Task<> follow(ClientPtr client, std::shared_ptr<KindWatch> watch,
                     std::function<void()> changed)
{
    Following following(std::move(client), std::move(watch), std::move(changed));
    while (co_await following.round())
        ;
}

} // namespace driftgate
