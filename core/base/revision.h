#pragma once

#include "base/result.h"

#include <array>
#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace driftgate
{

/// The SHA-1 name of a Git object. `Tag` keeps commits, trees and blobs apart.
template<class Tag>
class GitId
{
public:
    static constexpr size_t Size = 20; ///< bytes
    using Bytes = std::array<unsigned char, Size>;

    GitId() = default; ///< all zero: "none"
    explicit GitId(const Bytes &bytes)
        : m_bytes(bytes)
    {
    }
    /// Takes exactly 40 hexadecimal digits of either case.
    [[nodiscard]] static Result<GitId> fromHex(std::string_view hex);

    [[nodiscard]] bool isNull() const { return m_bytes == Bytes{}; }
    [[nodiscard]] const Bytes &bytes() const { return m_bytes; }
    [[nodiscard]] std::string hex() const;      ///< 40 lower-case digits
    [[nodiscard]] std::string shortHex() const; ///< the first 7
    friend auto operator<=>(const GitId &, const GitId &) = default;

private:
    Bytes m_bytes{};
};

using Revision = GitId<struct CommitTag>; ///< a commit
using TreeId = GitId<struct TreeTag>;     ///< a folder's content
using BlobId = GitId<struct BlobTag>;     ///< a file's content

extern template class GitId<struct CommitTag>;
extern template class GitId<struct TreeTag>;
extern template class GitId<struct BlobTag>;

} // namespace driftgate

template<class Tag>
struct std::hash<driftgate::GitId<Tag>> {
    size_t operator()(const driftgate::GitId<Tag> &id) const noexcept
    {
        // The bytes are a cryptographic hash already: any of them will do.
        size_t out = 0;
        for (size_t i = 0; i < sizeof out; ++i)
            out = (out << 8U) | id.bytes()[i];
        return out;
    }
};
