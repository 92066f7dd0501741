#include "desktop/pages/historypage.h"

#include "desktop/diff/diffview.h"
#include "desktop/models/fleettext.h"
#include "desktop/pages/commitpane.h"
#include "desktop/pages/historyfilterbar.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/graphdelegate.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/masterdetail.h"
#include "desktop/widgets/rowdelegate.h"
#include "desktop/widgets/tablehead.h"
#include "desktop/widgets/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int RowHeight = 34;
constexpr int MostWanted = 60;

} // namespace

HistoryPage::HistoryPage(Session &session, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_model(new HistoryModel(session.clock(), this))
    , m_tools(new Ground(Ground::Shade::Panel, Qt::BottomEdge, this))
    , m_filter(new HistoryFilterBar(m_tools))
    , m_count(makeMuted({}, m_tools))
    , m_compare(makeButton(tr("Compare two…"), m_tools))
    , m_table(new QTableView(this))
    , m_graph(new GraphDelegate(RowHeight, this))
    , m_pane(new CommitPane(session, preferences, this))
    , m_content(new MasterDetail(m_table, m_pane, {405, 415}, this))
{
    buildTools();
    buildTable();
    m_content->restoreLayout(m_preferences.layout(u"history"_s));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_content, 1);

    m_impactPause.setSingleShot(true);
    m_impactPause.setInterval(120);
    connect(&m_impactPause, &QTimer::timeout, this, &HistoryPage::wantVisible);
    connect(&m_session, &Session::historyChanged, this, &HistoryPage::showSnapshot);
    connect(&m_session, &Session::marksChanged, this,
            [this] { m_model->setMarks(m_session.marks()); });
    connect(&m_session, &Session::impactKnown, this, [this](const Revision &commit) {
        if (const auto impact = m_session.impact(commit))
            m_model->setImpact(impact);
    });
    connect(&m_session, &Session::workspaceChanged, this, [this] {
        // A reread workspace may render differently.
        m_model->clearImpacts();
        m_filter->setApplications(m_session.workspace());
        m_impactPause.start();
    });
    connect(m_pane, &CommitPane::blameWanted, this, &HistoryPage::blameWanted);
    connect(m_pane, &CommitPane::said, this, &HistoryPage::said);
    connect(m_pane, &CommitPane::pathFilterWanted, m_filter, &HistoryFilterBar::addPath);
    showSnapshot();
}

void HistoryPage::buildTools()
{
    QHBoxLayout *const row = makeToolRow(m_tools);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    row->addWidget(m_compare);
    m_compare->setToolTip(tr("Holds two commits against each other, rendered. Choose them with "
                             "Ctrl+click first, or name them."));
    m_compare->setObjectName(u"compareTwo"_s);
    connect(m_compare, &QPushButton::clicked, this, &HistoryPage::compareTwo);
    connect(m_filter, &HistoryFilterBar::changed, &m_session, &Session::setHistoryFilter);
}

void HistoryPage::buildTable()
{
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Commits"));
    TableHead *const head = driftgate::buildTable(m_table, m_model, RowHeight).head;
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(HistoryModel::Graph, m_graph);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setSectionResizeMode(HistoryModel::Subject, QHeaderView::Stretch);
    const int small = fontMetrics().averageCharWidth();
    head->resizeSection(HistoryModel::Graph, 74);
    head->resizeSection(HistoryModel::Changes, small * 44);
    head->resizeSection(HistoryModel::Author, small * 18);
    head->resizeSection(HistoryModel::Age, small * 12);
    head->resizeSection(HistoryModel::Id, small * 12);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryPage::showChosen);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, &m_impactPause,
            qOverload<>(&QTimer::start));
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, &m_impactPause,
            qOverload<>(&QTimer::start));
    connect(m_table, &QWidget::customContextMenuRequested, this, &HistoryPage::openMenu);
    connect(m_model, &HistoryModel::moreWanted, &m_session, &Session::moreHistory);
    m_table->installEventFilter(this);
    auto *const copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &HistoryPage::copyId);
}

void HistoryPage::showSnapshot()
{
    const auto history = m_session.history();
    const bool hadRows = m_model->rowCount() > 0;
    m_model->setSnapshot(history);
    fitGraph();
    QString count = tr("%n commit(s)", nullptr, static_cast<int>(history->rows));
    if (history->rows > 999)
        count.replace(QString::number(history->rows),
                      QLocale().toString(static_cast<qulonglong>(history->rows)));
    if (history->running || history->more)
        count = tr("%1 and more").arg(count);
    if (history->rows == 0 && history->running)
        count = tr("Reading…");
    m_count->setText(count);
    const bool shallow =
        !history->running && m_session.workspace() && m_session.workspace()->isShallow;
    m_count->setToolTip(shallow ? tr("This clone is shallow: its history ends early") : QString());
    if (shallow)
        m_count->setText(tr("%1, shallow clone").arg(count));
    if (!m_awaited.isNull()) {
        choose(m_awaited);
    } else if (!hadRows && m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(0, HistoryModel::Subject));
    }
    showEmpty();
    m_impactPause.start();
}

