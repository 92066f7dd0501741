#pragma once

#include "desktop/widgets/linelist.h"

#include <QFrame>

namespace driftgate
{

/// The list below the search field. It never takes the focus: typing goes on above it.
class SearchPopup : public QFrame
{
    Q_OBJECT

public:
    explicit SearchPopup(QWidget *field);
    void setLines(const QList<Line> &lines);
    void step(int by); ///< moves the choice, over headings
    [[nodiscard]] QModelIndex current() const { return m_list->currentIndex(); }
    [[nodiscard]] LineList *list() const { return m_list; }

private:
    void place();

    QWidget *m_field;
    LineList *m_list;
};

} // namespace driftgate
