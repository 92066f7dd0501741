#pragma once

#include "desktop/widgets/rowdelegate.h"

namespace driftgate
{

/// Draws a commit's row of the graph: its dot and the lanes that pass.
class GraphDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit GraphDelegate(int height, QObject *parent = nullptr);
    /// How wide the column should be for so many lanes, within reason.
    [[nodiscard]] int widthFor(int lanes) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace driftgate
