#include "desktop/pages/worklist.h"

#include "desktop/pages/runningjob.h"
#include "desktop/pages/synccard.h"
#include "desktop/widgets/buttons.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace driftgate
{

namespace
{

/// Keeps as many cards as there are things to show; `add` makes one more.
template<class C, class Add>
void keep(QLayout &layout, QList<C *> &cards, size_t count, Add add)
{
    while (cards.size() > static_cast<qsizetype>(count)) {
        // Not now: it may be a button of its own that brought this about.
        C *const card = cards.takeLast();
        layout.removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    while (cards.size() < static_cast<qsizetype>(count)) {
        C *const card = add();
        card->show(); // at once: the page may be about to give it the focus
        cards.append(card);
    }
}

} // namespace

WorkList::WorkList(Session &session, QWidget *parent)
    : Ground(Shade::Surface, Qt::BottomEdge, parent)
    , m_session(session)
    , m_scroll(new QScrollArea(this))
    , m_content(new Ground(Shade::Surface))
    , m_cards(new QVBoxLayout)
    , m_unreadable(new UnreadableCard(m_content))
{
    auto *const content = new QVBoxLayout(m_content);
    content->setContentsMargins(16, 12, 16, 14);
    content->setSpacing(8);
    content->addWidget(makeHeading(tr("Now"), m_content));
    m_cards->setSpacing(8);
    m_cards->addWidget(m_unreadable);
    content->addLayout(m_cards);
    content->addStretch(1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->installEventFilter(this);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1);
    layout->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_session, &Session::activityChanged, this, &WorkList::showSnapshot);
    connect(&m_session, &Session::syncsChanged, this, &WorkList::showSnapshot);
    showSnapshot();
}

void WorkList::showSnapshot()
{
    const auto syncs = m_session.syncs();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    showSyncs(*syncs);
    showJobs(*syncs);
    fit();
    if (hadFocus && !isAncestorOf(QApplication::focusWidget()))
        Q_EMIT focusLost();
}

void WorkList::setShown(bool shown)
{
    m_shown = shown;
    fit();
}

void WorkList::showSyncs(const SyncsSnapshot &syncs)
{
    const TimePoint now = m_session.now();
    m_unreadable->setErrors(syncs.unreadable);
    m_unreadable->setVisible(!syncs.unreadable.empty());
    keep(*m_cards, m_interrupted, syncs.interrupted.size(), [this] {
        auto *const card = new InterruptedCard(m_content);
        connect(card, &InterruptedCard::verifyWanted, &m_session, &Session::verifySync);
        connect(card, &InterruptedCard::resumeWanted, &m_session, &Session::resumeSync);
        connect(card, &InterruptedCard::abandonWanted, &m_session, &Session::abandonSync);
        m_cards->insertWidget(1 + static_cast<int>(m_interrupted.size()), card);
        return card;
    });
    for (size_t i = 0; i < syncs.interrupted.size(); ++i)
        m_interrupted.at(static_cast<qsizetype>(i))->setInterrupted(syncs.interrupted[i], now);
    keep(*m_cards, m_syncs, syncs.syncs.size(), [this] {
        auto *const card = new SyncCard(m_content);
        connect(card, &SyncCard::stopWanted, &m_session, &Session::stopSync);
        connect(card, &SyncCard::dismissWanted, &m_session, &Session::dismissSync);
        connect(card, &SyncCard::reviewWanted, this, &WorkList::reviewWanted);
        connect(card, &SyncCard::rollbackWanted, this, &WorkList::rollbackWanted);
        m_cards->insertWidget(1 + static_cast<int>(m_interrupted.size() + m_syncs.size()), card);
        return card;
    });
    for (size_t i = 0; i < syncs.syncs.size(); ++i)
        m_syncs.at(static_cast<qsizetype>(i))->setSync(syncs.syncs[i], now);
}

void WorkList::showJobs(const SyncsSnapshot &syncs)
{
    // A sync has a card of its own, which tells more.
    std::vector<JobInfo> jobs = m_session.activity()->running;
    std::erase_if(jobs, [&syncs](const JobInfo &job) {
        return std::ranges::any_of(syncs.syncs,
                                   [&job](const auto &sync) { return sync->id == job.id; });
    });
    keep(*m_cards, m_jobs, jobs.size(), [this] {
        auto *const card = new RunningJob(m_content);
        connect(card, &RunningJob::cancelWanted, &m_session, &Session::cancel);
        m_cards->addWidget(card);
        return card;
    });
    for (size_t i = 0; i < jobs.size(); ++i)
        m_jobs.at(static_cast<qsizetype>(i))->setJob(jobs[i], m_session.now());
}

void WorkList::fit()
{
    setVisible(m_shown && (!m_session.syncs()->unreadable.empty() || !m_interrupted.isEmpty() ||
                           !m_syncs.isEmpty() || !m_jobs.isEmpty()));
    m_content->layout()->activate();
    updateGeometry();
}

QSize WorkList::sizeHint() const
{
    const int most = parentWidget() == nullptr ? 400 : parentWidget()->height() * 6 / 10;
    return {400, qMin(m_content->sizeHint().height() + 2, qMax(120, most))};
}

bool WorkList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return Ground::eventFilter(watched, event);
}

} // namespace driftgate
