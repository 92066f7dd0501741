#include "git/indexstore.h"

#include "git/handles.h"

#include <chrono>
#include <thread>

namespace driftgate
{

namespace
{

/// Counts up whenever the schema or the meaning of what is stored changes.
constexpr int Format = 1;
constexpr int ApplicationId = 0x44724774; // "DrGt"
constexpr std::string_view Repository = "repository";

constexpr std::string_view Settings = "PRAGMA temp_store = MEMORY;"
                                      "PRAGMA cache_size = -32768;";
/// A new file begins without waiting for the disk: should the machine die now, it is empty or
/// its log ends early, and both are found at the next start. From then on SQLite waits where it
/// moves the log into the file, and there alone (sqlite.org/pragma.html, "synchronous").
constexpr std::string_view Beginning = "PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL;";
constexpr std::string_view Begun = "PRAGMA synchronous = NORMAL;";

constexpr std::string_view Schema = R"(
CREATE TABLE commits(id INTEGER PRIMARY KEY, oid BLOB NOT NULL UNIQUE, time INTEGER NOT NULL,
                     parents BLOB NOT NULL, changes INTEGER NOT NULL, sole INTEGER NOT NULL);
CREATE TABLE paths(id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE);
CREATE TABLE touches(path INTEGER NOT NULL, commitId INTEGER NOT NULL,
                     PRIMARY KEY(path, commitId)) WITHOUT ROWID;
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
)";

/// While another program does the same, SQLite refuses it at once instead of waiting
/// (sqlite.org/wal.html, "Sometimes Queries Return SQLITE_BUSY In WAL Mode").
Status beginLog(const Database &database)
{
    constexpr int MostTries = 100;
    constexpr std::chrono::milliseconds Pause{50};
    for (int tries = 1;; ++tries) {
        Status begun = database.run(Beginning);
        if (begun || begun.error().code != ErrorCode::Conflict || tries == MostTries)
            return begun;
        std::this_thread::sleep_for(Pause);
    }
}

} // namespace

std::string_view oidBytes(const Revision &id)
{
    return {reinterpret_cast<const char *>(id.bytes().data()), Revision::Size};
}

std::string packNumbers(const std::vector<uint32_t> &numbers)
{
    std::string out;
    out.reserve(numbers.size() * 4);
    for (const uint32_t number : numbers)
        for (unsigned shift = 0; shift < 32; shift += 8)
            out += static_cast<char>((number >> shift) & 0xffU);
    return out;
}

std::vector<uint32_t> unpackNumbers(std::string_view bytes)
{
    std::vector<uint32_t> out;
    out.reserve(bytes.size() / 4);
    for (size_t i = 0; i + 4 <= bytes.size(); i += 4) {
        uint32_t number = 0;
        for (unsigned byte = 0; byte < 4; ++byte)
            number |= static_cast<uint32_t>(static_cast<unsigned char>(bytes[i + byte]))
                      << (8 * byte);
        out.push_back(number);
    }
    return out;
}

IndexStore::IndexStore(std::filesystem::path file, std::string identity)
    : m_file(std::move(file))
    , m_identity(std::move(identity))
{
}

Result<IndexStore> IndexStore::open(const std::filesystem::path &file, std::string identity)
{
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed);
    if (failed)
        return fail(ErrorCode::Io,
                    GitTr::tr("The cache folder “%1” cannot be made: %2")
                        .arg(shown(file.parent_path().string()), shown(failed.message())));
    IndexStore out(file, std::move(identity));
    Status connected = out.connect();
    if (!connected && connected.error().code == ErrorCode::Corrupt) {
        out.remove();
        connected = out.connect();
    }
    if (!connected)
        return fail(connected.error());
    return out;
}

