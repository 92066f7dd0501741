#include "desktop/pages/guidebar.h"

#include "desktop/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

QString sentence(GuideBar::Step step)
{
    switch (step) {
    case GuideBar::Open:
        return GuideBar::tr("Begin here: checkout on prod-eu waits for commits, and somebody "
                            "changed it by hand. Choose it on the Fleet page and press Enter.");
    case GuideBar::Approve:
        return GuideBar::tr(
            "▲ is what Git changed, ⚡ what somebody changed in the cluster: a sync "
            "overwrites that. Read the findings below, then press Approve.");
    case GuideBar::Sync:
        return GuideBar::tr("Exactly this plan is approved now, and the button at the bottom says "
                            "exactly what it does. Press it.");
    case GuideBar::Watch:
        return GuideBar::tr("Each object is applied and checked; then live is read again and held "
                            "against what was approved.");
    case GuideBar::RollBack:
        return GuideBar::tr("Live is what was approved, and what somebody changed is overwritten. "
                            "Now take it back: press “Roll back to…” beside the sync, then “Review "
                            "the rollback”.");
    case GuideBar::ApproveAgain:
        return GuideBar::tr("A rollback is a plan like any other: look at it, approve it, then "
                            "press the button.");
    case GuideBar::End:
        return GuideBar::tr("Back again. Every word of it stands in the ledger, in the repository "
                            "itself: Activity shows it, and so does “git log --notes=driftgate”.");
    case GuideBar::StepCount:
        break;
    }
    return {};
}

bool hasEnded(const SyncsSnapshot &syncs, bool rollback)
{
    return std::ranges::any_of(syncs.syncs, [rollback](const auto &sync) {
        return !sync->running && sync->report && sync->isRollback == rollback;
    });
}

} // namespace

GuideBar::GuideBar(Session &session, Preferences &preferences, QWidget *parent)
    : Ground(Shade::Surface, Qt::BottomEdge, parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_counter(makeMuted({}, this))
    , m_text(new QLabel(this))
    , m_place(makeButton(tr("Show me"), this))
    , m_dismiss(makeLink(tr("Dismiss"), this))
{
    setObjectName(u"guideBar"_s);
    setAccessibleName(tr("Guide through the demo"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"guideText"_s);
    m_place->setObjectName(u"guidePlace"_s);
    m_dismiss->setObjectName(u"guideDismiss"_s);
    m_dismiss->setToolTip(tr("Closes the guide for good"));
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 12, 7);
    row->setSpacing(12);
    row->addWidget(m_counter);
    row->addWidget(m_text, 1);
    row->addWidget(m_place);
    row->addWidget(m_dismiss);
    connect(m_place, &QPushButton::clicked, this, [this] { Q_EMIT placeWanted(m_step); });
    connect(m_dismiss, &QToolButton::clicked, this, &GuideBar::dismiss);
    for (const auto signal : {&Session::workspaceChanged, &Session::planChanged,
                              &Session::syncsChanged, &Session::reviewChanged})
        connect(&m_session, signal, this, &GuideBar::showSnapshot);
    showSnapshot();
}

QString GuideBar::text() const
{
    return m_text->text();
}

void GuideBar::showSnapshot()
{
    const auto workspace = m_session.workspace();
    const bool wanted =
        workspace && workspace->isDemo && m_preferences.choice(u"guide"_s) != "dismissed"_L1;
    if (wanted) {
        while (m_step != End && isDone(m_step))
            m_step = static_cast<Step>(m_step + 1);
        showStep();
    }
    setVisible(wanted);
}

bool GuideBar::isDone(Step step) const
{
    const auto plan = m_session.plan();
    const auto syncs = m_session.syncs();
    const bool isPlanned = plan && plan->plan() != nullptr && !plan->plan()->isEmpty();
    switch (step) {
    case Open:
        return isPlanned;
    case Approve:
        return isPlanned && plan->reviewed->decision.isAllowed;
    case Sync:
        return std::ranges::any_of(syncs->syncs,
                                   [](const auto &sync) { return sync->elsewhere.isEmpty(); });
    case Watch:
        return hasEnded(*syncs, false);
    case RollBack:
        return isPlanned && plan->target;
    case ApproveAgain:
        return hasEnded(*syncs, true);
    case End:
    case StepCount:
        break;
    }
    return false;
}

void GuideBar::showStep()
{
    m_counter->setText(tr("%1 of %2").arg(m_step + 1).arg(int{StepCount}));
    m_text->setText(sentence(m_step));
    m_place->setText(m_step == End ? tr("Show the ledger") : tr("Show me"));
}

void GuideBar::dismiss()
{
    m_preferences.setChoice(u"guide"_s, u"dismissed"_s);
    showSnapshot();
}

} // namespace driftgate
