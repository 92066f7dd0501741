#include "desktop/pages/fleetpage.h"

#include "desktop/models/fleettext.h"
#include "desktop/pages/fleetdetails.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/frozentable.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/masterdetail.h"
#include "desktop/widgets/rowdelegate.h"
#include "desktop/widgets/segmented.h"
#include "desktop/widgets/tablehead.h"
#include "desktop/widgets/tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int RowHeight = 31;
constexpr int NameWidth = 246;
constexpr int MostNameWidth = 340;
constexpr int LeastClusterWidth = 220;
constexpr int EasyClusterWidth = 300;

} // namespace

FleetPage::FleetPage(Session &session, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_model(new FleetModel(session.clock(), this))
    , m_filter(new FleetFilter(m_model, this))
    , m_tools(new Ground(Ground::Shade::Panel, Qt::BottomEdge, this))
    , m_words(makeFilter(tr("Filter applications, clusters, images…"), m_tools))
    , m_chips(new Segmented(m_tools))
    , m_grouping(new QComboBox(m_tools))
    , m_table(new FrozenTable(this))
    , m_details(new FleetDetails(session, this))
    , m_content(new MasterDetail(m_table, m_details, {560, 236}, this))
    , m_connect(makeButton(tr("Connect clusters…"), this))
{
    m_connect->setObjectName(u"connectClusters"_s);
    m_content->addEmptyAction(m_connect);
    connect(m_connect, &QPushButton::clicked, this, &FleetPage::clustersWanted);
    buildTable();
    buildTools();
    m_content->restoreLayout(m_preferences.layout(u"fleet"_s));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_content, 1);

    connect(&m_session, &Session::fleetChanged, this, &FleetPage::showSnapshot);
    connect(m_details, &FleetDetails::reviewWanted, this, &FleetPage::openChosen);
    connect(m_details, &FleetDetails::compareWanted, this, [this](QWidget *beside) {
        if (const FleetCell *const cell = chosenCell())
            Q_EMIT compareWanted(
                m_model->row(m_filter->mapToSource(m_table->currentIndex()).row()).application,
                cell->cluster, beside);
    });
    connect(m_details, &FleetDetails::commitWanted, this, &FleetPage::commitWanted);
    connect(m_details, &FleetDetails::objectWanted, this, [this](const ObjectKey &object) {
        if (const FleetCell *const cell = chosenCell(); cell != nullptr && cell->state)
            Q_EMIT objectWanted(cell->state->application, cell->cluster, object);
    });
    showSnapshot();
}

void FleetPage::buildTools()
{
    QHBoxLayout *const row = makeToolRow(m_tools);
    m_words->setFixedWidth(260);
    row->addWidget(m_words);
    for (int i = 0; i < 4; ++i)
        m_chips->add({});
    row->addWidget(m_chips);
    row->addStretch(1);
    auto *const label = makeMuted(tr("group by"), m_tools);
    row->addWidget(label);
    m_grouping->addItems({tr("nothing"), tr("environment")});
    m_grouping->setAccessibleName(tr("Group clusters by"));
    label->setBuddy(m_grouping);
    row->addWidget(m_grouping);
    auto *const refresh = makeButton(tr("Refresh"), m_tools);
    refresh->setToolTip(tr("Reads the repository and every cluster again (F5)"));
    refresh->setObjectName(u"refresh"_s);
    row->addWidget(refresh);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        showEmpty();
    });
    connect(m_chips, &Segmented::clicked, this, [this](int chip) {
        m_filter->setShow(static_cast<FleetFilter::Show>(chip));
        showEmpty();
    });
    m_grouping->setCurrentIndex(m_preferences.choice(u"fleetGrouping"_s) == u"environment"_s);
    m_model->setGrouped(m_grouping->currentIndex() == 1);
    setBands(m_model->isGrouped());
    connect(m_grouping, &QComboBox::activated, this, [this](int index) {
        m_preferences.setChoice(u"fleetGrouping"_s, index == 1 ? u"environment"_s : QString());
        m_model->setGrouped(index == 1);
        setBands(index == 1);
        stretchColumns();
    });
    connect(refresh, &QPushButton::clicked, &m_session, &Session::refresh);
}

void FleetPage::buildTable()
{
    m_table->setObjectName(u"fleetTable"_s);
    m_table->setAccessibleName(tr("Applications by clusters"));
    const TableParts parts = driftgate::buildTable(m_table, m_filter, RowHeight);
    parts.delegate->setCellsChosen(true);
    m_head = parts.head;
    // With many clusters nobody could tell the rows without their names.
    const TableParts names = m_table->freeze(RowHeight);
    names.delegate->setCellsChosen(true);
    m_namesHead = names.head;
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FleetPage::showChosen);
    connect(m_table, &QTableView::doubleClicked, this, &FleetPage::openChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FleetPage::stretchColumns);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                // Cells come in by the hundred; the details are of one.
                if (QItemSelectionRange(first, last)
                        .contains(m_filter->mapToSource(m_table->currentIndex())))
                    showChosen();
            });
}

void FleetPage::setBands(bool shown)
{
    m_head->setBands(shown);
    m_namesHead->setBands(shown);
}

