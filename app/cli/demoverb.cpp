#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/verb.h"
#include "workspace/demo.h"

#include <QCoreApplication>

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
    parser.addPositionalArgument(QStringLiteral("FOLDER"),
                                 Tr::tr("Where to make it; the folder is new or empty."));
}

int run(const Call &call)
{
    const std::filesystem::path folder =
        std::filesystem::path(call.context.directory) / call.arguments().first().toStdString();
    const Result<std::filesystem::path> made = makeDemo(folder, call.context.environment, {});
    if (!made)
        return failed(call, made.error());
    if (call.format == Format::Json) {
        Value out = Value::mapping();
        out.set("workspace", jsonText(made->string()));
        print(call.terminal(), out);
    } else {
        call.terminal().out << made->string() << '\n';
    }
    return Same;
}

} // namespace

Verb demoVerb()
{
    return {.name = QStringLiteral("demo"),
            .summary = Tr::tr("Make the demo workspace and print where to open it."),
            .declare = declare,
            .run = run,
            .least = 1,
            .most = 1,
            .details =
                Tr::tr("With --format json, one document is printed: {workspace}, its folder.")};
}

} // namespace driftgate::cli
