#pragma once

#include "desktop/session/auditreader.h"
#include "desktop/session/commitreader.h"
#include "desktop/session/context.h"
#include "desktop/session/documentreader.h"
#include "desktop/session/fleetreader.h"
#include "desktop/session/historyreader.h"
#include "desktop/session/impactreader.h"
#include "desktop/session/ledgerpushes.h"
#include "desktop/session/ledgerreader.h"
#include "desktop/session/livereader.h"
#include "desktop/session/marksreader.h"
#include "desktop/session/planreader.h"
#include "desktop/session/reverter.h"
#include "desktop/session/reviewreader.h"
#include "desktop/session/searcher.h"
#include "desktop/session/snapshots.h"
#include "desktop/session/syncrunner.h"
#include "workspace/contextoffers.h"

#include <QObject>

namespace driftgate
{

/// The program behind the window: pages send it what the person wants and render the snapshots
/// it publishes. Lives in the window's thread; every call returns at once.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(Environment environment, QObject *parent = nullptr);
    ~Session() override;

    // What the person wants.
    void open(const QString &where);
    /// Makes the demo workspace where there is none yet, and opens it.
    void openDemo();
    void close();
    /// Reads the workspace, its repository and its clusters again; what is shown stays until then.
    /// While another workspace is being opened, only if that fails.
    void refresh();
    /// Fetches from the remote, then refreshes.
    void fetch();
    void setHistoryFilter(const HistoryFilter &filter) { m_history.setFilter(filter); }
    void moreHistory() { m_history.more(); }
    void wantImpacts(std::vector<Revision> commits) { m_impacts.want(std::move(commits)); }
    void selectCommit(const Revision &commit) { m_commit.select(commit); }
    void readFile(const Revision &commit, const FileChange &change);
    void blame(const Revision &revision, const QString &path);
    /// `target`: of a rollback, instead of the tracked branch's head.
    void review(const ApplicationName &application, const ClusterName &cluster,
                const Pair &pair = {}, std::optional<Revision> target = {});
    /// Plans the review on show again.
    void replan() { m_plan.replan(); }
    /// Approves or rejects exactly the plan on show.
    void vote(RecordKind kind, const QString &comment) { m_plan.vote(kind, comment); }
    void revoke(const RecordId &id, const QString &comment) { m_plan.revoke(id, comment); }
    /// Chooses what of the plan on show is to be synced (PlanSnapshot::chosen).
    void chooseObjects(std::optional<std::set<ObjectKey>> objects)
    {
        m_plan.choose(std::move(objects));
    }
    /// Carries exactly this plan out, or what is chosen of it; `named`: objects whose name was
    /// typed.
    void sync(const PlanSnapshot &plan, const std::set<ObjectKey> &named);
    void stopSync(JobId sync) { m_syncs.stop(sync); }
    void stopSyncs() { m_syncs.stopAll(); }
    void dismissSync(JobId sync) { m_syncs.dismiss(sync); }
    void verifySync(const InterruptedSync &interrupted) { m_syncs.verify(interrupted); }
    void resumeSync(const InterruptedSync &interrupted) { m_syncs.resume(interrupted); }
    void abandonSync(const InterruptedSync &interrupted) { m_syncs.abandon(interrupted); }
    void exchangeLedger() { m_ledger.exchange(); }
    /// What a revert's message would be; revertFilledIn answers.
    void fillInRevert(const RevertOptions &options) { m_reverter.fillIn(options); }
    void revert(const RevertOptions &options) { m_reverter.revert(options); }
    /// Whether going to a revision is a rollback; rollbackChecked answers.
    void checkRollback(const Revision &to) { m_reverter.checkTarget(to); }
    void reveal(const ObjectKey &object, const QString &field);
    void findProvenance(const ObjectKey &object, const std::vector<FieldPath> &fields);
    /// Sets an object's states side by side; documentRead answers with the newest of a place.
    void readDocument(const DocumentWish &wish) { m_documents.read(wish); }
    void forgetDocument(DocumentWish::Place place) { m_documents.forget(place); }
    void search(const QString &words);
    /// Tries a cluster that is away again at once.
    void retryCluster(const ClusterName &cluster) { m_live.retry(cluster); }
    /// Allows a program that kubeconfigs run for credentials, and tries the clusters again that
    /// wait for it.
    void allowProgram(const ExecCommand &command);
    /// Reads the contexts of the kubeconfig; contextsRead answers.
    void readContexts();
    /// Writes a workspace file where there is none, and reads the workspace again.
    void writeWorkspaceFile(const QString &file, const WorkspaceConfig &config);
    void cancel(JobId job)
    {
        m_syncs.stop(job);
        m_jobs.cancel(job);
    }
    /// Lets this workspace fetch remote bases, and reads it again when that changes.
    void setRemoteBasesAllowed(bool allowed);
    /// Bytes of the cache folder; cacheMeasured answers.
    void measureCache();
    void clearCache();

