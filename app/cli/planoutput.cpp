#include "cli/planoutput.h"

#include "cli/jsonoutput.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/words.h"

#include <QCoreApplication>

#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

char signOf(ActionVerb verb)
{
    switch (verb) {
    case ActionVerb::Create:
        return '+';
    case ActionVerb::Update:
        return '~';
    case ActionVerb::Replace:
        return '!';
    case ActionVerb::Prune:
        return '-';
    case ActionVerb::Run:
        return '>';
    case ActionVerb::Nothing:
        break;
    }
    return ' ';
}

Color colorOf(ActionVerb verb)
{
    switch (verb) {
    case ActionVerb::Create:
    case ActionVerb::Run:
        return Color::Good;
    case ActionVerb::Prune:
    case ActionVerb::Replace:
        return Color::Bad;
    default:
        return Color::Git;
    }
}

Value json(const PlanFinding &finding)
{
    Value out = Value::mapping();
    out.set("risk", jsonText(riskName(finding.risk)));
    out.set("severity", jsonText(severityWord(finding.severity)));
    out.set("text", jsonText(finding.text.toStdString()));
    Value objects = Value::sequence();
    for (const ObjectKey &key : finding.objects)
        objects.append(jsonText(key.toString()));
    out.set("objects", std::move(objects));
    if (finding.needsName)
        out.set("needsName", Value::boolean(true));
    return out;
}

Value json(const Action &action)
{
    Value out = Value::mapping();
    out.set("object", jsonText(action.key.toString()));
    out.set("verb", jsonText(verbName(action.verb)));
    out.set("phase", jsonText(phaseName(action.phase)));
    out.set("wave", Value::integer(action.wave));
    Value fields = Value::sequence();
    for (const std::string &field : action.fields)
        fields.append(jsonText(field));
    out.set("fields", std::move(fields));
    if (action.force)
        out.set("force", Value::boolean(true));
    return out;
}

QString titleOf(const Plan &plan)
{
    const QString application = QString::fromStdString(plan.application.text());
    const QString target = QString::fromStdString(plan.target.shortHex());
    const QString cluster = QString::fromStdString(plan.cluster.text());
    if (plan.isInSync())
        return Tr::tr("%1 on %2 is as %3 wants it: nothing to do")
            .arg(application, cluster, target);
    if (plan.isEmpty())
        return Tr::tr("%1 on %2 at %3: nothing to do of what could be rendered and read")
            .arg(application, cluster, target);
    if (plan.isMarkOnly())
        return markSentence(plan);
    return (plan.isRollback ? Tr::tr("Roll %1 back to %2 on %3") : Tr::tr("Sync %1 to %2 on %3"))
        .arg(application, target, cluster);
}

} // namespace

QString markSentence(const Plan &plan)
{
    return (plan.isRollback ? Tr::tr("Hold %1 at %2 on %3, where it is already")
                            : Tr::tr("Mark %1 as deployed at %2 on %3"))
        .arg(QString::fromStdString(plan.application.text()),
             QString::fromStdString(plan.target.shortHex()),
             QString::fromStdString(plan.cluster.text()));
}

void writePlan(const Terminal &terminal, const PlannedState &planned)
{
    const Plan &plan = *planned.plan;
    terminal.out << terminal.colored(printable(titleOf(plan)), Color::Bold) << '\n';
    for (const Action &action : plan.actions) {
        if (action.verb == ActionVerb::Nothing)
            continue;
        std::string line = std::string("  ") + signOf(action.verb) + ' ' +
                           std::string(verbName(action.verb)) + ' ' +
                           printable(action.key.toString());
        if (action.phase != SyncPhase::Sync)
            line += "  " + std::string(phaseName(action.phase));
        if (action.wave != 0)
            line += "  " + Tr::tr("wave %1").arg(action.wave).toStdString();
        terminal.out << terminal.colored(line, colorOf(action.verb)) << '\n';
        for (const std::string &field : action.fields)
            terminal.out << "      " << printable(field) << '\n';
    }
    for (const PlanFinding &finding : plan.findings) {
        const std::string_view sign = finding.severity == Severity::Error     ? "✗ "
                                      : finding.severity == Severity::Warning ? "⚠ "
                                                                              : "· ";
        terminal.out << sign << printable(finding.text) << '\n';
    }
    if (!plan.isExact)
        terminal.out << "· "
                     << printable(plan.engine == EngineKind::Apply
                                      ? Tr::tr("The cluster was not asked what an apply would "
                                               "change")
                                      : Tr::tr("A controller applies it: what changes is "
                                               "computed here"))
                     << '\n';
    terminal.out << printable(Tr::tr("Plan %1").arg(QString::fromStdString(plan.digest.text())))
                 << '\n';
    for (const Error &gap : gapsOf(*planned.state))
        say(terminal, gap);
}

Value json(const Plan &plan)
{
    Value out = Value::mapping();
    out.set("cluster", jsonText(plan.cluster.text()));
    out.set("clusterUid", jsonText(plan.clusterUid));
    out.set("engine", jsonText(engineName(plan.engine)));
    out.set("target", jsonText(plan.target.hex()));
    if (plan.deployed)
        out.set("deployed", jsonText(plan.deployed->hex()));
    out.set("rollback", Value::boolean(plan.isRollback));
    out.set("complete", Value::boolean(plan.isComplete));
    out.set("exact", Value::boolean(plan.isExact));
    Value actions = Value::sequence();
    for (const Action &action : plan.actions)
        actions.append(json(action));
    out.set("actions", std::move(actions));
    Value findings = Value::sequence();
    for (const PlanFinding &finding : plan.findings)
        findings.append(json(finding));
    out.set("findings", std::move(findings));
    out.set("commits", jsonList(plan.commits));
    out.set("digest", jsonText(plan.digest.text()));
    out.set("canonical", jsonText(plan.canonical));
    return out;
}

} // namespace driftgate::cli
