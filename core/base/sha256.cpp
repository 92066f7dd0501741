#include "base/sha256.h"

namespace driftgate
{

namespace
{

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

std::string sha256(std::string_view text)
{
    return QCryptographicHash::hash(bytesOf(text), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

PartsHash &PartsHash::operator<<(std::string_view part)
{
    m_hash.addData(QByteArray::number(static_cast<qulonglong>(part.size())) + ':');
    m_hash.addData(bytesOf(part));
    return *this;
}

std::string PartsHash::hex() const
{
    return m_hash.result().toHex().toStdString();
}

} // namespace driftgate
