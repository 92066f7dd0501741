#include "desktop/widgets/buttons.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace driftgate
{

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *const button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

QToolButton *makeLink(const QString &text, QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setText(text);
    button->setProperty("kind", QStringLiteral("link"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel *makeMuted(const QString &text, QWidget *parent)
{
    auto *const label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    QLabel *const label = makeMuted(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLineEdit *makeFilter(const QString &placeholder, QWidget *parent)
{
    auto *const field = new QLineEdit(parent);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setClearButtonEnabled(true);
    auto *const clear = new QShortcut(QKeySequence(Qt::Key_Escape), field);
    clear->setContext(Qt::WidgetShortcut);
    QObject::connect(clear, &QShortcut::activated, field, &QLineEdit::clear);
    return field;
}

} // namespace driftgate
