#include "git/gitfixture.h"
#include "git/historyindex.h"

#include <QDirIterator>

#include <csignal>
#include <set>
#include <sys/resource.h>
#include <thread>

using namespace driftgate;
using namespace driftgate::test;

/// The index of (path, commit), held against `git log`.
class TestHistoryIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPathOfRealRepositoriesHasGitsCommits()
    {
        if (sampleBundles().empty())
            QSKIP("../shared/data/repos is not there");
        const QTemporaryDir dir;
        for (const std::string &bundle : sampleBundles()) {
            const std::string clone = cloneBundle(dir, bundle);
            const Revision head = newest(clone);
            const Repository repository = Repository::open(clone).value();
            HistoryIndex index = HistoryIndex::open(dir.path().toStdString(), repository).value();
            QVERIFY(!index.covers(head));
            QCOMPARE(index.commitsTouching(head, {"x"}, 1).error().code, ErrorCode::NotFound);
            QVERIFY(index.update(repository, head, {}));
            QVERIFY(index.covers(head));
            compareAll(index, clone, head);
            compareFolders(index, clone, head);
        }
    }

    void aMergeIsListedWhereItDiffersFromEveryParent()
    {
        GitFixture fixture;
        fixture.write("same", "1\n");
        fixture.write("conflict", "1\n");
        fixture.commit("Base");
        fixture.git({"checkout", "-q", "-b", "side"});
        fixture.write("conflict", "side\n");
        fixture.write("only-side", "1\n");
        const Revision side = fixture.commit("Side");
        fixture.git({"checkout", "-q", "main"});
        fixture.write("conflict", "main\n");
        const Revision main = fixture.commit("Main");
        (void)GitFixture::run(fixture.root(), {"merge", "-q", "--no-commit", "side"}, {});
        fixture.write("conflict", "both\n");
        fixture.write("evil", "from nowhere\n");
        const Revision merge = fixture.commit("Merge");
        const QTemporaryDir cache;
        const Repository repository = fixture.open();
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        QVERIFY(index.update(repository, merge, {}));
        const auto touching = [&](const std::string &path) {
            return index.commitsTouching(merge, {path}, 100).value();
        };
        QCOMPARE(touching("evil"), std::vector{merge});
        QCOMPARE(touching("only-side"), std::vector{side});
        QCOMPARE(touching("conflict").front(), merge);
        QCOMPARE(touching("conflict").size(), 4U);
        QCOMPARE(touching("").size(), 4U);
        QCOMPARE(index.commitsTouching(merge, {"evil", "only-side"}, 100).value(),
                 (std::vector{merge, side}));
        QCOMPARE(index.commitsTouching(merge, {"conflict"}, 2).value(), (std::vector{merge, main}));
        QCOMPARE(index.commitsTouching(main, {"."}, 100).value().size(), 2U);
        QCOMPARE(index.commitsTouching(main, {"../x"}, 100).error().code, ErrorCode::Denied);
        compareAll(index, fixture.root(), merge);
    }

    void foldersAreNotMixedUpWithTheirNeighbours()
    {
        GitFixture fixture;
        fixture.write("app/x", "1");
        const Revision inFolder = fixture.commit("In the folder");
        fixture.write("app.yaml", "1");
        fixture.write("app0", "1");
        fixture.write("apps/x", "1");
        fixture.commit("Neighbours");
        fixture.git({"rm", "-q", "-r", "app"});
        const Revision gone = fixture.commit("Gone");
        fixture.write("app", "a file now");
        const Revision file = fixture.commit("A file now");
        const QTemporaryDir cache;
        const Repository repository = fixture.open();
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        QVERIFY(index.update(repository, file, {}));
        QCOMPARE(index.commitsTouching(file, {"app"}, 10).value(),
                 (std::vector{file, gone, inFolder}));
        QCOMPARE(index.commitsTouching(file, {"app/x"}, 10).value(), (std::vector{gone, inFolder}));
    }

    void itGrowsWithTheHistoryAndForgetsNoBranch()
    {
        GitFixture fixture;
        const QTemporaryDir cache;
        for (int round = 0; round < 6; ++round) {
            const std::string name = "branch" + std::to_string(round);
            if (round > 0)
                fixture.git({"checkout", "-q", "-b", name, "HEAD~2"});
            for (int i = 0; i < 7; ++i) {
                fixture.write("shared", name + std::to_string(i));
                fixture.write("dir/" + name, std::to_string(i));
                fixture.commit(name);
            }
            const Revision head = fixture.head();
            const Repository repository = fixture.open();
            HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
            size_t done = 0;
            size_t all = 0;
            QVERIFY(index.update(repository, head, {}, [&](size_t d, size_t a) {
                done = d;
                all = a;
            }));
            QCOMPARE(done, all);
            QCOMPARE(all, 7U); // only what is new
            compareAll(index, fixture.root(), head);
            if (round > 0)
                compareAll(index, fixture.root(), fixture.revision("main"));
        }
    }

    void randomHistoriesAreIndexedAsGitTellsThem()
    {
        GitFixture fixture;
        uint32_t state = 12345;
        const auto random = [&state](uint32_t below) {
            state = state * 1664525 + 1013904223;
            return (state >> 8) % below;
        };
        std::string stream;
        constexpr uint32_t Count = 400;
        for (uint32_t i = 1; i <= Count; ++i) {
            stream += "commit refs/heads/b" + std::to_string(i) + "\nmark :" + std::to_string(i) +
                      "\ncommitter A <a@b> " + std::to_string(1'600'000'000 + i * 60) +
                      " +0000\ndata 1\nx\n";
            std::set<uint32_t> parents;
            const uint32_t wanted = random(20) == 0 ? 0 : 1 + (random(3) == 0 ? 1 + random(3) : 0);
            for (uint32_t p = 0; p < wanted && i > 1; ++p)
                parents.insert(i - 1 - random(std::min<uint32_t>(10, i - 1)));
            const char *word = "from :";
            for (const uint32_t parent : parents) {
                stream += word + std::to_string(parent) + "\n";
                word = "merge :";
            }
            for (uint32_t k = 0; k < random(4); ++k) {
                const std::string path =
                    "d" + std::to_string(random(3)) + "/f" + std::to_string(random(4));
                if (random(5) == 0)
                    stream += "D " + path + "\n";
                else
                    stream += "M " + std::string(random(8) == 0 ? "755" : "644") + " inline " +
                              path + "\ndata 1\n" + std::to_string(random(4)) + "\n";
            }
        }
        fixture.git({"fast-import", "--quiet"}, stream);
        const QTemporaryDir cache;
        const Repository repository = fixture.open();
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        for (uint32_t i = Count; i > Count - 40; i -= 7) {
            const Revision head = fixture.revision("b" + std::to_string(i));
            QVERIFY(index.update(repository, head, {}));
            compareAll(index, fixture.root(), head);
        }
        for (uint32_t i = Count; i > Count - 40; i -= 7)
            compareAll(index, fixture.root(), fixture.revision("b" + std::to_string(i)));
    }

    void cancellingKeepsWhatIsThere()
    {
        GitFixture fixture;
        importMany(fixture, 1500, "main");
        const QTemporaryDir cache;
        const Repository repository = fixture.open();
        const Revision head = fixture.revision("main");
        {
            HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
            CancelSource source;
            const Status updated = index.update(repository, head, source.get_token(),
                                                [&](size_t, size_t) { source.request_stop(); });
            QCOMPARE(updated.error().code, ErrorCode::Cancelled);
            QVERIFY(!index.covers(head));
        }
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        size_t left = 0;
        QVERIFY(index.update(repository, head, {}, [&](size_t, size_t all) { left = all; }));
        QVERIFY(left < 1500);
        QVERIFY(left > 0);
        compareAll(index, fixture.root(), head);
    }

    void rewrittenHistoryIsToldAnew()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        fixture.write("a", "2");
        const Revision before = fixture.commit("Second");
        const QTemporaryDir cache;
        const Repository repository = fixture.open();
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        QVERIFY(index.update(repository, before, {}));
        fixture.write("a", "3");
        fixture.git({"add", "-A"});
        fixture.git({"commit", "-q", "--amend", "-m", "Second, again"});
        const Revision after = fixture.head();
        QVERIFY(!index.covers(after));
        QVERIFY(index.update(repository, after, {}));
        compareAll(index, fixture.root(), after);
        // Once the old commits are gone for good, so are they from the index.
        fixture.git({"reflog", "expire", "--expire=now", "--all"});
        fixture.git({"gc", "-q", "--prune=now"});
        fixture.git({"checkout", "-q", "--orphan", "other"});
        fixture.write("b", "1");
        const Revision other = fixture.commit("Another beginning");
        fixture.git({"branch", "-q", "-D", "main"});
        fixture.git({"reflog", "expire", "--expire=now", "--all"});
        fixture.git({"gc", "-q", "--prune=now"});
        const Repository again = fixture.open();
        HistoryIndex reopened = HistoryIndex::open(cache.path().toStdString(), again).value();
        QVERIFY(reopened.update(again, other, {}));
        QVERIFY(!reopened.covers(after));
        compareAll(reopened, fixture.root(), other);
    }

    void anotherRepositoryUnderTheSamePathIsIndexedAnew()
    {
        GitFixture fixture;
        const QTemporaryDir cache;
        Revision old;
        {
            fixture.write("a", "1");
            old = fixture.commit("First");
            const Repository repository = fixture.open();
            HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
            QVERIFY(index.update(repository, old, {}));
        }
        QVERIFY(QDir(QString::fromStdString(fixture.root())).removeRecursively());
        QDir().mkpath(QString::fromStdString(fixture.root()));
        fixture.git({"init", "-q", "-b", "main"});
        fixture.write("b", "1");
        const Revision head = fixture.commit("Other");
        const Repository repository = fixture.open();
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        QVERIFY(index.update(repository, head, {}));
        QVERIFY(!index.covers(old));
        compareAll(index, fixture.root(), head);
    }

    void adeepenedCloneIsIndexedAnew()
    {
        GitFixture fixture;
        importMany(fixture, 30, "main");
        const std::string clone = fixture.beside("shallow");
        fixture.git({"clone", "-q", "--depth", "5", "file://" + fixture.root(), clone});
        const Revision head = fixture.revision("main");
        const QTemporaryDir cache;
        {
            const Repository shallow = Repository::open(clone).value();
            HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), shallow).value();
            QVERIFY(index.update(shallow, head, {}));
            compareAll(index, clone, head);
        }
        fixture.gitIn(clone, {"fetch", "-q", "--unshallow"});
        const Repository whole = Repository::open(clone).value();
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), whole).value();
        QVERIFY(index.update(whole, head, {}));
        compareAll(index, clone, head);
    }

    void aDamagedFileIsRebuilt_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QString>("part");
        QTest::addColumn<size_t>("commits");
        // Many commits are in the file itself, few still in its log.
        for (const size_t commits : {size_t{400}, size_t{1500}}) {
            const auto row = [&](const char *name, const QString &part, const QByteArray &content,
                                 qint64 at) {
                QTest::addRow("%s, %zu commits", name, commits) << content << at << part << commits;
            };
            row("garbage", {}, QByteArray(5000, 'x'), 0);
            row("empty", {}, {}, -1);
            row("cut", {}, {}, -2);
            row("pages overwritten", {}, QByteArray(12000, '\x55'), 4096);
            row("other format", {}, QByteArray("\0\0\0\x63", 4), 60);
            row("cut log", QStringLiteral("-wal"), {}, -2);
            row("overwritten log", QStringLiteral("-wal"), QByteArray(12000, '\x55'), 4096);
        }
    }
    void aDamagedFileIsRebuilt()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const qint64, at);
        QFETCH(const QString, part);
        QFETCH(const size_t, commits);
        GitFixture fixture;
        importMany(fixture, commits, "main");
        const Revision head = fixture.revision("main");
        const QTemporaryDir cache;
        const Repository repository = fixture.open();
        {
            HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
            QVERIFY(index.update(repository, head, {}));
        }
        QFile file(indexFile(cache) + part);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (at == -1) {
            QVERIFY(file.resize(0));
        } else if (at == -2) {
            QVERIFY(file.resize(file.size() / 2));
        } else {
            QVERIFY(file.seek(at));
            file.write(content);
        }
        file.close();
        importMore(fixture, 50);
        const Revision newer = fixture.revision("main");
        const Repository again = fixture.open();
        auto index = HistoryIndex::open(cache.path().toStdString(), again);
        QVERIFY2(index, index ? "" : qPrintable(index.error().text));
        const Status updated = index->update(again, newer, {});
        QVERIFY2(updated, updated ? "" : qPrintable(updated.error().text));
        compareAll(*index, fixture.root(), newer);
    }

    void aFullDiskIsAnErrorAndLeavesAnIndexThatGoesOn()
    {
        GitFixture fixture;
        importMany(fixture, 3000, "main");
        const Revision head = fixture.revision("main");
        const QTemporaryDir cache;
        const Repository repository = fixture.open();
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        // No file may grow beyond this, as on a disk that is full.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{.rlim_cur = 100'000, .rlim_max = before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Status full = index.update(repository, head, {});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::Io);
        QVERIFY(full.error().text.contains(cache.path()));
        QVERIFY(!index.covers(head));
        const Status later = index.update(repository, head, {});
        QVERIFY2(later, later ? "" : qPrintable(later.error().text));
        compareAll(index, fixture.root(), head);
    }

    void aCacheFolderThatCannotBeMadeIsAnError()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("First");
        const auto index = HistoryIndex::open(fixture.root() + "/a/cache", fixture.open());
        QVERIFY(!index);
        QCOMPARE(index.error().code, ErrorCode::Io);
    }

    void aRepositoryThatLacksTreesSaysSo()
    {
        GitFixture fixture;
        importMany(fixture, 20, "main");
        fixture.git({"config", "uploadpack.allowFilter", "true"});
        const std::string clone = fixture.beside("treeless.git");
        fixture.git(
            {"clone", "-q", "--bare", "--filter=tree:0", "file://" + fixture.root(), clone});
        const Repository repository = Repository::open(clone).value();
        const QTemporaryDir cache;
        HistoryIndex index = HistoryIndex::open(cache.path().toStdString(), repository).value();
        const Status updated = index.update(repository, fixture.revision("main"), {});
        QCOMPARE(updated.error().code, ErrorCode::NotFound);
        QVERIFY(updated.error().text.contains(u"partial"));
    }

    void severalWhoBuildAtOnceDoNotDisturbEachOther_data()
    {
        QTest::addColumn<size_t>("commits");
        QTest::newRow("each in its turn") << size_t{2000};
        QTest::newRow("all at once") << size_t{300};
    }
    void severalWhoBuildAtOnceDoNotDisturbEachOther()
    {
        QFETCH(const size_t, commits);
        GitFixture fixture;
        importMany(fixture, commits, "main");
        const Revision head = fixture.revision("main");
        const QTemporaryDir cache;
        std::vector<Status> results(3);
        {
            std::vector<std::jthread> threads;
            for (Status &result : results) {
                threads.emplace_back([&] {
                    const Repository repository = fixture.open();
                    auto index = HistoryIndex::open(cache.path().toStdString(), repository);
                    result =
                        index ? index->update(repository, head, {}) : Status(fail(index.error()));
                });
            }
        }
        for (const Status &result : results)
            QVERIFY2(result, result ? "" : qPrintable(result.error().text));
        const Repository repository = fixture.open();
        compareAll(HistoryIndex::open(cache.path().toStdString(), repository).value(),
                   fixture.root(), head);
    }

