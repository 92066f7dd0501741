#include "plan/risks.h"

namespace driftgate
{

void findUnfinishedRisks(const RiskInput &input, PlanFindings &out)
{
    const PlanInput &plan = input.input;
    if (plan.engine != EngineKind::Apply || !plan.deployed.applying)
        return;
    const QString begun = QString::fromStdString(plan.deployed.applying->shortHex());
    out.push_back(
        {Risk::Unfinished,
         Severity::Note,
         *plan.deployed.applying == plan.target
             ? PlanTr::tr("A sync to %1 did not come to its end: once all is healthy, "
                          "this one marks it as deployed")
                   .arg(begun)
             : PlanTr::tr("A sync to %1 did not come to its end: parts of it may run").arg(begun),
         {}});
}

} // namespace driftgate
