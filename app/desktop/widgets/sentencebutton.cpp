#include "desktop/widgets/sentencebutton.h"

#include "desktop/widgets/shades.h"

#include <QApplication>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace driftgate
{

namespace
{

constexpr int MarginX = 11;
constexpr int MarginY = 6;
constexpr int Wrapping = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter;

} // namespace

SentenceButton::SentenceButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SentenceButton::setSentence(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    setAccessibleName(sentence);
    updateGeometry();
    update();
}

void SentenceButton::setStrong(bool strong)
{
    if (property("strong").toBool() == strong)
        return;
    setProperty("strong", strong);
    // A style sheet looks at properties when it dresses a widget, and not again.
    style()->unpolish(this);
    style()->polish(this);
    update();
}

QSize SentenceButton::sizeHint() const
{
    return {220, heightForWidth(220)};
}

QSize SentenceButton::minimumSizeHint() const
{
    return {80, fontMetrics().height() + 2 * MarginY};
}

int SentenceButton::heightForWidth(int width) const
{
    const QRect needed = fontMetrics().boundingRect(
        QRect(0, 0, qMax(20, width - 2 * MarginX), 9999), Wrapping, m_sentence);
    return needed.height() + 2 * MarginY;
}

void SentenceButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    // A style sheet gives a strong button a palette of its own, which tells nothing of the theme.
    const Shades &shades = Shades::of(QApplication::palette());
    painter.setPen(!isEnabled()                  ? shades.muted
                   : property("strong").toBool() ? shades.onAccent
                                                 : shades.text);
    painter.drawText(rect().adjusted(MarginX, MarginY, -MarginX, -MarginY), Wrapping, m_sentence);
}

} // namespace driftgate
