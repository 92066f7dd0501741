#include "workspace/inspector.h"

#include "workspace/inspection.h"

#include <QCoreApplication>

namespace driftgate
{

namespace
{

using Commits = Result<std::vector<std::optional<Revision>>>;

/// Asks for the fields that Git moved and puts the answers back in their places.
QCoro::Task<Commits> commitsOfObject(std::shared_ptr<Workspace> workspace,
                                     std::shared_ptr<const ApplicationState> state, ObjectKey key,
                                     CancelToken cancel)
{
    const ObjectComparison *const object =
        state->comparison ? state->comparison->find(key) : nullptr;
    if (!object)
        co_return fail(ErrorCode::NotFound,
                       QCoreApplication::translate("Inspector", "There is no object “%1” here")
                           .arg(QString::fromStdString(key.toString())));
    std::vector<FieldPath> fields;
    std::vector<size_t> places;
    for (size_t i = 0; i < object->differences.size(); ++i) {
        const FieldDifference &difference = object->differences[i];
        if (difference.cause != Cause::Git && difference.cause != Cause::Both)
            continue;
        fields.push_back(difference.path);
        places.push_back(i);
    }
    std::vector<std::optional<Revision>> out(object->differences.size());
    if (fields.empty())
        co_return out;
    const Commits found = co_await findCommitsOfFields(workspace, state, key, fields, cancel);
    if (!found)
        co_return fail(found.error());
    for (size_t i = 0; i < places.size(); ++i)
        out[places[i]] = (*found)[i];
    co_return out;
}

} // namespace

Inspector::Inspector(std::shared_ptr<Workspace> workspace)
    : m_workspace(std::move(workspace))
{
}

QCoro::Task<std::shared_ptr<const ApplicationState>> Inspector::inspect(ApplicationName application,
                                                                        ClusterName cluster,
                                                                        InspectOptions options,
                                                                        CancelToken cancel)
{
    return inspectApplication(m_workspace, std::move(application), std::move(cluster),
                              std::move(options), std::move(cancel));
}

QCoro::Task<Result<std::shared_ptr<const Comparison>>>
Inspector::compareRevisions(ApplicationName application, ClusterName cluster, Revision left,
                            Revision right, InspectOptions options, CancelToken cancel)
{
    return compareTwoRevisions(m_workspace, std::move(application), std::move(cluster), left, right,
                               std::move(options), std::move(cancel));
}

QCoro::Task<Result<std::shared_ptr<const Comparison>>>
Inspector::compareClusters(ApplicationName application, ClusterName left, ClusterName right,
                           InspectOptions options, CancelToken cancel)
{
    return compareTwoClusters(m_workspace, std::move(application), std::move(left),
                              std::move(right), std::move(options), std::move(cancel));
}

QCoro::Task<Result<std::vector<Inspector::Impact>>> Inspector::impactOf(Revision commit,
                                                                        CancelToken cancel)
{
    return impactOfCommit(m_workspace, commit, std::move(cancel));
}

QCoro::Task<Result<Deployed>> Inspector::deployed(ApplicationName application, ClusterName cluster,
                                                  CancelToken cancel)
{
    return readDeployedState(m_workspace, std::move(application), std::move(cluster),
                             std::move(cancel));
}

QCoro::Task<Commits> Inspector::commitsOfDifferences(std::shared_ptr<const ApplicationState> state,
                                                     ObjectKey object, CancelToken cancel)
{
    return commitsOfObject(m_workspace, std::move(state), std::move(object), std::move(cancel));
}

QCoro::Task<Commits> Inspector::commitsOfFields(std::shared_ptr<const ApplicationState> state,
                                                ObjectKey object, std::vector<FieldPath> fields,
                                                CancelToken cancel)
{
    return findCommitsOfFields(m_workspace, std::move(state), std::move(object), std::move(fields),
                               std::move(cancel));
}

} // namespace driftgate
