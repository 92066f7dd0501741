#include "desktop/diff/diffview.h"
#include "desktop/models/historymodel.h"
#include "desktop/models/historytext.h"
#include "desktop/pages/blamewindow.h"
#include "desktop/pages/commitpane.h"
#include "desktop/pages/historypage.h"
#include "desktop/widgets/roles.h"
#include "desktop/windowfixture.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// The History page on the demo, under real keys and clicks.
class TestWindowHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->openDemo());
        m_fixture->press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(walked());
        m_all = rows();
        QVERIFY(m_all >= 60);
    }
    void cleanupTestCase() { m_fixture.reset(); }
    void init()
    {
        f().window().showPage(MainWindow::History);
        filter(u""_s);
        for (QToolButton *chip = this->chip(); chip != nullptr; chip = this->chip()) {
            QTest::mouseClick(chip, Qt::LeftButton);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY(f().wait([this] { return !history()->running && rows() == m_all; }));
    }

    void textNarrows()
    {
        filter(u"express"_s);
        QVERIFY(f().wait([this] { return walked() && rows() > 0 && rows() < m_all; }));
        for (int row = 0; row < rows(); ++row)
            QVERIFY((commit(row).summary + commit(row).body).find("xpress") != std::string::npos);
        // Lanes of a narrowed history would lie.
        QVERIFY(table().isColumnHidden(HistoryModel::Graph));
    }

    void anAuthorNarrowsAndBecomesAChip()
    {
        const QString author = QString::fromStdString(commit(m_all / 2).author.name);
        filter(u"author:\"%1\"\r"_s.arg(author));
        QVERIFY(f().wait([this] { return walked() && rows() > 0 && rows() < m_all; }));
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(QString::fromStdString(commit(row).author.name), author);
        QVERIFY(chip() != nullptr);
        QCOMPARE(chip()->text(), u"author: %1 ✕"_s.arg(author));
        QTest::mouseClick(chip(), Qt::LeftButton);
        QVERIFY(f().wait([this] { return walked() && rows() == m_all; }));
    }

    void aPathNarrows()
    {
        filter(u"path:apps/checkout\r"_s);
        QVERIFY(f().wait([this] { return walked() && rows() > 0 && rows() < m_all; }));
        const auto repository = Repository::open(WindowFixture::demo().toStdString());
        QVERIFY(repository);
        for (int row = 0; row < rows(); ++row) {
            const auto changes = repository->changesOf(commit(row).id);
            QVERIFY(changes);
            QVERIFY2(std::ranges::any_of(*changes,
                                         [](const FileChange &change) {
                                             return change.newPath.starts_with("apps/checkout/") ||
                                                    change.oldPath.starts_with("apps/checkout/");
                                         }),
                     commit(row).summary.c_str());
        }
    }

    void anApplicationNarrowsAndNoClusterIsLost()
    {
        // What prod-eu runs of checkout is marked with all history on show …
        const auto deployed = [this](const char *application) {
            std::set<ClusterName> out;
            const auto fleet = f().session().fleet();
            for (const FleetRow &row : fleet->rows) {
                if (row.application.text() != application)
                    continue;
                for (const FleetCell &cell : row.cells) {
                    if (cell.state && cell.state->deployed.revision)
                        out.insert(cell.cluster);
                }
            }
            return out;
        };
        for (const char *const application : {"checkout", "payments", "monitoring", "policies"}) {
            filter(u"app:%1\r"_s.arg(QString::fromLatin1(application)));
            QVERIFY(f().wait([this] { return walked() && rows() > 0 && rows() < m_all; }));
            // … and with the application's own, though the deployed commit may not touch it.
            const std::set<ClusterName> wanted = deployed(application);
            QVERIFY(!wanted.empty());
            QVERIFY2(f().wait([&] { return marked() == wanted; }), application);
            QTest::mouseClick(chip(), Qt::LeftButton);
            QVERIFY(f().wait([this] { return walked() && rows() == m_all; }));
        }
    }

    void aChosenCommitTellsWhatItChangesRendered()
    {
        const QModelIndex index = rowWith(u"Checkout: scale the worker"_s);
        QVERIFY(index.isValid());
        f().click(&table(), index);
        QVERIFY(rendered(commit(index.row()).id));
        const auto shown = f().session().commit();
        QVERIFY(!shown->files.empty());
        QVERIFY(!shown->rendered.empty());
        QVERIFY(f().wait([this] { return diff().document() && diff().differenceCount() > 0; }));
        // F8 goes over all objects and files of the commit, to its last difference.
        table().setFocus();
        f().press(Qt::Key_F8);
        QCOMPARE(diff().currentDifference(), 0);
    }

    void theCommitThatWasChosenLastIsShown()
    {
        f().click(&table(), table().model()->index(0, HistoryModel::Subject));
        table().setFocus();
        QVERIFY(rendered(commit(0).id));
        // Down and at once up again: the first one is chosen, so it must be the one on show.
        f().press(Qt::Key_Down);
        f().press(Qt::Key_Up);
        QVERIFY(f().wait([this] { return f().session().activity()->running.empty(); }));
        QTest::qWait(0);
        QVERIFY(f().wait([this] { return f().session().commit()->renderedKnown; }));
        QCOMPARE(f().session().commit()->commit.id, commit(0).id);
    }

    void refreshingWhileACommitIsRenderedEndsWell()
    {
        const QModelIndex index = rowWith(u"Checkout: scale the worker"_s);
        f().click(&table(), index);
        QVERIFY(f().wait([&] {
            return f().session().commit() &&
                   f().session().commit()->commit.id == commit(index.row()).id;
        }));
        f().press(Qt::Key_F5);
        QVERIFY(f().waitOpen());
        QVERIFY(rendered(commit(index.row()).id));
        QVERIFY(!f().session().commit()->rendered.empty());
    }

    void idsAreCopied()
    {
        f().click(&table(), table().model()->index(0, HistoryModel::Subject));
        table().setFocus();
        f().press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(commit(0).id.hex()));
        f().press(Qt::Key_Down, Qt::ShiftModifier);
        f().press(Qt::Key_C, Qt::ControlModifier);
        // Older first, as a range is written.
        QCOMPARE(QApplication::clipboard()->text(),
                 QString::fromStdString(commit(1).id.hex() + '\n' + commit(0).id.hex()));
    }

    void aFileOpensAtARevisionWithBlame()
    {
        const QModelIndex index = rowWith(u"Checkout: scale the worker"_s);
        f().click(&table(), index);
        QVERIFY(rendered(commit(index.row()).id));
        LineList *const list = f().window().history()->pane()->list();
        const QModelIndex file = WindowFixture::rowOf(list, u".yaml"_s);
        QVERIFY(file.isValid());
        list->scrollTo(file);
        Q_EMIT list->customContextMenuRequested(list->visualRect(file).center());
        triggerInMenu(u"Open with blame"_s);
        QVERIFY(f().wait([this] {
            BlameWindow *const blame = f().window().blameWindow();
            return blame != nullptr && blame->isVisible() && blame->table()->isVisible();
        }));
        BlameWindow &blame = *f().window().blameWindow();
        QVERIFY(blame.table()->model()->rowCount() > 0);
        // A click on a line's commit shows it in the main window.
        const QModelIndex first = blame.table()->model()->index(0, 0);
        const QString id = first.data().toString();
        QVERIFY(!id.isEmpty());
        f().click(blame.table(), first);
        QTRY_VERIFY_WITH_TIMEOUT(
            table().model()->index(table().currentIndex().row(), HistoryModel::Id).data() == id,
            WindowTimeout);
        QTest::keyClick(&blame, Qt::Key_Escape);
        QTRY_VERIFY(!blame.isVisible());
    }

    void aLongSubjectLeavesTheBadgesTheirRoom()
    {
        const QFont font;
        const int width = 400;
        Commit commit;
        commit.summary = std::string(300, 'w');
        CommitMarks marks;
        marks.refs = {{"refs/heads/main", "main", RefKind::Branch, {}, true}};
        for (const char *const name : {"staging", "prod-eu"})
            marks.deployed.push_back({ClusterName(name), {}});
        const Segments whole = subjectSegments(commit, &marks);
        QVERIFY(segmentsWidth(whole, font) > width);
        const Segments fitted = fittedSegments(whole, width, font);
        QVERIFY(segmentsWidth(fitted, font) <= width);
        QCOMPARE(fitted.size(), 4);
        QVERIFY(fitted.at(0).text.endsWith(u'…'));
        for (qsizetype i = 1; i < fitted.size(); ++i)
            QCOMPARE(fitted.at(i), whole.at(i));
        // Many clusters become a number.
        for (int i = 0; i < 10; ++i)
            marks.deployed.push_back({ClusterName("edge-" + std::to_string(i)), {}});
        QCOMPARE(plainText(subjectSegments(commit, &marks).sliced(1)), u"main ● 12 cluster(s)"_s);
    }

    void twoChosenCommitsAreCompared()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        f().window().showPage(MainWindow::History);
        f().click(&table(), table().model()->index(0, HistoryModel::Subject));
        table().setFocus();
        for (int i = 0; i < 20; ++i)
            f().press(Qt::Key_Down, Qt::ShiftModifier);
        QTest::mouseClick(f().find<QWidget>("compareTwo"), Qt::LeftButton);
        auto *const chooser = f().find<QWidget>("pairChooser");
        QVERIFY(chooser && chooser->isVisible());
        QCOMPARE(chooser->findChild<QLineEdit *>(u"rightRevision"_s)->text(),
                 QString::fromStdString(commit(0).id.shortHex()));
        QTest::keyClick(chooser->findChild<QLineEdit *>(u"rightRevision"_s), Qt::Key_Return);
        QVERIFY(f().wait([this] {
            return f().session().reviewed()->pair.kind == Pair::Kind::Revisions &&
                   !f().session().reviewed()->running;
        }));
        QVERIFY(f().session().reviewed()->comparison);
        QCOMPARE(f().window().page(), MainWindow::Review);
    }

    void whatCommitsChangeIsFilledIn()
    {
        // Only what is looked at is computed.
        f().window().showPage(MainWindow::History);
        table().scrollToTop();
        QVERIFY(f().wait([this] {
            return table().model()->index(0, HistoryModel::Changes).data().toString() != u"…"_s;
        }));
        const auto impact = f().session().impact(commit(0).id);
        QVERIFY(impact && !impact->error);
        // It stays so where another workspace cannot be opened.
        f().window().open(u"/no/such/folder"_s);
        QVERIFY(f().wait([this] { return !f().session().isOpening(); }));
        QVERIFY(f().wait([this] {
            return table().model()->index(0, HistoryModel::Changes).data().toString() != u"…"_s;
        }));
    }

