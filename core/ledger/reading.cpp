#include "ledger/reading.h"

#include "base/sha256.h"
#include "git/remote.h"
#include "ledger/signatureworth.h"
#include "ledger/text.h"
#include "render/lrucache.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t MaxLedgerBytes = size_t{1} << 30;
constexpr size_t CacheBytes = size_t{128} << 20;

QString hexOf(const Revision &revision)
{
    return QString::fromStdString(revision.hex());
}

} // namespace

/// The same content has the same lines: notes are parsed once in a process.
Result<std::shared_ptr<const LedgerReading::Content>>
LedgerReading::contentOf(const Note &note) const
{
    static LruCache<BlobId, std::shared_ptr<const Content>> cache(CacheBytes);
    if (auto known = cache.get(note.blob))
        return *known;
    auto lines = readNoteLines(m_repository, note);
    if (!lines)
        return fail(lines.error());
    auto out = std::make_shared<Content>();
    for (const std::string &text : *lines) {
        if (m_cancel.stop_requested())
            return cancelled();
        out->bytes += text.size();
        auto record = Record::fromLine(text);
        std::string key = record ? sha256(record->toLine()) : std::string();
        out->lines.push_back({std::move(record), std::move(key)});
    }
    cache.put(note.blob, out, out->bytes + 1);
    return out;
}

Status LedgerReading::readRemote()
{
    const std::string &remote = m_repository.info().remoteName;
    m_view.hasRemote = !m_repository.info().remotes.empty();
    // Of several of which none is meant, nothing has a record for sure.
    if (remote.empty())
        return {};
    auto notes = readNotes(m_repository, trackingNotes(remote, LedgerRef), m_cancel);
    if (!notes && notes.error().code == ErrorCode::Cancelled)
        return fail(notes.error());
    // A copy that cannot be read says of nothing that it was pushed.
    if (!notes)
        m_view.problems.push_back(notes.error());
    else
        for (Note &note : notes->notes)
            m_remote[note.commit].push_back(std::move(note));
    return {};
}

void LedgerReading::problem(const Revision &commit, int line, Error error)
{
    error.place = {.file = std::string(LedgerRef) + ' ' + commit.hex(), .line = line};
    m_view.problems.push_back(std::move(error));
}

void LedgerReading::takeLine(const Note &note, const Line &line, int number, bool isPushed)
{
    if (!line.record) {
        problem(note.commit, number, line.record.error());
        return;
    }
    if (line.record->revision != note.commit) {
        m_misplaced.push_back({note.commit, number, line.key, line.record->revision});
        return;
    }
    if (!m_seen.insert(line.key).second)
        return;
    LedgerEntry entry;
    entry.record = *line.record;
    entry.isPushed = isPushed;
    m_view.entries.push_back(std::move(entry));
}

Status LedgerReading::take(const Note &note)
{
    const auto content = contentOf(note);
    if (!content) {
        if (content.error().code == ErrorCode::Cancelled)
            return fail(content.error());
        problem(note.commit, 0, content.error());
        return {};
    }
    m_bytes += (*content)->bytes;
    if (m_bytes > MaxLedgerBytes)
        return fail(
            ErrorCode::Limit,
            LedgerTr::tr("The ledger has more than %1 MiB of records").arg(MaxLedgerBytes >> 20));
    std::unordered_set<std::string_view> pushed;
    bool isAllPushed = false;
    std::vector<std::shared_ptr<const Content>> remote;
    for (const Note &theirs : m_remote[note.commit]) {
        isAllPushed = isAllPushed || theirs.blob == note.blob;
        const auto other = contentOf(theirs);
        if (!other)
            continue;
        remote.push_back(*other);
        for (const Line &line : (*other)->lines)
            pushed.insert(line.key);
    }
    int number = 0;
    for (const Line &line : (*content)->lines)
        takeLine(note, line, ++number, isAllPushed || pushed.contains(line.key));
    return {};
}

/// A note that was copied with its commit (notes.rewriteRef) holds the same lines again, which
/// is nothing to be told about as long as they stand where they belong too.
void LedgerReading::tellMisplaced()
{
    for (const Misplaced &one : m_misplaced) {
        if (!m_seen.contains(one.key))
            problem(one.commit, one.line,
                    {ErrorCode::Invalid,
                     LedgerTr::tr("It stands on the commit %1, but speaks of %2, and counts for "
                                  "neither")
                         .arg(hexOf(one.commit), hexOf(one.names)),
                     {}});
    }
}

