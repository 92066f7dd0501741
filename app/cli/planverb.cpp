#include "cli/chosen.h"
#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/planoutput.h"
#include "cli/talk.h"
#include "cli/verb.h"

#include <QCoreApplication>

namespace driftgate::cli
{

namespace
{

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
    declarePlanOptions(parser);
}

Value jsonOf(const Error &error, const Position &position)
{
    Value out = json(error);
    out.set("cluster", jsonText(position.second.text()));
    return out;
}

int run(const Call &call)
{
    const std::optional<Chosen> chosen = choose(call);
    if (!chosen)
        return Trouble;
    if (chosen->positions.empty())
        return failed(call, Tr::tr("The application is on no cluster"));
    const Result<PlanOptions> options = planOptionsOf(call, *chosen);
    if (!options)
        return failed(call, options.error());
    bool trouble = chosen->hasTrouble();
    bool same = true;
    Value plans = Value::sequence();
    Value errors = errorList(*chosen->workspace);
    for (const Position &position : chosen->positions) {
        const Result<PlannedState> planned = call.wait([&](CancelToken cancel) {
            return planApplication(chosen->workspace, position.first, position.second, *options,
                                   cancel);
        });
        if (!planned) {
            trouble = true;
            say(call.terminal(), whereOf(position) + planned.error().toString());
            errors.append(jsonOf(planned.error(), position));
            if (call.isStopped())
                break;
            continue;
        }
        same = same && planned->plan->isEmpty();
        trouble = trouble || (planned->plan->isEmpty() && !planned->plan->isComplete);
        if (call.format == Format::Text) {
            writePlan(call.terminal(), *planned);
            continue;
        }
        plans.append(json(*planned->plan));
        for (const Error &gap : gapsOf(*planned->state))
            errors.append(jsonOf(gap, position));
    }
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("application", jsonText(call.arguments().first().toStdString()));
        out.set("plans", std::move(plans));
        out.set("errors", std::move(errors));
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
                "there is something to do,\n"
                "2 that it cannot be told: a manifest could not be rendered, say, and the others "
                "are as they should be.\n"
                "With --format json, one document is printed:\n"
                "  {application, plans: [{cluster, clusterUid, engine, target, deployed, actions, "
                "findings, commits, digest, canonical}],\n"
                "   errors: [{text, cluster}]}")};
}

} // namespace driftgate::cli
