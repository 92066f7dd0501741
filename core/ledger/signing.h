#pragma once

#include "git/userconfig.h"
#include "ledger/ledger.h"

#include <QString>

#include <string>
#include <string_view>

namespace driftgate
{

/// What is known of one signature.
struct SignatureVerdict {
    SignatureState state = SignatureState::Unsigned;
    QString text;           ///< a sentence
    bool isLasting = false; ///< the same as long as Signing::trust() is: worth remembering
    std::string key{};      ///< LedgerEntry::key
};

/// Signs and verifies as the user's git does with their commits: by ssh-keygen (gpg.format ssh) or
/// gpg (openpgp). Programs, key, trusted signers and revoked keys are those of the user's and the
/// system's Git configuration: a repository names none of them.
class Signing
{
public:
    Signing(const UserConfig &config, const ProcessRunner &runner)
        : m_config(config)
        , m_runner(runner)
    {
    }

    /// Whether this person's commits are signed (commit.gpgSign).
    [[nodiscard]] bool isWanted() const { return m_config.trustedFlag("commit.gpgsign"); }
    /// The armoured signature of a text by user.signingKey. Errors: Invalid (no key, with a
    /// sentence how to set one), Unsupported (gpg.format x509), Tool and NotFound with the
    /// program's own words.
    [[nodiscard]] Result<std::string> sign(const std::string &text, const std::string &by,
                                           const CancelToken &cancel) const;
    /// Good when the record was signed, as it stands, by a key that is trusted for the address in
    /// `by`; NotVerified when the program that tells could not. Cancelled is the only error.
    [[nodiscard]] Result<SignatureVerdict> verify(const Record &record,
                                                  const CancelToken &cancel) const;
    /// Changes whenever what is trusted changes: the settings, the file of trusted signers, the
    /// keyring.
    [[nodiscard]] std::string trust() const;

private:
    const UserConfig &m_config;
    const ProcessRunner &m_runner;
};

/// The parts of Signing, one a format. Internal to the ledger.
[[nodiscard]] Result<std::string> signWithSsh(const UserConfig &config, const ProcessRunner &runner,
                                              const std::string &text, const CancelToken &cancel);
[[nodiscard]] Result<std::string> signWithGpg(const UserConfig &config, const ProcessRunner &runner,
                                              const std::string &text, const std::string &by,
                                              const CancelToken &cancel);
[[nodiscard]] Result<SignatureVerdict> verifySsh(const UserConfig &config,
                                                 const ProcessRunner &runner, const Record &record,
                                                 const CancelToken &cancel);
[[nodiscard]] Result<SignatureVerdict> verifyGpg(const UserConfig &config,
                                                 const ProcessRunner &runner, const Record &record,
                                                 const CancelToken &cancel);

} // namespace driftgate
