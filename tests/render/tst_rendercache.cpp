#include "render/renderfixture.h"

#include <thread>

using namespace driftgate;
using namespace driftgate::test;

namespace fs = std::filesystem;

class TestRenderCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasKustomize())
            QSKIP("neither kustomize nor kubectl is installed");
    }

    void aSecondRenderComesFromMemoryOrDisk()
    {
        RenderFixture f;
        f.commit(files());
        const auto first = f.render("k");
        QVERIFY(first);
        QVERIFY(!(*first)->fromCache);
        QVERIFY((*f.render("k"))->fromCache);
        f.restart();
        const auto again = f.render("k");
        QVERIFY((*again)->fromCache);
        QCOMPARE(f.runner.renders(), 1);
        QCOMPARE(canonical((*again)->objects), canonical((*first)->objects));
        QCOMPARE((*again)->findings, (*first)->findings);
        for (size_t i = 0; i < (*first)->objects.size(); ++i)
            QCOMPARE((*again)->objects[i].origin, (*first)->objects[i].origin);
        QCOMPARE((*again)->renderer, (*first)->renderer);
    }

    void everyFileOfTheClosureCountsAndNoOther()
    {
        RenderFixture f;
        f.commit(files());
        QVERIFY(!(*f.render("k"))->fromCache);
        f.commit({{"k/README.md", "x"}, {"other/x.yaml", configMap("other")}});
        QVERIFY((*f.render("k"))->fromCache);
        int changes = 1;
        for (const auto &[path, content] : files()) {
            f.commit({{path, content + "\n# changed\n"}});
            const auto rendered = f.render("k");
            QVERIFY2(rendered, path.c_str());
            QVERIFY2(!(*rendered)->fromCache, path.c_str());
            QCOMPARE(f.runner.renders(), ++changes);
        }
        f.git.git({"checkout", "-q", "HEAD~4", "--", "k", "base"});
        f.git.commit("Back");
        QVERIFY((*f.render("k"))->fromCache);
    }

    void damagedEntriesAreThrownAway_data()
    {
        QTest::addColumn<int>("keep");
        QTest::newRow("empty") << 0;
        QTest::newRow("half") << 60;
        QTest::newRow("one byte changed") << -1;
    }
    void damagedEntriesAreThrownAway()
    {
        QFETCH(int, keep);
        RenderFixture f;
        f.commit(files());
        const auto first = f.render("k");
        f.restart();
        const auto stored = entries(f);
        QCOMPARE(stored.size(), 1);
        QFile file(QString::fromStdString(stored.front().string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (keep >= 0) {
            QVERIFY(file.resize(keep));
        } else {
            QByteArray content = file.readAll();
            content[content.size() - 3] = static_cast<char>(content[content.size() - 3] ^ 1);
            QVERIFY(file.seek(0));
            QCOMPARE(file.write(content), content.size());
        }
        file.close();
        const auto again = f.render("k");
        QVERIFY(again);
        QVERIFY(!(*again)->fromCache);
        QCOMPARE(canonical((*again)->objects), canonical((*first)->objects));
        f.restart();
        QVERIFY((*f.render("k"))->fromCache);
    }

    void entriesAreForTheUserAlone()
    {
        RenderFixture f;
        f.commit(files());
        QVERIFY(f.render("k"));
        const auto stored = entries(f);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(fs::status(stored.front()).permissions(),
                 fs::perms::owner_read | fs::perms::owner_write);
        QCOMPARE(fs::status(stored.front().parent_path()).permissions(), fs::perms::owner_all);
    }

    void aFolderThatCannotBeWrittenIsToldOnce()
    {
        RenderFixture f;
        f.commit(files());
        QFile file(QString::fromStdString(f.cacheDir())); // a file where a folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto first = f.render("k");
        QVERIFY(first);
        QCOMPARE((*first)->objects.size(), 2);
        const Finding *const told = findingWith((*first)->findings, u"cannot be kept in");
        QVERIFY(told);
        QCOMPARE(told->severity, Severity::Note);
        f.commit({{"k/x.yaml", configMap("x", "new")}});
        const auto second = f.render("k");
        QVERIFY(second);
        QVERIFY(!findingWith((*second)->findings, u"cannot be kept in"));
    }

    void aFullDiskCostsTimeOnly()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full");
        RenderFixture f;
        f.commit(files());
        std::error_code error;
        fs::create_directories(f.cacheDir(), error);
        fs::create_symlink("/dev/full", f.cacheDir() + "/render", error);
        QVERIFY(!error);
        const auto rendered = f.render("k");
        QVERIFY(rendered);
        QVERIFY(findingWith((*rendered)->findings, u"cannot be kept in"));
    }

    void theCacheIsBounded()
    {
        RenderFixture f;
        f.limits.cacheBytes = 3000;
        f.limits.memoryEntries = 1;
        for (int i = 0; i < 12; ++i) {
            f.commit({{"k/kustomization.yaml", "resources: [x.yaml]\n"},
                      {"k/x.yaml", configMap("x", "v" + std::to_string(i))}});
            QVERIFY(f.render("k"));
        }
        std::uintmax_t total = 0;
        for (const fs::path &path : entries(f))
            total += fs::file_size(path);
        QVERIFY(total > 0);
        QVERIFY2(total <= 3000 + 1000, std::to_string(total).c_str());
        f.restart();
        QVERIFY((*f.render("k"))->fromCache); // the newest stays
    }

    void equalRendersAtTheSameTimeRunOnce()
    {
        RenderFixture f;
        f.commit(files());
        Renderer &renderer = f.renderer();
        const Revision head = f.git.head();
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] {
                    const Repository own = f.git.open();
                    const auto rendered = renderer.render(own, head, "k", {}, {});
                    good += rendered && (*rendered)->objects.size() == 2 ? 1 : 0;
                });
        }
        QCOMPARE(good.load(), 8);
        QCOMPARE(f.runner.renders(), 1);
    }

    void aCancelledRenderLeavesTheOthersAlone()
    {
        RenderFixture f;
        f.commit(files());
        Renderer &renderer = f.renderer();
        const Revision head = f.git.head();
        CancelSource source;
        std::atomic<int> good = 0;
        std::atomic<int> stopped = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 6; ++i)
                threads.emplace_back([&, i] {
                    const Repository own = f.git.open();
                    const auto rendered = renderer.render(
                        own, head, "k", {}, i % 2 == 0 ? source.get_token() : CancelToken());
                    good += rendered ? 1 : 0;
                    stopped += !rendered && rendered.error().code == ErrorCode::Cancelled ? 1 : 0;
                });
            source.request_stop();
        }
        QCOMPARE(good + stopped, 6);
        QVERIFY(good >= 3);
    }

    void differentApplicationsRenderAtTheSameTime()
    {
        RenderFixture f;
        std::map<std::string, std::string> many;
        for (int i = 0; i < 12; ++i) {
            const std::string name = "app" + std::to_string(i);
            many[name + "/kustomization.yaml"] =
                "resources: [../base]\nnamePrefix: " + name + "-\n";
        }
        many["base/kustomization.yaml"] = "resources: [x.yaml]\n";
        many["base/x.yaml"] = configMap("x");
        f.commit(many);
        Renderer &renderer = f.renderer();
        const Revision head = f.git.head();
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&, t] {
                    const Repository own = f.git.open();
                    for (int i = t % 2; i < 12; i += 2) {
                        const std::string name = "app" + std::to_string(i);
                        const auto rendered = renderer.render(own, head, name, {}, {});
                        good += rendered && (*rendered)->objects.front().key.name == name + "-x";
                    }
                });
        }
        QCOMPARE(good.load(), 24);
    }

private:
    static std::map<std::string, std::string> files()
    {
        return {
            {"k/kustomization.yaml", "resources: [x.yaml, ../base]\nbases: []\n"},
            {"k/x.yaml", configMap("x")},
            {"base/kustomization.yaml", "configMapGenerator: [{name: made, files: [data.txt]}]\n"},
            {"base/data.txt", "1"}};
    }

    static std::vector<fs::path> entries(RenderFixture &f)
    {
        std::vector<fs::path> out;
        for (const fs::directory_entry &entry : fs::directory_iterator(f.cacheDir() + "/render"))
            out.push_back(entry.path());
        return out;
    }
};

QTEST_GUILESS_MAIN(TestRenderCache)
#include "tst_rendercache.moc"
