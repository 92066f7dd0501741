#pragma once

#include "desktop/session/snapshots.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace driftgate
{

/// One job under way: what, how far, since when, and a way to stop it.
class RunningJob : public QFrame
{
    Q_OBJECT

public:
    explicit RunningJob(QWidget *parent = nullptr);
    void setJob(const JobInfo &job, TimePoint now);
    [[nodiscard]] JobId job() const { return m_job; }

Q_SIGNALS:
    void cancelWanted(driftgate::JobId job);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    JobId m_job = 0;
    QLabel *m_title;
    QLabel *m_detail;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace driftgate
