#include "desktop/diff/colors.h"
#include "desktop/diff/diffarea.h"
#include "desktop/diff/diffview.h"
#include "desktop/diff/findbar.h"
#include "desktop/diff/overview.h"
#include "desktop/tst_difffixture.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

using namespace driftgate;

/// The whole view under real keys and clicks.
class TestDiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void init()
    {
        m_view = std::make_unique<DiffView>();
        m_view->resize(1000, 600);
        m_view->setClock(std::make_shared<FixedClock>(fixtureMoment(15, 0)));
        m_view->setDocument(checkoutDocument(), titles());
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QVERIFY(area().hasFocus());
    }
    void cleanup() { m_view.reset(); }

    void f8AndF7WalkTheDifferences()
    {
        QSignalSpy told(m_view.get(), &DiffView::currentDifferenceChanged);
        QSignalSpy ended(m_view.get(), &DiffView::differencesExhausted);
        QCOMPARE(m_view->differenceCount(), 6);
        QCOMPARE(m_view->currentDifference(), -1);
        for (int i = 0; i < 6; ++i) {
            press(Qt::Key_F8);
            QCOMPARE(m_view->currentDifference(), i);
            QCOMPARE(told.takeLast(), (QVariantList{i, 6}));
            QVERIFY(isInSight(m_view->currentRow()));
        }
        press(Qt::Key_F8);
        QCOMPARE(m_view->currentDifference(), 5);
        QCOMPARE(ended.takeLast(), (QVariantList{true}));
        for (int i = 4; i >= 0; --i) {
            press(Qt::Key_F7);
            QCOMPARE(m_view->currentDifference(), i);
        }
        press(Qt::Key_F7);
        QCOMPARE(ended.takeLast(), (QVariantList{false}));
    }

    void f8GoesToADifferenceInTheFirstRowToo()
    {
        DiffFixture f;
        const int first = f.difference("/a", Cause::Git);
        const int second = f.difference("/b", Cause::Git);
        f.changed("a: 1", "a: 2", first);
        f.changed("b: 1", "b: 2", second);
        m_view->setDocument(f.build(), titles());
        press(Qt::Key_F8);
        QCOMPARE(m_view->currentDifference(), 0);
        press(Qt::Key_F8);
        QCOMPARE(m_view->currentDifference(), 1);
    }

    void aDifferenceThatOneSideLacksIsShownOnTheOther()
    {
        m_view->setCurrentDifference(3);
        QCOMPARE(m_view->currentSide(), DiffSide::Right);
        QCOMPARE(m_view->currentRow(), 25);
    }

    void enterAndSpaceOpenAFold()
    {
        const int before = area().lineCount();
        int line = 0;
        while (area().scene().rows.at(line).kind != VisibleRow::Kind::Fold)
            ++line;
        const VisibleRow fold = area().scene().rows.at(line);
        moveTo(DiffSide::Left, fold.row);
        press(Qt::Key_Return);
        QCOMPARE(area().lineCount(), before + fold.count - 1);
        press(Qt::Key_Space);
        QCOMPARE(area().lineCount(), before);
        press(Qt::Key_Space);
        QCOMPARE(area().lineCount(), before + fold.count - 1);
        m_view->foldEqual();
        QCOMPARE(area().lineCount(), before);
        m_view->expandAll();
        QCOMPARE(area().lineCount(), static_cast<int>(m_view->document()->rows.size()) + 1);
    }

    void aClickOpensAFold()
    {
        const int before = area().lineCount();
        QCOMPARE(area().scene().rows.at(0).kind, VisibleRow::Kind::Fold);
        const int hidden = area().scene().rows.at(0).count;
        click(area().cellRect(0, DiffSide::Right).center());
        QCOMPARE(area().lineCount(), before + hidden - 1);
    }

    void theRowOfUnmanagedFieldsAsksForThem()
    {
        QSignalSpy asked(m_view.get(), &DiffView::unmanagedToggled);
        press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->currentRow(), -1);
        press(Qt::Key_Return);
        QCOMPARE(asked.takeLast(), (QVariantList{true}));
        QVERIFY(m_view->showsUnmanaged());

        DiffFixture f;
        f.equal("a: 1");
        f.unmanaged("b: 2");
        m_view->refreshDocument(f.build(), titles());
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Return);
        QCOMPARE(asked.takeLast(), (QVariantList{false}));
    }

    void enterActivatesARow()
    {
        QSignalSpy activated(m_view.get(), &DiffView::rowActivated);
        moveTo(DiffSide::Right, 21);
        press(Qt::Key_Return);
        QCOMPARE(activated.takeLast().at(0).toInt(), 21);
        const QRect cell = cellOf(21, DiffSide::Left);
        click({cell.left() + 14, cell.center().y()});
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.last().at(0).toInt(), 21);
        QCOMPARE(activated.last().at(1).value<DiffSide>(), DiffSide::Left);
        click({cell.left() + 120, cell.center().y()});
        QCOMPARE(activated.size(), 1);
    }

    void keysMoveTheCaret()
    {
        moveTo(DiffSide::Left, 10);
        press(Qt::Key_End);
        QCOMPARE(caret(), (TextPosition{10, 13}));
        press(Qt::Key_Home);
        QCOMPARE(caret(), (TextPosition{10, 2}));
        press(Qt::Key_Home);
        QCOMPARE(caret(), (TextPosition{10, 0}));
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(caret(), (TextPosition{10, 2}));
        press(Qt::Key_End);
        press(Qt::Key_Right);
        QCOMPARE(caret(), (TextPosition{11, 0}));
        press(Qt::Key_Left);
        QCOMPARE(caret(), (TextPosition{10, 13}));
        press(Qt::Key_Up);
        QCOMPARE(caret(), (TextPosition{9, 5}));
        press(Qt::Key_Down);
        QCOMPARE(caret(), (TextPosition{10, 13}));
        press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(caret(), (TextPosition{0, 0}));
        press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(caret().row, area().scene().rows.rowCount());
    }

    void tabSwitchesTheColumnAndThenLeaves()
    {
        moveTo(DiffSide::Left, 10);
        press(Qt::Key_Tab);
        QCOMPARE(m_view->currentSide(), DiffSide::Right);
        QVERIFY(area().hasFocus());
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(m_view->currentSide(), DiffSide::Left);
        QVERIFY(area().hasFocus());
    }

    void shiftSelectsAndCtrlCCopiesThatSide()
    {
        moveTo(DiffSide::Left, 24);
        press(Qt::Key_Home);
        press(Qt::Key_End, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        // Two rows between are gaps on the left.
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("value: debug\n        - name: DB_PAS"));
        press(Qt::Key_Tab);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text() + u'\n',
                 QString::fromStdString(m_view->document()->right.text()));
    }

    void copyingNothingKeepsTheClipboard()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
    }

    void theMouseSelectsWithinOneColumn()
    {
        const QPoint from = pointOf(DiffSide::Left, {10, 2});
        const QPoint to = pointOf(DiffSide::Left, {11, 4});
        QTest::mousePress(area().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(area().viewport(), to);
        QTest::mouseRelease(area().viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(m_view->selectedText(), QStringLiteral("replicas: 5\n  se"));

        // Drawn across the hairline the selection stays in its column.
        const QPoint far(area().viewport()->width() - 5, to.y());
        QTest::mousePress(area().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(area().viewport(), far);
        QTest::mouseRelease(area().viewport(), Qt::LeftButton, {}, far);
        QCOMPARE(m_view->currentSide(), DiffSide::Left);
        QCOMPARE(m_view->selectedText(), QStringLiteral("replicas: 5\n  selector:"));
    }

    void aDoubleClickTakesTheWordAThirdTheLine()
    {
        const QPoint word = pointOf(DiffSide::Right, {21, 24});
        QTest::mouseDClick(area().viewport(), Qt::LeftButton, {}, word);
        QCOMPARE(m_view->selectedText(), QStringLiteral("checkout"));
        QCOMPARE(m_view->currentSide(), DiffSide::Right);

        const auto send = [&](QEvent::Type type, quint64 time) {
            QMouseEvent event(type, QPointF(word), area().viewport()->mapToGlobal(QPointF(word)),
                              Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            event.setTimestamp(time);
            QApplication::sendEvent(area().viewport(), &event);
        };
        send(QEvent::MouseButtonPress, 1'000'000);
        send(QEvent::MouseButtonRelease, 1'000'010);
        send(QEvent::MouseButtonDblClick, 1'000'050);
        send(QEvent::MouseButtonRelease, 1'000'060);
        send(QEvent::MouseButtonPress, 1'000'100);
        QCOMPARE(m_view->selectedText(), QStringLiteral("        image: shop/checkout:1.9.0\n"));
        send(QEvent::MouseButtonRelease, 1'000'110);
    }

    void findCountsGoesRoundAndOpensFolds()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QLineEdit *edit = m_view->findBar()->edit();
        QVERIFY(edit->isVisible());
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("KIND:"));
        QTRY_COMPARE(m_view->findBar()->countLabel()->text(), QStringLiteral("1 of 2"));
        QCOMPARE(m_view->currentRow(), 1);
        QVERIFY(!area().scene().rows.isHidden(1));
        QCOMPARE(m_view->selectedText(), QStringLiteral("kind:"));
        QCOMPARE(m_view->currentSide(), DiffSide::Left);
        QTest::keyClick(edit, Qt::Key_F3);
        QCOMPARE(m_view->currentSide(), DiffSide::Right);
        QCOMPARE(m_view->findBar()->countLabel()->text(), QStringLiteral("2 of 2"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_view->currentSide(), DiffSide::Left);
        QTest::keyClick(edit, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_view->currentSide(), DiffSide::Right);

        QTest::mouseClick(m_view->findBar()->caseButton(), Qt::LeftButton);
        QTRY_COMPARE(m_view->findBar()->countLabel()->text(), QStringLiteral("no matches"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!m_view->findBar()->isVisible());
        QVERIFY(area().hasFocus());
        QVERIFY(area().scene().matches == nullptr);
    }

    void findTakesTheSelectedWord()
    {
        QTest::mouseDClick(area().viewport(), Qt::LeftButton, {},
                           pointOf(DiffSide::Left, {21, 24}));
        press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m_view->findBar()->text(), QStringLiteral("checkout"));
        QTRY_VERIFY(!m_view->findBar()->countLabel()->text().isEmpty());
    }

    void keysPressedWhileTheSearchRunsAreNotLost()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QLineEdit *edit = m_view->findBar()->edit();
        edit->setText(QStringLiteral("checkout"));
        QTest::keyClick(edit, Qt::Key_F3);
        QTRY_VERIFY(m_view->findBar()->countLabel()->text().contains(QStringLiteral(" of ")));
        QCOMPARE(m_view->selectedText(), QStringLiteral("checkout"));
    }

    void zoomByKeysAndWheel()
    {
        const int height = area().scene().geometry.rowHeight;
        press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), 1);
        QVERIFY(area().scene().geometry.rowHeight > height);
        press(Qt::Key_Minus, Qt::ControlModifier);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(m_view->zoom(), -1);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(area().scene().geometry.rowHeight, height);
        const QPointF at(100, 100);
        QWheelEvent wheel(at, area().viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(area().viewport(), &wheel);
        QCOMPARE(m_view->zoom(), 1);
        for (int i = 0; i < 60; ++i)
            press(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(area().scene().geometry.rowHeight > 4);
    }

    void aNewPaletteIsFollowedAtOnce()
    {
        m_view->setPalette(QPalette(QColor(0xf6f7f9)));
        const QImage light = m_view->grab().toImage();
        m_view->setPalette(QPalette(QColor(0x1b1e24)));
        QVERIFY(area().scene().colors.dark);
        const QImage dark = m_view->grab().toImage();
        const QRect cell = cellOf(21, DiffSide::Left);
        // Between the sign and the text nothing but the row's colour is painted.
        const QPoint row = area().viewport()->mapTo(
            m_view.get(),
            QPoint(area().scene().geometry.textArea(DiffSide::Left).left() + 4, cell.center().y()));
        QVERIFY(light.pixelColor(row).lightness() > 200);
        QVERIFY(dark.pixelColor(row).lightness() < 90);
        QCOMPARE(light.pixelColor(row), causeColors(Cause::Git, false).row);
        QCOMPARE(dark.pixelColor(row), causeColors(Cause::Git, true).row);
    }

    void bothColumnsScrollTogether()
    {
        DiffFixture f;
        const int wide = f.difference("/a", Cause::Git);
        f.changed("a: " + std::string(500, 'x'), "a: " + std::string(400, 'x'), wide);
        for (int i = 0; i < 200; ++i)
            f.equal("line: " + std::to_string(i));
        m_view->setDocument(f.build(), titles());
        m_view->expandAll();
        QVERIFY(area().horizontalScrollBar()->maximum() > 0);
        area().horizontalScrollBar()->setValue(50);
        QCOMPARE(area().scene().scrollX, 50);
        press(Qt::Key_End);
        QVERIFY(area().scene().scrollX > 500);
        press(Qt::Key_PageDown);
        QVERIFY(caret().row > 10);
        press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(area().verticalScrollBar()->value(), area().verticalScrollBar()->maximum());
    }

    void theHairlineCanBeDragged()
    {
        const int split = area().scene().geometry.split();
        QTest::mousePress(area().viewport(), Qt::LeftButton, {}, QPoint(split, 200));
        QTest::mouseMove(area().viewport(), QPoint(300, 200));
        QTest::mouseRelease(area().viewport(), Qt::LeftButton, {}, QPoint(300, 200));
        QCOMPARE(area().scene().geometry.split(), 300);
        QTest::mouseMove(area().viewport(), QPoint(600, 200));
        QCOMPARE(area().scene().geometry.split(), 300);
        QTest::mouseDClick(area().viewport(), Qt::LeftButton, {}, QPoint(300, 200));
        QCOMPARE(area().scene().geometry.split(), split);
    }

    void theOverviewScrolls()
    {
        m_view->resize(1000, 250);
        QTRY_VERIFY(area().verticalScrollBar()->maximum() > 0);
        Overview *strip = m_view->overview();
        QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(5, strip->height() - 3));
        QCOMPARE(area().verticalScrollBar()->value(), area().verticalScrollBar()->maximum());
        const QPoint grip = strip->windowRect().center();
        QTest::mousePress(strip, Qt::LeftButton, {}, grip);
        QTest::mouseMove(strip, QPoint(5, -200));
        QTest::mouseRelease(strip, Qt::LeftButton, {}, QPoint(5, -200));
        QCOMPARE(area().verticalScrollBar()->value(), 0);
    }

    void theMenuSpeaksOfWhatWasClicked()
    {
        const QPoint at = pointOf(DiffSide::Right, {21, 20});
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, area().viewport()->mapToGlobal(at));
        QApplication::sendEvent(area().viewport(), &event);
        auto *menu = m_view->findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        QCOMPARE(m_view->currentRow(), 21);
        const auto actions = menu->actions();
        const auto path = std::ranges::find_if(actions, [](const QAction *action) {
            return action->text().contains(QStringLiteral("of Field"));
        });
        QVERIFY(path != actions.end() && (*path)->isEnabled());
        (*path)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("/spec/template/spec/containers[name=checkout]/image"));
        menu->close();
    }

    void toolTipsArePlainText()
    {
        DiffFixture f;
        const int field = f.difference("/spec/<b>bold</b>", Cause::Git);
        f.at(field).live = Value::string("<img src=x>");
        f.changed("a: 1", "a: 2", field);
        m_view->setDocument(f.build(), titles());
        const QPoint at = cellOf(0, DiffSide::Left).center();
        QHelpEvent help(QEvent::ToolTip, at, area().viewport()->mapToGlobal(at));
        QApplication::sendEvent(area().viewport(), &help);
        QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;bold")));
        QVERIFY(!QToolTip::text().contains(QStringLiteral("<img")));
        QToolTip::hideText();
    }

    void refreshingKeepsThePlace()
    {
        m_view->resize(1000, 250);
        m_view->expandAll();
        moveTo(DiffSide::Right, 33);
        const int top = area().scene().top(area().scene().rows.lineOf(33));
        m_view->refreshDocument(checkoutDocument(), titles());
        QCOMPARE(m_view->currentRow(), 33);
        QCOMPARE(m_view->currentSide(), DiffSide::Right);
        QCOMPARE(area().scene().top(area().scene().rows.lineOf(33)), top);
        QVERIFY(!area().scene().rows.hasClosedFolds());
        m_view->setDocument(checkoutDocument(), titles());
        QCOMPARE(area().verticalScrollBar()->value(), 0);
        QVERIFY(area().scene().rows.hasClosedFolds());
    }

    void withoutADocumentAPlaceholderStands()
    {
        m_view->setPlaceholder(QStringLiteral("<b>Choose</b> an object"));
        m_view->setDocument(nullptr, {});
        QCOMPARE(m_view->differenceCount(), 0);
        QCOMPARE(m_view->currentRow(), -1);
        for (const Qt::Key key : {Qt::Key_F7, Qt::Key_F8, Qt::Key_Down, Qt::Key_Return, Qt::Key_End,
                                  Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Tab})
            press(key);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        click({200, 200});
        m_view->expandAll();
        QVERIFY(!m_view->grab().isNull());
        QCOMPARE(m_view->selectedText(), QString());
    }

    void anEmptyDocumentSaysSo()
    {
        m_view->setDocument(std::make_shared<AlignedDocument>(), titles());
        press(Qt::Key_Down);
        press(Qt::Key_F8);
        press(Qt::Key_Return);
        QVERIFY(!m_view->grab().isNull());
        QCOMPARE(area().lineCount(), 0);
    }

    void anObjectOfOneSideIsShownWhole()
    {
        DiffFixture f;
        const int all = f.difference("", Cause::Git, DifferenceKind::Added);
        for (int i = 0; i < 50; ++i)
            f.right("key" + std::to_string(i) + ": value", all);
        m_view->setDocument(f.build(), titles());
        QCOMPARE(m_view->differenceCount(), 1);
        press(Qt::Key_F8);
        QCOMPARE(m_view->currentSide(), DiffSide::Right);
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedText(), QString());
        QVERIFY(!m_view->grab().isNull());
    }

    void equalDocumentsAreNotFoldedAway()
    {
        DiffFixture f;
        for (int i = 0; i < 50; ++i)
            f.equal("key" + std::to_string(i) + ": value");
        m_view->setDocument(f.build(), titles());
        QCOMPARE(area().lineCount(), 50);
    }

    void aMegabyteInOneLineDoesNotHang()
    {
        DiffFixture f;
        const int field = f.difference("/data/x", Cause::Git);
        const std::string head(700'000, 'a');
        f.changed("x: " + head + "1" + std::string(300'000, 'b'),
                  "x: " + head + "2" + std::string(300'000, 'b'), field);
        f.equal("y: " + std::string(1'000'000, ' ') + "z");
        m_view->setDocument(f.build(), titles());
        QVERIFY(!m_view->grab().isNull());
        press(Qt::Key_End);
        press(Qt::Key_Home);
        press(Qt::Key_Home);
        press(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedText().size(), 1'000'004);
        press(Qt::Key_Right, Qt::ControlModifier);
        m_view->setZoom(2);
        QVERIFY(!m_view->grab().isNull());
    }

    void oddTextIsShownSafely()
    {
        DiffFixture f;
        const int field = f.difference("/x", Cause::Unknown);
        f.changed("\ttab:\tvalue", "\ttab:\tother", field);
        f.equal("wide: \u65e5\u672c\u8a9e \U0001F469\u200D\U0001F4BB e\u0301");
        f.equal("rtl: \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627");
        f.equal(std::string_view("nul:\0x\x1b[31mred\x7f", 16));
        f.equal("bad: \xff\xfe\xc3(");
        f.equal("lines: a\u2028b\u2029c");
        m_view->setDocument(f.build(), titles());
        m_view->expandAll();
        QVERIFY(!m_view->grab().isNull());
        for (int row = 0; row < 6; ++row) {
            moveTo(DiffSide::Left, row);
            press(Qt::Key_End);
            for (int i = 0; i < 6; ++i)
                press(Qt::Key_Left);
            press(Qt::Key_End, Qt::ShiftModifier);
            QCOMPARE(caret().row, row);
            QVERIFY(!m_view->grab().isNull());
        }
        moveTo(DiffSide::Left, 1);
        press(Qt::Key_Home);
        press(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedText(),
                 QStringLiteral("wide: \u65e5\u672c\u8a9e \U0001F469\u200D\U0001F4BB e\u0301"));
    }

    void aHundredThousandRowsStayUsable()
    {
        DiffFixture f;
        for (int i = 0; i < 100'000; ++i) {
            if (i % 1000 == 500) {
                const int field = f.difference("/a" + std::to_string(i), Cause::Cluster);
                f.changed("  key: old", "  key: new", field);
            } else {
                f.equal("  key" + std::to_string(i) + ": value");
            }
        }
        m_view->setDocument(f.build(), titles());
        QCOMPARE(m_view->differenceCount(), 100);
        m_view->expandAll();
        QCOMPARE(area().lineCount(), 100'000);
        press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(caret().row, 99'999);
        QVERIFY(isInSight(99'999));
        press(Qt::Key_F7);
        QCOMPARE(m_view->currentDifference(), 99);
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(m_view->findBar()->edit(), QStringLiteral("key54321:"));
        QTRY_COMPARE(m_view->currentRow(), 54'321);
        m_view->foldEqual();
        QVERIFY(area().lineCount() < 2000);
        QVERIFY(!m_view->grab().isNull());
    }

    void destroyingTheViewWhileTheWorkerRunsIsSafe()
    {
        std::string text;
        for (int i = 0; i < 50'000; ++i)
            text += "key: value\n";
        for (int round = 0; round < 3; ++round) {
            m_view->setDocument(alignTexts(text, text + "x: 1\n", Cause::Git), titles());
            press(Qt::Key_F, Qt::ControlModifier);
            m_view->findBar()->edit()->setText(QStringLiteral("value"));
        }
        m_view.reset();
    }

    void theBusyLineMovesOnlyWhileSeen()
    {
        QVERIFY(!m_view->isBusy());
        m_view->setBusy(true);
        QVERIFY(m_view->isBusy());
        m_view->hide();
        m_view->setBusy(false);
        QVERIFY(!m_view->isBusy());
    }

private:
    static DiffTitles titles()
    {
        DiffTitles out;
        out.left = QStringLiteral("Live");
        out.leftDetail = QStringLiteral("prod-eu, 3 s ago");
        out.right = QStringLiteral("Target");
        out.rightDetail = QStringLiteral("main a1b2c3d");
        return out;
    }
    DiffArea &area() { return *m_view->area(); }
    TextPosition caret() { return area().scene().selection.caret; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&area(), key, modifiers);
    }
    void click(QPoint point) { QTest::mouseClick(area().viewport(), Qt::LeftButton, {}, point); }
    void moveTo(DiffSide side, int row) { area().select({side, {row, 0}, {row, 0}}); }
    QRect cellOf(int row, DiffSide side)
    {
        return area().cellRect(area().scene().rows.lineOf(row), side);
    }
    QPoint pointOf(DiffSide side, TextPosition place)
    {
        const double x = area().scene().xOf(side, place);
        return {static_cast<int>(x) + 1, cellOf(place.row, side).center().y()};
    }
    bool isInSight(int row)
    {
        return area().viewport()->rect().contains(
            QPoint(10, cellOf(row, DiffSide::Left).center().y()));
    }

    std::unique_ptr<DiffView> m_view;
};

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"
