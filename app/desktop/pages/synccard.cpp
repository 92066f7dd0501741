#include "desktop/pages/synccard.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/plantext.h"
#include "desktop/models/steptext.h"
#include "desktop/session/syncwords.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/linelist.h"
#include "desktop/widgets/segmentlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

constexpr int MostSteps = 8;
constexpr int MostEndLines = 7;

LineList *makeLines(const QString &name, QWidget *parent)
{
    auto *const out = new LineList(parent);
    out->setAccessibleName(name);
    out->setProperty("ground", QVariant());
    return out;
}

/// As high as its lines need, up to `most` of them.
void fit(LineList *list, int most)
{
    int height = 4;
    const int rows = qMin(most, list->lineModel()->rowCount());
    for (int row = 0; row < rows; ++row)
        height += list->sizeHintForRow(row);
    list->setFixedHeight(height);
}

} // namespace

SyncCard::SyncCard(QWidget *parent)
    : Card(parent)
    , m_progress(new QProgressBar(this))
    , m_end(makeLines(tr("How it ended"), this))
    , m_steps(makeLines(tr("Objects of the sync"), this))
    , m_stop(makeButton(tr("Stop after this object"), this))
    , m_review(makeButton(tr("Review"), this))
    , m_rollback(makeButton({}, this))
    , m_dismiss(makeButton(tr("Dismiss"), this))
{
    setObjectName(QStringLiteral("syncCard"));
    m_steps->setObjectName(QStringLiteral("syncSteps"));
    m_end->setObjectName(QStringLiteral("syncEnd"));
    m_steps->setUniformItemSizes(true); // a sync may have thousands, and shows each as it goes
    m_rollback->setObjectName(QStringLiteral("rollBackSync"));
    m_dismiss->setObjectName(QStringLiteral("dismissSync"));
    m_stop->setObjectName(QStringLiteral("stopSync"));
    m_stop->setToolTip(tr("What was sent stays; the journal keeps the rest"));
    for (QPushButton *const button : {m_stop, m_rollback, m_review, m_dismiss})
        addButton(button);
    m_progress->setTextVisible(false);
    content()->addWidget(m_progress);
    content()->addWidget(m_end);
    content()->addWidget(m_steps);
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopWanted(m_sync->id); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { Q_EMIT dismissWanted(m_sync->id); });
    connect(m_review, &QPushButton::clicked, this,
            [this] { Q_EMIT reviewWanted(m_sync->application, m_sync->cluster); });
    connect(m_rollback, &QPushButton::clicked, this, [this] {
        if (m_sync->plan && m_sync->plan->deployed)
            Q_EMIT rollbackWanted(m_sync->application, m_sync->cluster, *m_sync->plan->deployed);
    });
}

void SyncCard::setSync(const std::shared_ptr<const SyncSnapshot> &sync, TimePoint now)
{
    const bool isNew = m_sync != sync;
    // Where Stop was, Dismiss is next.
    if (m_sync && m_sync->running != sync->running)
        settle();
    m_sync = sync;
    QStringList parts;
    if (!sync->elsewhere.isEmpty())
        parts.append(tr("in %1").arg(sync->elsewhere));
    if (const QString progress = progressText(*sync); !progress.isEmpty())
        parts.append(progress);
    if (sync->stopping)
        parts.append(tr("stops after this object"));
    parts.append(sync->running ? age(sync->startedAt, now)
                               : durationText(sync->endedAt - sync->startedAt));
    setRemark(parts.join(QStringLiteral(" · ")));
    if (!isNew)
        return;
    setTitle(sync->running ? syncTitle(*sync) : endTitle(*sync));
    m_progress->setVisible(sync->running);
    m_progress->setRange(0, static_cast<int>(sync->steps.size()));
    m_progress->setValue(static_cast<int>(sync->done()));
    m_stop->setVisible(sync->mayStop());
    m_stop->setEnabled(!sync->stopping);
    m_review->setVisible(!sync->running);
    m_dismiss->setVisible(!sync->running);
    const bool mayReturn = !sync->running && sync->report && sync->plan && sync->plan->deployed &&
                           *sync->plan->deployed != sync->target && !sync->isRollback;
    m_rollback->setVisible(mayReturn);
    if (mayReturn)
        m_rollback->setText(tr("Roll back to %1…").arg(shortId(*sync->plan->deployed)));
    showLines();
}

