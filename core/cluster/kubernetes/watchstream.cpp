#include "cluster/kubernetes/watchstream.h"

#include "cluster/text.h"
#include "manifest/json.h"

#include <QRandomGenerator>

namespace driftgate
{

namespace
{

constexpr int NotFound = 404;
constexpr int Gone = 410;
/// A line is one object; etcd holds none larger than 1.5 MB, but aggregated servers may.
constexpr qsizetype LongestLine = qsizetype{64} << 20;

/// The server's own data is older than what it sent before: it was put back.
bool isFromTheFuture(const ApiStatus &status)
{
    return std::ranges::any_of(status.causes, [](const ApiStatus::Cause &cause) {
        return cause.reason == "ResourceVersionTooLarge";
    });
}

/// Takes in one line; false when the watch ends with it.
bool readLine(std::string_view line, const ApiResource &resource, WatchEvents &out)
{
    const Result<Value> event = readJson(line, {});
    if (!event) {
        out.error = event.error();
        return false;
    }
    const std::string_view type = event->stringAt({"type"});
    const Value *const object = event->find("object");
    if (!object) {
        out.error = Error{ErrorCode::Corrupt, ClusterText::tr("an event has no object"), {}};
        return false;
    }
    if (type == "ERROR") {
        const ApiStatus status = readStatus(*object);
        out.isExpired = status.code == Gone || status.reason == "Expired";
        if (!out.isExpired)
            out.error = Error{ErrorCode::Tool, QString::fromStdString(status.message), {}};
        return false;
    }
    WatchEvent read;
    read.resourceVersion = object->stringAt({"metadata", "resourceVersion"});
    if (type != "BOOKMARK") {
        Result<Object> live = readLiveObject(*object, resource);
        if (!live) {
            out.error = live.error();
            return false;
        }
        read.type = type == "DELETED" ? WatchEvent::Type::Removed : WatchEvent::Type::Put;
        read.object = *std::move(live);
    }
    out.events.push_back(std::move(read));
    return true;
}

/// What a stream has sent and nobody has read yet; read in the pool, piece after piece.
struct Incoming {
    QByteArray text;
    bool isReading = false;
    bool isEnded = false;
    WatchEnd end;
    Gate idle;
    CancelSource stop; ///< ends the stream, when what it sent ends the watch
};

QCoro::Task<> drain(ClientPtr client, std::shared_ptr<Incoming> incoming, ListScope scope,
                    std::function<void(std::vector<WatchEvent>)> accept, HttpRequest request,
                    CancelToken cancel)
{
    incoming->isReading = true;
    incoming->idle.close();
    while (!incoming->isEnded && !cancel.stop_requested()) {
        const qsizetype end = incoming->text.lastIndexOf('\n');
        if (end < 0)
            break;
        const QByteArray lines = incoming->text.left(end + 1);
        incoming->text.remove(0, end + 1);
        const auto reading = client->inPool([lines, resource = scope.resource] {
            return readWatchEvents({lines.constData(), static_cast<size_t>(lines.size())},
                                   resource);
        });
        WatchEvents read = co_await reading;
        if (cancel.stop_requested())
            break;
        if (!read.events.empty())
            accept(std::move(read.events));
        incoming->isEnded = read.isExpired || read.error.has_value();
        incoming->end.isExpired = read.isExpired;
        if (read.error)
            incoming->end.error = unreadable(*client, request, *read.error);
        if (incoming->isEnded)
            incoming->stop.request_stop();
    }
    incoming->isReading = false;
    incoming->idle.open();
}

HttpRequest watchRequest(const ApiClient &client, const ListScope &scope,
                         const std::string &resourceVersion)
{
    HttpRequest out = client.get(scope.resource.path(scope.ns));
    out.query.emplace_back("watch", "true");
    out.query.emplace_back("allowWatchBookmarks", "true");
    out.query.emplace_back("resourceVersion", resourceVersion);
    // Many watches must not all end together. Source: client-go's reflector: 5 to 10 minutes.
    constexpr int Least = 300;
    out.query.emplace_back("timeoutSeconds",
                           std::to_string(Least + QRandomGenerator::global()->bounded(Least)));
    if (!scope.selector.empty())
        out.query.emplace_back("labelSelector", scope.selector);
    // Bookmarks come every minute or so; a stream that is silent for longer is begun again.
    out.limits.idle = client.settings().silence * 4;
    out.limits.total = std::chrono::milliseconds(0);
    return out;
}

} // namespace

WatchEvents readWatchEvents(std::string_view lines, const ApiResource &resource)
{
    WatchEvents out;
    while (!lines.empty()) {
        const size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.find_first_not_of(" \r\t") == std::string_view::npos)
            continue;
        if (!readLine(line, resource, out))
            break;
    }
    return out;
}

QCoro::Task<WatchEnd> watchOnce(ClientPtr client, ListScope scope, std::string resourceVersion,
                                std::function<void(std::vector<WatchEvent>)> accept,
                                CancelToken cancel)
{
    const EitherCancel either(cancel, client->closing());
    const CancelToken token = either.token();
    const HttpRequest request = watchRequest(*client, scope, resourceVersion);
    const auto incoming = std::make_shared<Incoming>();
    const auto sink = [=](const QByteArray &piece) {
        if (piece.isEmpty()) { // it has begun
            accept({});
            return true;
        }
        if (incoming->isEnded || incoming->text.size() + piece.size() > LongestLine)
            return false;
        incoming->text += piece;
        if (!incoming->isReading)
            drain(client, incoming, scope, accept, request, token);
        return true;
    };
    const EitherCancel streaming(token, incoming->stop.get_token());
    const Result<HttpAnswer> answer =
        co_await client->transport().stream(request, sink, streaming.token());
    if (incoming->isReading)
        co_await incoming->idle;
    if (token.stop_requested())
        co_return WatchEnd{cancelled().error(), false, false, {}};
    if (incoming->isEnded)
        co_return WatchEnd(incoming->end);
    if (!answer)
        co_return WatchEnd{answer.error(), false, false, {}};
    WatchEnd out;
    if (answer->isSuccess())
        co_return out;
    out.retryAfter = answer->retryAfter;
    const ApiStatus status = readStatus(*answer);
    out.isExpired = answer->status == Gone || isFromTheFuture(status);
    out.isGone = answer->status == NotFound;
    if (!out.isExpired)
        out.error = errorOf(status, client->name(), request);
    co_return out;
}

} // namespace driftgate
