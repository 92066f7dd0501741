#include "desktop/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace driftgate
{

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_actions(new QHBoxLayout)
{
    auto *const layout = new QVBoxLayout(this);
    layout->addStretch(2);
    for (QLabel *const label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addSpacing(8);
    m_actions->setAlignment(Qt::AlignCenter);
    layout->addLayout(m_actions);
    layout->addStretch(3);
}

void EmptyState::setText(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void EmptyState::addAction(QWidget *button)
{
    m_actions->addWidget(button);
}

QString EmptyState::title() const
{
    return m_title->text();
}

} // namespace driftgate