    // What there is to show. Null: nothing opened or chosen.
    [[nodiscard]] std::shared_ptr<const WorkspaceSnapshot> workspace() const;
    [[nodiscard]] bool isOpening() const { return m_opening; }
    [[nodiscard]] std::shared_ptr<const FleetSnapshot> fleet() const;
    [[nodiscard]] std::shared_ptr<const ConnectionsSnapshot> connections() const;
    [[nodiscard]] std::shared_ptr<const HistorySnapshot> history() const;
    [[nodiscard]] std::shared_ptr<const MarksSnapshot> marks() const { return m_marks.snapshot(); }
    [[nodiscard]] std::shared_ptr<const CommitImpact> impact(const Revision &commit) const;
    [[nodiscard]] std::shared_ptr<const CommitSnapshot> commit() const;
    [[nodiscard]] std::shared_ptr<const ReviewSnapshot> reviewed() const;
    [[nodiscard]] std::shared_ptr<const ActivitySnapshot> activity() const;
    [[nodiscard]] std::shared_ptr<const PlanSnapshot> plan() const { return m_plan.snapshot(); }
    /// A word is being written into a ledger: lost if the program ends now.
    [[nodiscard]] bool isWriting() const { return m_plan.isWriting(); }
    /// A ledger is being pushed: nobody else hears of it until the next time if the program ends
    /// now.
    [[nodiscard]] bool isPushing() const;
    [[nodiscard]] std::shared_ptr<const LedgerSnapshot> ledger() const;
    [[nodiscard]] std::shared_ptr<const AuditSnapshot> audit() const { return m_audit.snapshot(); }
    [[nodiscard]] std::shared_ptr<const SyncsSnapshot> syncs() const { return m_syncs.snapshot(); }
    [[nodiscard]] std::shared_ptr<const RevertSnapshot> reverted() const;
    /// Why a revision cannot be rolled back to, as far as it is known at once: of the tracked
    /// branch's head. Empty: see checkRollback().
    [[nodiscard]] QString whyNoRollback(const Revision &to) const;
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] std::shared_ptr<const Clock> clock() const { return m_environment.clock; }
    [[nodiscard]] TimePoint now() const { return m_environment.clock->now(); }

Q_SIGNALS:
    void workspaceChanged();
    void openFailed(const QString &where, const driftgate::Error &error);
    void fleetChanged();
    void fleetFinished(); ///< every cell has been read
    void connectionsChanged();
    void contextsRead(const std::vector<driftgate::ContextOffer> &offers);
    void historyChanged();
    void marksChanged();
    void impactKnown(const driftgate::Revision &commit);
    void commitChanged();
    void fileDiffRead(const std::shared_ptr<const driftgate::FileDiffSnapshot> &file);
    void blameRead(const std::shared_ptr<const driftgate::BlameSnapshot> &blame);
    void reviewChanged();
    void planChanged();
    void wordWritten(const driftgate::Record &record); ///< of the person, into a ledger
    void ledgerChanged();
    void pushesChanged(); ///< isPushing(), of workspaces that are not open any more
    void auditChanged();
    void syncsChanged();
    void revertChanged();
    /// Reverter::filledIn.
    void revertFilledIn(const driftgate::RevertOptions &options, const QString &message,
                        const QString &why);
    /// Reverter::targetChecked.
    void rollbackChecked(const driftgate::Revision &to, const QString &why);
    void revealed(const driftgate::RevealedValue &value);
    void provenanceRead(const std::shared_ptr<const driftgate::ProvenanceSnapshot> &found);
    void documentRead(const std::shared_ptr<const driftgate::DocumentSnapshot> &document);
    void found(const QString &words, const std::vector<driftgate::SearchHit> &hits);
    void activityChanged();
    void cacheMeasured(qint64 bytes);

private:
    struct Opened;
    void openAgain(const QString &where, bool again);
    void failOpening(const QString &where, const Error &error);
    void adopt(Opened opened);
    void startAll();
    void connectGate();
    void takeWord(const std::shared_ptr<Workspace> &workspace, const Record &record);
    /// What was being pushed of a workspace that another one took the place of.
    void pushOn(const std::shared_ptr<Workspace> &left);
    [[nodiscard]] bool isOpen(const Workspace &workspace) const; ///< its repository
    void auditAgain();

    Environment m_environment;
    Jobs m_jobs;
    WorkLoop m_engine;
    SessionContext m_context;
    std::shared_ptr<const WorkspaceSnapshot> m_workspace;
    FleetReader m_fleet;
    LiveReader m_live;
    HistoryReader m_history;
    MarksReader m_marks;
    ImpactReader m_impacts;
    CommitReader m_commit;
    ReviewReader m_review;
    PlanReader m_plan;
    LedgerReader m_ledger;
    LedgerPushes m_pushes;
    AuditReader m_audit;
    SyncRunner m_syncs;
    Reverter m_reverter;
    DocumentReader m_documents;
    Searcher m_searcher;
    bool m_opening = false;
    bool m_isStale = false; ///< a refresh was wanted while another workspace was being opened
};

} // namespace driftgate