private:
    WindowFixture &f() { return *m_fixture; }
    QTableView &table() { return *f().historyTable(); }
    DiffView &diff() { return *f().window().history()->pane()->diff(); }
    std::shared_ptr<const HistorySnapshot> history() { return f().session().history(); }
    int rows() { return table().model()->rowCount(); }
    bool walked()
    {
        return f().wait([this] { return !history()->running && rows() > 0; });
    }
    const Commit &commit(int row)
    {
        return qobject_cast<HistoryModel *>(table().model())->row(row).commit;
    }
    QModelIndex rowWith(const QString &subject)
    {
        return WindowFixture::rowOf(&table(), subject, HistoryModel::Subject);
    }
    bool rendered(Revision id)
    {
        return f().wait([&] {
            const auto shown = f().session().commit();
            return shown && shown->commit.id == id && shown->renderedKnown;
        });
    }
    /// The clusters whose badges stand in the list.
    std::set<ClusterName> marked()
    {
        std::set<ClusterName> out;
        const auto marks = f().session().marks();
        for (int row = 0; row < rows(); ++row) {
            const auto it = marks->marks.find(commit(row).id);
            if (it == marks->marks.end())
                continue;
            for (const Deployment &deployment : it->second.deployed)
                out.insert(deployment.cluster);
        }
        return out;
    }
    void filter(const QString &words)
    {
        auto *const field = f().find<QLineEdit>("historyFilter");
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        const bool takes = words.endsWith(u'\r');
        QTest::keyClicks(field, takes ? words.chopped(1) : words);
        // What the completer offers goes with the keys that a person types on.
        if (QWidget *const offered = QApplication::activePopupWidget())
            offered->close();
        if (takes)
            QTest::keyClick(field, Qt::Key_Return);
    }
    QToolButton *chip()
    {
        for (QToolButton *const one : f().window().history()->findChildren<QToolButton *>()) {
            if (one->property("kind").toString() == u"chip"_s && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void triggerInMenu(const QString &text)
    {
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
        for (QAction *const action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                return;
            }
        }
        QFAIL("the menu has no such action");
    }

    std::unique_ptr<WindowFixture> m_fixture;
    int m_all = 0;
};

QTEST_MAIN(TestWindowHistory)
#include "tst_windowhistory.moc"
