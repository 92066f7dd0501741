#include "git/gitfixture.h"
#include "git/history.h"

#include <random>
#include <set>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

struct RandomCommit {
    Revision id;
    std::vector<Revision> parents;
};

Revision numbered(uint32_t number)
{
    Revision::Bytes bytes{};
    for (unsigned i = 0; i < 4; ++i)
        bytes[i] = static_cast<unsigned char>(number >> (8 * i));
    bytes[19] = 1;
    return Revision(bytes);
}

/// Children before parents: number i's parents have higher numbers. Several roots, octopus
/// merges and criss-crosses come by themselves.
std::vector<RandomCommit> randomDag(std::mt19937 &random, size_t count)
{
    std::vector<RandomCommit> out;
    for (uint32_t i = 0; i < count; ++i) {
        RandomCommit commit{.id = numbered(i), .parents = {}};
        const uint32_t chance = random() % 100;
        const size_t parents = chance < 5    ? 0
                               : chance < 75 ? 1
                               : chance < 95 ? 2
                                             : 3 + random() % 4;
        std::set<uint32_t> chosen;
        for (size_t p = 0; p < parents && i + 1 < count; ++p)
            chosen.insert(i + 1 +
                          random() % std::min<uint32_t>(12, static_cast<uint32_t>(count) - i - 1));
        for (const uint32_t parent : chosen)
            commit.parents.push_back(numbered(parent));
        std::ranges::shuffle(commit.parents, random);
        out.push_back(commit);
    }
    return out;
}

} // namespace

