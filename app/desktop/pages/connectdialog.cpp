#include "desktop/pages/connectdialog.h"

#include "desktop/widgets/buttons.h"

#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

constexpr int Wide = 620;
constexpr int High = 150;

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace

ConnectDialog::ConnectDialog(Session &session, QWidget *parent)
    : PlainDialog(tr("Connect clusters"), parent)
    , m_session(session)
    , m_workspace(session.workspace())
    , m_words(new QLabel(this))
    , m_clusters(new QListWidget(this))
    , m_fileWords(makeMuted({}, this))
    , m_file(new QPlainTextEdit(this))
    , m_write(makeButton(tr("Write driftgate.yaml"), this))
{
    setObjectName(QStringLiteral("connectDialog"));
    m_clusters->setObjectName(QStringLiteral("offeredClusters"));
    m_clusters->setAccessibleName(tr("Clusters"));
    m_file->setObjectName(QStringLiteral("workspaceFile"));
    m_file->setAccessibleName(tr("Workspace file"));
    m_write->setObjectName(QStringLiteral("writeWorkspaceFile"));
    m_clusters->setMinimumSize(Wide, High);
    m_file->setMinimumSize(Wide, High);
    m_file->setReadOnly(true);
    m_file->setTabChangesFocus(true);
    m_file->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    for (QLabel *const label : {m_words, m_fileWords})
        label->setWordWrap(true);
    QVBoxLayout *const layout = content();
    layout->addWidget(m_words);
    layout->addWidget(m_clusters, 1);
    layout->addWidget(m_fileWords);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_write, 0, Qt::AlignLeft);
    m_write->setEnabled(false);
    m_words->setText(tr("Reading your kubeconfig…"));
    connect(m_clusters, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        chooseOnly(m_clusters->row(item));
        showFile();
    });
    connect(m_write, &QPushButton::clicked, this, &ConnectDialog::write);
    connect(&m_session, &Session::contextsRead, this, &ConnectDialog::showOffers);
    m_session.readContexts();
}

void ConnectDialog::showOffers(const std::vector<ContextOffer> &offers)
{
    m_offers = offeredClusters(m_workspace->config, offers);
    m_clusters->clear();
    const QSignalBlocker blocker(m_clusters); // until all of them are there
    for (const ClusterOffer &offer : m_offers) {
        auto *const item =
            new QListWidgetItem(tr("%1 – context %2, %3 as %4")
                                    .arg(text(offer.cluster.text()), text(offer.context),
                                         text(offer.server), text(offer.user)),
                                m_clusters);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        // A cluster's name may say which context is its own; one that is only there may be of
        // anything.
        const bool isMeant =
            !m_workspace->config.clusters.empty() &&
            std::ranges::count(m_offers, offer.cluster, &ClusterOffer::cluster) == 1;
        item->setCheckState(isMeant ? Qt::Checked : Qt::Unchecked);
    }
    if (offers.empty())
        m_words->setText(tr("Your kubeconfig has no context."));
    else if (m_offers.empty())
        m_words->setText(tr("Every cluster of this workspace is connected."));
    else
        m_words->setText(tr("Contexts of your kubeconfig that may connect clusters of this "
                            "workspace:"));
    m_clusters->setFocus();
    showFile();
}

void ConnectDialog::chooseOnly(int row)
{
    if (m_clusters->item(row)->checkState() != Qt::Checked)
        return;
    const QSignalBlocker blocker(m_clusters);
    for (int other = 0; other < m_clusters->count(); ++other) {
        if (other != row && m_offers[static_cast<size_t>(other)].cluster ==
                                m_offers[static_cast<size_t>(row)].cluster)
            m_clusters->item(other)->setCheckState(Qt::Unchecked);
    }
}

void ConnectDialog::showFile()
{
    const WorkspaceConfig config = chosen();
    const bool isAny = std::ranges::any_of(
        config.clusters, [](const ClusterConfig &cluster) { return !cluster.context.empty(); });
    m_file->setPlainText(isAny ? text(writeWorkspace(config)) : QString());
    const QString file = newFile();
    if (!file.isEmpty())
        m_fileWords->setText(
            tr("They are connected by a new file, %1:").arg(QDir::toNativeSeparators(file)));
    else
        m_fileWords->setText(tr("The workspace file stays as you wrote it: take over what connects "
                                "them from here."));
    m_write->setVisible(!file.isEmpty());
    m_write->setEnabled(isAny && !file.isEmpty());
}

WorkspaceConfig ConnectDialog::chosen() const
{
    std::vector<ClusterOffer> out;
    for (size_t i = 0; i < m_offers.size(); ++i) {
        if (m_clusters->item(static_cast<int>(i))->checkState() == Qt::Checked)
            out.push_back(m_offers[i]);
    }
    WorkspaceConfig config = withClusters(m_workspace->config, out);
    // Paths are written from where the file will lie.
    if (config.file.empty())
        config.file = newFile().toStdString();
    return config;
}

QString ConnectDialog::newFile() const
{
    const QDir folder(m_workspace->repository);
    const QString file = folder.filePath(QStringLiteral("driftgate.yaml"));
    const bool isWorktree = QFileInfo::exists(folder.filePath(QStringLiteral(".git")));
    return m_workspace->config.file.empty() && isWorktree && !QFileInfo::exists(file) ? file
                                                                                      : QString();
}

void ConnectDialog::write()
{
    if (newFile().isEmpty())
        return;
    const WorkspaceConfig config = chosen();
    m_session.writeWorkspaceFile(text(config.file.string()), config);
    close();
}

} // namespace driftgate
