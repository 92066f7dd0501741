#include "gatefixture.h"

#include <algorithm>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr const char *Rita = "rita@example.org"; ///< who approves, see GateFixture
constexpr const char *Ada = "ada@example.org";
constexpr const char *Otto = "otto@example.org";

} // namespace

/// Who wrote what a plan brings, where the policy asks that nobody approves what they wrote:
/// whoever is missing there could let their own change through.
class TestAuthors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_workspace = m_fixture->open();
    }
    void cleanup()
    {
        m_workspace.reset();
        m_fixture.reset();
    }

    void whereNothingIsDeployedWhoeverWroteAFileIsAnAuthor()
    {
        release(4, Rita);
        commitAs(Ada, "Comment", [this] { write(3, "# a comment\n"); });
        QVERIFY(isRefused(m_workspace, "Nothing tells what is deployed"));
        approveAs(Otto);
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
    }

    void whoWroteBeforeTheFolderWasMovedIsAnAuthor()
    {
        m_fixture->bringUp(m_workspace);
        release(4, Rita);
        commitAs(Ada, "Move", [this] {
            m_fixture->repository().git({"mv", "apps/checkout", "apps/till"});
            std::string file = fileContent(m_fixture->root() + "/driftgate.yaml");
            const std::string from = "path: apps/checkout/";
            const size_t at = file.find(from);
            QVERIFY(at != std::string::npos);
            m_fixture->write("driftgate.yaml", file.replace(at, from.size(), "path: apps/till/"));
        });
        m_workspace = m_fixture->open();
        QVERIFY(isRefused(m_workspace, "missing"));
        approveAs(Otto);
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
    }

    void whereTheDeployedRevisionIsBeyondAShallowClone()
    {
        m_fixture->bringUp(m_workspace);
        release(4, Rita);
        release(5, Ada);
        QVERIFY(isRefused(shallow(1), "git fetch --unshallow"));
        // The whole clone knows them all.
        approveAs(Otto);
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
    }

    void whereAShallowCloneEndsOnASideBranch()
    {
        auto &git = m_fixture->repository();
        m_fixture->bringUp(m_workspace);
        git.git({"checkout", "-q", "-b", "side"});
        release(4, Rita);
        release(5, Ada);
        git.git({"checkout", "-q", "main"});
        git.merge("side", "Merge");
        const auto workspace = shallow(2);
        const auto reviewed = m_fixture->review(workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QVERIFY(reviewed->planned.state->base);
        QVERIFY(isRefused(workspace, "git fetch --unshallow"));
    }

    void whereNobodyHasTheDeployedRevisionAnyMore()
    {
        m_fixture->bringUp(m_workspace);
        auto &git = m_fixture->repository();
        git.git({"commit", "-q", "--amend", "-m", "Said otherwise"});
        git.git({"reflog", "expire", "--expire=now", "--all"});
        git.git({"gc", "-q", "--prune=now"});
        release(4, Rita);
        release(5, Ada);
        m_workspace = m_fixture->open();
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QVERIFY(!reviewed->planned.state->base);
        QVERIFY(isRefused(m_workspace, "push it again from a clone that has it"));
    }

    void aMergeThatPutsWhatWasBackHasAnAuthor_data()
    {
        QTest::addColumn<bool>("isBeside");
        QTest::newRow("of an old commit") << false;
        QTest::newRow("of a new one that changes nothing") << true;
    }
    void aMergeThatPutsWhatWasBackHasAnAuthor()
    {
        QFETCH(const bool, isBeside);
        auto &git = m_fixture->repository();
        const std::string old = git.head().hex();
        release(4, Ada);
        m_fixture->bringUp(m_workspace);
        const auto as = [&](const char *author, const std::vector<std::string> &parents) {
            std::vector<std::string> arguments{"commit-tree", old + "^{tree}", "-m", "Merge"};
            for (const std::string &parent : parents)
                arguments.insert(arguments.end(), {"-p", parent});
            git.environment()["GIT_AUTHOR_EMAIL"] = author;
            std::string out = git.git(arguments);
            git.environment().erase("GIT_AUTHOR_EMAIL");
            return out;
        };
        const std::string other = isBeside ? as(Ada, {old}) : old;
        const std::string merge = as(Rita, {git.head().hex(), other});
        git.git({"reset", "-q", "--hard", merge});
        QVERIFY(m_fixture->approve(m_workspace));
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QVERIFY(!reviewed->decision.isAllowed);
        // Who reviews it sees which commit it was.
        const auto &commits = reviewed->planned.plan->commits;
        QVERIFY(std::ranges::contains(commits, merge,
                                      [](const Commit &commit) { return commit.id.hex(); }));
        approveAs(Otto);
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
    }

    /// Two changes beside each other: nobody chose anything.
    void whoOnlyMergesIsNoAuthor()
    {
        auto &git = m_fixture->repository();
        m_fixture->bringUp(m_workspace);
        git.git({"checkout", "-q", "-b", "side"});
        release(4, Ada);
        git.git({"checkout", "-q", "main"});
        commitAs(Ada, "Service", [this] {
            m_fixture->write("apps/checkout/base/service.yaml",
                             "# beside\n" + GateFixture::service());
        });
        git.environment()["GIT_AUTHOR_EMAIL"] = Rita;
        git.merge("side", "Merge");
        git.git({"checkout", "-q", "-b", "next", "side"});
        git.merge("main", "Merge back");
        git.environment().erase("GIT_AUTHOR_EMAIL");
        git.git({"checkout", "-q", "main"});
        git.git({"reset", "-q", "--hard", "next"});
        QVERIFY(m_fixture->approve(m_workspace));
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QVERIFY(reviewed->decision.isAllowed);
        QCOMPARE(reviewed->planned.plan->commits.size(), 2U);
    }

private:
    template<class Change>
    void commitAs(const char *author, const std::string &message, Change change)
    {
        m_fixture->repository().environment()["GIT_AUTHOR_EMAIL"] = author;
        change();
        m_fixture->commit(message);
        m_fixture->repository().environment().erase("GIT_AUTHOR_EMAIL");
    }
    void write(int replicas, const std::string &before = {})
    {
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         before + GateFixture::deployment(replicas, "shop/checkout:1.8.0"));
    }
    void release(int replicas, const char *author)
    {
        commitAs(author, "Scale", [&] { write(replicas); });
    }
    void approveAs(const std::string &email)
    {
        m_fixture->useIdentity("Somebody else", email);
        if (const auto plan = m_fixture->approve(m_workspace); !plan)
            qFatal("no approval: %s", reasonOf(plan).c_str());
    }
    [[nodiscard]] std::shared_ptr<Workspace> shallow(int depth)
    {
        const std::string path = m_fixture->beside("shallow");
        m_fixture->repository().git(
            {"clone", "-q", "--depth", std::to_string(depth), "file://" + m_fixture->root(), path});
        auto out = Workspace::open(path, m_fixture->environment, {});
        if (!out)
            qFatal("no clone: %s", qUtf8Printable(out.error().toString()));
        return *out;
    }
    /// Whether what Rita approves is not let through, with a sentence that says what helps.
    [[nodiscard]] bool isRefused(const std::shared_ptr<Workspace> &workspace, const char *part)
    {
        const auto approved = m_fixture->approve(workspace);
        const auto reviewed = m_fixture->review(workspace);
        if (!approved || !reviewed)
            qFatal("no review: %s", reasonOf(reviewed).c_str());
        return !reviewed->decision.isAllowed &&
               std::ranges::any_of(reviewed->decision.missing, [&](const QString &text) {
                   return text.contains(QLatin1StringView(part));
               });
    }

    std::unique_ptr<GateFixture> m_fixture;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestAuthors)
#include "tst_authors.moc"
