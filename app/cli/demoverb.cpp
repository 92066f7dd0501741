#include "cli/talk.h"
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
    if (!made) {
        say(call.terminal(), made.error());
        return Trouble;
    }
    call.terminal().out << made->string() << '\n';
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
            .most = 1};
}

} // namespace driftgate::cli
