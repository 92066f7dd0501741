#pragma once

#include "desktop/pages/mainwindow.h"
#include "desktop/pages/reviewpage.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "desktop/widgets/theme.h"
#include "workspace/demo.h"

#include <QApplication>
#include <QListView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace driftgate::test
{

/// The machine is shared: what is waited for comes long before this.
inline constexpr int WindowTimeout = 60'000;

/// The real window with the real session, offscreen, with folders of its own for cache, data and
/// settings.
class WindowFixture
{
public:
    explicit WindowFixture(Environment environment)
        : m_environment(std::move(environment))
    {
        start();
    }
    WindowFixture()
        : WindowFixture(ownEnvironment())
    {
    }

    /// The demo's repository folder, made by the program once for the whole test.
    static QString demo()
    {
        static const QTemporaryDir folder;
        static const QString path = [] {
            const Environment environment = environmentIn(folder);
            const auto made = makeDemo(environment.dataDir / "demo", environment, {});
            if (!made)
                qFatal("the demo cannot be made: %s", qUtf8Printable(made.error().toString()));
            return QString::fromStdString(made->string());
        }();
        return path;
    }

    /// One cache for the whole program: a render is made once.
    static Environment environmentIn(const QTemporaryDir &folder)
    {
        Environment out;
        out.clock = std::make_shared<SystemClock>();
        out.runner = std::make_shared<SystemProcessRunner>();
        out.cacheDir = folder.filePath(QStringLiteral("cache")).toStdString();
        out.dataDir = folder.filePath(QStringLiteral("data")).toStdString();
        return out;
    }
    static Environment ownEnvironment()
    {
        static const QTemporaryDir folder;
        return environmentIn(folder);
    }

    /// Closes the window as a person does and starts the program again with the same settings.
    void restart()
    {
        m_window->close();
        m_window.reset();
        m_session.reset();
        m_theme.reset();
        m_preferences.reset();
        start();
    }

    /// Opens and waits until every cell is read.
    [[nodiscard]] bool open(const QString &where)
    {
        window().open(where);
        return waitOpen();
    }
    [[nodiscard]] bool openDemo() { return open(demo()); }
    [[nodiscard]] bool waitOpen()
    {
        return wait([this] {
            return session().workspace() && !session().isOpening() &&
                   session().fleet()->reading == 0;
        });
    }
    template<class Condition>
    [[nodiscard]] static bool wait(Condition condition)
    {
        return QTest::qWaitFor(condition, WindowTimeout);
    }

    MainWindow &window() { return *m_window; }
    Session &session() { return *m_session; }
    Preferences &preferences() { return *m_preferences; }

    template<class Widget>
    Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    QTableView *fleetTable() { return find<QTableView>("fleetTable"); }
    QTableView *historyTable() { return find<QTableView>("historyTable"); }
    QListView *objectList() { return find<QListView>("objectList"); }

    /// Offscreen there is nobody who gives a window the focus back when a popup closes. Without it
    /// the program is left, and every popup that is shown then closes at once.
    void activate()
    {
        // What was closed just now may not have lost the focus yet.
        QCoreApplication::processEvents();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), WindowTimeout))
            qFatal("the window does not get the focus");
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QWidget *const active = QApplication::activeWindow();
        if ((active == nullptr || !active->isVisible()) &&
            QApplication::activePopupWidget() == nullptr)
            activate();
        QWidget *const focus = QApplication::focusWidget();
        const bool takes = focus != nullptr && focus->isVisible();
        QTest::keyClick(takes ? focus : m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    static void click(QAbstractItemView *view, const QModelIndex &index,
                      Qt::MouseButton button = Qt::LeftButton)
    {
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), button, {}, view->visualRect(index).center());
    }

    /// The cell of an application on a cluster; invalid: there is none.
    QModelIndex cell(const QString &application, const QString &cluster)
    {
        const QAbstractItemModel *const model = fleetTable()->model();
        for (int column = 1; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() != cluster)
                continue;
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, 0).data().toString() == application)
                    return model->index(row, column);
            }
        }
        return {};
    }
    /// The row of a list whose text begins so; invalid: there is none.
    static QModelIndex rowOf(const QAbstractItemView *view, const QString &begin, int column = 0)
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, column);
            if (index.data().toString().contains(begin))
                return index;
        }
        return {};
    }
    /// Opens the review of a cell as a person does: a click and Enter.
    [[nodiscard]] bool review(const QString &application, const QString &cluster)
    {
        window().showPage(MainWindow::Fleet);
        const QModelIndex index = cell(application, cluster);
        if (!index.isValid())
            return false;
        click(fleetTable(), index);
        QTest::keyClick(fleetTable(), Qt::Key_Return);
        return wait([this] {
            return session().reviewed() && !session().reviewed()->running &&
                   window().reviewPage()->isShowing();
        });
    }

private:
    void start()
    {
        m_preferences =
            std::make_unique<Preferences>(m_folder.filePath(QStringLiteral("settings.ini")));
        m_theme = std::make_unique<Theme>(*qApp, *m_preferences);
        m_session = std::make_unique<Session>(m_environment);
        m_window = std::make_unique<MainWindow>(*m_session, *m_preferences);
        m_window->show();
        activate();
    }

    QTemporaryDir m_folder;
    Environment m_environment;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace driftgate::test
