#include "workspace/workspace.h"
#include "workspacefixture.h"

#include <QTest>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// The text of the error that opening gives.
QString failure(const std::string &where, const Environment &environment)
{
    const auto opened = Workspace::open(where, environment, {});
    return opened ? QStringLiteral("opened") : opened.error().toString();
}

} // namespace

class TestOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileAFolderAndAFolderWithinAreTheSameWorkspace()
    {
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        for (const char *const where : {"", "/driftgate.yaml", "/apps/checkout/base"}) {
            const auto workspace = Workspace::open(fixture.root() + where, fixture.environment, {});
            QVERIFY2(workspace, where);
            QVERIFY((*workspace)->errors().empty());
            QCOMPARE((*workspace)->config().applications.size(), 2);
            QCOMPARE((*workspace)->branchName(), "main");
            QCOMPARE((*workspace)->targetRevision()->hex(), head.hex());
            QCOMPARE((*workspace)->config().cluster(ClusterName("staging"))->recorded.string(),
                     fixture.beside("live/staging"));
        }
    }

    void withoutAFileApplicationsAreFound()
    {
        WorkspaceFixture fixture;
        fixture.repository().git({"init", "-q"});
        std::filesystem::remove(fixture.root() + "/driftgate.yaml");
        fixture.commit("Begin");
        const auto workspace = fixture.open();
        QVERIFY(workspace->config().file.empty());
        QVERIFY(workspace->config().application(ApplicationName("checkout")));
        QCOMPARE(workspace->config().clusters.size(), 2);
        const auto cluster = workspace->cluster(ClusterName("staging"));
        QVERIFY(!cluster);
        QVERIFY(cluster.error().text.contains(u"driftgate.yaml"));
    }

    void aRepositoryWithoutCommitsOpensEmpty()
    {
        const GitFixture fresh;
        const WorkspaceFixture other; // for its environment
        const auto workspace = Workspace::open(fresh.root(), other.environment, {});
        QVERIFY2(workspace, qUtf8Printable(failure(fresh.root(), other.environment)));
        QVERIFY((*workspace)->config().applications.empty());
        const auto head = (*workspace)->targetRevision();
        QVERIFY(!head);
        QVERIFY2(head.error().text.contains(u"no commit"), qUtf8Printable(head.error().text));
    }

    void theTrackedBranchIsTheTarget()
    {
        WorkspaceFixture fixture;
        const Revision first = fixture.commit("Begin");
        fixture.repository().git({"branch", "release"});
        fixture.write("apps/ingress/configmap.yaml",
                      WorkspaceFixture::configMap("ingress", "ingress", "b"));
        fixture.write("driftgate.yaml", WorkspaceFixture::workspaceFile() + "branch: release\n");
        fixture.commit("Move on");
        QCOMPARE(fixture.open()->targetRevision()->hex(), first.hex());
        fixture.write("driftgate.yaml", WorkspaceFixture::workspaceFile() + "branch: relaese\n");
        const auto missing = fixture.open()->targetRevision();
        QVERIFY(!missing);
        QVERIFY(missing.error().text.contains(u"did you mean “release”?"));
    }

    void faultsInTheFileLeaveTheRestUsable()
    {
        WorkspaceFixture fixture;
        fixture.write("driftgate.yaml",
                      WorkspaceFixture::workspaceFile() + "- {name: web, paht: x}\ncolour: red\n");
        fixture.commit("Begin");
        const auto workspace = fixture.open();
        QCOMPARE(workspace->errors().size(), 3);
        QCOMPARE(workspace->config().applications.size(), 3);
        QVERIFY(workspace->errors()[0].place.file.ends_with("driftgate.yaml"));
    }

    void whatCannotBeOpenedSaysWhy()
    {
        WorkspaceFixture fixture;
        QVERIFY(failure(fixture.beside("nowhere"), fixture.environment).contains(u"nowhere"));
        std::filesystem::create_directories(fixture.beside("plain"));
        QVERIFY(failure(fixture.beside("plain"), fixture.environment)
                    .contains(u"not in a Git repository"));
        fixture.write("driftgate.yaml", "apiVersion: [\n");
        QVERIFY(failure(fixture.root(), fixture.environment).contains(u"driftgate.yaml:"));
        fixture.write("driftgate.yaml",
                      WorkspaceFixture::workspaceFile() + "repository: ../elsewhere\n");
        const QString text = failure(fixture.root(), fixture.environment);
        QVERIFY2(text.contains(u"/repository") && text.contains(u"elsewhere"), qPrintable(text));
    }

    void aHeadThatNamesNoBranchFallsBackToTheOnlyOne()
    {
        // As a clone of a bundle without HEAD: the checkout failed, the branches are there.
        WorkspaceFixture fixture;
        const Revision head = fixture.commit("Begin");
        fixture.repository().git({"update-ref", "refs/remotes/origin/trunk", head.hex()});
        fixture.repository().git({"symbolic-ref", "HEAD", "refs/heads/none"});
        fixture.repository().git({"update-ref", "-d", "refs/heads/main"});
        const auto workspace = fixture.open();
        QCOMPARE(workspace->targetRevision()->hex(), head.hex());
        QCOMPARE(workspace->branchName(), "trunk");
    }

    void aUrlIsClonedOnceAndFetchedThen()
    {
        WorkspaceFixture fixture;
        const Revision first = fixture.commit("Begin");
        const std::string url = "file://" + fixture.root();
        const auto opened = Workspace::open(url, fixture.environment, {});
        if (!opened)
            qWarning() << opened.error().toString();
        QVERIFY(opened);
        QCOMPARE((*opened)->targetRevision()->hex(), first.hex());
        QVERIFY(
            (*opened)->repositoryPath().string().starts_with(fixture.environment.dataDir.string()));
        QCOMPARE((*opened)->config().applications.size(), 2);

        fixture.write("driftgate.yaml",
                      WorkspaceFixture::workspaceFile() + "- {name: more, path: apps/ingress}\n");
        const Revision second = fixture.commit("Add an application");
        const auto again = Workspace::open(url, fixture.environment, {});
        QVERIFY(again);
        QCOMPARE((*again)->repositoryPath().string(), (*opened)->repositoryPath().string());
        QCOMPARE((*again)->targetRevision()->hex(), second.hex());
        QCOMPARE((*again)->config().applications.size(), 3);
        QCOMPARE((*again)->branchName(), "main");
    }

    void aRemoteThatIsGoneLeavesTheCloneUsable()
    {
        WorkspaceFixture fixture;
        const Revision first = fixture.commit("Begin");
        const std::string url = "file://" + fixture.root();
        QVERIFY(Workspace::open(url, fixture.environment, {}));
        std::filesystem::rename(fixture.root(), fixture.beside("moved"));
        const auto again = Workspace::open(url, fixture.environment, {});
        std::filesystem::rename(fixture.beside("moved"), fixture.root());
        QVERIFY(again);
        QCOMPARE((*again)->errors().size(), 1);
        QCOMPARE((*again)->targetRevision()->hex(), first.hex());
        // What was never cloned is an error, and leaves nothing behind.
        QVERIFY(!Workspace::open("file:///nowhere/at-all", fixture.environment, {}));
        size_t clones = 0;
        for ([[maybe_unused]] const auto &entry :
             std::filesystem::directory_iterator(fixture.environment.dataDir / "repositories"))
            ++clones;
        QCOMPARE(clones, 1);
    }

    void clustersAreMadeOnceAndMissingOnesNamed()
    {
        WorkspaceFixture fixture;
        fixture.write("driftgate.yaml",
                      "apiVersion: driftgate.dev/v1\nkind: Workspace\n"
                      "clusters: [{name: live, context: c}, {name: staging, recorded: x}]\n"
                      "applications: [{name: a, path: apps/ingress}]\n");
        fixture.commit("Begin");
        const auto workspace = fixture.open();
        const auto staging = workspace->cluster(ClusterName("staging"));
        QVERIFY(staging);
        QVERIFY(*staging == *workspace->cluster(ClusterName("staging")));
        qputenv("KUBECONFIG", "/nonexistent/kubeconfig");
        const auto live = fixture.open()->cluster(ClusterName("live"));
        QVERIFY(!live);
        QCOMPARE(live.error().code, ErrorCode::NotFound);
        const auto typo = workspace->cluster(ClusterName("stagign"));
        QVERIFY(!typo);
        QVERIFY(typo.error().text.contains(u"did you mean “staging”?"));
    }

    void systemFoldersFollowXdg()
    {
        qputenv("XDG_CACHE_HOME", "/tmp/xdg-cache");
        qputenv("XDG_DATA_HOME", "relative/is/ignored");
        const Environment environment = Environment::system();
        QCOMPARE(environment.cacheDir.string(), "/tmp/xdg-cache/driftgate");
        QVERIFY(environment.dataDir.string().ends_with(".local/share/driftgate"));
        QVERIFY(environment.dataDir.is_absolute());
        qunsetenv("XDG_CACHE_HOME");
        qunsetenv("XDG_DATA_HOME");
    }
};

QTEST_GUILESS_MAIN(TestOpen)
#include "tst_open.moc"
