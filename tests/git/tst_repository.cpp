#include "git/gitfixture.h"

#include <unistd.h>

using namespace driftgate;
using namespace driftgate::test;

/// Opening repositories of every sort, and reading what is in them.
class TestRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorktreeOpensFromAnyFolderWithin()
    {
        GitFixture fixture;
        fixture.write("apps/web/deploy.yaml", "a: 1\n");
        fixture.commit("First");
        for (const std::string inner :
             {"", "/apps", "/apps/web", "/apps/web/deploy.yaml", "/.git"}) {
            const auto repository = Repository::open(fixture.root() + inner);
            QVERIFY2(repository, inner.c_str());
            QCOMPARE(repository->info().gitDir.string(), fixture.root() + "/.git");
            QCOMPARE(repository->info().worktree.string(), fixture.root());
            QVERIFY(!repository->info().isBare);
            QVERIFY(!repository->info().isUnborn);
            QVERIFY(!repository->info().isDetached);
            QVERIFY(!repository->info().isShallow);
            QCOMPARE(repository->info().headBranch, "main");
        }
    }

    void aLinkedWorktreeSharesObjectsAndHasItsOwnHead()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision first = fixture.commit("First");
        fixture.git({"worktree", "add", "-q", "-b", "side", fixture.beside("linked")});
        const auto linked = Repository::open(fixture.beside("linked"));
        QVERIFY(linked);
        QCOMPARE(linked->info().headBranch, "side");
        QCOMPARE(linked->info().worktree.string(), fixture.beside("linked"));
        QCOMPARE(linked->resolve("HEAD").value(), first);
        const auto refs = linked->refs().value();
        QCOMPARE(refs.size(), 2U);
        QCOMPARE(refs[0].label, "main");
        QVERIFY(!refs[0].isHead);
        QVERIFY(refs[1].isHead);
    }

    void aBareRepositoryHasNoWorktree()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        fixture.git({"clone", "-q", "--bare", ".", fixture.beside("bare.git")});
        const auto bare = Repository::open(fixture.beside("bare.git"));
        QVERIFY(bare);
        QVERIFY(bare->info().isBare);
        QVERIFY(bare->info().worktree.empty());
        QCOMPARE(bare->read(bare->resolve("main").value(), "a").value(), "1");
    }

    void anUnbornHeadIsTold()
    {
        const GitFixture fixture;
        const Repository repository = fixture.open();
        QVERIFY(repository.info().isUnborn);
        QCOMPARE(repository.info().headBranch, "main");
        QCOMPARE(repository.refs().value().size(), 0U);
        const auto head = repository.resolve("HEAD");
        QCOMPARE(head.error().code, ErrorCode::NotFound);
        QVERIFY(head.error().text.contains(u"no commit yet"));
    }

    void aDetachedHeadIsTold()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision first = fixture.commit("First");
        fixture.write("a", "2");
        fixture.commit("Second");
        fixture.git({"checkout", "-q", first.hex()});
        const Repository repository = fixture.open();
        QVERIFY(repository.info().isDetached);
        QVERIFY(repository.info().headBranch.empty());
        QCOMPARE(repository.resolve("HEAD").value(), first);
        QVERIFY(!repository.refs().value().front().isHead);
    }

    void whatIsNoRepositoryIsNamed()
    {
        const QTemporaryDir dir;
        const auto absent = Repository::open(dir.path().toStdString() + "/nowhere");
        QCOMPARE(absent.error().code, ErrorCode::NotFound);
        QVERIFY(absent.error().text.contains(u"nowhere"));
        const auto plain = Repository::open(dir.path().toStdString());
        QCOMPARE(plain.error().code, ErrorCode::NotFound);
        QVERIFY(plain.error().text.contains(dir.path()));
    }

    void theRemoteIsToldWithoutPassword()
    {
        GitFixture fixture;
        QCOMPARE(fixture.open().info().remoteUrl, "");
        fixture.git({"remote", "add", "upstream", "https://bob:geheim@example.org/a/b.git"});
        QCOMPARE(fixture.open().info().remoteUrl, "https://example.org/a/b.git");
        QCOMPARE(fixture.open().info().remoteName, "upstream");
        fixture.git({"remote", "add", "origin", "git@example.org:a/b.git"});
        QCOMPARE(fixture.open().info().remoteUrl, "git@example.org:a/b.git");
        QCOMPARE(fixture.open().info().remoteName, "origin");
        fixture.git({"remote", "set-url", "origin", "ssh://git:geheim@example.org:22/a"});
        QCOMPARE(fixture.open().info().remoteUrl, "ssh://git@example.org:22/a");
    }

    void ofSeveralRemotesTheBranchTells()
    {
        GitFixture fixture;
        fixture.commit("First");
        fixture.git({"remote", "add", "fork", "https://example.org/fork.git"});
        fixture.git({"remote", "add", "upstream", "https://example.org/upstream.git"});
        QCOMPARE(fixture.open().info().remoteName, "");
        const auto unknown = remoteOf(fixture.open().info());
        QCOMPARE(unknown.error().code, ErrorCode::Invalid);
        QVERIFY2(unknown.error().text.contains(u"fork, upstream"),
                 qPrintable(unknown.error().text));
        fixture.git({"config", "branch.main.remote", "upstream"});
        QCOMPARE(fixture.open().info().remoteName, "upstream");
        QCOMPARE(fixture.open().info().remoteUrl, "https://example.org/upstream.git");
        QCOMPARE(*remoteOf(fixture.open().info()), "upstream");
        // The tracked branch counts before the one that is checked out.
        fixture.git({"checkout", "-q", "-b", "mine"});
        fixture.git({"config", "branch.mine.remote", "fork"});
        QCOMPARE(fixture.open().info().remoteName, "fork");
        QCOMPARE(Repository::open(fixture.root(), "main")->info().remoteName, "upstream");
        QCOMPARE(Repository::open(fixture.root(), "another")->info().remoteName, "fork");
        // Neither this repository itself nor an address is a remote.
        fixture.git({"config", "branch.mine.remote", "."});
        QCOMPARE(fixture.open().info().remoteName, "");
        fixture.git({"remote", "add", "origin", "https://example.org/origin.git"});
        QCOMPARE(Repository::open(fixture.root(), "main")->info().remoteName, "origin");
    }

    void branchesRemoteBranchesAndTagsAreListed()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision first = fixture.commit("First");
        fixture.git({"tag", "light"});
        fixture.git({"tag", "-a", "-m", "An annotated tag", "v1"});
        fixture.git({"tag", "-a", "-m", "A tag of a tag", "v1-again", "v1"});
        fixture.git({"tag", "of-a-tree", "HEAD^{tree}"});
        fixture.git({"update-ref", "refs/remotes/origin/main", first.hex()});
        fixture.git({"symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main"});
        fixture.git({"update-ref", "refs/notes/commits", first.hex()});
        for (const bool packed : {false, true}) {
            if (packed)
                fixture.git({"pack-refs", "--all"});
            const auto refs = fixture.open().refs().value();
            std::vector<std::string> names;
            for (const Ref &ref : refs) {
                names.push_back(ref.label);
                QCOMPARE(ref.target, first);
            }
            QCOMPARE(names,
                     (std::vector<std::string>{"main", "origin/main", "light", "v1", "v1-again"}));
            QCOMPARE(refs[0].kind, RefKind::Branch);
            QVERIFY(refs[0].isHead);
            QCOMPARE(refs[1].kind, RefKind::RemoteBranch);
            QCOMPARE(refs[2].kind, RefKind::Tag);
        }
    }

    void whatAPersonTypesBecomesACommit()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision first = fixture.commit("First");
        fixture.git({"tag", "-a", "-m", "x", "v1"});
        fixture.write("a", "2");
        const Revision second = fixture.commit("Second");
        const Repository repository = fixture.open();
        QCOMPARE(repository.resolve("main").value(), second);
        QCOMPARE(repository.resolve("HEAD~1").value(), first);
        QCOMPARE(repository.resolve("v1").value(), first);
        QCOMPARE(repository.resolve(first.hex()).value(), first);
        QCOMPARE(repository.resolve(first.hex().substr(0, 10)).value(), first);
        for (const std::string_view unknown :
             {"nowhere", "HEAD~7", "0123456789012345678901234567890123456789"}) {
            const auto out = repository.resolve(unknown);
            QVERIFY2(!out, unknown.data());
            QCOMPARE(out.error().code, ErrorCode::NotFound);
            QVERIFY(out.error().text.contains(QString::fromLatin1(unknown)));
        }
        QCOMPARE(repository.resolve("").error().code, ErrorCode::Invalid);
        QCOMPARE(repository.resolve("HEAD:a").error().code, ErrorCode::Invalid);
        QCOMPARE(repository.resolve(std::string_view("main\0x", 6)).error().code,
                 ErrorCode::Invalid);
    }

    void commitsAreReadWhole()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision first =
            fixture.commit("  \nThe summary  \nits second line\n\nThe body\n\nand more\n\n");
        const Commit commit = fixture.open().commit(first).value();
        QCOMPARE(commit.id, first);
        QCOMPARE(commit.summary, "The summary");
        QCOMPARE(commit.body, "its second line\n\nThe body\n\nand more");
        QCOMPARE(commit.author.name, "Ada Lovelace");
        QCOMPARE(commit.author.email, "ada@example.org");
        QCOMPARE(commit.author.offsetMinutes, 60);
        QCOMPARE(commit.author.when, TimePoint(std::chrono::seconds(fixture.time())));
        QCOMPARE(commit.committer.name, "Grace Hopper");
        QVERIFY(commit.parents.empty());
        QCOMPARE(
            fixture.open().commit(Revision::fromHex(std::string(40, '7')).value()).error().code,
            ErrorCode::NotFound);
    }

    void textsInOtherEncodingsBecomeUtf8()
    {
        GitFixture fixture;
        const std::string tree = fixture.git({"mktree"});
        const auto make = [&](const std::string &header, const std::string &text) {
            const std::string content =
                "tree " + tree + "\nauthor " + text +
                " <a@b> 1700000000 -0330\ncommitter C <c@d> 1700000001 +0000\n" + header + "\n" +
                text + "\n";
            return Revision::fromHex(
                       fixture.git({"hash-object", "-w", "-t", "commit", "--stdin"}, content))
                .value();
        };
        const std::string wanted = "J\xc3\xbcrgen";
        for (const auto &[header, text] : {std::pair<std::string, std::string>{"", wanted},
                                           {"encoding ISO-8859-1\n", "J\xfcrgen"},
                                           {"encoding windows-1252\n", "J\xfcrgen"},
                                           {"encoding nonsense\n", "J\xfcrgen"},
                                           {"", "J\xfcrgen"}}) {
            const Commit commit = fixture.open().commit(make(header, text)).value();
            QCOMPARE(commit.summary, wanted);
            QCOMPARE(commit.author.name, wanted);
            QCOMPARE(commit.author.offsetMinutes, -210);
        }
        const Commit japanese =
            fixture.open().commit(make("encoding EUC-JP\n", "\xc6\xfc\xcb\xdc")).value();
        QCOMPARE(japanese.summary, "\xe6\x97\xa5\xe6\x9c\xac");
    }

    void aCommitWithABrokenHeaderIsStillReadWhereItCan()
    {
        GitFixture fixture;
        const std::string tree = fixture.git({"mktree"});
        const auto make = [&](const std::string &content) {
            return Revision::fromHex(
                       fixture.git({"hash-object", "--literally", "-w", "-t", "commit", "--stdin"},
                                   content))
                .value();
        };
        const Commit odd =
            fixture.open()
                .commit(make("tree " + tree +
                             "\nauthor Nobody\ncommitter X <x> 99999999999999999999 +9\n\nOdd"))
                .value();
        QCOMPARE(odd.summary, "Odd");
        QCOMPARE(odd.author.name, "Nobody");
        QCOMPARE(fixture.open().commit(make("nonsense")).error().code, ErrorCode::Corrupt);
    }

    void foldersListTheirEntries()
    {
        GitFixture fixture;
        fixture.write("apps/b.yaml", "b");
        fixture.write("apps/a/x", "x");
        fixture.write("run.sh", "#!/bin/sh\n");
        QFile::setPermissions(QString::fromStdString(fixture.root() + "/run.sh"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::link(QStringLiteral("../secret"), QString::fromStdString(fixture.root() + "/link"));
        fixture.git({"update-index", "--add", "--cacheinfo",
                     "160000,0123456789012345678901234567890123456789,sub"});
        fixture.git({"add", "apps", "run.sh", "link"});
        fixture.git({"commit", "-q", "-m", "First"});
        const Repository repository = fixture.open();
        const Revision head = fixture.head();
        const auto top = repository.list(head, "").value();
        std::map<std::string, EntryKind> kinds;
        for (const TreeEntry &entry : top)
            kinds[entry.name] = entry.kind;
        QCOMPARE(kinds, (std::map<std::string, EntryKind>{{"apps", EntryKind::Folder},
                                                          {"link", EntryKind::Symlink},
                                                          {"run.sh", EntryKind::Executable},
                                                          {"sub", EntryKind::Submodule}}));
        QCOMPARE(repository.list(head, "apps/").value().size(), 2U);
        QCOMPARE(repository.treeId(head, "apps/a").value().hex(),
                 fixture.git({"rev-parse", "HEAD:apps/a"}));
        QCOMPARE(repository.treeId(head).value().hex(), fixture.git({"rev-parse", "HEAD^{tree}"}));
        QCOMPARE(repository.read(head, "apps/./b.yaml").value(), "b");
        QCOMPARE(repository.read(head, "link").value(), "../secret");
        QCOMPARE(repository.read(head, "sub").error().code, ErrorCode::NotFound);
        QVERIFY(repository.read(head, "sub").error().text.contains(u"submodule"));
        QCOMPARE(repository.read(head, "apps").error().code, ErrorCode::NotFound);
        QCOMPARE(repository.entry(head, "apps/a/x").value()->name, "x");
        QCOMPARE(repository.entry(head, "").value()->kind, EntryKind::Folder);
        QVERIFY(!repository.entry(head, "apps/zzz").value());
        QVERIFY(!repository.entry(head, "run.sh/x").value());
        QCOMPARE(repository.treeId(head, "zzz").error().code, ErrorCode::NotFound);
        QCOMPARE(repository.treeId(head, "run.sh").error().code, ErrorCode::NotFound);
    }

    void noPathLeavesTheRepository()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision head = fixture.commit("First");
        const Repository repository = fixture.open();
        for (const std::string path : {"../x", "/etc/passwd", "a/../../x"})
            QCOMPARE(repository.read(head, path).error().code, ErrorCode::Denied);
        QCOMPARE(repository.read(head, std::string_view("a\0b", 3)).error().code,
                 ErrorCode::Invalid);
    }

    void namesThatAreNoUtf8AreReadByTheirBytes()
    {
        GitFixture fixture;
        const std::string blob = fixture.git({"hash-object", "-w", "--stdin"}, "content");
        std::string listing = "100644 blob " + blob + "\tcaf\xe9.yaml";
        listing += '\0';
        const std::string tree = fixture.git({"mktree", "-z"}, listing);
        const Revision commit =
            Revision::fromHex(fixture.git({"commit-tree", "-m", "x", tree})).value();
        const Repository repository = fixture.open();
        QCOMPARE(repository.list(commit, "").value().front().name, "caf\xe9.yaml");
        QCOMPARE(repository.read(commit, "caf\xe9.yaml").value(), "content");
        QCOMPARE(repository.changesOf(commit).value().front().newPath, "caf\xe9.yaml");
        QCOMPARE(repository.blame(commit, "caf\xe9.yaml", {}).value().size(), 1U);
    }

    void aFileBeyondTheLimitIsRefusedUnread()
    {
        GitFixture fixture;
        fixture.write("big", std::string(5000, 'x'));
        const Revision head = fixture.commit("First");
        const Repository repository = fixture.open();
        QCOMPARE(repository.read(head, "big", 5000).value().size(), 5000U);
        const auto refused = repository.read(head, "big", 4999);
        QCOMPARE(refused.error().code, ErrorCode::Limit);
        QCOMPARE(refused.error().place.file, "big");
        QVERIFY(refused.error().text.contains(u"5000"));
    }

    void ancestryIsToldAsGitTellsIt()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision base = fixture.commit("Base");
        fixture.git({"checkout", "-q", "-b", "side"});
        fixture.write("b", "1");
        const Revision side = fixture.commit("Side");
        fixture.git({"checkout", "-q", "main"});
        fixture.write("c", "1");
        const Revision main = fixture.commit("Main");
        const Revision merge = fixture.merge("side", "Merge");
        fixture.setTime(fixture.time() - 100'000);
        fixture.write("d", "1");
        const Revision early = fixture.commit("By a clock that is wrong");
        const std::vector<Revision> all{base, side, main, merge, early};
        const Repository repository = fixture.open();
        for (const Revision &a : all) {
            for (const Revision &b : all) {
                const bool wanted =
                    GitFixture::run(fixture.root(),
                                    {"merge-base", "--is-ancestor", a.hex(), b.hex()}, {})
                        .exitCode == 0;
                QCOMPARE(repository.isAncestor(a, b).value(), wanted);
                QCOMPARE(ids(repository.commitsBetween(a, b).value()),
                         lines(fixture.git({"rev-list", "--date-order", b.hex(), "^" + a.hex()})));
            }
        }
        QCOMPARE(repository.commitsBetween(Revision(), early, 2).value().size(), 2U);
        QCOMPARE(repository.commitsBetween(Revision(), early).value().size(), 5U);
        const auto isWanted = [&](const Revision &id) { return id != early && id != merge; };
        QCOMPARE(repository.commitsBetween(Revision(), early, 2, isWanted).value().size(), 2U);
        QCOMPARE(repository.commitsBetween(Revision(), early, 9, isWanted).value().size(), 3U);
        const Revision unknown = Revision::fromHex(std::string(40, '7')).value();
        QCOMPARE(repository.isAncestor(unknown, main).error().code, ErrorCode::NotFound);
        QCOMPARE(repository.commitsBetween(unknown, main).error().code, ErrorCode::NotFound);
    }

    void anOwnerOtherThanTheUserDoesNotMatter()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        if (::chown((fixture.root() + "/.git").c_str(), 12345, 12345) != 0 ||
            ::chown(fixture.root().c_str(), 12345, 12345) != 0)
            QSKIP("only a superuser may give a folder away");
        QVERIFY(Repository::open(fixture.root()));
    }

    void aRepositoryOfAnotherHashIsRefusedWithItsReason()
    {
        const GitFixture fixture({"-b", "main", "--object-format=sha256"});
        const auto out = Repository::open(fixture.root());
        QVERIFY(!out);
        QVERIFY(out.error().text.contains(QString::fromStdString(fixture.root())));
    }

private:
    static std::vector<std::string> ids(const std::vector<Commit> &commits)
    {
        std::vector<std::string> out;
        for (const Commit &commit : commits)
            out.push_back(commit.id.hex());
        return out;
    }
};

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"
