#include "workspace/permissions.h"

#include "sync/applyengine.h"
#include "sync/applyrights.h"
#include "sync/setparent.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace driftgate
{

namespace
{

using Rights = std::vector<NeededRight>;
using Answer = Permission::Answer;

/// With more namespaces than these, not every one of them is asked for if that can be helped.
constexpr size_t FewNamespaces = 8;
/// Objects that are asked for by name, over all rights.
constexpr size_t MostNames = 48;

/// The same right in whatever namespace.
PermissionQuery everywhere(PermissionQuery query)
{
    query.ns.clear();
    return query;
}

/// Without those that the person has in every namespace.
QCoro::Task<Result<Rights>> notEverywhere(std::shared_ptr<Cluster> cluster, Rights rights,
                                          CancelToken cancel)
{
    std::set<PermissionQuery> asked;
    for (const NeededRight &right : rights) {
        if (!right.query.ns.empty())
            asked.insert(everywhere(right.query));
    }
    const std::vector<PermissionQuery> queries(asked.begin(), asked.end());
    const auto answers = co_await cluster->mayI(queries, cancel);
    if (!answers)
        co_return fail(answers.error());
    for (size_t i = 0; i < queries.size(); ++i) {
        if (!(*answers)[i].isAllowed())
            asked.erase(queries[i]);
    }
    std::erase_if(rights, [&](const NeededRight &right) {
        return !right.query.ns.empty() && asked.contains(everywhere(right.query));
    });
    co_return rights;
}

/// Those that the server denies for any name. What is not known is no denial.
QCoro::Task<Result<Rights>> denied(std::shared_ptr<Cluster> cluster, Rights rights,
                                   CancelToken cancel)
{
    if (rights.empty())
        co_return rights;
    std::vector<PermissionQuery> queries;
    for (const NeededRight &right : rights)
        queries.push_back(right.query);
    const auto answers = co_await cluster->mayI(queries, cancel);
    if (!answers)
        co_return fail(answers.error());
    Rights out;
    for (size_t i = 0; i < rights.size(); ++i) {
        if ((*answers)[i].answer != Answer::Denied)
            continue;
        out.push_back(std::move(rights[i]));
        out.back().reason = (*answers)[i].reason;
    }
    co_return out;
}

/// Without what the person may do to an object of that name.
QCoro::Task<Result<Rights>> deniedByName(std::shared_ptr<Cluster> cluster, Rights rights,
                                         CancelToken cancel)
{
    if (rights.empty())
        co_return rights;
    const size_t most = std::max<size_t>(1, MostNames / rights.size());
    std::vector<PermissionQuery> queries;
    for (const NeededRight &right : rights) {
        for (size_t i = 0; i < std::min(most, right.objects.size()); ++i) {
            queries.push_back(right.query);
            queries.back().name = right.objects[i].name;
        }
    }
    const auto answers = co_await cluster->mayI(queries, cancel);
    if (!answers)
        co_return fail(answers.error());
    auto answer = answers->begin();
    for (NeededRight &right : rights) {
        const size_t asked = std::min(most, right.objects.size());
        std::vector<ObjectKey> lacking;
        for (size_t i = 0; i < asked; ++i, ++answer) {
            if (answer->answer == Answer::Denied)
                lacking.push_back(right.objects[i]);
        }
        if (lacking.size() < asked)
            right.objects = std::move(lacking);
    }
    std::erase_if(rights, [](const NeededRight &right) { return right.objects.empty(); });
    co_return rights;
}

QCoro::Task<Result<Rights>> lackingOf(std::shared_ptr<Cluster> cluster, Rights rights,
                                      CancelToken cancel)
{
    Result<Rights> out = co_await denied(cluster, std::move(rights), cancel);
    if (!out)
        co_return fail(out.error());
    co_return co_await deniedByName(cluster, *std::move(out), cancel);
}

/// Rights in the first few namespaces, or in none, and all others.
std::pair<Rights, Rights> parted(Rights rights)
{
    std::set<std::string> namespaces;
    for (const NeededRight &right : rights)
        namespaces.insert(right.query.ns);
    std::pair<Rights, Rights> out;
    for (NeededRight &right : rights) {
        const auto before = std::distance(namespaces.begin(), namespaces.find(right.query.ns));
        const bool isFirst = static_cast<size_t>(before) <= FewNamespaces;
        (isFirst ? out.first : out.second).push_back(std::move(right));
    }
    return out;
}

/// Takes from `others` those that the person lacks in each of the namespaces that were asked for:
/// `asked`, of which `lacking` are denied.
Rights alsoLacking(const Rights &asked, const Rights &lacking, Rights &others)
{
    std::set<PermissionQuery> denied;
    for (const NeededRight &right : lacking)
        denied.insert(right.query);
    std::set<PermissionQuery> always, sometimes;
    for (const NeededRight &right : asked)
        (denied.contains(right.query) ? always : sometimes).insert(everywhere(right.query));
    const auto isOpen = [&](const NeededRight &right) {
        const PermissionQuery query = everywhere(right.query);
        return sometimes.contains(query) || !always.contains(query);
    };
    const auto known = std::ranges::stable_partition(others, isOpen);
    Rights out(std::make_move_iterator(known.begin()), std::make_move_iterator(known.end()));
    others.erase(known.begin(), known.end());
    return out;
}

/// The ApplySet's parent as the engine looks for it.
ObjectKey parentOf(const Plan &plan, const Deployed &deployed, const std::string &ns)
{
    if (deployed.source == DeployedSource::ApplySet && deployed.object)
        return *deployed.object;
    return {"", "Secret", ns.empty() ? ApplyEngineOptions().ns : ns,
            objectNameOf(plan.application.text())};
}

} // namespace

QCoro::Task<Result<Rights>> missingRights(std::shared_ptr<Cluster> cluster, Rights rights,
                                          CancelToken cancel)
{
    auto [first, others] = parted(rights);
    if (!others.empty()) {
        Result<Rights> some = co_await notEverywhere(cluster, std::move(rights), cancel);
        if (!some)
            co_return fail(some.error());
        std::tie(first, others) = parted(*std::move(some));
    }
    Result<Rights> lacking = co_await lackingOf(cluster, first, cancel);
    if (!lacking)
        co_return fail(lacking.error());
    Rights out = alsoLacking(first, *lacking, others);
    const Result<Rights> more = co_await lackingOf(cluster, std::move(others), cancel);
    if (!more)
        co_return fail(more.error());
    out.insert(out.begin(), lacking->begin(), lacking->end());
    out.insert(out.end(), more->begin(), more->end());
    std::ranges::stable_sort(out, {}, &NeededRight::query);
    co_return out;
}

QCoro::Task<Result<std::shared_ptr<const Plan>>> withPermissions(std::shared_ptr<Cluster> cluster,
                                                                 PlannedState planned,
                                                                 std::string ns, CancelToken cancel)
{
    const std::shared_ptr<const Plan> plan = planned.plan;
    if (plan->engine != EngineKind::Apply || plan->isEmpty())
        co_return plan;
    const Deployed &deployed = planned.state->deployed;
    const ObjectKey parent = parentOf(*plan, deployed, ns);
    const bool isThere = deployed.object == parent;
    Result<Rights> missing =
        co_await missingRights(cluster, rightsToApply(*plan, parent, isThere), cancel);
    if (!missing && missing.error().code == ErrorCode::Cancelled)
        co_return fail(missing.error());
    RightsAnswer answer;
    if (missing)
        answer.missing = *std::move(missing);
    else
        answer.failure = missing.error();
    co_return withRights(plan, *planned.state->comparison, answer);
}

} // namespace driftgate
