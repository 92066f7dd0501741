#include "desktop/models/fleettext.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/closingbar.h"
#include "desktop/pages/fleetpage.h"
#include "desktop/pages/guidebar.h"
#include "desktop/pages/historypage.h"
#include "desktop/pages/ledgerpane.h"
#include "desktop/pages/mainwindow.h"
#include "desktop/pages/reviewapprovals.h"
#include "desktop/pages/reviewpage.h"
#include "desktop/pages/rollbackdialog.h"
#include "desktop/widgets/navigation.h"
#include "desktop/widgets/noticebar.h"
#include "desktop/widgets/statusbar.h"

#include <QShortcut>

namespace driftgate
{

// The main window's part in approving, syncing and rolling back.

void MainWindow::connectGate()
{
    const auto open = [this](const ApplicationName &application, const ClusterName &cluster) {
        review(application, cluster);
    };
    connect(m_review, &ReviewPage::syncStarted, this, [this] { showPage(Activity); });
    connect(m_history, &HistoryPage::reviewWanted, this, open);
    connect(m_history, &HistoryPage::rollbackWanted, this, &MainWindow::rollBack);
    connect(m_activity, &ActivityPage::reviewWanted, this, open);
    connect(m_activity, &ActivityPage::rollbackWanted, this, &MainWindow::rollBack);
    connect(m_activity, &ActivityPage::commitWanted, this, &MainWindow::showCommit);
    connect(m_activity->ledger(), &LedgerPane::said, m_status, &StatusBar::say);
    connect(m_closing, &ClosingBar::closeWanted, this, &QWidget::close);
    connect(m_guide, &GuideBar::placeWanted, this, &MainWindow::guideTo);
    connect(m_notice, &NoticeBar::moreWanted, this, [this] {
        m_activity->showWork();
        showPage(Activity);
    });
    connect(&m_session, &Session::syncsChanged, this, [this] {
        showNotices();
        showActivity();
    });
}

void MainWindow::bindGateKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto slot) {
        auto *const shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, slot] {
            if (page() == Review)
                (m_review->approvals()->*slot)();
        });
    };
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_A, &ReviewApprovals::approve);
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_R, &ReviewApprovals::reject);
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_V, &ReviewApprovals::revoke);
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_M, &ReviewApprovals::writeComment);
    bind(Qt::CTRL | Qt::Key_Return, &ReviewApprovals::sync);
    auto *const back = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B, this);
    connect(back, &QShortcut::activated, this, [this] {
        if (page() == History)
            m_history->rollBackToChosen();
        else if (page() == Activity && m_activity->showsLedger())
            m_activity->ledger()->rollBackToChosen();
        else
            m_status->say(tr("Choose a commit in History, or a record of the ledger in Activity, "
                             "to roll back to"));
    });
}

void MainWindow::showNotices()
{
    QStringList notices;
    QString link;
    if (const auto workspace = m_session.workspace()) {
        const auto syncs = m_session.syncs();
        for (const InterruptedSync &sync : syncs->interrupted)
            notices.append((sync.isRollback
                                ? tr("A rollback of %1 on %2 was interrupted: Activity offers to "
                                     "verify, resume or abandon it")
                                : tr("A sync of %1 on %2 was interrupted: Activity offers to "
                                     "verify, resume or abandon it"))
                               .arg(nameOf(sync.application), nameOf(sync.cluster)));
        for (const Error &error : syncs->unreadable)
            notices.append(error.toString());
        if (!notices.isEmpty())
            link = tr("Show");
        for (const Error &error : workspace->errors)
            notices.append(error.toString());
    }
    m_notice->setNotices(notices, link);
}

void MainWindow::showActivity()
{
    const auto activity = m_session.activity();
    m_status->setActivity(*activity);
    if (page() == Activity && m_session.workspace())
        m_failuresSeen = activity->failures;
    const auto syncs = m_session.syncs();
    m_navigation->setCount(Activity,
                           static_cast<int>(activity->failures - m_failuresSeen +
                                            syncs->interrupted.size() + syncs->unreadable.size()),
                           true);
}

void MainWindow::rollBack(const ApplicationName &application, const ClusterName &cluster,
                          const Revision &to)
{
    // One at a time: what becomes of a revert is told in the dialog that it was ordered in.
    for (RollbackDialog *const open : findChildren<RollbackDialog *>()) {
        if (!open->isVisible())
            continue; // closed, and about to go
        open->raise();
        open->activateWindow();
        if (!open->isAbout(application, cluster, to))
            m_status->say(tr("Another rollback is open: close it first"));
        return;
    }
    auto *const dialog = new RollbackDialog(m_session, application, cluster, to, this);
    connect(dialog, &RollbackDialog::planWanted, this,
            [this](const ApplicationName &one, const ClusterName &on, const Revision &target) {
                review(one, on, {}, target);
            });
    connect(dialog, &RollbackDialog::said, m_status, &StatusBar::say);
    dialog->show();
}

void MainWindow::guideTo(int step)
{
    switch (step) {
    case GuideBar::Open:
        showPage(Fleet);
        m_fleet->choose(ApplicationName("checkout"), ClusterName("prod-eu"));
        return;
    case GuideBar::Approve:
    case GuideBar::Sync:
    case GuideBar::ApproveAgain:
        showPage(Review);
        return;
    case GuideBar::End:
        showPage(Activity);
        m_activity->showLedger();
        return;
    default:
        showPage(Activity);
        return;
    }
}

} // namespace driftgate
