#include "git/gitfixture.h"
#include "git/remote.h"
#include "git/url.h"

#include <unistd.h>

using namespace driftgate;
using namespace driftgate::test;

/// Cloning and fetching with the real git.
class TestRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The user's own configuration must not decide these tests.
        qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
        qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
    }

    void aRepositoryIsClonedAndFetched()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision first = fixture.commit("First");
        const std::string into = fixture.beside("clone");
        const GitRemote remote(m_runner);
        const Status cloned = remote.clone("file://" + fixture.root(), into, {});
        QVERIFY2(cloned, cloned ? "" : qPrintable(cloned.error().text));
        QCOMPARE(Repository::open(into).value().resolve("HEAD").value(), first);
        QCOMPARE(Repository::open(into).value().info().remoteUrl, "file://" + fixture.root());

        fixture.write("a", "2");
        const Revision second = fixture.commit("Second");
        fixture.git({"tag", "v2"});
        fixture.git({"branch", "short-lived"});
        QVERIFY(remote.fetch(into, "origin", {}));
        QCOMPARE(Repository::open(into).value().resolve("origin/main").value(), second);
        QCOMPARE(Repository::open(into).value().resolve("v2").value(), second);
        QVERIFY(Repository::open(into).value().resolve("origin/short-lived"));
        fixture.git({"branch", "-D", "short-lived"});
        QVERIFY(remote.fetch(into, "origin", {}));
        QVERIFY(!Repository::open(into).value().resolve("origin/short-lived"));
    }

    void submodulesAreNotFollowed()
    {
        GitFixture inner;
        inner.write("x", "1");
        inner.commit("Inner");
        GitFixture outer;
        outer.git({"-c", "protocol.file.allow=always", "submodule", "--quiet", "add",
                   "file://" + inner.root(), "sub"});
        const Revision head = outer.commit("With a submodule");
        const std::string into = outer.beside("clone");
        QVERIFY(GitRemote(m_runner).clone("file://" + outer.root(), into, {}));
        QVERIFY(!QFile::exists(QString::fromStdString(into + "/sub/x")));
        const Repository repository = Repository::open(into).value();
        QCOMPARE(repository.entry(head, "sub").value()->kind, EntryKind::Submodule);
        const auto changes = repository.changesOf(head).value();
        QCOMPARE(changes.size(), 2U);
        QVERIFY(changes[1].isSubmodule);
    }

    void aFailureLeavesNothingBehindAndSaysWhatGitSaid()
    {
        const QTemporaryDir dir;
        const std::string into = dir.path().toStdString() + "/clone";
        const Status cloned = GitRemote(m_runner).clone("file:///nowhere/at/all", into, {});
        QVERIFY(!cloned);
        QCOMPARE(cloned.error().code, ErrorCode::Network);
        QVERIFY(cloned.error().text.contains(u"nowhere/at/all"));
        QVERIFY(!QFile::exists(QString::fromStdString(into)));
        GitFixture fixture;
        QVERIFY(!GitRemote(m_runner).fetch(fixture.root(), "origin", {}));
    }

    void noPasswordIsToldInAnError()
    {
        const QTemporaryDir dir;
        const Status cloned = GitRemote(m_runner).clone("http://bob:geheim@localhost:1/x.git",
                                                        dir.path().toStdString() + "/clone", {});
        QVERIFY(!cloned);
        QCOMPARE(cloned.error().code, ErrorCode::Network);
        QVERIFY2(!cloned.error().text.contains(u"geheim"), qPrintable(cloned.error().text));
        QVERIFY(cloned.error().text.contains(u"localhost:1/x.git"));
    }

    void nothingIsClonedOverOtherFiles()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        const Status cloned =
            GitRemote(m_runner).clone("file://" + fixture.root(), fixture.root(), {});
        QCOMPARE(cloned.error().code, ErrorCode::Conflict);
        QVERIFY(QFile::exists(QString::fromStdString(fixture.root() + "/a")));
    }

    void aUrlCannotRunAProgram()
    {
        const QTemporaryDir dir;
        const std::string mark = dir.path().toStdString() + "/mark";
        for (const std::string &url :
             {"ext::sh -c touch% " + mark, "--upload-pack=touch " + mark, std::string("-x"),
              std::string("fd::17"), std::string("https://a/\nb"), std::string()}) {
            const Status cloned =
                GitRemote(m_runner).clone(url, dir.path().toStdString() + "/clone", {});
            QVERIFY2(!cloned, url.c_str());
            QVERIFY(cloned.error().code == ErrorCode::Denied ||
                    cloned.error().code == ErrorCode::Invalid);
            const Status fetched = GitRemote(m_runner).fetch(dir.path().toStdString(), url, {});
            QVERIFY2(!fetched, url.c_str());
        }
        QVERIFY(!QFile::exists(QString::fromStdString(mark)));
        // A remote that is configured so is refused by git itself.
        GitFixture fixture;
        fixture.git({"remote", "add", "evil", "ext::sh -c touch% " + mark});
        fixture.git({"config", "protocol.ext.allow", "always"});
        QVERIFY(!GitRemote(m_runner).fetch(fixture.root(), "evil", {}));
        QVERIFY(!QFile::exists(QString::fromStdString(mark)));
    }

    void hooksOfTheRepositoryDoNotRun()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        const std::string into = fixture.beside("clone");
        QVERIFY(GitRemote(m_runner).clone("file://" + fixture.root(), into, {}));
        const QString hook = QString::fromStdString(into + "/.git/hooks/reference-transaction");
        QDir().mkpath(QFileInfo(hook).path());
        QFile file(hook);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ntouch " + QByteArray::fromStdString(into) + "/mark\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        file.close();
        fixture.write("a", "2");
        const Revision second = fixture.commit("Second");
        QVERIFY(GitRemote(m_runner).fetch(into, "origin", {}));
        QCOMPARE(Repository::open(into).value().resolve("origin/main").value(), second);
        QVERIFY(!QFile::exists(QString::fromStdString(into + "/mark")));
    }

    void programsThatTheRepositoryNamesDoNotRun()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        const std::string into = fixture.beside("clone");
        QVERIFY(GitRemote(m_runner).clone("file://" + fixture.root(), into, {}));
        const std::string mark = into + "/mark";
        const std::string command = "touch " + mark + "; false";
        const auto set = [&](const std::string &key, const std::string &value) {
            fixture.gitIn(into, {"config", key, value});
        };
        set("remote.origin.uploadpack", command);
        set("core.sshCommand", command);
        set("credential.helper", "!" + command);
        set("core.alternateRefsCommand", command);
        fixture.write("a", "2");
        const Revision second = fixture.commit("Second");
        QVERIFY(GitRemote(m_runner).fetch(into, "origin", {}));
        QCOMPARE(Repository::open(into).value().resolve("origin/main").value(), second);
        set("remote.origin.url", "ssh://nobody@localhost:1/x");
        QVERIFY(!GitRemote(m_runner).fetch(into, "origin", {}));
        QVERIFY(!QFile::exists(QString::fromStdString(mark)));
    }

    void aCloneCanBeCancelled()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        CancelSource source;
        source.request_stop();
        const Status cloned = GitRemote(m_runner).clone(
            "file://" + fixture.root(), fixture.beside("clone"), source.get_token());
        QCOMPARE(cloned.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(QString::fromStdString(fixture.beside("clone"))));
    }

    void urlsAreToldFromPaths()
    {
        for (const std::string_view url : {"https://example.org/a.git", "git@example.org:a/b.git",
                                           "file:///srv/a", "ssh://git@example.org/a", "host:path"})
            QVERIFY2(looksLikeUrl(url), url.data());
        for (const std::string_view path :
             {"/srv/a", "a/b", ".", "..", "", "C:\\a", "./a:b", "a/b:c", "-x://y", "ext::sh -c x"})
            QVERIFY2(!looksLikeUrl(path), path.data());
    }

    void credentialsAreTakenOutOfUrls()
    {
        QCOMPARE(withoutCredentials("https://bob:pw@host/x@y"), "https://host/x@y");
        QCOMPARE(withoutCredentials("https://token@host"), "https://host");
        QCOMPARE(withoutCredentials("https://b:p@ss@host/x"), "https://host/x");
        QCOMPARE(withoutCredentials("https://host/x"), "https://host/x");
        QCOMPARE(withoutCredentials("git@host:x"), "git@host:x");
        QCOMPARE(withoutCredentials("ssh://git@host/x"), "ssh://git@host/x");
        QCOMPARE(withoutCredentials("/srv/a"), "/srv/a");
        QCOMPARE(withoutCredentialsWithin("fatal: 'https://b:p@h/x' and http://c@h/ failed"),
                 "fatal: 'https://h/x' and http://h/ failed");
        QCOMPARE(withoutCredentialsWithin("no url"), "no url");
    }

private:
    SystemProcessRunner m_runner;
};

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
