#include "desktop/pages/runningjob.h"

#include "desktop/widgets/age.h"
#include "desktop/widgets/buttons.h"

#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

RunningJob::RunningJob(QWidget *parent)
    : Card(parent)
    , m_progress(new QProgressBar(this))
    , m_cancel(makeButton(tr("Cancel"), this))
{
    addButton(m_cancel);
    m_progress->setTextVisible(false);
    content()->addWidget(m_progress);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelWanted(m_job); });
}

void RunningJob::setJob(const JobInfo &job, TimePoint now)
{
    m_job = job.id;
    setTitle(job.title);
    QStringList parts;
    if (!job.detail.isEmpty())
        parts.append(job.detail);
    const QLocale locale;
    if (job.all > 0)
        parts.append(tr("%1 of %2")
                         .arg(locale.toString(static_cast<qulonglong>(job.done)),
                              locale.toString(static_cast<qulonglong>(job.all))));
    else if (job.done > 0)
        parts.append(locale.toString(static_cast<qulonglong>(job.done)));
    parts.append(age(job.startedAt, now));
    setRemark(parts.join(QStringLiteral(" · ")));
    m_progress->setRange(0, job.all > 0 ? 1000 : 0);
    if (job.all > 0)
        m_progress->setValue(static_cast<int>(job.done * 1000 / job.all));
}

} // namespace driftgate
