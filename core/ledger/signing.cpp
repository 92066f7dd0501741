#include "ledger/signing.h"

#include "base/sha256.h"
#include "ledger/text.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdlib>
#include <filesystem>

namespace driftgate
{

namespace
{

constexpr size_t MaxSignatureBytes = size_t{64} << 10;
constexpr qint64 MaxTrustBytes = qint64{16} << 20;

/// The content's hash: such a file may be rewritten within one tick of the clock.
std::string stampOfContent(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (path.empty() || !file.open(QIODevice::ReadOnly))
        return "-";
    return sha256(file.read(MaxTrustBytes).toStdString());
}

std::string stampOfKeyring()
{
    const char *const named = std::getenv("GNUPGHOME");
    const char *const home = std::getenv("HOME");
    const std::filesystem::path folder =
        named ? std::filesystem::path(named) : std::filesystem::path(home ? home : "/") / ".gnupg";
    std::string out;
    for (const char *const name :
         {"pubring.kbx", "pubring.gpg", "public-keys.d/pubring.db", "trustdb.gpg", "gpg.conf"}) {
        const QFileInfo info(QString::fromStdString((folder / name).string()));
        if (info.exists())
            out += std::to_string(info.size()) + '@' +
                   std::to_string(info.lastModified().toMSecsSinceEpoch());
        out += '/';
    }
    return out;
}

} // namespace

Result<std::string> Signing::sign(const std::string &text, const std::string &by,
                                  const CancelToken &cancel) const
{
    const std::string format = m_config.trusted("gpg.format");
    if (format.empty() || format == "openpgp")
        return signWithGpg(m_config, m_runner, text, by, cancel);
    if (format == "ssh")
        return signWithSsh(m_config, m_runner, text, cancel);
    return fail(ErrorCode::Unsupported,
                LedgerTr::tr("Git is set to sign with “%1” (gpg.format), but records are signed "
                             "with openpgp or ssh only")
                    .arg(QString::fromStdString(format)));
}

Result<SignatureVerdict> Signing::verify(const Record &record, const CancelToken &cancel) const
{
    const std::string &signature = record.signature;
    if (signature.empty())
        return SignatureVerdict{SignatureState::Unsigned, LedgerTr::tr("It is not signed"), true};
    if (signature.size() > MaxSignatureBytes)
        return SignatureVerdict{SignatureState::Bad,
                                LedgerTr::tr("Its signature is too large to be one"), true};
    if (signature.starts_with("-----BEGIN SSH SIGNATURE-----"))
        return verifySsh(m_config, m_runner, record, cancel);
    if (signature.starts_with("-----BEGIN PGP SIGNATURE-----"))
        return verifyGpg(m_config, m_runner, record, cancel);
    if (signature.starts_with("-----BEGIN SIGNED MESSAGE-----"))
        return SignatureVerdict{
            SignatureState::UnknownKey,
            LedgerTr::tr("It is signed with X.509, which cannot be verified here"), true};
    return SignatureVerdict{SignatureState::Bad,
                            LedgerTr::tr("What stands as its signature is none"), true};
}

std::string Signing::trust() const
{
    std::string out;
    for (const char *const key :
         {"gpg.program", "gpg.openpgp.program", "gpg.ssh.program", "gpg.ssh.allowedsignersfile",
          "gpg.ssh.revocationfile", "gpg.mintrustlevel"})
        out += m_config.trusted(key) + '\n';
    out += stampOfContent(m_config.trustedPath("gpg.ssh.allowedsignersfile")) + '\n';
    out += stampOfContent(m_config.trustedPath("gpg.ssh.revocationfile")) + '\n';
    out += stampOfKeyring();
    return sha256(out);
}

} // namespace driftgate
