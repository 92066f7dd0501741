#pragma once

#include "desktop/pages/card.h"
#include "desktop/session/gatesnapshots.h"

class QProgressBar;
class QPushButton;

namespace driftgate
{

class LineList;
class SegmentLabel;

/// One sync, object by object, and how it ended.
class SyncCard : public Card
{
    Q_OBJECT

public:
    explicit SyncCard(QWidget *parent = nullptr);
    void setSync(const std::shared_ptr<const SyncSnapshot> &sync, TimePoint now);
    [[nodiscard]] JobId sync() const { return m_sync ? m_sync->id : 0; }

Q_SIGNALS:
    void stopWanted(driftgate::JobId sync);
    void dismissWanted(driftgate::JobId sync);
    void reviewWanted(const driftgate::ApplicationName &application,
                      const driftgate::ClusterName &cluster);
    /// Back to what was deployed before.
    void rollbackWanted(const driftgate::ApplicationName &application,
                        const driftgate::ClusterName &cluster, const driftgate::Revision &to);

private:
    void showLines();

    std::shared_ptr<const SyncSnapshot> m_sync;
    QProgressBar *m_progress;
    LineList *m_end;
    LineList *m_steps;
    QPushButton *m_stop;
    QPushButton *m_review;
    QPushButton *m_rollback;
    QPushButton *m_dismiss;
};

/// A sync that did not come to its end in an earlier run: what was sent, object by object, and what
/// to do about it.
class InterruptedCard : public Card
{
    Q_OBJECT

public:
    explicit InterruptedCard(QWidget *parent = nullptr);
    void setInterrupted(const InterruptedSync &interrupted, TimePoint now);
    [[nodiscard]] const std::string &journal() const { return m_interrupted.journal; }

Q_SIGNALS:
    void verifyWanted(const driftgate::InterruptedSync &interrupted);
    void resumeWanted(const driftgate::InterruptedSync &interrupted);
    void abandonWanted(const driftgate::InterruptedSync &interrupted);

private:
    InterruptedSync m_interrupted;
    SegmentLabel *m_counts;
    LineList *m_objects;
};

/// Journals of which nothing can be told: which files, and what to do.
class UnreadableCard : public Card
{
    Q_OBJECT

public:
    explicit UnreadableCard(QWidget *parent = nullptr);
    void setErrors(const std::vector<Error> &errors);

private:
    LineList *m_lines;
};

} // namespace driftgate
