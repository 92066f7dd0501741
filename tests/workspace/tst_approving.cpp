#include "gatefixture.h"

using namespace driftgate;
using namespace driftgate::test;

/// Votes on real plans, in a real repository, under the policy of the tracked branch's head.
class TestApproving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_head = m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void approvesExactlyOnePlan()
    {
        const auto before = m_fixture->review(m_workspace);
        QVERIFY2(before, reasonOf(before).c_str());
        QVERIFY(!before->decision.isAllowed);
        QCOMPARE(before->decision.missing.size(), size_t{1});
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto after = m_fixture->review(m_workspace);
        QVERIFY2(after, reasonOf(after).c_str());
        QVERIFY(after->decision.isAllowed);
        const Record &record = after->decision.votes.front().entry.record;
        QCOMPARE(record.by, "Rita Reviewer <rita@example.org>");
        QCOMPARE(record.revision, m_head);
        QCOMPARE(record.clusterUid, "uid-of-staging");
        QCOMPARE(record.detailText("canonical"), (*plan)->canonical);
        // git itself shows it, on the commit.
        QVERIFY(m_fixture->repository()
                    .git({"notes", "--ref=driftgate", "show", m_head.hex()})
                    .contains(record.id.text()));
        // The same application on another cluster is another plan.
        const auto other = m_fixture->review(m_workspace, {}, "prod-eu");
        QVERIFY2(other, reasonOf(other).c_str());
        QVERIFY(!other->decision.isAllowed);
    }

    void keepsTheApprovalOfACommitThatRendersTheSame()
    {
        QVERIFY(m_fixture->approve(m_workspace));
        m_fixture->write("README.md", "nothing that is rendered\n");
        const Revision moved = m_fixture->commit("Write a readme");
        const auto after = m_fixture->review(m_workspace);
        QVERIFY2(after, reasonOf(after).c_str());
        QCOMPARE(after->planned.plan->target, moved);
        QVERIFY(after->decision.isAllowed);
    }

    /// The plan's digest says nothing of a field that is ignored; whoever verifies it later asks.
    void dropsTheApprovalOfACommitThatRendersOtherwise()
    {
        m_fixture->setPolicy("ignore:\n- match: {kind: Deployment}\n  fields: [/spec/replicas]\n"
                             "  reason: an autoscaler writes it\n");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace);
        m_fixture->write("apps/checkout/base/service.yaml",
                         GateFixture::service() + "  type: ClusterIP\n  sessionAffinity: None\n");
        const Revision approved = m_fixture->commit("Say more of the service");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(7, "shop/checkout:1.8.0"));
        m_fixture->commit("Scale what is ignored");
        const auto after = m_fixture->review(m_workspace);
        QVERIFY2(after, reasonOf(after).c_str());
        QCOMPARE(after->planned.plan->digest, (*plan)->digest);
        QVERIFY(!after->decision.isAllowed);
        const QString why = after->decision.votes.front().whyNot;
        QVERIFY2(why.contains(QString::fromStdString(approved.shortHex())), qPrintable(why));
        QVERIFY2(why.contains(QStringLiteral("approve it again")), qPrintable(why));
        QVERIFY(!m_fixture->sync(m_workspace, *after->planned.plan));
        QVERIFY(m_fixture->approve(m_workspace));
        QVERIFY(m_fixture->sync(m_workspace, *after->planned.plan));
    }

    void keepsTheApprovalOfABranchThatWasSquashedAndIsGone()
    {
        auto &git = m_fixture->repository();
        git.git({"checkout", "-q", "-b", "side"});
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(4, "shop/checkout:1.9.0"));
        m_fixture->commit("Scale");
        PlanOptions options;
        options.inspect.target = git.head();
        QVERIFY(m_fixture->approve(m_workspace, options));
        git.git({"checkout", "-q", "main"});
        git.git({"merge", "-q", "--squash", "side"});
        m_fixture->commit("Scale, in one commit");
        git.git({"branch", "-q", "-D", "side"});
        git.git({"reflog", "expire", "--expire=now", "--all"});
        git.git({"gc", "-q", "--prune=now"});
        m_workspace = m_fixture->open();
        const auto after = m_fixture->review(m_workspace);
        QVERIFY2(after, reasonOf(after).c_str());
        QVERIFY(after->decision.isAllowed);
        // Nor is anybody kept from taking it back.
        const RecordId id = after->decision.votes.front().entry.record.id;
        const auto back = QCoro::waitFor(revoke(m_workspace, id, "", {}));
        QVERIFY2(back, reasonOf(back).c_str());
        QVERIFY(!m_fixture->review(m_workspace)->decision.isAllowed);
    }

    void callsNoPolicyChangedThatIsOnlyUnknown()
    {
        m_fixture->setPolicy("policy: {required: 1}\n");
        m_workspace = m_fixture->open();
        m_fixture->bringUp(m_workspace);
        const Revision deployed = m_fixture->repository().head();
        // The cluster has another name from now on.
        std::string renamed = GateFixture::workspaceFile() + "policy: {required: 1}\n";
        renamed.replace(renamed.find("name: staging"), 13, "name: testing");
        renamed.replace(renamed.find("clusters: [staging]"), 19, "clusters: [testing]");
        m_fixture->write("driftgate.yaml", renamed);
        std::filesystem::create_directory(m_fixture->repository().root() +
                                          "/apps/checkout/overlays/testing");
        m_fixture->write("apps/checkout/overlays/testing/kustomization.yaml",
                         "namespace: checkout\nresources:\n- ../../base\n");
        m_fixture->commit("Rename the cluster");
        m_workspace = m_fixture->open();
        const auto reviewed = m_fixture->review(m_workspace, {}, "testing");
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        QCOMPARE(reviewed->planned.plan->deployed, std::optional(deployed));
        QVERIFY(!std::ranges::contains(reviewed->planned.plan->findings, Risk::PolicyChanged,
                                       &PlanFinding::risk));
    }

    void takesOnesOwnWordBackOnly()
    {
        QVERIFY(m_fixture->approve(m_workspace));
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        QVERIFY2(ledger, reasonOf(ledger).c_str());
        const RecordId id = (*ledger)->entries.front().record.id;
        m_fixture->useIdentity("Mallory", "mallory@example.org");
        const auto strangers = QCoro::waitFor(revoke(m_workspace, id, "", {}));
        QCOMPARE(strangers.error().code, ErrorCode::Denied);
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
        m_fixture->useIdentity("Rita Reviewer", "rita@example.org");
        const auto own = QCoro::waitFor(revoke(m_workspace, id, "too early", {}));
        QVERIFY2(own, reasonOf(own).c_str());
        QCOMPARE(own->detailText("revokes"), id.text());
        QVERIFY(!m_fixture->review(m_workspace)->decision.isAllowed);
        QCOMPARE(QCoro::waitFor(revoke(m_workspace, id, "", {})).error().code, ErrorCode::Invalid);
        const RecordId unknown(std::string(32, 'a'));
        QCOMPARE(QCoro::waitFor(revoke(m_workspace, unknown, "", {})).error().code,
                 ErrorCode::NotFound);
    }

    void readsThePolicyOfTheBranchAndNotOfTheWorkingCopy()
    {
        m_fixture->setPolicy("policy: {required: 2, protect: [Service]}\n");
        // Whoever syncs weakens it at home.
        m_fixture->write("driftgate.yaml",
                         GateFixture::workspaceFile() + "policy: {required: 0}\n");
        const auto workspace = m_fixture->open();
        const auto policy =
            policyFor(*workspace, ApplicationName("checkout"), ClusterName("staging"));
        QVERIFY2(policy, reasonOf(policy).c_str());
        QCOMPARE(policy->required, 2);
        QVERIFY(m_fixture->approve(workspace));
        const auto one = m_fixture->review(workspace);
        QVERIFY2(one, reasonOf(one).c_str());
        QVERIFY(!one->decision.isAllowed);
        QCOMPARE(one->policy.protectedKinds, std::set<std::string>{"Service"});
        m_fixture->useIdentity("Otto", "otto@example.org");
        QVERIFY(m_fixture->approve(workspace));
        QVERIFY(m_fixture->review(workspace)->decision.isAllowed);
    }

    void isNotWeakenedByACommitThatNobodyElseHas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hasFork");
        QTest::newRow("origin") << QStringLiteral("origin") << false;
        QTest::newRow("upstream") << QStringLiteral("upstream") << false;
        QTest::newRow("upstream beside a fork") << QStringLiteral("upstream") << true;
    }

    void isNotWeakenedByACommitThatNobodyElseHas()
    {
        QFETCH(QString, name);
        QFETCH(bool, hasFork);
        const std::string upstream = name.toStdString();
        if (hasFork)
            m_fixture->repository().git({"remote", "add", "fork", "https://example.org/fork"});
        m_fixture->setPolicy("policy: {required: 2, reviewers: [rita@example.org, "
                             "otto@example.org]}\n");
        pushTo(upstream);
        m_fixture->setPolicy("policy: {required: 1, signed: true}\n");
        const auto policy =
            policyFor(*m_workspace, ApplicationName("checkout"), ClusterName("staging"));
        QVERIFY2(policy, reasonOf(policy).c_str());
        QCOMPARE(policy->required, 2);
        QCOMPARE(policy->reviewers.size(), size_t{2});
        QVERIFY(policy->isSigned);
        m_fixture->repository().git({"push", "-q", "-u", upstream, "main"});
        QCOMPARE(
            policyFor(*m_workspace, ApplicationName("checkout"), ClusterName("staging"))->required,
            1);
    }

    void cannotBeDodgedByAnotherFileOrAnotherName()
    {
        m_fixture->setPolicy("policy: {required: 2}\n");
        // The file is gone from the working copy.
        std::filesystem::remove(m_fixture->root() + "/driftgate.yaml");
        const std::string outside = m_fixture->beside("mine.yaml");
        std::string text = GateFixture::workspaceFile();
        text.insert(text.find("clusters:"), "repository: " + m_fixture->root() + "\n");
        std::ofstream(outside, std::ios::trunc) << text << "policy: {required: 0}\n";
        const auto mine = Workspace::open(outside, m_fixture->environment, {});
        QVERIFY2(mine, reasonOf(mine).c_str());
        const auto policy = policyFor(**mine, ApplicationName("checkout"), ClusterName("staging"));
        QVERIFY2(policy, reasonOf(policy).c_str());
        QCOMPARE(policy->required, 2);
        const auto renamed =
            policyFor(**mine, ApplicationName("checkout2"), ClusterName("staging"));
        QCOMPARE(renamed.error().code, ErrorCode::Denied);
    }

    void cannotBeDodgedByAFileOfOnesOwnWithin()
    {
        m_fixture->setPolicy("policy: {required: 2}\n");
        for (const char *const path : {"mine.yaml", "apps/checkout/mine.yaml"}) {
            m_fixture->write(path, GateFixture::workspaceFile() + "policy: {required: 0}\n");
            const std::string file = m_fixture->root() + '/' + path;
            const auto mine = Workspace::open(file, m_fixture->environment, {});
            QVERIFY2(mine, reasonOf(mine).c_str());
            const auto policy =
                policyFor(**mine, ApplicationName("checkout"), ClusterName("staging"));
            QVERIFY2(policy, reasonOf(policy).c_str());
            QCOMPARE(policy->required, 2);
        }
    }

    void cannotBeDodgedByABranchOfOnesOwn_data()
    {
        QTest::addColumn<bool>("isNamed");
        QTest::newRow("checked out") << false;
        QTest::newRow("named in the working copy") << true;
    }
    void cannotBeDodgedByABranchOfOnesOwn()
    {
        QFETCH(const bool, isNamed);
        m_fixture->setPolicy("policy: {required: 2}\n");
        auto &git = m_fixture->repository();
        pushTo("origin");
        git.git({"switch", "-q", "-c", "relaxed"});
        m_fixture->setPolicy("policy: {required: 0}\n");
        git.git({"push", "-q", "origin", "relaxed"});
        if (isNamed) {
            git.git({"switch", "-q", "main"});
            std::string text = GateFixture::workspaceFile();
            text.insert(text.find("clusters:"), "branch: relaxed\n");
            m_fixture->write("driftgate.yaml", text + "policy: {required: 0}\n");
        }
        const auto workspace = m_fixture->open();
        QCOMPARE(workspace->branchName(), "relaxed");
        QCOMPARE(requiredIn(*workspace), 2);
    }

    void theBranchThatAllHaveAgreedOnIsTheOneThatCounts()
    {
        // The default branch has no workspace file, or one that names another branch.
        auto &git = m_fixture->repository();
        std::string text = GateFixture::workspaceFile();
        text.insert(text.find("clusters:"), "branch: deploy\n");
        m_fixture->write("driftgate.yaml", text + "policy: {required: 2}\n");
        m_fixture->commit("Deploy from another branch");
        pushTo("origin");
        git.git({"switch", "-q", "-c", "deploy"});
        m_fixture->write("driftgate.yaml", text + "policy: {required: 0}\n");
        m_fixture->commit("Let everything through");
        git.git({"push", "-q", "origin", "deploy"});
        QCOMPARE(requiredIn(*m_fixture->open()), 0);
        git.git({"switch", "-q", "main"});
        git.git({"rm", "-q", "driftgate.yaml"});
        m_fixture->commit("No workspace here");
        git.git({"push", "-q", "origin", "main"});
        git.git({"switch", "-q", "deploy"});
        QCOMPARE(requiredIn(*m_fixture->open()), 0);
    }

    void allowsNothingWhileThePolicyCannotBeRead()
    {
        m_fixture->setPolicy("polcy: {required: 2}\n");
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY(!reviewed);
        QVERIFY2(reasonOf(reviewed).find("driftgate.yaml:11") != std::string::npos,
                 reasonOf(reviewed).c_str());
        const auto planned = QCoro::waitFor(planApplication(
            m_workspace, ApplicationName("checkout"), ClusterName("staging"), {}, {}));
        QVERIFY2(planned, reasonOf(planned).c_str());
    }

    void saysWhenThePolicyChanged()
    {
        m_fixture->bringUp(m_workspace);
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(4, "shop/checkout:1.8.0"));
        m_fixture->setPolicy("policy: {required: 0}\n");
        const auto reviewed = m_fixture->review(m_workspace);
        QVERIFY2(reviewed, reasonOf(reviewed).c_str());
        const auto &findings = reviewed->planned.plan->findings;
        QVERIFY(std::ranges::contains(findings, Risk::PolicyChanged, &PlanFinding::risk));
    }

    void whoWroteTheInputsCannotApproveWhereNothingTellsWhatIsDeployed()
    {
        const Revision last = m_fixture->setPolicy("policy: {notAuthor: true}\n");
        const std::string author =
            m_fixture->repository().git({"log", "-1", "--format=%ae", "--", "apps/checkout"});
        m_fixture->useIdentity("Author", author.substr(0, author.find('\n')));
        QVERIFY(m_fixture->approve(m_workspace));
        const auto own = m_fixture->review(m_workspace);
        QVERIFY2(own, reasonOf(own).c_str());
        QVERIFY(!own->planned.plan->deployed);
        QCOMPARE(own->planned.plan->target, last);
        QVERIFY(!own->decision.isAllowed);
        m_fixture->useIdentity("Rita Reviewer", "rita@example.org");
        QVERIFY(m_fixture->approve(m_workspace));
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
    }

    void whoWroteACommitLongAgoCannotApproveItEither()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        m_fixture->bringUp(m_workspace);
        auto &git = m_fixture->repository();
        git.environment()["GIT_AUTHOR_EMAIL"] = "rita@example.org";
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(4, "shop/checkout:1.9.0"));
        m_fixture->commit("Release");
        git.environment().erase("GIT_AUTHOR_EMAIL");
        // More commits than are ever listed.
        std::string stream;
        for (int i = 0; i < 1100; ++i)
            stream += "commit refs/heads/main\ncommitter Ada <ada@example.org> " +
                      std::to_string(git.time() + i) + " +0000\ndata 4\nNote\n" +
                      (i == 0 ? "from refs/heads/main^0\n" : "") + "M 644 inline notes.txt\ndata " +
                      std::to_string(std::to_string(i).size()) + "\n" + std::to_string(i) + "\n";
        git.git({"fast-import", "--quiet"}, stream);
        git.git({"reset", "-q", "--hard", "main"});
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        QVERIFY((*plan)->commits.empty());
        QVERIFY((*plan)->hasAllAuthors);
        const auto own = m_fixture->review(m_workspace);
        QVERIFY2(own, reasonOf(own).c_str());
        QVERIFY(!own->decision.isAllowed);
        m_fixture->useIdentity("Otto", "otto@example.org");
        QVERIFY(m_fixture->approve(m_workspace));
        QVERIFY(m_fixture->review(m_workspace)->decision.isAllowed);
    }

    void writesNothingForNobody()
    {
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        const auto nobody = m_fixture->approve(m_workspace);
        QCOMPARE(nobody.error().code, ErrorCode::Invalid);
        QVERIFY2(reasonOf(nobody).find("user.email") != std::string::npos,
                 reasonOf(nobody).c_str());
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        QVERIFY((*ledger)->entries.empty());
    }

private:
    /// Makes a remote and pushes main there.
    void pushTo(const std::string &remote) const
    {
        const std::string path = m_fixture->beside(remote + ".git");
        m_fixture->repository().git({"init", "-q", "--bare", "-b", "main", path});
        m_fixture->repository().git({"remote", "add", remote, path});
        m_fixture->repository().git({"push", "-q", "-u", remote, "main"});
    }
    static int requiredIn(const Workspace &workspace)
    {
        const auto policy =
            policyFor(workspace, ApplicationName("checkout"), ClusterName("staging"));
        if (!policy)
            qFatal("no policy: %s", reasonOf(policy).c_str());
        return policy->required;
    }

    std::unique_ptr<GateFixture> m_fixture;
    Revision m_head;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestApproving)
#include "tst_approving.moc"
