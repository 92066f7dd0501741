#include "workspace/verifying.h"

#include "workspace/gaps.h"
#include "workspace/inspection.h"

#include <QCoreApplication>

#include <vector>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Syncing)
};

} // namespace

QCoro::Task<Verification> verifyLive(std::shared_ptr<Workspace> workspace,
                                     std::shared_ptr<const Plan> plan, std::set<ObjectKey> only,
                                     CancelToken cancel)
{
    InspectOptions options;
    // The plan's own target: the branch may have moved on meanwhile.
    options.target = plan->target;
    options.exactIfApplied = true;
    const std::shared_ptr<const ApplicationState> state =
        co_await inspectApplication(workspace, plan->application, plan->cluster, options, cancel);
    Verification out;
    if (!state->comparison || state->error) {
        out.text =
            state->error ? state->error->toString() : Tr::tr("The cluster could not be read again");
        co_return out;
    }
    // That the ref stands at the target was our own doing.
    const bool isSeen =
        state->deployed.source != DeployedSource::None && state->deployed.revision == plan->target;
    if (plan->engine == EngineKind::Ref && !isSeen) {
        out.text = Tr::tr("The cluster was not seen to run %1 yet")
                       .arg(QString::fromStdString(plan->target.shortHex()));
        co_return out;
    }
    const std::vector<Error> gaps = gapsOf(*state);
    out =
        verify(*plan, *state->comparison, gaps.empty() ? QString() : gaps.front().toString(), only);
    co_return out;
}

std::string personName(const Workspace &workspace)
{
    return workspace.ledger().person().name;
}

} // namespace driftgate
