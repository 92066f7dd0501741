#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace driftgate
{

/// Closes what SQLite opened.
struct DatabaseFree {
    void operator()(sqlite3 *database) const;
    void operator()(sqlite3_stmt *statement) const;
};

class Database;

/// A prepared statement. Bind, step until it gives false, reset, again.
class Statement
{
public:
    Statement() = default;
    Statement(const Database &database, std::string_view sql);

    Statement &bind(int at, int64_t value);
    /// The bytes must live until the next reset().
    Statement &bind(int at, std::string_view bytes);
    /// True with a row, false at the end.
    [[nodiscard]] Result<bool> step();
    /// Runs a statement that gives no rows, and makes it ready for the next values.
    [[nodiscard]] Status run();
    void reset();
    [[nodiscard]] int64_t number(int column) const;
    /// Until the next step() or reset().
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    std::unique_ptr<sqlite3_stmt, DatabaseFree> m_statement;
    const Database *m_database = nullptr;
};

/// An SQLite file. Errors: Corrupt (damaged or no such file at all), Conflict (in use by another
/// program for too long), Io (no space left, not writable, …); each names the file.
class Database
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path &file);

    [[nodiscard]] Status run(std::string_view sql) const;
    /// The first number that a query gives; none when it gives no row.
    [[nodiscard]] Result<std::optional<int64_t>> number(std::string_view sql) const;
    /// The last failure, as an Error.
    [[nodiscard]] Error error() const;
    [[nodiscard]] sqlite3 *handle() const { return m_database.get(); }

private:
    Database() = default;
    std::filesystem::path m_file;
    std::unique_ptr<sqlite3, DatabaseFree> m_database;
};

/// A transaction that is undone unless it is committed.
class Transaction
{
public:
    explicit Transaction(const Database &database)
        : m_database(database)
    {
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();
    /// Waits for other writers.
    [[nodiscard]] Status begin();
    /// Sees one state of the file until the end, whatever others write.
    [[nodiscard]] Status beginReading();
    [[nodiscard]] Status commit();

private:
    Status begin(std::string_view sql);

    const Database &m_database;
    bool m_open = false;
};

} // namespace driftgate
