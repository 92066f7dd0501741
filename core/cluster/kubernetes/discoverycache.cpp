#include "cluster/kubernetes/discoverycache.h"

#include "base/sha256.h"
#include "cluster/fieldset.h"
#include "manifest/json.h"

#include <QFile>
#include <QSaveFile>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;
using Part = ApiClient::Discovered::Part;

constexpr int64_t Format = 1;
constexpr qint64 LargestFile = qint64{32} << 20;

QString shown(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

/// "lwpdsn": what can be done with a kind, a letter each.
std::string flagsOf(const ApiResource &resource)
{
    std::string out;
    for (const auto &[is, letter] :
         {std::pair(resource.canList, 'l'), std::pair(resource.canWatch, 'w'),
          std::pair(resource.canPatch, 'p'), std::pair(resource.canDelete, 'd'),
          std::pair(resource.hasStatus, 's'), std::pair(resource.isNamespaced, 'n')}) {
        if (is)
            out += letter;
    }
    return out;
}

Value partValue(const Part &part)
{
    std::vector<Value> resources;
    for (const ApiResource &each : part.resources) {
        std::vector<Value> row;
        for (const std::string &text :
             {each.group, each.version, each.kind, each.plural, flagsOf(each)})
            row.push_back(Value::string(text));
        resources.push_back(Value::sequence(std::move(row)));
    }
    std::vector<Value> stale;
    stale.reserve(part.stale.size());
    for (const std::string &group : part.stale)
        stale.push_back(Value::string(group));
    Value out;
    out.set("etag", Value::string(part.etag));
    out.set("resources", Value::sequence(std::move(resources)));
    out.set("stale", Value::sequence(std::move(stale)));
    return out;
}

std::optional<Part> readPart(const Value *value)
{
    const Value *const resources = value ? value->find("resources") : nullptr;
    const Value *const stale = value ? value->find("stale") : nullptr;
    if (!resources || !stale)
        return std::nullopt;
    Part out;
    out.etag = value->stringAt({"etag"});
    constexpr size_t Columns = 5;
    for (const Value &row : resources->items()) {
        if (row.size() != Columns)
            return std::nullopt;
        const auto cells = row.items();
        ApiResource each;
        each.group = cells[0].text();
        each.version = cells[1].text();
        each.kind = cells[2].text();
        each.plural = cells[3].text();
        const std::string_view flags = cells[4].text();
        each.canList = flags.contains('l');
        each.canWatch = flags.contains('w');
        each.canPatch = flags.contains('p');
        each.canDelete = flags.contains('d');
        each.hasStatus = flags.contains('s');
        each.isNamespaced = flags.contains('n');
        out.resources.push_back(std::move(each));
    }
    for (const Value &group : stale->items())
        out.stale.emplace_back(group.text());
    return out;
}

} // namespace

fs::path cacheFolder(const ApiClient &client)
{
    if (client.settings().cacheDir.empty())
        return {};
    const Connection &connection = const_cast<ApiClient &>(client).transport().connection();
    PartsHash hash;
    hash << connection.server << connection.tlsServerName << connection.caCertificates;
    constexpr size_t Digits = 20;
    return client.settings().cacheDir / "kubernetes" / hash.hex().substr(0, Digits);
}

bool readDiscovery(ApiClient &client)
{
    const fs::path folder = cacheFolder(client);
    if (folder.empty())
        return false;
    QFile file(shown(folder / "discovery.json"));
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestFile)
        return false;
    const Result<Value> read = readJson(file.readAll().toStdString(), {});
    const Value *const format = read ? read->find("v") : nullptr;
    if (!format || format->toInteger() != Format)
        return false;
    auto legacy = readPart(read->find("api"));
    auto groups = readPart(read->find("apis"));
    if (!legacy || !groups)
        return false;
    ApiClient::Discovered &known = client.discovered();
    known.legacy = *std::move(legacy);
    known.groups = *std::move(groups);
    known.at = parseTime(read->stringAt({"at"}));
    // A clock that was set back must not make it young for years.
    if (known.at && *known.at > client.clock().now())
        known.at.reset();
    return true;
}

void writeDiscovery(ApiClient &client)
{
    const fs::path folder = cacheFolder(client);
    const ApiClient::Discovered &known = client.discovered();
    if (folder.empty() || !known.at)
        return;
    std::error_code error;
    fs::create_directories(folder, error);
    Value out;
    out.set("v", Value::integer(Format));
    out.set("at", Value::string(formatTime(*known.at)));
    out.set("api", partValue(known.legacy));
    out.set("apis", partValue(known.groups));
    const std::string text = writeJson(out);
    QSaveFile file(shown(folder / "discovery.json"));
    if (file.open(QIODevice::WriteOnly) &&
        file.write(text.data(), static_cast<qint64>(text.size())) ==
            static_cast<qint64>(text.size()))
        file.commit();
}

} // namespace driftgate