private:
    static Revision newest(const std::string &clone)
    {
        return Revision::fromHex(
                   lines(GitFixture::run(clone, {"rev-list", "--all", "-n1"}, {}).output).front())
            .value();
    }

    static QString indexFile(const QTemporaryDir &cache)
    {
        QDirIterator files(cache.path() + QStringLiteral("/history"), {QStringLiteral("*.sqlite")});
        return files.hasNext() ? files.next() : QString();
    }

    /// 3 files a commit among 60, from a small generator.
    static void importMany(GitFixture &fixture, size_t count, const std::string &branch,
                           const std::string &from = {}, size_t first = 0)
    {
        std::string stream;
        for (size_t i = first; i < first + count; ++i) {
            stream += "commit refs/heads/" + branch + "\ncommitter A <a@b> " +
                      std::to_string(1'600'000'000 + i) + " +0000\ndata 1\nx\n";
            if (i == first && !from.empty())
                stream += "from " + from + "\n";
            for (size_t k = 0; k < 3; ++k) {
                const std::string content = std::to_string(i);
                stream += "M 644 inline d" + std::to_string(i % 5) + "/f" +
                          std::to_string((i * 7 + k * 5) % 12) + "\ndata " +
                          std::to_string(content.size()) + "\n" + content + "\n";
            }
        }
        fixture.git({"fast-import", "--quiet", "--force"}, stream);
    }

    static void importMore(GitFixture &fixture, size_t count)
    {
        importMany(fixture, count, "main", "refs/heads/main^0", 10'000);
    }

    /// For every path that ever was: the same commits as `git log -c --name-only` tells.
    static void compareAll(const HistoryIndex &index, const std::string &root, const Revision &head)
    {
        const auto fields =
            records(GitFixture::run(root,
                                    {"log", "-c", "--root", "--no-renames", "--name-only", "-z",
                                     "--format=%x01%H", head.hex()},
                                    {})
                        .output);
        std::map<std::string, std::set<std::string>> wanted;
        std::string commit;
        for (std::string field : fields) {
            while (field.starts_with('\n'))
                field.erase(0, 1);
            if (field.starts_with('\x01')) {
                commit = field.substr(1, 40);
                field.erase(0, 41);
                while (field.starts_with('\n'))
                    field.erase(0, 1);
            }
            if (!field.empty())
                wanted[field].insert(commit);
        }
        QVERIFY(!wanted.empty());
        std::set<std::string> any;
        for (const auto &[path, commits] : wanted) {
            const auto ours = index.commitsTouching(head, {path}, SIZE_MAX);
            QVERIFY2(ours, ours ? "" : qPrintable(ours.error().text));
            std::set<std::string> found;
            for (const Revision &revision : *ours)
                found.insert(revision.hex());
            QCOMPARE(found.size(), ours->size());
            // A folder that took a file's place, or gave way to one, answers to its name too.
            if (!std::ranges::any_of(
                    wanted, [&](const auto &other) { return other.first.starts_with(path + "/"); }))
                QVERIFY2(found == commits, path.c_str());
            any.insert(commits.begin(), commits.end());
        }
        QCOMPARE(index.commitsTouching(head, {""}, SIZE_MAX).value().size(), any.size());
    }

    /// Folders, without merges: as `git log --full-history --no-merges -- FOLDER`, in its order.
    static void compareFolders(const HistoryIndex &index, const std::string &root,
                               const Revision &head)
    {
        const auto folders = lines(
            GitFixture::run(root, {"ls-tree", "-r", "-d", "--name-only", head.hex()}, {}).output);
        const auto merges =
            lines(GitFixture::run(root, {"rev-list", "--merges", head.hex()}, {}).output);
        const std::set<std::string> isMerge(merges.begin(), merges.end());
        const size_t step = std::max<size_t>(1, folders.size() / 30);
        for (size_t i = 0; i < folders.size(); i += step) {
            const auto wanted =
                lines(GitFixture::run(root,
                                      {"rev-list", "--full-history", "--no-merges", "--date-order",
                                       head.hex(), "--", folders[i]},
                                      {})
                          .output);
            std::vector<std::string> found;
            const auto ours = index.commitsTouching(head, {folders[i] + "/"}, SIZE_MAX).value();
            for (const Revision &revision : ours)
                if (!isMerge.contains(revision.hex()))
                    found.push_back(revision.hex());
            QVERIFY2(std::set(found.begin(), found.end()) == std::set(wanted.begin(), wanted.end()),
                     folders[i].c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestHistoryIndex)
#include "tst_historyindex.moc"
