#include "git/gitfixture.h"

#include <set>

using namespace driftgate;
using namespace driftgate::test;

/// Differences of trees and blame, held against git itself.
class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySortOfChangeIsNamed()
    {
        GitFixture fixture;
        const std::string body = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";
        fixture.write("old/name.yaml", body);
        fixture.write("gone.yaml", "gone\n");
        fixture.write("same.yaml", "same\n");
        fixture.write("mode.sh", "#!/bin/sh\n");
        fixture.write("becomes-link", "x\n");
        fixture.write("becomes-folder", "a file at first\n");
        const Revision first = fixture.commit("First");
        const auto inRoot = [&](const char *name) {
            return QString::fromStdString(fixture.root() + "/" + name);
        };
        fixture.git({"rm", "-q", "gone.yaml", "old/name.yaml", "becomes-folder"});
        fixture.write("new/name.yaml", body + "nine\n");
        fixture.write("added.yaml", "completely other\n");
        fixture.write("becomes-folder/x", "something else\n");
        QFile::setPermissions(inRoot("mode.sh"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::remove(inRoot("becomes-link"));
        QFile::link(QStringLiteral("same.yaml"), inRoot("becomes-link"));
        fixture.git({"add", "-A"});
        fixture.git({"update-index", "--add", "--cacheinfo",
                     "160000,0123456789012345678901234567890123456789,sub"});
        fixture.git({"commit", "-q", "-m", "Second"});
        const Revision second = fixture.head();
        const auto changes = fixture.open().diff(first, second).value();
        QCOMPARE(told(changes), raw(fixture, {"-M", first.hex(), second.hex()}));
        const auto sub = std::ranges::find(changes, "sub", &FileChange::newPath);
        QVERIFY(sub != changes.end());
        QVERIFY(sub->isSubmodule);
        QVERIFY(!changes.front().isSubmodule);
        QVERIFY(std::ranges::is_sorted(changes, {}, [](const FileChange &change) {
            return change.newPath.empty() ? change.oldPath : change.newPath;
        }));
        QCOMPARE(told(fixture.open().changesOf(second).value()), told(changes));
        QCOMPARE(told(fixture.open().diff(Revision(), first).value()),
                 told(fixture.open().changesOf(first).value()));
        QCOMPARE(fixture.open().changesOf(first).value().size(), 6U);
    }

    void aMergeIsComparedWithItsFirstParent()
    {
        GitFixture fixture;
        fixture.write("a", "1\n");
        fixture.commit("Base");
        fixture.git({"checkout", "-q", "-b", "side"});
        fixture.write("side", "1\n");
        fixture.commit("Side");
        fixture.git({"checkout", "-q", "main"});
        fixture.write("main", "1\n");
        fixture.commit("Main");
        const Revision merge = fixture.merge("side", "Merge");
        const auto changes = fixture.open().changesOf(merge).value();
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes.front().newPath, "side");
        QCOMPARE(changes.front().kind, ChangeKind::Added);
    }

    void differencesAreThoseOfGitInRealRepositories()
    {
        if (sampleBundles().empty())
            QSKIP("../shared/data/repos is not there");
        const QTemporaryDir dir;
        for (const std::string &bundle : sampleBundles()) {
            const std::string clone = cloneBundle(dir, bundle);
            QVERIFY(!clone.empty());
            const auto wanted = rawOfAll(clone);
            const Repository repository = Repository::open(clone).value();
            // A sample spread over the history: all of it takes a while, and adds nothing.
            const size_t step = std::max<size_t>(1, wanted.size() / 250);
            size_t at = 0;
            for (const auto &[commit, raw] : wanted) {
                if (at++ % step != 0)
                    continue;
                const auto ours = repository.changesOf(Revision::fromHex(commit).value());
                QVERIFY(ours);
                QVERIFY2(told(*ours) == raw, commit.c_str());
            }
        }
    }

    void blameFollowsMovesAndMerges()
    {
        GitFixture fixture;
        std::string text;
        for (int i = 0; i < 40; ++i)
            text += "line " + std::to_string(i) + "\n";
        fixture.write("dir/a.yaml", text);
        fixture.commit("Begin");
        fixture.git({"mv", "dir/a.yaml", "b.yaml"});
        fixture.write("b.yaml", text + "after the move\n");
        fixture.commit("Move");
        fixture.git({"checkout", "-q", "-b", "side"});
        fixture.write("b.yaml", "top by side\n" + text + "after the move\n");
        fixture.commit("Side");
        fixture.git({"checkout", "-q", "main"});
        fixture.write("b.yaml", text + "after the move\nend by main");
        fixture.commit("Main");
        fixture.merge("side", "Merge");
        compareBlame(fixture.root(), fixture.open(), fixture.head(), "b.yaml");
        const auto lines = fixture.open().blame(fixture.head(), "b.yaml", {}).value();
        QCOMPARE(lines[1].originalPath, "dir/a.yaml");
        QCOMPARE(lines[1].originalLine, 1);
        QCOMPARE(lines[1].summary, "Begin");
        QCOMPARE(lines[1].author.name, "Ada Lovelace");
        QCOMPARE(lines[1].text, "line 0");
        QCOMPARE(lines.back().text, "end by main");
    }

    void blameIsThatOfGitInRealRepositories()
    {
        if (sampleBundles().empty())
            QSKIP("../shared/data/repos is not there");
        const QTemporaryDir dir;
        for (const std::string &bundle : sampleBundles()) {
            const std::string clone = cloneBundle(dir, bundle);
            const Repository repository = Repository::open(clone).value();
            const std::string head =
                lines(GitFixture::run(clone, {"rev-list", "--all", "-n1"}, {}).output).front();
            const auto files =
                lines(GitFixture::run(clone, {"ls-tree", "-r", "--name-only", head}, {}).output);
            const size_t step = std::max<size_t>(1, files.size() / 25);
            for (size_t i = 0; i < files.size(); i += step)
                compareBlame(clone, repository, Revision::fromHex(head).value(), files[i]);
        }
    }

    void blameCanBeCancelled()
    {
        GitFixture fixture;
        fixture.write("a", "1\n");
        const Revision head = fixture.commit("First");
        CancelSource source;
        source.request_stop();
        QCOMPARE(fixture.open().blame(head, "a", source.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void blameOfWhatIsNoFileSaysSo()
    {
        GitFixture fixture;
        fixture.write("dir/a", "1\n");
        fixture.write("empty", "");
        const Revision head = fixture.commit("First");
        QCOMPARE(fixture.open().blame(head, "dir", {}).error().code, ErrorCode::NotFound);
        QCOMPARE(fixture.open().blame(head, "none", {}).error().code, ErrorCode::NotFound);
        QVERIFY(fixture.open().blame(head, "empty", {}).value().empty());
    }

private:
    using Told = std::multiset<std::string>;

    static std::string line(const std::string &status, const std::string &oldId,
                            const std::string &newId, const std::string &from,
                            const std::string &to)
    {
        return status + " " + oldId + " " + newId + " " + from + (to.empty() ? "" : " > " + to);
    }

    static Told told(const std::vector<FileChange> &changes)
    {
        Told out;
        for (const FileChange &change : changes) {
            const char *status = "";
            switch (change.kind) {
            case ChangeKind::Added:
                status = "A";
                break;
            case ChangeKind::Deleted:
                status = "D";
                break;
            case ChangeKind::Modified:
                status = "M";
                break;
            case ChangeKind::Renamed:
                status = "R";
                break;
            case ChangeKind::TypeChanged:
                status = "T";
                break;
            }
            const bool both = change.kind == ChangeKind::Renamed;
            out.insert(line(status, change.oldBlob.hex(), change.newBlob.hex(),
                            change.oldPath.empty() ? change.newPath : change.oldPath,
                            both ? change.newPath : ""));
        }
        return out;
    }

    /// One record of `--raw -z`: ":MODE MODE ID ID STATUS", then one path or two.
    static void readRaw(const std::vector<std::string> &fields, size_t &at, Told &out)
    {
        const auto words = driftgate::split(fields[at], ' ');
        const std::string status(words[4].substr(0, 1));
        const std::string from = fields[at + 1];
        const bool both = status == "R";
        out.insert(line(status, std::string(words[2]), std::string(words[3]), from,
                        both ? fields[at + 2] : ""));
        at += both ? 3 : 2;
    }

    static Told raw(GitFixture &fixture, std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"diff", "--raw", "--no-abbrev", "-z"});
        const auto fields = records(fixture.git(arguments));
        Told out;
        for (size_t at = 0; at < fields.size();)
            readRaw(fields, at, out);
        return out;
    }

    static std::map<std::string, Told> rawOfAll(const std::string &clone)
    {
        const auto fields =
            records(GitFixture::run(clone,
                                    {"log", "--all", "--root", "-m", "--first-parent",
                                     "--diff-merges=first-parent", "-M", "-l1000", "--raw",
                                     "--no-abbrev", "-z", "--format=%x00%H"},
                                    {})
                        .output);
        std::map<std::string, Told> out;
        Told *now = nullptr;
        for (size_t at = 0; at < fields.size();) {
            const std::string &field = fields[at];
            if (field.empty()) {
                ++at;
            } else if (field.front() == ':' || field.starts_with("\n:")) {
                std::vector<std::string> record(
                    fields.begin() + static_cast<std::ptrdiff_t>(at),
                    fields.begin() + static_cast<std::ptrdiff_t>(std::min(at + 3, fields.size())));
                if (record[0].front() == '\n')
                    record[0].erase(0, 1);
                size_t used = 0;
                readRaw(record, used, *now);
                at += used;
            } else {
                now = &out[field.substr(0, 40)];
                ++at;
            }
        }
        return out;
    }

    static void compareBlame(const std::string &root, const Repository &repository,
                             const Revision &head, const std::string &path)
    {
        const auto outcome =
            GitFixture::run(root, {"blame", "--porcelain", head.hex(), "--", path}, {});
        const auto entry = repository.entry(head, path).value();
        if (outcome.exitCode != 0) {
            QVERIFY2(!entry || entry->kind == EntryKind::Submodule, path.c_str());
            return;
        }
        struct Wanted {
            std::string commit;
            std::string path;
            int line;
            std::string text;
            bool operator==(const Wanted &) const = default;
        };
        std::vector<Wanted> wanted;
        std::map<std::string, std::string> names;
        std::string commit;
        int line = 0;
        const auto all = driftgate::split(outcome.output, '\n');
        for (const std::string_view text : all) {
            if (text.starts_with('\t')) {
                wanted.push_back({commit, names[commit], line, std::string(text.substr(1))});
            } else if (text.starts_with("filename ")) {
                names[commit] = text.substr(9);
            } else if (text.size() > 42 && text[40] == ' ' &&
                       Revision::fromHex(text.substr(0, 40))) {
                commit = text.substr(0, 40);
                line = std::stoi(std::string(text.substr(41)));
            }
        }
        const auto ours = repository.blame(head, path, {});
        QVERIFY2(ours, path.c_str());
        QCOMPARE(ours->size(), wanted.size());
        for (size_t i = 0; i < wanted.size(); ++i) {
            const BlameLine &got = (*ours)[i];
            const Wanted is{got.commit.hex(), got.originalPath, got.originalLine, got.text};
            QVERIFY2(is == wanted[i],
                     (path + ":" + std::to_string(i + 1) + " " + is.commit + ":" + is.path + ":" +
                      std::to_string(is.line) + " but git says " + wanted[i].commit + ":" +
                      wanted[i].path + ":" + std::to_string(wanted[i].line))
                         .c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
