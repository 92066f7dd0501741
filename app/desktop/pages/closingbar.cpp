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
    m_stop->setToolTip(tr("The journal keeps what is left: the next start offers to go on"));
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
    connect(m_stay, &QPushButton::clicked, this, [this] {
        m_closes = false;
        hide();
    });
    connect(&m_session, &Session::syncsChanged, this, &ClosingBar::showSnapshot);
    hide();
}

bool ClosingBar::mayClose()
{
    if (!m_session.syncs()->isRunning())
        return true;
    if (isVisible())
        stop();
    show();
    showSnapshot();
    return false;
}

void ClosingBar::stop()
{
    m_closes = true;
    m_session.stopSyncs();
    showSnapshot();
}

void ClosingBar::showSnapshot()
{
    const auto syncs = m_session.syncs();
    if (!syncs->isRunning()) {
        hide();
        if (std::exchange(m_closes, false))
            Q_EMIT closeWanted();
        return;
    }
    QStringList running;
    bool stopping = true;
    for (const auto &sync : syncs->syncs) {
        if (!sync->running)
            continue;
        running.append(syncTitle(*sync));
        stopping = stopping && sync->stopping;
    }
    const QString what = running.join(QStringLiteral(", "));
    m_text->setText(stopping   ? tr("%1: stops after this object, then the window closes").arg(what)
                    : m_closes ? tr("%1: the window closes once it has ended").arg(what)
                               : tr("%1: closing now would leave the rest for later").arg(what));
    m_stop->setEnabled(!stopping);
    m_wait->setEnabled(!m_closes);
}

} // namespace driftgate
