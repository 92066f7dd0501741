#include "desktop/pages/blamewindow.h"
#include "desktop/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// Every item model of the window under Qt's own tester, while real snapshots come in.
class TestWindowModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelKeepsItsPromises()
    {
        WindowFixture f;
        watch(f.window());
        QVERIFY(m_names.contains(u"driftgate::FleetModel"_s));
        QVERIFY(m_names.contains(u"driftgate::FleetFilter"_s));
        QVERIFY(m_names.contains(u"driftgate::HistoryModel"_s));
        QVERIFY(m_names.contains(u"driftgate::ObjectListModel"_s));
        QVERIFY(m_names.contains(u"driftgate::ActivityModel"_s));
        QVERIFY(m_names.contains(u"driftgate::LineModel"_s));

        QVERIFY(f.openDemo());
        narrowTheFleet(f);
        walkTheHistory(f);
        walkTheReview(f);
        openBlame(f);
        f.press(Qt::Key_F5);
        QVERIFY(f.waitOpen());
        f.session().close();
        QVERIFY(f.wait([&] { return !f.session().workspace(); }));
        QVERIFY(f.openDemo());
    }

private:
    /// Puts a tester on every model that has none yet.
    void watch(QWidget &widget)
    {
        for (QAbstractItemModel *const model : widget.findChildren<QAbstractItemModel *>()) {
            const QString name = QString::fromLatin1(model->metaObject()->className());
            // Qt's own (combo boxes, completers) are Qt's matter.
            if (model->findChild<QAbstractItemModelTester *>() != nullptr ||
                (!name.startsWith(u"driftgate::"_s) && name != u"QSortFilterProxyModel"_s))
                continue;
            new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
            m_names.insert(name);
        }
    }

    void narrowTheFleet(WindowFixture &f)
    {
        f.press(Qt::Key_F, Qt::ControlModifier);
        auto *const field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"check"_s);
        QCOMPARE(f.fleetTable()->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Escape);
        for (QToolButton *const chip : f.window().findChildren<QToolButton *>()) {
            if (chip->isVisible() && chip->property("segment").isValid())
                QTest::mouseClick(chip, Qt::LeftButton);
        }
        for (QToolButton *const chip : f.window().findChildren<QToolButton *>()) {
            if (chip->isVisible() && chip->text() == u"All"_s)
                QTest::mouseClick(chip, Qt::LeftButton);
        }
        for (QComboBox *const box : f.window().findChildren<QComboBox *>()) {
            if (!box->isVisible())
                continue;
            QTest::keyClick(box, Qt::Key_Down);
            QTest::keyClick(box, Qt::Key_Up);
        }
        QCOMPARE(f.fleetTable()->model()->rowCount(), 7);
    }

    void walkTheHistory(WindowFixture &f)
    {
        f.window().showPage(MainWindow::History);
        QVERIFY(f.wait([&] { return !f.session().history()->running; }));
        auto *const field = f.find<QLineEdit>("historyFilter");
        for (const QString &words : {u"app:checkout\r"_s, u"author:nobody"_s, QString()}) {
            field->clear();
            QTest::keyClicks(field, words);
            QTest::qWait(250);
            QVERIFY(f.wait([&] { return !f.session().history()->running; }));
        }
        f.historyTable()->setFocus();
        f.press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 5; ++i) {
            f.press(Qt::Key_Down);
            QVERIFY(f.wait(
                [&] { return f.session().commit() && f.session().commit()->renderedKnown; }));
        }
    }

    void walkTheReview(WindowFixture &f)
    {
        for (const QString &cluster : {u"prod-eu"_s, u"staging"_s}) {
            QVERIFY(f.review(u"checkout"_s, cluster));
            for (const Pair::Kind kind : {Pair::Kind::BaseTarget, Pair::Kind::BaseLive}) {
                Q_EMIT f.window().reviewPage()->pairWanted({kind, {}, {}});
                QVERIFY(f.wait([&] { return f.window().reviewPage()->isShowing(); }));
            }
            // Headings fold, "more" unfolds.
            QListView *const list = f.objectList();
            for (int row = 0; row < list->model()->rowCount(); ++row)
                f.click(list, list->model()->index(row, 0));
        }
    }

    void openBlame(WindowFixture &f)
    {
        Q_EMIT f.window().reviewPage()->sourceWanted(f.session().workspace()->head,
                                                     u"apps/checkout/base/deployment.yaml"_s, 3);
        QVERIFY(f.window().blameWindow());
        watch(*f.window().blameWindow());
        QVERIFY(m_names.contains(u"driftgate::BlameModel"_s));
        QVERIFY(f.wait([&] { return f.window().blameWindow()->table()->model()->rowCount() > 0; }));
        QCOMPARE(f.window().blameWindow()->table()->currentIndex().row(), 2);
        f.window().blameWindow()->close();
    }

    QSet<QString> m_names;
};

QTEST_MAIN(TestWindowModels)
#include "tst_windowmodels.moc"
