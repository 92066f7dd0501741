#include "desktop/pages/pairchooser.h"

#include "desktop/models/fleettext.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segmented.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

enum Sort { Revisions, Clusters };

} // namespace

PairChooser::PairChooser(Session &session, const ApplicationName &application,
                         const ClusterName &cluster, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_session(session)
    , m_application(new QComboBox(this))
    , m_sort(new Segmented(this))
    , m_clusterLabel(makeMuted(tr("on"), this))
    , m_cluster(new QComboBox(this))
    , m_leftLabel(makeMuted(tr("left"), this))
    , m_rightLabel(makeMuted(tr("right"), this))
    , m_leftRevision(new QLineEdit(this))
    , m_rightRevision(new QLineEdit(this))
    , m_leftCluster(new QComboBox(this))
    , m_rightCluster(new QComboBox(this))
    , m_compare(makeButton(tr("Compare"), this))
    , m_why(makeMuted({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("pairChooser"));
    setFrameShape(QFrame::Box);
    m_sort->add(tr("Two revisions"));
    m_sort->add(tr("Two clusters"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_sort);
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->addWidget(makeMuted(tr("application"), this), 0, 0);
    grid->addWidget(m_application, 0, 1);
    grid->addWidget(m_clusterLabel, 1, 0);
    grid->addWidget(m_cluster, 1, 1);
    grid->addWidget(m_leftLabel, 2, 0);
    grid->addWidget(m_leftRevision, 2, 1);
    grid->addWidget(m_leftCluster, 2, 1);
    grid->addWidget(m_rightLabel, 3, 0);
    grid->addWidget(m_rightRevision, 3, 1);
    grid->addWidget(m_rightCluster, 3, 1);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    auto *const row = new QHBoxLayout;
    row->addWidget(m_compare);
    row->addWidget(m_why, 1);
    layout->addLayout(row);
    setMinimumWidth(380);

    QStringList names;
    if (const auto workspace = session.workspace()) {
        for (const ApplicationConfig &one : workspace->config.applications)
            m_application->addItem(nameOf(one.name));
        for (const Ref &ref : workspace->refs)
            names.append(QString::fromStdString(ref.label));
    }
    m_application->setCurrentText(nameOf(application));
    m_application->setAccessibleName(tr("Application"));
    m_cluster->setAccessibleName(tr("Cluster"));
    m_leftCluster->setAccessibleName(tr("Left cluster"));
    m_rightCluster->setAccessibleName(tr("Right cluster"));
    for (QLineEdit *const field : {m_leftRevision, m_rightRevision}) {
        field->setPlaceholderText(tr("branch, tag or commit"));
        auto *const completer = new QCompleter(names, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        field->setCompleter(completer);
        connect(field, &QLineEdit::textChanged, this, &PairChooser::check);
        connect(field, &QLineEdit::returnPressed, this, &PairChooser::accept);
    }
    m_leftRevision->setAccessibleName(tr("Left revision"));
    m_rightRevision->setAccessibleName(tr("Right revision"));
    m_leftRevision->setObjectName(QStringLiteral("leftRevision"));
    m_rightRevision->setObjectName(QStringLiteral("rightRevision"));
    m_compare->setObjectName(QStringLiteral("comparePair"));
    fillClusters();
    m_cluster->setCurrentText(nameOf(cluster));
    m_leftCluster->setCurrentText(nameOf(cluster));
    connect(m_application, &QComboBox::activated, this, [this] {
        fillClusters();
        check();
    });
    connect(m_sort, &Segmented::clicked, this, &PairChooser::showSort);
    for (QComboBox *const box : {m_leftCluster, m_rightCluster, m_cluster})
        connect(box, &QComboBox::currentIndexChanged, this, &PairChooser::check);
    connect(m_compare, &QPushButton::clicked, this, &PairChooser::accept);
    showSort();
}

std::vector<ClusterName> PairChooser::clusters() const
{
    const auto workspace = m_session.workspace();
    if (!workspace)
        return {};
    const ApplicationConfig *const application =
        workspace->config.application(ApplicationName(m_application->currentText().toStdString()));
    return application == nullptr ? std::vector<ClusterName>() : application->clusters;
}

void PairChooser::fillClusters()
{
    const QString before = m_cluster->currentText();
    for (QComboBox *const box : {m_cluster, m_leftCluster, m_rightCluster}) {
        const QSignalBlocker blocker(box);
        box->clear();
        for (const ClusterName &cluster : clusters())
            box->addItem(nameOf(cluster));
    }
    if (m_cluster->findText(before) >= 0)
        m_cluster->setCurrentText(before);
    if (m_rightCluster->count() > 1)
        m_rightCluster->setCurrentIndex(1);
}

void PairChooser::setRevisions(const QString &left, const QString &right)
{
    m_leftRevision->setText(left);
    m_rightRevision->setText(right);
    (left.isEmpty() ? m_leftRevision : m_rightRevision)->setFocus();
}

void PairChooser::showSort()
{
    const bool revisions = m_sort->chosen() == Revisions;
    m_leftRevision->setVisible(revisions);
    m_rightRevision->setVisible(revisions);
    m_clusterLabel->setVisible(revisions);
    m_cluster->setVisible(revisions);
    m_leftCluster->setVisible(!revisions);
    m_rightCluster->setVisible(!revisions);
    check();
    adjustSize();
}

void PairChooser::check()
{
    QString why;
    if (m_sort->chosen() == Revisions) {
        if (m_leftRevision->text().trimmed().isEmpty() ||
            m_rightRevision->text().trimmed().isEmpty())
            why = tr("name two revisions");
        else if (m_cluster->currentText().isEmpty())
            why = tr("the application is on no cluster");
    } else if (m_leftCluster->count() < 2) {
        why = tr("the application is on one cluster only");
    } else if (m_leftCluster->currentText() == m_rightCluster->currentText()) {
        why = tr("choose two different clusters");
    }
    m_why->setText(why);
    m_compare->setEnabled(why.isEmpty());
}

void PairChooser::accept()
{
    check();
    if (!m_compare->isEnabled())
        return;
    Pair pair;
    QString cluster = m_cluster->currentText();
    if (m_sort->chosen() == Revisions) {
        pair = {Pair::Kind::Revisions, m_leftRevision->text().trimmed(),
                m_rightRevision->text().trimmed()};
    } else {
        pair = {Pair::Kind::Clusters, m_leftCluster->currentText(), m_rightCluster->currentText()};
        cluster = pair.left;
    }
    Q_EMIT chosen(ApplicationName(m_application->currentText().toStdString()),
                  ClusterName(cluster.toStdString()), pair);
    close();
}

void PairChooser::showBeside(QWidget *widget)
{
    adjustSize();
    QPoint at = widget->mapToGlobal(QPoint(0, widget->height() + 4));
    // Near the window's right edge it opens to the left, near its bottom upwards.
    const QRect room(widget->window()->mapToGlobal(QPoint(0, 0)), widget->window()->size());
    at.setX(qMin(at.x(), room.right() - width() - 8));
    if (at.y() + height() > room.bottom())
        at.setY(widget->mapToGlobal(QPoint(0, 0)).y() - height() - 4);
    move(at);
    show();
}

} // namespace driftgate
