#include "desktop/diff/findbar.h"

#include "desktop/diff/colors.h"
#include "desktop/diff/scenepainter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace driftgate
{

namespace
{

QToolButton *button(QWidget *parent, const QString &text, const QString &tip)
{
    auto *out = new QToolButton(parent);
    out->setText(text);
    out->setToolTip(tip);
    out->setAccessibleName(tip);
    out->setAutoRaise(true);
    out->setFocusPolicy(Qt::TabFocus);
    return out;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_case(button(this, tr("Aa"), tr("Match case")))
    , m_previous(button(this, QString(), tr("Previous match (Shift+F3)")))
    , m_next(button(this, QString(), tr("Next match (F3)")))
    , m_close(button(this, QString(), tr("Close (Esc)")))
    , m_count(new QLabel(this))
{
    m_edit->setPlaceholderText(tr("Find in both columns"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaximumWidth(360);
    m_case->setCheckable(true);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setText(QString(QChar(u'×')));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("99,999 of 99,999")));

    auto *layout = new QHBoxLayout(this);
    constexpr int side = 10;
    constexpr int above = 5;
    layout->setContentsMargins(side, above, side, above);
    layout->setSpacing(above);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_case);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_close);

    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_case, &QToolButton::toggled, this, &FindBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previous);
    connect(m_next, &QToolButton::clicked, this, &FindBar::next);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_edit->setText(text);
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

QString FindBar::text() const
{
    return m_edit->text();
}

Qt::CaseSensitivity FindBar::sensitivity() const
{
    return m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

void FindBar::setCount(int current, int count, bool more)
{
    const QLocale locale;
    QString total = locale.toString(count);
    if (more)
        total += u'+';
    QString text;
    if (m_edit->text().isEmpty())
        text.clear();
    else if (count == 0)
        text = tr("no matches");
    else if (current < 0)
        text = tr("%1 found").arg(total);
    else
        text = tr("%1 of %2").arg(locale.toString(current + 1), total);
    m_count->setText(text);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    QPalette colors = palette();
    if (count == 0 && !m_edit->text().isEmpty())
        colors.setColor(QPalette::WindowText, stateColors(isDark(colors)).bad);
    m_count->setPalette(colors);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT previous();
        else
            Q_EMIT next();
        return;
    }
    event->ignore();
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    paintHairline(painter, QPointF(0, 0), QPointF(width(), 0), DiffColors::of(palette()).hairline);
}

} // namespace driftgate
