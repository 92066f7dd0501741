#include "desktop/pages/commitpane.h"
#include "desktop/pages/fleetdetails.h"
#include "desktop/pages/historypage.h"
#include "desktop/pages/reviewheader.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/segmentlabel.h"
#include "desktop/widgets/sentencebutton.h"
#include "desktop/windowfixture.h"
#include "workspace/workspacefixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <filesystem>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// A fault in each input gives a clear error in the window, with everything else still working.
class TestWindowFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<WorkspaceFixture>();
        m_files->environment.clock = std::make_shared<SystemClock>();
    }
    void cleanup()
    {
        m_window.reset();
        m_files.reset();
    }

    void aFolderThatIsNoRepository()
    {
        const QTemporaryDir empty;
        start();
        f().window().open(empty.path());
        QVERIFY(openError().contains(empty.path()));
        QVERIFY(!f().session().workspace());
        // Another can be opened at once.
        commitAll();
        QVERIFY(f().open(root()));
        QVERIFY(f().fleetTable()->isVisible());
    }

    void aPathThatIsNotThere()
    {
        start();
        f().window().open(u"/no/such/folder"_s);
        QVERIFY(openError().contains(u"/no/such/folder"_s));
    }

    void aFailedOpeningLeavesTheOpenWorkspace()
    {
        commitAll();
        start();
        QVERIFY(f().open(root()));
        f().window().open(u"/no/such/folder"_s);
        QVERIFY(f().wait([this] { return f().session().activity()->failures == 1; }));
        QCOMPARE(f().session().workspace()->where, root());
        QVERIFY(f().fleetTable()->isVisible());
        f().window().showPage(MainWindow::Activity);
        QVERIFY(f().find<QTableView>("activityTable")->isVisible());
        QVERIFY(activity().contains(u"/no/such/folder"_s));
    }

    void aBrokenWorkspaceFileNamesFileAndLine()
    {
        m_files->write("driftgate.yaml",
                       "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n- {name: a\n");
        commitAll();
        start();
        f().window().open(root());
        const QString error = openError();
        QVERIFY2(error.contains(QRegularExpression(u"driftgate\\.yaml:[0-9]+"_s)),
                 qUtf8Printable(error));
    }

    void aMistypedKeyIsToldAndTheRestWorks()
    {
        m_files->write("driftgate.yaml", WorkspaceFixture::workspaceFile() + "branche: main\n");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        auto *const notice = f().find<NoticeBar>("noticeBar");
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QRegularExpression(u"driftgate\\.yaml:[0-9]+.*branche"_s)),
                 qUtf8Printable(notice->text()));
        QVERIFY(notice->text().contains(u"branch"_s));
        QCOMPARE(f().fleetTable()->model()->rowCount(), 2);
        // Mended and read again, it goes.
        m_files->write("driftgate.yaml", WorkspaceFixture::workspaceFile());
        f().press(Qt::Key_F5);
        QVERIFY(f().wait([&] { return !notice->isVisible(); }));
    }

    void anUnreadableDumpHurtsItsClusterAlone()
    {
        m_files->writeLive("live/staging/broken.yaml", "kind: [");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY2(cell(u"checkout"_s, u"staging"_s).contains(u"broken.yaml:"_s),
                 qUtf8Printable(cell(u"checkout"_s, u"staging"_s)));
        QVERIFY(works(u"checkout"_s, u"prod-eu"_s));
        // Its review says the same, in the place of the difference.
        QVERIFY(f().review(u"checkout"_s, u"staging"_s));
        QVERIFY(f().session().reviewed()->error);
    }

    void aDumpThatIsNotThere()
    {
        std::filesystem::remove_all(m_files->beside("live/staging"));
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY(failed(u"checkout"_s, u"staging"_s));
        QVERIFY(works(u"checkout"_s, u"prod-eu"_s));
    }

    void aBrokenKustomizationHurtsItsApplicationAlone()
    {
        m_files->write("apps/checkout/overlays/staging/kustomization.yaml",
                       "resources:\n- ../../base\n- nothing-here.yaml\n");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY2(cell(u"checkout"_s, u"staging"_s).contains(u"nothing-here.yaml"_s),
                 qUtf8Printable(cell(u"checkout"_s, u"staging"_s)));
        QVERIFY(works(u"checkout"_s, u"prod-eu"_s));
        QVERIFY(works(u"ingress"_s, u"staging"_s));
    }

    void brokenYamlNamesFileAndLine()
    {
        m_files->write("apps/ingress/configmap.yaml", "kind: ConfigMap\n  name: [\n");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        const QString text = cell(u"ingress"_s, u"staging"_s);
        QVERIFY2(text.contains(QRegularExpression(u"configmap\\.yaml:[0-9]+"_s)),
                 qUtf8Printable(text));
        QVERIFY(works(u"checkout"_s, u"staging"_s));
    }

    /// Neither on the fleet's side, nor over the review, nor on its button.
    void whatCouldNotBeRenderedIsNotInSync()
    {
        const std::string manifest = WorkspaceFixture::configMap("ingress", "ingress", "a");
        m_files->write("apps/ingress/broken.yaml", "kind: ConfigMap\n metadata: {}\n");
        m_files->writeLive("live/staging/ingress.yaml", manifest);
        m_files->writeLive("live/staging/system.yaml",
                           "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: kube-system\n"
                           "  uid: uid-of-staging\n");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY(f().review(u"ingress"_s, u"staging"_s));
        QVERIFY(f().wait([this] {
            const auto plan = f().session().plan();
            return plan && plan->plan() != nullptr && !plan->running;
        }));
        QVERIFY(f().session().plan()->plan()->isEmpty());
        const QString sentence = f().find<SentenceButton>("sync")->sentence();
        QVERIFY2(sentence.startsWith(u"Nothing to sync of what could be rendered and read"_s),
                 qUtf8Printable(sentence));
        const QString title =
            f().window().findChild<ReviewHeader *>()->findChild<SegmentLabel *>()->accessibleName();
        QVERIFY2(title.contains(u"incomplete"_s) && !title.contains(u"in sync"_s),
                 qUtf8Printable(title));
        f().window().showPage(MainWindow::Fleet);
        QStringList lines;
        for (const QListView *const list :
             f().window().findChild<FleetDetails *>()->findChildren<QListView *>()) {
            for (int row = 0; row < list->model()->rowCount(); ++row)
                lines.append(list->model()->index(row, 0).data().toString());
        }
        const QString all = lines.join(u'\n');
        QVERIFY2(all.contains(u"Nothing of what could be rendered and read"_s),
                 qUtf8Printable(all));
        QVERIFY2(!all.contains(u"live is what Git says"_s), qUtf8Printable(all));
    }

    void aLinkOutOfTheRepositoryIsRefused()
    {
        std::filesystem::create_symlink("/etc/hostname",
                                        root().toStdString() + "/apps/ingress/outside.yaml");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY2(cell(u"ingress"_s, u"staging"_s).contains(u"outside.yaml"_s),
                 qUtf8Printable(cell(u"ingress"_s, u"staging"_s)));
        QVERIFY(works(u"checkout"_s, u"staging"_s));
    }

    void anAliasBombIsRefused()
    {
        std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char name = 'b'; name < 'k'; ++name) {
            const std::string before(1, static_cast<char>(name - 1));
            bomb += std::string(1, name) + ": &" + name + " [";
            for (int i = 0; i < 9; ++i)
                bomb += (i > 0 ? ",*" : "*") + before;
            bomb += "]\n";
        }
        m_files->write("apps/ingress/configmap.yaml", bomb);
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY2(cell(u"ingress"_s, u"staging"_s).contains(u"configmap.yaml"_s),
                 qUtf8Printable(cell(u"ingress"_s, u"staging"_s)));
        QVERIFY(works(u"checkout"_s, u"staging"_s));
    }

    void aCorruptRepositoryStillShowsWhatItHas()
    {
        commitAll();
        // The first commit's tree is lost: the newest can be read, the history ends early.
        const std::string tree = m_files->repository().git({"rev-parse", "HEAD^{tree}"});
        m_files->write("apps/ingress/configmap.yaml",
                       WorkspaceFixture::configMap("ingress", "ingress", "b"));
        m_files->commit("Second");
        const std::string object =
            root().toStdString() + "/.git/objects/" + tree.substr(0, 2) + "/" + tree.substr(2);
        QVERIFY(std::filesystem::remove(object));
        start();
        QVERIFY(f().open(root()));
        QVERIFY(works(u"checkout"_s, u"staging"_s));
        f().window().showPage(MainWindow::History);
        QVERIFY(f().wait([this] { return !f().session().history()->running; }));
        QCOMPARE(f().historyTable()->model()->rowCount(), 2);
        // The commit whose tree is gone says so when it is chosen.
        f().click(f().historyTable(), f().historyTable()->model()->index(1, 1));
        QVERIFY(f().wait([this] {
            const auto commit = f().session().commit();
            return commit && commit->commit.summary == "First" && commit->renderedKnown;
        }));
        QVERIFY(!f().session().commit()->errors.empty());
    }

    void aRepositoryWithoutCommits()
    {
        GitFixture fresh;
        start();
        QVERIFY(f().open(QString::fromStdString(fresh.root())));
        QVERIFY(sees(u"No commits yet"_s));
        QVERIFY(!f().find<NoticeBar>("noticeBar")->isVisible());
        f().window().showPage(MainWindow::History);
        QVERIFY(f().wait([this] { return !f().session().history()->running; }));
        QVERIFY(!f().historyTable()->isVisible());
        QVERIFY(sees(u"No commits yet"_s));
        // The first one comes with a refresh.
        fresh.write("a.txt", "a\n");
        fresh.commit("First");
        f().press(Qt::Key_F5);
        QVERIFY(f().wait([this] { return f().session().history()->rows == 1; }));
        QVERIFY(f().wait([this] { return f().historyTable()->isVisible(); }));
    }

    void aClusterThatIsOnlyANameIsNoFailure()
    {
        std::filesystem::remove(root().toStdString() + "/driftgate.yaml");
        m_files->write("apps/checkout/overlays/staging/kustomization.yaml",
                       "resources:\n- ../../base\n- nothing-here.yaml\n");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY(
            f().cell(u"checkout"_s, u"prod-eu"_s).data().toString().contains(u"not connected"_s));
        QVERIFY(cell(u"checkout"_s, u"prod-eu"_s).contains(u"driftgate.yaml"_s));
        // What Git alone makes fail is told all the same.
        QVERIFY(cell(u"checkout"_s, u"staging"_s).contains(u"nothing-here.yaml"_s));
        const auto places = f().window().findChildren<SegmentLabel *>();
        QVERIFY(std::ranges::any_of(places, [](const SegmentLabel *place) {
            return place->isVisible() &&
                   place->accessibleName().endsWith(u"2 cluster(s) not connected"_s);
        }));
    }

    void anApplicationThatCannotBeRenderedHidesNoOther()
    {
        commitAll();
        m_files->write("apps/checkout/overlays/staging/kustomization.yaml",
                       "resources:\n- ../../base\n- nothing-here.yaml\n");
        m_files->write("apps/ingress/configmap.yaml",
                       WorkspaceFixture::configMap("ingress", "ingress", "b"));
        m_files->commit("Second");
        start();
        QVERIFY(f().open(root()));
        f().window().showPage(MainWindow::History);
        QVERIFY(f().wait([this] {
            const auto commit = f().session().commit();
            return commit && commit->commit.summary == "Second" && commit->renderedKnown;
        }));
        const auto commit = f().session().commit();
        QCOMPARE(commit->rendered.size(), 1);
        QVERIFY(!commit->errors.empty());
        QVERIFY(commit->errors.front().toString().contains(u"nothing-here.yaml"_s));
        LineList *const list = f().window().history()->pane()->list();
        QVERIFY(f().rowOf(list, u"nothing-here.yaml"_s).isValid());
        QVERIFY(f().rowOf(list, u"ingress"_s).isValid());
    }

    void aCacheThatCannotBeWritten()
    {
        // A file where the folder should be: nobody, root neither, can write there.
        m_files->environment.cacheDir = m_files->beside("cache-is-a-file");
        std::ofstream(m_files->environment.cacheDir) << "x";
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY(works(u"checkout"_s, u"staging"_s));
        QVERIFY(works(u"ingress"_s, u"staging"_s));
        // It is told, and the filter by path works without an index.
        QVERIFY(f().wait([this] { return activity().contains(u"cache-is-a-file"_s); }));
        f().window().showPage(MainWindow::History);
        auto *const field = f().find<QLineEdit>("historyFilter");
        QTest::keyClicks(field, u"path:apps/ingress\r"_s);
        QVERIFY(f().wait([this] {
            return !f().session().history()->running &&
                   f().session().history()->filter.paths.size() == 1;
        }));
        QCOMPARE(f().historyTable()->model()->rowCount(), 1);
    }

    void aFullDiskForTheCache()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        // Whatever renders are kept there, the system says that no space is left.
        const std::filesystem::path cache = m_files->environment.cacheDir;
        std::filesystem::create_directories(cache);
        std::filesystem::create_symlink("/dev/full", cache / "render");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        QVERIFY(works(u"checkout"_s, u"staging"_s));
        QVERIFY(works(u"ingress"_s, u"staging"_s));
        // It is told once, by whichever render was the first.
        int told = 0;
        for (const FleetRow &row : f().session().fleet()->rows) {
            for (const FleetCell &cell : row.cells) {
                if (cell.state)
                    told += static_cast<int>(
                        std::ranges::count_if(cell.state->findings, [](const Finding &finding) {
                            return finding.text.contains(u"cannot be kept in"_s);
                        }));
            }
        }
        QVERIFY(told > 0);
    }

    void everyFaultOfALargeKindIsSaidInPlainText()
    {
        // A name that looks like markup stays a name, in the window's labels too.
        m_files->write("driftgate.yaml",
                       WorkspaceFixture::workspaceFile() + "\"<b>bold</b>\": 1\n");
        commitAll();
        start();
        QVERIFY(f().open(root()));
        for (const QLabel *const label : f().window().findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                     qUtf8Printable(label->text()));
        QVERIFY(f().find<NoticeBar>("noticeBar")->text().contains(u"<b>bold</b>"_s));
    }

