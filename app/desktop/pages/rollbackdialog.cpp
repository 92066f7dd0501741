#include "desktop/pages/rollbackdialog.h"

#include "desktop/models/fleettext.h"
#include "desktop/pages/revertbox.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segmentlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace driftgate
{

namespace
{

/// A subject says more than an id; the history has it where it has come so far.
Segments revisionSegments(const Session &session, const Revision &revision)
{
    Segments out{idSegment(shortId(revision))};
    for (const HistorySnapshot::Batch &batch : session.history()->batches) {
        const auto found = std::ranges::find(*batch, revision,
                                             [](const HistoryRow &row) { return row.commit.id; });
        if (found == batch->end())
            continue;
        out.append(yieldingSegment(QString::fromStdString(found->commit.summary)));
        out.append(textSegment(ageAgo(found->commit.committer.when, session.now()), Tone::Muted));
        break;
    }
    return out;
}

QString repositoryOf(const Session &session)
{
    const auto workspace = session.workspace();
    return workspace ? workspace->repository : QString();
}

} // namespace

RollbackDialog::RollbackDialog(Session &session, const ApplicationName &application,
                               const ClusterName &cluster, const Revision &to, QWidget *parent)
    : PlainDialog(tr("Roll back"), parent)
    , m_session(session)
    , m_to(to)
    , m_repository(repositoryOf(session))
    , m_wantedApplication(nameOf(application))
    , m_wantedCluster(nameOf(cluster))
    , m_application(new QComboBox(this))
    , m_cluster(new QComboBox(this))
    , m_revision(new SegmentLabel(this))
    , m_revert(new RevertBox(session, this))
    , m_nowText(new QLabel(this))
    , m_now(makeButton(tr("Review the rollback"), this))
{
    setObjectName(QStringLiteral("rollbackDialog"));
    m_application->setAccessibleName(tr("Application"));
    m_cluster->setAccessibleName(tr("Cluster"));
    if (const auto workspace = session.workspace()) {
        for (const ApplicationConfig &one : workspace->config.applications)
            m_application->addItem(nameOf(one.name));
    }
    // Not there is not found: another one would be rolled back by mistake.
    if (!m_wantedApplication.isEmpty())
        m_application->setCurrentIndex(m_application->findText(m_wantedApplication));
    fillClusters({});
    if (!m_wantedCluster.isEmpty())
        m_cluster->setCurrentIndex(m_cluster->findText(m_wantedCluster));
    m_revision->setSegments(revisionSegments(session, to), QString::fromStdString(to.hex()));

    auto *const what = new QHBoxLayout;
    what->setSpacing(8);
    what->addWidget(makeMuted(tr("Roll"), this));
    what->addWidget(m_application);
    what->addWidget(makeMuted(tr("on"), this));
    what->addWidget(m_cluster);
    what->addWidget(makeMuted(tr("back to"), this));
    what->addStretch(1);
    // In a row of its own: what the commit says is what it is known by.
    m_revision->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *const ways = new QHBoxLayout;
    ways->setSpacing(28);
    ways->addWidget(m_revert, 1);
    ways->addWidget(buildNow(), 1);
    content()->addLayout(what);
    content()->addWidget(m_revision);
    content()->addSpacing(4);
    content()->addLayout(ways, 1);
    setMinimumWidth(760);

    connect(m_application, &QComboBox::activated, this, [this] {
        fillClusters(m_cluster->currentText());
        showChoice();
    });
    connect(m_cluster, &QComboBox::activated, this, &RollbackDialog::showChoice);
    connect(m_revert, &RevertBox::said, this, &RollbackDialog::said);
    connect(m_revert, &RevertBox::busyChanged, this, [this](bool busy) {
        m_application->setEnabled(!busy);
        m_cluster->setEnabled(!busy);
    });
    connect(&m_session, &Session::workspaceChanged, this, [this] {
        if (repositoryOf(m_session) != m_repository)
            close();
        else
            m_session.checkRollback(m_to); // the branch may have moved
    });
    connect(&m_session, &Session::rollbackChecked, this, &RollbackDialog::takeCheck);
    connect(m_now, &QPushButton::clicked, this, [this] {
        Q_EMIT planWanted(this->application(), this->cluster(), m_to);
        close();
    });
    for (QPushButton *const button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    showChoice();
    m_application->setFocus();
    m_session.checkRollback(to);
}

QWidget *RollbackDialog::buildNow()
{
    auto *const out = new QWidget(this);
    auto *const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHeading(tr("Roll back now"), out));
    m_nowText->setTextFormat(Qt::PlainText);
    m_nowText->setWordWrap(true);
    m_nowText->setObjectName(QStringLiteral("rollbackNowText"));
    layout->addWidget(m_nowText);
    m_now->setObjectName(QStringLiteral("rollbackNow"));
    m_now->setProperty("strong", true);
    layout->addWidget(m_now, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return out;
}

ApplicationName RollbackDialog::application() const
{
    return ApplicationName(m_application->currentText().toStdString());
}

ClusterName RollbackDialog::cluster() const
{
    return ClusterName(m_cluster->currentText().toStdString());
}

bool RollbackDialog::isAbout(const ApplicationName &application, const ClusterName &cluster,
                             const Revision &to) const
{
    const auto fits = [](const QComboBox *box, const QString &wanted, const QString &name) {
        return name.isEmpty() || name == (box->currentIndex() < 0 ? wanted : box->currentText());
    };
    return to == m_to && fits(m_application, m_wantedApplication, nameOf(application)) &&
           fits(m_cluster, m_wantedCluster, nameOf(cluster));
}

void RollbackDialog::fillClusters(const QString &wanted)
{
    m_cluster->clear();
    const auto workspace = m_session.workspace();
    const ApplicationConfig *const config =
        workspace ? workspace->config.application(application()) : nullptr;
    if (config != nullptr) {
        for (const ClusterName &name : config->clusters)
            m_cluster->addItem(nameOf(name));
    }
    m_cluster->setCurrentText(wanted);
}

QString RollbackDialog::whyNone() const
{
    if (m_application->currentIndex() < 0 && !m_wantedApplication.isEmpty())
        return tr("The workspace does not have the application %1.").arg(m_wantedApplication);
    if (m_cluster->count() > 0)
        return tr("The workspace does not have %1 on %2.")
            .arg(m_application->currentText(), m_wantedCluster);
    return tr("The application is on no cluster.");
}

void RollbackDialog::takeCheck(const Revision &to, const QString &why)
{
    // Asked about again, a revert would forget what became of it.
    if (to != m_to || m_whyNot == why)
        return;
    const bool isFirst = !m_whyNot;
    m_whyNot = why;
    showChoice();
    if (isFirst && m_application->hasFocus() && m_now->isEnabled())
        m_now->setFocus();
}

bool RollbackDialog::isThere() const
{
    return m_application->currentIndex() >= 0 && m_cluster->currentIndex() >= 0;
}

void RollbackDialog::showChoice()
{
    QString why = m_whyNot.value_or(QString());
    if (!isThere())
        why = whyNone();
    m_now->setEnabled(why.isEmpty() && m_whyNot);
    m_nowText->setText(
        why.isEmpty()
            ? tr("Takes the cluster back at once: a plan like any other, to be reviewed, approved "
                 "and synced.\n\n%1 is then held at %2 on %3, and shown as held, until Git agrees: "
                 "nothing of the branch comes through before.")
                  .arg(m_application->currentText(), shortId(m_to), m_cluster->currentText())
            : why);
    if (!why.isEmpty())
        m_revert->setNone(why);
    else if (m_whyNot)
        m_revert->setChoice(application(), cluster(), m_to);
}

} // namespace driftgate
