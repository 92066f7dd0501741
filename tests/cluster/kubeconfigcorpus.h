#pragma once

#include "base/process.h"
#include "cluster/clusterdata.h"
#include "sourcedir.h"

#include <QDir>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace driftgate::test
{

/// One case of kubeconfigs.txt.
struct KubeconfigCase {
    struct File {
        std::string name;
        std::string text;
        bool isMissing = false;
    };
    std::string name;
    bool isBroken = false;
    bool isRefused = false;
    bool isAccepted = false;
    std::vector<File> files;
};

inline std::vector<KubeconfigCase> kubeconfigCases()
{
    std::vector<KubeconfigCase> out;
    std::string lineEnd = "\n";
    const std::string text = slurp(sourceDir() + QStringLiteral("/tests/cluster/kubeconfigs.txt"));
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        at = end + 1;
        if (line.starts_with("===== ")) {
            const size_t space = std::min(line.find(' ', 6), line.size());
            out.push_back({line.substr(6, space - 6),
                           line.ends_with(" broken"),
                           line.ends_with(" refused"),
                           line.ends_with(" accepted"),
                           {}});
        } else if (out.empty()) {
            continue;
        } else if (line.starts_with("----- ")) {
            line.erase(0, 6);
            KubeconfigCase::File file;
            lineEnd = line.ends_with(" \\r") ? "\r\n" : "\n";
            if (line.ends_with(" \\u"))
                file.text = "\xef\xbb\xbf";
            if (line.starts_with('!')) {
                file.isMissing = true;
                line.erase(0, 1);
            }
            file.name = line.substr(0, line.find(' '));
            out.back().files.push_back(std::move(file));
        } else {
            out.back().files.back().text += line + lineEnd;
        }
    }
    return out;
}

/// kubectl with a kubeconfig and a home of its own.
class Kubectl
{
public:
    [[nodiscard]] static QString whyNot()
    {
        return SystemProcessRunner().find("kubectl").empty()
                   ? QStringLiteral("kubectl is not on PATH")
                   : QString();
    }

    Kubectl(std::string kubeconfig, std::string home)
        : m_environment{{"KUBECONFIG", std::move(kubeconfig)}, {"HOME", std::move(home)}}
    {
    }

    [[nodiscard]] ProcessOutcome run(std::vector<std::string> arguments) const
    {
        ProcessRequest request;
        request.program = "kubectl";
        request.arguments = std::move(arguments);
        request.environment = m_environment;
        const auto outcome = SystemProcessRunner().run(request, {});
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().toString()));
        return *outcome;
    }

    /// A kubeconfig as `config view` prints it; null when it refuses.
    [[nodiscard]] Value view(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"config", "view", "--raw", "--output=json"});
        const ProcessOutcome outcome = run(std::move(arguments));
        if (outcome.exitCode != 0)
            return {};
        const auto value = readJson(outcome.output, "kubectl");
        if (!value)
            qFatal("%s", qPrintable(value.error().toString()));
        return *value;
    }

private:
    std::map<std::string, std::string> m_environment;
};

/// A certificate and its key, made by openssl for this run.
struct KeyPair {
    std::string certificate;
    std::string key;
};

inline KeyPair makeKeyPair(const QString &folder, const std::string &name)
{
    const std::string base = (folder + u'/').toStdString() + name;
    ProcessRequest request;
    request.program = "openssl";
    request.arguments = {
        "req",         "-x509", "-newkey",    "ec",    "-pkeyopt",    "ec_paramgen_curve:P-256",
        "-nodes",      "-days", "2",          "-subj", "/CN=" + name, "-keyout",
        base + ".key", "-out",  base + ".crt"};
    const auto outcome = SystemProcessRunner().run(request, {});
    if (!outcome || outcome->exitCode != 0)
        qFatal("openssl: %s", outcome ? outcome->errors.c_str() : qPrintable(outcome.error().text));
    return {slurp(QString::fromStdString(base + ".crt")),
            slurp(QString::fromStdString(base + ".key"))};
}

inline std::string base64(const std::string &text)
{
    return QByteArray::fromStdString(text).toBase64().toStdString();
}

} // namespace driftgate::test