private:
    void start() { m_window = std::make_unique<WindowFixture>(m_files->environment); }
    void commitAll() { m_files->commit("First"); }
    WindowFixture &f() { return *m_window; }
    QString root() { return QString::fromStdString(m_files->root()); }
    QString openError()
    {
        auto *const label = f().find<QLabel>("openError");
        static_cast<void>(f().wait([&] { return label->isVisible(); }));
        return label->text();
    }
    /// Whether the page on show says it.
    bool sees(const QString &text)
    {
        return f().wait([&] {
            const auto labels = f().window().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) {
                return label->isVisible() && label->text() == text;
            });
        });
    }
    QString cell(const QString &application, const QString &cluster)
    {
        return f().cell(application, cluster).data(Qt::ToolTipRole).toString();
    }
    const FleetCell *state(const QString &application, const QString &cluster)
    {
        m_fleet = f().session().fleet();
        return m_fleet->find(ApplicationName(application.toStdString()),
                             ClusterName(cluster.toStdString()));
    }
    bool failed(const QString &application, const QString &cluster)
    {
        const FleetCell *const found = state(application, cluster);
        return found != nullptr && found->state && found->state->error;
    }
    bool works(const QString &application, const QString &cluster)
    {
        const FleetCell *const found = state(application, cluster);
        return found != nullptr && found->state && !found->state->error &&
               found->state->comparison && found->state->comparison->objects.size() > 0;
    }
    QString activity()
    {
        QString out;
        const auto entries = f().session().activity()->entries;
        for (const ActivityEntry &entry : *entries)
            out += entry.text + u'\n' + entry.detail + u'\n';
        return out;
    }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<WindowFixture> m_window;
    std::shared_ptr<const FleetSnapshot> m_fleet;
};

QTEST_MAIN(TestWindowFaults)
#include "tst_windowfaults.moc"
