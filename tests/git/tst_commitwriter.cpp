#include "gitfixture.h"

#include "git/commitwriter.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

Person ada()
{
    return {.name = "Ada Lovelace",
            .email = "ada@example.org",
            .when = TimePoint(std::chrono::seconds(1'800'000'000)),
            .offsetMinutes = 120};
}

TreeEdit restore(const Repository &repository, const Revision &from, const std::string &path)
{
    return {path, repository.entry(from, path).value()};
}

} // namespace

/// Commits that are built without a working copy, judged by git.
class TestCommitWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsOnTheParentAndLeavesEverythingElse()
    {
        GitFixture fixture;
        fixture.write("apps/a/one.yaml", "one\n");
        fixture.write("apps/a/run.sh", "#!/bin/sh\n");
        fixture.git({"add", "-A"});
        fixture.git({"update-index", "--chmod=+x", "apps/a/run.sh"});
        fixture.git({"commit", "-q", "-m", "first"});
        const Revision first = fixture.head();
        fixture.write("apps/a/one.yaml", "changed\n");
        fixture.write("apps/a/deep/er/two.yaml", "two\n");
        fixture.write("apps/b/other.yaml", "other\n");
        fixture.git({"rm", "-q", "-f", "apps/a/run.sh"});
        const Revision second = fixture.commit("second");
        const Repository repository = fixture.open();
        const auto made =
            writeCommit(repository, {.parent = second,
                                     .edits = {restore(repository, first, "apps/a/one.yaml"),
                                               restore(repository, first, "apps/a/run.sh"),
                                               {"apps/a/deep/er/two.yaml", {}}},
                                     .author = ada(),
                                     .message = "Roll back\n\nAll of it.\n"});
        QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
        QCOMPARE(fixture.git({"ls-tree", "-r", "--name-only", made->hex()}),
                 "apps/a/one.yaml\napps/a/run.sh\napps/b/other.yaml");
        QCOMPARE(fixture.git({"diff", "--stat", first.hex(), made->hex(), "--", "apps/a"}), "");
        QVERIFY(fixture.git({"ls-tree", made->hex(), "apps/a/run.sh"}).starts_with("100755"));
        QCOMPARE(fixture.git({"log", "-1", "--format=%P|%an|%ae|%aI|%cn|%s|%b", made->hex()}),
                 second.hex() + "|Ada Lovelace|ada@example.org|2027-01-15T10:00:00+02:00|Ada "
                                "Lovelace|Roll back|All of it.\n");
        fixture.git({"fsck", "--strict"});
        // Nothing else moved.
        QCOMPARE(fixture.head(), second);
        QCOMPARE(fixture.git({"status", "--porcelain"}), "");
    }

    void putsAFileWhereAFolderStood()
    {
        GitFixture fixture;
        fixture.write("x", "a file\n");
        const Revision first = fixture.commit("file");
        fixture.git({"rm", "-q", "x"});
        fixture.write("x/y", "a folder\n");
        const Revision second = fixture.commit("folder");
        const Repository repository = fixture.open();
        const auto made =
            writeCommit(repository, {.parent = second,
                                     .edits = {restore(repository, first, "x"), {"x/y", {}}},
                                     .author = ada(),
                                     .message = "Back\n"});
        QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
        QCOMPARE(repository.treeId(*made).value(), repository.treeId(first).value());
    }

    void refusesWhatGitRefuses()
    {
        GitFixture fixture;
        fixture.write("a", "a\n");
        const Revision head = fixture.commit("a");
        const Repository repository = fixture.open();
        CommitDraft draft{.parent = head, .edits = {}, .author = ada(), .message = "m\n"};
        draft.author.name.clear();
        QCOMPARE(writeCommit(repository, draft).error().code, ErrorCode::Invalid);
        draft.author = ada();
        draft.parent = Revision::fromHex(std::string(40, '1')).value();
        QCOMPARE(writeCommit(repository, draft).error().code, ErrorCode::NotFound);
        draft.parent = head;
        for (const char *const path : {"../x", ".git/config", "a/b"}) {
            draft.edits = {{path, repository.entry(head, "a").value()}};
            QVERIFY2(!writeCommit(repository, draft), path);
        }
    }

    void makesABranchOnceAndNeverMovesOne()
    {
        GitFixture fixture;
        const Revision first = fixture.commit("first");
        const Revision second = fixture.commit("second");
        const Repository repository = fixture.open();
        QVERIFY(createBranch(repository, "rollback/web-1", first));
        QCOMPARE(fixture.git({"rev-parse", "refs/heads/rollback/web-1"}), first.hex());
        QVERIFY(createBranch(repository, "rollback/web-1", first));
        QCOMPARE(createBranch(repository, "rollback/web-1", second).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(createBranch(repository, "rollback", second).error().code, ErrorCode::Conflict);
        QCOMPARE(createBranch(repository, "a..b", second).error().code, ErrorCode::Invalid);
        QCOMPARE(createBranch(repository, "-x", second).error().code, ErrorCode::Invalid);
        QCOMPARE(fixture.git({"rev-parse", "refs/heads/rollback/web-1"}), first.hex());
    }
};

QTEST_GUILESS_MAIN(TestCommitWriter)
#include "tst_commitwriter.moc"
