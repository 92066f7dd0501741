#pragma once

#include "cluster/planefixture.h"
#include "manifest/yaml.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace driftgate::test
{

/// Requests of the admin's to a control plane, one after another: for tests that send hundreds,
/// for which kubectl takes too long.
class PlaneHttp
{
public:
    struct Answer {
        int status = 0;
        Value body;
    };

    explicit PlaneHttp(const Plane &plane)
    {
        QFile file(QString::fromStdString(plane.kubeconfig()));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no kubeconfig");
        const Value conf =
            readYamlDocument(file.readAll().toStdString(), "kubeconfig").value_or(Value());
        const Value cluster = *conf.find("clusters")->items()[0].find("cluster");
        const Value user = *conf.find("users")->items()[0].find("user");
        m_server = QString::fromUtf8(cluster.stringAt({"server"}));
        m_tls.setCaCertificates(
            QSslCertificate::fromData(decoded(cluster, "certificate-authority-data")));
        m_tls.setLocalCertificate(QSslCertificate(decoded(user, "client-certificate-data")));
        m_tls.setPrivateKey(QSslKey(decoded(user, "client-key-data"), QSsl::Ec));
    }

    Answer get(const std::string &path) { return send("GET", path, {}, {}); }
    /// `more`: further parts of the query, "&dryRun=All".
    Answer apply(const std::string &path, const Value &object, const std::string &manager,
                 bool force, const std::string &more = {})
    {
        return send("PATCH",
                    path + "?fieldManager=" + manager + "&force=" + (force ? "true" : "false") +
                        more,
                    object, "application/apply-patch+yaml");
    }
    Answer put(const std::string &path, const Value &object, const std::string &manager)
    {
        return send("PUT", path + "?fieldManager=" + manager, object, "application/json");
    }

private:
    static QByteArray decoded(const Value &of, const char *key)
    {
        return QByteArray::fromBase64(QByteArray::fromStdString(std::string(of.stringAt({key}))));
    }

    Answer send(const char *verb, const std::string &path, const Value &body, const char *type)
    {
        QNetworkRequest request(QUrl(m_server + QString::fromStdString(path)));
        request.setSslConfiguration(m_tls);
        request.setRawHeader("Accept", "application/json");
        if (type)
            request.setRawHeader("Content-Type", type);
        request.setTransferTimeout(60'000);
        const QByteArray text =
            body.isNull() ? QByteArray() : QByteArray::fromStdString(writeJson(body));
        QNetworkReply *const reply = m_network.sendCustomRequest(request, verb, text);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        Answer out;
        out.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto read = readJson(reply->readAll().toStdString(), path);
        out.body = read ? *read : Value();
        if (out.status == 0)
            qWarning("%s", qPrintable(reply->errorString()));
        reply->deleteLater();
        return out;
    }

    QNetworkAccessManager m_network;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QString m_server;
};

} // namespace driftgate::test
