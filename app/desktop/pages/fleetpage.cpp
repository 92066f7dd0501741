#include "desktop/pages/fleetpage.h"

#include "desktop/models/fleettext.h"
#include "desktop/pages/fleetdetails.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/ground.h"
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
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int RowHeight = 31;
constexpr int NameWidth = 246;
constexpr int LeastClusterWidth = 220;

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
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_head(new TableHead(m_table))
    , m_details(new FleetDetails(session, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    buildTools();
    buildTable();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({560, 236});
    m_splitter->restoreState(m_preferences.layout(u"fleet"_s));
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_stack, 1);

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
    auto *const row = new QHBoxLayout(m_tools);
    row->setContentsMargins(12, 6, 12, 7);
    row->setSpacing(10);
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
    m_head->setBands(m_model->isGrouped());
    connect(m_grouping, &QComboBox::activated, this, [this](int index) {
        m_preferences.setChoice(u"fleetGrouping"_s, index == 1 ? u"environment"_s : QString());
        m_model->setGrouped(index == 1);
        m_head->setBands(index == 1);
        stretchColumns();
    });
    connect(refresh, &QPushButton::clicked, &m_session, &Session::refresh);
}

void FleetPage::buildTable()
{
    m_table->setObjectName(u"fleetTable"_s);
    m_table->setAccessibleName(tr("Applications by clusters"));
    m_table->setHorizontalHeader(m_head);
    styleTable(m_table);
    m_table->setModel(m_filter);
    m_table->verticalHeader()->setDefaultSectionSize(RowHeight);
    auto *const delegate = new RowDelegate(RowHeight, RowDelegate::Hairline::Yes, this);
    delegate->setCellsChosen(true);
    m_table->setItemDelegate(delegate);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FleetPage::showChosen);
    connect(m_table, &QTableView::doubleClicked, this, &FleetPage::openChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FleetPage::stretchColumns);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FleetPage::showChosen);
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
    const FleetCounts counts = countsOf(*fleet);
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
            choose(chosen->first, chosen->second);
        else if (m_filter->rowCount() > 0 && m_filter->columnCount() > 1)
            m_table->setCurrentIndex(m_filter->index(0, 1));
    }
    showEmpty();
    showChosen();
}

void FleetPage::showEmpty()
{
    const auto fleet = m_session.fleet();
    if (m_filter->rowCount() > 0 && !fleet->clusters.empty()) {
        m_stack->setCurrentWidget(m_splitter);
        return;
    }
    if (fleet->rows.empty())
        m_empty->setText(tr("No applications"),
                         tr("The workspace names none, and none were found in the repository. "
                            "A file driftgate.yaml in it can list them."));
    else if (fleet->clusters.empty())
        m_empty->setText(tr("No clusters"),
                         tr("The workspace names no cluster, so there is nothing to compare "
                            "with. The history can be browsed all the same."));
    else if (m_chips->chosen() == 1)
        m_empty->setText(tr("Nothing is pending"), tr("Every cluster runs what Git says."));
    else if (m_chips->chosen() == 2)
        m_empty->setText(tr("No drift"), tr("No cluster was changed beside Git."));
    else if (m_chips->chosen() == 3)
        m_empty->setText(tr("Nothing is suspended"));
    else
        m_empty->setText(tr("Nothing fits the filter"));
    m_stack->setCurrentWidget(m_empty);
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
    m_head->setSectionResizeMode(QHeaderView::Interactive);
    m_head->resizeSection(0, NameWidth);
    const int room = m_table->viewport()->width() - NameWidth;
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
    m_preferences.setLayout(u"fleet"_s, m_splitter->saveState());
}

} // namespace driftgate
