#include "desktop/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// Everything can be done without a mouse, and a screen reader has a name for all of it.
class TestWindowKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->openDemo());
        QVERIFY(m_fixture->review(u"checkout"_s, u"prod-eu"_s));
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void tabReachesEveryControl_data() { pages(); }
    void tabReachesEveryControl()
    {
        QFETCH(int, page);
        f().window().showPage(static_cast<MainWindow::Page>(page));
        QSet<const QWidget *> reached;
        const QWidget *const first = QApplication::focusWidget();
        QVERIFY(first);
        for (int i = 0; i < 200; ++i) {
            reached.insert(QApplication::focusWidget());
            f().press(Qt::Key_Tab);
            if (QApplication::focusWidget() == first)
                break;
        }
        for (const QWidget *const control : controls()) {
            // One of a group of exclusive choices is reached, the arrows go to the others.
            QVERIFY2(reached.contains(control) || isOfReachedGroup(control, reached),
                     qUtf8Printable(describe(control)));
        }
    }

    void everyControlHasAName_data() { pages(); }
    void everyControlHasAName()
    {
        QFETCH(int, page);
        f().window().showPage(static_cast<MainWindow::Page>(page));
        for (QWidget *const control : controls()) {
            QAccessibleInterface *const interface = QAccessible::queryAccessibleInterface(control);
            QVERIFY(interface);
            QVERIFY2(!interface->text(QAccessible::Name).trimmed().isEmpty(),
                     qUtf8Printable(describe(control)));
        }
    }

    void arrowsChooseWithinAGroup()
    {
        f().window().showPage(MainWindow::Fleet);
        auto *const all = choice(u"All"_s);
        QVERIFY(all);
        all->setFocus();
        const int rows = f().fleetTable()->model()->rowCount();
        f().press(Qt::Key_Right);
        // Pending: payments, for one, is in step everywhere but for its drift.
        QVERIFY(f().fleetTable()->model()->rowCount() < rows);
        f().press(Qt::Key_Left);
        QCOMPARE(f().fleetTable()->model()->rowCount(), rows);
        QVERIFY(all->isChecked());
    }

private:
    QAbstractButton *choice(const QString &text)
    {
        for (QAbstractButton *const one : f().window().findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text() == text && one->property("segment").isValid())
                return one;
        }
        return nullptr;
    }
    static void pages()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("fleet") << int(MainWindow::Fleet);
        QTest::newRow("history") << int(MainWindow::History);
        QTest::newRow("review") << int(MainWindow::Review);
        QTest::newRow("activity") << int(MainWindow::Activity);
    }
    WindowFixture &f() { return *m_fixture; }
    QList<QWidget *> controls()
    {
        QList<QWidget *> out;
        for (QWidget *const widget : f().window().findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled() || widget->window() != &f().window())
                continue;
            const bool isControl = qobject_cast<QAbstractButton *>(widget) ||
                                   qobject_cast<QLineEdit *>(widget) ||
                                   qobject_cast<QComboBox *>(widget) ||
                                   (qobject_cast<QAbstractItemView *>(widget) &&
                                    !qobject_cast<QAbstractItemView *>(widget->parentWidget()));
            // Parts of a control: the button that clears a field, the head of a table.
            if (isControl && !qobject_cast<QLineEdit *>(widget->parentWidget()) &&
                !qobject_cast<QComboBox *>(widget->parentWidget()))
                out.append(widget);
        }
        return out;
    }
    static bool isOfReachedGroup(const QWidget *control, const QSet<const QWidget *> &reached)
    {
        const auto *const button = qobject_cast<const QAbstractButton *>(control);
        if (button == nullptr || button->group() == nullptr || !button->group()->exclusive())
            return false;
        for (const QAbstractButton *const other : button->group()->buttons()) {
            if (reached.contains(other))
                return true;
        }
        return false;
    }
    static QString describe(const QWidget *widget)
    {
        const auto *const button = qobject_cast<const QAbstractButton *>(widget);
        return u"%1 “%2” %3 in %4"_s.arg(
            QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            button == nullptr ? QString() : button->text(),
            widget->parentWidget() == nullptr
                ? QString()
                : QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestWindowKeyboard)
#include "tst_windowkeyboard.moc"
