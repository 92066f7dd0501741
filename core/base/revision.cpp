#include "base/revision.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

constexpr std::string_view Digits = "0123456789abcdef";

int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

template<class Tag>
Result<GitId<Tag>> GitId<Tag>::fromHex(std::string_view hex)
{
    const auto bad = [&] {
        return fail(ErrorCode::Invalid,
                    QCoreApplication::translate("Revision", "“%1” is not a 40-digit Git id")
                        .arg(QString::fromUtf8(hex.substr(0, 80))));
    };
    if (hex.size() != 2 * Size)
        return bad();
    Bytes bytes{};
    for (size_t i = 0; i < Size; ++i) {
        const int high = digit(hex[2 * i]);
        const int low = digit(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return bad();
        bytes[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return GitId(bytes);
}

template<class Tag>
std::string GitId<Tag>::hex() const
{
    std::string out;
    out.reserve(2 * Size);
    for (const unsigned char byte : m_bytes) {
        out += Digits[byte >> 4U];
        out += Digits[byte & 15U];
    }
    return out;
}

template<class Tag>
std::string GitId<Tag>::shortHex() const
{
    return hex().substr(0, 7);
}

template class GitId<struct CommitTag>;
template class GitId<struct TreeTag>;
template class GitId<struct BlobTag>;

} // namespace driftgate
