#include "desktop/pages/mainwindow.h"

#include "desktop/diff/diffview.h"
#include "desktop/pages/aboutdialog.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/blamewindow.h"
#include "desktop/pages/closingbar.h"
#include "desktop/pages/connectdialog.h"
#include "desktop/pages/consentdialog.h"
#include "desktop/pages/fleetpage.h"
#include "desktop/pages/guidebar.h"
#include "desktop/pages/historypage.h"
#include "desktop/pages/pairchooser.h"
#include "desktop/pages/reviewpage.h"
#include "desktop/pages/settingsdialog.h"
#include "desktop/pages/shortcutsdialog.h"
#include "desktop/pages/welcomepage.h"
#include "desktop/widgets/navigation.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/widgets/statusbar.h"
#include "desktop/widgets/topbar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session &session, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_menu(new QMenu(this))
    , m_recent(new QMenu(tr("Open &recent"), this))
    , m_top(new TopBar(m_menu, this))
    , m_notice(new NoticeBar(this))
    , m_closing(new ClosingBar(session, this))
    , m_guide(new GuideBar(session, preferences, this))
    , m_navigation(new Navigation(this))
    , m_whole(new QStackedWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_welcome(new WelcomePage(preferences, this))
    , m_fleet(new FleetPage(session, preferences, this))
    , m_history(new HistoryPage(session, preferences, this))
    , m_review(new ReviewPage(session, preferences, this))
    , m_activity(new ActivityPage(session, this))
    , m_status(new StatusBar(this))
{
    build();
    connectSession();
    connectPages();
    connectGate();
    bindKeys();
    bindGateKeys();
    fillMenu();
    showWorkspace();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Driftgate"));
    setWindowIcon(QIcon(u":/icons/driftgate.svg"_s));
    setAcceptDrops(true);
    resize(1440, 900);
    restoreGeometry(m_preferences.layout(u"window"_s));

    m_navigation->addPage(Sign::Fleet, tr("Fleet"), Qt::CTRL | Qt::Key_1);
    m_navigation->addPage(Sign::History, tr("History"), Qt::CTRL | Qt::Key_2);
    m_navigation->addPage(Sign::Review, tr("Review"), Qt::CTRL | Qt::Key_3);
    m_navigation->addPage(Sign::Activity, tr("Activity"), Qt::CTRL | Qt::Key_4);
    for (QWidget *const page :
         std::initializer_list<QWidget *>{m_fleet, m_history, m_review, m_activity})
        m_pages->addWidget(page);
    auto *const work = new QWidget(this);
    auto *const row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    m_whole->addWidget(m_welcome);
    m_whole->addWidget(work);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_notice);
    layout->addWidget(m_closing);
    layout->addWidget(m_guide);
    layout->addWidget(m_whole, 1);
    layout->addWidget(m_status);

    // Ages move on while nothing else happens.
    m_ages.setInterval(15'000);
    connect(&m_ages, &QTimer::timeout, this, &MainWindow::showAges);
    m_ages.start();
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::workspaceChanged, this, &MainWindow::showWorkspace);
    connect(&m_session, &Session::openFailed, this,
            [this](const QString &where, const Error &error) {
                m_welcome->setError(where, error.toString());
                if (m_session.workspace())
                    m_status->say(tr("%1 could not be opened: %2").arg(where, error.toString()));
            });
    connect(&m_session, &Session::fleetChanged, this, &MainWindow::showFleet);
    connect(&m_session, &Session::activityChanged, this, &MainWindow::showActivity);
    connect(&m_session, &Session::found, m_top->search(), &SearchBox::setHits);
    connect(m_top->search(), &SearchBox::wanted, &m_session, &Session::search);
    connect(m_top->search(), &SearchBox::chosen, this, &MainWindow::go);
    connect(m_status, &StatusBar::cancelWanted, &m_session, &Session::cancel);
    connect(m_status, &StatusBar::retryWanted, &m_session, &Session::retryCluster);
    connect(m_status, &StatusBar::allowWanted, this, &MainWindow::askConsent);
    connect(m_status, &StatusBar::connectWanted, this, &MainWindow::connectClusters);
    connect(&m_session, &Session::connectionsChanged, this, &MainWindow::showConnections);
    connect(m_navigation, &Navigation::chosen, this,
            [this](int page) { showPage(static_cast<Page>(page)); });
    connect(m_navigation, &Navigation::settingsWanted, this, &MainWindow::openSettings);
    connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::openFolder);
    connect(m_welcome, &WelcomePage::demoWanted, this, &MainWindow::openDemo);
    connect(m_welcome, &WelcomePage::recentWanted, this, &MainWindow::open);
    connect(m_welcome, &WelcomePage::cancelWanted, &m_session, &Session::close);
}