void FleetPage::showSnapshot()
{
    const auto fleet = m_session.fleet();
    const FleetCell *const before = chosenCell();
    std::optional<std::pair<ApplicationName, ClusterName>> chosen;
    if (before != nullptr)
        chosen = {m_model->row(m_filter->mapToSource(m_table->currentIndex()).row()).application,
                  before->cluster};
    m_model->setSnapshot(fleet);
    const FleetCounts &counts = fleet->counts;
    const auto text = [](const QString &word, int n) {
        return n == 0 ? word : QStringLiteral("%1 %2").arg(word).arg(n);
    };
    m_chips->setText(0, tr("All"));
    m_chips->setText(1, text(tr("Pending"), counts.pending));
    m_chips->setText(2, text(tr("Drift"), counts.drift));
    m_chips->setText(3, text(tr("Suspended"), counts.suspended));
    // What a chip hides may have changed with the states.
    m_filter->setShow(static_cast<FleetFilter::Show>(m_chips->chosen()));
    if (!m_table->currentIndex().isValid()) {
        if (chosen)
            chooseAgain(chosen->first, chosen->second);
        else
            chooseFirst();
    }
    showEmpty();
    showChosen();
}

void FleetPage::chooseFirst()
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        for (int column = 1; column < m_filter->columnCount(); ++column) {
            const QModelIndex index = m_filter->index(row, column);
            if (m_model->cell(m_filter->mapToSource(index)) == nullptr)
                continue;
            m_table->setCurrentIndex(index);
            return;
        }
    }
}

void FleetPage::showEmpty()
{
    const auto fleet = m_session.fleet();
    if (m_filter->rowCount() > 0 && !fleet->clusters.empty()) {
        m_content->showMaster();
        return;
    }
    m_connect->setVisible(!fleet->rows.empty() && fleet->clusters.empty());
    const auto workspace = m_session.workspace();
    if (fleet->rows.empty() && workspace && workspace->head.isNull())
        m_content->showEmpty(tr("No commits yet"),
                             tr("What the first one brings is shown after Refresh."));
    else if (fleet->rows.empty())
        m_content->showEmpty(tr("No applications"),
                             tr("The workspace names none, and none were found in the repository. "
                                "A file driftgate.yaml in it can list them."));
    else if (fleet->clusters.empty())
        m_content->showEmpty(tr("No clusters"),
                             tr("The workspace names no cluster, so there is nothing to compare "
                                "with. The history can be browsed all the same."));
    else
        showNothingFits(*fleet);
}

void FleetPage::showNothingFits(const FleetSnapshot &fleet)
{
    const auto show = static_cast<FleetFilter::Show>(m_chips->chosen());
    const QString unread = unreadText(fleet.counts);
    if (show == FleetFilter::Show::All || !m_words->text().isEmpty())
        m_content->showEmpty(tr("Nothing fits the filter"));
    else if (fleet.reading > 0)
        m_content->showEmpty(tr("The clusters are being read…"));
    else if (show == FleetFilter::Show::Pending && unread.isEmpty())
        m_content->showEmpty(tr("Nothing is pending"), tr("Every cluster runs what Git says."));
    else if (show == FleetFilter::Show::Pending)
        m_content->showEmpty(tr("Nothing is known to be pending"), unread);
    else if (show == FleetFilter::Show::Drift && unread.isEmpty())
        m_content->showEmpty(tr("No drift"), tr("No cluster was changed beside Git."));
    else if (show == FleetFilter::Show::Drift)
        m_content->showEmpty(tr("No drift is known"), unread);
    else if (unread.isEmpty())
        m_content->showEmpty(tr("Nothing is suspended"));
    else
        m_content->showEmpty(tr("Nothing is known to be suspended"), unread);
}

const FleetCell *FleetPage::chosenCell() const
{
    return m_model->cell(m_filter->mapToSource(m_table->currentIndex()));
}

void FleetPage::showChosen()
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    const FleetCell *const cell = m_model->cell(index);
    m_details->setCell(index.isValid() ? &m_model->row(index.row()) : nullptr, cell);
}

void FleetPage::choose(const ApplicationName &application, const ClusterName &cluster)
{
    const QModelIndex source = m_model->find(application, cluster);
    if (source.isValid() && !m_filter->mapFromSource(source).isValid()) {
        // Else the cell that was chosen before would stay so, and Enter would open that one.
        clearFilter();
        m_table->setFocus();
    }
    chooseAgain(application, cluster);
}

void FleetPage::clearFilter()
{
    m_words->clear();
    m_chips->choose(static_cast<int>(FleetFilter::Show::All));
    m_filter->setShow(FleetFilter::Show::All);
    showEmpty();
}

/// As it was: a filter that hides it by now is what the person wants to see.
void FleetPage::chooseAgain(const ApplicationName &application, const ClusterName &cluster)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->find(application, cluster));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void FleetPage::openChosen()
{
    const FleetCell *const cell = chosenCell();
    if (cell == nullptr)
        return;
    Q_EMIT reviewWanted(
        m_model->row(m_filter->mapToSource(m_table->currentIndex()).row()).application,
        cell->cluster);
}

void FleetPage::stretchColumns()
{
    const int clusters = m_model->columnCount() - 1;
    if (clusters < 1)
        return;
    // Paths are long: what the clusters do not need is the applications'.
    const int spare = m_table->viewport()->width() - clusters * EasyClusterWidth;
    const int name = qBound(NameWidth, spare, MostNameWidth);
    m_head->resizeSection(0, name);
    const int room = m_table->viewport()->width() - name;
    const int each = qMax(LeastClusterWidth, room / clusters);
    for (int column = 1; column <= clusters; ++column)
        m_head->resizeSection(column, each);
}

bool FleetPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        stretchColumns();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FleetPage::saveLayout()
{
    m_preferences.setLayout(u"fleet"_s, m_content->saveLayout());
}

} // namespace driftgate
