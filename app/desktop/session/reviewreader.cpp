#include "desktop/session/reviewreader.h"

#include "desktop/session/samestate.h"
#include "workspace/engines.h"

#include <QByteArray>

#include <algorithm>

namespace driftgate
{

namespace
{

using Compared = std::shared_ptr<const Comparison>;
using State = std::shared_ptr<const ApplicationState>;

QString slotOfNews()
{
    return QStringLiteral("reviewNews");
}

bool ofOneCluster(const Pair &pair)
{
    return pair.kind != Pair::Kind::Revisions && pair.kind != Pair::Kind::Clusters;
}

/// Whether a workspace still puts the reviewed application where it was.
bool isThere(const WorkspaceConfig &config, const ReviewSnapshot &review)
{
    const ApplicationConfig *const application = config.application(review.application);
    return application != nullptr && std::ranges::contains(application->clusters, review.cluster);
}

QCoro::Task<Result<State>> inspectOne(std::shared_ptr<Inspector> inspector, ReviewSnapshot review,
                                      bool exact, CancelToken cancel)
{
    InspectOptions options;
    options.target = review.target;
    options.exact = exact;
    co_return co_await inspector->inspect(review.application, review.cluster, options, cancel);
}

QCoro::Task<Result<std::vector<std::optional<Revision>>>>
commitsOf(std::shared_ptr<Inspector> inspector, State state, ObjectKey object,
          std::vector<FieldPath> fields, CancelToken cancel)
{
    auto found = co_await inspector->commitsOfFields(state, object, fields, cancel);
    // Not finding a commit is no failure of the review.
    if (!found)
        co_return std::vector<std::optional<Revision>>();
    co_return found;
}

/// The comparison that a review shows; its values in clear when asked.
QCoro::Task<Result<Compared>> compareOf(std::shared_ptr<Inspector> inspector, ReviewSnapshot review,
                                        bool reveal, CancelToken cancel)
{
    InspectOptions options;
    options.target = review.target;
    options.reveal = reveal;
    switch (review.pair.kind) {
    case Pair::Kind::Revisions:
        co_return co_await inspector->compareRevisions(review.application, review.cluster,
                                                       review.left, review.right, options, cancel);
    case Pair::Kind::Clusters:
        co_return co_await inspector->compareClusters(
            review.application, ClusterName(review.pair.left.toStdString()),
            ClusterName(review.pair.right.toStdString()), options, cancel);
    default:
        break;
    }
    const State state =
        co_await inspector->inspect(review.application, review.cluster, options, cancel);
    if (!state->comparison)
        co_return fail(state->error.value_or(
            Error{ErrorCode::NotFound, ReviewReader::tr("The states could not be compared"), {}}));
    co_return state->comparison;
}

/// A Secret's value in clear: what stands in stringData, or data decoded.
std::optional<QString> valueOf(const std::optional<Object> &object, const std::string &field)
{
    if (!object)
        return std::nullopt;
    if (const Value *plain = object->value.find({"stringData", field}))
        return QString::fromUtf8(plain->text());
    const Value *const value = object->value.find({"data", field});
    if (value == nullptr)
        return std::nullopt;
    const std::string_view text = value->text();
    return QString::fromUtf8(
        QByteArray::fromBase64(QByteArray(text.data(), static_cast<qsizetype>(text.size()))));
}

} // namespace

void ReviewReader::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr) {
        cancelReading();
        for (const char *const slot : {"reveal", "provenance"})
            m_context.jobs->cancelSlot(QString::fromLatin1(slot));
        m_context.jobs->cancelSlot(slotOfNews());
    }
    const bool again = m_snapshot && context.isSameRepository(m_context) &&
                       isThere(context.workspace->config(), m_review);
    m_context = context;
    if (again) {
        if (!ofOneCluster(m_review.pair))
            review(m_review.application, m_review.cluster, m_review.pair, {}, nullptr);
        else if (m_review.running)
            inspect();
        return;
    }
    m_review = {};
    m_fleetState.reset();
    m_snapshot.reset();
    Q_EMIT changed();
}

bool ReviewReader::isOfOneCluster() const
{
    return m_snapshot && ofOneCluster(m_review.pair);
}

void ReviewReader::review(const ApplicationName &application, const ClusterName &cluster,
                          const Pair &pair, std::optional<Revision> target, State known)
{
    if (!m_context.workspace)
        return;
    // Whatever was asked for is of the review before.
    cancelReading();
    m_context.jobs->cancelSlot(QStringLiteral("reveal"));
    m_context.jobs->cancelSlot(slotOfNews());
    m_review = {};
    m_review.application = application;
    m_review.cluster = cluster;
    m_review.pair = pair;
    m_review.target = target;
    m_fleetState = known;
    if (ofOneCluster(pair) && known && (!target || known->targetRevision == *target)) {
        show(std::move(known));
        return;
    }
    m_review.running = true;
    publish();
    if (pair.kind == Pair::Kind::Revisions)
        compareRevisions();
    else if (pair.kind == Pair::Kind::Clusters)
        compareClusters();
    else
        inspect();
}

