#include "desktop/pages/ledgerpane.h"

#include "desktop/models/fleettext.h"
#include "desktop/models/plantext.h"
#include "desktop/pages/auditbar.h"
#include "desktop/pages/ledgerlines.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/masterdetail.h"
#include "desktop/widgets/tablehead.h"
#include "desktop/widgets/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int RowHeight = 30;

} // namespace

LedgerPane::LedgerPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new LedgerModel(session.clock(), this))
    , m_filter(new LedgerFilter(m_model, this))
    , m_table(new QTableView(this))
    , m_details(new LineList(this))
    , m_review(makeButton(tr("Open review"), this))
    , m_rollback(makeButton(tr("Roll back to this…"), this))
    , m_commit(makeButton(tr("Show commit"), this))
    , m_audit(new AuditBar(session, this))
    , m_remote(new Ground(Ground::Shade::Panel, Qt::BottomEdge, this))
    , m_remoteText(makeMuted({}, m_remote))
    , m_push(makeButton(tr("Push now"), m_remote))
    , m_content(nullptr)
{
    buildTable();
    m_content = new MasterDetail(m_table, buildDetails(), {400, 210}, this);
    auto *const row = new QHBoxLayout(m_remote);
    row->setContentsMargins(14, 5, 12, 6);
    row->addWidget(m_remoteText, 1);
    row->addWidget(m_push);
    m_remoteText->setWordWrap(true);
    m_push->setObjectName(u"pushLedger"_s);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_audit);
    layout->addWidget(m_remote);
    layout->addWidget(m_content, 1);
    connect(m_push, &QPushButton::clicked, &m_session, &Session::exchangeLedger);
    connect(&m_session, &Session::ledgerChanged, this, &LedgerPane::showSnapshot);
    connect(&m_session, &Session::auditChanged, this, &LedgerPane::showSnapshot);
    // Where the branch stands, nothing can be rolled back to.
    connect(&m_session, &Session::workspaceChanged, this, &LedgerPane::showChosen);
    connect(m_audit, &AuditBar::faultyOnlyChanged, this, [this] {
        m_filter->setFaultyOnly(m_audit->isFaultyOnly());
        showSnapshot();
    });
    showSnapshot();
}

void LedgerPane::buildTable()
{
    m_table->setObjectName(u"ledgerTable"_s);
    m_table->setAccessibleName(tr("Ledger"));
    TableHead *const head = driftgate::buildTable(m_table, m_filter, RowHeight).head;
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setSectionResizeMode(LedgerModel::Text, QHeaderView::Stretch);
    const int small = fontMetrics().averageCharWidth();
    head->setMinimumSectionSize(36);
    head->resizeSection(LedgerModel::Time, small * 14);
    head->resizeSection(LedgerModel::Sort, 40);
    head->resizeSection(LedgerModel::Signature, small * 19);
    head->resizeSection(LedgerModel::Pushed, small * 14);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LedgerPane::showChosen);
    connect(m_table, &QWidget::customContextMenuRequested, this, &LedgerPane::openMenu);
    auto *const copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        if (chosen() != nullptr)
            QApplication::clipboard()->setText(chosenText());
    });
}

QWidget *LedgerPane::buildDetails()
{
    auto *const out = new Ground(Ground::Shade::Panel, Qt::TopEdge);
    out->setMinimumHeight(120);
    m_details->setAccessibleName(tr("The chosen record"));
    m_details->setObjectName(u"ledgerDetails"_s);
    m_review->setObjectName(u"reviewRecord"_s);
    m_rollback->setObjectName(u"rollBackRecord"_s);
    m_commit->setObjectName(u"showRecordCommit"_s);
    auto *const buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 2, 14, 8);
    buttons->setSpacing(8);
    for (QPushButton *const button : {m_review, m_rollback, m_commit})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_details, 1);
    layout->addLayout(buttons);
    connect(m_review, &QPushButton::clicked, this, [this] {
        if (const LedgerEntry *const entry = chosen())
            Q_EMIT reviewWanted(entry->record.application, entry->record.cluster);
    });
    connect(m_rollback, &QPushButton::clicked, this, &LedgerPane::rollBackToChosen);
    connect(m_commit, &QPushButton::clicked, this, [this] {
        if (const LedgerEntry *const entry = chosen())
            Q_EMIT commitWanted(entry->record.revision);
    });
    return out;
}

