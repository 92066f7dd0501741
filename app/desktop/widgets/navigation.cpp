#include "desktop/widgets/navigation.h"

#include "desktop/widgets/navigationbutton.h"

#include <QKeySequence>
#include <QVBoxLayout>

namespace driftgate
{

Navigation::Navigation(QWidget *parent)
    : Ground(Shade::Frame, Qt::RightEdge, parent)
    , m_pages(new QVBoxLayout)
{
    setAccessibleName(tr("Pages"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 7, 8, 4);
    layout->setSpacing(2);
    layout->addStrut(116); // the pages' names may ask for more
    m_pages->setSpacing(2);
    layout->addLayout(m_pages);
    layout->addStretch();
    auto *const settings = new NavigationButton(Sign::Settings, tr("Settings"), this);
    settings->setToolTip(
        tr("Settings (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText)));
    settings->setObjectName(QStringLiteral("settings"));
    connect(settings, &QAbstractButton::clicked, this, &Navigation::settingsWanted);
    layout->addWidget(settings);
    connect(&m_group, &QButtonGroup::idClicked, this, &Navigation::chosen);
}

int Navigation::addPage(Sign sign, const QString &name, const QKeySequence &keys)
{
    auto *const button = new NavigationButton(sign, name, this);
    const int page = static_cast<int>(m_buttons.size());
    button->setCheckable(true);
    button->setToolTip(tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    m_group.addButton(button, page);
    m_pages->addWidget(button);
    m_buttons.append(button);
    return page;
}

void Navigation::setCount(int page, int count, bool urgent)
{
    m_buttons.at(page)->setCount(count, urgent);
}

void Navigation::setCurrent(int page)
{
    m_buttons.at(page)->setChecked(true);
}

} // namespace driftgate
