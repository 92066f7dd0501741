#include "cluster/kubernetes/watchfeed.h"

#include "cluster/kubernetes/backoff.h"
#include "cluster/kubernetes/discovery.h"
#include "cluster/kubernetes/kindwatch.h"
#include "cluster/kubernetes/openapi.h"
#include "cluster/kubernetes/reading.h"
#include "cluster/kubernetes/statusreading.h"

#include <QTimer>

#include <algorithm>

namespace driftgate
{

namespace
{

using WatchPtr = std::shared_ptr<KindWatch>;
/// Failures in a row after which a server counts as unreachable, not as just away.
constexpr int Unreachable = 3;

/// What the feed and its coroutines share; the coroutines may outlive the feed by a moment.
struct FeedCore : std::enable_shared_from_this<FeedCore> {
    FeedCore(ClientPtr client_, ReadRequest request_, Feed::Handler handler_)
        : client(std::move(client_))
        , request(std::move(request_))
        , handler(std::move(handler_))
        , status(statusOf(*client))
    {
        status.phase = ConnectionStatus::Phase::Connecting;
        publishing.setSingleShot(true);
        publishing.setInterval(client->settings().publishEvery);
        QObject::connect(&publishing, &QTimer::timeout, &publishing, [this] { publish(); });
        beat.setInterval(client->settings().silence);
        QObject::connect(&beat, &QTimer::timeout, &beat, [this] { listen(shared_from_this()); });
        beat.start();
    }

    void changed()
    {
        if (!stop.stop_requested() && !publishing.isActive())
            publishing.start();
    }

    void end()
    {
        handler = {};
        publishing.stop();
        beat.stop();
        stop.request_stop();
        for (const WatchPtr &watch : watches)
            watch->stop.request_stop();
    }

    void publish();
    [[nodiscard]] std::shared_ptr<const LiveState> snapshot() const;
    [[nodiscard]] ConnectionStatus statusNow() const;
    void watchOnly(std::vector<ListScope> scopes);
    void wakeLost();
    [[nodiscard]] bool asksFor(const ApiResource &resource) const;
    [[nodiscard]] std::vector<ListScope> narrowed(const std::vector<ListScope> &scopes) const;
    static QCoro::Task<> listen(std::shared_ptr<FeedCore> core);
    static QCoro::Task<> plan(std::shared_ptr<FeedCore> core);

