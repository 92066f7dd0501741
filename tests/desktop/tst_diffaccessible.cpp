#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"
#include "desktop/tst_difffixture.h"

#include <QAccessible>
#include <QTest>

using namespace driftgate;

namespace
{

struct Heard {
    QStringList announcements;
    QList<int> focused;
};
Heard *heard = nullptr; // Qt's handler takes no context

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        heard->announcements << static_cast<QAccessibleAnnouncementEvent *>(event)->message();
    if (event->type() == QAccessible::Focus && qobject_cast<DiffArea *>(event->object()) != nullptr)
        heard->focused << event->child();
}

} // namespace

/// What a screen reader is told.
class TestDiffAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_heard = {};
        heard = &m_heard;
        QAccessible::installUpdateHandler(listen);
        QAccessible::setActive(true);
        m_view = std::make_unique<DiffView>();
        m_view->resize(1000, 600);
        DiffTitles titles;
        titles.left = QStringLiteral("Live");
        titles.leftDetail = QStringLiteral("prod-eu");
        titles.right = QStringLiteral("Target");
        m_view->setDocument(checkoutDocument(), titles);
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        QAccessible::installUpdateHandler(nullptr);
    }

    void theAreaIsATableOfTwoColumns()
    {
        QAccessibleInterface *area = interface();
        QVERIFY(area != nullptr && area->isValid());
        QCOMPARE(area->role(), QAccessible::Table);
        auto *table = area->tableInterface();
        QVERIFY(table != nullptr);
        QCOMPARE(table->columnCount(), 2);
        QCOMPARE(table->rowCount(), m_view->area()->lineCount());
        QCOMPARE(area->childCount(), table->rowCount() * 2);
        QCOMPARE(table->columnDescription(0), QStringLiteral("Live prod-eu"));
        QCOMPARE(table->columnDescription(1), QStringLiteral("Target"));
        QVERIFY(!area->text(QAccessible::Name).isEmpty());
    }

    void cellsSayTextLineAndCause()
    {
        QAccessibleInterface *cell = cellOf(10, 0);
        QVERIFY(cell != nullptr && cell->isValid());
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("replicas: 5"));
        const QString description = cell->text(QAccessible::Description);
        for (const auto &part : {QStringLiteral("Line 11"), QStringLiteral("/spec/replicas"),
                                 QStringLiteral("Git"), QStringLiteral("kubectl-edit")})
            QVERIFY2(description.contains(part), qPrintable(description));
        QCOMPARE(cellOf(10, 1)->text(QAccessible::Name), QStringLiteral("replicas: 4"));
        QCOMPARE(cell->role(), QAccessible::Cell);
        QCOMPARE(cell->tableCellInterface()->columnIndex(), 0);
        QCOMPARE(cell->parent(), interface());
        QCOMPARE(interface()->child(interface()->indexOfChild(cell)), cell);
        QVERIFY(cell->state().readOnly);
        QVERIFY(!cell->rect().isEmpty());
    }

    void gapsAndFoldsAreNamed()
    {
        QVERIFY(cellOf(25, 0)->text(QAccessible::Name).contains(QStringLiteral("no line")));
        QAccessibleInterface *fold = interface()->tableInterface()->cellAt(0, 0);
        QVERIFY(fold->text(QAccessible::Name).contains(QStringLiteral("equal line")));
        QVERIFY(fold->state().collapsed);
        const int before = m_view->area()->lineCount();
        auto *action = fold->actionInterface();
        QVERIFY(action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(m_view->area()->lineCount() > before);
        QCOMPARE(interface()->tableInterface()->rowCount(), m_view->area()->lineCount());
        QCOMPARE(interface()->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
                 QStringLiteral("apiVersion: apps/v1"));
    }

    void cellsCanBeReadByCharacter()
    {
        auto *text = cellOf(10, 1)->textInterface();
        QVERIFY(text != nullptr);
        QCOMPARE(text->characterCount(), 13);
        QCOMPARE(text->text(2, 10), QStringLiteral("replicas"));
        text->setCursorPosition(4);
        QCOMPARE(text->cursorPosition(), 4);
        QCOMPARE(m_view->currentSide(), DiffSide::Right);
        text->setSelection(0, 2, 10);
        QCOMPARE(text->selectionCount(), 1);
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QCOMPARE(start, 2);
        QCOMPARE(end, 10);
        QCOMPARE(m_view->selectedText(), QStringLiteral("replicas"));
        const QRect box = text->characterRect(2);
        QCOMPARE(text->offsetAtPoint({box.left() + 1, box.center().y()}), 2);
        int from = 0;
        int to = 0;
        QCOMPARE(text->textAtOffset(4, QAccessible::WordBoundary, &from, &to),
                 QStringLiteral("replicas"));
    }

    void walkingAnnouncesTheDifferenceAndMovesTheFocus()
    {
        QTest::keyClick(m_view->area(), Qt::Key_F8);
        QCOMPARE(m_heard.announcements.size(), 1);
        QVERIFY2(m_heard.announcements.last().contains(QStringLiteral("1 of 6")),
                 qPrintable(m_heard.announcements.last()));
        QVERIFY(m_heard.announcements.last().contains(QStringLiteral("/spec/replicas")));
        const int line = m_view->area()->scene().rows.lineOf(10);
        QCOMPARE(m_heard.focused.last(), line * 2);
        QCOMPARE(interface()->focusChild(), cellOf(10, 0));
        QVERIFY(cellOf(10, 0)->state().focused);
        QTest::keyClick(m_view->area(), Qt::Key_Tab);
        QCOMPARE(m_heard.focused.last(), line * 2 + 1);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(m_view->area(), Qt::Key_F8);
        QVERIFY(m_heard.announcements.last().contains(QStringLiteral("No further")));
    }

    void aNewDocumentForgetsOldCells()
    {
        QVERIFY(cellOf(10, 0)->isValid());
        m_view->setDocument(std::make_shared<AlignedDocument>(), {});
        QCOMPARE(interface()->childCount(), 0);
        QVERIFY(interface()->focusChild() == nullptr);
        QVERIFY(interface()->tableInterface()->cellAt(3, 0) == nullptr);
        m_view->setDocument(nullptr, {});
        QCOMPARE(interface()->childCount(), 0);
    }

private:
    QAccessibleInterface *interface()
    {
        return QAccessible::queryAccessibleInterface(m_view->area());
    }
    QAccessibleInterface *cellOf(int row, int column)
    {
        return interface()->tableInterface()->cellAt(m_view->area()->scene().rows.lineOf(row),
                                                     column);
    }

    std::unique_ptr<DiffView> m_view;
    Heard m_heard;
};

QTEST_MAIN(TestDiffAccessible)
#include "tst_diffaccessible.moc"
