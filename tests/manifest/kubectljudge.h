#pragma once

#include "base/process.h"
#include "manifest/json.h"
#include "manifest/object.h"

#include <QDir>
#include <QFile>
#include <QString>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Reads manifests with `kubectl create --dry-run=client`, without a server: what kubectl would
/// ask one about the kinds is put into its discovery cache, which it trusts for six hours.
class KubectlJudge
{
public:
    struct Kind {
        std::string version; ///< "apps/v1"
        std::string kind;
        friend auto operator<=>(const Kind &, const Kind &) = default;
    };

    /// `folder` is written to. A text of a kind that is not among these spoils the whole run:
    /// kubectl throws its cache away then.
    KubectlJudge(const QString &folder, const std::set<Kind> &kinds)
        : m_folder(folder)
    {
        QDir(folder).mkpath(QStringLiteral("forms"));
        std::map<std::string, std::set<std::string>> versions;
        std::map<std::string, std::string> resources;
        for (const Kind &kind : kinds) {
            versions[driftgate::groupOf(kind.version)].insert(kind.version);
            std::string &list = resources[kind.version];
            std::string name = kind.kind;
            std::ranges::transform(name, name.begin(), [](char c) { return std::tolower(c); });
            list += (list.empty() ? "" : ",") + (R"({"name":")" + name) + R"(s","kind":")" +
                    kind.kind + R"(","singularName":"","namespaced":false,"verbs":["create"]})";
        }
        std::string groups;
        for (const auto &[group, all] : versions) {
            std::string list;
            for (const std::string &version : all)
                list += (list.empty() ? "" : ",") + versionText(version);
            groups += (groups.empty() ? "" : ",") + (R"({"name":")" + group) + R"(","versions":[)" +
                      list + R"(],"preferredVersion":)" + versionText(*all.begin()) + "}";
        }
        writeDiscovery("servergroups.json",
                       R"({"kind":"APIGroupList","apiVersion":"v1","groups":[)" + groups + "]}");
        for (const auto &[version, list] : resources)
            writeDiscovery(version + "/serverresources.json",
                           R"({"kind":"APIResourceList","apiVersion":"v1","groupVersion":")" +
                               version + R"(","resources":[)" + list + "]}");
    }

    /// Empty when kubectl can be run here.
    static QString whyNot()
    {
        return driftgate::SystemProcessRunner().find("kubectl").empty()
                   ? QStringLiteral("kubectl is not on PATH")
                   : QString();
    }

    void add(const std::string &name, std::string_view text)
    {
        write(QStringLiteral("forms/%1.yaml").arg(QString::fromStdString(name)), text);
    }

    /// The objects that kubectl made of all texts; what it refused is missing.
    driftgate::Result<std::vector<driftgate::Value>> objects()
    {
        driftgate::ProcessRequest request;
        request.program = "kubectl";
        request.arguments = {"create",
                             "--server=http://127.0.0.1:1",
                             "--dry-run=client",
                             "--validate=false",
                             "--output=json",
                             "--cache-dir=" + m_folder.toStdString(),
                             "--filename=" + m_folder.toStdString() + "/forms"};
        request.outputLimit = size_t{1} << 30;
        request.environment = {{"HOME", m_folder.toStdString()}};
        const auto outcome = driftgate::SystemProcessRunner().run(request, {});
        if (!outcome)
            return driftgate::fail(outcome.error());
        m_errors = outcome->errors;
        auto read = driftgate::readJsonStream(outcome->output, "kubectl");
        if (!read.errors.empty())
            return driftgate::fail(read.errors.front());
        return read.documents;
    }

    [[nodiscard]] const std::string &errors() const { return m_errors; }

private:
    void writeDiscovery(const std::string &path, std::string_view text)
    {
        write(QStringLiteral("discovery/127.0.0.1_1/") + QString::fromStdString(path), text);
    }

    static std::string versionText(const std::string &version)
    {
        return R"({"groupVersion":")" + version + R"(","version":")" +
               version.substr(version.find('/') + 1) + R"("})";
    }

    void write(const QString &path, std::string_view text)
    {
        const QString full = m_folder + u'/' + path;
        QDir().mkpath(full.section(u'/', 0, -2));
        QFile file(full);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        Q_ASSERT(isOpen);
        Q_UNUSED(isOpen);
        file.write(text.data(), static_cast<qint64>(text.size()));
    }

    QString m_folder;
    std::string m_errors;
};
