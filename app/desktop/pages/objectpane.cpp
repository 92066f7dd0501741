#include "desktop/pages/objectpane.h"

#include "desktop/widgets/buttons.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/objectdelegate.h"
#include "desktop/widgets/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

ObjectPane::ObjectPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ObjectListModel(this))
    , m_list(new QListView(this))
    , m_bar(new Ground(Ground::Shade::Panel, Qt::TopEdge, this))
    , m_begin(makeLink(tr("Select objects…"), m_bar))
    , m_count(makeMuted({}, m_bar))
    , m_all(makeLink({}, m_bar))
    , m_whole(makeLink(tr("Whole plan"), m_bar))
{
    build();
    connect(m_model, &ObjectListModel::choiceWanted, this, &ObjectPane::choose);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_model->toggle(index.row()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ObjectPane::openMenu);
    connect(m_begin, &QToolButton::clicked, this, [this] {
        choose({});
        m_list->setFocus();
    });
    connect(m_all, &QToolButton::clicked, this, &ObjectPane::chooseNoneOrAll);
    connect(m_whole, &QToolButton::clicked, this, &ObjectPane::chooseWhole);
    connect(&m_session, &Session::planChanged, this, &ObjectPane::showPlan);
    showPlan();
}

void ObjectPane::build()
{
    styleList(m_list);
    m_list->setObjectName(u"objectList"_s);
    m_list->setAccessibleName(tr("Objects"));
    m_list->setItemDelegate(new ObjectDelegate(this));
    m_list->setModel(m_model);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(160);
    m_list->installEventFilter(this);
    m_begin->setObjectName(u"selectObjects"_s);
    m_begin->setToolTip(tr("Syncs some of the objects alone (Space in the list)"));
    m_count->setObjectName(u"chosenCount"_s);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_all->setObjectName(u"chooseAll"_s);
    m_all->setToolTip(tr("Ctrl+A"));
    m_whole->setObjectName(u"chooseWhole"_s);
    m_whole->setToolTip(tr("Chooses nothing one by one: a sync is of the whole plan (Esc)"));
    // Below the list: it comes and goes with the plan, and no row moves under the pointer.
    auto *const row = new QHBoxLayout(m_bar);
    row->setContentsMargins(12, 3, 8, 4);
    row->setSpacing(6);
    row->addWidget(m_begin, 0, Qt::AlignLeft);
    row->addWidget(m_count, 1);
    row->addWidget(m_all);
    row->addWidget(m_whole);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_bar);
}

void ObjectPane::showPlan()
{
    const auto plan = m_session.plan();
    const bool isOffered = plan && plan->plan() != nullptr && mayChoose(*plan->plan());
    m_offered = isOffered ? objectsActedOn(*plan->plan()) : std::set<ObjectKey>();
    const bool choosing = isChoosing();
    m_model->setChoice(choosing ? std::optional(ObjectChoice{m_offered, *plan->chosen})
                                : std::nullopt);
    m_bar->setVisible(isOffered);
    m_begin->setVisible(!choosing);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_count, m_all, m_whole})
        widget->setVisible(choosing);
    if (!choosing)
        return;
    m_count->setText(tr("%1 of %n chosen", nullptr, static_cast<int>(m_offered.size()))
                         .arg(plan->chosen->size()));
    m_all->setText(plan->chosen->size() == m_offered.size() ? tr("None") : tr("All"));
}

bool ObjectPane::isChoosing() const
{
    const auto plan = m_session.plan();
    return !m_offered.empty() && plan && plan->chosen;
}

const ObjectComparison *ObjectPane::current() const
{
    return m_model->object(m_list->currentIndex().row());
}

void ObjectPane::choose(std::set<ObjectKey> objects)
{
    if (!m_offered.empty())
        m_session.chooseObjects(std::move(objects));
}

void ObjectPane::chooseNoneOrAll()
{
    const auto plan = m_session.plan();
    const bool all = isChoosing() && *plan->chosen == m_offered;
    choose(all ? std::set<ObjectKey>() : m_offered);
}

void ObjectPane::chooseWhole()
{
    m_session.chooseObjects({});
    m_list->setFocus();
}

bool ObjectPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress || m_offered.empty())
        return QWidget::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    const ObjectComparison *const object = current();
    if (key->matches(QKeySequence::SelectAll)) {
        chooseNoneOrAll();
        return true;
    }
    if (key->key() == Qt::Key_Escape && isChoosing()) {
        chooseWhole();
        return true;
    }
    // Once boxes are there, the list ticks them itself.
    if (key->key() == Qt::Key_Space && !isChoosing() && object != nullptr &&
        m_offered.contains(object->key)) {
        choose({object->key});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ObjectPane::openMenu(const QPoint &at)
{
    const ObjectComparison *const object = m_model->object(m_list->indexAt(at).row());
    if (object == nullptr)
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ObjectKey key = object->key;
    menu->addAction(tr("Copy name"), this, [this, key] {
        const QString text = QString::fromStdString(key.toString());
        QApplication::clipboard()->setText(text);
        Q_EMIT said(tr("Copied %1").arg(text));
    });
    const QStringList names = secretFields(*object);
    if (!names.isEmpty()) {
        QMenu *const reveal = menu->addMenu(tr("Reveal one value"));
        for (const QString &name : names)
            reveal->addAction(QString(name).replace(u'&', u"&&"_s), this,
                              [this, key, name] { m_session.reveal(key, name); });
    }
    if (isChoosing())
        menu->addAction(tr("Whole plan"), this, &ObjectPane::chooseWhole);
    else if (m_offered.contains(key))
        menu->addAction(tr("Select objects, with this one"), this, [this, key] { choose({key}); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace driftgate
