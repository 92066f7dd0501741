#include "ledger/signingtool.h"

#include "base/text.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace driftgate
{

namespace
{

constexpr const char *Namespace = "git"; ///< of commits' signatures, which these are made as

std::string programOf(const UserConfig &config)
{
    std::string out = config.trusted("gpg.ssh.program");
    return out.empty() ? "ssh-keygen" : out;
}

/// A key written out instead of a file's path (git-config, user.signingKey).
std::optional<std::string> literalKey(const std::string &key)
{
    if (key.starts_with("key::"))
        return key.substr(5);
    if (key.starts_with("ssh-"))
        return key;
    return std::nullopt;
}

std::string timeOption(TimePoint at)
{
    return "-Overify-time=" +
           QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC)
               .toString(QStringLiteral("yyyyMMddHHmmss"))
               .toStdString();
}

/// "ED25519 key SHA256:…" out of "Good "git" signature for … with ED25519 key SHA256:…".
QString keyIn(const std::string &output)
{
    constexpr std::string_view Mark = " with ";
    const size_t at = output.find(Mark);
    return at == std::string::npos ? QString()
                                   : shownText(std::string_view(output).substr(
                                         at + Mark.size(), output.find('\n', at) - at));
}

/// "SHA256:…" out of the same; "" where a program that stands in for ssh-keygen says it otherwise.
std::string fingerprintIn(const std::string &output)
{
    constexpr std::string_view Mark = "SHA256:";
    const std::string_view line = split(output, '\n').front();
    const size_t at = line.rfind(Mark);
    if (at == std::string_view::npos)
        return {};
    const std::string_view out = line.substr(at, line.find_first_of(" \t\r", at) - at);
    return out.size() > Mark.size() ? std::string(out) : std::string();
}

/// One record's signature held against the trusted signers.
class SshCheck
{
public:
    SshCheck(const UserConfig &config, const ProcessRunner &runner, const Record &record,
             const CancelToken &cancel)
        : m_config(config)
        , m_runner(runner)
        , m_record(record)
        , m_cancel(cancel)
    {
    }

    Result<SignatureVerdict> verdict()
    {
        m_signature = m_folder.write("signature", m_record.signature);
        if (m_signature.empty())
            return notVerified(
                {ErrorCode::Io, LedgerTr::tr("A temporary file cannot be written"), {}});
        m_signers = m_config.trustedPath("gpg.ssh.allowedsignersfile");
        m_revoked = m_config.trustedPath("gpg.ssh.revocationfile");
        const bool hasSigners = !m_signers.empty() && QFile::exists(shownText(m_signers));
        // One that is named and is not there may have revoked just this key.
        const bool hasRevoked = m_config.trusted("gpg.ssh.revocationfile").empty() ||
                                QFile::exists(shownText(m_revoked));
        if (hasSigners && hasRevoked) {
            const auto good = isGoodFor(std::string(m_record.address()));
            if (!good)
                return notVerified(good.error());
            if (*good)
                return SignatureVerdict{SignatureState::Good, m_goodText, true, m_goodKey};
        }
        return whyNot(hasSigners, hasRevoked);
    }

private:
    Result<ProcessOutcome> keygen(std::vector<std::string> arguments, bool isTextGiven)
    {
        return runSigningTool(m_runner, programOf(m_config), std::move(arguments),
                              isTextGiven ? m_record.signedText() : std::string(), VerifyLimit,
                              m_cancel);
    }

    /// The addresses in the file may be patterns, which only ssh-keygen can match; it knows no
    /// two spellings of one address, so that in small letters is tried too.
    Result<bool> isGoodFor(const std::string &address)
    {
        std::vector<std::string> spellings{address};
        if (std::string small = shownText(address).toLower().toStdString(); small != address)
            spellings.push_back(std::move(small));
        for (const std::string &spelling : spellings) {
            std::vector<std::string> arguments{"-Y",
                                               "verify",
                                               "-n",
                                               Namespace,
                                               "-f",
                                               m_signers,
                                               "-I",
                                               spelling,
                                               "-s",
                                               m_signature,
                                               timeOption(m_record.at)};
            if (!m_revoked.empty())
                arguments.insert(arguments.end(), {"-r", m_revoked});
            const auto outcome = keygen(std::move(arguments), true);
            if (!outcome)
                return fail(outcome.error());
            if (outcome->exitCode == 0) {
                m_goodText = LedgerTr::tr("Signed by %1, %2")
                                 .arg(shownText(spelling), keyIn(outcome->output));
                m_goodKey = fingerprintIn(outcome->output);
                return true;
            }
        }
        return false;
    }

    Result<SignatureVerdict> whyNot(bool hasSigners, bool hasRevoked)
    {
        const auto intact =
            keygen({"-Y", "check-novalidate", "-n", Namespace, "-s", m_signature}, true);
        if (!intact)
            return notVerified(intact.error());
        if (intact->exitCode != 0)
            return SignatureVerdict{
                SignatureState::Bad,
                LedgerTr::tr("It was changed after it was signed: %1").arg(toolWords(*intact)),
                true};
        const QString key = keyIn(intact->output);
        const std::string fingerprint = fingerprintIn(intact->output);
        if (!hasSigners)
            return SignatureVerdict{
                SignatureState::UnknownKey,
                LedgerTr::tr("Signed with %1, but Git knows no trusted signers: name a "
                             "file of them with git config --global "
                             "gpg.ssh.allowedSignersFile ~/.ssh/allowed_signers")
                    .arg(key),
                true, fingerprint};
        if (!hasRevoked)
            return SignatureVerdict{
                SignatureState::UnknownKey,
                LedgerTr::tr("Signed with %1, but the file of revoked keys that "
                             "gpg.ssh.revocationFile names is not there")
                    .arg(key),
                true, fingerprint};
        const auto found = keygen(
            {"-Y", "find-principals", "-f", m_signers, "-s", m_signature, timeOption(m_record.at)},
            false);
        if (!found)
            return notVerified(found.error());
        const std::string owner(split(found->output, '\n').front());
        if (found->exitCode != 0 || owner.empty())
            return SignatureVerdict{
                SignatureState::UnknownKey,
                LedgerTr::tr("Signed with %1, which is not among the trusted signers of "
                             "that time")
                    .arg(key),
                true, fingerprint};
        if (sameAddress(owner, m_record.address()))
            return SignatureVerdict{
                SignatureState::Bad,
                LedgerTr::tr("Signed with %1, which was revoked, or is not for this use").arg(key),
                true};
        return SignatureVerdict{
            SignatureState::Bad,
            LedgerTr::tr("Signed by somebody else: %1, with %2").arg(shownText(owner), key), true};
    }

    const UserConfig &m_config;
    const ProcessRunner &m_runner;
    const Record &m_record;
    const CancelToken &m_cancel;
    SigningFolder m_folder;
    std::string m_signature;
    std::string m_signers;
    std::string m_revoked;
    QString m_goodText;
    std::string m_goodKey;
};

} // namespace

