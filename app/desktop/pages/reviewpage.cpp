#include "desktop/pages/reviewpage.h"

#include "desktop/diff/diffview.h"
#include "desktop/models/fleettext.h"
#include "desktop/pages/objectpane.h"
#include "desktop/pages/revealbox.h"
#include "desktop/pages/reviewapprovals.h"
#include "desktop/pages/reviewbelow.h"
#include "desktop/pages/reviewheader.h"
#include "desktop/pages/reviewprovenance.h"
#include "desktop/pages/reviewqueue.h"
#include "desktop/pages/reviewtitles.h"
#include "desktop/widgets/emptystate.h"

#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int SlowMs = 150;

} // namespace

ReviewPage::ReviewPage(Session &session, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_header(new ReviewHeader(this))
    , m_objects(new ObjectPane(session, this))
    , m_model(m_objects->model())
    , m_list(m_objects->list())
    , m_diff(new DiffView(this))
    , m_below(new ReviewBelow(session, this))
    , m_stack(new QStackedWidget(this))
    , m_main(new QWidget(this))
    , m_empty(new EmptyState(this))
    , m_queue(new ReviewQueue(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    build();
    connectAll();
    showSnapshot();
}

void ReviewPage::connectAll()
{
    connect(&m_session, &Session::reviewChanged, this, &ReviewPage::showSnapshot);
    connect(&m_session, &Session::planChanged, this, &ReviewPage::showPlan);
    connect(&m_session, &Session::fleetChanged, this, [this] {
        if (!m_session.reviewed())
            showQueue();
    });
    connect(&m_session, &Session::documentRead, this,
            [this](const std::shared_ptr<const DocumentSnapshot> &document) {
                showDocument(*document);
            });
    connect(&m_session, &Session::provenanceRead, this, &ReviewPage::annotate);
    connect(&m_session, &Session::revealed, this, [this](const RevealedValue &value) {
        // The titles are those of the review on show, and must not stand above another one's value.
        if (!m_shown || !m_shown->isOfSame(*value.review))
            return;
        const DiffTitles titles =
            reviewTitles(*m_shown, m_session.workspace().get(), m_session.now());
        auto *const box = new RevealBox(value, titles.left, titles.right, this);
        box->showBeside(m_list);
    });
    connect(m_header, &ReviewHeader::pairWanted, this, &ReviewPage::pairWanted);
    connect(m_header, &ReviewHeader::otherPairWanted, this, &ReviewPage::otherPairWanted);
    connect(m_header, &ReviewHeader::nextWanted, this, &ReviewPage::nextDifference);
    connect(m_header, &ReviewHeader::previousWanted, this, &ReviewPage::previousDifference);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showObject(Landing::Top); });
    connect(m_objects, &ObjectPane::said, this, &ReviewPage::said);
    connect(m_diff, &DiffView::currentDifferenceChanged, this, &ReviewPage::showPosition);
    connect(m_diff, &DiffView::differencesExhausted, this, &ReviewPage::stepObject);
    connect(m_diff, &DiffView::rowActivated, this, &ReviewPage::openSource);
    connect(m_diff, &DiffView::unmanagedToggled, this, [this] { showObject(Landing::Keep); });
    connect(m_diff, &DiffView::zoomChanged, this,
            [this](int steps) { m_preferences.setDiffZoom(steps); });
    connect(m_below, &ReviewBelow::commitWanted, this, &ReviewPage::commitWanted);
    connect(m_below, &ReviewBelow::objectWanted, this, &ReviewPage::chooseObject);
    connect(m_below->approvals(), &ReviewApprovals::said, this, &ReviewPage::said);
    connect(m_below->approvals(), &ReviewApprovals::syncStarted, this, &ReviewPage::syncStarted);
    connect(m_queue, &ReviewQueue::reviewWanted, this, &ReviewPage::reviewWanted);
    m_slow.setSingleShot(true);
    m_slow.setInterval(SlowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_diff->setBusy(true); });
}

