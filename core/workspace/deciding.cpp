#include "workspace/deciding.h"

#include "base/shown.h"
#include "workspace/rendersalike.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Approving)
};

/// An approval of the plan that was given for another commit.
bool isOfAnotherCommit(const LedgerEntry &entry, const Plan &plan)
{
    const Record &record = entry.record;
    return record.kind == RecordKind::Approval && record.plan == plan.digest &&
           record.application == plan.application && record.cluster == plan.cluster &&
           record.revision != plan.target && entry.doubt.isEmpty() && !entry.revokedBy;
}

Result<bool> isAlike(const std::shared_ptr<const Workspace> &workspace, const Record &approval,
                     const Plan &plan, const CancelToken &cancel)
{
    const Result<Repository> repository = workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    const WorkspaceHistory history(workspace, *repository);
    const Result<PastSubject> target =
        history.subjectAt(plan.target, plan.target, plan.application, plan.cluster);
    if (!target)
        return fail(target.error());
    return isAsApproved(*target, approval, history, *repository, cancel);
}

/// Why an approval of another commit does not count; empty when it may.
QString whyNotAlike(const std::shared_ptr<const Workspace> &workspace, const Record &approval,
                    const Plan &plan, const CancelToken &cancel)
{
    const Result<bool> alike = isAlike(workspace, approval, plan, cancel);
    if (alike && *alike)
        return {};
    const QString approved = shown(approval.revision.shortHex());
    const QString target = shown(plan.target.shortHex());
    if (alike)
        return Tr::tr("It is for %1, which renders otherwise than %2: approve it again")
            .arg(approved, target);
    return Tr::tr("It is for %1, and whether that renders as %2 does cannot be told: approve it "
                  "again. %3")
        .arg(approved, target, alike.error().toString());
}

} // namespace

Decision decideHere(const std::shared_ptr<const Workspace> &workspace, const Policy &policy,
                    const Plan &plan, const LedgerView &ledger, TimePoint now,
                    const CancelToken &cancel)
{
    const auto isOther = [&](const LedgerEntry &entry) { return isOfAnotherCommit(entry, plan); };
    if (std::ranges::none_of(ledger.entries, isOther))
        return decide(policy, plan, ledger, now);
    LedgerView heard = ledger;
    for (LedgerEntry &entry : heard.entries) {
        if (isOther(entry))
            entry.doubt = whyNotAlike(workspace, entry.record, plan, cancel);
    }
    return decide(policy, plan, heard, now);
}

} // namespace driftgate