void ReviewReader::update(const FleetSnapshot &fleet)
{
    if (!isOfOneCluster())
        return;
    const FleetCell *const cell = fleet.find(m_review.application, m_review.cluster);
    if (cell == nullptr || !cell->state || cell->reading || cell->state == m_fleetState)
        return;
    m_fleetState = cell->state;
    if (m_review.state)
        holdAgainstFleet();
    else
        heed(false);
}

/// On a cluster where much goes on, most of what is read tells nothing new of one application.
void ReviewReader::holdAgainstFleet()
{
    m_context.jobs->inPool<bool>(
        {slotOfNews(),
         tr("Reading %1 on %2")
             .arg(QString::fromStdString(m_review.application.text()),
                  QString::fromStdString(m_review.cluster.text())),
         {},
         Jobs::Show::Never},
        [shown = m_review.state, now = m_fleetState, sameTarget = !m_review.target](
            const JobHandle &) -> Result<bool> { return tellsTheSame(*shown, *now, sameTarget); },
        [this, shown = m_review.state](const Result<bool> &same) {
            // The plan's own state has come meanwhile, and may know it already.
            if (m_review.state != shown)
                holdAgainstFleet();
            else
                heed(same.value_or(false));
        });
}

void ReviewReader::heed(bool same)
{
    // The fleet's states lead to the tracked branch's head; a rollback's plan brings its own.
    if (!same && !m_review.target) {
        cancelReading();
        show(m_fleetState);
    }
    Q_EMIT readAgain(!same);
}

void ReviewReader::take(const State &state)
{
    if (!isOfOneCluster() || !state || state == m_review.state ||
        state->application != m_review.application || state->cluster != m_review.cluster)
        return;
    cancelReading();
    show(state);
}

void ReviewReader::cancelReading()
{
    m_context.jobs->cancelSlot(QStringLiteral("review"));
    m_context.jobs->cancelSlot(QStringLiteral("exact"));
}

void ReviewReader::show(State state)
{
    m_review.running = false;
    m_review.comparison = state->comparison;
    m_review.commits = state->pendingCommits;
    m_review.findings = state->findings;
    m_review.takenAt = state->takenAt;
    m_review.error = state->error;
    m_review.state = std::move(state);
    publish();
}

void ReviewReader::askCluster()
{
    if (!isOfOneCluster())
        return;
    const ClusterConfig *const cluster = m_context.workspace->config().cluster(m_review.cluster);
    const bool isLive = cluster != nullptr && cluster->recorded.empty();
    m_context.jobs->cancelSlot(QStringLiteral("exact"));
    if (!isLive || m_review.pair.kind != Pair::Kind::LiveTarget || !m_review.comparison ||
        m_review.state->isExact || m_review.state->inSync())
        return;
    // What a controller would do, no dry run of ours tells.
    if (engineOf(m_context.workspace->config(), m_review.application, m_review.cluster,
                 m_review.state->deployed) != EngineKind::Apply)
        return;
    m_context.engine->run<State>(
        {QStringLiteral("exact"),
         tr("Asking %1 what an apply would change")
             .arg(QString::fromStdString(m_review.cluster.text())),
         {},
         Jobs::Show::WhenSlow},
        [inspector = m_context.inspector, review = m_review](const JobHandle &handle) {
            return inspectOne(inspector, review, true, handle.cancel());
        },
        [this, asked = m_review](const Result<State> &state) {
            // Where it could not be asked, what is on show stays.
            if (state && (*state)->isExact && m_review.isOfSame(asked))
                show(*state);
        });
}

void ReviewReader::inspect()
{
    m_context.engine->run<State>(
        {QStringLiteral("review"),
         tr("Reading %1 on %2")
             .arg(QString::fromStdString(m_review.application.text()),
                  QString::fromStdString(m_review.cluster.text())),
         {},
         Jobs::Show::WhenSlow},
        [inspector = m_context.inspector, review = m_review](const JobHandle &handle) {
            return inspectOne(inspector, review, false, handle.cancel());
        },
        [this](Result<State> state) {
            if (state)
                show(*state);
            else
                finish(fail(state.error()));
        });
}