void ReviewPage::build()
{
    m_diff->setObjectName(u"reviewDiff"_s);
    m_diff->setClock(m_session.clock());
    m_diff->setZoom(m_preferences.diffZoom());

    m_rows->setHandleWidth(1);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_diff);
    m_rows->addWidget(m_below);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({534, 276});
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_objects);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({292, 1016});
    m_columns->restoreState(m_preferences.layout(u"reviewColumns"_s));
    m_rows->restoreState(m_preferences.layout(u"reviewRowsGate"_s));
    m_below->restoreState(m_preferences.layout(u"reviewBelow"_s));
    auto *const main = new QVBoxLayout(m_main);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(0);
    main->addWidget(m_header);
    main->addWidget(m_columns, 1);

    m_stack->addWidget(m_main);
    m_stack->addWidget(m_queue);
    m_stack->addWidget(m_empty);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void ReviewPage::showQueue()
{
    const auto fleet = m_session.fleet();
    if (m_queue->setFleet(*fleet, m_session.now())) {
        m_stack->setCurrentWidget(m_queue);
        return;
    }
    const QString unread = unreadText(fleet->counts);
    const QString how = tr("Choose an application on the Fleet page and press Enter to hold its "
                           "states against each other.");
    if (fleet->reading > 0)
        m_empty->setText(tr("The clusters are being read…"), how);
    else if (unread.isEmpty())
        m_empty->setText(tr("Nothing waits for a review"), how);
    else
        m_empty->setText(tr("Nothing is known to wait for a review"), unread + u' ' + how);
    m_stack->setCurrentWidget(m_empty);
}

void ReviewPage::showSnapshot()
{
    const auto review = m_session.reviewed();
    const bool other = !m_shown || !review || m_shown->application != review->application ||
                       m_shown->cluster != review->cluster || m_shown->target != review->target;
    const bool anew = other || m_shown->pair != review->pair || !m_shown->comparison;
    m_shown = review;
    if (!review) {
        m_model->setComparison(nullptr, {});
        showNothing();
        showQueue();
        return;
    }
    m_stack->setCurrentWidget(m_main);
    showHeader();
    // Another pair of the same states keeps the object; another review begins where it should.
    const std::optional<ObjectKey> before = m_awaited || other ? m_awaited : m_object;
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setComparison(review->comparison, review->pair.kind, planOnShow());
    }
    m_diff->setBusy(review->running);
    m_below->setReview(*review);
    if (!review->comparison) {
        m_awaited = review->running ? before : std::nullopt;
        m_diff->setPlaceholder(review->running ? tr("Being compared…")
                               : review->error ? review->error->toString()
                                               : tr("There is nothing to compare"));
        showNothing();
        return;
    }
    m_awaited.reset();
    const int known = before ? m_model->find(*before) : -1;
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        setRow(known < 0 ? m_model->weightiest() : known);
    }
    m_list->viewport()->update();
    showObject(known < 0 ? Landing::Begin : anew ? Landing::Top : Landing::Keep);
}

std::shared_ptr<const Plan> ReviewPage::planOnShow() const
{
    const auto plan = m_session.plan();
    // Of other states than those on show it would tell about objects that are not there.
    const bool fits =
        plan && plan->reviewed && m_shown && plan->reviewed->planned.state == m_shown->state;
    return fits ? plan->reviewed->planned.plan : nullptr;
}

void ReviewPage::showPlan()
{
    if (!m_shown)
        return;
    m_below->setReview(*m_shown);
    showHeader();
    if (const auto plan = planOnShow(); plan && plan != m_model->plan()) {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setComparison(m_shown->comparison, m_shown->pair.kind, plan);
        if (const int row = m_object ? m_model->find(*m_object) : -1; row >= 0)
            setRow(row);
    }
}

void ReviewPage::showHeader()
{
    const auto plan = m_session.plan();
    m_header->setReview(*m_shown, plan && plan->rollsBack(*m_shown), m_session.now());
}

ReviewApprovals *ReviewPage::approvals() const
{
    return m_below->approvals();
}

void ReviewPage::showNothing()
{
    m_object.reset();
    m_wish = {};
    m_slow.stop();
    m_session.forgetDocument(DocumentWish::Place::Review);
    m_diff->setDocument(nullptr, {});
    showPosition();
}

void ReviewPage::setRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

const ObjectComparison *ReviewPage::chosen() const
{
    return m_model->object(m_list->currentIndex().row());
}

void ReviewPage::showObject(Landing landing)
{
    const ObjectComparison *const object = chosen();
    if (!m_shown || object == nullptr) {
        if (m_shown && m_shown->comparison && m_model->weightiest() < 0) {
            m_diff->setPlaceholder(tr("No objects"));
            showNothing();
        }
        return;
    }
    // The same object anew, before it was there: it still goes where it was to go.
    const bool same = m_object == object->key;
    if (landing != Landing::Keep || !same || !isAwaiting())
        m_landing = landing == Landing::Keep && !same ? Landing::Top : landing;
    m_object = object->key;
    const PairSides sides = sidesOf(m_shown->pair.kind);
    m_wish = {
        DocumentWish::Place::Review, m_shown->comparison, object->key, sides.left, sides.right, {}};
    m_wish.options.showUnmanaged = m_diff->showsUnmanaged();
    m_slow.start();
    m_session.readDocument(m_wish);
}

