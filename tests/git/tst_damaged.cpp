#include "git/gitfixture.h"
#include "git/history.h"

#include <QDirIterator>

using namespace driftgate;
using namespace driftgate::test;

/// Repositories that lack something: shallow and partial clones, and broken ones.
class TestDamaged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShallowClonesHistoryEndsWithoutAnError()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        fixture.git(
            {"clone", "-q", "--depth", "2", "file://" + fixture.root(), fixture.beside("shallow")});
        const Repository shallow = Repository::open(fixture.beside("shallow")).value();
        QVERIFY(shallow.info().isShallow);
        std::vector<HistoryRow> rows;
        QVERIFY(walkHistory(shallow, {}, [&](auto batch) { return append(rows, batch); }, {}));
        QCOMPARE(rows.size(), 2U);
        QVERIFY(rows.back().commit.parents.empty());
        QCOMPARE(shallow.changesOf(commits[3]).value().size(), 4U); // as git shows it: all added
        QVERIFY(shallow.isAncestor(commits[3], commits[4]).value());
        const auto before = shallow.commit(commits[1]);
        QCOMPARE(before.error().code, ErrorCode::NotFound);
        QVERIFY(before.error().text.contains(u"shallow"));
        QVERIFY(before.error().text.contains(QString::fromStdString(commits[1].hex())));
        const auto spec = shallow.resolve("HEAD~3");
        QCOMPARE(spec.error().code, ErrorCode::NotFound);
        QVERIFY(spec.error().text.contains(u"shallow"));
    }

    void aPartialCloneSaysWhatItLacks()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        fixture.git({"config", "uploadpack.allowFilter", "true"});
        fixture.git({"clone", "-q", "--bare", "--filter=blob:none", "file://" + fixture.root(),
                     fixture.beside("partial.git")});
        const Repository partial = Repository::open(fixture.beside("partial.git")).value();
        QVERIFY(!partial.info().isShallow);
        QCOMPARE(partial.list(commits[4], "").value().size(), 5U);
        const auto content = partial.read(commits[4], "file1");
        QCOMPARE(content.error().code, ErrorCode::NotFound);
        QVERIFY(content.error().text.contains(u"partial"));
        QCOMPARE(content.error().place.file, "file1");
        const std::string blob = fixture.git({"rev-parse", "HEAD:file1"});
        QVERIFY(content.error().text.contains(QString::fromStdString(blob)));
        QCOMPARE(partial.changesOf(commits[4]).value().size(), 1U);
        QVERIFY(!partial.blame(commits[4], "file1", {}));
    }

    void aRefToNothingCostsNothingElse()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        writeRaw(fixture.root() + "/.git/refs/heads/broken", std::string(40, '7') + "\n");
        const Repository repository = fixture.open();
        QCOMPARE(repository.refs().value().size(), 2U);
        std::vector<HistoryRow> rows;
        const Status walked =
            walkHistory(repository, {}, [&](auto batch) { return append(rows, batch); }, {});
        QCOMPARE(rows.size(), 5U);
        QCOMPARE(walked.error().code, ErrorCode::Corrupt);
        QVERIFY(walked.error().text.contains(u"7777777777777777777777777777777777777777"));
        QCOMPARE(repository.resolve("main").value(), commits[4]);
    }

    void aHeadThatIsGarbageIsToldOrUnborn()
    {
        GitFixture fixture;
        fiveCommits(fixture);
        writeRaw(fixture.root() + "/.git/HEAD", "ref: refs/heads/nothing\n");
        const auto unborn = Repository::open(fixture.root());
        QVERIFY(unborn);
        QVERIFY(unborn->info().isUnborn);
        QCOMPARE(unborn->resolve("HEAD").error().code, ErrorCode::NotFound);
        QVERIFY(unborn->resolve("main"));
        writeRaw(fixture.root() + "/.git/HEAD", "\x01\x02 garbage");
        const auto garbage = Repository::open(fixture.root());
        if (garbage)
            QVERIFY(!garbage->resolve("HEAD"));
        else
            QVERIFY(!garbage.error().text.isEmpty());
        // A damaged commit header is one thing, no HEAD at all is no repository.
        QFile::remove(QString::fromStdString(fixture.root() + "/.git/HEAD"));
        QVERIFY(!Repository::open(fixture.root()));
    }

    void aGarbageObjectIsCorruptAndNamed()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        const std::string blob = fixture.git({"rev-parse", "HEAD:file3"});
        overwriteLoose(fixture, blob, "this was never compressed");
        const Repository repository = fixture.open();
        const auto broken = repository.read(commits[4], "file3");
        QCOMPARE(broken.error().code, ErrorCode::Corrupt);
        QVERIFY(broken.error().text.contains(QString::fromStdString(blob)));
        QCOMPARE(broken.error().place.file, "file3");
        QCOMPARE(repository.read(commits[4], "file2").value(), "2\n");
        QCOMPARE(repository.changesOf(commits[4]).value().size(), 1U);
    }

    void aCommitThatUnpacksToTooMuchIsRefusedUnread()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        // 300 MB of nothing, in a file of 300 kB.
        const std::string head = fixture.git({"cat-file", "commit", "HEAD"}) + "\n";
        const std::string bomb =
            fixture.git({"hash-object", "-t", "commit", "-w", "--stdin", "--literally"},
                        head + std::string(size_t{300} << 20, '\n'));
        writeRaw(fixture.root() + "/.git/refs/heads/bomb", bomb + "\n");
        const Repository repository = fixture.open();
        std::vector<HistoryRow> rows;
        const Status walked =
            walkHistory(repository, {}, [&](auto batch) { return append(rows, batch); }, {});
        QCOMPARE(walked.error().code, ErrorCode::Limit);
        QVERIFY(walked.error().text.contains(QString::fromStdString(bomb)));
        QCOMPARE(rows.size(), 5U);
        const auto shown = repository.commit(Revision::fromHex(bomb).value());
        QCOMPARE(shown.error().code, ErrorCode::Limit);
        QVERIFY(repository.commit(commits[4]));
    }

    void contentUnderAnotherObjectsIdIsNeverShown()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        const std::string good = fixture.git({"rev-parse", "HEAD:file3"});
        const std::string other = fixture.git({"rev-parse", "HEAD:file2"});
        QFile::remove(loosePath(fixture, good));
        QVERIFY(QFile::copy(loosePath(fixture, other), loosePath(fixture, good)));
        const auto swapped = fixture.open().read(commits[4], "file3");
        QVERIFY(!swapped);
        QCOMPARE(swapped.error().code, ErrorCode::Corrupt);
    }

    void aMissingObjectOfAFullCloneIsCorrupt()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        QVERIFY(QFile::remove(loosePath(fixture, fixture.git({"rev-parse", "HEAD:file3"}))));
        QCOMPARE(fixture.open().read(commits[4], "file3").error().code, ErrorCode::Corrupt);
        QVERIFY(QFile::remove(loosePath(fixture, commits[2].hex())));
        std::vector<HistoryRow> rows;
        const Status walked =
            walkHistory(fixture.open(), {}, [&](auto batch) { return append(rows, batch); }, {});
        QCOMPARE(rows.size(), 2U); // what could be read is shown
        QCOMPARE(walked.error().code, ErrorCode::Corrupt);
        QVERIFY(walked.error().text.contains(QString::fromStdString(commits[2].hex())));
    }

    void aTruncatedPackIsAnErrorAndNoCrash()
    {
        GitFixture fixture;
        const auto commits = fiveCommits(fixture);
        fixture.git({"gc", "-q", "--prune=now"});
        QDirIterator packs(QString::fromStdString(fixture.root() + "/.git/objects/pack"),
                           {QStringLiteral("*.pack")});
        QVERIFY(packs.hasNext());
        QFile pack(packs.next());
        pack.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const qint64 whole = pack.size();
        for (const qint64 size : {whole / 2, qint64{40}, qint64{0}}) {
            QVERIFY(pack.resize(size));
            const auto repository = Repository::open(fixture.root());
            if (!repository)
                continue;
            for (const Revision &commit : commits) {
                const auto read = repository->read(commit, "file0");
                if (!read)
                    QVERIFY(read.error().code == ErrorCode::Corrupt ||
                            read.error().code == ErrorCode::NotFound);
            }
            const Status walked =
                walkHistory(*repository, {}, [](const auto &) { return true; }, {});
            if (size < 100)
                QVERIFY(!walked);
        }
    }

    void aTreeThatIsNoneIsCorrupt()
    {
        GitFixture fixture;
        const std::string tree = fixture.git(
            {"hash-object", "--literally", "-w", "-t", "tree", "--stdin"}, "no tree at all");
        const std::string content =
            "tree " + tree + "\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\nx\n";
        const Revision commit = Revision::fromHex(fixture.git({"hash-object", "--literally", "-w",
                                                               "-t", "commit", "--stdin"},
                                                              content))
                                    .value();
        const Repository repository = fixture.open();
        QCOMPARE(repository.list(commit, "").error().code, ErrorCode::Corrupt);
        QVERIFY(!repository.changesOf(commit));
    }

private:
    static std::vector<Revision> fiveCommits(GitFixture &fixture)
    {
        std::vector<Revision> out;
        for (int i = 0; i < 5; ++i) {
            fixture.write("file" + std::to_string(i), std::to_string(i) + "\n");
            out.push_back(fixture.commit("Commit " + std::to_string(i)));
        }
        return out;
    }

    static bool append(std::vector<HistoryRow> &rows, std::vector<HistoryRow> &batch)
    {
        std::ranges::move(batch, std::back_inserter(rows));
        return true;
    }

    static void writeRaw(const std::string &path, const std::string &content)
    {
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(content));
    }

    static QString loosePath(const GitFixture &fixture, const std::string &id)
    {
        return QString::fromStdString(fixture.root() + "/.git/objects/" + id.substr(0, 2) + "/" +
                                      id.substr(2));
    }

    static void overwriteLoose(const GitFixture &fixture, const std::string &id,
                               const std::string &content)
    {
        const QString path = loosePath(fixture, id);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        writeRaw(path.toStdString(), content);
    }
};

QTEST_GUILESS_MAIN(TestDamaged)
#include "tst_damaged.moc"
