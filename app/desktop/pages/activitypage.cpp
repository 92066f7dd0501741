#include "desktop/pages/activitypage.h"

#include "desktop/pages/ledgerpane.h"
#include "desktop/pages/worklist.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/rowdelegate.h"
#include "desktop/widgets/segmented.h"
#include "desktop/widgets/tablehead.h"
#include "desktop/widgets/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int RowHeight = 30;

/// Entries by their words, and by whether something went wrong.
class ActivityFilter final : public QSortFilterProxyModel
{
public:
    ActivityFilter(ActivityModel *model, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_model(model)
    {
        setSourceModel(model);
    }
    void setWords(const QString &words)
    {
        m_words = words.simplified();
        invalidateRowsFilter();
    }
    void setProblemsOnly(bool problems)
    {
        m_problems = problems;
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (parent.isValid())
            return false;
        const ActivityEntry &entry = m_model->entry(row);
        if (m_problems && entry.outcome != ActivityEntry::Outcome::Failed &&
            entry.outcome != ActivityEntry::Outcome::Warning)
            return false;
        return m_words.isEmpty() || entry.text.contains(m_words, Qt::CaseInsensitive) ||
               entry.detail.contains(m_words, Qt::CaseInsensitive);
    }

private:
    ActivityModel *m_model;
    QString m_words;
    bool m_problems = false;
};

} // namespace

ActivityPage::ActivityPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ActivityModel(session.clock(), this))
    , m_filter(new ActivityFilter(m_model, this))
    , m_chips(nullptr)
    , m_words(nullptr)
    , m_work(new WorkList(session, this)) // before the rest: the keys go there first
    , m_stack(new QStackedWidget(this))
    , m_ledger(new LedgerPane(session, this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
{
    build();
    connectAll();
    showSnapshot();
}

void ActivityPage::build()
{
    auto *const tools = new Ground(Ground::Shade::Panel, Qt::BottomEdge, this);
    QHBoxLayout *const row = makeToolRow(tools);
    m_chips = new Segmented(tools);
    m_chips->add(tr("All"), tr("What the program did"));
    m_chips->add(tr("Problems"), tr("What went wrong"));
    m_chips->add(tr("Ledger"), tr("Approvals, syncs and rollbacks, as the repository keeps them"));
    m_words = makeFilter(tr("Filter…"), tools);
    m_words->setFixedWidth(180);
    row->addWidget(m_chips);
    row->addStretch(1);
    row->addWidget(m_words);

    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("What the program did"));
    TableHead *const head = buildTable(m_table, m_filter, RowHeight).head;
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setSectionResizeMode(ActivityModel::Text, QHeaderView::Stretch);
    const int small = fontMetrics().averageCharWidth();
    head->resizeSection(ActivityModel::Time, small * 14);
    head->setMinimumSectionSize(36);
    head->resizeSection(ActivityModel::Outcome, 40);
    head->resizeSection(ActivityModel::Duration, small * 15);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_ledger);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(m_work);
    layout->addWidget(m_stack, 1);
}

void ActivityPage::connectAll()
{
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<ActivityFilter *>(m_filter)->setWords(text);
        m_ledger->setWords(text);
        showEmpty();
    });
    connect(m_chips, &Segmented::clicked, this, &ActivityPage::showChip);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ActivityPage::openMenu);
    auto *const copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
        if (!index.isValid())
            return;
        const ActivityEntry &entry = m_model->entry(index.row());
        QApplication::clipboard()->setText(
            entry.detail.isEmpty() ? entry.text : entry.text + u'\n' + entry.detail);
    });
    connect(&m_session, &Session::activityChanged, this, &ActivityPage::showSnapshot);
    connect(&m_session, &Session::auditChanged, this, &ActivityPage::showAudit);
    // Whoever works by keys stays on the page.
    connect(m_work, &WorkList::focusLost, this,
            [this] { m_stack->currentWidget()->setFocus(Qt::OtherFocusReason); });
    connect(m_work, &WorkList::reviewWanted, this, &ActivityPage::reviewWanted);
    connect(m_work, &WorkList::rollbackWanted, this, &ActivityPage::rollbackWanted);
    connect(m_ledger, &LedgerPane::reviewWanted, this, &ActivityPage::reviewWanted);
    connect(m_ledger, &LedgerPane::rollbackWanted, this, &ActivityPage::rollbackWanted);
    connect(m_ledger, &LedgerPane::commitWanted, this, &ActivityPage::commitWanted);
}

void ActivityPage::showAudit()
{
    const auto audit = m_session.audit();
    const size_t count = audit->faulty() + audit->unreviewed();
    m_chips->setText(Records, count == 0 ? tr("Ledger") : tr("Ledger %1").arg(count));
}

void ActivityPage::showLedger()
{
    m_chips->choose(Records);
    showChip();
}

void ActivityPage::showWork()
{
    m_chips->choose(All);
    showChip();
}

bool ActivityPage::showsLedger() const
{
    return m_chips->chosen() == Records;
}

void ActivityPage::showChip()
{
    static_cast<ActivityFilter *>(m_filter)->setProblemsOnly(m_chips->chosen() == Problems);
    showEmpty();
}

void ActivityPage::showSnapshot()
{
    m_model->setSnapshot(*m_session.activity());
    showEmpty();
}

void ActivityPage::showEmpty()
{
    // The ledger has the page for itself; what is under way stands in the status bar too.
    m_work->setShown(m_chips->chosen() != Records);
    if (m_chips->chosen() == Records) {
        m_stack->setCurrentWidget(m_ledger);
        return;
    }
    if (m_filter->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_empty->setText(m_model->rowCount() == 0        ? tr("Nothing was done yet")
                     : m_chips->chosen() == Problems ? tr("No problems")
                                                     : tr("Nothing fits the filter"));
    m_stack->setCurrentWidget(m_empty);
}

void ActivityPage::openMenu(const QPoint &at)
{
    const QModelIndex index = m_filter->mapToSource(m_table->indexAt(at));
    if (!index.isValid())
        return;
    const ActivityEntry entry = m_model->entry(index.row());
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, [entry] {
        QApplication::clipboard()->setText(
            entry.detail.isEmpty() ? entry.text : entry.text + u'\n' + entry.detail);
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace driftgate
