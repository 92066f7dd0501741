#pragma once

#include "desktop/session/context.h"
#include "desktop/session/gatesnapshots.h"

#include <QObject>

namespace driftgate
{

/// Plans the sync of the application under review, holds the ledger against the policy, and writes
/// what the person says of it.
class PlanReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const SessionContext &context);
    /// `target`: none plans for the tracked branch's head. The same question again keeps the plan
    /// that is there.
    void plan(const ApplicationName &application, const ClusterName &cluster,
              std::optional<Revision> target);
    /// Something that the plan is made of may have moved: the plan that is there stays on show
    /// until the newer one comes. One that is under way comes first, and is then planned again:
    /// where much moves, some plan comes all the same.
    void replan();
    void forget();
    /// The objects that alone are to be synced; no value: all. What the plan does nothing to is
    /// left out. A newer plan keeps what is still to be done of them, and never makes all of a
    /// choice.
    void choose(std::optional<std::set<ObjectKey>> objects);
    /// The ledger was read: decides anew, as soon as there is a plan. Null: it is not known.
    void update(const std::shared_ptr<const LedgerView> &ledger);

    /// Approves or rejects exactly the plan on show; `wrote` answers when it is written.
    void vote(RecordKind kind, const QString &comment);
    /// Takes one's own word back.
    void revoke(const RecordId &id, const QString &comment);
    /// A word is being written, on whatever plan.
    [[nodiscard]] bool isWriting() const { return m_writing > 0; }
    /// Null: nothing is under review.
    [[nodiscard]] std::shared_ptr<const PlanSnapshot> snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void changed();
    /// A plan came, or could not be made: `snapshot()` has it.
    void planned();
    /// A word was written into the ledger of `workspace`, which may not be the open one any more.
    void wrote(const std::shared_ptr<driftgate::Workspace> &workspace,
               const driftgate::Record &record);

private:
    struct Made;
    using Reviewed = std::shared_ptr<const ReviewedPlan>;
    static QCoro::Task<Result<Made>> make(std::shared_ptr<Workspace> workspace, PlanSnapshot before,
                                          std::shared_ptr<const LedgerView> ledger,
                                          CancelToken cancel);
    void begin();
    void accept(Made made);
    void giveUp(const Error &error);
    void decideAnew(Reviewed reviewed, std::function<void(Reviewed)> deliver);
    void narrowChoice();
    void write(const QString &title, const QString &done,
               std::function<QCoro::Task<Result<Record>>(JobHandle)> work);
    [[nodiscard]] bool isThere() const;
    void publish();

    SessionContext m_context;
    PlanSnapshot m_plan;
    int m_writing = 0;
    bool m_again = false;                       ///< something moved while a plan was under way
    std::shared_ptr<const LedgerView> m_ledger; ///< read last
    std::shared_ptr<const LedgerView> m_ledgerBefore; ///< when the plan under way began
    std::shared_ptr<const PlanSnapshot> m_snapshot;
};

} // namespace driftgate
