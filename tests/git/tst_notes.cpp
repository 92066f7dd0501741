#include "git/gitfixture.h"
#include "git/notes.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstring>
#include <thread>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

constexpr const char *Notes = "refs/notes/driftgate";

Person grace()
{
    return {.name = "Grace Hopper",
            .email = "grace@example.org",
            .when = TimePoint(std::chrono::seconds(1'700'000'000))};
}

/// Appends lines "NAME 0", "NAME 1", … and tells how many times that failed.
int appendMany(const std::string &root, const Revision &commit, const std::string &name, int count)
{
    int failed = 0;
    for (int i = 0; i < count; ++i) {
        const auto repository = Repository::open(root);
        const Status done = repository ? appendToNote(*repository, Notes, commit,
                                                      name + ' ' + std::to_string(i), grace(), {})
                                       : fail(repository.error());
        if (!done)
            qWarning("%s", qPrintable(done.error().toString()));
        failed += done ? 0 : 1;
    }
    return failed;
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string out;
    for (const std::string &line : lines)
        out += (out.empty() ? "" : "\n") + line;
    return out;
}

/// All notes of a ref as "COMMIT: LINES", to be held against another's.
std::vector<std::string> listed(const std::string &root, const std::string &ref = Notes)
{
    const Repository repository = Repository::open(root).value();
    std::vector<std::string> out;
    for (const Note &note : readNotes(repository, ref, {}).value().notes)
        out.push_back(note.commit.hex() + ": " + joined(readNoteLines(repository, note).value()));
    return out;
}

QByteArray why(const Status &status)
{
    return status ? QByteArray() : status.error().toString().toUtf8();
}

} // namespace

/// Notes beside the real git, which reads and merges them too.
class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsWrittenAndGitReadsIt()
    {
        GitFixture fixture;
        const Revision first = fixture.commit("First");
        const Revision second = fixture.commit("Second");
        const Repository repository = fixture.open();
        QVERIFY(readNotes(repository, Notes, {}).value().tip.isNull());
        for (const char *line : {"b", "a", "c", "a"}) {
            const Status done = appendToNote(repository, Notes, first, line, grace(), {});
            QVERIFY2(done, why(done));
        }
        QVERIFY(appendToNote(repository, Notes, second, "x", grace(), {}));
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", first.hex()}), "a\nb\nc");
        QVERIFY(fixture.git({"log", "--notes=driftgate"}).find("    c") != std::string::npos);
        QCOMPARE(fixture.git({"log", "--format=%an <%ae> %at", "-1", Notes}),
                 "Grace Hopper <grace@example.org> 1700000000");
        // The line that was there already made no commit.
        QCOMPARE(fixture.git({"rev-list", "--count", Notes}), "4");
        fixture.git({"fsck", "--strict"});
        QCOMPARE(listed(fixture.root()).size(), 2U);
    }

    void whatGitWroteIsKeptLineByLine()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        fixture.git({"notes", "--ref=driftgate", "add", "-m", "No record at all", commit.hex()});
        fixture.git({"notes", "--ref=driftgate", "append", "-m", "{broken", commit.hex()});
        QVERIFY(appendToNote(fixture.open(), Notes, commit, "{}", grace(), {}));
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", commit.hex()}),
                 "No record at all\n{broken\n{}");
    }

    void notesThatGitSpreadOverFoldersAreReadAndWritten()
    {
        GitFixture fixture;
        fixture.commit("First");
        std::string stream;
        for (int i = 0; i < 700; ++i)
            stream += "commit refs/heads/many\nmark :" + std::to_string(i + 1) +
                      "\ncommitter A <a@example.org> " + std::to_string(1'700'000'000 + i) +
                      " +0000\ndata 1\nx\n";
        stream += "commit " + std::string(Notes) +
                  "\ncommitter A <a@example.org> 1700001000 +0000\ndata 1\nn\n";
        for (int i = 0; i < 700; ++i)
            stream += "N inline :" + std::to_string(i + 1) + "\ndata <<E\nline " +
                      std::to_string(i) + "\nE\n";
        fixture.git({"fast-import", "--quiet"}, stream);
        QVERIFY(fixture.git({"ls-tree", "--name-only", Notes}).starts_with("00\n"));
        const Repository repository = fixture.open();
        const auto notes = readNotes(repository, Notes, {}).value().notes;
        QCOMPARE(notes.size(), 700U);
        std::vector<std::string> expected;
        for (const std::string &line : lines(fixture.git({"notes", "--ref=driftgate", "list"})))
            expected.push_back(line.substr(41));
        std::ranges::sort(expected);
        for (size_t i = 0; i < notes.size(); ++i)
            QCOMPARE(notes[i].commit.hex(), expected[i]);

        const Revision old = fixture.revision("many~3");
        const Revision fresh = fixture.head();
        QVERIFY(appendToNote(repository, Notes, old, "more", grace(), {}));
        QVERIFY(appendToNote(repository, Notes, fresh, "new", grace(), {}));
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", old.hex()}), "line 696\nmore");
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", fresh.hex()}), "new");
        QCOMPARE(lines(fixture.git({"notes", "--ref=driftgate", "list"})).size(), 701U);
        QCOMPARE(readNotes(repository, Notes, {}).value().notes.size(), 701U);
        fixture.git({"fsck", "--strict"});
    }

    void threadsThatWriteAtOnceLoseNothing()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Revision other = fixture.commit("Second");
        std::atomic<int> failed = 0;
        {
            std::vector<std::jthread> threads;
            for (const char *name : {"one", "two"})
                threads.emplace_back(
                    [&, name] { failed += appendMany(fixture.root(), commit, name, 50); });
            threads.emplace_back([&] { failed += appendMany(fixture.root(), other, "three", 20); });
        }
        QCOMPARE(failed.load(), 0);
        QCOMPARE(lines(fixture.git({"notes", "--ref=driftgate", "show", commit.hex()})).size(),
                 100U);
        QCOMPARE(lines(fixture.git({"notes", "--ref=driftgate", "show", other.hex()})).size(), 20U);
        QCOMPARE(fixture.git({"rev-list", "--count", Notes}), "120");
        QVERIFY(!QFile::exists(
            QString::fromStdString(fixture.root() + "/.git/refs/notes/driftgate.lock")));
    }

    void programsThatWriteAtOnceLoseNothing()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        std::array<QProcess, 3> programs;
        for (size_t i = 0; i < programs.size(); ++i)
            programs[i].start(QCoreApplication::applicationFilePath(),
                              {QStringLiteral("append"), QString::fromStdString(fixture.root()),
                               QString::fromStdString(commit.hex()),
                               QStringLiteral("program%1").arg(i), QStringLiteral("25")});
        for (QProcess &program : programs) {
            QVERIFY(program.waitForFinished(120'000));
            QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0,
                     program.readAllStandardError());
        }
        QCOMPARE(lines(fixture.git({"notes", "--ref=driftgate", "show", commit.hex()})).size(),
                 75U);
    }

    void ourMergeIsGits()
    {
        GitFixture fixture;
        std::vector<Revision> commits;
        for (int i = 0; i < 6; ++i)
            commits.push_back(fixture.commit("Commit " + std::to_string(i)));
        Repository repository = fixture.open();
        const auto add = [&](const std::string &ref, int commit, const std::string &line) {
            return appendToNote(repository, ref, commits[static_cast<size_t>(commit)], line,
                                grace(), {});
        };
        QVERIFY(add(Notes, 0, "common"));
        QVERIFY(add(Notes, 1, "common"));
        fixture.git({"update-ref", "refs/notes/theirs", Notes});
        QVERIFY(add(Notes, 0, "ours"));
        QVERIFY(add("refs/notes/theirs", 0, "theirs"));
        QVERIFY(add(Notes, 2, "ours alone"));
        QVERIFY(add("refs/notes/theirs", 3, "theirs alone"));
        QVERIFY(add(Notes, 4, "the same"));
        QVERIFY(add("refs/notes/theirs", 4, "the same"));
        QVERIFY(add("refs/notes/theirs", 1, "a later one"));
        fixture.git({"update-ref", "refs/notes/gits", Notes});
        const Revision before = fixture.revision(Notes);

        fixture.git({"notes", "--ref=gits", "merge", "-s", "cat_sort_uniq", "theirs"});
        const auto merged = mergeNotes(repository, Notes, "refs/notes/theirs", grace(), {});
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().toString()));
        QCOMPARE(listed(fixture.root()), listed(fixture.root(), "refs/notes/gits"));
        QCOMPARE(fixture.git({"rev-parse", std::string(Notes) + "^{tree}"}),
                 fixture.git({"rev-parse", "refs/notes/gits^{tree}"}));
        QCOMPARE(fixture.revision(Notes), *merged);
        QCOMPARE(fixture.git({"rev-parse", std::string(Notes) + "^1"}), before.hex());
        QCOMPARE(fixture.git({"rev-parse", std::string(Notes) + "^2"}),
                 fixture.git({"rev-parse", "refs/notes/theirs"}));
        // Again nothing, and git agrees that there is nothing to merge.
        QCOMPARE(mergeNotes(repository, Notes, "refs/notes/theirs", grace(), {}).value(), *merged);
        fixture.git({"notes", "--ref=driftgate", "merge", "-s", "cat_sort_uniq", "theirs"});
        QCOMPARE(fixture.revision(Notes), *merged);
        // Who is behind follows, who is not there begins.
        QCOMPARE(mergeNotes(repository, "refs/notes/theirs", Notes, grace(), {}).value(), *merged);
        QCOMPARE(mergeNotes(repository, "refs/notes/new", Notes, grace(), {}).value(), *merged);
        QVERIFY(
            mergeNotes(repository, "refs/notes/a", "refs/notes/b", grace(), {}).value().isNull());
    }

    void whatSomebodyRemovedIsNotRemovedHere()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Repository repository = fixture.open();
        QVERIFY(appendToNote(repository, Notes, commit, "a rejection", grace(), {}));
        fixture.git({"update-ref", "refs/notes/theirs", Notes});
        fixture.git({"notes", "--ref=theirs", "remove", commit.hex()});
        const auto merged = mergeNotes(repository, Notes, "refs/notes/theirs", grace(), {});
        QVERIFY(merged);
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", commit.hex()}), "a rejection");
        // It can be pushed without force over the removal.
        fixture.git({"merge-base", "--is-ancestor", "refs/notes/theirs", Notes});
    }

    void aBrokenRefIsOneClearError_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("garbage") << QStringLiteral("garbage\n");
        QTest::newRow("empty") << QString();
        QTest::newRow("not there") << QStringLiteral("1234567812345678123456781234567812345678\n");
        QTest::newRow("blob") << QStringLiteral("BLOB");
        QTest::newRow("tag") << QStringLiteral("TAG");
        QTest::newRow("another's name") << QStringLiteral("ref: refs/heads/main\n");
    }
    void aBrokenRefIsOneClearError()
    {
        QFETCH(QString, content);
        GitFixture fixture;
        fixture.write("a", "1");
        const Revision commit = fixture.commit("First");
        if (content == u"BLOB")
            content = QString::fromStdString(fixture.git({"rev-parse", "HEAD:a"}) + "\n");
        if (content == u"TAG") {
            fixture.git({"tag", "-a", "-m", "t", "t", "HEAD:a"});
            content = QString::fromStdString(fixture.git({"rev-parse", "t"}) + "\n");
        }
        fixture.write(".git/refs/notes/driftgate", content.toStdString());
        const Repository repository = fixture.open();
        const auto notes = readNotes(repository, Notes, {});
        QVERIFY(!notes);
        QCOMPARE(notes.error().code, ErrorCode::Corrupt);
        QVERIFY2(notes.error().text.contains(QStringLiteral("refs/notes/driftgate")),
                 qPrintable(notes.error().text));
        const Status written = appendToNote(repository, Notes, commit, "x", grace(), {});
        QVERIFY(!written);
        QFile file(QString::fromStdString(fixture.root() + "/.git/refs/notes/driftgate"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), content);
        QCOMPARE(fixture.head(), commit);
    }

    void aHostileTreeIsBounded()
    {
        GitFixture fixture;
        fixture.commit("First");
        const std::string blob = fixture.git({"hash-object", "-w", "--stdin"}, "x");
        // Twenty folders of one another, 64 times each: more notes than there are atoms.
        std::string entries = "100644 blob " + blob + "\t00\n";
        std::string tree = fixture.git({"mktree"}, entries);
        for (int level = 0; level < 19; ++level) {
            entries.clear();
            for (int i = 0; i < 64; ++i)
                entries += "040000 tree " + tree + '\t' + "0123456789abcdef"[i / 16] +
                           "0123456789abcdef"[i % 16] + '\n';
            tree = fixture.git({"mktree"}, entries);
        }
        const std::string commit = fixture.git({"commit-tree", "-m", "n", tree});
        fixture.git({"update-ref", Notes, commit});
        const auto notes = readNotes(fixture.open(), Notes, {});
        QVERIFY(!notes);
        QCOMPARE(notes.error().code, ErrorCode::Limit);
        CancelSource source;
        source.request_stop();
        QCOMPARE(readNotes(fixture.open(), Notes, source.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void aHugeNoteIsRefusedBeforeItIsRead()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const std::string blob =
            fixture.git({"hash-object", "-w", "--stdin"}, std::string(MaxNoteBytes + 1, 'a'));
        fixture.git({"notes", "--ref=driftgate", "add", "-C", blob, commit.hex()});
        const Repository repository = fixture.open();
        const auto notes = readNotes(repository, Notes, {}).value().notes;
        QCOMPARE(notes.size(), 1U);
        const auto read = readNoteLines(repository, notes.front());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Limit);
        QVERIFY(read.error().text.contains(QString::fromStdString(commit.hex())));
        QCOMPARE(appendToNote(repository, Notes, commit, "x", grace(), {}).error().code,
                 ErrorCode::Limit);
    }

    /// Whoever writes it knows whether that makes sense.
    void aNoteCanBePutOnWhatIsNotThere()
    {
        GitFixture fixture;
        fixture.commit("First");
        const std::string gone(40, '1');
        const Status done =
            appendToNote(fixture.open(), Notes, Revision::fromHex(gone).value(), "x", grace(), {});
        QVERIFY2(done, why(done));
        QCOMPARE(fixture.git({"notes", "--ref=driftgate", "show", gone}), "x");
    }

    void anUnknownPersonStillMakesACommit()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const Status done = appendToNote(fixture.open(), Notes, commit, "x",
                                         {.name = "<\n>", .email = "", .when = {}}, {});
        QVERIFY2(done, why(done));
        fixture.git({"fsck", "--strict"});
    }
};

int main(int argc, char *argv[])
{
    if (argc == 6 && std::strcmp(argv[1], "append") == 0)
        return appendMany(argv[2], *Revision::fromHex(argv[3]), argv[4], std::atoi(argv[5]));
    QCoreApplication application(argc, argv);
    TestNotes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notes.moc"
