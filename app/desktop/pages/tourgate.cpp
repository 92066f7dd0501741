#include "desktop/models/plantext.h"
#include "desktop/pages/activitypage.h"
#include "desktop/pages/reviewpage.h"
#include "desktop/pages/rollbackdialog.h"
#include "desktop/pages/tour.h"

namespace driftgate
{

using namespace Qt::StringLiterals;

// The way from an approval to a rollback, on the demo alone: a picture of somebody's own workspace
// must not change what it shows.

namespace
{

const ApplicationName Shown("checkout");
const ClusterName Where("prod-eu");

bool isPlanned(const Session &session)
{
    const auto plan = session.plan();
    return plan && plan->plan() != nullptr && !plan->running && !plan->voting;
}

bool hasEnded(const Session &session)
{
    const auto syncs = session.syncs();
    return !syncs->syncs.empty() && !syncs->isRunning() && !session.ledger()->running;
}

} // namespace

void Tour::addBoth(const QString &name, const std::function<void()> &go,
                   const std::function<bool()> &ready, const std::function<QWidget *()> &widget)
{
    for (const auto theme : {Preferences::Theme::Light, Preferences::Theme::Dark}) {
        const QString end = theme == Preferences::Theme::Dark ? u"-dark"_s : QString();
        m_stops.push_back({name + end,
                           [this, theme, go] {
                               m_preferences.setTheme(theme);
                               go();
                           },
                           ready, widget});
    }
}

void Tour::planGateStops()
{
    const auto planned = [this] { return isPlanned(m_session); };
    const auto review = [this] {
        if (!m_session.plan() || m_session.plan()->application != Shown || m_session.plan()->target)
            m_session.review(Shown, Where);
        m_window.showPage(MainWindow::Review);
    };
    // No name: nothing to look at, only done.
    m_stops.push_back(
        {{},
         [this, review, planned] {
             review();
             if (planned() && !m_session.plan()->reviewed->decision.isAllowed)
                 m_session.vote(RecordKind::Approval, tr("drift is mine, fine"));
         },
         [this, planned] { return planned() && m_session.plan()->reviewed->decision.isAllowed; },
         {}});
    addBoth(u"review-approved"_s, review, planned);
    m_stops.push_back({{},
                       [this] {
                           if (m_session.syncs()->syncs.empty() && isPlanned(m_session))
                               m_session.sync(*m_session.plan(), {});
                           m_window.showPage(MainWindow::Activity);
                       },
                       [this] { return hasEnded(m_session); },
                       {}});
    addBoth(
        u"activity-synced"_s, [this] { m_window.showPage(MainWindow::Activity); },
        [this] { return hasEnded(m_session); });
    addBoth(
        u"ledger"_s,
        [this] {
            m_window.showPage(MainWindow::Activity);
            m_window.activity()->showLedger();
        },
        [this] { return hasEnded(m_session); });
    const auto dialog = [this]() -> QWidget * { return m_window.findChild<RollbackDialog *>(); };
    addBoth(
        u"rollback"_s,
        [this, dialog] {
            const auto syncs = m_session.syncs();
            if (dialog() == nullptr && !syncs->syncs.empty() && syncs->syncs.front()->plan &&
                syncs->syncs.front()->plan->deployed)
                m_window.rollBack(Shown, Where, *syncs->syncs.front()->plan->deployed);
        },
        [dialog] { return dialog() != nullptr; }, dialog);
    addBoth(
        u"review-rollback"_s,
        [this, dialog] {
            if (auto *const box = qobject_cast<RollbackDialog *>(dialog())) {
                m_session.review(Shown, Where, {}, box->target());
                box->close();
            }
            m_window.showPage(MainWindow::Review);
        },
        [this, planned] { return planned() && m_session.plan()->target; });
}

} // namespace driftgate
