#include "desktop/widgets/plaindialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace driftgate
{

PlainDialog::PlainDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_content(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(14);
    m_content->setSpacing(12);
    layout->addLayout(m_content, 1);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
}

void PlainDialog::showEvent(QShowEvent *event)
{
    for (QLabel *const label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    QDialog::showEvent(event);
}

} // namespace driftgate
