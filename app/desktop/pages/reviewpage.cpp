#include "desktop/pages/reviewpage.h"

#include "desktop/diff/diffview.h"
#include "desktop/models/fleettext.h"
#include "desktop/pages/revealbox.h"
#include "desktop/pages/reviewheader.h"
#include "desktop/pages/statelines.h"
#include "desktop/widgets/age.h"
#include "desktop/widgets/buttons.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/ground.h"
#include "desktop/widgets/objectdelegate.h"
#include "desktop/widgets/roles.h"
#include "desktop/widgets/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace driftgate
{

using namespace Qt::StringLiterals;

namespace
{

QWidget *titled(const QString &text, LineList *list)
{
    auto *const out = new Ground(Ground::Shade::Panel);
    auto *const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 8, 0, 4);
    layout->setSpacing(2);
    auto *const title = makeMuted(text, out);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setContentsMargins(14, 0, 0, 2);
    layout->addWidget(title);
    layout->addWidget(list, 1);
    return out;
}

/// "Pairs" of application and cluster travel through a list's data as one text.
QString pairKey(const ApplicationName &application, const ClusterName &cluster)
{
    return nameOf(application) + u'\n' + nameOf(cluster);
}

} // namespace

ReviewPage::ReviewPage(Session &session, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_header(new ReviewHeader(this))
    , m_model(new ObjectListModel(this))
    , m_list(new QListView(this))
    , m_diff(new DiffView(this))
    , m_commits(new LineList(this))
    , m_findings(new LineList(this))
    , m_stack(new QStackedWidget(this))
    , m_main(new QWidget(this))
    , m_empty(new EmptyState(this))
    , m_waiting(new LineList(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    build();
    connect(&m_session, &Session::reviewChanged, this, &ReviewPage::showSnapshot);
    connect(&m_session, &Session::fleetChanged, this, [this] {
        if (!m_session.reviewed())
            showWaiting();
    });
    connect(&m_session, &Session::provenanceRead, this, &ReviewPage::annotate);
    connect(&m_session, &Session::revealed, this, [this](const RevealedValue &value) {
        auto *const box = new RevealBox(value, titles().left, titles().right, this);
        box->showBeside(m_list);
    });
    connect(m_header, &ReviewHeader::pairWanted, this, &ReviewPage::pairWanted);
    connect(m_header, &ReviewHeader::otherPairWanted, this, &ReviewPage::otherPairWanted);
    connect(m_header, &ReviewHeader::nextWanted, this, &ReviewPage::nextDifference);
    connect(m_header, &ReviewHeader::previousWanted, this, &ReviewPage::previousDifference);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showObject(false); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_model->toggle(index.row()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &ReviewPage::openMenu);
    connect(m_diff, &DiffView::currentDifferenceChanged, this, &ReviewPage::showPosition);
    connect(m_diff, &DiffView::differencesExhausted, this, &ReviewPage::stepObject);
    connect(m_diff, &DiffView::rowActivated, this, &ReviewPage::openSource);
    connect(m_diff, &DiffView::unmanagedToggled, this, [this] { showObject(true); });
    connect(m_diff, &DiffView::zoomChanged, this,
            [this](int steps) { m_preferences.setDiffZoom(steps); });
    connect(m_commits, &LineList::opened, this,
            [this](const QVariant &data) { Q_EMIT commitWanted(data.value<Revision>()); });
    connect(m_waiting, &LineList::opened, this, [this](const QVariant &data) {
        const QStringList parts = data.toString().split(u'\n');
        Q_EMIT reviewWanted(ApplicationName(parts.value(0).toStdString()),
                            ClusterName(parts.value(1).toStdString()));
    });
    showSnapshot();
}

void ReviewPage::build()
{
    styleList(m_list);
    m_list->setObjectName(u"objectList"_s);
    m_list->setAccessibleName(tr("Objects"));
    m_list->setItemDelegate(new ObjectDelegate(this));
    m_list->setModel(m_model);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(160);
    m_diff->setObjectName(u"reviewDiff"_s);
    m_diff->setClock(m_session.clock());
    m_diff->setZoom(m_preferences.diffZoom());
    m_commits->setAccessibleName(tr("Commits"));
    m_findings->setAccessibleName(tr("Findings"));

    auto *const below = new QSplitter(Qt::Horizontal, this);
    below->setHandleWidth(1);
    below->setChildrenCollapsible(false);
    below->addWidget(titled(tr("Commits"), m_commits));
    below->addWidget(titled(tr("Findings"), m_findings));
    below->setSizes({430, 590});
    m_rows->setHandleWidth(1);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_diff);
    m_rows->addWidget(below);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({620, 180});
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_list);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({292, 1016});
    m_columns->restoreState(m_preferences.layout(u"reviewColumns"_s));
    m_rows->restoreState(m_preferences.layout(u"reviewRows"_s));
    auto *const main = new QVBoxLayout(m_main);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(0);
    main->addWidget(m_header);
    main->addWidget(m_columns, 1);

    auto *const start = new Ground(Ground::Shade::Surface);
    auto *const startLayout = new QVBoxLayout(start);
    startLayout->setContentsMargins(4, 14, 4, 0);
    m_waiting->setProperty("ground", QVariant());
    m_waiting->setAccessibleName(tr("Applications that wait"));
    startLayout->addWidget(m_waiting, 1);
    m_stack->addWidget(m_main);
    m_stack->addWidget(start);
    m_stack->addWidget(m_empty);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void ReviewPage::showWaiting()
{
    QList<Line> lines;
    const auto fleet = m_session.fleet();
    for (const FleetRow &row : fleet->rows) {
        for (const FleetCell &cell : row.cells) {
            const FleetTraits traits = traitsOf(cell);
            if (!traits.pending && !traits.drift)
                continue;
            Line line;
            line.segments = {
                boldSegment(tr("%1 on %2").arg(nameOf(row.application), nameOf(cell.cluster)))};
            line.segments += statePills(*cell.state, m_session.now());
            line.data = pairKey(row.application, cell.cluster);
            lines.append(std::move(line));
        }
    }
    if (lines.isEmpty()) {
        m_empty->setText(fleet->reading > 0 ? tr("The clusters are being read…")
                                            : tr("Nothing waits for a review"),
                         tr("Choose an application on the Fleet page and press Enter to hold "
                            "its states against each other."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    lines.prepend(headingLine(tr("Waiting for a review")));
    m_waiting->setLines(lines);
    m_stack->setCurrentIndex(1);
}

void ReviewPage::showSnapshot()
{
    const auto review = m_session.reviewed();
    const bool other = !m_shown || !review || m_shown->application != review->application ||
                       m_shown->cluster != review->cluster || m_shown->pair != review->pair;
    m_shown = review;
    if (!review) {
        m_object.reset();
        m_model->setComparison(nullptr, {});
        m_diff->setDocument(nullptr, {});
        showWaiting();
        return;
    }
    m_stack->setCurrentWidget(m_main);
    m_header->setReview(*review, m_session.now());
    const std::optional<ObjectKey> before = m_awaited ? m_awaited : m_object;
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setComparison(review->comparison, review->pair.kind);
    }
    m_diff->setBusy(review->running);
    showBelow();
    if (!review->comparison) {
        m_object.reset();
        if (!before || !review->running)
            m_awaited.reset();
        m_diff->setPlaceholder(review->running ? tr("Being compared…")
                               : review->error ? review->error->toString()
                                               : tr("There is nothing to compare"));
        m_diff->setDocument(nullptr, titles());
        showPosition();
        return;
    }
    m_awaited.reset();
    int row = before ? m_model->find(*before) : -1;
    if (row < 0)
        row = m_model->firstObject();
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->index(row, 0));
    }
    m_list->viewport()->update();
    showObject(!other);
}

const ObjectComparison *ReviewPage::chosen() const
{
    return m_model->object(m_list->currentIndex().row());
}

DiffTitles ReviewPage::titles() const
{
    DiffTitles out;
    if (!m_shown)
        return out;
    const QString cluster = nameOf(m_shown->cluster);
    const PairSides sides = sidesOf(m_shown->pair.kind);
    out.leftSide = sides.left;
    out.rightSide = sides.right;
    switch (m_shown->pair.kind) {
    case Pair::Kind::Revisions:
        out.left = shortId(m_shown->left);
        out.right = shortId(m_shown->right);
        out.leftDetail = out.rightDetail = tr("for %1").arg(cluster);
        out.leftSide = Side::Base;
        return out;
    case Pair::Kind::Clusters:
        out.left = m_shown->pair.left;
        out.right = m_shown->pair.right;
        out.leftSide = out.rightSide = Side::Live;
        return out;
    default:
        break;
    }
    const auto name = [&](Side side, QString &title, QString &detail) {
        const ApplicationState *const state = m_shown->state.get();
        switch (side) {
        case Side::Live:
            title = tr("Live");
            detail = m_shown->takenAt
                         ? tr("%1, %2").arg(cluster, ageAgo(*m_shown->takenAt, m_session.now()))
                         : cluster;
            return;
        case Side::Base:
            title = tr("Base");
            detail = state != nullptr && state->deployed.revision
                         ? tr("deployed %1").arg(shortId(*state->deployed.revision))
                         : QString();
            return;
        case Side::Target:
            title = tr("Target");
            detail = state != nullptr ? shortId(state->targetRevision) : QString();
            if (const auto workspace = m_session.workspace();
                workspace && state != nullptr && workspace->head == state->targetRevision &&
                !workspace->branch.isEmpty())
                detail = tr("%1 %2").arg(workspace->branch, detail);
            return;
        }
    };
    name(sides.left, out.left, out.leftDetail);
    name(sides.right, out.right, out.rightDetail);
    return out;
}

void ReviewPage::showObject(bool keepPlace)
{
    const ObjectComparison *const object = chosen();
    if (!m_shown || object == nullptr) {
        if (m_shown && m_shown->comparison && m_model->firstObject() < 0) {
            m_object.reset();
            m_diff->setPlaceholder(tr("No objects"));
            m_diff->setDocument(nullptr, titles());
        }
        showPosition();
        return;
    }
    const bool same = keepPlace && m_object == object->key;
    m_object = object->key;
    AlignOptions options;
    options.showUnmanaged = m_diff->showsUnmanaged();
    const PairSides sides = sidesOf(m_shown->pair.kind);
    const auto document = align(*object, sides.left, sides.right, options);
    m_diff->setFileName({});
    m_diff->setAnnotations({});
    if (same)
        m_diff->refreshDocument(document, titles());
    else
        m_diff->setDocument(document, titles());
    std::vector<FieldPath> fields;
    for (const FieldDifference &difference : document->differences) {
        if (difference.cause == Cause::Git || difference.cause == Cause::Both)
            fields.push_back(difference.path);
    }
    m_session.findProvenance(object->key, fields);
    showPosition();
}

void ReviewPage::annotate(const std::shared_ptr<const ProvenanceSnapshot> &found)
{
    if (!m_shown || m_shown->state != found->state || m_object != found->object ||
        !m_diff->document())
        return;
    std::map<std::string, Commit> commits;
    for (const auto &[path, commit] : found->commits)
        commits.emplace(path.toString(), commit);
    if (commits.empty())
        return;
    const bool right = sidesOf(m_shown->pair.kind).right == Side::Target;
    m_diff->setAnnotations([document = m_diff->document(), commits, right,
                            now = m_session.now()](int row) -> RowAnnotation {
        const int32_t difference = document->rows[static_cast<size_t>(row)].difference;
        if (difference < 0)
            return {};
        const auto it =
            commits.find(document->differences[static_cast<size_t>(difference)].path.toString());
        if (it == commits.end())
            return {};
        const Commit &commit = it->second;
        RowAnnotation out;
        const QString text =
            commit.summary.empty()
                ? shortId(commit.id)
                : tr("%1 %2, %3")
                      .arg(shortId(commit.id), QString::fromStdString(commit.author.name),
                           QString::fromStdString(commit.summary));
        (right ? out.right : out.left) = text;
        out.detail = tr("%1\n%2").arg(QString::fromStdString(commit.id.hex()),
                                      ageAgo(commit.author.when, now));
        return out;
    });
}

void ReviewPage::showBelow()
{
    const TimePoint now = m_session.now();
    QList<Line> commits = commitLines(m_shown->commits, now);
    if (commits.isEmpty()) {
        const bool unknown =
            m_shown->state && m_shown->state->comparison && !m_shown->state->comparison->baseKnown;
        commits = {remarkLine(m_shown->running ? tr("Being read…")
                              : unknown        ? tr("Not known without the deployed revision")
                              : m_shown->pair.kind == Pair::Kind::Clusters
                                  ? tr("Two clusters are compared, not two revisions")
                                  : tr("None"))};
    }
    m_commits->setLines(commits);
    QList<Line> findings;
    if (m_shown->error)
        findings.append(errorLine(*m_shown->error));
    std::vector<Finding> all = m_shown->findings;
    if (m_shown->comparison) {
        for (const ObjectComparison &object : m_shown->comparison->objects)
            all.insert(all.end(), object.findings.begin(), object.findings.end());
    }
    findings += findingLines(all);
    if (findings.isEmpty())
        findings = {remarkLine(m_shown->running ? tr("Being compared…") : tr("None"))};
    m_findings->setLines(findings);
}

void ReviewPage::showPosition()
{
    m_header->setPosition(m_diff->currentDifference(), m_diff->differenceCount());
}

void ReviewPage::chooseObject(const ObjectKey &object)
{
    const int row = m_model->find(object);
    if (row < 0 || !m_shown || !m_shown->comparison) {
        m_awaited = object;
        return;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

void ReviewPage::nextDifference()
{
    m_diff->nextDifference();
}

void ReviewPage::previousDifference()
{
    m_diff->previousDifference();
}

void ReviewPage::find()
{
    m_diff->openFind();
}

void ReviewPage::stepObject(bool forward)
{
    int row = m_list->currentIndex().row();
    for (row += forward ? 1 : -1; row >= 0 && row < m_model->rowCount(); row += forward ? 1 : -1) {
        const ObjectComparison *const object = m_model->object(row);
        if (object == nullptr || differencesOf(*object, m_shown->pair.kind).empty())
            continue;
        m_list->setCurrentIndex(m_model->index(row, 0));
        m_list->scrollTo(m_list->currentIndex());
        if (m_diff->differenceCount() > 0)
            m_diff->setCurrentDifference(forward ? 0 : m_diff->differenceCount() - 1);
        return;
    }
    Q_EMIT said(forward ? tr("That was the last difference") : tr("That was the first difference"));
}

void ReviewPage::openSource(int row)
{
    const ObjectComparison *const object = chosen();
    const auto document = m_diff->document();
    if (object == nullptr || !document || row < 0)
        return;
    const bool fromTarget =
        m_diff->currentSide() == DiffSide::Right || sidesOf(m_shown->pair.kind).left == Side::Live;
    const std::optional<Object> &source =
        fromTarget && object->target ? object->target : object->base;
    if (!source || source->origin.file.empty() || !m_shown->state) {
        Q_EMIT said(tr("Where this object comes from in the repository is not known"));
        return;
    }
    const Revision revision = !fromTarget && m_shown->state->deployed.revision
                                  ? *m_shown->state->deployed.revision
                                  : m_shown->state->targetRevision;
    int line = source->origin.line;
    const int32_t difference = document->rows[static_cast<size_t>(row)].difference;
    if (difference >= 0) {
        const Value *const value =
            document->differences[static_cast<size_t>(difference)].path.in(source->value);
        if (value != nullptr && value->line() > 0)
            line = value->line();
    }
    Q_EMIT sourceWanted(revision, QString::fromStdString(source->origin.file), line);
}

void ReviewPage::openMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    const ObjectComparison *const object = m_model->object(index.row());
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
    if (key.group.empty() && key.kind == "Secret") {
        QStringList names;
        for (const auto *const side : {&object->target, &object->live, &object->base}) {
            if (!*side)
                continue;
            for (const char *const field : {"data", "stringData"}) {
                const Value *const values = (*side)->value.find(field);
                if (values == nullptr)
                    continue;
                for (const Value::Entry &entry : values->entries())
                    names.append(QString::fromUtf8(entry.key.view()));
            }
        }
        names.removeDuplicates();
        QMenu *const reveal = menu->addMenu(tr("Reveal one value"));
        reveal->setEnabled(!names.isEmpty());
        for (const QString &name : names)
            reveal->addAction(QString(name).replace(u'&', u"&&"_s), this,
                              [this, key, name] { m_session.reveal(key, name); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void ReviewPage::saveLayout()
{
    m_preferences.setLayout(u"reviewColumns"_s, m_columns->saveState());
    m_preferences.setLayout(u"reviewRows"_s, m_rows->saveState());
}

} // namespace driftgate