Result<std::string> signWithSsh(const UserConfig &config, const ProcessRunner &runner,
                                const std::string &text, const CancelToken &cancel)
{
    const std::string key = config.trusted("user.signingkey");
    const auto literal = literalKey(key);
    const std::string path = config.trustedPath("user.signingkey");
    if (!literal && path.empty())
        return fail(ErrorCode::Invalid,
                    LedgerTr::tr("Git does not know which key you sign with: set it with git "
                                 "config --global user.signingKey ~/.ssh/id_ed25519.pub"));
    const SigningFolder folder;
    const std::string message = folder.write("record", text);
    const std::string keyFile = literal ? folder.write("key", *literal + '\n') : path;
    if (message.empty() || keyFile.empty())
        return fail(ErrorCode::Io, LedgerTr::tr("A temporary file cannot be written"));
    // By files, as git calls it: programs that stand in for ssh-keygen know no other way.
    std::vector<std::string> arguments{"-Y", "sign", "-n", Namespace, "-f", keyFile};
    if (literal)
        arguments.emplace_back("-U"); // the agent has the private half
    arguments.push_back(message);
    const auto outcome =
        runSigningTool(runner, programOf(config), std::move(arguments), {}, SignLimit, cancel);
    if (!outcome)
        return fail(outcome.error());
    QFile file(shownText(folder.path("record.sig")));
    if (outcome->exitCode != 0 || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Tool,
                    LedgerTr::tr("The record could not be signed: %1").arg(toolWords(*outcome)));
    return file.readAll().toStdString();
}

Result<SignatureVerdict> verifySsh(const UserConfig &config, const ProcessRunner &runner,
                                   const Record &record, const CancelToken &cancel)
{
    return SshCheck(config, runner, record, cancel).verdict();
}

} // namespace driftgate
