#include "cluster/kubernetes/apiclient.h"

#include "cluster/text.h"
#include "manifest/json.h"

#include <QThread>

namespace driftgate
{

ApiClient::ApiClient(ClusterName name, Connection connection, KubernetesSettings settings,
                     std::shared_ptr<const Clock> clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_transport(std::move(name), std::move(connection), m_settings.transport, std::move(clock))
{
    // Not the program's own pool: work there may wait for a program that runs for seconds.
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

HttpRequest ApiClient::get(std::string path) const
{
    HttpRequest out;
    out.path = std::move(path);
    out.limits = m_settings.requestLimits;
    return out;
}

QCoro::Task<Result<HttpAnswer>> ApiClient::request(std::shared_ptr<ApiClient> client,
                                                   HttpRequest request, CancelToken cancel)
{
    const EitherCancel either(cancel, client->closing());
    Result<HttpAnswer> answer = co_await client->m_transport.send(request, either.token());
    constexpr int NotModified = 304;
    if (answer && !answer->isSuccess() && answer->status != NotModified)
        co_return fail(errorOf(readStatus(*answer), client->name(), request));
    co_return answer;
}

Error unreadable(const ApiClient &client, const HttpRequest &request, const Error &why)
{
    const QString text = ClusterText::tr("The cluster %1 answered %2 with what cannot be read: %3")
                             .arg(QString::fromStdString(client.name().text()),
                                  QString::fromStdString(request.title()), why.text);
    return {why.code == ErrorCode::Limit ? ErrorCode::Limit : ErrorCode::Corrupt, text, {}};
}

QCoro::Task<Result<Value>> ApiClient::document(std::shared_ptr<ApiClient> client,
                                               HttpRequest request, CancelToken cancel)
{
    Result<HttpAnswer> answer = co_await ApiClient::request(client, request, cancel);
    if (!answer)
        co_return fail(std::move(answer).error());
    const auto reading = client->inPool([body = std::move(answer->body)] {
        const std::string_view text(body.constData(), static_cast<size_t>(body.size()));
        return readJson(text, {});
    });
    Result<Value> value = co_await reading;
    if (!value)
        co_return fail(unreadable(*client, request, value.error()));
    co_return value;
}

} // namespace driftgate
