#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QPointer>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace driftgate::test
{

/// Certificates made by openssl for one run of a test.
class Certificates
{
public:
    Certificates() { make(QStringLiteral("ca"), {}, {}, {}); }

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] std::string authority() const { return read(QStringLiteral("ca.pem")); }

    struct Pair {
        QSslCertificate certificate;
        QSslKey key;
        std::string certificatePem;
        std::string keyPem;
    };
    /// Signed by the authority, for these names; the dates as `openssl x509` takes them.
    Pair issue(const QString &names, const QString &from = {}, const QString &until = {})
    {
        const QString name = QStringLiteral("leaf%1").arg(++m_count);
        make(name, names, from, until);
        Pair out;
        out.certificatePem = read(name + QStringLiteral(".pem"));
        out.keyPem = read(name + QStringLiteral(".key"));
        out.certificate = QSslCertificate(QByteArray::fromStdString(out.certificatePem));
        out.key = QSslKey(QByteArray::fromStdString(out.keyPem), QSsl::Ec);
        return out;
    }

private:
    [[nodiscard]] std::string read(const QString &name) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    bool run(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.start(QStringLiteral("openssl"), arguments);
        const bool isGood = process.waitForFinished() && process.exitCode() == 0;
        if (!isGood)
            qWarning("openssl: %s", process.readAllStandardError().constData());
        return isGood;
    }
    void make(const QString &name, const QString &names, const QString &from, const QString &until)
    {
        const QString key = name + QStringLiteral(".key");
        const QString pem = name + QStringLiteral(".pem");
        QStringList request{QStringLiteral("req"),
                            QStringLiteral("-newkey"),
                            QStringLiteral("ec"),
                            QStringLiteral("-pkeyopt"),
                            QStringLiteral("ec_paramgen_curve:prime256v1"),
                            QStringLiteral("-nodes"),
                            QStringLiteral("-keyout"),
                            key,
                            QStringLiteral("-subj"),
                            QStringLiteral("/CN=") + name};
        if (names.isEmpty()) {
            request << QStringLiteral("-x509") << QStringLiteral("-days") << QStringLiteral("9")
                    << QStringLiteral("-out") << pem << QStringLiteral("-addext")
                    << QStringLiteral("keyUsage=critical,keyCertSign,cRLSign");
            m_isValid = run(request);
            return;
        }
        QFile extensions(m_dir.filePath(name + QStringLiteral(".ext")));
        if (extensions.open(QIODevice::WriteOnly))
            extensions.write("subjectAltName=" + names.toUtf8() + "\n");
        extensions.close();
        request << QStringLiteral("-out") << name + QStringLiteral(".csr");
        QStringList sign{QStringLiteral("x509"),     QStringLiteral("-req"),
                         QStringLiteral("-in"),      name + QStringLiteral(".csr"),
                         QStringLiteral("-CA"),      QStringLiteral("ca.pem"),
                         QStringLiteral("-CAkey"),   QStringLiteral("ca.key"),
                         QStringLiteral("-out"),     pem,
                         QStringLiteral("-extfile"), name + QStringLiteral(".ext")};
        if (from.isEmpty())
            sign << QStringLiteral("-days") << QStringLiteral("9");
        else
            sign << QStringLiteral("-not_before") << from << QStringLiteral("-not_after") << until;
        m_isValid = m_isValid && run(request) && run(sign);
    }

    QTemporaryDir m_dir;
    bool m_isValid = false;
    int m_count = 0;
};

/// A server that does what a script says, for faults alone: a real API server is what everything
/// else is tested against. HTTP/1.1, on a loopback port, on the test's own event loop.
class FaultServer : public QObject
{
public:
    struct Seen {
        QByteArray method;
        QByteArray target;                     ///< path and query
        QHash<QByteArray, QByteArray> headers; ///< by lower-case name
        QList<QByteArray> lines;               ///< of the head, as they came
        QByteArray body;
        [[nodiscard]] QByteArray path() const { return target.split('?').first(); }
    };

