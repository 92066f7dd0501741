#pragma once

#include "desktop/widgets/rowdelegate.h"

namespace driftgate
{

/// Draws a row of the object list: sign and name at the left, kind or count at the right; before
/// them, where the model gives a check state, a box that a click or Space ticks.
class ObjectDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit ObjectDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace driftgate
