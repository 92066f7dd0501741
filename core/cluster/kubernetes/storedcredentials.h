#pragma once

#include "cluster/kubernetes/connection.h"

#include <filesystem>
#include <functional>

namespace driftgate
{

/// Files that hold parts of a credential; an empty path: none.
struct CredentialFiles {
    std::filesystem::path token{};
    std::filesystem::path clientCertificate{};
    std::filesystem::path clientKey{};
    [[nodiscard]] bool isEmpty() const
    {
        return token.empty() && clientCertificate.empty() && clientKey.empty();
    }
};

/// What a kubeconfig says of a user's credential.
struct StoredCredential {
    Credential fixed{}; ///< what stands in it
    CredentialFiles files{};
};

/// A credential that stands in a kubeconfig, or in files that it names. Files are read again when
/// they were read a minute ago, and at once after a refusal, then with the kubeconfig itself, into
/// which a login may have written another token meanwhile. As long as reading fails, what was read
/// before is used. A token's file is stronger than a token, as client-go has it.
class StoredCredentials final : public CredentialSource
{
public:
    /// What the kubeconfig says now; none when it cannot be read or does not have the user.
    using Again = std::function<std::optional<StoredCredential>()>;

    /// `place` names the kubeconfig's user in errors; `again` may be empty.
    StoredCredentials(StoredCredential stored, Place place, std::shared_ptr<const Clock> clock,
                      Again again = {});

    [[nodiscard]] QCoro::Task<Result<Credential>> credential(CancelToken cancel) override;
    bool refused(const Credential &credential) override;

    /// What credential() would give. Reads small files, which must be regular ones.
    [[nodiscard]] Result<Credential> current();

private:
    [[nodiscard]] Result<Credential> read() const;
    [[nodiscard]] Status readToken(Credential &out) const;

    StoredCredential m_stored;
    const Place m_place;
    const std::shared_ptr<const Clock> m_clock;
    const Again m_again;
    std::optional<Credential> m_read;
    TimePoint m_readAt;
};

/// A small regular file's content. Errors, naming the file: NotFound, Io, Invalid (not a regular
/// file), Limit (over 1 MiB).
[[nodiscard]] Result<std::string> readCredentialFile(const std::filesystem::path &path);

} // namespace driftgate
