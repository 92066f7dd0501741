#include "ledger/ledger.h"

#include "git/remote.h"
#include "ledger/reading.h"
#include "ledger/text.h"

#include <QRandomGenerator>

#include <array>
#include <cstdlib>

namespace driftgate
{

namespace
{

constexpr int MostExchanges = 12; ///< with others being quicker each time

RecordId newId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    std::string out;
    for (const quint32 word : words)
        out += QStringLiteral("%1").arg(word, 8, 16, QLatin1Char('0')).toStdString();
    return RecordId(out);
}

/// As Git takes it: the environment before the configuration, the repository's own included.
std::string identity(const UserConfig &config, const char *variable, std::string_view key)
{
    const char *const given = std::getenv(variable);
    std::string out = given ? std::string(given) : config.any(key);
    std::erase_if(out, [](char c) {
        return c == '<' || c == '>' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    return out;
}

/// "Alice Ng <alice@example.com>"; "" when Git knows no address.
std::string personOf(const UserConfig &config)
{
    const std::string email = identity(config, "GIT_AUTHOR_EMAIL", "user.email");
    if (email.empty())
        return {};
    const std::string name = identity(config, "GIT_AUTHOR_NAME", "user.name");
    return (name.empty() ? email : name) + " <" + email + '>';
}

/// For the commit that holds the note.
driftgate::Person committer(const std::string &by, TimePoint when)
{
    Record record;
    record.by = by;
    const size_t begin = by.rfind('<');
    std::string name = by.substr(0, begin == std::string::npos ? 0 : begin);
    while (name.ends_with(' '))
        name.pop_back();
    return {.name = std::move(name), .email = std::string(record.address()), .when = when};
}

} // namespace

Ledger::Ledger(std::filesystem::path repository, std::shared_ptr<const ProcessRunner> runner,
               std::string tracked)
    : m_repository(std::move(repository))
    , m_runner(std::move(runner))
    , m_tracked(std::move(tracked))
{
}

Result<Repository> Ledger::open() const
{
    return Repository::open(m_repository, m_tracked);
}

Result<std::string> Ledger::remote() const
{
    const auto repository = open();
    return repository ? remoteOf(repository->info()) : fail(repository.error());
}

Result<std::shared_ptr<const LedgerView>> Ledger::read(const CancelToken &cancel,
                                                       const SignatureReading &signatures) const
{
    const auto repository = open();
    if (!repository)
        return fail(repository.error());
    const auto config = UserConfig::read(m_repository, *m_runner, cancel);
    if (!config && config.error().code == ErrorCode::Cancelled)
        return fail(config.error());
    // Without git there is nobody to trust, and the records can be read all the same.
    const UserConfig trusted = config ? *config : UserConfig();
    const Signing signing(trusted, *m_runner);
    return LedgerReading(*repository, signing, signatures, cancel).read();
}

Result<Record> Ledger::append(Record record, bool mustSign, const CancelToken &cancel) const
{
    const auto repository = open();
    if (!repository)
        return fail(repository.error());
    // Branches go once they are merged, with the commits that somebody spoke of: nobody may be kept
    // from taking a word back that still counts elsewhere.
    if (record.kind != RecordKind::Revocation) {
        if (const auto known = repository->commit(record.revision); !known)
            return fail(known.error());
    }
    const auto config = UserConfig::read(m_repository, *m_runner, cancel);
    if (!config)
        return fail(config.error());
    if (record.by.empty())
        record.by = personOf(*config);
    if (record.by.empty())
        return fail(ErrorCode::Invalid,
                    LedgerTr::tr("Git does not know who you are: set it with git config --global "
                                 "user.email you@example.com, and user.name"));
    if (record.id.isEmpty())
        record.id = newId();
    if (record.at == TimePoint())
        record.at = SystemClock().now();
    record.at = std::chrono::floor<std::chrono::seconds>(record.at);
    record.signature.clear();
    // What could not be read back must not be written.
    if (const auto readable = Record::fromLine(record.toLine()); !readable)
        return fail(readable.error().code,
                    LedgerTr::tr("The record cannot be written. %1").arg(readable.error().text));
    const Signing signing(*config, *m_runner);
    if (mustSign || signing.isWanted()) {
        auto signature = signing.sign(record.signedText(), record.by, cancel);
        if (!signature)
            return fail(signature.error());
        record.signature = *std::move(signature);
    }
    const Status written = appendToNote(*repository, LedgerRef, record.revision, record.toLine(),
                                        committer(record.by, SystemClock().now()), cancel);
    if (!written)
        return fail(written.error());
    return record;
}

/// Both sides after the remote's notes were fetched and merged.
struct Ledger::Met {
    Revision ours; ///< null: neither has any
    Revision theirs;
};

/// Errors beside Ledger::fetch()'s: Conflict, for another program that fetches them just now.
Result<Ledger::Met> Ledger::meet(const std::string &remote, const CancelToken &cancel) const
{
    const Status fetched = GitRemote(*m_runner).fetchNotes(m_repository, remote, LedgerRef, cancel);
    if (!fetched)
        return fail(fetched.error());
    // Opened anew: git has written objects and refs since.
    const auto now = open();
    if (!now)
        return fail(now.error());
    const std::string tracking = trackingNotes(remote, LedgerRef);
    const driftgate::Person who = committer(person().name, SystemClock().now());
    const auto tip = mergeNotes(*now, LedgerRef, tracking, who, cancel);
    if (!tip)
        return fail(tip.error());
    const auto theirs = readNotes(*now, tracking, cancel);
    if (!theirs)
        return fail(theirs.error());
    return Met{*tip, theirs->tip};
}

Status Ledger::fetch(const CancelToken &cancel) const
{
    const Result<std::string> from = remote();
    if (!from)
        return fail(from.error());
    Status last;
    for (int i = 0; i < MostExchanges && !from->empty(); ++i) {
        const Result<Met> met = meet(*from, cancel);
        last = met ? Status() : fail(met.error());
        if (last || last.error().code != ErrorCode::Conflict)
            break;
    }
    return last;
}

Status Ledger::exchange(const CancelToken &cancel) const
{
    const Result<std::string> with = remote();
    if (!with)
        return fail(with.error());
    Status last;
    for (int i = 0; i < MostExchanges && !with->empty(); ++i) {
        const Result<Met> met = meet(*with, cancel);
        if (met && met->ours == met->theirs)
            return {};
        last =
            met ? GitRemote(*m_runner).pushNotes(m_repository, *with, LedgerRef, met->ours, cancel)
                : fail(met.error());
        if (last || last.error().code != ErrorCode::Conflict)
            break;
    }
    return last;
}

Ledger::Person Ledger::person() const
{
    const auto config = UserConfig::read(m_repository, *m_runner, {});
    if (!config)
        return {};
    return {.name = personOf(*config), .signs = Signing(*config, *m_runner).isWanted()};
}

} // namespace driftgate
