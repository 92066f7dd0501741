#include "cluster/kubernetes/statusreading.h"

#include "manifest/json.h"

namespace driftgate
{

ConnectionStatus statusOf(ApiClient &client)
{
    using Phase = ConnectionStatus::Phase;
    const Transport &transport = client.transport();
    ConnectionStatus out;
    out.server = transport.connection().server;
    out.serverVersion = client.serverVersion;
    out.user = client.user;
    out.isInsecure = transport.connection().insecureTls;
    out.lastContact = transport.lastContact();
    out.lastError = transport.lastError();
    if (out.lastError)
        out.phase = out.lastError->code == ErrorCode::Denied ? Phase::Denied : Phase::Unreachable;
    else
        out.phase = out.lastContact ? Phase::Connected : Phase::Idle;
    return out;
}

QCoro::Task<ConnectionStatus> probe(ClientPtr client, CancelToken cancel)
{
    HttpRequest who = client->get("/apis/authentication.k8s.io/v1/selfsubjectreviews");
    who.method = HttpRequest::Method::Post;
    who.contentType = "application/json";
    who.body = R"({"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"})";
    auto asking = ApiClient::document(client, who, cancel);
    const Result<Value> version =
        co_await ApiClient::document(client, client->get("/version"), cancel);
    const Result<Value> self = co_await asking;
    if (version)
        client->serverVersion = version->stringAt({"gitVersion"});
    if (self)
        client->user = self->stringAt({"status", "userInfo", "username"});
    ConnectionStatus out = statusOf(*client);
    if (!version && !out.lastError) {
        // It answers, and says no.
        out.lastError = version.error();
        out.phase = version.error().code == ErrorCode::Denied
                        ? ConnectionStatus::Phase::Denied
                        : ConnectionStatus::Phase::Unreachable;
    }
    co_return out;
}

} // namespace driftgate
