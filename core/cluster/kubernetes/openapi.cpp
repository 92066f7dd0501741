#include "cluster/kubernetes/openapi.h"

#include "cluster/kubernetes/discoverycache.h"
#include "manifest/json.h"

#include <QFile>
#include <QSaveFile>
#include <QUrl>
#include <QUrlQuery>

#include <set>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

constexpr qint64 LargestFile = qint64{64} << 20;

/// A group and version's document: where it is fetched, and under which name it is kept.
struct Source {
    std::string path;
    std::string hash;
    [[nodiscard]] fs::path fileIn(const fs::path &folder) const
    {
        return folder.empty() || hash.empty()
                   ? fs::path()
                   : folder / ("openapi-" + hash.substr(0, 64) + ".json");
    }
};

/// Where the index says that "apis/apps/v1" is: "/openapi/v3/apis/apps/v1?hash=0123ABCD".
std::optional<Source> sourceOf(const Value &index, const std::string &groupPath)
{
    const std::string_view url =
        index.stringAt({"paths", groupPath.substr(1), "serverRelativeURL"});
    if (url.empty())
        return std::nullopt;
    const QUrl parsed(QString::fromUtf8(url));
    Source out;
    out.path = parsed.path(QUrl::FullyEncoded).toStdString();
    const QString hash = QUrlQuery(parsed).queryItemValue(QStringLiteral("hash"));
    for (const QChar c : hash) {
        if (!c.isLetterOrNumber() || c.unicode() > 127)
            return out; // no name for a file
    }
    out.hash = hash.toStdString();
    return out;
}

std::optional<QByteArray> kept(const fs::path &path)
{
    if (path.empty())
        return std::nullopt;
    QFile file(QFile::decodeName(QByteArray::fromStdString(path.string())));
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestFile)
        return std::nullopt;
    return file.readAll();
}

void keep(const fs::path &path, const QByteArray &text)
{
    if (path.empty())
        return;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    QSaveFile file(QFile::decodeName(QByteArray::fromStdString(path.string())));
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size())
        file.commit();
}

QCoro::Task<std::optional<Value>> documentOf(ClientPtr client, Source source, CancelToken cancel)
{
    const fs::path path = source.fileIn(cacheFolder(*client));
    const auto reading = client->inPool([path]() -> std::optional<Value> {
        const auto text = kept(path);
        if (!text)
            return std::nullopt;
        Result<Value> out = readJson(text->toStdString(), {});
        return out ? std::optional(*std::move(out)) : std::nullopt;
    });
    if (auto known = co_await reading)
        co_return known;
    HttpRequest request = client->get(source.path);
    if (!source.hash.empty())
        request.query.emplace_back("hash", source.hash);
    Result<HttpAnswer> answer = co_await ApiClient::request(client, request, cancel);
    if (!answer)
        co_return std::nullopt;
    const auto parsing =
        client->inPool([path, body = std::move(answer->body)]() -> std::optional<Value> {
            Result<Value> out = readJson(body.toStdString(), {});
            if (!out)
                return std::nullopt;
            keep(path, body);
            return *std::move(out);
        });
    co_return co_await parsing;
}

} // namespace

QCoro::Task<std::shared_ptr<const Schema>>
describeKinds(ClientPtr client, std::vector<ListScope> scopes, CancelToken cancel)
{
    const Schema builtin;
    std::set<std::string> wanted;
    for (const ListScope &scope : scopes) {
        const ApiResource &resource = scope.resource;
        if (!builtin.isBuiltin(resource.group, resource.kind))
            wanted.insert(resource.groupPath());
    }
    if (wanted.empty())
        co_return nullptr;
    ApiClient::Described &known = client->described();
    const Result<Value> index =
        co_await ApiClient::document(client, client->get("/openapi/v3"), cancel);
    if (!index)
        co_return std::shared_ptr<const Schema>(known.schema); // a copy: see flight.h
    std::vector<Source> fresh;
    for (const std::string &path : wanted) {
        const auto source = sourceOf(*index, path);
        if (source && !known.hashes.contains(source->path + '?' + source->hash))
            fresh.push_back(*source);
    }
    std::vector<QCoro::Task<std::optional<Value>>> fetching;
    fetching.reserve(fresh.size());
    for (const Source &source : fresh)
        fetching.push_back(documentOf(client, source, cancel));
    for (size_t i = 0; i < fresh.size(); ++i) {
        const std::optional<Value> document = co_await fetching[i];
        if (!document)
            continue;
        auto schema =
            known.schema ? std::make_shared<Schema>(*known.schema) : std::make_shared<Schema>();
        schema->addOpenApi(*document);
        known.schema = std::move(schema);
        known.hashes.insert(fresh[i].path + '?' + fresh[i].hash);
    }
    co_return std::shared_ptr<const Schema>(known.schema); // a copy: see flight.h
}

} // namespace driftgate
