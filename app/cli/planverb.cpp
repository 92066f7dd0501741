#include "cli/inspectall.h"
#include "cli/jsonoutput.h"
#include "cli/openworkspace.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "cli/words.h"
#include "workspace/planning.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <algorithm>
#include <ostream>

namespace driftgate::cli
{

namespace
{

using Color = Terminal::Color;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("APP"), Tr::tr("The application."),
                                 QStringLiteral("APP"));
    parser.addOption({QStringLiteral("cluster"),
                      Tr::tr("The cluster (default: each of the application's)."),
                      QStringLiteral("C")});
    parser.addOption({QStringLiteral("revision"),
                      Tr::tr("The target, instead of the tracked branch's head."),
                      QStringLiteral("R")});
    parser.addOption({QStringLiteral("no-prune"), Tr::tr("Delete nothing.")});
    parser.addOption(
        {QStringLiteral("no-force"), Tr::tr("Take over no field that another manager owns.")});
    parser.addOption({QStringLiteral("replace"),
                      Tr::tr("An object that may be deleted and made anew where a field cannot be "
                             "changed (“Deployment.apps shop/web”); may be given more than once."),
                      QStringLiteral("OBJECT")});
}

Result<PlanOptions> optionsOf(const Call &call, const Workspace &workspace)
{
    PlanOptions out;
    if (const std::string revision = call.value(QStringLiteral("revision")); !revision.empty()) {
        const Result<Revision> target = resolved(workspace, revision);
        if (!target)
            return fail(target.error());
        out.inspect.target = *target;
    }
    out.prune = !call.parser.isSet(QStringLiteral("no-prune"));
    out.force = !call.parser.isSet(QStringLiteral("no-force"));
    const QStringList replaced = call.parser.values(QStringLiteral("replace"));
    for (const QString &text : replaced) {
        Result<ObjectKey> key = ObjectKey::fromString(text.toStdString());
        if (!key)
            return fail(key.error());
        out.replace.insert(std::move(*key));
    }
    return out;
}

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

void writeText(const Terminal &terminal, const Plan &plan)
{
    QString title = Tr::tr("Sync %1 to %2 on %3")
                        .arg(QString::fromStdString(plan.application.text()),
                             QString::fromStdString(plan.target.shortHex()),
                             QString::fromStdString(plan.cluster.text()));
    if (plan.isEmpty())
        title = Tr::tr("%1 on %2 is as %3 wants it: nothing to do")
                    .arg(QString::fromStdString(plan.application.text()),
                         QString::fromStdString(plan.cluster.text()),
                         QString::fromStdString(plan.target.shortHex()));
    terminal.out << terminal.colored(printable(title), Color::Bold) << '\n';
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
                     << printable(Tr::tr("The cluster was not asked what an apply would change"))
                     << '\n';
    terminal.out << printable(Tr::tr("Plan %1").arg(QString::fromStdString(plan.digest.text())))
                 << '\n';
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

int run(const Call &call)
{
    const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
    if (!workspace) {
        say(call.terminal(), workspace.error());
        return Trouble;
    }
    const Result<std::vector<Position>> positions =
        positionsOf(**workspace, call.arguments(), call.parser.values(QStringLiteral("cluster")));
    const Result<PlanOptions> options =
        positions ? optionsOf(call, **workspace) : fail(positions.error());
    if (!options) {
        say(call.terminal(), options.error());
        return Trouble;
    }
    bool trouble = !(*workspace)->errors().empty();
    bool same = true;
    Value plans = Value::sequence();
    for (const auto &[application, cluster] : *positions) {
        const Result<PlannedState> planned =
            QCoro::waitFor(planApplication(*workspace, application, cluster, *options, {}));
        if (!planned) {
            trouble = true;
            say(call.terminal(), planned.error());
            continue;
        }
        same = same && planned->plan->isEmpty();
        if (call.format == Format::Json)
            plans.append(json(*planned->plan));
        else
            writeText(call.terminal(), *planned->plan);
    }
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("application", jsonText(call.arguments().first().toStdString()));
        out.set("plans", std::move(plans));
        print(call.terminal(), out);
    }
    if (trouble)
        return Trouble;
    return same ? Same : Different;
}

} // namespace

Verb planVerb()
{
    return {.name = QStringLiteral("plan"),
            .summary = Tr::tr("Tell what a sync of one application would do, and its risks."),
            .declare = declare,
            .run = run,
            .least = 1,
            .most = 1,
            .details = Tr::tr(
                "+ create, ~ update, ! delete and create anew, - delete, > run as a hook; in the "
                "order of the sync.\n"
                "✗ forbids the sync, ⚠ is a risk, · is worth knowing. The plan's digest stays the "
                "same\n"
                "as long as the same would be done. Nothing is changed; exit status 1 means that "
                "there is something to do.\n"
                "With --format json, one document is printed:\n"
                "  {application, plans: [{cluster, clusterUid, engine, target, deployed, actions, "
                "findings, commits, digest, canonical}]}")};
}

} // namespace driftgate::cli
