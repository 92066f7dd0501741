#include "desktop/widgets/segmentlabel.h"
#include "desktop/windowfixture.h"
#include "git/gitfixture.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;

/// Contexts of the kubeconfig are offered where a workspace has no cluster, or only its name.
class TestWindowClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Nobody listens there; what is offered is asked of nobody.
        writeFile(m_folder.filePath(QStringLiteral("config")),
                  "current-context: admin@staging\ncontexts:\n"
                  "- {name: admin@staging, context: {cluster: staging, user: me}}\n"
                  "- {name: kind-prod, context: {cluster: prod, user: me}}\n"
                  "- {name: broken, context: {cluster: none, user: me}}\n"
                  "clusters:\n- {name: staging, cluster: {server: 'https://127.0.0.1:1'}}\n"
                  "- {name: prod, cluster: {server: 'https://127.0.0.1:2'}}\n"
                  "users: [{name: me, user: {token: t}}]\n");
        qputenv("KUBECONFIG", m_folder.filePath(QStringLiteral("config")).toUtf8());
    }

    void aFoundWorkspaceIsConnectedToTheContextThatAPersonChooses()
    {
        GitFixture repository;
        repository.write("manifests/settings.yaml", Settings);
        repository.commit("Begin");
        WindowFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(repository.root())));
        QCOMPARE(fixture.session().fleet()->clusters.size(), size_t{1});
        const std::string cluster = fixture.session().fleet()->clusters[0].name.text();
        auto *const button = fixture.find<QToolButton>("connectNames");
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *const list = fixture.find<QListWidget>("offeredClusters");
        QVERIFY(list);
        QTRY_COMPARE(list->count(), 2); // the broken one is not offered
        QVERIFY(list->item(0)->text().contains(QStringLiteral("admin@staging")));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("https://127.0.0.1:2")));
        // Neither is called like the cluster: nothing is chosen for the person.
        auto *const write = fixture.find<QPushButton>("writeWorkspaceFile");
        QVERIFY(!write->isEnabled());
        list->item(0)->setCheckState(Qt::Checked);
        list->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(list->item(0)->checkState(), Qt::Unchecked); // a cluster has one
        QVERIFY(write->isEnabled());
        const QString text = fixture.find<QPlainTextEdit>("workspaceFile")->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("context: kind-prod")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("staging")), qPrintable(text));
        const QString file =
            QString::fromStdString(repository.root()) + QStringLiteral("/driftgate.yaml");
        QVERIFY(!QFile::exists(file));
        QTest::mouseClick(write, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(contextOf(fixture, cluster.c_str()) == "kind-prod", WindowTimeout);
        QVERIFY(QFile::exists(file));
        QTRY_VERIFY(!button->isVisible());
        QTRY_VERIFY(!fixture.find<QDialog>("connectDialog"));
    }

    void clustersThatAreOnlyNamesAreConnected()
    {
        GitFixture repository;
        const std::string kustomization = "resources: [../../base]\n";
        repository.write("base/settings.yaml", Settings);
        repository.write("base/kustomization.yaml", "resources: [settings.yaml]\n");
        for (const char *const cluster : {"prod", "staging", "test"})
            repository.write(std::string("overlays/") + cluster + "/kustomization.yaml",
                             kustomization);
        repository.commit("Begin");
        WindowFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(repository.root())));
        QCOMPARE(fixture.session().fleet()->clusters.size(), size_t{3});
        auto *const dialog = openFromMenu(fixture);
        QVERIFY(dialog);
        auto *const list = dialog->findChild<QListWidget *>(QStringLiteral("offeredClusters"));
        QTRY_COMPARE(list->count(), 4); // test may be either
        int chosen = 0;
        for (int row = 0; row < list->count(); ++row) {
            const bool isTest = list->item(row)->text().startsWith(QStringLiteral("test"));
            QCOMPARE(list->item(row)->checkState(), isTest ? Qt::Unchecked : Qt::Checked);
            chosen += isTest ? 0 : 1;
        }
        QCOMPARE(chosen, 2);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("writeWorkspaceFile")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(contextOf(fixture, "prod") == "kind-prod", WindowTimeout);
        QCOMPARE(contextOf(fixture, "staging"), std::string("admin@staging"));
        QCOMPARE(contextOf(fixture, "test"), std::string());
    }

    /// A person's file is theirs: it is shown what to write, and nothing is written.
    void aWorkspaceFileThatIsThereIsLeftAlone()
    {
        GitFixture repository;
        repository.write("manifests/settings.yaml", Settings);
        const std::string own = "# ours\napiVersion: driftgate.dev/v1\nkind: Workspace\n"
                                "applications:\n- {name: shop, path: manifests}\n";
        repository.write("driftgate.yaml", own);
        repository.commit("Begin");
        WindowFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(repository.root())));
        QVERIFY(fixture.session().fleet()->clusters.empty());
        auto *const button = fixture.find<QPushButton>("connectClusters");
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *const dialog = fixture.find<QDialog>("connectDialog");
        QVERIFY(dialog);
        auto *const list = dialog->findChild<QListWidget *>(QStringLiteral("offeredClusters"));
        QTRY_COMPARE(list->count(), 2); // a cluster for each context
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("staging")));
        list->item(0)->setCheckState(Qt::Checked);
        QVERIFY(
            !dialog->findChild<QPushButton *>(QStringLiteral("writeWorkspaceFile"))->isVisible());
        QVERIFY(dialog->findChild<QPlainTextEdit *>(QStringLiteral("workspaceFile"))
                    ->toPlainText()
                    .contains(QStringLiteral("context: admin@staging")));
        QFile file(QString::fromStdString(repository.root()) + QStringLiteral("/driftgate.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), own);
    }

    void aContextThatComesLaterIsTriedAgain()
    {
        const QByteArray before = qgetenv("KUBECONFIG");
        const auto restore = qScopeGuard([&] { qputenv("KUBECONFIG", before); });
        const QString config = m_folder.filePath(QStringLiteral("later"));
        writeFile(config, "contexts: []\nclusters: []\nusers: []\n");
        qputenv("KUBECONFIG", config.toUtf8());
        GitFixture repository;
        repository.write("manifests/settings.yaml", Settings);
        repository.write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\n"
                         "clusters:\n- {name: prod, context: kind-prod}\n"
                         "applications:\n- {name: shop, path: manifests, clusters: [prod]}\n");
        repository.commit("Begin");
        WindowFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(repository.root())));
        const auto status = [&] {
            return *fixture.session().connections()->find(ClusterName("prod"));
        };
        QVERIFY(fixture.wait([&] { return status().lastError.has_value(); }));
        QCOMPARE(status().lastError->code, ErrorCode::NotFound);
        const auto says = [&](const QString &word) {
            const auto labels = fixture.window().findChildren<SegmentLabel *>();
            return std::ranges::any_of(labels, [&](const SegmentLabel *label) {
                return label->isVisible() && plainText(label->segments()).contains(word);
            });
        };
        QVERIFY(fixture.wait([&] { return says(QStringLiteral("no context")); }));
        QVERIFY(!says(QStringLiteral("refused")));
        auto *const retry = fixture.find<QToolButton>("retryCluster");
        QVERIFY(retry && retry->isVisible());
        // Still not there: nothing is said that is not so.
        QTest::mouseClick(retry, Qt::LeftButton);
        writeFile(config, "contexts:\n- {name: kind-prod, context: {cluster: prod, user: me}}\n"
                          "clusters:\n- {name: prod, cluster: {server: 'https://127.0.0.1:2'}}\n"
                          "users: [{name: me, user: {token: t}}]\n");
        QTest::mouseClick(retry, Qt::LeftButton);
        QVERIFY(fixture.wait([&] { return status().server == "https://127.0.0.1:2"; }));
        QVERIFY(!says(QStringLiteral("no context")));
    }

    void whatCouldNotBeReadIsNotSaidToRunWhatGitSays()
    {
        GitFixture repository;
        repository.write("manifests/settings.yaml", Settings);
        repository.write("driftgate.yaml",
                         "apiVersion: driftgate.dev/v1\nkind: Workspace\n"
                         "clusters:\n- {name: prod, context: no-such}\n"
                         "applications:\n- {name: shop, path: manifests, clusters: [prod]}\n");
        repository.commit("Begin");
        WindowFixture fixture;
        QVERIFY(fixture.open(QString::fromStdString(repository.root())));
        const auto says = [&](const QString &begin) {
            const auto labels = fixture.window().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(begin);
            });
        };
        const QString unread =
            QStringLiteral("On the clusters, 1 of 1 applications could not be read in full");
        for (const auto &[chip, title] :
             {std::pair{QStringLiteral("Pending"),
                        QStringLiteral("Nothing is known to be pending")},
              std::pair{QStringLiteral("Drift"), QStringLiteral("No drift is known")}}) {
            for (QToolButton *const one : fixture.window().findChildren<QToolButton *>()) {
                if (one->isVisible() && one->text() == chip)
                    QTest::mouseClick(one, Qt::LeftButton);
            }
            QVERIFY2(says(title), qPrintable(chip));
            QVERIFY2(says(unread), qPrintable(chip));
        }
        fixture.window().showPage(MainWindow::Review);
        QVERIFY(says(QStringLiteral("Nothing is known to wait for a review")));
        QVERIFY(says(unread));
        const auto entries = fixture.session().activity()->entries;
        const auto read = std::ranges::find_if(*entries, [](const ActivityEntry &entry) {
            return entry.text.contains(QStringLiteral("could not be read in full"));
        });
        QVERIFY(read != entries->end());
        QCOMPARE(read->outcome, ActivityEntry::Outcome::Warning);
        QVERIFY2(read->detail.contains(QStringLiteral("no-such")), qPrintable(read->detail));
    }

private:
    static constexpr char Settings[] = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "
                                       "settings, namespace: shop}\ndata: {level: info}\n";

    static void writeFile(const QString &path, const std::string &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text.data(), qint64(text.size())), qint64(text.size()));
    }

    static QDialog *openFromMenu(WindowFixture &fixture)
    {
        for (QAction *const action : fixture.window().actions()) {
            if (action->objectName() == u"connectClusters")
                action->trigger();
        }
        return fixture.find<QDialog>("connectDialog");
    }

    static std::string contextOf(WindowFixture &fixture, const char *cluster)
    {
        const auto workspace = fixture.session().workspace();
        const ClusterConfig *const found = workspace->config.cluster(ClusterName(cluster));
        return found ? found->context : std::string("none");
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestWindowClusters)
#include "tst_windowclusters.moc"
