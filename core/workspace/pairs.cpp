#include "workspace/inspection.h"

#include "workspace/subject.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <set>

namespace driftgate
{

namespace
{

using Compared = Result<std::shared_ptr<const Comparison>>;

CompareInput settingsOf(const Subject &subject, const InspectOptions &options)
{
    CompareInput out;
    out.defaultNamespace = subject.options.ns;
    out.ignore = subject.ignore;
    out.masker = options.masker;
    out.reveal = options.reveal;
    out.extra = ExtraPolicy::All;
    return out;
}

Compared compareRendered(const Subject &subject, const Revision &left, const Revision &right,
                         const InspectOptions &options, const CancelToken &cancel)
{
    const Result<Repository> repository = subject.workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    const Result<RenderedPtr> a = subject.renderOrEmpty(*repository, left, cancel);
    if (!a)
        return fail(a.error());
    const Result<RenderedPtr> b = subject.renderOrEmpty(*repository, right, cancel);
    if (!b)
        return fail(b.error());
    CompareInput settings = settingsOf(subject, options);
    settings.liveComplete = (*a)->isComplete();
    settings.targetComplete = (*b)->isComplete();
    return comparePair(objectsOf(*a), objectsOf(*b), Cause::Git, settings, cancel);
}

/// The live objects that a state's comparison speaks of, as the cluster gave them.
Objects ownObjects(const ApplicationState &state)
{
    std::set<ObjectKey> keys;
    for (const ObjectComparison &object : state.comparison->objects) {
        if (object.live)
            keys.insert(object.key);
    }
    auto out = std::make_shared<std::vector<Object>>();
    for (const Object &object : state.live->objects) {
        if (keys.contains(object.key))
            out->push_back(object);
    }
    return out;
}

} // namespace

QCoro::Task<Compared> compareTwoRevisions(std::shared_ptr<Workspace> workspace,
                                          ApplicationName application, ClusterName cluster,
                                          Revision left, Revision right, InspectOptions options,
                                          CancelToken cancel)
{
    const Result<Subject> subject = Subject::of(workspace, application, cluster);
    if (!subject)
        co_return fail(subject.error());
    co_return co_await QtConcurrent::run([subject = *subject, left, right, options, cancel] {
        return compareRendered(subject, left, right, options, cancel);
    });
}

QCoro::Task<Compared> compareTwoClusters(std::shared_ptr<Workspace> workspace,
                                         ApplicationName application, ClusterName left,
                                         ClusterName right, InspectOptions options,
                                         CancelToken cancel)
{
    // One masker for both sides, or equal Secrets would look different.
    if (!options.masker)
        options.masker = std::make_shared<SecretMasker>();
    const Result<Subject> subject = Subject::of(workspace, application, right);
    if (!subject)
        co_return fail(subject.error());
    const auto a = co_await inspectApplication(workspace, application, left, options, cancel);
    const auto b = co_await inspectApplication(workspace, application, right, options, cancel);
    for (const auto &state : {a, b}) {
        if (!state->comparison)
            co_return fail(state->error.value_or(Error{}));
    }
    CompareInput settings = settingsOf(*subject, options);
    settings.liveComplete = a->live->isComplete();
    settings.targetComplete = b->live->isComplete();
    settings.ignore = workspace->config().ignoreFor(application, right);
    co_return co_await QtConcurrent::run(
        [leftObjects = ownObjects(*a), rightObjects = ownObjects(*b), settings, cancel] {
            return comparePair(leftObjects, rightObjects, Cause::Unknown, settings, cancel);
        });
}

} // namespace driftgate
