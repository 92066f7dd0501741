#pragma once

#include "git/notes.h"
#include "ledger/signing.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace driftgate
{

/// The ledger's notes. Their copy of a remote's is trackingNotes().
inline constexpr const char *LedgerRef = "refs/notes/driftgate";

/// Makes a view out of the notes of one repository.
class LedgerReading
{
public:
    LedgerReading(const Repository &repository, const Signing &signing,
                  const SignatureReading &signatures, const CancelToken &cancel)
        : m_repository(repository)
        , m_signing(signing)
        , m_signatures(signatures)
        , m_cancel(cancel)
    {
    }
    [[nodiscard]] Result<std::shared_ptr<const LedgerView>> read();

private:
    struct Line {
        Result<Record> record;
        std::string key; ///< of what it says, however it is spelled; "" for no record
    };
    struct Content {
        std::vector<Line> lines;
        size_t bytes = 0;
    };

    [[nodiscard]] Result<std::shared_ptr<const Content>> contentOf(const Note &note) const;
    [[nodiscard]] Status readRemote();
    [[nodiscard]] Status take(const Note &note);
    void takeLine(const Note &note, const Line &line, int number, bool isPushed);
    void tellMisplaced();
    /// An entry whose signature is yet to be verified, and the verdict's place in the cache.
    struct Open {
        LedgerEntry *entry = nullptr;
        std::string key;
    };
    [[nodiscard]] std::vector<Open> openSignatures();
    [[nodiscard]] Status verifySignatures();
    [[nodiscard]] std::map<RecordId, std::vector<LedgerEntry *>> entriesById();
    void joinTwins();
    void doubtDuplicates();
    void revoke();
    void problem(const Revision &commit, int line, Error error);

    const Repository &m_repository;
    const Signing &m_signing;
    const SignatureReading &m_signatures;
    const CancelToken &m_cancel;
    std::unordered_map<Revision, std::vector<Note>> m_remote;
    LedgerView m_view;
    std::unordered_set<std::string> m_seen; ///< keys of lines that are entries
    struct Misplaced {
        Revision commit;
        int line = 0;
        std::string key;
        Revision names;
    };
    std::vector<Misplaced> m_misplaced;
    size_t m_bytes = 0;
};

} // namespace driftgate
