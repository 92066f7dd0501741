#pragma once

#include "desktop/session/context.h"
#include "desktop/session/gatesnapshots.h"

#include <QObject>

#include <functional>
#include <set>

namespace driftgate
{

/// Carries out what a person ordered, object by object, and looks after syncs that an earlier run
/// of the program did not bring to their end.
class SyncRunner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Syncs under way go on, whatever workspace is open: those of another one are shown until
    /// their end.
    void start(const SessionContext &context);
    /// Exactly the plan on show; `named`: objects whose name was typed.
    void sync(const PlanSnapshot &plan, const std::set<ObjectKey> &named);
    /// It ends after the object under way; the journal keeps the rest. After the last one it is
    /// verified and recorded all the same.
    void stop(JobId id);
    void stopAll();
    /// Takes one that has ended from the page.
    void dismiss(JobId id);
    void verify(const InterruptedSync &interrupted);
    void resume(const InterruptedSync &interrupted);
    void abandon(const InterruptedSync &interrupted);
    [[nodiscard]] std::shared_ptr<const SyncsSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();
    /// A sync came to its end: its cluster and the ledger have moved.
    void ended(const std::shared_ptr<driftgate::Workspace> &workspace,
               const driftgate::ClusterName &cluster);

private:
    struct Held {
        SyncSnapshot sync;
        std::shared_ptr<Workspace> workspace;          ///< that it was ordered in
        std::shared_ptr<const SyncSnapshot> published; ///< null: it changed since
    };
    using Work = std::function<QCoro::Task<Result<SyncReport>>(std::shared_ptr<Workspace>,
                                                               ProgressFor, CancelToken)>;
    void begin(SyncSnapshot sync, const QString &title, Work work);
    /// Any thread. `only`: SyncSnapshot::only.
    [[nodiscard]] ProgressFor progressOf(Jobs *jobs, const JobHandle &handle,
                                         const std::set<ObjectKey> &only);
    void take(JobId id, const std::shared_ptr<const Plan> &plan);
    void accept(JobId id, const StepProgress &step);
    void end(JobId id, const Result<SyncReport> &report);
    void readInterrupted();
    void publish();
    void publishSoon();
    [[nodiscard]] bool isOpen(const Workspace &workspace) const; ///< its repository
    [[nodiscard]] Held *hold(JobId id);                          ///< to be changed
    [[nodiscard]] SyncSnapshot *find(JobId id);                  ///< to be changed

    SessionContext m_context;
    std::vector<Held> m_syncs; ///< newest first
    InterruptedSyncs m_interrupted;
    std::set<std::string> m_settling; ///< journals that are being abandoned
    std::shared_ptr<const SyncsSnapshot> m_snapshot = std::make_shared<SyncsSnapshot>();
    bool m_publishing = false;
};

} // namespace driftgate
