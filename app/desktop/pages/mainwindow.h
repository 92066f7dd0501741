#pragma once

#include "desktop/session/preferences.h"
#include "desktop/session/session.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QStackedWidget;

namespace driftgate
{

class ActivityPage;
class BlameWindow;
class ClosingBar;
class FleetPage;
class GuideBar;
class HistoryPage;
class Navigation;
class NoticeBar;
class ReviewPage;
class StatusBar;
class TopBar;
class WelcomePage;

/// The one window: repository and search above, pages at the left, clusters and work below.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    enum Page { Fleet, History, Review, Activity };

    /// Both outlive it.
    MainWindow(Session &session, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows what is there at the start: the given workspace, else the last one, else the
    /// welcome page.
    void start(const QString &where);
    void open(const QString &where);
    void showPage(Page page);
    [[nodiscard]] Page page() const;
    [[nodiscard]] FleetPage *fleet() const { return m_fleet; }
    [[nodiscard]] HistoryPage *history() const { return m_history; }
    [[nodiscard]] ReviewPage *reviewPage() const { return m_review; }
    [[nodiscard]] ActivityPage *activity() const { return m_activity; }
    [[nodiscard]] GuideBar *guide() const { return m_guide; }
    /// Offers the two ways back to a revision; application and cluster may be empty. Where a dialog
    /// offers some already, that one comes to the front.
    void rollBack(const ApplicationName &application, const ClusterName &cluster,
                  const Revision &to);
    [[nodiscard]] TopBar *topBar() const { return m_top; }
    [[nodiscard]] BlameWindow *blameWindow() const { return m_blame; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectSession();
    void connectPages();
    void connectGate();
    void bindGateKeys();
    void bindKeys();
    void fillMenu();
    void fillRecent();
    void showWorkspace();
    void showFleet();
    void showConnections();
    void askConsent(const ClusterName &cluster);
    void connectClusters();
    void showActivity();
    void showNotices();
    void guideTo(int step);
    void showAges();
    void openDemo();
    void openFolder();
    void openAddress();
    void openSettings();
    void go(const SearchHit &hit);
    void review(const ApplicationName &application, const ClusterName &cluster,
                const Pair &pair = {}, std::optional<Revision> target = {});
    void choosePair(const ApplicationName &application, const ClusterName &cluster,
                    const QString &left, const QString &right, QWidget *beside);
    void showCommit(const Revision &commit);
    void blame(const Revision &revision, const QString &path, int line);
    void findHere();

    Session &m_session;
    Preferences &m_preferences;
    QMenu *m_menu;
    QMenu *m_recent;
    QAction *m_fetch = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_close = nullptr;
    TopBar *m_top;
    NoticeBar *m_notice;
    ClosingBar *m_closing;
    GuideBar *m_guide;
    Navigation *m_navigation;
    QStackedWidget *m_whole;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    FleetPage *m_fleet;
    HistoryPage *m_history;
    ReviewPage *m_review;
    ActivityPage *m_activity;
    StatusBar *m_status;
    BlameWindow *m_blame = nullptr;
    QTimer m_ages;
    QString m_opening;
    size_t m_failuresSeen = 0;
};

} // namespace driftgate
