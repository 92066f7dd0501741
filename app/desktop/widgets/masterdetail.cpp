#include "desktop/widgets/masterdetail.h"

#include "desktop/widgets/emptystate.h"

#include <QSplitter>

namespace driftgate
{

MasterDetail::MasterDetail(QWidget *master, QWidget *detail, const QList<int> &heights,
                           QWidget *parent)
    : QStackedWidget(parent)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_empty(new EmptyState(this))
{
    m_splitter->addWidget(master);
    m_splitter->addWidget(detail);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes(heights);
    addWidget(m_splitter);
    addWidget(m_empty);
}

void MasterDetail::showMaster()
{
    setCurrentWidget(m_splitter);
}

void MasterDetail::showEmpty(const QString &title, const QString &detail)
{
    m_empty->setText(title, detail);
    setCurrentWidget(m_empty);
}

void MasterDetail::addEmptyAction(QWidget *button)
{
    m_empty->addAction(button);
}

QByteArray MasterDetail::saveLayout() const
{
    return m_splitter->saveState();
}

void MasterDetail::restoreLayout(const QByteArray &layout)
{
    m_splitter->restoreState(layout);
}

} // namespace driftgate