    ClientPtr client;
    ReadRequest request;
    Feed::Handler handler;
    ConnectionStatus status;
    std::shared_ptr<const LiveState> state;
    std::vector<WatchPtr> watches;           ///< in the request's order
    std::vector<LiveState::Missing> missing; ///< of the plan
    std::shared_ptr<const Schema> schema;
    bool isPlanned = false;
    bool isDirty = false;           ///< a watch's objects or errors changed since the last state
    std::optional<Error> planError; ///< why nothing could be planned
    int planFailures = 0;
    CancelSource stop;
    CancelSource again; ///< ends the planner's waiting
    QTimer publishing;
    QTimer beat;
};

std::shared_ptr<const LiveState> FeedCore::snapshot() const
{
    auto out = std::make_shared<LiveState>();
    out->missing = missing;
    out->schema = schema;
    for (const WatchPtr &watch : watches) {
        for (const SharedObjects::Part &part : watch->objects.parts())
            out->objects.append(part);
        // One that only has to connect again still shows what it has.
        if (watch->error &&
            (!watch->isListed || watch->isForbidden() || watch->phase == KindWatch::Phase::Ended))
            out->missing.push_back({watch->scope.resource.requestKind(), *watch->error});
    }
    out->takenAt = client->clock().now();
    return out;
}

ConnectionStatus FeedCore::statusNow() const
{
    using Phase = ConnectionStatus::Phase;
    ConnectionStatus out = statusOf(*client);
    int failures = planFailures;
    bool isAway = planError.has_value();
    std::optional<Error> error = planError;
    bool isAnyUp = false;
    for (const WatchPtr &watch : watches) {
        isAnyUp = isAnyUp || watch->phase == KindWatch::Phase::Watching;
        const bool isLost =
            watch->phase == KindWatch::Phase::Waiting && watch->error &&
            (watch->error->code == ErrorCode::Network || watch->error->code == ErrorCode::Timeout);
        if (!isLost)
            continue;
        isAway = true;
        failures = std::max(failures, watch->failures);
        if (!error)
            error = watch->error;
    }
    if (out.phase == Phase::Denied) {
        // Whatever else is wrong: without credentials, or with a server that is not the one it
        // says it is, nothing goes.
    } else if (!isAway && !isPlanned) {
        out.phase = Phase::Connecting;
        out.lastError.reset();
    } else if (!isAway || (isAnyUp && !planError)) {
        out.phase = Phase::Connected;
        out.lastError.reset();
    } else {
        out.lastError = error;
        if (error->code == ErrorCode::Denied)
            out.phase = Phase::Denied;
        else if (failures >= Unreachable || !state)
            out.phase = failures >= Unreachable ? Phase::Unreachable : Phase::Connecting;
        else
            out.phase = Phase::Reconnecting;
    }
    return out;
}

void FeedCore::publish()
{
    const bool isReady =
        isPlanned && std::ranges::all_of(watches, [](const WatchPtr &w) { return w->isSettled; });
    bool isNews = false;
    if (isReady && isDirty) {
        isDirty = false;
        state = snapshot();
        isNews = true;
    }
    ConnectionStatus now = statusNow();
    ConnectionStatus before = std::exchange(status, now);
    before.lastContact = now.lastContact;
    isNews = isNews || before != now;
    if (!isNews || !handler)
        return;
    // It may end the feed, and with it what is being called.
    const auto self = shared_from_this();
    const Feed::Handler call = handler;
    call();
}

/// The server is there again: what waits for it need not wait longer.
void FeedCore::wakeLost()
{
    for (const WatchPtr &watch : watches) {
        if (watch->phase == KindWatch::Phase::Waiting && watch->error &&
            (watch->error->code == ErrorCode::Network || watch->error->code == ErrorCode::Timeout))
            watch->wake.request_stop();
    }
    if (planError)
        again.request_stop();
}

bool FeedCore::asksFor(const ApiResource &resource) const
{
    return std::ranges::any_of(request.kinds, [&resource](const ReadRequest::Kind &kind) {
        return kind.group == resource.group && kind.kind == resource.kind;
    });
}

void FeedCore::watchOnly(std::vector<ListScope> scopes)
{
    std::vector<WatchPtr> wanted;
    for (ListScope &scope : scopes) {
        const auto known = std::ranges::find_if(watches, [&scope](const WatchPtr &watch) {
            return watch->scope == scope && watch->phase != KindWatch::Phase::Ended;
        });
        if (known != watches.end()) {
            wanted.push_back(*known);
            continue;
        }
        auto watch = std::make_shared<KindWatch>(std::move(scope));
        wanted.push_back(watch);
    }
    for (const WatchPtr &watch : watches) {
        if (!std::ranges::contains(wanted, watch))
            watch->stop.request_stop();
    }
    // That a kind was removed is told as long as it is asked for and not there again.
    for (const WatchPtr &watch : watches) {
        const bool isBack = std::ranges::any_of(wanted, [&watch](const WatchPtr &other) {
            return other->scope.resource.group == watch->scope.resource.group &&
                   other->scope.resource.kind == watch->scope.resource.kind;
        });
        if (watch->phase == KindWatch::Phase::Ended && !isBack && asksFor(watch->scope.resource))
            wanted.push_back(watch);
    }
    const std::vector<WatchPtr> before = std::exchange(watches, std::move(wanted));
    for (const WatchPtr &watch : watches) {
        if (std::ranges::contains(before, watch))
            continue;
        follow(client, watch, [weak = weak_from_this(), watch] {
            const auto core = weak.lock();
            if (!core)
                return;
            core->isDirty = true;
            core->changed();
            if (std::exchange(watch->isBack, false))
                core->wakeLost();
            // Perhaps it may be read in some namespaces.
            const ListScope &scope = watch->scope;
            if (watch->isForbidden() && watch->failures == 1 && scope.ns.empty() &&
                scope.resource.isNamespaced && !core->request.knownNamespaces.empty())
                core->again.request_stop();
        });
    }
    isDirty = true;
}

/// Lists of all namespaces that are forbidden become lists of those that are known.
std::vector<ListScope> FeedCore::narrowed(const std::vector<ListScope> &scopes) const
{
    std::vector<ListScope> out;
    for (const ListScope &scope : scopes) {
        const auto known = std::ranges::find_if(
            watches, [&scope](const WatchPtr &watch) { return watch->scope == scope; });
        const bool isWide = scope.resource.isNamespaced && scope.ns.empty();
        const bool isRefused = isWide && !request.knownNamespaces.empty() &&
                               ((known != watches.end() && (*known)->isForbidden()) ||
                                std::ranges::any_of(watches, [&scope](const WatchPtr &watch) {
                                    return watch->scope.resource == scope.resource &&
                                           watch->scope.selector == scope.selector &&
                                           !watch->scope.ns.empty();
                                }));
        if (!isRefused) {
            out.push_back(scope);
            continue;
        }
        for (const std::string &ns : request.knownNamespaces)
            out.push_back({scope.resource, ns, scope.selector});
    }
    return out;
}

/// Nothing heard for a while: is the server still there? What it would have sent cannot be told
/// from what it did not send.
QCoro::Task<> FeedCore::listen(std::shared_ptr<FeedCore> core)
{
    const auto last = core->client->transport().lastContact();
    if (last && core->client->clock().now() - *last < core->client->settings().silence / 2)
        co_return;
    HttpRequest request = core->client->get("/version");
    request.limits.idle = request.limits.total = std::chrono::seconds(10);
    request.isRepeatable = false;
    const auto answer = co_await ApiClient::request(core->client, request, core->stop.get_token());
    if (core->stop.stop_requested())
        co_return;
    if (!answer && answer.error().code != ErrorCode::Denied) {
        for (const WatchPtr &watch : core->watches)
            watch->cut.request_stop();
    }
    core->changed();
}

/// Finds out what there is to watch, and does so again now and then, since kinds come and go.
QCoro::Task<> FeedCore::plan(std::shared_ptr<FeedCore> core)
{
    const CancelToken stop = core->stop.get_token();
    Backoff backoff(core->client->settings().firstWait, core->client->settings().longestWait);
    bool isFirst = true;
    while (!stop.stop_requested()) {
        const ReadRequest request = core->request;
        Result<ReadPlan> plan = co_await planRead(core->client, request, stop);
        if (stop.stop_requested())
            break;
        std::chrono::milliseconds wait = core->client->settings().longestWait * 2;
        if (!plan) {
            core->planError = plan.error();
            ++core->planFailures;
            wait = backoff.next();
        } else {
            core->planError.reset();
            core->planFailures = 0;
            core->missing = plan->missing;
            core->watchOnly(core->narrowed(plan->scopes));
            core->isPlanned = true;
            if (const auto schema = co_await describeKinds(core->client, plan->scopes, stop);
                schema != core->schema) {
                core->schema = schema;
                core->isDirty = true;
            }
            if (isFirst || core->client->serverVersion.empty() || core->client->user.empty())
                co_await probe(core->client, stop);
            isFirst = false;
            backoff.reset();
        }
        core->changed();
        if (stop.stop_requested())
            break;
        // What was asked for meanwhile must not wait.
        if (core->request != request)
            continue;
        core->again = CancelSource();
        const EitherCancel either(stop, core->again.get_token());
        co_await pause(wait, either.token());
        // Kinds may have come; a server that is asked in vain says so in a few bytes.
        if (!stop.stop_requested() && core->isPlanned)
            co_await rediscover(core->client, stop);
    }
}

class WatchFeed final : public Feed
{
public:
    WatchFeed(ClientPtr client, ReadRequest request, Handler handler)
        : m_core(
              std::make_shared<FeedCore>(std::move(client), std::move(request), std::move(handler)))
    {
        FeedCore::plan(m_core);
    }
    ~WatchFeed() override { m_core->end(); }

    [[nodiscard]] std::shared_ptr<const LiveState> state() const override { return m_core->state; }
    [[nodiscard]] ConnectionStatus status() const override
    {
        ConnectionStatus out = m_core->status;
        out.lastContact = m_core->client->transport().lastContact();
        return out;
    }
    void setRequest(ReadRequest request) override
    {
        m_core->request = std::move(request);
        m_core->again.request_stop();
    }
    void retryNow() override
    {
        for (const WatchPtr &watch : m_core->watches)
            watch->wake.request_stop();
        m_core->again.request_stop();
    }

private:
    std::shared_ptr<FeedCore> m_core;
};

} // namespace

std::unique_ptr<Feed> watchFeed(ClientPtr client, ReadRequest request, Feed::Handler handler)
{
    return std::make_unique<WatchFeed>(std::move(client), std::move(request), std::move(handler));
}

} // namespace driftgate
