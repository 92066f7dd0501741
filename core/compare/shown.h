#pragma once

#include "manifest/fieldpath.h"
#include "manifest/secret.h"
#include "manifest/value.h"

namespace driftgate
{

/// Makes what may be shown of an object's values: a Secret's are masked unless revealing was
/// asked for; what is encrypted with SOPS is called so.
class ShownValues
{
public:
    ShownValues(const SecretMasker &masker, bool reveal)
        : m_masker(masker)
        , m_reveal(reveal)
    {
    }
    /// A whole object. `encrypted`: it was encrypted with SOPS.
    [[nodiscard]] Value object(const Value &object, bool encrypted) const;
    /// The value of one field of `object`.
    [[nodiscard]] Value field(const Value &value, const FieldPath &path, const Value &object,
                              bool encrypted) const;

private:
    [[nodiscard]] Value withoutCipher(const Value &raw, const Value &shown,
                                      std::string_view key) const;

    const SecretMasker &m_masker;
    bool m_reveal;
};

} // namespace driftgate
