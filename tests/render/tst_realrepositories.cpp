#include "render/kustomization.h"
#include "render/renderfixture.h"
#include "render/treereader.h"

#include <QElapsedTimer>

#include <mutex>
#include <thread>

using namespace driftgate;
using namespace driftgate::test;

/// Holds our renders of real repositories against `kubectl kustomize` on a full checkout. The
/// everyday test takes a fixed sample of the roots; DRIFTGATE_ALL_ROOTS=1 takes all of them, and
/// any other value those whose path begins with it.
class TestRealRepositories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRootRendersAsKubectlDoes_data()
    {
        if (sampleBundles().empty())
            QSKIP("../shared/data/repos is not there");
        if (!hasKubectl())
            QSKIP("kubectl is not installed");
        QTest::addColumn<QString>("bundle");
        for (const std::string &bundle : sampleBundles()) {
            const QString path = QString::fromStdString(bundle);
            QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
        }
    }

    void everyRootRendersAsKubectlDoes()
    {
        QFETCH(QString, bundle);
        RenderFixture f;
        f.git.git({"fetch", "-q", bundle.toStdString(), "+refs/heads/*:refs/theirs/*"});
        const auto heads = lines(f.git.git({"for-each-ref", "--format=%(objectname)"}));
        QCOMPARE(heads.size(), 1);
        f.git.git({"checkout", "-q", "--detach", heads.front()});
        const std::vector<std::string> all = roots(f);
        const std::string wanted = qgetenv("DRIFTGATE_ALL_ROOTS").toStdString();
        std::vector<std::string> chosen = all;
        if (!wanted.empty() && wanted != "1") {
            std::erase_if(chosen,
                          [&](const std::string &root) { return !root.starts_with(wanted); });
            if (chosen.empty())
                QSKIP("no root begins so");
        } else if (wanted.empty() && all.size() > SampleSize) {
            chosen.clear();
            for (size_t i = 0; i < SampleSize; ++i)
                chosen.push_back(all[i * all.size() / SampleSize]);
        }

        Counts counts;
        QElapsedTimer timer;
        timer.start();
        {
            std::atomic<size_t> next = 0;
            Renderer &renderer = f.renderer();
            const Revision head = f.git.head();
            const auto work = [&] {
                const Repository own = f.git.open();
                for (size_t i = next++; i < chosen.size(); i = next++)
                    compare(renderer, own, head, f.git.root(), chosen[i], counts);
            };
            const std::jthread first(work);
            const std::jthread second(work);
        }
        for (const QString &line : counts.said)
            qInfo().noquote() << line;
        qInfo("%s: %zu roots, %zu looked at, %zu built by kubectl offline, %zu equal, %zu not, %zu "
              "not judged; "
              "of the others we refuse %zu and render %zu in part; kubectl %.1f s, ours %.1f s, "
              "wall %.1f s",
              QTest::currentDataTag(), all.size(), chosen.size(), counts.built, counts.equal,
              counts.built - counts.equal, counts.unjudged, counts.refused, counts.partly,
              static_cast<double>(counts.kubectlMs) / 1000.0,
              static_cast<double>(counts.oursMs) / 1000.0,
              static_cast<double>(timer.elapsed()) / 1000.0);
        QVERIFY(counts.built > 0);
        QCOMPARE(counts.equal, counts.built);
        QCOMPARE(counts.wronglyWhole, size_t{0});
    }

    void closuresMoveExactlyWithTheirFiles_data() { everyRootRendersAsKubectlDoes_data(); }

    /// Along a whole history: a commit that changes no path a closure contains leaves its hash
    /// alone, and one that changes a file of it does not.
    void closuresMoveExactlyWithTheirFiles()
    {
        QFETCH(QString, bundle);
        RenderFixture f;
        f.git.git({"fetch", "-q", bundle.toStdString(), "+refs/heads/*:refs/theirs/*"});
        const auto heads = lines(f.git.git({"for-each-ref", "--format=%(objectname)"}));
        QCOMPARE(heads.size(), 1);
        f.git.git({"checkout", "-q", "--detach", heads.front()});
        const auto commits =
            lines(f.git.git({"rev-list", "--first-parent", "--max-count=600", "HEAD"}));
        const std::vector<std::string> all = roots(f);
        const Repository repository = f.git.open();
        size_t asked = 0;
        size_t moved = 0;
        QElapsedTimer timer;
        qint64 closureMs = 0;
        for (size_t r = 0; r < 12 && r < all.size(); ++r) {
            const std::string &root = all[r * all.size() / std::min<size_t>(12, all.size())];
            std::optional<Closure> newer;
            Revision newerId;
            for (const std::string &hex : commits) {
                const Revision revision = Revision::fromHex(hex).value();
                timer.restart();
                auto closure = f.renderer().closure(repository, revision, root, {});
                closureMs += timer.elapsed();
                ++asked;
                if (closure && newer) {
                    const auto changes = repository.diff(revision, newerId);
                    QVERIFY(changes);
                    const bool touched = std::ranges::any_of(*changes, [&](const FileChange &c) {
                        return closure->contains(c.oldPath) || newer->contains(c.newPath) ||
                               closure->contains(c.newPath) || newer->contains(c.oldPath);
                    });
                    const bool differs = closure->hash() != newer->hash();
                    moved += differs ? 1 : 0;
                    QVERIFY2(!differs || touched, (root + " at " + newerId.hex()).c_str());
                    const bool file = std::ranges::any_of(*changes, [&](const FileChange &c) {
                        const auto paths = driftgate::test::paths(*newer);
                        return std::ranges::binary_search(paths, c.newPath);
                    });
                    QVERIFY2(!file || differs, (root + " at " + newerId.hex()).c_str());
                }
                newer = closure ? std::optional(*std::move(closure)) : std::nullopt;
                newerId = revision;
            }
        }
        qInfo("%s: %zu closures in %.2f s, %zu of them moved", QTest::currentDataTag(), asked,
              static_cast<double>(closureMs) / 1000.0, moved);
        QVERIFY(moved > 0);
    }

