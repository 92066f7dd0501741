#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "cluster/connectionstatus.h"
#include "cluster/kubernetes/execpermissions.h"
#include "compare/aligned.h"
#include "git/commit.h"
#include "git/history.h"
#include "workspace/auditing.h"
#include "workspace/config.h"
#include "workspace/inspector.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// What the pages show. Every snapshot is immutable once published; a newer one replaces it.

/// The opened workspace: what stands in the top bar and the status bar.
struct WorkspaceSnapshot {
    QString where;      ///< as it was asked for, to open it again
    QString name;       ///< "shop/manifests"
    QString branch;     ///< tracked branch, or HEAD's
    QString repository; ///< folder of the repository
    WorkspaceConfig config;
    std::vector<Error> errors; ///< of the workspace file and the repository; the rest works
    Revision head;             ///< null: no commit yet, see errors
    std::optional<TimePoint> headAt;
    std::vector<Ref> refs;
    bool isShallow = false;
    bool hasRemote = false;
    bool isDemo = false; ///< the one that Driftgate makes itself
};

/// Which of the Fleet page's chips a cell belongs to; it may belong to several.
struct FleetTraits {
    bool pending = false;
    bool drift = false;
    bool suspended = false;
    bool failed = false;
    bool unknown = false; ///< whether it runs what Git says could not be told, or not in full
};

/// How many cells there are of each sort.
struct FleetCounts {
    int all = 0;
    int pending = 0;
    int drift = 0;
    int suspended = 0;
    int unknown = 0;
};

/// One application on one cluster.
struct FleetCell {
    ClusterName cluster{};
    bool deployedHere = false;                       ///< the workspace puts it on that cluster
    bool isNameOnly = false;                         ///< the cluster has no context and no dump
    bool reading = false;                            ///< a newer state is being read
    std::shared_ptr<const ApplicationState> state{}; ///< null: not yet read
    FleetTraits traits{};                            ///< of `state`: traitsOf()
    /// The cluster did not answer the last time: `state` is what was known before.
    std::optional<Error> unreachable{};
    /// How what runs there stands to the ledger, as it was checked last; null: not yet.
    std::shared_ptr<const DeployedAudit> audit{};
};

struct FleetRow {
    ApplicationName application;
    QString path;
    std::vector<FleetCell> cells; ///< in the order of FleetSnapshot::clusters
};

struct FleetSnapshot {
    std::vector<ClusterConfig> clusters;
    std::vector<FleetRow> rows;
    int reading = 0;      ///< cells under way
    FleetCounts counts{}; ///< of `rows`

    [[nodiscard]] const FleetCell *find(const ApplicationName &application,
                                        const ClusterName &cluster) const;
};

/// Walks every object of the cell's state.
[[nodiscard]] FleetTraits traitsOf(const FleetCell &cell);
[[nodiscard]] FleetCounts countsOf(const std::vector<FleetRow> &rows);
/// Whether all that is wrong is that nothing says where the cluster is: what Git wants is known.
[[nodiscard]] bool isNotConnected(const FleetCell &cell);
/// Objects that live has otherwise than the target, lacks or has beside it.
[[nodiscard]] size_t differingObjects(const Comparison &comparison);

/// How it stands with each cluster of the workspace, in its order.
struct ConnectionsSnapshot {
    struct Entry {
        ClusterName cluster;
        ConnectionStatus status;
        /// What the kubeconfig wants to run for credentials, and the person has not allowed yet.
        std::optional<ExecCommand> toAllow = {};
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    std::vector<Entry> clusters;