std::map<RecordId, std::vector<LedgerEntry *>> LedgerReading::entriesById()
{
    std::map<RecordId, std::vector<LedgerEntry *>> out;
    for (LedgerEntry &entry : m_view.entries)
        out[entry.record.id].push_back(&entry);
    return out;
}

/// A record that was signed twice as it stands is one record still: some programs never give the
/// same signature again.
void LedgerReading::joinTwins()
{
    std::unordered_set<const LedgerEntry *> twins;
    for (const auto &[id, entries] : entriesById()) {
        std::map<std::string, LedgerEntry *> byText;
        for (LedgerEntry *const entry : entries) {
            if (entries.size() < 2 || entry->signature != SignatureState::Good)
                continue;
            const auto [first, isNew] = byText.emplace(entry->record.signedText(), entry);
            if (isNew)
                continue;
            first->second->isPushed |= entry->isPushed;
            twins.insert(entry);
        }
    }
    if (twins.empty())
        return;
    std::vector<LedgerEntry> kept;
    for (LedgerEntry &entry : m_view.entries) {
        if (!twins.contains(&entry))
            kept.push_back(std::move(entry));
    }
    m_view.entries = std::move(kept);
}

/// An id belongs to one record. Of several with the same one only that with a good signature, which
/// covers the id, can be the one that its author wrote; what takes permission away stays.
void LedgerReading::doubtDuplicates()
{
    for (const auto &[id, entries] : entriesById()) {
        if (entries.size() < 2)
            continue;
        const auto isGood = [](const LedgerEntry *entry) {
            return entry->signature == SignatureState::Good;
        };
        const bool hasOneGood = std::ranges::count_if(entries, isGood) == 1;
        const QString text = LedgerTr::tr("Another record has the same id, %1")
                                 .arg(QString::fromStdString(id.text()));
        for (LedgerEntry *const entry : entries) {
            if (hasOneGood && isGood(entry))
                continue;
            entry->doubt = text;
            problem(entry->record.revision, 0, {ErrorCode::Conflict, text, {}});
        }
    }
}

/// Only its author takes a word back. An approval is taken back by whatever is not plainly forged,
/// signed or not: that takes permission away. A rejection is taken back, which gives permission, by
/// what is signed no worse than it and is beyond doubt.
void LedgerReading::revoke()
{
    const auto byId = entriesById();
    for (const LedgerEntry &by : m_view.entries) {
        if (by.record.kind != RecordKind::Revocation || by.signature == SignatureState::Bad)
            continue;
        const auto found = byId.find(RecordId(by.record.detailText("revokes")));
        if (found == byId.end())
            continue;
        for (LedgerEntry *const entry : found->second) {
            const RecordKind kind = entry->record.kind;
            const bool isOwn = sameAddress(entry->record.address(), by.record.address());
            const bool isEnough = kind == RecordKind::Approval ||
                                  (kind == RecordKind::Rejection && by.doubt.isEmpty() &&
                                   signatureWorth(by.signature) >= worthToLift(entry->signature));
            if (isOwn && isEnough)
                entry->revokedBy = by.record.id;
        }
    }
}

Result<std::shared_ptr<const LedgerView>> LedgerReading::read()
{
    const auto notes = readNotes(m_repository, LedgerRef, m_cancel);
    if (!notes)
        return fail(notes.error());
    if (const Status good = readRemote(); !good)
        return fail(good.error());
    for (const Note &note : notes->notes)
        if (const Status good = take(note); !good)
            return fail(good.error());
    tellMisplaced();
    std::ranges::sort(m_view.entries, [](const LedgerEntry &a, const LedgerEntry &b) {
        return std::tie(b.record.at, a.record.id) < std::tie(a.record.at, b.record.id);
    });
    if (const Status good = verifySignatures(); !good)
        return fail(good.error());
    joinTwins();
    doubtDuplicates();
    revoke();
    return std::make_shared<const LedgerView>(std::move(m_view));
}

} // namespace driftgate