/// Opens the file and checks that it is ours; Corrupt when it is not.
Status IndexStore::connect()
{
    auto database = Database::open(m_file);
    if (!database)
        return fail(database.error());
    m_database = *std::move(database);
    if (const Status set = m_database->run(Settings); !set)
        return set;
    // In this order: another program that begins the file just now writes both at once, and what
    // has tables but no format yet would be taken for a file of another one, and removed.
    const auto tables = m_database->number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return fail(tables.error());
    const auto format = m_database->number("PRAGMA user_version");
    if (!format)
        return fail(format.error());
    if (**tables == 0) {
        if (const Status set = beginLog(*m_database); !set)
            return set;
        if (const Status created = create(); !created)
            return created;
    } else if (format->value_or(0) != Format) {
        return fail(
            ErrorCode::Corrupt,
            GitTr::tr("The history index “%1” has another format").arg(shown(m_file.string())));
    } else {
        const auto ours = fits();
        if (!ours)
            return fail(ours.error());
        if (!*ours)
            return fail(ErrorCode::Corrupt,
                        GitTr::tr("The history index “%1” belongs to another repository")
                            .arg(shown(m_file.string())));
    }
    if (const Status set = m_database->run(Begun); !set)
        return set;
    m_find = Statement(*m_database, "SELECT id FROM commits WHERE oid = ?1");
    return {};
}

Status IndexStore::create()
{
    Transaction transaction(*m_database);
    if (const Status begun = transaction.begin(); !begun)
        return begun;
    // Another program may have made it while this one waited.
    const auto tables = m_database->number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return fail(tables.error());
    if (**tables == 0) {
        const std::string header = "PRAGMA application_id = " + std::to_string(ApplicationId) +
                                   "; PRAGMA user_version = " + std::to_string(Format) + ";";
        if (const Status made = m_database->run(Schema); !made)
            return made;
        if (const Status made = m_database->run(header); !made)
            return made;
        if (const Status set = setMeta(Repository, m_identity); !set)
            return set;
    }
    return transaction.commit();
}

Result<bool> IndexStore::fits() const
{
    const auto owner = meta(Repository);
    if (!owner)
        return fail(owner.error());
    return *owner == m_identity;
}

void IndexStore::remove()
{
    m_find = {};
    m_database.reset();
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(m_file.string() + suffix, ignored);
}

Status IndexStore::rebuild()
{
    remove();
    return connect();
}

Status IndexStore::clear() const
{
    const Status emptied = m_database->run(
        "DELETE FROM touches; DELETE FROM paths; DELETE FROM commits; DELETE FROM meta;");
    if (!emptied)
        return emptied;
    return setMeta(Repository, m_identity);
}

void IndexStore::settle() const
{
    // While others read it stays as it is, which is as good.
    static_cast<void>(m_database->run("PRAGMA wal_checkpoint(TRUNCATE)"));
}

bool IndexStore::isSound() const
{
    Statement check(*m_database, "PRAGMA quick_check(1)");
    const auto row = check.step();
    return row && *row && check.bytes(0) == "ok";
}

Result<std::optional<uint32_t>> IndexStore::find(const Revision &id) const
{
    const auto row = m_find.bind(1, oidBytes(id)).step();
    if (!row)
        return fail(row.error());
    std::optional<uint32_t> out;
    if (*row)
        out = static_cast<uint32_t>(m_find.number(0));
    m_find.reset();
    return out;
}

Result<uint32_t> IndexStore::last() const
{
    const auto last = m_database->number("SELECT max(id) FROM commits");
    if (!last)
        return fail(last.error());
    return static_cast<uint32_t>(last->value_or(0));
}

Result<std::string> IndexStore::meta(std::string_view key) const
{
    Statement statement(*m_database, "SELECT value FROM meta WHERE key = CAST(?1 AS TEXT)");
    const auto row = statement.bind(1, key).step();
    if (!row)
        return fail(row.error());
    return *row ? std::string(statement.bytes(0)) : std::string();
}

Status IndexStore::setMeta(std::string_view key, std::string_view value) const
{
    return Statement(*m_database,
                     "INSERT OR REPLACE INTO meta(key, value) VALUES(CAST(?1 AS TEXT), ?2)")
        .bind(1, key)
        .bind(2, value)
        .run();
}

} // namespace driftgate
