#include "git/repository.h"
#include "workspace/demo.h"
#include "workspace/inspector.h"

#include <QCoroTask>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace driftgate;

/// The demo is what a newcomer sees first: it must be the same everywhere and hold every state
/// that the pages can show.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_environment = Environment::system();
        m_environment.cacheDir = m_dir.filePath(QStringLiteral("cache")).toStdString();
        m_environment.dataDir = m_dir.filePath(QStringLiteral("data")).toStdString();
        const auto made = makeDemo(folder("one"), m_environment, {});
        if (!made)
            qWarning() << made.error().toString();
        QVERIFY(made);
        m_manifests = *made;
        const auto workspace = Workspace::open(m_manifests.string(), m_environment, {});
        QVERIFY(workspace);
        m_workspace = *workspace;
        QVERIFY(m_workspace->errors().empty());
    }

    void everyRunMakesTheSame()
    {
        const auto again = makeDemo(folder("two"), m_environment, {});
        QVERIFY(again);
        const auto one = Repository::open(m_manifests);
        const auto two = Repository::open(*again);
        QVERIFY(one && two);
        QCOMPARE(one->resolve("main")->hex(), two->resolve("main")->hex());
        QCOMPARE(one->refs()->size(), two->refs()->size());
        QStringList names = filesOf(folder("one") / "live");
        QCOMPARE(names, filesOf(folder("two") / "live"));
        QVERIFY(names.size() >= 3);
        for (const QString &name : names) {
            QCOMPARE(contentOf(folder("one") / "live" / name.toStdString()),
                     contentOf(folder("two") / "live" / name.toStdString()));
        }
    }

    void anExistingDemoIsLeftAsItIs()
    {
        QFile mark(QString::fromStdString((m_manifests / "mark").string()));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        QCOMPARE(makeDemo(folder("one"), m_environment, {})->string(), m_manifests.string());
        QVERIFY(mark.exists());
        QVERIFY(mark.remove());
    }

    void aFolderWithSomethingElseIsRefused()
    {
        const auto made = makeDemo(m_dir.path().toStdString(), m_environment, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Denied);
    }

    void historyLooksLikeACompanys()
    {
        const auto repository = Repository::open(m_manifests);
        QVERIFY(repository);
        Revision at = *repository->resolve("main");
        const auto commits = repository->commitsBetween(Revision(), at, 10'000);
        QVERIFY(commits);
        QVERIFY(commits->size() >= 60);
        std::set<std::string> authors;
        size_t merges = 0;
        for (const Commit &commit : *commits) {
            authors.insert(commit.author.name);
            merges += commit.parents.size() > 1 ? 1 : 0;
        }
        QVERIFY(authors.size() >= 4);
        QVERIFY(merges >= 4);
        const auto refs = repository->refs();
        QVERIFY(std::ranges::count(*refs, RefKind::Tag, &Ref::kind) >= 6);
        QVERIFY(std::ranges::count(*refs, RefKind::Branch, &Ref::kind) >= 2);
    }

    void everyStateIsThere_data()
    {
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<int>("commits");
        QTest::addColumn<int>("drifted");
        QTest::addColumn<int>("conflicts");
        QTest::addColumn<int>("missing");
        QTest::addColumn<int>("prune");
        QTest::addColumn<bool>("suspended");
        const auto row = [](const char *application, const char *cluster, int commits, int drifted,
                            int conflicts, int missing, int prune, bool suspended) {
            QTest::addRow("%s on %s", application, cluster)
                << application << cluster << commits << drifted << conflicts << missing << prune
                << suspended;
        };
        row("checkout", "staging", 0, 0, 0, 0, 0, false);
        row("checkout", "prod-eu", 6, 3, 1, 1, 1, false);
        row("checkout", "prod-us", 5, 0, 0, 1, 1, false);
        row("payments", "staging", 0, 0, 0, 0, 0, false);
        row("payments", "prod-eu", 0, 0, 0, 0, 0, false);
        row("payments", "prod-us", 0, 2, 0, 0, 0, false);
        row("storefront", "staging", 0, 0, 0, 0, 0, false);
        row("storefront", "prod-eu", 0, 1, 0, 1, 0, false);
        row("ingress", "staging", 0, 0, 0, 0, 0, false);
        row("ingress", "prod-eu", 0, 3, 0, 0, 0, true);
        row("certificates", "staging", 0, 0, 0, 0, 0, false);
        row("certificates", "prod-eu", 0, 0, 0, 0, 0, false);
        row("policies", "prod-us", 1, 0, 0, 0, 0, false);
    }

    void everyStateIsThere()
    {
        QFETCH(QString, application);
        QFETCH(QString, cluster);
        Inspector inspector(m_workspace);
        const auto state =
            QCoro::waitFor(inspector.inspect(ApplicationName(application.toStdString()),
                                             ClusterName(cluster.toStdString()), {}, {}));
        QVERIFY(state);
        QVERIFY2(!state->error, state->error ? qPrintable(state->error->toString()) : "");
        QVERIFY(state->deployed.revision);
        if (qEnvironmentVariableIsSet("DRIFTGATE_TEST_VERBOSE"))
            print(*state);
        QTEST(static_cast<int>(state->pendingCommits.size()), "commits");
        QTEST(static_cast<int>(state->driftedFields()), "drifted");
        QTEST(static_cast<int>(state->conflicts()), "conflicts");
        QTEST(static_cast<int>(state->missing()), "missing");
        QTEST(static_cast<int>(state->toPrune()), "prune");
        QTEST(state->deployed.suspended, "suspended");
    }

private:
    static void print(const ApplicationState &state)
    {
        for (const ObjectComparison &object : state.comparison->objects) {
            qInfo() << object.key.toString() << verdictName(object.verdict);
            for (const auto *list : {&object.differences, &object.ignored, &object.drift}) {
                for (const FieldDifference &field : *list)
                    qInfo() << (list == &object.drift ? "  drift" : "  ") << field.path.toString()
                            << int(field.kind) << int(field.cause)
                            << (field.owners.empty() ? std::string() : field.owners[0].manager);
            }
        }
        for (const Finding &finding : state.findings)
            qInfo() << finding.text << finding.place.toString();
    }

    [[nodiscard]] std::filesystem::path folder(const char *name) const
    {
        return std::filesystem::path(m_dir.path().toStdString()) / name;
    }

    static QStringList filesOf(const std::filesystem::path &dir)
    {
        QStringList out;
        const QDir top(QString::fromStdString(dir.string()));
        QDirIterator it(top.path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            out << top.relativeFilePath(it.next());
        out.sort();
        return out;
    }

    static QByteArray contentOf(const std::filesystem::path &path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_dir;
    Environment m_environment;
    std::filesystem::path m_manifests;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