void HistoryPage::showEmpty()
{
    const auto history = m_session.history();
    if (m_model->rowCount() > 0 || (history->running && !history->error)) {
        m_content->showMaster();
        return;
    }
    if (history->error)
        m_content->showEmpty(tr("The history could not be read"), history->error->toString());
    else if (!history->filter.isEmpty())
        m_content->showEmpty(tr("No commit fits the filter"));
    else
        m_content->showEmpty(tr("No commits yet"),
                             tr("The repository has no commit on any branch."));
}

void HistoryPage::fitGraph()
{
    const int width = m_model->hasGraph() ? m_graph->widthFor(m_model->lanes()) : 74;
    if (m_table->columnWidth(HistoryModel::Graph) < width)
        m_table->setColumnWidth(HistoryModel::Graph, width);
    m_table->setColumnHidden(HistoryModel::Graph, !m_model->hasGraph());
}

std::pair<int, int> HistoryPage::rowsInSight() const
{
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    return {first, last < 0 ? m_model->rowCount() - 1 : last};
}

bool HistoryPage::knowsVisible() const
{
    const auto [first, last] = rowsInSight();
    for (int row = first; row <= last; ++row) {
        if (!m_model->knowsImpact(m_model->row(row).commit.id))
            return false;
    }
    return true;
}

void HistoryPage::wantVisible()
{
    if (m_model->rowCount() == 0 || !isVisible())
        return;
    const auto [first, last] = rowsInSight();
    std::vector<Revision> wanted;
    for (int row = first; row <= last && wanted.size() < MostWanted; ++row) {
        const Revision id = m_model->row(row).commit.id;
        if (m_model->knowsImpact(id))
            continue;
        // Where nothing else was opened, what was known still is.
        if (const auto impact = m_session.impact(id))
            m_model->setImpact(impact);
        else
            wanted.push_back(id);
    }
    m_session.wantImpacts(std::move(wanted));
}

void HistoryPage::showChosen()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_session.selectCommit(m_model->row(index.row()).commit.id);
}

void HistoryPage::choose(const Revision &commit)
{
    const int row = m_model->find(commit);
    if (row < 0) {
        m_awaited = commit;
        const auto history = m_session.history();
        if (!history->running && !history->filter.isEmpty())
            m_filter->clear();
        else if (history->more)
            m_session.moreHistory();
        else if (!history->running)
            m_awaited = {};
        return;
    }
    m_awaited = {};
    const QModelIndex index = m_model->index(row, HistoryModel::Subject);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

std::vector<Revision> HistoryPage::chosenCommits() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows(HistoryModel::Subject))
        rows.push_back(index.row());
    // Ctrl and an arrow, or Ctrl+Home, move on without choosing.
    if (rows.empty() && m_table->currentIndex().isValid())
        rows.push_back(m_table->currentIndex().row());
    std::ranges::sort(rows, std::greater());
    std::vector<Revision> out;
    out.reserve(rows.size());
    for (const int row : rows)
        out.push_back(m_model->row(row).commit.id);
    return out;
}

void HistoryPage::copyId()
{
    QStringList ids;
    for (const Revision &commit : chosenCommits())
        ids.append(QString::fromStdString(commit.hex()));
    if (ids.isEmpty())
        return;
    QApplication::clipboard()->setText(ids.join(u'\n'));
    Q_EMIT said(tr("Copied %1").arg(ids.join(u' ').left(40)));
}

void HistoryPage::compareTwo()
{
    const std::vector<Revision> commits = chosenCommits();
    const auto text = [&](size_t i) {
        return i < commits.size() ? QString::fromStdString(commits[i].shortHex()) : QString();
    };
    if (commits.size() > 1)
        Q_EMIT compareWanted(text(0), text(commits.size() - 1), m_compare);
    else
        Q_EMIT compareWanted({}, text(0), m_compare);
}

void HistoryPage::openMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const Commit commit = m_model->row(index.row()).commit;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy id"), QKeySequence(QKeySequence::Copy), this, &HistoryPage::copyId);
    menu->addAction(tr("Copy message"), this, [commit] {
        QApplication::clipboard()->setText(QString::fromStdString(
            commit.body.empty() ? commit.summary : commit.summary + "\n\n" + commit.body));
    });
    menu->addSeparator();
    addWays(menu, commit.id);
    menu->addSeparator();
    menu->addAction(tr("Compare two…"), this, &HistoryPage::compareTwo);
    const QString author = QString::fromStdString(commit.author.name);
    menu->addAction(tr("Only commits by %1").arg(QString(author).replace(u'&', u"&&"_s)), this,
                    [this, author] { m_filter->setAuthor(author); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            reviewChosen();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryPage::nextDifference()
{
    m_pane->diff()->nextDifference();
}

void HistoryPage::previousDifference()
{
    m_pane->diff()->previousDifference();
}

void HistoryPage::saveLayout()
{
    m_preferences.setLayout(u"history"_s, m_content->saveLayout());
    m_pane->saveLayout();
}

} // namespace driftgate