void LedgerPane::rollBackToChosen()
{
    const LedgerEntry *const entry = chosen();
    if (entry == nullptr)
        return;
    const Record record = entry->record;
    if (const QString why = m_session.whyNoRollback(record.revision); !why.isEmpty()) {
        Q_EMIT said(why);
        return;
    }
    Q_EMIT rollbackWanted(record.application, record.cluster, record.revision);
}

void LedgerPane::setWords(const QString &words)
{
    m_filter->setWords(words);
    showEmpty();
}

void LedgerPane::showSnapshot()
{
    const LedgerEntry *const before = chosen();
    const RecordId id = before == nullptr ? RecordId() : before->record.id;
    m_model->setView(m_session.ledger()->view);
    m_model->setAudit(m_session.audit()->audit);
    // Records come in while somebody reads: the choice stays with its record.
    QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->find(id), 0));
    if (!index.isValid() && m_filter->rowCount() > 0)
        index = m_filter->index(0, 0);
    if (index != m_table->currentIndex())
        m_table->setCurrentIndex(index);
    showRemote();
    showEmpty();
    showChosen();
}

void LedgerPane::showRemote()
{
    const auto ledger = m_session.ledger();
    const auto unpushed =
        ledger->view && ledger->view->hasRemote ? static_cast<int>(ledger->view->unpushed()) : 0;
    QString text;
    if (ledger->exchanging)
        text = tr("Exchanging the ledger with the remote…");
    else if (ledger->exchangeError)
        text = tr("The ledger could not be exchanged with the remote: %1")
                   .arg(ledger->exchangeError->toString());
    else if (unpushed > 0)
        text = tr("%n record(s) are not pushed yet: nobody else can see them", nullptr, unpushed);
    m_remoteText->setText(text);
    m_push->setEnabled(!ledger->exchanging);
    m_remote->setVisible(!text.isEmpty());
}

void LedgerPane::showEmpty()
{
    const auto ledger = m_session.ledger();
    if (m_filter->rowCount() > 0)
        m_content->showMaster();
    else if (ledger->error)
        m_content->showEmpty(tr("The ledger could not be read"), ledger->error->toString());
    else if (!ledger->view)
        m_content->showEmpty(tr("The ledger is being read…"));
    else if (m_model->rowCount() > 0)
        m_content->showEmpty(tr("Nothing fits the filter"));
    else
        m_content->showEmpty(
            tr("The ledger is empty"),
            tr("Approvals, rejections, syncs and rollbacks are kept here, as notes "
               "on the commits they are about."));
}

const LedgerEntry *LedgerPane::chosen() const
{
    return m_model->entry(m_filter->mapToSource(m_table->currentIndex()).row());
}

void LedgerPane::showChosen()
{
    const LedgerEntry *const entry = chosen();
    for (QPushButton *const button : {m_review, m_rollback, m_commit})
        button->setEnabled(entry != nullptr);
    const QString why =
        entry == nullptr ? QString() : m_session.whyNoRollback(entry->record.revision);
    m_rollback->setEnabled(entry != nullptr && why.isEmpty());
    m_rollback->setToolTip(why);
    m_details->setLines(chosenLines());
}

QList<Line> LedgerPane::chosenLines() const
{
    const int row = m_filter->mapToSource(m_table->currentIndex()).row();
    const LedgerEntry *const entry = m_model->entry(row);
    return entry == nullptr ? QList<Line>()
                            : recordLines(*entry, m_model->faults(row), m_session.now());
}

QString LedgerPane::chosenText() const
{
    QStringList out;
    const QList<Line> lines = chosenLines();
    for (const Line &line : lines)
        out.append(plainText(line.segments));
    return out.join(u'\n');
}

void LedgerPane::openMenu(const QPoint &at)
{
    m_table->setCurrentIndex(m_table->indexAt(at));
    if (chosen() == nullptr)
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), QKeySequence(QKeySequence::Copy), this,
                    [text = chosenText()] { QApplication::clipboard()->setText(text); });
    menu->addAction(tr("Open review"), m_review, &QPushButton::click);
    menu->addAction(tr("Roll back to this…"), m_rollback, &QPushButton::click)
        ->setEnabled(m_rollback->isEnabled());
    menu->addAction(tr("Show commit"), m_commit, &QPushButton::click);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

bool LedgerPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_review->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace driftgate
