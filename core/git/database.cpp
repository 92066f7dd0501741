#include "git/database.h"

#include "git/handles.h"

#include <sqlite3.h>

namespace driftgate
{

namespace
{

constexpr int BusyMs = 5000;

ErrorCode codeOf(int status)
{
    switch (status & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // a table that should be there is not
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT:
        return ErrorCode::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Conflict;
    case SQLITE_NOMEM:
        return ErrorCode::Limit;
    default:
        return ErrorCode::Io;
    }
}

} // namespace

void DatabaseFree::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void DatabaseFree::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(const Database &database, std::string_view sql)
    : m_database(&database)
{
    sqlite3_stmt *raw = nullptr;
    // A statement that cannot be prepared stays null: its first step() tells why.
    sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                       SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    m_statement.reset(raw);
}

Statement &Statement::bind(int at, int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), at, value);
    return *this;
}

Statement &Statement::bind(int at, std::string_view bytes)
{
    // A null pointer would bind NULL instead of no bytes.
    sqlite3_bind_blob64(m_statement.get(), at, bytes.empty() ? "" : bytes.data(), bytes.size(),
                        SQLITE_STATIC);
    return *this;
}

Result<bool> Statement::step()
{
    const int status = m_statement ? sqlite3_step(m_statement.get()) : SQLITE_ERROR;
    if (status == SQLITE_ROW)
        return true;
    if (status == SQLITE_DONE)
        return false;
    Error error = m_database->error();
    reset();
    return fail(std::move(error));
}

Status Statement::run()
{
    const auto done = step();
    if (!done)
        return fail(done.error());
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return data ? std::string_view(static_cast<const char *>(data), size) : std::string_view();
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path &file)
{
    std::unique_ptr<Database> out(new Database);
    out->m_file = file;
    sqlite3 *raw = nullptr;
    const int status = sqlite3_open_v2(file.c_str(), &raw,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                           SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                       nullptr);
    out->m_database.reset(raw);
    if (status != SQLITE_OK)
        return fail(out->error());
    sqlite3_busy_timeout(raw, BusyMs);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    // What little was written may stay in the log: moving it on waits for the disk.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return out;
}

Status Database::run(std::string_view sql) const
{
    if (sqlite3_exec(m_database.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) !=
        SQLITE_OK)
        return fail(error());
    return {};
}

Result<std::optional<int64_t>> Database::number(std::string_view sql) const
{
    Statement statement(*this, sql);
    const auto row = statement.step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return statement.number(0);
}

Error Database::error() const
{
    const int status = sqlite3_extended_errcode(m_database.get());
    const std::string file = m_file.string();
    return {codeOf(status),
            GitTr::tr("The history index “%1” cannot be used: %2")
                .arg(shown(file), shown(sqlite3_errmsg(m_database.get()))),
            {}};
}

Transaction::~Transaction()
{
    if (m_open)
        static_cast<void>(m_database.run("ROLLBACK"));
}

Status Transaction::begin()
{
    return begin("BEGIN IMMEDIATE");
}

Status Transaction::beginReading()
{
    return begin("BEGIN");
}

Status Transaction::begin(std::string_view sql)
{
    const Status begun = m_database.run(sql);
    m_open = begun.has_value();
    return begun;
}

Status Transaction::commit()
{
    const Status done = m_database.run("COMMIT");
    m_open = m_open && !done;
    return done;
}

} // namespace driftgate
