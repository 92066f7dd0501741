#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/ground.h"

class QScrollArea;
class QVBoxLayout;

namespace driftgate
{

class InterruptedCard;
class RunningJob;
class SyncCard;
class UnreadableCard;

/// What is under way and what waits for a word: interrupted syncs, syncs object by object, other
/// work. As high as it needs to be, up to half of the page; hidden while there is nothing.
class WorkList : public Ground
{
    Q_OBJECT

public:
    explicit WorkList(Session &session, QWidget *parent = nullptr);
    void showSnapshot();
    void setShown(bool shown);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void focusLost(); ///< what had it is not there any more
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    void rollbackWanted(const driftgate::ApplicationName &application,
                        const driftgate::ClusterName &cluster, const driftgate::Revision &to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showInterrupted(const SyncsSnapshot &syncs);
    void showSyncs(const SyncsSnapshot &syncs);
    void showJobs(const SyncsSnapshot &syncs);
    void orderKeys();
    void fit();

    Session &m_session;
    bool m_shown = true;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_cards;
    UnreadableCard *m_unreadable; ///< the first; hidden while all journals can be read
    QList<InterruptedCard *> m_interrupted;
    QList<SyncCard *> m_syncs;
    QList<RunningJob *> m_jobs;
    QWidgetList m_ordered; ///< the cards, as the Tab key goes through them
};

} // namespace driftgate
