#include "workspace/exacttier.h"

#include "plan/hashes.h"

#include <algorithm>

namespace driftgate
{

namespace
{

/// Requests in flight: enough to hide the way to a far server, few enough that its own limits
/// (priority and fairness give one user some tens of seats) do not push back.
constexpr size_t AtOnce = 32;

std::string cacheKey(const ClusterName &cluster, const ObjectToApply &object)
{
    return cluster.text() + '\n' + object.key.toString() + '\n' + object.liveVersion + '\n' +
           hashOfValue(object.object.value);
}

/// What the coroutines of one question share.
struct Question {
    std::shared_ptr<Cluster> cluster;
    std::vector<ObjectToApply> objects;
    std::shared_ptr<DryRunCache> cache;
    CancelToken cancel;
    size_t next = 0;
    std::vector<std::optional<DryRunAnswer>> answers;
    std::optional<Error> unreachable; ///< the first fault that is not about an object
    bool answered = false;
};

bool isAboutTheObject(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
    case ErrorCode::Network:
    case ErrorCode::Timeout:
        return false;
    default:
        return true;
    }
}

QCoro::Task<Result<DryRunAnswer>> ask(std::shared_ptr<Question> question, size_t place)
{
    ApplyRequest request;
    request.object = question->objects[place].object;
    request.dryRun = true;
    DryRunAnswer answer;
    answer.fieldManager = request.fieldManager;
    Result<ApplyOutcome> outcome = co_await question->cluster->apply(request, question->cancel);
    if (outcome && !outcome->conflicts.empty()) {
        answer.conflicts = std::move(outcome->conflicts);
        request.force = true;
        outcome = co_await question->cluster->apply(request, question->cancel);
    }
    if (!outcome) {
        if (!isAboutTheObject(outcome.error()))
            co_return fail(outcome.error());
        answer.refused = outcome.error();
        co_return answer;
    }
    answer.predicted = std::move(outcome->object);
    co_return answer;
}

/// Takes one object after another until none is left.
QCoro::Task<> work(std::shared_ptr<Question> question)
{
    while (question->next < question->objects.size() && !question->cancel.stop_requested()) {
        const size_t place = question->next++;
        const ObjectToApply &object = question->objects[place];
        if (const DryRunAnswer *const known =
                question->cache->find(question->cluster->name(), object)) {
            question->answers[place] = *known;
            question->answered = true;
            continue;
        }
        Result<DryRunAnswer> answer = co_await ask(question, place);
        if (!answer) {
            if (!question->unreachable)
                question->unreachable = answer.error();
            continue;
        }
        question->answered = true;
        question->cache->keep(question->cluster->name(), question->objects[place], *answer);
        question->answers[place] = std::move(*answer);
    }
}

} // namespace

const DryRunAnswer *DryRunCache::find(const ClusterName &cluster, const ObjectToApply &object) const
{
    if (object.liveVersion.empty())
        return nullptr;
    const auto found = m_answers.find(cacheKey(cluster, object));
    return found == m_answers.end() ? nullptr : &found->second;
}

void DryRunCache::keep(const ClusterName &cluster, const ObjectToApply &object, DryRunAnswer answer)
{
    // A refusal may be gone the next moment: a webhook that was down, a namespace that was missing.
    if (object.liveVersion.empty() || answer.refused || m_limit == 0)
        return;
    std::string key = cacheKey(cluster, object);
    if (!m_answers.insert_or_assign(key, std::move(answer)).second)
        return;
    if (m_order.size() < m_limit) {
        m_order.push_back(std::move(key));
        return;
    }
    m_answers.erase(std::exchange(m_order[m_next], std::move(key)));
    m_next = (m_next + 1) % m_limit;
}

QCoro::Task<Result<std::shared_ptr<const DryRunAnswers>>>
askDryRuns(std::shared_ptr<Cluster> cluster, std::vector<ObjectToApply> objects,
           std::shared_ptr<DryRunCache> cache, CancelToken cancel)
{
    auto question = std::make_shared<Question>();
    question->cluster = std::move(cluster);
    question->objects = std::move(objects);
    question->cache = std::move(cache);
    question->cancel = cancel;
    question->answers.resize(question->objects.size());
    std::vector<QCoro::Task<>> workers;
    for (size_t i = 0; i < std::min(AtOnce, question->objects.size()); ++i)
        workers.push_back(work(question));
    for (QCoro::Task<> &worker : workers)
        co_await worker;
    if (cancel.stop_requested())
        co_return cancelled();
    if (!question->answered && question->unreachable)
        co_return fail(*question->unreachable);
    auto out = std::make_shared<DryRunAnswers>();
    for (size_t i = 0; i < question->objects.size(); ++i) {
        if (question->answers[i])
            out->emplace(question->objects[i].key, std::move(*question->answers[i]));
        else if (question->unreachable) {
            DryRunAnswer answer;
            answer.refused = question->unreachable;
            out->emplace(question->objects[i].key, std::move(answer));
        }
    }
    co_return out;
}

} // namespace driftgate
