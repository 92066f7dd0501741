#pragma once

#include "base/cancel.h"
#include "base/process.h"
#include "git/repository.h"
#include "ledger/record.h"

#include <QString>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// What is known of a record's signature.
enum class SignatureState {
    Good,       ///< by a key that the user trusts for the address in `by`
    Bad,        ///< the record was changed after it was signed, or signed by somebody else
    UnknownKey, ///< by a key that the user does not know
    Unsigned,
    NotVerified, ///< nobody has looked yet, or the program that looks failed: it may be any other
};
/// "good", "bad", "unknown-key", "unsigned", "not-verified".
[[nodiscard]] std::string_view signatureStateName(SignatureState state);

/// A record as it lies in the repository.
struct LedgerEntry {
    Record record;
    SignatureState signature = SignatureState::Unsigned;
    QString signatureText; ///< a sentence: whose key, or what is wrong
    std::string key{}; ///< fingerprint of the key that signed it as it stands; "" where not known
    bool isPushed = false;               ///< the remote has it, as far as the last exchange knows
    std::optional<RecordId> revokedBy{}; ///< by its own author
    /// Why it cannot give permission whatever it says: another record has its id. Empty: nothing.
    QString doubt{};
    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

/// Everything that the ledger says at one moment. Immutable.
struct LedgerView {
    std::vector<LedgerEntry> entries; ///< newest first, by `at`, then id
    std::vector<Error> problems;      ///< lines that are no records, each with its commit; kept
    bool hasRemote = false;           ///< there is one to push to
    [[nodiscard]] size_t unpushed() const;
    [[nodiscard]] const LedgerEntry *find(const RecordId &id) const;
    /// Of one application on one cluster, newest first.
    [[nodiscard]] std::vector<const LedgerEntry *> of(const ApplicationName &application,
                                                      const ClusterName &cluster) const;
    friend bool operator==(const LedgerView &, const LedgerView &) = default;
};

/// Each signature that is new to the process costs a program or two: what one read verifies of
/// them.
struct SignatureReading {
    /// Of these first, so that a ledger full of others holds up no decision there.
    std::optional<ApplicationName> application{};
    std::optional<ClusterName> cluster{};
    /// Then the newest, as many as this; the rest stay NotVerified until another read.
    size_t most = 2000;
};

/// `refs/notes/driftgate`: a note on the target commit, one JSON object a line, merged with
/// cat_sort_uniq. Written through libgit2 by compare-and-swap of the ref, so that two programs lose
/// nothing; talks to remotes by the user's `git`. Blocks: call it from a worker.
///
/// A repository is not trusted: the programs that sign and verify, the key and the list of trusted
/// signers come from the user's and the system's Git configuration alone.
class Ledger
{
public:
    /// `tracked`: the branch whose remote has the ledger (Repository::open).
    Ledger(std::filesystem::path repository, std::shared_ptr<const ProcessRunner> runner,
           std::string tracked = {});

    [[nodiscard]] Result<std::shared_ptr<const LedgerView>>
    read(const CancelToken &cancel, const SignatureReading &signatures = {}) const;
    /// Fills in `id`, `by` (user.name and user.email) where they are empty, signs as Git would sign
    /// this person's commits (commit.gpgSign, gpg.format, user.signingKey), or always where
    /// `mustSign`, and writes. Gives the record as written. Errors: Invalid (no user.email; with a
    /// sentence how to set it), Tool (the signing program's words; nothing is written), Io,
    /// NotFound (the commit is not in the repository; a revocation needs none).
    [[nodiscard]] Result<Record> append(Record record, bool mustSign,
                                        const CancelToken &cancel) const;
    /// Fetches the remote's notes and merges them; nothing is pushed. Without a remote it does
    /// nothing. Errors: Network, Tool, each with git's own last words; Io, where the notes stay
    /// locked; Invalid when there are several remotes and nothing says which.
    [[nodiscard]] Status fetch(const CancelToken &cancel) const;
    /// Fetches the remote's notes, merges, and pushes; again when somebody else was quicker. What
    /// could not be pushed stays and is pushed by the next exchange. Without a remote it does
    /// nothing. Errors: fetch()'s, and Denied.
    [[nodiscard]] Status exchange(const CancelToken &cancel) const;
    /// Whom `append` would write as; empty when Git does not know. And whether it would sign.
    struct Person {
        std::string name; ///< "Alice Ng <alice@example.com>"
        bool signs = false;
    };
    [[nodiscard]] Person person() const;

private:
    struct Met;
    [[nodiscard]] Result<Repository> open() const;
    [[nodiscard]] Result<std::string> remote() const; ///< "": there is none
    [[nodiscard]] Result<Met> meet(const std::string &remote, const CancelToken &cancel) const;

    std::filesystem::path m_repository;
    std::shared_ptr<const ProcessRunner> m_runner;
    std::string m_tracked;
};

} // namespace driftgate
