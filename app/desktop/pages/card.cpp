#include "desktop/pages/card.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/shades.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace driftgate
{

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_title(new QLabel(this))
    , m_remark(makeMuted({}, this))
{
    m_content->setContentsMargins(14, 10, 14, 12);
    m_content->setSpacing(8);
    m_head->setSpacing(10);
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_remark);
    m_content->addLayout(m_head);
    m_settles.setSingleShot(true);
    connect(&m_settles, &QTimer::timeout, this,
            [this] { setAttribute(Qt::WA_TransparentForMouseEvents, false); });
}

void Card::settle()
{
    // Keys go to what has the focus, and that moves with its card: they are taken all the same.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_settles.start(QApplication::doubleClickInterval());
}

void Card::moveEvent(QMoveEvent *event)
{
    QFrame::moveEvent(event);
    if (!isWindow())
        settle();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void Card::addButton(QWidget *button)
{
    m_head->addWidget(button);
}

void Card::paintEvent(QPaintEvent *)
{
    const Shades &shades = Shades::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(shades.line, 1));
    painter.setBrush(shades.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace driftgate
