#pragma once

#include <QCryptographicHash>

#include <string>
#include <string_view>

namespace driftgate
{

/// SHA-256 as 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view text);

/// SHA-256 over a list of parts, each with its length: no two lists give the same bytes.
class PartsHash
{
public:
    PartsHash &operator<<(std::string_view part);
    [[nodiscard]] std::string hex() const; ///< 64 lower-case digits

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace driftgate