void SyncCard::showLines()
{
    const QList<Line> end = endLines(*m_sync);
    m_end->setLines(end);
    m_end->setVisible(!end.isEmpty());
    fit(m_end, MostEndLines);
    // Where nothing was sent there is nothing to tell object by object.
    const bool isSending = !m_sync->error && !m_sync->isVerification;
    const QList<Line> steps = isSending ? stepLines(*m_sync) : QList<Line>();
    m_steps->setLines(steps);
    m_steps->setVisible(!steps.isEmpty());
    fit(m_steps, MostSteps);
    if (const int current = currentStep(*m_sync); current >= 0)
        m_steps->scrollTo(
            m_steps->lineModel()->index(qMin(current + 2, static_cast<int>(steps.size()) - 1), 0));
}

InterruptedCard::InterruptedCard(QWidget *parent)
    : Card(parent)
    , m_counts(new SegmentLabel(this))
    , m_objects(makeLines(tr("Objects of the interrupted sync"), this))
{
    setObjectName(QStringLiteral("interruptedCard"));
    m_counts->setObjectName(QStringLiteral("interruptedCounts"));
    m_objects->setObjectName(QStringLiteral("interruptedObjects"));
    m_objects->setUniformItemSizes(true);
    content()->addWidget(m_counts);
    content()->addWidget(m_objects);
    const auto add = [this](const QString &text, const char *name, const QString &toolTip,
                            auto signal) {
        auto *const button = makeButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(toolTip);
        addButton(button);
        connect(button, &QPushButton::clicked, this,
                [this, signal] { (this->*signal)(m_interrupted); });
    };
    add(tr("Verify"), "verifyInterrupted",
        tr("Reads live again and records how it stands; sends nothing. Where nothing is left to "
           "do, the sync is over"),
        &InterruptedCard::verifyWanted);
    add(tr("Resume"), "resumeInterrupted",
        tr("Sends the rest of what was approved; nothing is sent twice"),
        &InterruptedCard::resumeWanted);
    add(tr("Abandon"), "abandonInterrupted", tr("Leaves it as it is, and records how far it came"),
        &InterruptedCard::abandonWanted);
}

void InterruptedCard::setInterrupted(const InterruptedSync &interrupted, TimePoint now)
{
    m_interrupted = interrupted;
    setTitle((interrupted.isRollback ? tr("The rollback of %1 to %2 on %3 was interrupted")
                                     : tr("The sync of %1 to %2 on %3 was interrupted"))
                 .arg(nameOf(interrupted.application), shortId(interrupted.target),
                      nameOf(interrupted.cluster)));
    setRemark(tr("%1, %2").arg(personName(interrupted.by), ageAgo(interrupted.startedAt, now)));
    m_counts->setSegments(interruptedCounts(interrupted));
    m_objects->setLines(interruptedLines(interrupted));
    m_objects->setVisible(!interrupted.objects.empty());
    fit(m_objects, MostSteps);
}

UnreadableCard::UnreadableCard(QWidget *parent)
    : Card(parent)
    , m_lines(makeLines(tr("Journals that cannot be read"), this))
{
    setObjectName(QStringLiteral("unreadableCard"));
    m_lines->setObjectName(QStringLiteral("unreadableJournals"));
    content()->addWidget(m_lines);
}

void UnreadableCard::setErrors(const std::vector<Error> &errors)
{
    setTitle(tr("%n journal(s) of syncs cannot be read", nullptr, static_cast<int>(errors.size())));
    QList<Line> lines;
    for (const Error &error : errors) {
        lines.append(
            {.segments = {signSegment(Sign::Bad, Tone::Bad), textSegment(error.toString())},
             .toolTip = error.toString(),
             .heading = true,
             .wrap = true});
    }
    lines.append({.segments = {signSegment(Sign::None, Tone::Muted),
                               textSegment(tr("Whether these syncs came to their end is not known. "
                                              "Compare live with what was approved, and then move "
                                              "the files away."),
                                           Tone::Muted)},
                  .heading = true,
                  .wrap = true});
    m_lines->setLines(lines);
    fit(m_lines, MostSteps);
}

} // namespace driftgate
