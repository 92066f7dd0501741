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

/// Where a ref of a repository leads; "" when it is not there.
std::string at(const std::string &root, const std::string &ref)
{
    const auto outcome = GitFixture::run(root, {"rev-parse", "-q", "--verify", ref}, {});
    return outcome.exitCode == 0 ? lines(outcome.output).front() : std::string();
}

} // namespace

/// What a fetch brings, and what it leaves alone, with the real git.
class TestFetch : public QObject
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
        m_origin = std::make_unique<GitFixture>();
        m_first = m_origin->commit("first");
        m_origin->git({"tag", "prod"});
        m_clone = m_origin->beside("clone");
        QCOMPARE(text(m_git.clone("file://" + m_origin->root(), m_clone, {})), "done");
        m_second = m_origin->commit("second");
        m_origin->git({"tag", "-f", "prod"});
        m_origin->git({"tag", "v2"});
    }

    void aTagThatMovedIsNoFailureAndStaysAPersonsOwn()
    {
        m_origin->gitIn(m_clone, {"tag", "mine"});
        QCOMPARE(text(m_git.fetch(m_clone, "origin", {})), "done");
        QCOMPARE(at(m_clone, "refs/remotes/origin/main"), m_second.hex());
        QCOMPARE(at(m_clone, "refs/tags/prod"), m_first.hex());
        QCOMPARE(at(m_clone, "refs/tags/v2"), m_second.hex());
        QCOMPARE(at(m_clone, "refs/tags/mine"), m_first.hex());
    }

    void aCloneOfOurOwnHasTheTagsAsTheRemoteHasThem()
    {
        m_origin->gitIn(m_clone, {"tag", "gone"});
        QCOMPARE(text(m_git.fetch(m_clone, "origin", {}, FetchTags::AsRemote)), "done");
        QCOMPARE(at(m_clone, "refs/tags/prod"), m_second.hex());
        QCOMPARE(at(m_clone, "refs/tags/gone"), "");
    }

    void whatElseFailsIsStillAFailure()
    {
        // Beside the tag that is left alone.
        const std::string lock = m_clone + "/.git/refs/remotes/origin/main.lock";
        QFile file(QString::fromStdString(lock));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Status locked = m_git.fetch(m_clone, "origin", {});
        QVERIFY(!locked);
        QVERIFY2(text(locked).contains("lock"), text(locked).c_str());
        QVERIFY(file.remove());
        QCOMPARE(text(m_git.fetch(m_clone, "origin", {})), "done");
    }

    void theSettingsOfTheRepositoryDoNotWidenIt()
    {
        m_origin->gitIn(m_clone, {"update-ref", "refs/notes/driftgate", m_first.hex()});
        m_origin->gitIn(m_clone,
                        {"config", "--add", "remote.origin.fetch", "+refs/notes/*:refs/notes/*"});
        m_origin->gitIn(m_clone, {"config", "fetch.pruneTags", "true"});
        m_origin->gitIn(m_clone, {"tag", "mine"});
        QCOMPARE(text(m_git.fetch(m_clone, "origin", {})), "done");
        QCOMPARE(at(m_clone, "refs/notes/driftgate"), m_first.hex());
        QCOMPARE(at(m_clone, "refs/tags/mine"), m_first.hex());
    }

    void aMirrorKeepsItsNotes()
    {
        const std::string mirror = m_origin->beside("mirror.git");
        m_origin->git({"branch", "env/prod", m_first.hex()});
        m_origin->git({"clone", "-q", "--mirror", "file://" + m_origin->root(), mirror});
        // Records that were not pushed yet.
        m_origin->gitIn(mirror, {"update-ref", "refs/notes/driftgate", m_first.hex()});
        const Revision third = m_origin->commit("third");
        m_origin->git({"branch", "-D", "env/prod"});
        QCOMPARE(text(m_git.fetch(mirror, "origin", {})), "done");
        QCOMPARE(at(mirror, "refs/heads/main"), third.hex());
        QCOMPARE(at(mirror, "refs/heads/env/prod"), "");
        QCOMPARE(at(mirror, "refs/notes/driftgate"), m_first.hex());
        QVERIFY(Repository::open(mirror)->info().isMirror);
        QVERIFY(!Repository::open(m_clone)->info().isMirror);
        // Refs can be moved from there too, and notes pushed.
        QCOMPARE(text(m_git.push(mirror, "origin",
                                 {.source = m_first.hex(), .ref = "refs/heads/env/prod"}, {})),
                 "done");
        QCOMPARE(at(m_origin->root(), "refs/heads/env/prod"), m_first.hex());
        QCOMPARE(at(mirror, "refs/heads/env/prod"), m_first.hex());
        QCOMPARE(text(m_git.pushNotes(mirror, "origin", "refs/notes/driftgate", m_first, {})),
                 "done");
        QCOMPARE(at(m_origin->root(), "refs/notes/driftgate"), m_first.hex());
    }

    void oneRefIsFetchedAlone()
    {
        m_origin->git({"branch", "env/prod"});
        QCOMPARE(text(m_git.fetchRef(m_clone, "origin", "refs/heads/env/prod", {})), "done");
        QCOMPARE(at(m_clone, "refs/remotes/origin/env/prod"), m_second.hex());
        QCOMPARE(at(m_clone, "refs/remotes/origin/main"), m_first.hex());
        QCOMPARE(at(m_clone, "refs/tags/v2"), "");
        QCOMPARE(text(m_git.fetchRef(m_clone, "origin", "refs/tags/prod", {})), "done");
        QCOMPARE(tracked("refs/tags/prod"), m_second.hex());
        QCOMPARE(at(m_clone, "refs/tags/prod"), m_first.hex());
        m_origin->git({"tag", "-d", "prod"});
        QCOMPARE(text(m_git.fetchRef(m_clone, "origin", "refs/tags/prod", {})), "done");
        QCOMPARE(tracked("refs/tags/prod"), "");
        for (const char *const wrong : {"main", "refs/heads/a:refs/heads/b", "--all", ""})
            QCOMPARE(m_git.fetchRef(m_clone, "origin", wrong, {}).error().code, ErrorCode::Invalid);
    }

    void whereATagWasSeenIsKept()
    {
        QCOMPARE(tracked("refs/tags/prod"), "");
        // What it leads to is not here yet.
        QVERIFY(m_git.refAt(m_clone, "origin", "refs/tags/prod", {}));
        QCOMPARE(tracked("refs/tags/prod"), "");
        QCOMPARE(text(m_git.fetch(m_clone, "origin", {})), "done");
        QVERIFY(m_git.refAt(m_clone, "origin", "refs/tags/prod", {}));
        QCOMPARE(tracked("refs/tags/prod"), m_second.hex());
        // From then on, each fetch knows.
        const Revision third = m_origin->commit("third");
        m_origin->git({"tag", "-f", "-a", "-m", "annotated", "prod"});
        QCOMPARE(text(m_git.fetch(m_clone, "origin", {})), "done");
        QCOMPARE(at(m_clone, trackingRef("origin", "refs/tags/prod", false) + "^{commit}"),
                 third.hex());
        m_origin->git({"tag", "-d", "prod"});
        QCOMPARE(text(m_git.fetch(m_clone, "origin", {})), "done");
        QCOMPARE(tracked("refs/tags/prod"), "");
    }

    void aPushIsKeptWhereItsTagOrBranchStands()
    {
        m_origin->git({"config", "receive.denyCurrentBranch", "ignore"});
        const auto push = [&](const std::string &ref, bool dryRun = false) {
            return text(m_git.push(
                m_clone, "origin",
                {.source = m_first.hex(), .ref = ref, .onlyFrom = m_second, .dryRun = dryRun}, {}));
        };
        QCOMPARE(push("refs/tags/prod", true), "done");
        QCOMPARE(tracked("refs/tags/prod"), "");
        QCOMPARE(push("refs/tags/prod"), "done");
        QCOMPARE(tracked("refs/tags/prod"), m_first.hex());
        // A clone of one branch is told of another one by no setting of its own.
        m_origin->git({"branch", "env/prod"});
        m_origin->gitIn(m_clone, {"config", "remote.origin.fetch",
                                  "+refs/heads/main:refs/remotes/origin/main"});
        QCOMPARE(push("refs/heads/env/prod"), "done");
        QCOMPARE(at(m_clone, "refs/remotes/origin/env/prod"), m_first.hex());
    }

private:
    [[nodiscard]] std::string tracked(const std::string &ref) const
    {
        return at(m_clone, trackingRef("origin", ref, false));
    }

    SystemProcessRunner m_runner;
    GitRemote m_git{m_runner};
    std::unique_ptr<GitFixture> m_origin;
    std::string m_clone;
    Revision m_first;
    Revision m_second;
};

QTEST_GUILESS_MAIN(TestFetch)
#include "tst_fetch.moc"