/// Walking history, and the lanes it is drawn in.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinearHistoryStaysInOneLane()
    {
        GraphLanes lanes;
        for (uint32_t i = 0; i < 5; ++i) {
            const GraphRow row = lanes.add(numbered(i), i < 4 ? std::vector{numbered(i + 1)}
                                                              : std::vector<Revision>());
            QCOMPARE(row.lane, 0);
            QCOMPARE(row.edges.size(), i == 0 || i == 4 ? 1U : 2U);
        }
    }

    void aMergedBranchGivesItsLaneBack()
    {
        // 0 merges 2 into 1; both come from 3.
        GraphLanes lanes;
        const GraphRow merge = lanes.add(numbered(0), {numbered(1), numbered(2)});
        QCOMPARE(merge.lane, 0);
        QCOMPARE(merge.edges.size(), 2U);
        QCOMPARE(merge.edges[1], (GraphRow::Edge{.from = 0, .to = 1, .fromCommit = true}));
        const GraphRow main = lanes.add(numbered(1), {numbered(3)});
        QCOMPARE(main.lane, 0);
        const GraphRow side = lanes.add(numbered(2), {numbered(3)});
        QCOMPARE(side.lane, 1);
        QVERIFY(std::ranges::contains(side.edges,
                                      GraphRow::Edge{.from = 1, .to = 0, .fromCommit = true}));
        const GraphRow base = lanes.add(numbered(3), {numbered(4)});
        QCOMPARE(base.lane, 0);
        QCOMPARE(base.edges.size(), 2U);
        QCOMPARE(lanes.add(numbered(9), {}).lane, 1); // another tip takes the free lane
    }

    void linesCloseUpToTheLeft()
    {
        GraphLanes lanes;
        (void)lanes.add(numbered(0), {numbered(10)});
        (void)lanes.add(numbered(1), {numbered(11)});
        (void)lanes.add(numbered(2), {numbered(12)});
        QCOMPARE(lanes.add(numbered(10), {}).lane, 0); // a root ends lane 0
        QCOMPARE(lanes.add(numbered(11), {}).lane, 0);
        QCOMPARE(lanes.add(numbered(12), {}).lane, 0);
    }

    void everyLineOfARandomGraphIsWhole()
    {
        std::mt19937 random(20'240'501);
        for (int round = 0; round < 300; ++round) {
            const auto dag = randomDag(random, 2 + random() % 120);
            std::map<Revision, size_t> rowOf;
            for (size_t i = 0; i < dag.size(); ++i)
                rowOf[dag[i].id] = i;
            GraphLanes lanes;
            // Lines in flight: lane at the lower edge → the commit it leads to.
            std::map<uint16_t, Revision> above;
            for (size_t i = 0; i < dag.size(); ++i) {
                const GraphRow row = lanes.add(dag[i].id, dag[i].parents);
                std::map<uint16_t, Revision> below;
                std::set<uint16_t> entered;
                std::set<Revision> left;
                bool arrived = false;
                for (const GraphRow::Edge &edge : row.edges) {
                    if (edge.toCommit) {
                        QVERIFY(!edge.fromCommit);
                        QCOMPARE(edge.to, row.lane);
                        QVERIFY(above.contains(edge.from));
                        QCOMPARE(above[edge.from], dag[i].id);
                        QVERIFY(entered.insert(edge.from).second);
                        arrived = true;
                    } else if (!edge.fromCommit) {
                        QVERIFY(above.contains(edge.from));
                        QVERIFY(entered.insert(edge.from).second);
                        QVERIFY(above[edge.from] != dag[i].id);
                        // Two lines in one lane lead to the same commit.
                        const auto [at, isNew] = below.emplace(edge.to, above[edge.from]);
                        QVERIFY(isNew || at->second == above[edge.from]);
                        QVERIFY(edge.to <= edge.from);
                    }
                }
                QCOMPARE(entered.size(), above.size()); // no line ends in nothing
                QCOMPARE(arrived, std::ranges::any_of(above, [&](const auto &line) {
                             return line.second == dag[i].id;
                         }));
                // No line passes through the commit's own place at the upper edge.
                if (above.contains(row.lane))
                    QCOMPARE(above[row.lane], dag[i].id);
                // What leaves the commit leads to its parents, in any order of lanes.
                std::vector<uint16_t> leaving;
                for (const GraphRow::Edge &edge : row.edges) {
                    if (!edge.fromCommit)
                        continue;
                    QCOMPARE(edge.from, row.lane);
                    leaving.push_back(edge.to);
                }
                QCOMPARE(std::set<uint16_t>(leaving.begin(), leaving.end()).size(), leaving.size());
                QCOMPARE(leaving.size(), dag[i].parents.size());
                // Each parent is reached: follow the lanes by what the rows to come say, which
                // the checks above hold to one commit a lane.
                for (size_t k = 0; k < leaving.size(); ++k) {
                    if (below.contains(leaving[k])) {
                        QVERIFY(std::ranges::contains(dag[i].parents, below[leaving[k]]));
                        left.insert(below[leaving[k]]);
                    }
                }
                for (const Revision &parent : dag[i].parents) {
                    if (left.contains(parent))
                        continue;
                    // A new lane; the edges are in the parents' order.
                    for (const uint16_t lane : leaving) {
                        if (!below.contains(lane)) {
                            below[lane] = parent;
                            break;
                        }
                    }
                }
                // Lanes stay compact: at most one free lane a row is left open for a while.
                std::set<Revision> targets;
                for (const auto &[lane, target] : below)
                    QVERIFY(targets.insert(target).second); // one lane a commit
                above = std::move(below);
            }
            QVERIFY(above.empty());
        }
    }

    void theFirstHundredRowsComeFirst()
    {
        GitFixture fixture;
        importLinear(fixture, 2500);
        std::vector<size_t> sizes;
        std::vector<HistoryRow> all;
        QVERIFY(walkHistory(fixture.open(), {},
                            [&](std::vector<HistoryRow> rows) {
                                sizes.push_back(rows.size());
                                std::ranges::move(rows, std::back_inserter(all));
                                return true;
                            },
                            {}));
        QCOMPARE(sizes, (std::vector<size_t>{100, 2000, 400}));
        QCOMPARE(idsOf(all), lines(fixture.git({"rev-list", "--all"})));
        QCOMPARE(all.front().commit.summary, "commit 2499");
        size_t calls = 0;
        QVERIFY(walkHistory(fixture.open(), {}, [&](const auto &) { return ++calls == 0; }, {}));
        QCOMPARE(calls, 1U);
    }

    void theWalkCanBeCancelled()
    {
        GitFixture fixture;
        importLinear(fixture, 500);
        CancelSource source;
        size_t rows = 0;
        const Status walked = walkHistory(
            fixture.open(), {},
            [&](const auto &batch) {
                rows += batch.size();
                source.request_stop();
                return true;
            },
            source.get_token());
        QCOMPARE(walked.error().code, ErrorCode::Cancelled);
        QCOMPARE(rows, 100U);
    }

    void aWrongClockDoesNotPutParentsBeforeChildren()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("Base");
        fixture.setTime(fixture.time() + 1'000'000); // a parent from the future
        fixture.write("a", "2");
        fixture.commit("Future");
        fixture.setTime(fixture.time() - 1'000'000);
        fixture.git({"checkout", "-q", "-b", "side"});
        for (int i = 0; i < 20; ++i)
            fixture.commit("Side " + std::to_string(i));
        fixture.git({"checkout", "-q", "main"});
        fixture.setTime(fixture.time() - 10'000);
        fixture.commit("Late");
        fixture.merge("side", "Merge");
        const auto rows = walk(fixture.open(), {});
        QCOMPARE(idsOf(rows), lines(fixture.git({"rev-list", "--date-order", "--all"})));
        QCOMPARE(rows.size(), 24U);
    }

    void firstParentsAloneCanBeFollowed()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("Base");
        fixture.git({"checkout", "-q", "-b", "side"});
        fixture.commit("Side");
        fixture.git({"checkout", "-q", "main"});
        fixture.commit("Main");
        const Revision merge = fixture.merge("side", "Merge");
        const auto rows = walk(fixture.open(), {.from = {merge}, .firstParent = true});
        QCOMPARE(idsOf(rows), lines(fixture.git({"rev-list", "--first-parent", "main"})));
        for (const HistoryRow &row : rows)
            QCOMPARE(row.graph.lane, 0);
        const Revision unknown = numbered(7);
        const Status walked =
            walkHistory(fixture.open(), {.from = {unknown}}, [](const auto &) { return true; }, {});
        QCOMPARE(walked.error().code, ErrorCode::NotFound);
    }

    void aCommitGraphChangesNothingButTheSpeed()
    {
        GitFixture fixture;
        importRandom(fixture, 600);
        const auto plain = told(walk(fixture.open(), {}));
        QCOMPARE(idsOf(walk(fixture.open(), {})),
                 lines(fixture.git({"rev-list", "--date-order", "--all"})));
        fixture.git({"commit-graph", "write", "--reachable"});
        QCOMPARE(told(walk(fixture.open(), {})), plain);
        // In layers, with commits on top that are in none.
        QVERIFY(QFile::remove(
            QString::fromStdString(fixture.root() + "/.git/objects/info/commit-graph")));
        const auto tips = lines(fixture.git({"rev-list", "--reverse", "--date-order", "--all"}));
        fixture.git({"commit-graph", "write", "--split=no-merge", "--stdin-commits"},
                    tips[200] + "\n");
        fixture.git({"commit-graph", "write", "--split=no-merge", "--stdin-commits"},
                    tips[500] + "\n");
        QVERIFY(lines(read(fixture, "/.git/objects/info/commit-graphs/commit-graph-chain")).size() >
                1);
        QCOMPARE(told(walk(fixture.open(), {})), plain);
    }

    void aDamagedCommitGraphDoesNoHarm()
    {
        GitFixture fixture;
        importRandom(fixture, 120);
        fixture.git({"commit-graph", "write", "--reachable"});
        const std::string name = "/.git/objects/info/commit-graph";
        const std::string whole = read(fixture, name);
        QFile::setPermissions(QString::fromStdString(fixture.root() + name),
                              QFile::ReadOwner | QFile::WriteOwner);
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::string damaged = whole;
            if (round % 10 == 0)
                damaged.resize(random() % damaged.size());
            for (int i = 0; i < 1 + round % 20 && !damaged.empty(); ++i)
                damaged[random() % damaged.size()] = static_cast<char>(random());
            fixture.write(name.substr(1), damaged);
            // What it says may be wrong; what is shown of a commit is the commit's own.
            std::set<std::string> seen;
            (void)walkHistory(fixture.open(), {},
                              [&](const std::vector<HistoryRow> &rows) {
                                  for (const HistoryRow &row : rows)
                                      if (!seen.insert(row.commit.id.hex()).second)
                                          qFatal("a commit was given twice");
                                  return true;
                              },
                              {});
        }
    }

    void anEmptyRepositoryHasNoRows()
    {
        const GitFixture fixture;
        QVERIFY(walk(fixture.open(), {}).empty());
    }

    void aDetachedHeadIsWalkedFromToo()
    {
        GitFixture fixture;
        fixture.write("a", "1");
        fixture.commit("Base");
        fixture.git({"checkout", "-q", "--detach"});
        const Revision lonely = fixture.commit("Lonely");
        QCOMPARE(walk(fixture.open(), {}).front().commit.id, lonely);
    }

    void theOrderIsGitsDateOrderInRealRepositories()
    {
        if (sampleBundles().empty())
            QSKIP("../shared/data/repos is not there");
        const QTemporaryDir dir;
        for (const std::string &bundle : sampleBundles()) {
            const std::string clone = cloneBundle(dir, bundle);
            const auto rows = walk(Repository::open(clone).value(), {});
            const auto wanted =
                lines(GitFixture::run(clone, {"rev-list", "--all", "--date-order"}, {}).output);
            QCOMPARE(idsOf(rows), wanted);
            const auto parents = lines(GitFixture::run(clone,
                                                       {"log", "--all", "--date-order",
                                                        "--format=%H %P|%an|%ae|%at|%cn|%ct"},
                                                       {})
                                           .output);
            for (size_t i = 0; i < rows.size(); ++i)
                QCOMPARE(told(rows[i].commit), parents[i]);
        }
    }

