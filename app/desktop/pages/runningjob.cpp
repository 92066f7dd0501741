#include "desktop/pages/runningjob.h"

#include "desktop/widgets/age.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/shades.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

RunningJob::RunningJob(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_detail(makeMuted({}, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(makeButton(tr("Cancel"), this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(8);
    auto *const row = new QHBoxLayout;
    row->setSpacing(10);
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    row->addWidget(m_title, 1);
    row->addWidget(m_detail);
    row->addWidget(m_cancel);
    layout->addLayout(row);
    m_progress->setTextVisible(false);
    layout->addWidget(m_progress);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelWanted(m_job); });
}

void RunningJob::setJob(const JobInfo &job, TimePoint now)
{
    m_job = job.id;
    m_title->setText(job.title);
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
    m_detail->setText(parts.join(QStringLiteral(" · ")));
    m_progress->setRange(0, job.all > 0 ? 1000 : 0);
    if (job.all > 0)
        m_progress->setValue(static_cast<int>(job.done * 1000 / job.all));
}

void RunningJob::paintEvent(QPaintEvent *)
{
    const Shades &shades = Shades::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(shades.line, 1));
    painter.setBrush(shades.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace driftgate
