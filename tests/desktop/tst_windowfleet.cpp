#include "desktop/pages/fleetpage.h"
#include "desktop/windowfixture.h"
#include "workspace/workspacefixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr int Clusters = 9;
constexpr int Applications = 24;

QString clusterName(int i)
{
    return (i % 2 == 0 ? u"edge-%1"_s : u"dev-%1"_s).arg(i);
}

} // namespace

/// A fleet that is wider and higher than the window: the names of its rows stay in sight.
class TestWindowFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_files = std::make_unique<WorkspaceFixture>();
        m_files->environment.clock = std::make_shared<SystemClock>();
        std::string text = "apiVersion: driftgate.dev/v1\nkind: Workspace\nclusters:\n";
        for (int i = 0; i < Clusters; ++i) {
            const std::string name = clusterName(i).toStdString();
            text += "- {name: " + name + ", recorded: ../live/staging}\n";
        }
        text += "applications:\n";
        for (int i = 0; i < Applications; ++i)
            text += "- {name: app-" + std::to_string(10 + i) +
                    ", path: apps/ingress, namespace: ingress}\n";
        m_files->write("driftgate.yaml", text);
        m_files->commit("Begin");
        m_window = std::make_unique<WindowFixture>(m_files->environment);
        f().window().resize(1000, 620);
        QVERIFY(f().open(QString::fromStdString(m_files->root())));
        QCOMPARE(table().model()->columnCount(), Clusters + 1);
        QCOMPARE(table().model()->rowCount(), Applications);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_files.reset();
    }
    void init()
    {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(0, 1));
        QVERIFY(table().horizontalScrollBar()->maximum() > 0);
        QVERIFY(table().verticalScrollBar()->maximum() > 0);
    }

    void theNamesStayWhileTheKeysGoRightAndBack()
    {
        for (int column = 2; column <= Clusters; ++column) {
            f().press(Qt::Key_Right);
            QCOMPARE(table().currentIndex().column(), column);
            checkCurrentIsSeen();
        }
        QCOMPARE(table().horizontalScrollBar()->value(), table().horizontalScrollBar()->maximum());
        checkNames();
        for (int column = Clusters - 1; column >= 1; --column) {
            f().press(Qt::Key_Left);
            QCOMPARE(table().currentIndex().column(), column);
            checkCurrentIsSeen();
        }
        f().press(Qt::Key_Left);
        QCOMPARE(table().currentIndex().column(), 0);
        QVERIFY(table().hasFocus());
    }

    void theNamesGoWithTheRows()
    {
        table().setCurrentIndex(table().model()->index(Applications - 1, Clusters));
        QCOMPARE(table().verticalScrollBar()->value(), table().verticalScrollBar()->maximum());
        checkNames();
        QWheelEvent wheel(QPointF(20, 40), names().viewport()->mapToGlobal(QPointF(20, 40)), {},
                          {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(names().viewport(), &wheel);
        QVERIFY(table().verticalScrollBar()->value() < table().verticalScrollBar()->maximum());
        checkNames();
    }

    void aNameIsClickedAndTheKeysStayInTheTable()
    {
        table().setCurrentIndex(table().model()->index(1, Clusters));
        const int scrolled = table().horizontalScrollBar()->value();
        QVERIFY(scrolled > 0);
        f().window().fleet()->findChild<QLineEdit *>()->setFocus();
        const QModelIndex name = table().model()->index(3, 0);
        QTest::mouseClick(names().viewport(), Qt::LeftButton, {},
                          names().visualRect(name).center());
        QCOMPARE(table().currentIndex(), name);
        QVERIFY(table().selectionModel()->isSelected(table().model()->index(3, Clusters)));
        QVERIFY(table().hasFocus());
        QCOMPARE(QApplication::focusWidget(), &table());
        // What a person looked at stays where it was.
        QCOMPARE(table().horizontalScrollBar()->value(), scrolled);
        f().press(Qt::Key_Down);
        QCOMPARE(table().currentIndex(), table().model()->index(4, 0));
    }

    void theNamesGoWithTheFilterAndTheBands()
    {
        auto *const words = f().window().fleet()->findChild<QLineEdit *>();
        words->setText(u"app-1"_s);
        QCOMPARE(table().model()->rowCount(), 10);
        checkNames();
        words->clear();
        QComboBox *const grouping = f().window().fleet()->findChild<QComboBox *>();
        for (const int index : {1, 0}) {
            grouping->setCurrentIndex(index);
            Q_EMIT grouping->activated(index);
            QTRY_COMPARE(names().horizontalHeader()->height(),
                         table().horizontalHeader()->height());
            table().setCurrentIndex(table().model()->index(2, Clusters));
            checkNames();
        }
    }

    void aScreenReaderIsToldTheTableAndNoSecondOne()
    {
        QAccessibleInterface *const shown = QAccessible::queryAccessibleInterface(&table());
        QVERIFY(shown && shown->tableInterface());
        QCOMPARE(shown->tableInterface()->columnCount(), Clusters + 1);
        QCOMPARE(shown->tableInterface()->cellAt(2, 0)->text(QAccessible::Name), u"app-12"_s);
        for (int i = 0; i < shown->childCount(); ++i)
            QVERIFY(shown->child(i)->object() != &names());
    }

private:
    [[nodiscard]] WindowFixture &f() { return *m_window; }
    [[nodiscard]] QTableView &table() { return *f().fleetTable(); }
    [[nodiscard]] QTableView &names() { return *f().find<QTableView>("frozenColumn"); }
    /// Not under the names, and not out of the window.
    void checkCurrentIsSeen()
    {
        const QRect cell = table().visualRect(table().currentIndex());
        QVERIFY2(cell.left() >= table().columnWidth(0), qPrintable(QString::number(cell.left())));
        QVERIFY(cell.left() < table().viewport()->width());
    }
    /// Each name lies in its own row, at the left, and is what is seen there.
    void checkNames()
    {
        QCoreApplication::processEvents();
        QVERIFY(names().isVisible());
        QCOMPARE(names().width(), table().columnWidth(0));
        QCOMPARE(names().viewport()->mapTo(&table(), QPoint()),
                 QPoint(0, table().viewport()->mapTo(&table(), QPoint()).y()));
        QCOMPARE(names().columnWidth(0), table().columnWidth(0));
        QCOMPARE(names().columnViewportPosition(0), 0);
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            QCOMPARE(names().rowViewportPosition(row), table().rowViewportPosition(row));
            QCOMPARE(names().rowHeight(row), table().rowHeight(row));
        }
        for (int column = 1; column <= Clusters; ++column)
            QVERIFY(names().isColumnHidden(column));
        QCOMPARE(table().childAt(20, table().height() / 2), names().viewport());
    }

    std::unique_ptr<WorkspaceFixture> m_files;
    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestWindowFleet)
#include "tst_windowfleet.moc"
