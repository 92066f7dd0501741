#include "cluster/applyset.h"
#include "manifest/secret.h"
#include "plan/risks.h"

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

/// Who else says that an object is theirs; "" when nobody does. An Argo CD tracking id that names
/// another object was copied and does not count (semantics.md, section 3).
QString otherOwner(const RiskInput &input, const PlannedObject &object)
{
    const Object &live = *object.live;
    const auto isInventoried = std::ranges::find(input.input.deployed.inventory, object.key) !=
                               input.input.deployed.inventory.end();
    if (isInventoried)
        return {};
    const std::string_view tracking = live.annotation("argocd.argoproj.io/tracking-id");
    const std::string self = ':' + object.key.group + '/' + object.key.kind + ':' + object.key.ns +
                             '/' + object.key.name;
    if (tracking.ends_with(self)) {
        const std::string_view application = tracking.substr(0, tracking.size() - self.size());
        if (application != input.input.application.text())
            return PlanTr::tr("the Argo CD Application %1").arg(QString::fromUtf8(application));
    }
    const std::string_view flux = live.label("kustomize.toolkit.fluxcd.io/name");
    if (!flux.empty() && flux != input.input.application.text())
        return PlanTr::tr("the Flux Kustomization %1").arg(QString::fromUtf8(flux));
    const std::string_view helm = live.label("helm.toolkit.fluxcd.io/name");
    if (!helm.empty() && helm != input.input.application.text())
        return PlanTr::tr("the Flux HelmRelease %1").arg(QString::fromUtf8(helm));
    // Of the application's own set the inventory leaves out what seems to be made by a controller.
    const Deployed &deployed = input.input.deployed;
    const bool isSet = deployed.source == DeployedSource::ApplySet && deployed.object;
    const std::string_view set = live.label(applyset::MemberLabel);
    const bool isTold = input.input.engine == EngineKind::Apply; // findOtherSets()
    if (!isTold && !set.empty() && !(isSet && set == applySetId(*deployed.object)))
        return PlanTr::tr("the ApplySet %1").arg(QString::fromUtf8(set));
    return {};
}

/// What the engine refuses, be there something to do to it or not: members of other sets, as an
/// object is that went from one application to another.
void findOtherSets(const RiskInput &input, PlanFindings &out)
{
    const Deployed &deployed = input.input.deployed;
    std::set<std::string, std::less<>> own = input.input.ownSets;
    if (deployed.source == DeployedSource::ApplySet && deployed.object)
        own = {applySetId(*deployed.object)};
    for (const Action &action : input.actions) {
        if (input.input.engine != EngineKind::Apply || !action.object ||
            action.verb == ActionVerb::Run)
            continue;
        const std::string_view set = action.object->label(applyset::MemberLabel);
        if (set.empty() || own.contains(set))
            continue;
        out.push_back({Risk::ForeignOwned,
                       Severity::Error,
                       PlanTr::tr("%1 is a member of another ApplySet (%2), which deletes it when "
                                  "its application is synced: remove its label %3 first if it is "
                                  "to change over")
                           .arg(nameOf(input, action.key), QString::fromUtf8(set),
                                QString::fromLatin1(applyset::MemberLabel)),
                       {action.key}});
    }
}

/// Flux decrypts what it applies; we would send the cipher text.
void findEncrypted(const RiskInput &input, PlanFindings &out)
{
    if (input.input.engine != EngineKind::Apply)
        return;
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        if (isSopsEncrypted(object.target->value))
            out.push_back({Risk::Encrypted,
                           Severity::Error,
                           PlanTr::tr("%1 is encrypted with SOPS in Git, and Driftgate cannot "
                                      "decrypt it: the cluster would get the encrypted text in "
                                      "place of the values")
                               .arg(nameOf(input, action.key)),
                           {action.key}});
    });
}

} // namespace

void findOwnershipRisks(const RiskInput &input, PlanFindings &out)
{
    std::vector<QString> outside;
    std::vector<ObjectKey> outsideKeys;
    const std::string &own = input.input.compared.defaultNamespace;
    input.eachWritten([&](const Action &action, const PlannedObject &object) {
        if (!own.empty() && !action.key.ns.empty() && action.key.ns != own &&
            action.verb == ActionVerb::Create) {
            outside.push_back(nameOf(input, action.key));
            outsideKeys.push_back(action.key);
        }
        if (!object.live)
            return;
        if (const QString owner = otherOwner(input, object); !owner.isEmpty())
            out.push_back({Risk::ForeignOwned,
                           Severity::Warning,
                           PlanTr::tr("%1 belongs to %2, which may change it back")
                               .arg(nameOf(input, action.key), owner),
                           {action.key}});
    });
    if (!outside.empty())
        out.push_back({Risk::OutsideNamespace, Severity::Note,
                       PlanTr::tr("Creates %1 outside the application's namespace %2")
                           .arg(listed(outside), QString::fromStdString(own)),
                       std::move(outsideKeys)});
}