    [[nodiscard]] const Entry *entry(const ClusterName &cluster) const;
    [[nodiscard]] const ConnectionStatus *find(const ClusterName &cluster) const;
};

/// What narrows the history. Empty parts narrow nothing.
struct HistoryFilter {
    QString text;        ///< in the message or the id
    QString author;      ///< in the author's name or address
    QStringList paths;   ///< files or folders; any of them
    QString application; ///< by name: the files its renders read
    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
    [[nodiscard]] bool isEmpty() const { return *this == HistoryFilter{}; }
};

/// A walk through history, growing by batches. Snapshots of one generation only add batches.
struct HistorySnapshot {
    using Batch = std::shared_ptr<const std::vector<HistoryRow>>;
    uint64_t generation = 0;
    HistoryFilter filter{};
    std::vector<Batch> batches{};
    size_t rows = 0;
    bool running = false;
    bool more = false;                ///< the walk waits until more is asked for
    bool hasGraph = true;             ///< false: narrowed, so lanes would lie
    std::vector<std::string> paths{}; ///< what the filter's paths and application come to
    std::optional<Error> error{};
};

/// What a commit changes once rendered.
struct CommitImpact {
    Revision commit;
    std::vector<Inspector::Impact> impacts;
    std::optional<Error> error;
};

/// What a cluster runs.
struct Deployment {
    ClusterName cluster;
    Revision revision;
    friend bool operator==(const Deployment &, const Deployment &) = default;
};

/// Which clusters run which commit, and which names point at it.
struct CommitMarks {
    std::vector<Ref> refs;
    /// Those whose revision is another one run, of a history narrowed to paths, what this commit
    /// was the last to touch.
    std::vector<Deployment> deployed;
};
struct MarksSnapshot {
    std::unordered_map<Revision, CommitMarks> marks;
};

/// The chosen commit: its files and its rendered differences.
struct CommitSnapshot {
    Commit commit;
    bool filesKnown = false;
    std::vector<FileChange> files;
    struct Rendered {
        ApplicationName application;
        std::vector<ClusterName> clusters; ///< whose differences are the same
        std::shared_ptr<const Comparison> comparison;
        size_t changedObjects = 0;
    };
    bool renderedKnown = false;
    std::vector<Rendered> rendered;
    std::vector<Error> errors;
};

/// Which two states are held against each other.
struct Pair {
    enum class Kind { LiveTarget, BaseTarget, BaseLive, Revisions, Clusters };
    Kind kind = Kind::LiveTarget;
    QString left, right; ///< Revisions: as typed; Clusters: names
    friend bool operator==(const Pair &, const Pair &) = default;
};

struct ReviewSnapshot {
    ApplicationName application;
    ClusterName cluster;
    Pair pair;
    std::optional<Revision> target; ///< of a rollback; none: the tracked branch's head
    bool running = false;
    std::shared_ptr<const ApplicationState> state; ///< null for a pair of revisions or clusters
    std::shared_ptr<const Comparison> comparison;  ///< null: running, or see `error`
    std::vector<Commit> commits;                   ///< that the right side has and the left lacks
    std::vector<Finding> findings;
    Revision left, right; ///< of a pair of revisions
    std::optional<TimePoint> takenAt;
    std::optional<Error> error;

    /// Whether both hold the same two states of the same place against each other.
    [[nodiscard]] bool isOfSame(const ReviewSnapshot &other) const
    {
        return application == other.application && cluster == other.cluster && pair == other.pair &&
               target == other.target;
    }
};

/// A file as it stood at a revision, with who last touched each line.
struct BlameSnapshot {
    Revision revision;
    QString path;
    std::vector<BlameLine> lines;
    bool running = false;
    std::optional<Error> error;
};

/// Two versions of one file.
struct FileDiffSnapshot {
    Revision commit;
    FileChange change;
    std::shared_ptr<const AlignedDocument> document;
    std::optional<Error> error;
};

/// What a diff view is to show: two states of one object of a comparison.
struct DocumentWish {
    enum class Place { Review, Commit };
    Place place = Place::Review;
    std::shared_ptr<const Comparison> comparison;
    ObjectKey object;
    Side left = Side::Live;
    Side right = Side::Target;
    AlignOptions options;
};

struct DocumentSnapshot {
    DocumentWish wish;
    std::shared_ptr<const AlignedDocument> document; ///< null: it could not be made
};

using JobId = uint64_t;

/// Work under way.
struct JobInfo {
    JobId id = 0;
    QString title;
    QString detail;
    TimePoint startedAt;
    size_t done = 0;
    size_t all = 0; ///< 0: unknown
};

/// One thing the program did.
struct ActivityEntry {
    enum class Outcome { Done, Warning, Failed, Cancelled };
    TimePoint at;
    std::chrono::milliseconds took{};
    Outcome outcome = Outcome::Done;
    QString text;
    QString detail; ///< of a failure: all of it
};

struct ActivitySnapshot {
    std::vector<JobInfo> running;
    /// Oldest first. Snapshots of one session only append.
    std::shared_ptr<const std::vector<ActivityEntry>> entries;
    size_t failures = 0;
};

/// What was found for the words typed into the search field.
struct SearchHit {
    enum class Kind { Application, Cluster, Commit, Object };
    Kind kind = Kind::Application;
    QString title{}, detail{};
    ApplicationName application{};
    ClusterName cluster{};
    Revision revision{};
    ObjectKey object{};
};

} // namespace driftgate