void ReviewReader::compareRevisions()
{
    struct Ends {
        Revision left, right;
        std::vector<Commit> commits;
    };
    const auto request = [this] {
        return Jobs::Request{
            QStringLiteral("review"),
            tr("Comparing %1 with %2").arg(m_review.pair.left, m_review.pair.right),
            {},
            Jobs::Show::WhenSlow};
    };
    m_context.jobs->inPool<Ends>(
        request(),
        [workspace = m_context.workspace, pair = m_review.pair](const JobHandle &) -> Result<Ends> {
            const auto repository = workspace->openRepository();
            if (!repository)
                return fail(repository.error());
            const auto left = repository->resolve(pair.left.toStdString());
            if (!left)
                return fail(left.error());
            const auto right = repository->resolve(pair.right.toStdString());
            if (!right)
                return fail(right.error());
            auto commits = repository->commitsBetween(*left, *right);
            if (!commits)
                return fail(commits.error());
            return Ends{*left, *right, std::move(*commits)};
        },
        [this, request](Result<Ends> ends) {
            if (!ends) {
                finish(fail(ends.error()));
                return;
            }
            m_review.left = ends->left;
            m_review.right = ends->right;
            m_review.commits = std::move(ends->commits);
            m_context.engine->run<Compared>(
                request(),
                [inspector = m_context.inspector, review = m_review](const JobHandle &handle) {
                    return compareOf(inspector, review, false, handle.cancel());
                },
                [this](Result<Compared> comparison) { finish(std::move(comparison)); });
        });
}

void ReviewReader::compareClusters()
{
    m_context.engine->run<Compared>(
        {QStringLiteral("review"),
         tr("Comparing %1 with %2").arg(m_review.pair.left, m_review.pair.right),
         {},
         Jobs::Show::WhenSlow},
        [inspector = m_context.inspector, review = m_review](const JobHandle &handle) {
            return compareOf(inspector, review, false, handle.cancel());
        },
        [this](Result<Compared> comparison) { finish(std::move(comparison)); });
}

void ReviewReader::finish(Result<Compared> comparison)
{
    m_review.running = false;
    if (comparison) {
        m_review.comparison = std::move(*comparison);
        m_review.findings = m_review.comparison->findings;
    } else {
        m_review.error = comparison.error();
    }
    publish();
}

void ReviewReader::reveal(const ObjectKey &object, const QString &field)
{
    if (!m_context.workspace || !m_snapshot)
        return;
    m_context.engine->run<Compared>(
        {QStringLiteral("reveal"),
         tr("Revealing one value of %1").arg(QString::fromStdString(object.toString())),
         tr("Revealed one value of %1").arg(QString::fromStdString(object.toString())),
         Jobs::Show::Always},
        [inspector = m_context.inspector, review = m_review](const JobHandle &handle) {
            return compareOf(inspector, review, true, handle.cancel());
        },
        [this, object, field, review = m_snapshot](const Result<Compared> &comparison) {
            const Pair::Kind kind = review->pair.kind;
            RevealedValue out{review, object, field, {}, {}, {}};
            if (!comparison) {
                out.error = comparison.error();
            } else if (const ObjectComparison *found = (*comparison)->find(object)) {
                const std::string key = field.toStdString();
                const bool fromBase =
                    kind == Pair::Kind::BaseTarget || kind == Pair::Kind::BaseLive;
                out.left = valueOf(fromBase ? found->base : found->live, key);
                out.right =
                    valueOf(kind == Pair::Kind::BaseLive ? found->live : found->target, key);
            }
            Q_EMIT revealed(out);
        });
}

void ReviewReader::findProvenance(const ObjectKey &object, const std::vector<FieldPath> &fields)
{
    if (!m_context.workspace || !m_review.state || fields.empty()) {
        if (m_context.jobs != nullptr)
            m_context.jobs->cancelSlot(QStringLiteral("provenance"));
        return;
    }
    using Found = std::vector<std::optional<Revision>>;
    m_context.engine->run<Found>(
        {QStringLiteral("provenance"),
         tr("Finding who changed %1").arg(QString::fromStdString(object.name)),
         {},
         Jobs::Show::WhenSlow},
        [inspector = m_context.inspector, state = m_review.state, object,
         fields](const JobHandle &handle) {
            return commitsOf(inspector, state, object, fields, handle.cancel());
        },
        [this, state = m_review.state, object, fields](const Result<Found> &found) {
            if (!found)
                return;
            auto out = std::make_shared<ProvenanceSnapshot>();
            out->state = state;
            out->object = object;
            for (size_t i = 0; i < fields.size() && i < found->size(); ++i) {
                if (!(*found)[i])
                    continue;
                Commit commit;
                commit.id = *(*found)[i];
                const auto known = std::ranges::find(state->pendingCommits, commit.id, &Commit::id);
                if (known != state->pendingCommits.end())
                    commit = *known;
                out->commits.emplace_back(fields[i], std::move(commit));
            }
            Q_EMIT provenanceRead(out);
        });
}

void ReviewReader::publish()
{
    m_snapshot = std::make_shared<const ReviewSnapshot>(m_review);
    Q_EMIT changed();
}

} // namespace driftgate
