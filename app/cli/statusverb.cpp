#include "cli/chosen.h"
#include "cli/failing.h"
#include "cli/fleettable.h"
#include "cli/jsonoutput.h"
#include "cli/talk.h"
#include "cli/verb.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>
#include <set>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("APP"),
                                 Tr::tr("Only these applications (default: all)."),
                                 QStringLiteral("[APP…]"));
    parser.addOption({QStringLiteral("cluster"),
                      Tr::tr("Only this cluster; may be given more than once."),
                      QStringLiteral("C")});
    declareTarget(parser);
}

/// What failed or needs to be known, each thing once however many cells it is about.
void sayTrouble(const Terminal &terminal, const std::vector<StatePtr> &states)
{
    std::set<QString> said;
    const auto once = [&](const QString &text, auto say) {
        if (said.insert(text).second)
            say();
    };
    for (const StatePtr &state : states) {
        const QString where = whereOf({state->application, state->cluster});
        if (state->error) {
            const QString text = state->error->toString();
            once(text, [&] { say(terminal, where + text); });
        }
        for (const Finding &finding : state->findings) {
            if (finding.severity == Severity::Note)
                continue;
            once(finding.place.toString() + finding.text, [&] {
                Finding told = finding;
                if (told.place.file.empty())
                    told.text = where + told.text;
                say(terminal, told);
            });
        }
    }
}

Value jsonOf(const ApplicationState &state)
{
    Value out = Value::mapping();
    out.set("cluster", jsonText(state.cluster.text()));
    out.set("path", jsonText(state.path));
    out.set("state", jsonText(stateWord(state)));
    out.set("target",
            jsonText(state.targetRevision.isNull() ? std::string() : state.targetRevision.hex()));
    out.set("deployed", json(state.deployed));
    if (state.held)
        out.set("held", jsonText(state.held->hex()));
    out.set("baseKnown", Value::boolean(state.base != nullptr));
    out.set("complete", Value::boolean(state.isComplete()));
    out.set("pendingCommits", jsonList(state.pendingCommits));
    out.set("pendingObjects", jsonNumber(state.pendingObjects()));
    out.set("driftedFields", jsonNumber(state.driftedFields()));
    out.set("conflicts", jsonNumber(state.conflicts()));
    out.set("missing", jsonNumber(state.missing()));
    out.set("extra", jsonNumber(state.toPrune()));
    out.set("findings", jsonList(state.findings));
    if (state.error)
        out.set("error", json(*state.error));
    return out;
}

void writeJson(const Terminal &terminal, const Workspace &workspace,
               const std::vector<StatePtr> &states)
{
    const WorkspaceConfig &config = workspace.config();
    Value out = Value::mapping();
    out.set("workspace", jsonText(config.file.string()));
    out.set("repository", jsonText(config.repository));
    out.set("branch", jsonText(workspace.branchName()));
    Value applications = Value::sequence();
    for (size_t i = 0; i < states.size();) {
        const ApplicationName &name = states[i]->application;
        Value clusters = Value::sequence();
        for (; i < states.size() && states[i]->application == name; ++i)
            clusters.append(jsonOf(*states[i]));
        Value application = Value::mapping();
        application.set("name", jsonText(name.text()));
        application.set("clusters", std::move(clusters));
        applications.append(std::move(application));
    }
    out.set("applications", std::move(applications));
    out.set("errors", errorList(workspace));
    print(terminal, out);
}

int run(const Call &call)
{
    const std::optional<Chosen> chosen = choose(call);
    if (!chosen)
        return Trouble;
    InspectOptions options;
    options.target = chosen->target;
    Inspector inspector(chosen->workspace);
    const std::vector<StatePtr> states = inspectAll(inspector, chosen->positions, options);
    if (call.format == Format::Json) {
        writeJson(call.terminal(), *chosen->workspace, states);
    } else {
        if (states.empty())
            say(call.terminal(), chosen->workspace->config().applications.empty()
                                     ? Tr::tr("The workspace has no application")
                                     : Tr::tr("No application is on a known cluster"));
        else
            writeFleet(call.terminal(), chosen->workspace->config(), states,
                       call.context.environment.clock->now());
        sayTrouble(call.terminal(), states);
    }
    const bool trouble =
        chosen->hasTrouble() || !std::ranges::all_of(states, &ApplicationState::isComplete);
    if (trouble)
        return Trouble;
    return std::ranges::all_of(states, &ApplicationState::inSync) ? Same : Different;
}

} // namespace

Verb statusVerb()
{
    return {
        .name = QStringLiteral("status"),
        .summary = Tr::tr("Tell for each application and cluster what is pending and what "
                          "drifted."),
        .declare = declare,
        .run = run,
        .details = Tr::tr(
            "▲ Git moved, ⚡ the cluster moved, ⚠ both moved the same field, ≠ they differ and "
            "nothing tells who moved, ‖ suspended or held, ✓ in sync, ✗ not to be told.\n"
            "A state is incomplete when nothing differs in what could be read, and not all could.\n"
            "With --format json, one document is printed:\n"
            "  {workspace, repository, branch, applications: [{name, clusters}], errors}\n"
            "and for each cluster {cluster, path, state: in-sync|pending|drift|conflict|"
            "differs|incomplete|error, target,\n"
            "  deployed: {source, revision, at, reconciler, suspended}, held, baseKnown, complete, "
            "pendingCommits, pendingObjects,\n"
            "  driftedFields, conflicts, missing, extra, findings, error}.")};
}

} // namespace driftgate::cli
