#include "clifixture.h"
#include "cluster/kubernetes/execpermissions.h"

#include <filesystem>

using namespace driftgate;
using namespace driftgate::test;

class TestAllow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<FileFixture>();
        m_files->write("bin/login", "#!/bin/sh\n");
        std::filesystem::permissions(m_files->path("bin/login"), std::filesystem::perms::owner_all);
        m_files->write(
            "kubeconfig",
            "contexts: [{name: plain, context: {cluster: c, user: plain}},"
            " {name: shell, context: {cluster: c, user: shell}},"
            " {name: token, context: {cluster: c, user: token}}]\n"
            "clusters: [{name: c, cluster: {server: 'https://c'}}]\n"
            "users:\n"
            "- {name: token, user: {token: t}}\n"
            "- {name: plain, user: {exec: {command: bin/login, interactiveMode: Never, apiVersion: "
            "client.authentication.k8s.io/v1}}}\n"
            "- {name: shell, user: {exec: {command: sh, args: [-c, 'echo hello', --client-secret, "
            "hunter2x9, --token=hunter2x9], env: [{name: A, value: hunter2x9}], apiVersion: "
            "client.authentication.k8s.io/v1beta1}}}\n");
        qputenv("KUBECONFIG", QByteArray::fromStdString(m_files->path("kubeconfig")));
    }

    void cleanupTestCase() { qunsetenv("KUBECONFIG"); }

    void aProgramIsAllowedListedAndRevoked()
    {
        const QString program = m_files->qpath("bin/login");
        const CliOutcome none = run({});
        QCOMPARE(none.status, 0);
        QVERIFY(none.out.empty());
        QCOMPARE(run({program}).status, 0);
        const CliOutcome listed = run({});
        QCOMPARE(listed.out, program.toStdString() + '\n');
        QVERIFY(permissions().isAllowed({program.toStdString(), {"a"}, {}}));
        const Value json = run({QStringLiteral("--format"), QStringLiteral("json")}).json();
        const Value &first = json.find("programs")->items().front();
        QCOMPARE(first.stringAt({"program"}), program.toStdString());
        QVERIFY(first.find("command")->isNull());
        // Taken back even when it is gone.
        std::filesystem::remove(program.toStdString());
        QCOMPARE(run({program, QStringLiteral("--revoke")}).status, 0);
        QVERIFY(run({}).out.empty());
        QCOMPARE(run({program, QStringLiteral("--revoke")}).status, 2);
    }

    void aContextsProgramIsAllowed()
    {
        const CliOutcome outcome = run({QStringLiteral("--context"), QStringLiteral("plain")});
        QVERIFY2(outcome.status == 0, outcome.err.c_str());
        QCOMPARE(run({}).out, m_files->path("bin/login") + '\n');
        const CliOutcome token = run({QStringLiteral("--context"), QStringLiteral("token")});
        QCOMPARE(token.status, 2);
        QVERIFY(token.says(QStringLiteral("runs no program")));
        QVERIFY(run({QStringLiteral("--context"), QStringLiteral("shel")})
                    .says(QStringLiteral("did you mean “shell”?")));
    }

    void aShellIsAllowedByItsContextAlone()
    {
        const CliOutcome refused = run({QStringLiteral("sh")});
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.says(QStringLiteral("--context")));
        const CliOutcome allowed = run({QStringLiteral("--context"), QStringLiteral("shell")});
        QVERIFY2(allowed.status == 0, allowed.err.c_str());
        // The person sees what may run now, and no secret of it.
        QVERIFY2(allowed.says(QStringLiteral("-c echo hello")), allowed.err.c_str());
        QVERIFY2(!allowed.says(QStringLiteral("hunter2x9")), allowed.err.c_str());
        QVERIFY(run({}).prints(QStringLiteral("one command")));
        const std::string shell = SystemProcessRunner().find("sh");
        QVERIFY(!permissions().isAllowed({shell, {}, {}}));
        QVERIFY(permissions().isAllowed(
            {shell,
             {"-c", "echo hello", "--client-secret", "hunter2x9", "--token=hunter2x9"},
             {{"A", "hunter2x9"}}}));
    }

    void wrongUseIsSaid()
    {
        QCOMPARE(run({QStringLiteral("--revoke")}).status, 2);
        QCOMPARE(run({QStringLiteral("no-such-program-here")}).status, 2);
        QCOMPARE(
            run({QStringLiteral("a"), QStringLiteral("--context"), QStringLiteral("plain")}).status,
            2);
        QVERIFY(run({}).out.empty());
    }

private:
    [[nodiscard]] CliOutcome run(const QStringList &arguments) const
    {
        return runCommand(QStringList{QStringLiteral("allow")} + arguments, m_files->environment());
    }
    [[nodiscard]] ExecPermissions permissions() const
    {
        return ExecPermissions(m_files->path("data/allowed-programs"));
    }

    std::unique_ptr<FileFixture> m_files;
};

QTEST_GUILESS_MAIN(TestAllow)
#include "tst_allow.moc"
