#include "desktop/pages/welcomepage.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/linelist.h"

#include <QDir>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftgate
{

namespace
{

constexpr int Wide = 560;

} // namespace

WelcomePage::WelcomePage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_error(new QLabel(this))
    , m_recentTitle(makeHeading(tr("Opened before"), this))
    , m_recent(new LineList(this))
    , m_choices(new QWidget(this))
    , m_opening(new QWidget(this))
    , m_openingText(makeMuted({}, this))
{
    auto *const icon = new QLabel(this);
    icon->setPixmap(
        QIcon(QStringLiteral(":/icons/driftgate.svg")).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *const title = new QLabel(tr("Driftgate"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *const words = makeMuted(
        tr("See what each cluster should run, what it does run, and why they differ."), this);
    words->setWordWrap(true);

    auto *const open = makeButton(tr("Open…"), m_choices);
    open->setDefault(true);
    open->setObjectName(QStringLiteral("open"));
    auto *const demo = makeButton(tr("Open demo"), m_choices);
    demo->setObjectName(QStringLiteral("openDemo"));
    demo->setToolTip(tr("A small company's repository and three recorded clusters, made here"));
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(open);
    buttons->addWidget(demo);
    buttons->addStretch(1);
    auto *const hint = makeMuted(
        tr("Or drop a folder, a workspace file or a repository's address on this window."),
        m_choices);
    hint->setWordWrap(true);
    auto *const choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(12);
    choices->addLayout(buttons);
    choices->addWidget(hint);

    auto *const busy = new QProgressBar(m_opening);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    auto *const cancel = makeButton(tr("Cancel"), m_opening);
    auto *const opening = new QVBoxLayout(m_opening);
    opening->setContentsMargins(0, 0, 0, 0);
    opening->setSpacing(12);
    m_openingText->setWordWrap(true);
    opening->addWidget(m_openingText);
    opening->addWidget(busy);
    opening->addWidget(cancel, 0, Qt::AlignLeft);

    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->setObjectName(QStringLiteral("openError"));
    m_error->hide();
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setAccessibleName(tr("Opened before"));

    auto *const column = new QWidget(this);
    column->setFixedWidth(Wide);
    auto *const inside = new QVBoxLayout(column);
    inside->setSpacing(12);
    inside->addWidget(icon);
    inside->addWidget(title);
    inside->addWidget(words);
    inside->addSpacing(8);
    inside->addWidget(m_error);
    inside->addWidget(m_choices);
    inside->addWidget(m_opening);
    inside->addSpacing(14);
    inside->addWidget(m_recentTitle);
    inside->addWidget(m_recent, 1);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 90, 0, 20);
    layout->addStretch(1);
    layout->addWidget(column);
    layout->addStretch(1);

    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoWanted);
    connect(cancel, &QPushButton::clicked, this, &WelcomePage::cancelWanted);
    connect(m_recent, &LineList::opened, this,
            [this](const QVariant &data) { Q_EMIT recentWanted(data.toString()); });
    connect(m_recent, &LineList::menuWanted, this, [this](const QVariant &data, const QPoint &at) {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Forget it"), this,
                        [this, where = data.toString()] { m_preferences.removeRecent(where); });
        menu->popup(at);
    });
    connect(&m_preferences, &Preferences::recentChanged, this, &WelcomePage::refreshRecent);
    setOpening({});
    refreshRecent();
}

void WelcomePage::setOpening(const QString &what)
{
    m_opening->setVisible(!what.isEmpty());
    m_choices->setVisible(what.isEmpty());
    m_openingText->setText(what);
}

void WelcomePage::setError(const QString &where, const QString &text)
{
    m_error->setVisible(!text.isEmpty());
    m_error->setText(text.isEmpty() ? QString()
                                    : tr("%1 could not be opened.\n%2").arg(where, text));
}

void WelcomePage::refreshRecent()
{
    QList<Line> lines;
    for (const QString &where : m_preferences.recent()) {
        const QString name = QDir(where).dirName();
        lines.append({.segments = {textSegment(name.isEmpty() ? where : name),
                                   textSegment(QDir::toNativeSeparators(where), Tone::Muted)},
                      .toolTip = where,
                      .data = where});
    }
    m_recentTitle->setVisible(!lines.isEmpty());
    m_recent->setVisible(!lines.isEmpty());
    m_recent->setLines(lines);
}

} // namespace driftgate
