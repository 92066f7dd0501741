#pragma once

#include "cluster/deployed.h"
#include "compare/compare.h"
#include "workspace/workspace.h"

#include <QCoroTask>

#include <memory>
#include <optional>
#include <vector>

namespace driftgate
{

/// One application on one cluster, as it is now: everything the Fleet and Review pages and the
/// command line tell about it.
struct ApplicationState {
    ApplicationName application;
    ClusterName cluster;
    std::string path; ///< in the repository, for this cluster
    Revision targetRevision;
    Deployed deployed;
    std::shared_ptr<const Rendered> base;   ///< null: deployed revision unknown or not rendered
    std::shared_ptr<const Rendered> target; ///< null: see `error`
    std::shared_ptr<const LiveState> live;  ///< null: see `error`
    std::shared_ptr<const Comparison> comparison; ///< null when target or live is
    /// What the comparison was made of, with real values: for a plan, never to be shown.
    std::shared_ptr<const CompareInput> compared;
    /// Commits after the deployed revision that touch the application's inputs, newest first; none
    /// when the inputs are equal again at the target, or when the deployed revision is not known.
    std::vector<Commit> pendingCommits;
    bool hasAllCommits = true; ///< false: there may be more pending ones than are listed
    /// Rolled back to this revision and held there: Git does not agree yet.
    std::optional<Revision> held;
    std::vector<Finding> findings; ///< of renders, live state and comparison, in that order
    bool isExact = false;          ///< the cluster itself said what an apply would change
    std::optional<Error> error;    ///< what kept it from being told at all
    TimePoint takenAt;

    [[nodiscard]] size_t pendingObjects() const; ///< objects that Git moved
    [[nodiscard]] size_t driftedFields() const;  ///< fields the cluster moved, conflicts included
    [[nodiscard]] size_t conflicts() const;      ///< fields both moved
    [[nodiscard]] size_t missing() const;
    [[nodiscard]] size_t toPrune() const;
    [[nodiscard]] bool inSync() const; ///< of what could be told: see isComplete()
    /// False when something could not be read or rendered: there may be more than is told.
    [[nodiscard]] bool isComplete() const;
};

struct InspectOptions {
    std::optional<Revision> target;             ///< instead of the tracked branch's head
    std::shared_ptr<const SecretMasker> masker; ///< shared, so that masks match between states
    bool reveal = false;
    /// Asks the cluster what an apply of each differing object would do (exact tier); offline
    /// alone when it does not answer, and a finding says so.
    bool exact = false;
    /// The same where Driftgate itself applies the application; a controller goes by what it owns,
    /// which no dry run of ours tells.
    bool exactIfApplied = false;
};

/// Follows the one way through: deployed revision, render of base and target, live, compare.
/// Waits on the caller's event loop and computes in the thread pool.
class Inspector
{
public:
    explicit Inspector(std::shared_ptr<Workspace> workspace);

    /// Always gives a state; what failed is in it.
    [[nodiscard]] QCoro::Task<std::shared_ptr<const ApplicationState>>
    inspect(ApplicationName application, ClusterName cluster, InspectOptions options,
            CancelToken cancel);

    /// The rendered difference of two revisions for one application and cluster.
    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const Comparison>>>
    compareRevisions(ApplicationName application, ClusterName cluster, Revision left,
                     Revision right, InspectOptions options, CancelToken cancel);

    /// The live objects of one application on two clusters.
    [[nodiscard]] QCoro::Task<Result<std::shared_ptr<const Comparison>>>
    compareClusters(ApplicationName application, ClusterName left, ClusterName right,
                    InspectOptions options, CancelToken cancel);

    /// Which applications × clusters a commit changes once rendered, against its first parent.
    struct Impact {
        ApplicationName application;
        std::vector<ClusterName> clusters;
        size_t distinctDiffs = 0; ///< how many of the clusters' differences are different
    };
    [[nodiscard]] QCoro::Task<Result<std::vector<Impact>>> impactOf(Revision commit,
                                                                    CancelToken cancel);

    /// What a cluster says of one application's last sync, without rendering anything.
    [[nodiscard]] QCoro::Task<Result<Deployed>> deployed(ApplicationName application,
                                                         ClusterName cluster, CancelToken cancel);

    /// For each difference of one object of a state (ObjectComparison::differences, in its
    /// order): the commit that gave the field its target value. None where Git did not move it,
    /// or where finding out would take too long. See provenance.h.
    [[nodiscard]] QCoro::Task<Result<std::vector<std::optional<Revision>>>>
    commitsOfDifferences(std::shared_ptr<const ApplicationState> state, ObjectKey object,
                         CancelToken cancel);
    /// The same for any fields of the object, as FieldDifference::path names them.
    [[nodiscard]] QCoro::Task<Result<std::vector<std::optional<Revision>>>>
    commitsOfFields(std::shared_ptr<const ApplicationState> state, ObjectKey object,
                    std::vector<FieldPath> fields, CancelToken cancel);

private:
    std::shared_ptr<Workspace> m_workspace;
};

} // namespace driftgate
