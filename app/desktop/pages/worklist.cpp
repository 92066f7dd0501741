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
#include <functional>

namespace driftgate
{

namespace
{

/// Keeps one card for each key, in their order, from a place of the layout on. A card stays with
/// what it shows (`keyOf`), so that a second click never acts on another's; `add` makes one.
template<class C, class Key, class KeyOf, class Add>
void keep(QVBoxLayout &layout, qsizetype first, QList<C *> &cards, const std::vector<Key> &keys,
          KeyOf keyOf, Add add)
{
    for (qsizetype i = cards.size() - 1; i >= 0; --i) {
        if (std::ranges::contains(keys, std::invoke(keyOf, cards.at(i))))
            continue;
        // Not now: it may be a button of its own that brought this about.
        C *const card = cards.takeAt(i);
        layout.removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    for (qsizetype i = 0; i < static_cast<qsizetype>(keys.size()); ++i) {
        const auto begin = cards.cbegin();
        const auto own = std::find_if(begin + i, cards.cend(), [&](const C *card) {
            return std::invoke(keyOf, card) == keys[static_cast<size_t>(i)];
        });
        if (own == cards.cend()) {
            cards.insert(i, add());
        } else if (own != begin + i) {
            cards.move(own - begin, i);
            layout.removeWidget(cards.at(i));
        } else {
            continue;
        }
        layout.insertWidget(static_cast<int>(first + i), cards.at(i));
        cards.at(i)->show(); // at once: the page may be about to give it the focus
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
    const QWidget *const focus = QApplication::focusWidget();
    const bool hadFocus = isAncestorOf(focus);
    showInterrupted(*syncs);
    showSyncs(*syncs);
    showJobs(*syncs);
    orderKeys();
    fit();
    // What is next to it is not what a second press of the key was meant for.
    if (hadFocus && QApplication::focusWidget() != focus)
        Q_EMIT focusLost();
}

void WorkList::setShown(bool shown)
{
    m_shown = shown;
    fit();
}

void WorkList::showInterrupted(const SyncsSnapshot &syncs)
{
    m_unreadable->setErrors(syncs.unreadable);
    m_unreadable->setVisible(!syncs.unreadable.empty());
    std::vector<std::string> journals;
    journals.reserve(syncs.interrupted.size());
    for (const InterruptedSync &interrupted : syncs.interrupted)
        journals.push_back(interrupted.journal);
    keep(*m_cards, 1, m_interrupted, journals, &InterruptedCard::journal, [this] {
        auto *const card = new InterruptedCard(m_content);
        connect(card, &InterruptedCard::verifyWanted, &m_session, &Session::verifySync);
        connect(card, &InterruptedCard::resumeWanted, &m_session, &Session::resumeSync);
        connect(card, &InterruptedCard::abandonWanted, &m_session, &Session::abandonSync);
        return card;
    });
    for (size_t i = 0; i < syncs.interrupted.size(); ++i)
        m_interrupted.at(static_cast<qsizetype>(i))
            ->setInterrupted(syncs.interrupted[i], m_session.now());
}

void WorkList::showSyncs(const SyncsSnapshot &syncs)
{
    std::vector<JobId> ids;
    ids.reserve(syncs.syncs.size());
    for (const auto &sync : syncs.syncs)
        ids.push_back(sync->id);
    keep(*m_cards, 1 + m_interrupted.size(), m_syncs, ids, &SyncCard::sync, [this] {
        auto *const card = new SyncCard(m_content);
        connect(card, &SyncCard::stopWanted, &m_session, &Session::stopSync);
        connect(card, &SyncCard::dismissWanted, &m_session, &Session::dismissSync);
        connect(card, &SyncCard::reviewWanted, this, &WorkList::reviewWanted);
        connect(card, &SyncCard::rollbackWanted, this, &WorkList::rollbackWanted);
        return card;
    });
    for (size_t i = 0; i < syncs.syncs.size(); ++i)
        m_syncs.at(static_cast<qsizetype>(i))->setSync(syncs.syncs[i], m_session.now());
}

void WorkList::showJobs(const SyncsSnapshot &syncs)
{
    // A sync has a card of its own, which tells more.
    std::vector<JobInfo> jobs = m_session.activity()->running;
    std::erase_if(jobs, [&syncs](const JobInfo &job) {
        return std::ranges::any_of(syncs.syncs,
                                   [&job](const auto &sync) { return sync->id == job.id; });
    });
    std::vector<JobId> ids;
    ids.reserve(jobs.size());
    for (const JobInfo &job : jobs)
        ids.push_back(job.id);
    const qsizetype first = 1 + m_interrupted.size() + m_syncs.size();
    keep(*m_cards, first, m_jobs, ids, &RunningJob::job, [this] {
        auto *const card = new RunningJob(m_content);
        connect(card, &RunningJob::cancelWanted, &m_session, &Session::cancel);
        return card;
    });
    for (size_t i = 0; i < jobs.size(); ++i)
        m_jobs.at(static_cast<qsizetype>(i))->setJob(jobs[i], m_session.now());
}

/// The Tab key goes through the cards as they lie, not as they were made.
void WorkList::orderKeys()
{
    QWidgetList cards;
    for (int i = 0; i < m_cards->count(); ++i)
        cards.append(m_cards->itemAt(i)->widget());
    if (m_ordered == cards)
        return;
    m_ordered = cards;
    QWidget *before = nullptr;
    for (const QWidget *const card : std::as_const(m_ordered)) {
        for (QWidget *const child : card->findChildren<QWidget *>()) {
            if ((child->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            if (before != nullptr)
                setTabOrder(before, child);
            before = child;
        }
    }
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