void ReviewPage::showDocument(const DocumentSnapshot &document)
{
    const DocumentWish &wish = document.wish;
    if (!m_shown || wish.place != DocumentWish::Place::Review ||
        wish.comparison != m_wish.comparison || wish.object != m_wish.object)
        return;
    m_wish = {};
    m_slow.stop();
    m_diff->setBusy(m_shown->running);
    m_diff->setFileName({});
    m_diff->setAnnotations({});
    const DiffTitles titles = reviewTitles(*m_shown, m_session.workspace().get(), m_session.now());
    if (m_landing == Landing::Keep)
        m_diff->refreshDocument(document.document, titles);
    else
        m_diff->setDocument(document.document, titles);
    land();
    if (document.document)
        m_session.findProvenance(wish.object, fieldsOfGit(*document.document));
    showPosition();
}

void ReviewPage::land()
{
    if (m_diff->differenceCount() == 0)
        return;
    if (m_landing == Landing::Begin)
        m_diff->setCurrentDifference(std::max(0, m_diff->firstDifference(Cause::Both)));
    else if (m_landing == Landing::First)
        m_diff->setCurrentDifference(0);
    else if (m_landing == Landing::Last)
        m_diff->setCurrentDifference(m_diff->differenceCount() - 1);
}

void ReviewPage::annotate(const std::shared_ptr<const ProvenanceSnapshot> &found)
{
    if (!m_shown || m_shown->state != found->state || m_object != found->object || isAwaiting() ||
        !m_diff->document())
        return;
    const bool right = sidesOf(m_shown->pair.kind).right == Side::Target;
    if (auto annotations = commitAnnotations(*found, m_diff->document(), right, m_session.now()))
        m_diff->setAnnotations(std::move(annotations));
}

void ReviewPage::showPosition()
{
    m_header->setPosition(m_diff->currentDifference(), m_diff->differenceCount());
}

void ReviewPage::chooseObject(const ObjectKey &object)
{
    const int row = m_model->find(object);
    if (row < 0 || !m_shown || !m_shown->comparison)
        m_awaited = object;
    else
        setRow(row);
}

void ReviewPage::nextDifference()
{
    if (!isAwaiting())
        m_diff->nextDifference();
}

void ReviewPage::previousDifference()
{
    if (!isAwaiting())
        m_diff->previousDifference();
}

void ReviewPage::find()
{
    m_diff->openFind();
}

void ReviewPage::stepObject(bool forward)
{
    if (isAwaiting())
        return;
    int row = m_list->currentIndex().row();
    for (row += forward ? 1 : -1; row >= 0 && row < m_model->rowCount(); row += forward ? 1 : -1) {
        const ObjectComparison *const object = m_model->object(row);
        if (object == nullptr || differencesOf(*object, m_shown->pair.kind).empty())
            continue;
        {
            const QSignalBlocker blocker(m_list->selectionModel());
            setRow(row);
        }
        m_list->viewport()->update();
        showObject(forward ? Landing::First : Landing::Last);
        return;
    }
    Q_EMIT said(forward ? tr("That was the last difference") : tr("That was the first difference"));
}

void ReviewPage::openSource(int row)
{
    const ObjectComparison *const object = chosen();
    const auto document = m_diff->document();
    if (object == nullptr || !document || isAwaiting())
        return;
    const auto place = sourceOf(*m_shown, *object, *document, row, m_diff->currentSide());
    if (place)
        Q_EMIT sourceWanted(place->revision, place->path, place->line);
    else
        Q_EMIT said(tr("Where this object comes from in the repository is not known"));
}

void ReviewPage::refreshAges()
{
    if (m_shown && m_diff->document())
        m_diff->setTitles(reviewTitles(*m_shown, m_session.workspace().get(), m_session.now()));
}

void ReviewPage::saveLayout()
{
    m_preferences.setLayout(u"reviewColumns"_s, m_columns->saveState());
    m_preferences.setLayout(u"reviewRowsGate"_s, m_rows->saveState());
    m_preferences.setLayout(u"reviewBelow"_s, m_below->saveState());
}

} // namespace driftgate
