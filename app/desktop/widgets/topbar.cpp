#include "desktop/widgets/topbar.h"

#include "desktop/widgets/age.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/widgets/segmentlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace driftgate
{

TopBar::TopBar(QMenu *menu, QWidget *parent)
    : Ground(Shade::Frame, Qt::BottomEdge, parent)
    , m_name(new QToolButton(this))
    , m_branch(new QLabel(this))
    , m_head(new SegmentLabel(this))
    , m_search(new SearchBox(this))
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 14, 4);
    layout->setSpacing(10);
    m_name->setProperty("kind", QStringLiteral("name"));
    m_name->setPopupMode(QToolButton::InstantPopup);
    m_name->setMenu(menu);
    m_name->setFocusPolicy(Qt::TabFocus);
    m_name->setToolTip(tr("Menu (F10)"));
    m_name->setAccessibleDescription(tr("Opens the program's menu"));
    m_branch->setTextFormat(Qt::PlainText);
    m_branch->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_name);
    layout->addWidget(m_branch);
    layout->addWidget(m_head);
    layout->addStretch(1);
    layout->addWidget(m_search);
    setWorkspace(nullptr, {});
}

void TopBar::setWorkspace(const WorkspaceSnapshot *workspace, TimePoint now)
{
    // A button takes "&" for a mnemonic.
    m_name->setText(workspace == nullptr
                        ? tr("Driftgate")
                        : QString(workspace->name).replace(u'&', QStringLiteral("&&")));
    m_branch->setVisible(workspace != nullptr);
    m_head->setVisible(workspace != nullptr);
    m_search->setVisible(workspace != nullptr);
    if (workspace == nullptr)
        return;
    m_branch->setText(workspace->branch);
    m_branch->setToolTip(workspace->repository.toHtmlEscaped());
    if (workspace->head.isNull()) {
        m_head->setSegments({outlineSegment(Sign::None, tr("no commit yet"))});
        return;
    }
    QString text = QString::fromStdString(workspace->head.shortHex());
    QString exact = QString::fromStdString(workspace->head.hex());
    if (workspace->headAt) {
        text = tr("%1 · %2").arg(text, ageAgo(*workspace->headAt, now));
        exact += u'\n' + exactTime(*workspace->headAt);
    }
    m_head->setSegments({outlineSegment(Sign::None, text)}, exact);
}

void TopBar::openMenu()
{
    m_name->showMenu();
}

} // namespace driftgate
