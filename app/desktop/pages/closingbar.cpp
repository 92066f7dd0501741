#include "desktop/pages/closingbar.h"

#include "desktop/session/syncwords.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segmentlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace driftgate
{

ClosingBar::ClosingBar(Session &session, QWidget *parent)
    : Ground(Shade::Panel, Qt::BottomEdge, parent)
    , m_session(session)
    , m_text(new QLabel(this))
    , m_stop(makeButton(tr("Stop after this object and close"), this))
    , m_wait(makeButton(tr("Close once it has ended"), this))
    , m_stay(makeButton(tr("Stay open"), this))
{
    setObjectName(QStringLiteral("closingBar"));
    auto *const sign = new SegmentLabel(this);
    sign->setSegments({signSegment(Sign::Both, Tone::Cluster)});
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("stopAndClose"));
    m_wait->setObjectName(QStringLiteral("closeLater"));
    m_stay->setObjectName(QStringLiteral("stayOpen"));
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 12, 7);
    row->setSpacing(8);
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    for (QPushButton *const button : {m_stop, m_wait, m_stay})
        row->addWidget(button);
    connect(m_stop, &QPushButton::clicked, this, &ClosingBar::stop);
    connect(m_wait, &QPushButton::clicked, this, [this] {
        m_closes = true;
        showSnapshot();
    });
    connect(m_stay, &QPushButton::clicked, this, &ClosingBar::stay);
    // Once all have heard of it: the end of one may be what another begins at.
    for (const auto signal : {&Session::syncsChanged, &Session::planChanged,
                              &Session::ledgerChanged, &Session::pushesChanged})
        connect(&m_session, signal, this, &ClosingBar::showSnapshot, Qt::QueuedConnection);
    hide();
}

bool ClosingBar::isBusy() const
{
    return m_session.syncs()->isRunning() || m_session.isWriting() ||
           (!m_hurries && m_session.isPushing());
}

bool ClosingBar::mayClose()
{
    if (isBusy() && !isHidden())
        hurry();
    if (!isBusy()) {
        stay();
        return true;
    }
    show();
    showSnapshot();
    return false;
}

void ClosingBar::hurry()
{
    m_closes = m_hurries = true;
    m_session.stopSyncs();
}

void ClosingBar::stop()
{
    hurry();
    showSnapshot();
}

void ClosingBar::stay()
{
    m_closes = m_hurries = m_writes = false;
    hide();
}

void ClosingBar::showSnapshot()
{
    if (!isBusy()) {
        // A word that could not be written would be lost with its comment.
        const auto plan = m_session.plan();
        const bool isRefused = m_writes && plan && plan->voteError;
        if (m_closes && !isRefused)
            Q_EMIT closeWanted();
        else
            stay();
        return;
    }
    if (isHidden())
        return;
    m_writes = m_writes || m_session.isWriting();
    QStringList running;
    bool stopping = true;
    for (const auto &sync : m_session.syncs()->syncs) {
        if (!sync->running)
            continue;
        running.append(syncTitle(*sync));
        stopping = stopping && sync->stopping;
    }
    const bool isSyncing = !running.isEmpty();
    if (m_session.isWriting())
        running.append(tr("Writing your word into the ledger"));
    if (m_session.isPushing())
        running.append(tr("Pushing the ledger"));
    const QString what = running.join(QStringLiteral(", "));
    stopping = stopping && isSyncing;
    m_text->setText(stopping   ? tr("%1: stops after this object, then the window closes").arg(what)
                    : m_closes ? tr("%1: the window closes once it has ended").arg(what)
                               : tr("%1: closing now would leave the rest for later").arg(what));
    m_stop->setText(isSyncing ? tr("Stop after this object and close") : tr("Close now"));
    m_stop->setToolTip(isSyncing
                           ? tr("The journal keeps what is left: the next start offers to go on")
                           : tr("What was said is kept, and pushed the next time"));
    m_stop->setEnabled(isSyncing ? !stopping : !m_session.isWriting());
    m_wait->setEnabled(!m_closes);
}

} // namespace driftgate
