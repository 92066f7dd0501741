#include "cluster/kubernetes/storedcredentials.h"

#include "base/text.h"
#include "cluster/kubernetes/pem.h"
#include "cluster/text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr qint64 MostBytes = qint64{1} << 20;
/// client-go reads token files after a minute, ten seconds early.
constexpr std::chrono::seconds KeepFor{50};

constexpr std::string_view Blanks = " \t\r\n\v\f";

bool canBeSent(std::string_view token)
{
    return std::ranges::none_of(token, [](unsigned char c) { return c <= 0x20 || c >= 0x7f; });
}

} // namespace

Result<std::string> readCredentialFile(const std::filesystem::path &path)
{
    const Place place{.file = path.string()};
    const QString name = QFile::decodeName(QByteArray::fromStdString(path.string()));
    const QFileInfo info(name);
    if (!info.exists())
        return fail(ErrorCode::NotFound, ClusterText::tr("There is no such file"), place);
    // Reading a pipe could wait for ever.
    if (!info.isFile())
        return fail(ErrorCode::Invalid, ClusterText::tr("This is not a regular file"), place);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    ClusterText::tr("The file cannot be read: %1").arg(file.errorString()), place);
    const QByteArray text = file.read(MostBytes + 1);
    if (text.size() > MostBytes)
        return fail(ErrorCode::Limit, ClusterText::tr("The file is larger than 1 MiB"), place);
    return text.toStdString();
}

StoredCredentials::StoredCredentials(StoredCredential stored, Place place,
                                     std::shared_ptr<const Clock> clock, Again again)
    : m_stored(std::move(stored))
    , m_place(std::move(place))
    , m_clock(std::move(clock))
    , m_again(std::move(again))
{
}

QCoro::Task<Result<Credential>> StoredCredentials::credential(CancelToken cancel)
{
    if (cancel.stop_requested())
        co_return cancelled();
    co_return current();
}

Result<Credential> StoredCredentials::current()
{
    const TimePoint now = m_clock->now();
    if (m_read && (m_stored.files.isEmpty() || (now - m_readAt < KeepFor && now >= m_readAt)))
        return *m_read;
    Result<Credential> fresh = read();
    if (!fresh)
        return m_read ? Result<Credential>(*m_read) : fresh;
    m_read = *fresh;
    m_readAt = now;
    return fresh;
}

bool StoredCredentials::refused(const Credential &credential)
{
    if (m_again) {
        if (std::optional<StoredCredential> now = m_again())
            m_stored = std::move(*now);
    }
    if (const Result<Credential> fresh = read()) {
        m_read = *fresh;
        m_readAt = m_clock->now();
    }
    return m_read && *m_read != credential;
}

Status StoredCredentials::readToken(Credential &out) const
{
    if (!m_stored.files.token.empty()) {
        const Result<std::string> text = readCredentialFile(m_stored.files.token);
        if (text && !trimmed(*text, Blanks).empty())
            out.bearerToken = trimmed(*text, Blanks);
        else if (out.bearerToken.empty())
            return text ? fail(ErrorCode::Invalid, ClusterText::tr("The token's file is empty"),
                               Place{.file = m_stored.files.token.string()})
                        : fail(text.error());
    }
    if (!canBeSent(out.bearerToken)) {
        Place place = m_place;
        place.field += "/user/token";
        return fail(ErrorCode::Invalid,
                    ClusterText::tr("The token holds a character that cannot stand in a request"),
                    place);
    }
    return {};
}

Result<Credential> StoredCredentials::read() const
{
    Credential out = m_stored.fixed;
    if (const Status token = readToken(out); !token)
        return fail(token.error());
    const auto readPart = [](const std::filesystem::path &path, std::string &part,
                             Place &place) -> Status {
        if (path.empty())
            return {};
        place = Place{.file = path.string()};
        Result<std::string> text = readCredentialFile(path);
        if (!text)
            return fail(text.error());
        part = std::move(*text);
        return {};
    };
    Place certificatePlace = m_place;
    certificatePlace.field += "/user/client-certificate-data";
    Place keyPlace = m_place;
    keyPlace.field += "/user/client-key-data";
    if (const Status part =
            readPart(m_stored.files.clientCertificate, out.clientCertificate, certificatePlace);
        !part)
        return fail(part.error());
    if (const Status part = readPart(m_stored.files.clientKey, out.clientKey, keyPlace); !part)
        return fail(part.error());
    if (out.clientCertificate.empty())
        return out;
    const Result<TimePoint> end = certificateEnd(out.clientCertificate, certificatePlace);
    if (!end)
        return fail(end.error());
    if (const Status key = checkPrivateKey(out.clientKey, keyPlace); !key)
        return fail(key.error());
    out.expiry = *end;
    return out;
}

} // namespace driftgate
