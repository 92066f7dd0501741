#include "desktop/pages/blamewindow.h"

#include "desktop/models/blamemodel.h"
#include "desktop/models/fleettext.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/rowdelegate.h"
#include "desktop/widgets/segments.h"
#include "desktop/widgets/tablehead.h"
#include "desktop/widgets/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr int RowHeight = 19;

} // namespace

BlameWindow::BlameWindow(Session &session, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_session(session)
    , m_model(new BlameModel(session.clock(), this))
    , m_back(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("blameWindow"));
    resize(1000, 720);
    auto *const tools = new Ground(Ground::Shade::Panel, Qt::BottomEdge, this);
    QHBoxLayout *const row = makeToolRow(tools);
    m_back->setText(tr("← Back"));
    m_back->setProperty("kind", QStringLiteral("button"));
    m_title->setTextFormat(Qt::PlainText);
    row->addWidget(m_back);
    row->addWidget(m_title, 1);

    m_table->setAccessibleName(tr("Lines with the commits that last touched them"));
    TableHead *const head = buildTable(m_table, m_model, RowHeight, false).head;
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    const int small = fontMetrics().averageCharWidth();
    head->resizeSection(BlameModel::CommitId, small * 12);
    head->resizeSection(BlameModel::Author, small * 18);
    head->resizeSection(BlameModel::Age, small * 12);
    head->resizeSection(BlameModel::Number, small * 9);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(m_stack, 1);

    connect(m_back, &QToolButton::clicked, this, &BlameWindow::back);
    connect(&m_session, &Session::blameRead, this, &BlameWindow::showBlame);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == BlameModel::CommitId)
            Q_EMIT commitWanted(m_model->line(index.row()).commit);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &BlameWindow::openMenu);
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        auto *const made = new QShortcut(keys, this);
        made->setContext(Qt::WindowShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::Key_Escape), [this] { close(); });
    shortcut(QKeySequence::Back, [this] { back(); });
    shortcut(QKeySequence::Copy, [this] { copyLines(); });
    shortcut(QKeySequence(Qt::Key_Return), [this] {
        if (m_table->currentIndex().isValid())
            Q_EMIT commitWanted(m_model->line(m_table->currentIndex().row()).commit);
    });
}

void BlameWindow::open(const Revision &revision, const QString &path, int line)
{
    m_stops.clear();
    m_stops.append({revision, path, line});
    go(m_stops.last());
    show();
    raise();
    activateWindow();
}

void BlameWindow::go(const Stop &stop)
{
    const QString title = tr("%1 at %2").arg(stop.path, shortId(stop.revision));
    setWindowTitle(title);
    m_title->setText(title);
    m_back->setVisible(m_stops.size() > 1);
    m_session.blame(stop.revision, stop.path);
}

void BlameWindow::back()
{
    if (m_stops.size() < 2)
        return;
    m_stops.removeLast();
    go(m_stops.last());
}

void BlameWindow::showBlame(std::shared_ptr<const BlameSnapshot> blame)
{
    if (m_stops.isEmpty() || blame->revision != m_stops.last().revision ||
        blame->path != m_stops.last().path)
        return;
    m_model->setSnapshot(blame);
    if (blame->error || blame->running || blame->lines.empty()) {
        m_empty->setText(blame->error     ? tr("This file could not be read")
                         : blame->running ? tr("Finding who changed it…")
                                          : tr("The file is empty"),
                         blame->error ? blame->error->toString() : QString());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    int longest = 0;
    for (const BlameLine &line : blame->lines)
        longest = std::max(longest, static_cast<int>(line.text.size()));
    const int width = QFontMetrics(fixedFont(font())).averageCharWidth() * std::min(longest, 2000);
    auto *const head = m_table->horizontalHeader();
    head->resizeSection(BlameModel::Text, std::max(width + 40, 500));
    m_stack->setCurrentWidget(m_table);
    const int line = m_stops.last().line;
    const QModelIndex index =
        m_model->index(std::clamp(line - 1, 0, m_model->rowCount() - 1), BlameModel::Text);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

void BlameWindow::copyLines()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    QStringList out;
    for (const int row : rows)
        out.append(QString::fromStdString(m_model->line(row).text));
    if (!out.isEmpty())
        QApplication::clipboard()->setText(out.join(u'\n'));
}

void BlameWindow::openMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const BlameLine line = m_model->line(index.row());
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show commit %1").arg(shortId(line.commit)), this,
                    [this, line] { Q_EMIT commitWanted(line.commit); });
    menu->addAction(tr("Open the file as of %1").arg(shortId(line.commit)), this, [this, line] {
        m_stops.append({line.commit, QString::fromStdString(line.originalPath), line.originalLine});
        go(m_stops.last());
    });
    menu->addSeparator();
    menu->addAction(tr("Copy lines"), this, &BlameWindow::copyLines);
    menu->addAction(tr("Copy commit id"), this, [line] {
        QApplication::clipboard()->setText(QString::fromStdString(line.commit.hex()));
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace driftgate
