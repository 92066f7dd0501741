#pragma once

#include "base/process.h"
#include "manifest/json.h"
#include "manifest/value.h"
#include "needed.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace driftgate::test
{

/// What QVERIFY2 says of a Result; it asks whether that failed or not.
template<class T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : result.error().toString().toUtf8();
}

/// A running control plane of Kubernetes' own programs: tests/cluster/controlplane.
///
/// A test program that needs one begins with
///     void initTestCase() { if (const QString why = Plane::whyNot(); !why.isEmpty()) QSKIP(…) }
/// and is then reported by ctest as skipped where the program could not be built, or fails where
/// nothing may be skipped (needed.h). One that does not start is a failure.
class Plane
{
public:
    /// Empty where the control plane's program is at hand. See needed.h.
    static QString whyNot()
    {
        return SystemProcessRunner().find("driftgate-testplane").empty()
                   ? lacking(
                         QStringLiteral("driftgate-testplane is not on PATH: packaging/dev test "
                                        "builds it where Go and its modules can be had"))
                   : QString();
    }

    /// The one that ctest has started for the whole run; one of this program's own where it is run
    /// by hand. Others work on it at the same time: a test makes namespaces of its own and leaves
    /// the server alone.
    static Result<std::unique_ptr<Plane>> shared()
    {
        const std::string folder = qEnvironmentVariable("DRIFTGATE_PLANE").toStdString();
        if (folder.empty())
            return own("shared");
        std::unique_ptr<Plane> found(new Plane(folder, nullptr));
        if (const auto up = found->verb("env"); !up)
            return fail(up.error());
        return found;
    }

    /// One that nobody else uses, which ends with this object, or with the test program however
    /// that ends. `name` is that of its cluster and its context.
    static Result<std::unique_ptr<Plane>> own(const std::string &name)
    {
        auto folder = std::make_unique<QTemporaryDir>();
        const std::string path = folder->filePath(QStringLiteral("plane")).toStdString();
        std::unique_ptr<Plane> made(new Plane(path, std::move(folder)));
        const auto up = made->verb("up", {"--name", name, "--with-parent",
                                          std::to_string(QCoreApplication::applicationPid())});
        if (!up)
            return fail(up.error());
        return made;
    }

    Plane(const Plane &) = delete;
    Plane &operator=(const Plane &) = delete;
    ~Plane()
    {
        if (m_holder)
            (void)verb("down");
    }

    [[nodiscard]] const std::string &folder() const { return m_folder; }

    /// facts.json: server, ca, etcdData, pids, …
    [[nodiscard]] Result<Value> facts() const
    {
        QFile file(QString::fromStdString(m_folder) + QStringLiteral("/facts.json"));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Io, file.errorString());
        return readJson(file.readAll().toStdString(), "facts.json");
    }

    /// Users: admin, reader, limited, tokenfile, certificate, exec; "merged" has all of them.
    [[nodiscard]] std::string kubeconfig(const std::string &user = "admin") const
    {
        return m_folder + "/kubeconfig/" + user;
    }

    /// A verb of driftgate-testplane on this control plane. Errors: Tool, with what it said.
    Result<std::string> verb(const std::string &name,
                             const std::vector<std::string> &arguments = {}) const
    {
        ProcessRequest request;
        request.program = "driftgate-testplane";
        request.arguments = {name, m_folder};
        request.arguments.insert(request.arguments.end(), arguments.begin(), arguments.end());
        return said(std::move(request));
    }

    /// kubectl with that user's kubeconfig. Errors: Tool, with what it said.
    Result<std::string> kubectl(const std::vector<std::string> &arguments,
                                const std::string &input = {},
                                const std::string &user = "admin") const
    {
        return said(kubectlRequest(arguments, input, user));
    }

    /// The same where a status other than 0 is an answer, as of `kubectl diff`.
    Result<ProcessOutcome>
    kubectlOutcome(const std::vector<std::string> &arguments, const std::string &input = {},
                   const std::string &user = "admin",
                   const std::map<std::string, std::string> &variables = {}) const
    {
        ProcessRequest request = kubectlRequest(arguments, input, user);
        request.environment.insert(variables.begin(), variables.end());
        return SystemProcessRunner().run(request, {});
    }

    /// Makes a namespace that no other test has, and waits until pods can be made in it.
    Result<std::string> makeNamespace(const std::string &prefix)
    {
        static std::atomic<int> number = 0;
        const std::string name = prefix + "-" + std::to_string(QCoreApplication::applicationPid()) +
                                 "-" + std::to_string(++number);
        if (const auto made = kubectl({"create", "namespace", name}); !made)
            return fail(made.error());
        if (const auto ready = kubectl({"wait", "--for=create", "serviceaccount/default",
                                        "--namespace=" + name, "--timeout=60s"});
            !ready)
            return fail(ready.error());
        return name;
    }

private:
    Plane(std::string folder, std::unique_ptr<QTemporaryDir> holder)
        : m_holder(std::move(holder))
        , m_folder(std::move(folder))
    {
    }

    ProcessRequest kubectlRequest(const std::vector<std::string> &arguments,
                                  const std::string &input, const std::string &user) const
    {
        ProcessRequest request;
        request.program = "kubectl";
        request.arguments = {"--kubeconfig=" + kubeconfig(user),
                             "--cache-dir=" + m_folder + "/kubectl"};
        request.arguments.insert(request.arguments.end(), arguments.begin(), arguments.end());
        request.input = input;
        request.environment = {{"HOME", m_folder}};
        request.timeLimit = TimeLimit;
        return request;
    }

    static constexpr std::chrono::minutes TimeLimit{3};

    static Result<std::string> said(ProcessRequest request)
    {
        request.timeLimit = TimeLimit;
        const auto outcome = SystemProcessRunner().run(request, {});
        if (!outcome)
            return fail(outcome.error());
        if (outcome->exitCode != 0)
            return fail(ErrorCode::Tool,
                        QString::fromStdString(outcome->errors.empty() ? outcome->output
                                                                       : outcome->errors));
        return outcome->output;
    }

    std::unique_ptr<QTemporaryDir> m_holder; ///< null where ctest started it
    std::string m_folder;
};

} // namespace driftgate::test
