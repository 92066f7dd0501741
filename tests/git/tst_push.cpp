#include "gitfixture.h"

#include "git/remote.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

std::string text(const Status &status)
{
    return status ? std::string("done") : status.error().toString().toStdString();
}

} // namespace

/// Moving refs of a real remote by the real git.
class TestPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The user's own configuration must not decide these tests.
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
    }

    void init()
    {
        m_fixture = std::make_unique<GitFixture>();
        m_remote = m_fixture->beside("remote.git");
        m_fixture->git({"init", "-q", "--bare", m_remote});
        m_fixture->git({"remote", "add", "upstream", m_remote});
        m_first = m_fixture->commit("first");
        m_second = m_fixture->commit("second");
        m_fixture->git({"checkout", "-q", "-b", "side", m_first.hex()});
        m_side = m_fixture->commit("side");
    }

    void tellsTheNameOfTheOnlyRemote()
    {
        QCOMPARE(m_fixture->open().info().remoteName, "upstream");
        m_fixture->git({"remote", "add", "origin", "https://bob:pw@example.org/x"});
        QCOMPARE(m_fixture->open().info().remoteName, "origin");
        QCOMPARE(m_fixture->open().info().remoteUrl, "https://example.org/x");
    }

    void movesABranchForwardOnly()
    {
        const std::string ref = "refs/heads/env/prod";
        QCOMPARE(text(push({.source = m_first.hex(), .ref = ref})), "done");
        QCOMPARE(text(push({.source = m_second.hex(), .ref = ref})), "done");
        const Status aside = push({.source = m_side.hex(), .ref = ref});
        QVERIFY(!aside);
        QCOMPARE(aside.error().code, ErrorCode::Conflict);
        QVERIFY2(text(aside).contains("[rejected]"), text(aside).c_str());
        QCOMPARE(at(ref), m_second.hex());
    }

    void forcesOnlyFromWhereTheRefWasSeen()
    {
        const std::string ref = "refs/heads/env/prod";
        QCOMPARE(text(push({.source = m_second.hex(), .ref = ref})), "done");
        const Status stale = push({.source = m_first.hex(), .ref = ref, .onlyFrom = m_side});
        QCOMPARE(stale.error().code, ErrorCode::Conflict);
        QCOMPARE(at(ref), m_second.hex());
        QCOMPARE(
            text(push({.source = m_first.hex(), .ref = ref, .onlyFrom = m_second, .dryRun = true})),
            "done");
        QCOMPARE(at(ref), m_second.hex());
        QCOMPARE(text(push({.source = m_first.hex(), .ref = ref, .onlyFrom = m_second})), "done");
        QCOMPARE(at(ref), m_first.hex());
    }

    void looksUpBranchesAndTags()
    {
        QCOMPARE(text(push({.source = m_first.hex(), .ref = "refs/heads/env/prod"})), "done");
        QVERIFY(!refAt("refs/heads/env").value());
        QCOMPARE(refAt("refs/heads/env/prod").value()->commit, m_first);
        m_fixture->git({"tag", "-a", "-m", "annotated", "prod", m_first.hex()});
        m_fixture->git({"push", "-q", "upstream", "prod"});
        const RemoteRef tag = refAt("refs/tags/prod").value().value();
        QCOMPARE(tag.commit, m_first);
        QVERIFY(tag.object != m_first);
        QCOMPARE(
            text(push({.source = m_second.hex(), .ref = "refs/tags/prod", .onlyFrom = tag.object})),
            "done");
        QCOMPARE(at("refs/tags/prod"), m_second.hex());
    }

    void tellsWhyTheRemoteRefused()
    {
        m_fixture->gitIn(m_remote, {"config", "receive.denyCurrentBranch", "refuse"});
        m_fixture->write("../remote.git/hooks/update",
                         "#!/bin/sh\necho 'env branches are protected' >&2\nexit 1\n");
        QFile(QString::fromStdString(m_remote + "/hooks/update"))
            .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const Status refused = push({.source = m_first.hex(), .ref = "refs/heads/env/prod"});
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY2(text(refused).contains("[remote rejected]"), text(refused).c_str());
    }

    void runsNoHookAndNoOption()
    {
        m_fixture->write(".git/hooks/pre-push", "#!/bin/sh\ntouch ../hooked\nexit 1\n");
        QFile(QString::fromStdString(m_fixture->root() + "/.git/hooks/pre-push"))
            .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(text(push({.source = m_first.hex(), .ref = "refs/heads/x"})), "done");
        const std::vector<PushRequest> refused{
            {.source = "--exec=x", .ref = "refs/heads/x"},
            {.source = m_first.hex(), .ref = "x"},
            {.source = m_first.hex(), .ref = "refs/heads/a:refs/heads/b"},
            {.source = "", .ref = "refs/heads/x"}};
        for (const PushRequest &wrong : refused)
            QCOMPARE(push(wrong).error().code, ErrorCode::Invalid);
        QVERIFY(!GitRemote(m_runner).push(m_fixture->root(), "--exec=x",
                                          {.source = m_first.hex(), .ref = "refs/heads/x"}, {}));
        QCOMPARE(at("refs/heads/x"), m_first.hex());
    }

private:
    [[nodiscard]] Status push(const PushRequest &request) const
    {
        return GitRemote(m_runner).push(m_fixture->root(), "upstream", request, {});
    }
    [[nodiscard]] Result<std::optional<RemoteRef>> refAt(const std::string &ref) const
    {
        return GitRemote(m_runner).refAt(m_fixture->root(), "upstream", ref, {});
    }
    [[nodiscard]] std::string at(const std::string &ref) const
    {
        return m_fixture->gitIn(m_remote, {"rev-parse", ref});
    }

    SystemProcessRunner m_runner;
    std::unique_ptr<GitFixture> m_fixture;
    std::string m_remote;
    Revision m_first;
    Revision m_second;
    Revision m_side;
};

QTEST_GUILESS_MAIN(TestPush)
#include "tst_push.moc"
