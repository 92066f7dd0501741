#include "git/requesturl.h"

#include <QTest>

using namespace driftgate;

/// Where a forge opens a request, by the remote's URL alone.
class TestRequestUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheForgesPage_data()
    {
        QTest::addColumn<QByteArray>("remote");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *remote, const char *expected) {
            QTest::newRow(name) << QByteArray(remote) << QByteArray(expected);
        };
        const char *const gitHub =
            "https://github.com/shop/gitops/compare/main...rollback/checkout-a1b2c3d?expand=1";
        row("GitHub, https", "https://github.com/shop/gitops.git", gitHub);
        row("GitHub, no .git", "https://github.com/shop/gitops/", gitHub);
        row("GitHub, ssh", "git@github.com:shop/gitops.git", gitHub);
        row("GitHub, ssh URL", "ssh://git@github.com:22/shop/gitops.git", gitHub);
        row("credentials are stripped", "https://bob:s3cret@github.com/shop/gitops.git", gitHub);
        row("a token is stripped", "https://x-access-token@GitHub.com/shop/gitops", gitHub);
        row("GitHub Enterprise", "https://github.example.com:8443/shop/gitops.git",
            "https://github.example.com:8443/shop/gitops/compare/"
            "main...rollback/checkout-a1b2c3d?expand=1");
        const char *const gitLab = "https://gitlab.com/group/sub/gitops/-/merge_requests/"
                                   "new?merge_request%5Bsource_branch%5D=rollback/checkout-a1b2c3d"
                                   "&merge_request%5Btarget_branch%5D=main";
        row("GitLab, subgroup", "https://gitlab.com/group/sub/gitops.git", gitLab);
        row("GitLab, ssh", "git@gitlab.com:group/sub/gitops.git", gitLab);
        row("GitLab, own host, http", "http://gitlab.lan/g/r.git",
            "http://gitlab.lan/g/r/-/merge_requests/"
            "new?merge_request%5Bsource_branch%5D=rollback/checkout-a1b2c3d"
            "&merge_request%5Btarget_branch%5D=main");
        row("Codeberg", "https://codeberg.org/shop/gitops.git",
            "https://codeberg.org/shop/gitops/compare/main...rollback/checkout-a1b2c3d");
        row("Gitea", "git@gitea.example.com:shop/gitops.git",
            "https://gitea.example.com/shop/gitops/compare/main...rollback/checkout-a1b2c3d");
        row("Forgejo", "ssh://forgejo@forgejo.example.com:2222/shop/gitops.git",
            "https://forgejo.example.com/shop/gitops/compare/main...rollback/checkout-a1b2c3d");
        row("Bitbucket", "git@bitbucket.org:shop/gitops.git",
            "https://bitbucket.org/shop/gitops/pull-requests/"
            "new?source=rollback/checkout-a1b2c3d&dest=main");
        row("Bitbucket Data Center", "https://bitbucket.example.com/scm/SHOP/gitops.git",
            "https://bitbucket.example.com/projects/SHOP/repos/gitops/pull-requests?create"
            "&sourceBranch=refs/heads/rollback/checkout-a1b2c3d&targetBranch=refs/heads/main");
        const char *const azure =
            "https://dev.azure.com/shop/infra/_git/gitops/"
            "pullrequestcreate?sourceRef=rollback/checkout-a1b2c3d&targetRef=main";
        row("Azure", "https://shop@dev.azure.com/shop/infra/_git/gitops", azure);
        row("Azure, ssh", "git@ssh.dev.azure.com:v3/shop/infra/gitops", azure);
        row("Azure, old host", "https://shop.visualstudio.com/infra/_git/gitops",
            "https://shop.visualstudio.com/infra/_git/gitops/"
            "pullrequestcreate?sourceRef=rollback/checkout-a1b2c3d&targetRef=main");
        row("unknown host", "https://git.example.com/shop/gitops.git", "");
        row("a path", "/srv/git/github/gitops.git", "");
        row("a file", "file:///srv/github.com/gitops.git", "");
        row("nothing", "", "");
        row("no repository", "https://github.com/", "");
        row("a program", "ext::sh -c github.com/x", "");
        row("no host", "https://github.com\"onload=x/a", "");
    }

    void namesTheForgesPage()
    {
        QFETCH(const QByteArray, remote);
        QFETCH(const QByteArray, expected);
        QCOMPARE(requestUrl(remote.toStdString(), "rollback/checkout-a1b2c3d", "main"),
                 expected.toStdString());
    }

    void encodesWhatABranchMayHold()
    {
        QCOMPARE(requestUrl("https://github.com/a/b", "fix&x=1#ü", "rel 1"),
                 "https://github.com/a/b/compare/rel%201...fix%26x%3D1%23%C3%BC?expand=1");
        QCOMPARE(requestUrl("https://dev.azure.com/a%20b/c/_git/d", "x", "main"),
                 "https://dev.azure.com/a%20b/c/_git/d/pullrequestcreate?sourceRef=x"
                 "&targetRef=main");
        QCOMPARE(requestUrl("https://github.com/a/b", "x", ""),
                 "https://github.com/a/b/compare/x?expand=1");
    }
};

QTEST_GUILESS_MAIN(TestRequestUrl)
#include "tst_requesturl.moc"
