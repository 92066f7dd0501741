#pragma once

#include "desktop/widgets/segments.h"

#include <QStyledItemDelegate>

namespace driftgate
{

/// Draws a cell of segments on a calm ground: chosen row, row under the pointer, a hairline below,
/// and a frame around the current cell where cells are chosen one by one.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Hairline { No, Yes };
    explicit RowDelegate(int height, Hairline hairline = Hairline::Yes, QObject *parent = nullptr);
    void setPadding(int padding) { m_padding = padding; }
    void setCellsChosen(bool cells) { m_cells = cells; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    [[nodiscard]] static SegmentsOn groundOf(const QStyleOptionViewItem &option);
    void drawGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const Shades &shades) const;
    [[nodiscard]] int rowHeight() const { return m_height; }
    [[nodiscard]] int padding() const { return m_padding; }

private:
    int m_height;
    Hairline m_hairline;
    int m_padding = 12;
    bool m_cells = false;
};

} // namespace driftgate
