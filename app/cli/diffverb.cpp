#include "cli/diffoutput.h"
#include "cli/failing.h"
#include "cli/inspectall.h"
#include "cli/jsonoutput.h"
#include "cli/pairsource.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"

#include <QCoreApplication>

#include <algorithm>
#include <ostream>

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
                      Tr::tr("The cluster (default: each of the application's). Given twice: the "
                             "live objects of the two are compared."),
                      QStringLiteral("C")});
    parser.addOption({QStringLiteral("pair"),
                      Tr::tr("live:target (default), base:target or base:live."),
                      QStringLiteral("A:B")});
    parser.addOption({QStringLiteral("revision"),
                      Tr::tr("The target, instead of the tracked branch's head. Given twice: what "
                             "the two revisions render to is compared."),
                      QStringLiteral("R")});
    parser.addOption({QStringLiteral("exact"),
                      Tr::tr("Ask the cluster what an apply would change (a dry run), instead of "
                             "comparing here.")});
    parser.addOption({QStringLiteral("side-by-side"), Tr::tr("Two columns, terminal or not.")});
    parser.addOption({QStringLiteral("unified"), Tr::tr("One column, as diff -u prints.")});
    parser.addOption({QStringLiteral("context"),
                      Tr::tr("Equal lines beside each difference (default: 3)."),
                      QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("show-unmanaged"), Tr::tr("Show live fields that nothing desires.")});
    parser.addOption(
        {QStringLiteral("show-secrets"), Tr::tr("Show the values of Secrets as they are.")});
}

bool styleOf(const Call &call, DiffStyle &out)
{
    out.now = call.context.environment.clock->now();
    out.sideBySide = call.parser.isSet(QStringLiteral("side-by-side")) ||
                     (call.terminal().isTerminal && !call.parser.isSet(QStringLiteral("unified")));
    out.align.showUnmanaged = call.parser.isSet(QStringLiteral("show-unmanaged"));
    if (call.parser.isSet(QStringLiteral("context"))) {
        bool isNumber = false;
        out.context = call.parser.value(QStringLiteral("context")).toInt(&isNumber);
        if (!isNumber || out.context < 0) {
            failed(call, Tr::tr("--context takes a number of lines"));
            return false;
        }
    }
    return true;
}

/// Whether an object has something to show in this pair.
bool differs(const ObjectComparison &object, Pair pair)
{
    if (pair == Pair::LiveTarget)
        return object.verdict != Verdict::InSync && object.verdict != Verdict::Ignored;
    return !differencesOf(object, pair).empty();
}

void writeText(const Call &call, Inspector &inspector, const PairResult &result, DiffStyle style)
{
    const Terminal &terminal = call.terminal();
    for (const ObjectComparison &object : result.comparison->objects) {
        if (!terminal.out.good())
            return;
        if (!differs(object, result.pair))
            continue;
        const CommitTexts commits = commitTexts(inspector, result, object);
        style.commitText = [&commits](const FieldPath &path) { return commits.of(path); };
        writeObject(terminal, object, result.columns, style);
    }
}

/// Whether something could not be read or rendered, so that there may be more to tell.
bool isIncomplete(const std::vector<Finding> &findings)
{
    return std::ranges::find(findings, Severity::Error, &Finding::severity) != findings.end();
}

Value jsonOf(const PairResult &result)
{
    Value out = Value::mapping();
    out.set("left", jsonText(result.columns.leftTitle));
    out.set("right", jsonText(result.columns.rightTitle));
    for (const auto &[name, value] : result.facts)
        out.set(name, jsonText(value));
    if (result.error)
        out.set("error", json(*result.error));
    out.set("findings", jsonList(result.findings));
    Value objects = Value::sequence();
    if (result.comparison) {
        for (const ObjectComparison &object : result.comparison->objects)
            objects.append(json(object, result.pair));
    }
    out.set("objects", std::move(objects));
    return out;
}

int run(const Call &call)
{
    DiffStyle style;
    if (!styleOf(call, style))
        return Trouble;
    const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
    if (!workspace)
        return failed(call, workspace.error());
    Inspector inspector(*workspace);
    const Result<std::vector<PairResult>> results = pairsOf(call, *workspace, inspector);
    if (!results)
        return failed(call, results.error());
    bool trouble = !(*workspace)->errors().empty();
    bool same = true;
    Value comparisons = Value::sequence();
    for (const PairResult &result : *results) {
        trouble = trouble || result.error || isIncomplete(result.findings);
        if (result.comparison)
            same = same && std::ranges::none_of(result.comparison->objects,
                                                [&](const ObjectComparison &object) {
                                                    return differs(object, result.pair);
                                                });
        if (call.format == Format::Json) {
            comparisons.append(jsonOf(result));
            continue;
        }
        if (result.error)
            say(call.terminal(), *result.error);
        for (const Finding &finding : result.findings)
            say(call.terminal(), finding);
        if (result.comparison)
            writeText(call, inspector, result, style);
    }
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("application", jsonText(call.arguments().first().toStdString()));
        out.set("identical", Value::boolean(same && !trouble));
        out.set("comparisons", std::move(comparisons));
        out.set("errors", errorList(**workspace));
        print(call.terminal(), out);
    }
    if (trouble)
        return Trouble;
    return same ? Same : Different;
}

} // namespace

Verb diffVerb()
{
    return {.name = QStringLiteral("diff"),
            .summary = Tr::tr("Show what differs for one application, side by side."),
            .declare = declare,
            .run = run,
            .least = 1,
            .most = 1,
            .details = Tr::tr(
                "▲ Git moved the field, ⚡ the cluster did, ⚠ both did, ≠ nothing tells.\n"
                "With --format json, one document is printed:\n"
                "  {application, identical, comparisons: [{left, right, cluster, base, target, "
                "objects, findings, error}], errors}\n"
                "with objects as “driftgate-cli compare --help” tells.")};
}

} // namespace driftgate::cli
