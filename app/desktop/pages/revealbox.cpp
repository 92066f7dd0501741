#include "desktop/pages/revealbox.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/segmentlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

constexpr std::chrono::seconds ShownFor{60};

} // namespace

RevealBox::RevealBox(const RevealedValue &value, const QString &leftTitle,
                     const QString &rightTitle, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("revealBox"));
    setFrameShape(QFrame::Box);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    auto *const title = new SegmentLabel(this);
    title->setSegments({pillSegment(Sign::Both, tr("revealed"), Tone::Bad),
                        boldSegment(QString::fromStdString(value.object.name)),
                        idSegment(value.field)});
    layout->addWidget(title);
    if (value.error) {
        auto *const text = makeMuted(value.error->toString(), this);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    auto *const grid = new QGridLayout;
    int row = 0;
    const std::pair<QString, const std::optional<QString> *> sides[] = {{leftTitle, &value.left},
                                                                        {rightTitle, &value.right}};
    for (const auto &[name, side] : sides) {
        if (value.error)
            break;
        grid->addWidget(makeMuted(name, this), row, 0, Qt::AlignTop);
        if (!*side) {
            grid->addWidget(makeMuted(tr("not there"), this), row++, 1);
            continue;
        }
        auto *const text = new QPlainTextEdit(**side, this);
        text->setReadOnly(true);
        text->setFont(fixedFont(font()));
        text->setFixedSize(360, 54);
        text->setAccessibleName(name);
        grid->addWidget(text, row++, 1);
    }
    layout->addLayout(grid);
    layout->addWidget(
        makeMuted(tr("Hidden again when this closes, at the latest in a minute."), this));
    auto *const hide = makeButton(tr("Hide"), this);
    connect(hide, &QPushButton::clicked, this, &QWidget::close);
    layout->addWidget(hide, 0, Qt::AlignLeft);
    QTimer::singleShot(ShownFor, this, &QWidget::close);
}

void RevealBox::showBeside(QWidget *widget)
{
    adjustSize();
    move(widget->mapToGlobal(QPoint(widget->width() + 12, 60)));
    show();
}

} // namespace driftgate