namespace
{

/// What the engine itself brings along.
void findEngineRisks(const PlanInput &plan, PlanFindings &out)
{
    const QString keeper = QString::fromStdString(plan.deployed.reconciler);
    if (plan.engine == EngineKind::Flux)
        out.push_back({Risk::ForeignOwned,
                       Severity::Error,
                       PlanTr::tr("Flux keeps this application (%1): Driftgate cannot trigger it "
                                  "yet")
                           .arg(keeper),
                       {}});
    if (plan.engine == EngineKind::ArgoCd)
        out.push_back({Risk::ForeignOwned,
                       Severity::Error,
                       PlanTr::tr("Argo CD keeps this application (%1): Driftgate cannot trigger "
                                  "it yet")
                           .arg(keeper),
                       {}});
}

/// What moving a branch or tag brings along.
void findRefRisks(const PlanInput &plan, PlanFindings &out)
{
    const QString ref = QString::fromStdString(plan.ref);
    if (movesRef(plan)) {
        const QString text =
            plan.isRefAhead ? PlanTr::tr("%1 stands at %2, which the cluster does not run: it is "
                                         "moved to %3")
                            : PlanTr::tr("%1 stands at %2 and is moved back to %3");
        out.push_back({Risk::MovesRef,
                       plan.isRefAhead ? Severity::Warning : Severity::Note,
                       text.arg(ref, QString::fromStdString(plan.refAt->shortHex()),
                                QString::fromStdString(plan.target.shortHex())),
                       {}});
    }
    if (plan.alsoMoved.empty())
        return;
    std::vector<QString> names;
    names.reserve(plan.alsoMoved.size());
    for (const std::string &name : plan.alsoMoved)
        names.push_back(QString::fromStdString(name));
    out.push_back({Risk::ForeignOwned,
                   Severity::Warning,
                   PlanTr::tr("Moves %1, which %2 follow too").arg(ref, listed(names)),
                   {}});
}

} // namespace

bool movesRef(const PlanInput &input)
{
    return input.engine == EngineKind::Ref && input.refAt && *input.refAt != input.target &&
           (input.isRollback || input.isRefAhead);
}

void findPlanRisks(const RiskInput &input, PlanFindings &out)
{
    const PlanInput &plan = input.input;
    findEngineRisks(plan, out);
    findEncrypted(input, out);
    findOtherSets(input, out);
    if (plan.engine == EngineKind::Ref)
        findRefRisks(plan, out);
    if (plan.deployed.held && *plan.deployed.held != plan.target) {
        const QString held = QString::fromStdString(plan.deployed.held->shortHex());
        out.push_back({Risk::Suspended,
                       Severity::Warning,
                       plan.isRollback
                           ? PlanTr::tr("The application is held at %1 since it was rolled back: "
                                        "it will be held at %2 instead")
                                 .arg(held, QString::fromStdString(plan.target.shortHex()))
                           : PlanTr::tr("The application is held at %1 since it was rolled back: "
                                        "this ends it")
                                 .arg(held),
                       {}});
    }
    if (plan.deployed.suspended) {
        const QString by = QString::fromStdString(plan.deployed.suspendedBy);
        const QString reason = QString::fromStdString(plan.deployed.suspendReason);
        QString text = by.isEmpty() ? PlanTr::tr("The application is suspended")
                                    : PlanTr::tr("The application is suspended by %1").arg(by);
        if (!reason.isEmpty())
            text += QStringLiteral(": ") + reason;
        out.push_back({Risk::Suspended, Severity::Warning, std::move(text), {}});
    }
    if (plan.policyChanged)
        out.push_back({Risk::PolicyChanged,
                       Severity::Warning,
                       PlanTr::tr("The approval policy itself changed since the deployed revision"),
                       {}});
    if (!plan.isRollback)
        return;
    std::vector<ObjectKey> lost;
    std::vector<QString> names;
    for (const Action &action : input.actions) {
        const bool holdsData = action.key.kind == "PersistentVolumeClaim" ||
                               action.key.kind == "CustomResourceDefinition" ||
                               action.key.kind == "StatefulSet";
        if (action.verb != ActionVerb::Create || !holdsData)
            continue;
        lost.push_back(action.key);
        names.push_back(nameOf(input, action.key));
    }
    if (!lost.empty())
        out.push_back({Risk::LosesData, Severity::Warning,
                       PlanTr::tr("Makes %1 anew, but not the data or objects that were in it")
                           .arg(listed(names)),
                       std::move(lost)});
    else if (!plan.goesForward)
        out.push_back({Risk::LosesData,
                       Severity::Note,
                       PlanTr::tr("Goes back to earlier manifests; data that was written since, "
                                  "schemas of databases included, stays as it is"),
                       {}});
}

} // namespace driftgate