private:
    static constexpr size_t SampleSize = 90;

    struct Counts {
        std::mutex mutex;
        size_t built = 0;
        size_t unjudged = 0; ///< kubectl took too long: a busy machine
        size_t equal = 0;
        size_t refused = 0;
        size_t partly = 0;
        size_t wronglyWhole = 0; ///< we call complete what kubectl cannot build
        qint64 kubectlMs = 0;
        qint64 oursMs = 0;
        QStringList said;
    };

    static std::vector<std::string> roots(RenderFixture &f)
    {
        std::vector<std::string> out;
        for (const std::string &path :
             records(f.git.git({"ls-tree", "-r", "-z", "--name-only", "HEAD"}))) {
            if (isKustomizationName(lastPartOf(path)))
                out.push_back(folderOf(path));
        }
        return out;
    }

    static void compare(const Renderer &renderer, const Repository &repository,
                        const Revision &head, const std::string &checkout, const std::string &root,
                        Counts &counts)
    {
        RenderOptions options;
        options.method = RenderMethod::Kustomize;
        QElapsedTimer timer;
        timer.start();
        const auto expected = kubectlBuilds(checkout + "/" + root);
        const qint64 kubectlMs = timer.restart();
        const auto rendered = renderer.render(repository, head, root, options, {});
        const qint64 oursMs = timer.elapsed();

        const std::scoped_lock lock(counts.mutex);
        const QString name = QString::fromStdString(root);
        if (!expected && expected.error().code != ErrorCode::Tool) {
            ++counts.unjudged;
            counts.said << QStringLiteral("NOT JUDGED ") + name + QStringLiteral(": ") +
                               expected.error().toString();
            return;
        }
        if (expected) {
            ++counts.built;
            counts.kubectlMs += kubectlMs;
            counts.oursMs += oursMs;
            if (!rendered)
                counts.said << QStringLiteral("NOT EQUAL ") + name + QStringLiteral(": ") +
                                   rendered.error().toString();
            else if (canonical((*rendered)->objects) != canonical(*expected) ||
                     !(*rendered)->isComplete())
                counts.said << QStringLiteral("NOT EQUAL ") + name +
                                   QStringLiteral(": %1 objects, kubectl %2")
                                       .arg((*rendered)->objects.size())
                                       .arg(expected->size());
            else
                ++counts.equal;
            return;
        }
        const bool whole = rendered && (*rendered)->isComplete();
        if (!rendered)
            ++counts.refused;
        else if (!whole)
            ++counts.partly;
        if (whole) {
            ++counts.wronglyWhole;
            counts.said << QStringLiteral("ONLY OURS ") + name + QStringLiteral(": kubectl: ") +
                               expected.error().text.trimmed();
        }
        if (qEnvironmentVariableIsSet("DRIFTGATE_ALL_ROOTS") && !rendered)
            counts.said << QStringLiteral("neither ") + name + QStringLiteral(": ") +
                               rendered.error().toString().section(QLatin1Char('\n'), 0, 1);
    }
};

QTEST_GUILESS_MAIN(TestRealRepositories)
#include "tst_realrepositories.moc"
