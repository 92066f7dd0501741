#pragma once

#include "manifest/object.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// Masks the values of Secrets for one showing: equal values of a key become equal masks,
/// different values different ones, so that a comparison still tells what changed. The masks
/// depend on a random salt drawn for each masker: nobody can guess a value by hashing.
///
/// Masked are `data` and `stringData` of a v1 Secret (the kind is taken from the object itself)
/// and every copy of them in the last-applied annotation; an unparsable copy is masked whole.
/// Source: semantics.md, section 5.
class SecretMasker
{
public:
    SecretMasker();
    /// A masker whose masks are the same in every run: tests and screenshots only.
    explicit SecretMasker(std::string salt);

    [[nodiscard]] static bool isSecret(const Value &object);
    /// The object itself when it is no Secret.
    [[nodiscard]] Value masked(const Value &object) const;
    /// Whether any text in a document is a mask, or holds one: such a document must not be sent
    /// anywhere, since a mask that is stored destroys what it stands for.
    [[nodiscard]] static bool carriesMask(const Value &document);
    /// "•••••••• 3fa9" for a decoded value; it says no length.
    [[nodiscard]] std::string mask(std::string_view key, std::string_view decoded) const;

private:
    std::string m_salt;
};

/// Whether a document was encrypted with SOPS (a top-level `sops` mapping with `mac` and
/// `version`); its values are shown as "encrypted", never as changed text alone.
[[nodiscard]] bool isSopsEncrypted(const Value &document);

} // namespace driftgate
