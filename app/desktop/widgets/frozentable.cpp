#include "desktop/widgets/frozentable.h"

#include "desktop/widgets/shades.h"
#include "desktop/widgets/tablehead.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace driftgate
{

/// The first column of a table, laid over it.
class FrozenColumn final : public QTableView
{
public:
    explicit FrozenColumn(FrozenTable *under)
        : QTableView(under)
        , m_under(under)
    {
        setObjectName(QStringLiteral("frozenColumn"));
        // A click chooses here, and the keys stay with the table.
        setFocusPolicy(Qt::ClickFocus);
        setFocusProxy(under);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setAutoScroll(false);
    }

    void showFirstColumn()
    {
        for (int column = 0; column < model()->columnCount(); ++column)
            setColumnHidden(column, column > 0);
    }

protected:
    // The table itself tells who listens; told twice, a screen reader would say it twice.
    void currentChanged(const QModelIndex &, const QModelIndex &) override { viewport()->update(); }
    void selectionChanged(const QItemSelection &, const QItemSelection &) override
    {
        viewport()->update();
    }
    void wheelEvent(QWheelEvent *event) override
    {
        // What is scrolled is the table, whatever the pointer is over.
        QCoreApplication::sendEvent(m_under->viewport(), event);
    }
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        if (m_under->horizontalScrollBar()->value() == 0)
            return;
        QPainter painter(viewport());
        painter.fillRect(viewport()->width() - 1, 0, 1, viewport()->height(),
                         Shades::of(palette()).line);
    }

private:
    FrozenTable *m_under;
};

FrozenTable::FrozenTable(QWidget *parent)
    : QTableView(parent)
{
}

TableParts FrozenTable::freeze(int rowHeight)
{
    m_frozen = new FrozenColumn(this);
    const TableParts out = buildTable(m_frozen, model(), rowHeight);
    m_frozen->setSelectionModel(selectionModel());
    m_frozen->showFirstColumn();
    const auto again = [this] { m_frozen->showFirstColumn(); };
    connect(model(), &QAbstractItemModel::modelReset, m_frozen, again);
    connect(model(), &QAbstractItemModel::columnsInserted, m_frozen, again);
    // Which of the two lays its rows out first is left open: both have to lead to the same.
    const auto follow = [this] {
        m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen, follow);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::rangeChanged, m_frozen, follow);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_frozen->viewport(),
            qOverload<>(&QWidget::update));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenTable::place);
    connect(out.head, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (section == 0)
            horizontalHeader()->resizeSection(0, size);
    });
    place();
    m_frozen->show();
    return out;
}

void FrozenTable::place()
{
    if (m_frozen == nullptr)
        return;
    const int width = columnWidth(0);
    m_frozen->horizontalHeader()->resizeSection(0, width);
    const QRect view = viewport()->geometry();
    m_frozen->setGeometry(view.left(), horizontalHeader()->y(), qMin(width, view.width()),
                          view.bottom() + 1 - horizontalHeader()->y());
}

void FrozenTable::updateGeometries()
{
    QTableView::updateGeometries();
    place();
}

// The current cell looks otherwise without the focus.

void FrozenTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (m_frozen != nullptr)
        m_frozen->viewport()->update();
}

void FrozenTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    if (m_frozen != nullptr)
        m_frozen->viewport()->update();
}

void FrozenTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar *const bar = horizontalScrollBar();
    const int before = bar->value();
    QTableView::scrollTo(index, hint);
    if (m_frozen == nullptr || !index.isValid())
        return;
    if (index.column() == 0) {
        bar->setValue(before); // it is in sight wherever the others are
        return;
    }
    const int under = columnWidth(0) - columnViewportPosition(index.column());
    if (under > 0)
        bar->setValue(bar->value() - under);
}

} // namespace driftgate