void MainWindow::connectPages()
{
    connect(m_fleet, &FleetPage::reviewWanted, this,
            [this](const ApplicationName &application, const ClusterName &cluster) {
                review(application, cluster);
            });
    connect(m_fleet, &FleetPage::compareWanted, this,
            [this](const ApplicationName &application, const ClusterName &cluster,
                   QWidget *beside) { choosePair(application, cluster, {}, {}, beside); });
    connect(m_fleet, &FleetPage::objectWanted, this,
            [this](const ApplicationName &application, const ClusterName &cluster,
                   const ObjectKey &object) {
                review(application, cluster);
                m_review->chooseObject(object);
            });
    connect(m_fleet, &FleetPage::commitWanted, this, &MainWindow::showCommit);
    connect(m_fleet, &FleetPage::clustersWanted, this, &MainWindow::connectClusters);
    connect(m_history, &HistoryPage::compareWanted, this,
            [this](const QString &left, const QString &right, QWidget *beside) {
                const auto reviewed = m_session.reviewed();
                choosePair(reviewed ? reviewed->application : ApplicationName(),
                           reviewed ? reviewed->cluster : ClusterName(), left, right, beside);
            });
    connect(m_history, &HistoryPage::blameWanted, this,
            [this](const Revision &revision, const QString &path) { blame(revision, path, 0); });
    connect(m_history, &HistoryPage::said, m_status, &StatusBar::say);
    connect(m_review, &ReviewPage::pairWanted, this, [this](const Pair &pair) {
        if (const auto reviewed = m_session.reviewed())
            m_session.review(reviewed->application, reviewed->cluster, pair, reviewed->target);
    });
    connect(m_review, &ReviewPage::otherPairWanted, this, [this](QWidget *beside) {
        if (const auto reviewed = m_session.reviewed())
            choosePair(reviewed->application, reviewed->cluster, {}, {}, beside);
    });
    connect(m_review, &ReviewPage::commitWanted, this, &MainWindow::showCommit);
    connect(m_review, &ReviewPage::reviewWanted, this,
            [this](const ApplicationName &application, const ClusterName &cluster) {
                review(application, cluster);
            });
    connect(m_review, &ReviewPage::sourceWanted, this, &MainWindow::blame);
    connect(m_review, &ReviewPage::said, m_status, &StatusBar::say);
}

void MainWindow::bindKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto slot) {
        auto *const shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    for (int page = 0; page < 4; ++page)
        bind(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)),
             [this, page] { showPage(static_cast<Page>(page)); });
    bind(Qt::CTRL | Qt::Key_K, [this] { m_top->search()->activate(); });
    bind(Qt::Key_F10, [this] { m_top->openMenu(); });
    bind(Qt::Key_F7, [this] {
        page() == History ? m_history->previousDifference() : m_review->previousDifference();
    });
    bind(Qt::Key_F8,
         [this] { page() == History ? m_history->nextDifference() : m_review->nextDifference(); });
    bind(QKeySequence::Find, [this] { findHere(); });
    bind(Qt::CTRL | Qt::Key_Question, [this] { (new ShortcutsDialog(this))->show(); });
}

