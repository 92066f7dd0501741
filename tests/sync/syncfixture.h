#pragma once

#include "cluster/deployed.h"
#include "cluster/recordedcluster.h"
#include "compare/dryrun.h"
#include "plan/planner.h"
#include "sync/applyengine.h"
#include "sync/journal.h"

#include <QCoroTask>
#include <QString>
#include <QTest>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace driftgate::test
{

template<class T>
QByteArray reason(const Result<T> &result)
{
    return result ? QByteArray() : result.error().toString().toUtf8();
}

inline QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A cluster that counts what is written to it, and may refuse.
class CountingCluster final : public Cluster
{
public:
    explicit CountingCluster(std::shared_ptr<Cluster> real)
        : m_real(std::move(real))
    {
    }

    std::map<ObjectKey, int> applies; ///< real ones alone, those of the set's book left out
    std::map<ObjectKey, int> removals;
    std::vector<ObjectKey> order;
    std::vector<ReadRequest> reads; ///< lists that were asked for
    size_t reviews = 0;             ///< rights that were asked for
    bool isRunning = false;         ///< a recorded one is taken for one in which something runs
    /// Asked before each write that is meant; its error is the answer.
    std::function<std::optional<Error>(const ObjectKey &)> refuse;
    std::function<void(const ObjectKey &)> before;
    std::function<void(Object &)> answeredAs; ///< changes what a write answers with, as seenAs
    std::function<void(const ObjectKey &)> beforeLook; ///< called before one object is read
    std::function<void(Object &)> seenAs;    ///< changes one that is read, as what runs there would
    std::function<void(LiveState &)> unseen; ///< takes out of a list what is not to be seen
    int lingering = 0; ///< looks at a deleted object that still find it, as one that terminates

    [[nodiscard]] ClusterName name() const override { return m_real->name(); }
    [[nodiscard]] QCoro::Task<Result<std::string>> uid(CancelToken cancel) override
    {
        return m_real->uid(cancel);
    }
    [[nodiscard]] QCoro::Task<Result<std::vector<ResourceKind>>> kinds(CancelToken cancel) override
    {
        return m_real->kinds(cancel);
    }
    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const LiveState>>>
    read(ReadRequest request, CancelToken cancel) override
    {
        reads.push_back(request);
        auto out = co_await m_real->read(std::move(request), cancel);
        if (!out || !unseen)
            co_return out;
        auto state = std::make_shared<LiveState>(**out);
        unseen(*state);
        co_return std::shared_ptr<const LiveState>(std::move(state));
    }
    [[nodiscard]] QCoro::Task<Result<std::optional<Object>>> get(ObjectKey key, std::string version,
                                                                 CancelToken cancel) override
    {
        if (beforeLook)
            beforeLook(key);
        if (m_deleted && m_deleted->key == key && m_looks > 0) {
            --m_looks;
            co_return Result<std::optional<Object>>(*m_deleted);
        }
        auto out = co_await m_real->get(std::move(key), std::move(version), cancel);
        if (seenAs && out && *out)
            seenAs(**out);
        co_return out;
    }
    [[nodiscard]] QCoro::Task<Result<ApplyOutcome>> apply(ApplyRequest request,
                                                          CancelToken cancel) override
    {
        const ObjectKey key = request.object.key;
        if (!request.dryRun && request.fieldManager == "driftgate") {
            if (before)
                before(key);
            if (refuse) {
                if (auto error = refuse(key))
                    co_return fail(*std::move(error));
            }
            ++applies[key];
            order.push_back(key);
        }
        auto out = co_await m_real->apply(std::move(request), cancel);
        if (answeredAs && out && out->object)
            answeredAs(*out->object);
        co_return out;
    }
    [[nodiscard]] QCoro::Task<Status> remove(DeleteRequest request, CancelToken cancel) override
    {
        if (!request.dryRun && request.key.kind != "Lease") {
            if (refuse) {
                if (auto error = refuse(request.key))
                    co_return fail(*std::move(error));
            }
            ++removals[request.key];
            order.push_back(request.key);
            if (lingering > 0) {
                m_deleted =
                    (co_await m_real->get(request.key, request.version, {})).value_or(std::nullopt);
                m_looks = lingering;
            }
        }
        co_return co_await m_real->remove(std::move(request), cancel);
    }
    [[nodiscard]] QCoro::Task<Result<bool>> moveOwnership(OwnershipMove move,
                                                          CancelToken cancel) override
    {
        return m_real->moveOwnership(std::move(move), cancel);
    }
    [[nodiscard]] QCoro::Task<Result<std::vector<Permission>>>
    mayI(std::vector<PermissionQuery> queries, CancelToken cancel) override
    {
        reviews += queries.size();
        return m_real->mayI(std::move(queries), cancel);
    }
    [[nodiscard]] ConnectionStatus status() const override
    {
        ConnectionStatus out = m_real->status();
        out.isRecorded = out.isRecorded && !isRunning;
        return out;
    }
    [[nodiscard]] QCoro::Task<ConnectionStatus> probe(CancelToken cancel) override
    {
        return m_real->probe(cancel);
    }
    [[nodiscard]] std::unique_ptr<Feed> feed(ReadRequest request, Feed::Handler handler) override
    {
        return m_real->feed(std::move(request), std::move(handler));
    }

private:
    std::shared_ptr<Cluster> m_real;
    std::optional<Object> m_deleted; ///< the last
    int m_looks = 0;                 ///< that still find it
};

/// What a plan is made for.
struct Wanted {
    std::string application = "checkout";
    std::string ns = "shop";
    std::string base{};   ///< manifests; "" for not known
    std::string target{}; ///< manifests
    std::string revision = "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4";
    std::set<ObjectKey> replace{};
    bool exact = true;
    std::vector<std::string> kinds{}; ///< "Deployment.apps"; what is read of a server
    std::vector<IgnoreRule> ignore{};
    bool isRollback = false;
};

inline std::vector<Object> manifests(const std::string &yaml)
{
    ObjectList list = readObjects(yaml, "test.yaml");
    for (const Error &error : list.errors)
        qFatal("%s", qPrintable(error.toString()));
    return std::move(list.objects);
}

inline ReadRequest readRequestOf(const Wanted &wanted)
{
    ReadRequest out;
    std::set<ReadRequest::Kind> kinds{
        {"", "Secret", ""}, {"", "ConfigMap", ""}, {"", "Namespace", ""}};
    for (const std::string &text : {wanted.base, wanted.target}) {
        for (const Object &object : manifests(text))
            kinds.insert({object.key.group, object.key.kind, ""});
    }
    out.kinds.assign(kinds.begin(), kinds.end());
    return out;
}

/// Plans as the workspace does: live is read, compared, the cluster asked where it answers.
inline QCoro::Task<Result<std::shared_ptr<const Plan>>> planOf(std::shared_ptr<Cluster> cluster,
                                                               Wanted wanted)
{
    PlanInput input;
    input.application = ApplicationName(wanted.application);
    input.cluster = cluster->name();
    const auto uid = co_await cluster->uid({});
    if (!uid)
        co_return fail(uid.error());
    input.clusterUid = *uid;
    input.target = *Revision::fromHex(wanted.revision);
    auto rendered = std::make_shared<Rendered>();
    rendered->objects = manifests(wanted.target);
    rendered->renderer = "plain";
    input.rendered = rendered;
    const ReadRequest request = readRequestOf(wanted);
    const auto live = co_await cluster->read(request, {});
    if (!live)
        co_return fail(live.error());
    input.deployed = readDeployed(
        **live, {.application = wanted.application, .path = "apps/x", .ns = wanted.ns});
    input.live = *live;
    if (!wanted.base.empty()) {
        auto base = std::make_shared<Rendered>();
        base->objects = manifests(wanted.base);
        input.base = base;
        input.compared.base = {base, &base->objects};
    }
    input.compared.target = {rendered, &rendered->objects};
    input.compared.live = (*live)->objects;
    input.compared.schema = (*live)->schema;
    input.compared.defaultNamespace = wanted.ns;
    input.compared.inventory = input.deployed.inventory;
    input.compared.ignore = wanted.ignore;
    const auto offline = compare(input.compared, {});
    if (!offline)
        co_return fail(offline.error());
    input.comparison = *offline;
    if (wanted.exact) {
        auto answers = std::make_shared<DryRunAnswers>();
        const std::vector<ObjectToApply> asked = objectsToDryRun(input.compared, **offline);
        for (const ObjectToApply &each : asked) {
            ApplyRequest dry;
            dry.object = each.object;
            dry.dryRun = true;
            auto answer = co_await cluster->apply(dry, {});
            DryRunAnswer known;
            known.fieldManager = dry.fieldManager;
            if (answer && !answer->conflicts.empty()) {
                known.conflicts = answer->conflicts;
                dry.force = true;
                answer = co_await cluster->apply(dry, {});
            }
            if (answer)
                known.predicted = answer->object;
            else
                known.refused = answer.error();
            answers->emplace(each.key, std::move(known));
        }
        input.compared.answers = answers;
        const auto exact = compare(input.compared, {});
        if (!exact)
            co_return fail(exact.error());
        input.comparison = *exact;
    }
    input.replace = wanted.replace;
    input.isRollback = wanted.isRollback;
    co_return makePlan(input, {});
}

/// How many actions of each verb: "create 3, prune 1".
inline QString verbsOf(const Plan &plan)
{
    QStringList out;
    for (const ActionVerb verb : {ActionVerb::Create, ActionVerb::Update, ActionVerb::Replace,
                                  ActionVerb::Prune, ActionVerb::Run}) {
        if (const size_t count = plan.count(verb); count > 0)
            out.push_back(words(verbName(verb)) + u' ' + QString::number(count));
    }
    return out.join(QStringLiteral(", "));
}

inline QString endOf(const Result<SyncOutcome> &outcome)
{
    if (!outcome)
        return QStringLiteral("error: ") + outcome.error().toString();
    QString out = words(syncEndName(outcome->end));
    if (outcome->error)
        out += QStringLiteral(": ") + outcome->error->text;
    return out;
}

template<class T>
T awaited(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

/// What whoever asked for a sync does once it is on record.
inline Result<SyncOutcome> settled(Result<SyncOutcome> outcome)
{
    if (outcome) {
        if (const Status ended = finishJournal(*outcome, SystemClock().now()); !ended)
            qFatal("%s", qPrintable(ended.error().toString()));
    }
    return outcome;
}

} // namespace driftgate::test
