#include "render/rendercache.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <system_error>

namespace driftgate
{

namespace fs = std::filesystem;

namespace
{

constexpr char Magic[] = "driftgate-render-2\n";
constexpr qsizetype MagicSize = sizeof Magic - 1;
constexpr qsizetype HashSize = 32;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

QString pathText(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

std::string readText(QDataStream &in)
{
    QByteArray out;
    in >> out;
    return out.toStdString();
}

QByteArray encode(const CachedRender &entry)
{
    QByteArray plain;
    QDataStream out(&plain, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    out << bytes(entry.output) << bytes(entry.warnings);
    for (const std::vector<std::string> *const list : {&entry.encrypted, &entry.undefined}) {
        out << static_cast<quint32>(list->size());
        for (const std::string &text : *list)
            out << bytes(text);
    }
    out << static_cast<quint32>(entry.origins.size());
    for (const Place &place : entry.origins)
        out << bytes(place.file) << place.line;
    const QByteArray packed = qCompress(plain, 1);
    return QByteArray(Magic, MagicSize) +
           QCryptographicHash::hash(packed, QCryptographicHash::Sha256) + packed;
}

std::optional<CachedRender> decode(const QByteArray &stored)
{
    if (!stored.startsWith(QByteArrayView(Magic, MagicSize)) ||
        stored.size() < MagicSize + HashSize)
        return std::nullopt;
    const QByteArray packed = stored.mid(MagicSize + HashSize);
    if (QCryptographicHash::hash(packed, QCryptographicHash::Sha256) !=
        stored.mid(MagicSize, HashSize))
        return std::nullopt;
    const QByteArray plain = qUncompress(packed);
    QDataStream in(plain);
    in.setVersion(QDataStream::Qt_6_8);
    CachedRender out;
    out.output = readText(in);
    out.warnings = readText(in);
    quint32 count = 0;
    for (std::vector<std::string> *const list : {&out.encrypted, &out.undefined}) {
        in >> count;
        for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
            list->push_back(readText(in));
    }
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Place place;
        place.file = readText(in);
        in >> place.line;
        out.origins.push_back(std::move(place));
    }
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    return out;
}

} // namespace

RenderCache::RenderCache(fs::path folder, std::uint64_t limit)
    : m_folder(std::move(folder))
    , m_limit(limit)
{
}

std::optional<CachedRender> RenderCache::get(const std::string &key)
{
    const fs::path path = m_folder / key;
    QFile file(pathText(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto entry = decode(file.readAll());
    file.close();
    std::error_code ignored;
    if (!entry)
        fs::remove(path, ignored);
    else // so that the entry used longest ago can be told
        fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
    return entry;
}

void RenderCache::put(const std::string &key, const CachedRender &entry)
{
    const std::scoped_lock lock(m_mutex);
    if (!prepare())
        return;
    const QByteArray stored = encode(entry);
    QSaveFile file(pathText(m_folder / key));
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(stored) != stored.size() || !file.commit()) {
        trouble(file.errorString());
        return;
    }
    m_writtenSincePrune += static_cast<std::uint64_t>(stored.size());
    if (!m_pruned || m_writtenSincePrune > m_limit / 8)
        prune();
}

QString RenderCache::takeTrouble()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_trouble, {});
}

bool RenderCache::prepare()
{
    if (m_prepared)
        return true;
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (!error)
        fs::permissions(m_folder, fs::perms::owner_all, error);
    if (error) {
        trouble(QString::fromStdString(error.message()));
        return false;
    }
    return m_prepared = true;
}

void RenderCache::prune()
{
    struct Entry {
        fs::file_time_type used;
        std::uint64_t size;
        fs::path path;
    };
    m_pruned = true;
    m_writtenSincePrune = 0;
    std::vector<Entry> entries;
    std::uint64_t total = 0;
    std::error_code error;
    for (auto it = fs::directory_iterator(m_folder, error);
         !error && it != fs::directory_iterator(); it.increment(error)) {
        std::error_code gone; // another Driftgate may prune at the same time
        const std::uint64_t size = it->file_size(gone);
        const fs::file_time_type used = it->last_write_time(gone);
        if (gone)
            continue;
        total += size;
        entries.push_back({used, size, it->path()});
    }
    if (total <= m_limit)
        return;
    std::ranges::sort(entries, {}, &Entry::used);
    const std::uint64_t wanted = m_limit - m_limit / 4; // room, so that it is done seldom
    for (const Entry &entry : entries) {
        if (total <= wanted)
            break;
        fs::remove(entry.path, error);
        total -= entry.size;
    }
}

void RenderCache::trouble(const QString &why)
{
    if (m_told)
        return;
    m_told = true;
    m_trouble = Tr::tr("Rendered manifests cannot be kept in “%1”, so they are made anew each "
                       "time: %2")
                    .arg(pathText(m_folder), why);
}

} // namespace driftgate
