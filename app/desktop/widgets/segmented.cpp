#include "desktop/widgets/segmented.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace driftgate
{

Segmented::Segmented(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, &Segmented::clicked);
}

int Segmented::add(const QString &text, const QString &toolTip)
{
    const int id = m_layout->count();
    auto *const button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setProperty("segment", id == 0 ? QStringLiteral("first") : QStringLiteral("last"));
    if (id > 1)
        m_group.button(id - 1)->setProperty("segment", QStringLiteral("middle"));
    m_layout->addWidget(button);
    m_group.addButton(button, id);
    if (id == 0)
        button->setChecked(true);
    return id;
}

void Segmented::setText(int choice, const QString &text)
{
    m_group.button(choice)->setText(text);
}

void Segmented::setAvailable(int choice, bool available, const QString &why)
{
    m_group.button(choice)->setEnabled(available);
    m_group.button(choice)->setToolTip(why);
}

void Segmented::choose(int choice)
{
    if (QAbstractButton *const button = m_group.button(choice))
        button->setChecked(true);
}

QToolButton *Segmented::button(int choice) const
{
    return qobject_cast<QToolButton *>(m_group.button(choice));
}

} // namespace driftgate
