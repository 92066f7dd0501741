#pragma once

#include "desktop/widgets/rowdelegate.h"

namespace driftgate
{

/// Draws a row of the object list: sign and name at the left, kind or count at the right.
class ObjectDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit ObjectDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace driftgate
