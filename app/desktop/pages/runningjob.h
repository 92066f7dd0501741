#pragma once

#include "desktop/pages/card.h"
#include "desktop/session/snapshots.h"

class QProgressBar;
class QPushButton;

namespace driftgate
{

/// One job under way: what, how far, since when, and a way to stop it.
class RunningJob : public Card
{
    Q_OBJECT

public:
    explicit RunningJob(QWidget *parent = nullptr);
    void setJob(const JobInfo &job, TimePoint now);
    [[nodiscard]] JobId job() const { return m_job; }

Q_SIGNALS:
    void cancelWanted(driftgate::JobId job);

private:
    JobId m_job = 0;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace driftgate