private:
    static std::vector<HistoryRow> walk(const Repository &repository, const HistoryQuery &query)
    {
        std::vector<HistoryRow> out;
        const Status walked = walkHistory(repository, query,
                                          [&](std::vector<HistoryRow> rows) {
                                              std::ranges::move(rows, std::back_inserter(out));
                                              return true;
                                          },
                                          {});
        if (!walked)
            qWarning("%s", qUtf8Printable(walked.error().toString()));
        return out;
    }

    static std::vector<std::string> idsOf(const std::vector<HistoryRow> &rows)
    {
        std::vector<std::string> out;
        for (const HistoryRow &row : rows)
            out.push_back(row.commit.id.hex());
        return out;
    }

    static std::string told(const Commit &commit)
    {
        std::string parents;
        for (const Revision &parent : commit.parents)
            parents += (parents.empty() ? "" : " ") + parent.hex();
        const auto seconds = [](const Person &person) {
            return std::to_string(
                std::chrono::duration_cast<std::chrono::seconds>(person.when.time_since_epoch())
                    .count());
        };
        return commit.id.hex() + " " + parents + "|" + commit.author.name + "|" +
               commit.author.email + "|" + seconds(commit.author) + "|" + commit.committer.name +
               "|" + seconds(commit.committer);
    }

    static std::vector<std::string> told(const std::vector<HistoryRow> &rows)
    {
        std::vector<std::string> out;
        for (const HistoryRow &row : rows) {
            out.push_back(told(row.commit) + " " + row.commit.summary + " lane " +
                          std::to_string(row.graph.lane));
            for (const GraphRow::Edge &edge : row.graph.edges)
                out.back() += " " + std::to_string(edge.from) + ">" + std::to_string(edge.to);
        }
        return out;
    }

    static std::string read(const GitFixture &fixture, const std::string &path)
    {
        QFile file(QString::fromStdString(fixture.root() + path));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    /// With octopus merges, several roots and many tags.
    static void importRandom(GitFixture &fixture, uint32_t count)
    {
        std::mt19937 random(99);
        std::string stream;
        for (uint32_t i = 1; i <= count; ++i) {
            const std::string mark = std::to_string(i);
            stream += "commit refs/heads/b" + mark + "\nmark :" + mark + "\ncommitter A <a@b> " +
                      std::to_string(1'600'000'000 + i * 60) + " +0000\ndata 1\nx\n";
            std::set<uint32_t> parents;
            const uint32_t chance = random() % 20;
            const uint32_t wanted = chance == 0 ? 0 : chance < 14 ? 1 : chance < 19 ? 2 : 5;
            for (uint32_t p = 0; p < wanted && i > 1; ++p)
                parents.insert(i - 1 - random() % std::min<uint32_t>(8, i - 1));
            const char *word = "from :";
            for (const uint32_t parent : parents) {
                stream += word + std::to_string(parent) + "\n";
                word = "merge :";
            }
        }
        fixture.git({"fast-import", "--quiet"}, stream);
    }

    static void importLinear(GitFixture &fixture, size_t count)
    {
        std::string stream;
        for (size_t i = 0; i < count; ++i) {
            const std::string message = "commit " + std::to_string(i);
            stream += "commit refs/heads/main\ncommitter A <a@b> " +
                      std::to_string(1'600'000'000 + i) + " +0000\ndata " +
                      std::to_string(message.size()) + "\n" + message + "\n";
        }
        fixture.git({"fast-import", "--quiet"}, stream);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
