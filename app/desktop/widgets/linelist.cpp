#include "desktop/widgets/linelist.h"

#include "desktop/widgets/roles.h"
#include "desktop/widgets/rowdelegate.h"
#include "desktop/widgets/tables.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

namespace driftgate
{

namespace
{

constexpr int RowHeight = 22;

/// Lines of one row, but for those that wrap: a sign, then the words beside it.
class LineDelegate final : public RowDelegate
{
public:
    explicit LineDelegate(QObject *parent)
        : RowDelegate(RowHeight, Hairline::No, parent)
    {
        setPadding(14);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (!index.data(WrapRole).toBool()) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        const Shades &shades = Shades::of(option.palette);
        drawGround(painter, option, index, shades);
        const Segments segments = index.data(SegmentsRole).value<Segments>();
        const bool sign = hasSign(segments);
        const QRect area = textArea(option.rect, sign);
        const QFontMetrics metrics(option.font);
        if (sign) {
            const QRect first(option.rect.left() + padding(), area.top(), SignWidth,
                              metrics.height());
            drawSegments(painter, first, segments.mid(0, 1), option.font, shades);
        }
        const Segments words = segments.mid(sign ? 1 : 0);
        painter->save();
        painter->setPen(words.isEmpty() ? shades.text : shades.ink(words.front().tone));
        QTextLayout layout;
        lay(layout, plainText(words), option.font, area.width());
        layout.draw(painter, area.topLeft());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(WrapRole).toBool())
            return RowDelegate::sizeHint(option, index);
        const auto *const view = qobject_cast<const QListView *>(option.widget);
        const int width = view != nullptr ? view->viewport()->width() : 300;
        const Segments segments = index.data(SegmentsRole).value<Segments>();
        const bool sign = hasSign(segments);
        const QRect area = textArea(QRect(0, 0, width, RowHeight), sign);
        QTextLayout layout;
        const qreal height =
            lay(layout, plainText(segments.mid(sign ? 1 : 0)), option.font, area.width());
        return {width, qMax(RowHeight, qCeil(height) + 5)};
    }

private:
    static constexpr int SignWidth = 20;
    /// Lays a text out between words, and within one only where it alone is too long. Gives the
    /// height.
    static qreal lay(QTextLayout &layout, QString text, const QFont &font, int width)
    {
        layout.setText(text.replace(u'\n', QChar::LineSeparator));
        layout.setFont(font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        qreal height = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(qMax(20, width));
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        return height;
    }
    static bool hasSign(const Segments &segments)
    {
        return !segments.isEmpty() && segments.front().kind == Segment::Kind::Sign;
    }
    [[nodiscard]] QRect textArea(const QRect &rect, bool sign) const
    {
        return rect.adjusted(padding() + (sign ? SignWidth : 0), 2, -8, 0);
    }
};

} // namespace

void LineModel::setLines(QList<Line> lines)
{
    if (lines == m_lines) {
        // The same to look at; what the lines stand for may be newer.
        m_lines = std::move(lines);
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return plainText(line.segments);
    case Qt::ToolTipRole:
        return line.toolTip;
    case SegmentsRole:
        return QVariant::fromValue(line.segments);
    case HeadingRole:
        return line.heading;
    case WrapRole:
        return line.wrap;
    case DataRole:
        return line.data;
    default:
        return {};
    }
}

Qt::ItemFlags LineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (!m_lines.at(index.row()).heading)
        out |= Qt::ItemIsSelectable;
    return out;
}

LineList::LineList(QWidget *parent)
    : QListView(parent)
    , m_model(new LineModel(this))
{
    styleList(this);
    setItemDelegate(new LineDelegate(this));
    setModel(m_model);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setProperty("ground", QStringLiteral("panel"));
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const QVariant data = index.data(DataRole); data.isValid())
            Q_EMIT opened(data);
    });
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const QVariant data = indexAt(at).data(DataRole); data.isValid())
            Q_EMIT menuWanted(data, viewport()->mapToGlobal(at));
    });
}

void LineList::setLines(const QList<Line> &lines)
{
    const int row = currentIndex().row();
    const Line chosen = row < 0 ? Line() : m_model->lines().at(row);
    const int scrolled = verticalScrollBar()->value();
    m_model->setLines(lines);
    if (row < 0 || currentIndex().isValid())
        return;
    // Lines come in while somebody reads: the place and the choice stay.
    const qsizetype found =
        row < lines.size() && lines.at(row) == chosen ? row : lines.indexOf(chosen);
    if (found < 0)
        return;
    setCurrentIndex(m_model->index(static_cast<int>(found), 0));
    doItemsLayout();
    verticalScrollBar()->setValue(scrolled);
}

void LineList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const QVariant data = currentIndex().data(DataRole); data.isValid())
            Q_EMIT opened(data);
        return;
    }
    QListView::keyPressEvent(event);
}

void LineList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void LineList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace driftgate
