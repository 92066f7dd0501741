#include "cli/diffoutput.h"
#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/manifestreader.h"
#include "cli/printable.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "compare/compare.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <fstream>
#include <ostream>
#include <sstream>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr std::array Verdicts = {Verdict::InSync, Verdict::Differs, Verdict::Missing,
                                 Verdict::Extra, Verdict::Ignored};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("DESIRED"),
                                 Tr::tr("What should be: a file or folder of manifests."),
                                 QStringLiteral("DESIRED"));
    parser.addPositionalArgument(QStringLiteral("LIVE"), Tr::tr("What is."),
                                 QStringLiteral("LIVE"));
    parser.addOption({QStringLiteral("base"),
                      Tr::tr("What was desired when it was last applied: tells who moved a field."),
                      QStringLiteral("BASE")});
    parser.addOption({QStringLiteral("ignore"),
                      Tr::tr("A file with a list of ignore rules, or with the key “ignore”."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("namespace"),
                      Tr::tr("The namespace of objects that name none."), QStringLiteral("NS")});
    parser.addOption(
        {QStringLiteral("show-secrets"), Tr::tr("Show the values of Secrets as they are.")});
    parser.addOption({QStringLiteral("side-by-side"), Tr::tr("Two columns, terminal or not.")});
    parser.addOption({QStringLiteral("unified"), Tr::tr("One column, as diff -u prints.")});
}

Result<std::vector<IgnoreRule>> readIgnoreFile(const std::string &file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in)
        return fail(ErrorCode::Io, Tr::tr("The file with ignore rules cannot be read"),
                    Place{file, 0, 0, {}});
    return readIgnoreRules(text.str(), file);
}

struct Inputs {
    ManifestReading desired, live, base;
    std::vector<Error> errors; ///< of all of them, and of the ignore rules
};

std::filesystem::path at(const Call &call, const QString &path)
{
    return std::filesystem::path(call.context.directory) / path.toStdString();
}

/// Reads all files at once: parsing is what takes the time.
Inputs readInputs(const Call &call, CompareInput &input)
{
    const QStringList arguments = call.arguments();
    const auto shown = [&](const QString &path) {
        return call.context.directory == "." ? std::filesystem::path(path.toStdString())
                                             : at(call, path);
    };
    QFuture<ManifestReading> live = QtConcurrent::run(readManifests, shown(arguments.at(1)));
    Inputs out;
    out.desired = readManifests(shown(arguments.at(0)));
    if (call.parser.isSet(QStringLiteral("base")))
        out.base = readManifests(shown(call.parser.value(QStringLiteral("base"))));
    out.live = live.takeResult();
    for (const ManifestReading *reading : {&out.desired, &out.live, &out.base}) {
        std::ranges::copy(reading->errors, std::back_inserter(out.errors));
        for (const QString &note : reading->notes)
            say(call.terminal(), note);
    }
    if (call.parser.isSet(QStringLiteral("ignore"))) {
        Result<std::vector<IgnoreRule>> rules =
            readIgnoreFile(shown(call.parser.value(QStringLiteral("ignore"))).string());
        if (rules)
            input.ignore = std::move(*rules);
        else
            out.errors.push_back(rules.error());
    }
    return out;
}

Value summaryOf(const Comparison &comparison)
{
    Value out = Value::mapping();
    for (const Verdict verdict : Verdicts)
        out.set(verdictName(verdict), jsonNumber(comparison.count(verdict)));
    return out;
}

void writeJson(const Terminal &terminal, const Comparison &comparison,
               const std::vector<Error> &errors, bool same)
{
    Value out = Value::mapping();
    out.set("identical", Value::boolean(same));
    out.set("summary", summaryOf(comparison));
    Value objects = Value::sequence();
    for (const ObjectComparison &object : comparison.objects)
        objects.append(json(object, Pair::LiveTarget));
    out.set("objects", std::move(objects));
    out.set("findings", jsonList(comparison.findings));
    out.set("errors", jsonList(errors));
    print(terminal, out);
}

void writeText(const Call &call, const Comparison &comparison)
{
    const Terminal &terminal = call.terminal();
    const QStringList names = call.arguments();
    const Columns columns{.leftTitle = names.at(1).toStdString(),
                          .rightTitle = names.at(0).toStdString()};
    DiffStyle style;
    style.now = call.context.environment.clock->now();
    style.sideBySide = call.parser.isSet(QStringLiteral("side-by-side")) ||
                       (terminal.isTerminal && !call.parser.isSet(QStringLiteral("unified")));
    for (const ObjectComparison &object : comparison.objects) {
        if (!terminal.out.good())
            return;
        if (object.verdict != Verdict::InSync && object.verdict != Verdict::Ignored)
            writeObject(terminal, object, columns, style);
    }
    for (const Finding &finding : comparison.findings)
        say(terminal, finding);
    QStringList counts;
    for (const Verdict verdict : Verdicts) {
        if (const size_t count = comparison.count(verdict); count > 0)
            counts << QStringLiteral("%1 %2").arg(count).arg(
                QString::fromUtf8(verdictName(verdict)));
    }
    say(terminal, counts.isEmpty() ? Tr::tr("There are no objects on either side")
                                   : counts.join(QStringLiteral(", ")));
}

int run(const Call &call)
{
    CompareInput input;
    const Inputs inputs = readInputs(call, input);
    input.target = inputs.desired.objects;
    input.live = SharedObjects(inputs.live.objects);
    if (call.parser.isSet(QStringLiteral("base")))
        input.base = inputs.base.objects;
    input.targetComplete = inputs.desired.isComplete();
    input.liveComplete = inputs.live.isComplete();
    input.extra = ExtraPolicy::All;
    input.defaultNamespace = call.value(QStringLiteral("namespace"));
    input.reveal = call.parser.isSet(QStringLiteral("show-secrets"));
    for (const Error &error : inputs.errors)
        say(call.terminal(), error);
    const Result<std::shared_ptr<const Comparison>> comparison = compare(input, {});
    if (!comparison)
        return failed(call, comparison.error());
    const bool same =
        (*comparison)->count(Verdict::InSync) + (*comparison)->count(Verdict::Ignored) ==
        (*comparison)->objects.size();
    if (call.format == Format::Json)
        writeJson(call.terminal(), **comparison, inputs.errors, same);
    else
        writeText(call, **comparison);
    if (!inputs.errors.empty())
        return Trouble;
    return same ? Same : Different;
}

QString details()
{
    return Tr::tr(
        "Every object of LIVE counts, whoever made it. With --format json, one document is "
        "printed:\n"
        "  {identical, summary: {in-sync, differs, missing, extra, ignored}, objects, findings, "
        "errors}\n"
        "and for each of the objects\n"
        "  {key: {group, kind, namespace, name}, verdict, fields, ignored, unmanaged}\n"
        "where fields and ignored are lists of\n"
        "  {path, kind: added|removed|changed|reordered, cause: git|cluster|both|unknown,\n"
        "   base, live, target, owners: [{manager, operation, at, person}], keptBySync}\n"
        "A path is a JSON pointer in which [name=web] names an entry of a keyed list. base, live "
        "and target are absent where the field is; Secrets are masked. unmanaged counts live "
        "fields that nothing desires. Errors are {text, file, line, column, field}.");
}

} // namespace

Verb compareVerb()
{
    return {.name = QStringLiteral("compare"),
            .summary = Tr::tr("Compare files or folders of manifests: no cluster, no workspace."),
            .declare = declare,
            .run = run,
            .least = 2,
            .most = 2,
            .details = details()};
}

} // namespace driftgate::cli
