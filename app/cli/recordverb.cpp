#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/openworkspace.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "cluster/recording.h"
#include "manifest/json.h"

#include <QCoroTask>

#include <QCoreApplication>

#include <filesystem>
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
    parser.addPositionalArgument(QStringLiteral("CLUSTER"),
                                 Tr::tr("A cluster of the workspace; with --context, any name."),
                                 QStringLiteral("CLUSTER"));
    parser.addPositionalArgument(QStringLiteral("DIR"),
                                 Tr::tr("A folder that is empty or not there yet."),
                                 QStringLiteral("DIR"));
    parser.addOption({QStringLiteral("context"),
                      Tr::tr("A context of the kubeconfig; no workspace is needed then."),
                      QStringLiteral("CONTEXT")});
    parser.addOption({QStringLiteral("namespace"),
                      Tr::tr("Only this namespace, and what lies in none. May be repeated."),
                      QStringLiteral("NS")});
    parser.addOption(
        {QStringLiteral("include-secrets"), Tr::tr("Write the values of Secrets as they are.")});
}

Result<std::shared_ptr<Cluster>> clusterOf(const Call &call)
{
    const ClusterName name(call.arguments().first().toStdString());
    if (const std::string context = call.value(QStringLiteral("context")); !context.empty())
        return contextCluster(call.context.environment, name, context);
    const auto workspace = openWorkspace(call);
    if (!workspace)
        return fail(workspace.error());
    return (*workspace)->cluster(name);
}

void printSummary(const Call &call, const Recording &recording)
{
    if (call.format == Format::Json) {
        Value out;
        out.set("objects", jsonNumber(recording.objects));
        out.set("files", jsonNumber(recording.files));
        out.set("maskedSecrets", jsonNumber(recording.maskedSecrets));
        std::vector<Value> missing;
        missing.reserve(recording.missing.size());
        for (const LiveState::Missing &each : recording.missing)
            missing.push_back(Value::string(each.error.toString().toStdString()));
        out.set("missing", Value::sequence(std::move(missing)));
        print(call.terminal(), out);
        return;
    }
    say(call.terminal(),
        Tr::tr("%n object(s) recorded", nullptr, static_cast<int>(recording.objects)));
    if (recording.maskedSecrets > 0) {
        say(call.terminal(), Tr::tr("The values of %n Secret(s) are masked and compare as unknown; "
                                    "--include-secrets writes them",
                                    nullptr, static_cast<int>(recording.maskedSecrets)));
    }
}

int run(const Call &call)
{
    auto cluster = clusterOf(call);
    if (!cluster)
        return failed(call, cluster.error());
    std::filesystem::path folder = call.arguments().at(1).toStdString();
    if (folder.is_relative())
        folder = call.context.directory / folder;
    RecordOptions options;
    options.includeSecrets = call.parser.isSet(QStringLiteral("include-secrets"));
    for (const QString &ns : call.parser.values(QStringLiteral("namespace")))
        options.request.namespaces.push_back(ns.toStdString());
    const Result<Recording> recording =
        QCoro::waitFor(record(*std::move(cluster), folder, options, {}));
    if (!recording)
        return failed(call, recording.error());
    for (const LiveState::Missing &missing : recording->missing)
        say(call.terminal(), missing.error);
    printSummary(call, *recording);
    return recording->missing.empty() ? Same : Trouble;
}

} // namespace

Verb recordVerb()
{
    return {.name = QStringLiteral("record"),
            .summary = Tr::tr("Write what a cluster runs into files: a recorded cluster."),
            .declare = declare,
            .run = run,
            .least = 2,
            .most = 2,
            .details = Tr::tr("The folder can be given as “recorded” in driftgate.yaml and "
                              "compares as the cluster did. Without --include-secrets every value "
                              "of a Secret is replaced by a mask: equal values by equal ones, "
                              "which nobody can turn back. A masked value compares as unknown, so "
                              "a Secret then differs only where its keys do. The exit status is 2 "
                              "when something could not be read; the rest is written.")};
}

} // namespace driftgate::cli