    /// What a script answers with.
    class Reply
    {
    public:
        explicit Reply(QTcpSocket *socket)
            : m_socket(socket)
        {
        }
        void send(int status, const QByteArray &body, const QByteArray &headers = {})
        {
            raw("HTTP/1.1 " + QByteArray::number(status) + " Told\r\n" +
                (headers.contains("Content-Type") ? QByteArray()
                                                  : "Content-Type: application/json\r\n") +
                headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
        void beginChunks(const QByteArray &headers = {})
        {
            raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers +
                "Transfer-Encoding: chunked\r\n\r\n");
        }
        void chunk(const QByteArray &text)
        {
            raw(QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n");
        }
        void endChunks() { raw("0\r\n\r\n"); }
        void raw(const QByteArray &bytes)
        {
            if (m_socket) {
                m_socket->write(bytes);
                m_socket->flush();
            }
        }
        void cut()
        {
            if (m_socket)
                m_socket->abort();
        }
        /// Lives as long as the connection.
        [[nodiscard]] QObject *context() const { return m_socket; }
        [[nodiscard]] bool isOpen() const
        {
            return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
        }

    private:
        QPointer<QTcpSocket> m_socket;
    };
    using Script = std::function<void(const Seen &, Reply)>;

    /// Without a certificate it speaks plain HTTP.
    explicit FaultServer(Script script, const Certificates::Pair *certificate = nullptr)
        : m_script(std::move(script))
    {
        if (certificate) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificate(certificate->certificate);
            tls.setPrivateKey(certificate->key);
            tls.setPeerVerifyMode(QSslSocket::QueryPeer);
            m_secure.setSslConfiguration(tls);
            connect(&m_secure, &QTcpServer::pendingConnectionAvailable, this,
                    [this] { accept(m_secure); });
            m_secure.listen(QHostAddress::LocalHost);
        } else {
            connect(&m_plain, &QTcpServer::pendingConnectionAvailable, this,
                    [this] { accept(m_plain); });
            m_plain.listen(QHostAddress::LocalHost);
        }
    }

    [[nodiscard]] std::string url(const char *host = "127.0.0.1") const
    {
        const bool isSecure = m_secure.isListening();
        const quint16 port = isSecure ? m_secure.serverPort() : m_plain.serverPort();
        return (isSecure ? "https://" : "http://") + std::string(host) + ':' + std::to_string(port);
    }
    [[nodiscard]] const std::vector<Seen> &seen() const { return m_seen; }
    [[nodiscard]] size_t count(const QByteArray &path) const
    {
        return static_cast<size_t>(std::ranges::count_if(
            m_seen, [&path](const Seen &each) { return each.path() == path; }));
    }
    void setScript(Script script) { m_script = std::move(script); }
    /// As a server that was killed: nothing listens, every connection breaks.
    void kill()
    {
        m_plain.close();
        m_secure.close();
        const auto sockets = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->abort();
    }
    bool listenAgain(quint16 port) { return m_plain.listen(QHostAddress::LocalHost, port); }
    [[nodiscard]] quint16 port() const { return m_plain.serverPort(); }

private:
    void accept(QTcpServer &server)
    {
        while (QTcpSocket *const socket = server.nextPendingConnection()) {
            socket->setParent(this);
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] {
                *buffer += socket->readAll();
                while (takeRequest(socket, *buffer)) {
                }
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }
    bool takeRequest(QTcpSocket *socket, QByteArray &buffer)
    {
        const qsizetype head = buffer.indexOf("\r\n\r\n");
        if (head < 0)
            return false;
        Seen seen;
        const QList<QByteArray> lines = buffer.left(head).split('\n');
        seen.lines = lines;
        const QList<QByteArray> first = lines.front().trimmed().split(' ');
        seen.method = first.value(0);
        seen.target = first.value(1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            seen.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
        }
        const qsizetype length = seen.headers.value("content-length").toLongLong();
        if (buffer.size() < head + 4 + length)
            return false;
        seen.body = buffer.mid(head + 4, length);
        buffer.remove(0, head + 4 + length);
        m_seen.push_back(seen);
        m_script(seen, Reply(socket));
        return true;
    }

    Script m_script;
    QTcpServer m_plain;
    QSslServer m_secure;
    std::vector<Seen> m_seen;
};

} // namespace driftgate::test
