#include "desktop/widgets/searchpopup.h"

#include "desktop/widgets/roles.h"

#include <QVBoxLayout>

namespace driftgate
{

SearchPopup::SearchPopup(QWidget *field)
    : QFrame(field->window())
    , m_field(field)
    , m_list(new LineList(this))
{
    setObjectName(QStringLiteral("searchPopup"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Found"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 5, 1, 5);
    layout->addWidget(m_list);
    hide();
}

void SearchPopup::setLines(const QList<Line> &lines)
{
    m_list->setLines(lines);
    place();
    show();
    raise();
    if (!m_list->currentIndex().isValid())
        step(1);
}

void SearchPopup::step(int by)
{
    const int count = m_list->model()->rowCount();
    int row =
        m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : count);
    for (row += by; row >= 0 && row < count; row += by) {
        const QModelIndex index = m_list->model()->index(row, 0);
        if (!index.data(DataRole).isValid())
            continue;
        m_list->setCurrentIndex(index);
        return;
    }
}

void SearchPopup::place()
{
    // The field may have been put into its window after this was made.
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    const int wide = qMax(460, m_field->width());
    int height = 14;
    for (int row = 0; row < m_list->model()->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QPoint corner =
        m_field->mapTo(parentWidget(), QPoint(m_field->width() - wide, m_field->height() + 3));
    setGeometry(corner.x(), corner.y(), wide,
                qMin(height, parentWidget()->height() - corner.y() - 20));
}

} // namespace driftgate