void MainWindow::fillMenu()
{
    m_menu->addAction(tr("&Open folder…"), QKeySequence::Open, this, &MainWindow::openFolder);
    m_menu->addAction(tr("Open &address…"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, this,
                      &MainWindow::openAddress);
    m_menu->addMenu(m_recent);
    m_menu->addAction(tr("Open &demo"), this, &MainWindow::openDemo);
    m_close = m_menu->addAction(tr("&Close workspace"), QKeySequence::Close, this, [this] {
        m_preferences.setChoice(u"last"_s, {});
        m_session.close();
    });
    m_menu->addSeparator();
    m_refresh =
        m_menu->addAction(tr("Re&fresh"), QKeySequence(Qt::Key_F5), &m_session, &Session::refresh);
    m_fetch = m_menu->addAction(tr("F&etch from the remote"), &m_session, &Session::fetch);
    m_connect = m_menu->addAction(tr("Connect c&lusters…"), this, &MainWindow::connectClusters);
    m_connect->setObjectName(u"connectClusters"_s);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Settings…"), Qt::CTRL | Qt::Key_Comma, this, &MainWindow::openSettings);
    m_menu->addAction(tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), this,
                      [this] { (new ShortcutsDialog(this))->show(); });
    m_menu->addAction(tr("A&bout Driftgate"), this, [this] { (new AboutDialog(this))->show(); });
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    // A menu's keys count only while its actions belong to the window too.
    addActions(m_menu->actions());
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(&m_preferences, &Preferences::recentChanged, this, &MainWindow::fillRecent);
    fillRecent();
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    for (const QString &where : m_preferences.recent())
        m_recent->addAction(QString(where).replace(u'&', u"&&"_s), this,
                            [this, where] { open(where); });
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainWindow::start(const QString &where)
{
    const QString last = m_preferences.choice(u"last"_s);
    if (!where.isEmpty())
        open(where);
    else if (!last.isEmpty())
        open(last);
    const QString page = m_preferences.choice(u"page"_s);
    showPage(static_cast<Page>(qBound(0, page.toInt(), 3)));
}

void MainWindow::open(const QString &where)
{
    m_opening = where;
    m_welcome->setError({}, {});
    m_session.open(where);
}

void MainWindow::showWorkspace()
{
    const auto workspace = m_session.workspace();
    m_top->setWorkspace(workspace.get(), m_session.now());
    m_welcome->setOpening(m_session.isOpening()
                              ? (m_opening.isEmpty() ? tr("Making the demo workspace…")
                                                     : tr("Opening %1…").arg(m_opening))
                              : QString());
    m_refresh->setEnabled(workspace != nullptr);
    m_connect->setEnabled(workspace != nullptr);
    m_fetch->setEnabled(workspace != nullptr && workspace->hasRemote);
    m_close->setEnabled(workspace != nullptr);
    const bool appears = workspace && m_whole->currentIndex() == 0;
    m_whole->setCurrentIndex(workspace ? 1 : 0);
    // The keys go to what appeared.
    if (appears)
        showPage(page());
    showNotices();
    setWindowTitle(workspace ? tr("%1 – Driftgate").arg(workspace->name) : tr("Driftgate"));
    if (!workspace || m_session.isOpening())
        return;
    m_opening.clear();
    m_welcome->setError({}, {});
    m_preferences.addRecent(workspace->where);
    m_preferences.setChoice(u"last"_s, workspace->where);
    m_session.setRemoteBasesAllowed(m_preferences.remoteBasesAllowed(workspace->where));
}

void MainWindow::showFleet()
{
    m_navigation->setCount(Review, m_session.fleet()->counts.pending);
    showConnections();
}

void MainWindow::showConnections()
{
    m_status->setFleet(*m_session.fleet(), *m_session.connections(), m_session.now());
}

void MainWindow::askConsent(const ClusterName &cluster)
{
    const auto connections = m_session.connections();
    const ConnectionsSnapshot::Entry *const entry = connections->entry(cluster);
    const auto workspace = m_session.workspace();
    const ClusterConfig *const config = workspace ? workspace->config.cluster(cluster) : nullptr;
    if (entry == nullptr || !entry->toAllow || config == nullptr)
        return;
    // What is allowed is what was shown, whatever the kubeconfig says by then.
    auto *const dialog =
        new ConsentDialog(QString::fromStdString(config->context), *entry->toAllow, this);
    connect(dialog, &QDialog::accepted, this,
            [this, command = *entry->toAllow] { m_session.allowProgram(command); });
    dialog->show();
}

void MainWindow::connectClusters()
{
    if (m_session.workspace() && findChild<ConnectDialog *>() == nullptr)
        (new ConnectDialog(m_session, this))->show();
}

void MainWindow::showPage(Page page)
{
    m_navigation->setCurrent(page);
    m_pages->setCurrentIndex(page);
    m_preferences.setChoice(u"page"_s, QString::number(page));
    // The first table or list that is on show; where a page has none, what it has.
    QWidget *first = m_pages->currentWidget();
    for (QAbstractItemView *const view : first->findChildren<QAbstractItemView *>()) {
        if (view->isVisibleTo(this) && view->focusPolicy() != Qt::NoFocus) {
            first = view;
            break;
        }
    }
    if (first == m_pages->currentWidget())
        first = m_navigation->button(page);
    first->setFocus();
    if (page == Activity)
        showActivity();
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::showAges()
{
    m_top->setWorkspace(m_session.workspace().get(), m_session.now());
    showConnections();
    m_fleet->refreshAges();
    m_history->refreshAges();
    m_review->refreshAges();
}

void MainWindow::openDemo()
{
    m_opening.clear();
    m_welcome->setError({}, {});
    m_session.openDemo();
}

void MainWindow::openFolder()
{
    auto *const dialog = new QFileDialog(this, tr("Open a repository or a workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::openAddress()
{
    auto *const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Open an address"));
    dialog->setLabelText(tr("The repository's address; it is cloned into Driftgate's own folder:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        if (!text.trimmed().isEmpty())
            open(text.trimmed());
    });
    dialog->open();
}

void MainWindow::openSettings()
{
    auto *dialog = findChild<SettingsDialog *>();
    if (dialog == nullptr) {
        dialog = new SettingsDialog(m_session, m_preferences, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
}

void MainWindow::go(const SearchHit &hit)
{
    switch (hit.kind) {
    case SearchHit::Kind::Application:
    case SearchHit::Kind::Cluster:
        showPage(Fleet);
        m_fleet->choose(hit.application, hit.cluster);
        return;
    case SearchHit::Kind::Object:
        review(hit.application, hit.cluster);
        m_review->chooseObject(hit.object);
        return;
    case SearchHit::Kind::Commit:
        showCommit(hit.revision);
        return;
    }
}

void MainWindow::review(const ApplicationName &application, const ClusterName &cluster,
                        const Pair &pair, std::optional<Revision> target)
{
    m_session.review(application, cluster, pair, target);
    showPage(Review);
}

void MainWindow::choosePair(const ApplicationName &application, const ClusterName &cluster,
                            const QString &left, const QString &right, QWidget *beside)
{
    auto *const chooser = new PairChooser(m_session, application, cluster, this);
    if (!left.isEmpty() || !right.isEmpty())
        chooser->setRevisions(left, right);
    connect(chooser, &PairChooser::chosen, this,
            [this](const ApplicationName &one, const ClusterName &on, const Pair &pair) {
                review(one, on, pair);
            });
    chooser->showBeside(beside);
}

void MainWindow::showCommit(const Revision &commit)
{
    showPage(History);
    m_history->choose(commit);
    raise();
}

void MainWindow::blame(const Revision &revision, const QString &path, int line)
{
    if (m_blame == nullptr) {
        m_blame = new BlameWindow(m_session, this);
        connect(m_blame, &BlameWindow::commitWanted, this, &MainWindow::showCommit);
    }
    m_blame->open(revision, path, line);
}

void MainWindow::findHere()
{
    if (page() == Review && m_session.reviewed()) {
        m_review->find();
        return;
    }
    // The page's first field narrows what is below.
    if (auto *const field = m_pages->currentWidget()->findChild<QLineEdit *>()) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setLayout(u"window"_s, saveGeometry());
    m_fleet->saveLayout();
    m_history->saveLayout();
    m_review->saveLayout();
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QString where;
    if (event->mimeData()->hasUrls() && !event->mimeData()->urls().isEmpty()) {
        const QUrl url = event->mimeData()->urls().first();
        where = url.isLocalFile() ? url.toLocalFile() : url.toString();
    } else {
        where = event->mimeData()->text().trimmed().section(u'\n', 0, 0);
    }
    if (where.isEmpty())
        return;
    event->acceptProposedAction();
    open(where);
}

} // namespace driftgate
