#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"
#include "desktop/diff/findbar.h"
#include "desktop/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// The main window on the demo, under real keys and clicks: the way through the pages, and the
/// review with its pairs.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->openDemo());
    }
    void cleanupTestCase() { m_fixture.reset(); }
    void init() { f().window().showPage(MainWindow::Fleet); }

    void theDemoIsOpenWithItsClustersAndApplications()
    {
        QCOMPARE(f().window().windowTitle(), u"manifests – Driftgate"_s);
        QCOMPARE(f().fleetTable()->model()->columnCount(), 4);
        QCOMPARE(f().fleetTable()->model()->rowCount(), 7);
        QVERIFY(f().cell(u"checkout"_s, u"prod-eu"_s).data().toString().contains(u"commit"));
        for (const FleetRow &row : f().session().fleet()->rows) {
            for (const FleetCell &cell : row.cells)
                QVERIFY2(!cell.state || !cell.state->error, row.application.text().c_str());
        }
    }

    void keysGoToEveryPage()
    {
        const MainWindow::Page pages[] = {MainWindow::History, MainWindow::Review,
                                          MainWindow::Activity, MainWindow::Fleet};
        for (const MainWindow::Page page : pages) {
            f().press(int(Qt::Key_1) + int(page), Qt::ControlModifier);
            QCOMPARE(f().window().page(), page);
            // What is shown can be used with the keyboard at once.
            QVERIFY(QApplication::focusWidget() != nullptr);
            QVERIFY(QApplication::focusWidget()->isVisible());
        }
    }

    void enterOnACellOpensItsReviewAtTheConflict()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        QCOMPARE(f().window().page(), MainWindow::Review);
        const auto review = f().session().reviewed();
        QCOMPARE(review->application.text(), std::string("checkout"));
        QCOMPARE(review->cluster.text(), std::string("prod-eu"));
        QVERIFY(f().objectList()->currentIndex().data().toString().startsWith(u"⚠ checkout"));
        QVERIFY(diff().currentDifference() >= 0);
        QCOMPARE(diff().currentDifference(), diff().firstDifference(Cause::Both));
        QCOMPARE(position(),
                 u"%1 of %2"_s.arg(diff().currentDifference() + 1).arg(diff().differenceCount()));
    }

    void arrowsAndEnterReachACellToo()
    {
        QTableView *const table = f().fleetTable();
        table->setFocus();
        const QModelIndex wanted = f().cell(u"payments"_s, u"prod-us"_s);
        f().press(Qt::Key_Home, Qt::ControlModifier);
        for (int row = table->currentIndex().row(); row < wanted.row(); ++row)
            f().press(Qt::Key_Down);
        while (table->currentIndex().column() < wanted.column())
            f().press(Qt::Key_Right);
        QCOMPARE(table->currentIndex(), wanted);
        f().press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(f().session().reviewed()->cluster.text(), std::string("prod-us"),
                                  WindowTimeout);
        QCOMPARE(f().session().reviewed()->application.text(), std::string("payments"));
    }

    void f8WalksThroughTheObjectsAndF7Back()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        f().objectList()->setFocus();
        const QModelIndex first = f().objectList()->currentIndex();
        // To the end of this object, then on to the next.
        for (int left = diff().differenceCount() - diff().currentDifference(); left > 0; --left)
            f().press(Qt::Key_F8);
        QVERIFY(f().wait([&] { return f().window().reviewPage()->isShowing(); }));
        QVERIFY(f().objectList()->currentIndex() != first);
        QCOMPARE(diff().currentDifference(), 0);
        f().press(Qt::Key_F7);
        QVERIFY(f().wait([&] { return f().window().reviewPage()->isShowing(); }));
        QCOMPARE(f().objectList()->currentIndex(), first);
        QCOMPARE(diff().currentDifference(), diff().differenceCount() - 1);
    }

    void theButtonsOfTheHeadStepToo()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        diff().setCurrentDifference(0);
        const int before = diff().currentDifference();
        QTest::mouseClick(button(u"Next difference (F8)"_s), Qt::LeftButton);
        QCOMPARE(diff().currentDifference(), before + 1);
        QTest::mouseClick(button(u"Previous difference (F7)"_s), Qt::LeftButton);
        QCOMPARE(diff().currentDifference(), before);
    }

    void ctrlFFindsInTheDifference()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        f().press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(diff().findBar()->isVisible());
        auto *const field = diff().findBar()->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"replicas"_s);
        QTRY_COMPARE_WITH_TIMEOUT(diff().selectedText(), u"replicas"_s, WindowTimeout);
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_VERIFY(!diff().findBar()->isVisible());
        QTRY_VERIFY(diff().area()->hasFocus());
    }

    void ctrlFNarrowsTheFleet()
    {
        f().press(Qt::Key_F, Qt::ControlModifier);
        auto *const field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, u"payments"_s);
        QCOMPARE(f().fleetTable()->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(f().fleetTable()->model()->rowCount(), 7);
        QTest::keyClicks(field, u"no such thing"_s);
        QVERIFY(!f().fleetTable()->isVisible());
        QVERIFY(label(u"Nothing fits the filter"_s));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(f().fleetTable()->isVisible());
    }

    void whatIsChosenElsewhereComesThroughTheFilter_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("chip");
        QTest::newRow("words") << u"payments"_s << QString();
        QTest::newRow("words that fit nothing") << u"no such thing"_s << QString();
        QTest::newRow("a chip") << QString() << u"Suspended"_s;
    }

    void whatIsChosenElsewhereComesThroughTheFilter()
    {
        QFETCH(QString, words);
        QFETCH(QString, chip);
        if (!chip.isEmpty())
            QTest::mouseClick(buttonThatBegins(chip), Qt::LeftButton);
        f().press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), words);
        QVERIFY(!f().cell(u"certificates"_s, u"prod-eu"_s).isValid());
        f().press(Qt::Key_K, Qt::ControlModifier);
        auto *const field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"certificates prod-eu"_s);
        auto *const popup = f().find<QWidget>("searchPopup");
        QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), WindowTimeout);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(f().cell(u"certificates"_s, u"prod-eu"_s).isValid(),
                                 WindowTimeout);
        QCOMPARE(f().fleetTable()->currentIndex(), f().cell(u"certificates"_s, u"prod-eu"_s));
        QCOMPARE(f().fleetTable()->model()->rowCount(), 7);
        f().press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(f().window().page(), MainWindow::Review, WindowTimeout);
        QCOMPARE(f().session().reviewed()->application, ApplicationName("certificates"));
        QCOMPARE(f().session().reviewed()->cluster, ClusterName("prod-eu"));
    }

    void pairsSwitchAndKeepTheObject()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        // A tool tip begins with the object's key; what is to know of it stands below.
        const auto chosen = [this] {
            return f()
                .objectList()
                ->currentIndex()
                .data(Qt::ToolTipRole)
                .toString()
                .section(u'\n', 0, 0);
        };
        const QString object = chosen();
        QVERIFY(!object.isEmpty());
        const std::pair<QString, Pair::Kind> pairs[] = {
            {u"base ↔ target"_s, Pair::Kind::BaseTarget},
            {u"base ↔ live"_s, Pair::Kind::BaseLive},
            {u"live ↔ target"_s, Pair::Kind::LiveTarget}};
        for (const auto &[text, kind] : pairs) {
            QTest::mouseClick(button(text), Qt::LeftButton);
            QVERIFY(settled());
            QCOMPARE(f().session().reviewed()->pair.kind, kind);
            QCOMPARE(chosen(), object);
            QVERIFY(diff().differenceCount() > 0);
        }
        // Of what Git changed alone there is no conflict, and nothing of the cluster's.
        QTest::mouseClick(button(u"base ↔ target"_s), Qt::LeftButton);
        QVERIFY(settled());
        QCOMPARE(diff().firstDifference(Cause::Cluster), -1);
        QCOMPARE(diff().firstDifference(Cause::Both), -1);
    }

    void twoRevisionsAreComparedByName()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        QWidget *const chooser = openChooser();
        QVERIFY(chooser);
        auto *const compare = chooser->findChild<QPushButton *>(u"comparePair"_s);
        QVERIFY(!compare->isEnabled());
        QTest::keyClicks(chooser->findChild<QLineEdit *>(u"leftRevision"_s), u"main~12"_s);
        QTest::keyClicks(chooser->findChild<QLineEdit *>(u"rightRevision"_s), u"main"_s);
        QVERIFY(compare->isEnabled());
        QTest::mouseClick(compare, Qt::LeftButton);
        QVERIFY(f().wait([&] {
            return f().session().reviewed()->pair.kind == Pair::Kind::Revisions &&
                   !f().session().reviewed()->running;
        }));
        QVERIFY(f().session().reviewed()->comparison);
        QVERIFY(!f().session().reviewed()->commits.empty());
    }

    void aRevisionThatIsNotThereIsSaid()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        QWidget *const chooser = openChooser();
        QVERIFY(chooser);
        QTest::keyClicks(chooser->findChild<QLineEdit *>(u"leftRevision"_s), u"no-such"_s);
        QTest::keyClicks(chooser->findChild<QLineEdit *>(u"rightRevision"_s), u"main\r"_s);
        QVERIFY(f().wait([&] {
            return f().session().reviewed()->pair.kind == Pair::Kind::Revisions &&
                   !f().session().reviewed()->running;
        }));
        QVERIFY(f().session().reviewed()->error);
        QVERIFY(f().session().reviewed()->error->text.contains(u"no-such"_s));
        // And back to what there is.
        QTest::mouseClick(button(u"live ↔ target"_s), Qt::LeftButton);
        QVERIFY(settled());
        QVERIFY(f().session().reviewed()->comparison);
    }

    void twoClustersAreCompared()
    {
        QVERIFY(f().review(u"checkout"_s, u"prod-eu"_s));
        QWidget *const chooser = openChooser();
        QVERIFY(chooser);
        for (QToolButton *const one : chooser->findChildren<QToolButton *>()) {
            if (one->text() == u"Two clusters"_s)
                QTest::mouseClick(one, Qt::LeftButton);
        }
        auto *const compare = chooser->findChild<QPushButton *>(u"comparePair"_s);
        for (QComboBox *const box : chooser->findChildren<QComboBox *>()) {
            if (box->isVisible() && box->accessibleName() == u"Left cluster"_s)
                box->setCurrentText(u"staging"_s);
            if (box->isVisible() && box->accessibleName() == u"Right cluster"_s)
                box->setCurrentText(u"prod-us"_s);
        }
        QVERIFY(compare->isEnabled());
        QTest::mouseClick(compare, Qt::LeftButton);
        QVERIFY(f().wait([&] {
            return f().session().reviewed()->pair.kind == Pair::Kind::Clusters &&
                   !f().session().reviewed()->running;
        }));
        QCOMPARE(f().session().reviewed()->pair.left, u"staging"_s);
        QCOMPARE(f().session().reviewed()->pair.right, u"prod-us"_s);
        QVERIFY(f().session().reviewed()->comparison);
        QVERIFY(settled());
        QVERIFY(diff().document());
    }

    void searchGoesToAnObject()
    {
        f().press(Qt::Key_K, Qt::ControlModifier);
        auto *const field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"ingress-nginx prod-eu Deployment"_s);
        auto *const popup = f().find<QWidget>("searchPopup");
        QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), WindowTimeout);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(f().window().page(), MainWindow::Review, WindowTimeout);
        QVERIFY(settled());
        QVERIFY(f().objectList()->currentIndex().data().toString().contains(u"ingress-nginx"));
        QVERIFY(!popup->isVisible());
    }

private:
    WindowFixture &f() { return *m_fixture; }
    DiffView &diff() { return *f().window().reviewPage()->diff(); }
    QString position() { return f().find<QLabel>("position")->text(); }
    bool settled()
    {
        return f().wait([this] {
            return !f().session().reviewed()->running && f().window().reviewPage()->isShowing();
        });
    }
    /// A visible button by its text or its tool tip.
    QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *const one : f().window().findChildren<QAbstractButton *>()) {
            if (one->isVisible() && (one->text() == text || one->toolTip() == text))
                return one;
        }
        return nullptr;
    }
    /// One with a number behind its word.
    QAbstractButton *buttonThatBegins(const QString &text)
    {
        for (QAbstractButton *const one : f().window().findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text().startsWith(text))
                return one;
        }
        return nullptr;
    }
    bool label(const QString &text)
    {
        for (QLabel *const one : f().window().findChildren<QLabel *>()) {
            if (one->isVisible() && one->text() == text)
                return true;
        }
        return false;
    }
    QWidget *openChooser()
    {
        QTest::mouseClick(button(u"other…"_s), Qt::LeftButton);
        auto *const chooser = f().find<QWidget>("pairChooser");
        return chooser != nullptr && chooser->isVisible() ? chooser : nullptr;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
