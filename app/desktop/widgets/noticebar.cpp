#include "desktop/widgets/noticebar.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segmentlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace driftgate
{

NoticeBar::NoticeBar(QWidget *parent)
    : Ground(Shade::Panel, Qt::BottomEdge, parent)
    , m_text(new QLabel(this))
    , m_more(makeLink({}, this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_more->setObjectName(QStringLiteral("moreNotices"));
    auto *const sign = new SegmentLabel(this);
    sign->setSegments({signSegment(Sign::Both, Tone::Cluster)});
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 7);
    row->setSpacing(8);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_more, &QToolButton::clicked, this, &NoticeBar::moreWanted);
    hide();
}

void NoticeBar::setNotices(const QStringList &notices, const QString &link)
{
    setVisible(!notices.isEmpty());
    m_text->setText(notices.value(0));
    m_more->setText(
        notices.size() > 1 ? tr("%n more", nullptr, static_cast<int>(notices.size()) - 1) : link);
    m_more->setVisible(!m_more->text().isEmpty());
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace driftgate
