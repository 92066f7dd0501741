#include "cli/failing.h"
#include "cli/jsonoutput.h"
#include "cli/printable.h"
#include "cli/rendersubject.h"
#include "cli/talk.h"
#include "cli/verb.h"
#include "manifest/json.h"
#include "manifest/secret.h"
#include "manifest/yaml.h"

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
    parser.addPositionalArgument(QStringLiteral("PATH|APP"),
                                 Tr::tr("A folder of a repository, or an application of the "
                                        "workspace."),
                                 QStringLiteral("PATH|APP"));
    parser.addOption({QStringLiteral("revision"),
                      Tr::tr("A commit, branch or tag (default: HEAD, or the tracked branch)."),
                      QStringLiteral("R")});
    parser.addOption(
        {QStringLiteral("cluster"), Tr::tr("The cluster to render APP for."), QStringLiteral("C")});
    parser.addOption({QStringLiteral("repository"),
                      Tr::tr("The repository that PATH lies in, from its top."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("namespace"), Tr::tr("The namespace for a chart's release."),
                      QStringLiteral("NS")});
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      Tr::tr("yaml (default) or json."),
                      QStringLiteral("FORMAT")});
    parser.addOption(
        {QStringLiteral("show-secrets"), Tr::tr("Print the values of Secrets as they are.")});
}

/// The objects as they may be shown, and whether a Secret was masked.
std::vector<Value> shownObjects(const Rendered &rendered, bool reveal, bool &isMasked)
{
    const SecretMasker masker;
    std::vector<Value> out;
    out.reserve(rendered.objects.size());
    for (const Object &object : rendered.objects) {
        const bool mask = !reveal && SecretMasker::isSecret(object.value);
        isMasked = isMasked || mask;
        out.push_back(mask ? masker.masked(object.value) : object.value);
    }
    return out;
}

void writeList(const Terminal &terminal, const std::vector<Value> &objects)
{
    Value list = Value::mapping();
    list.set("apiVersion", Value::string("v1"));
    list.set("kind", Value::string("List"));
    list.set("items", Value::sequence(objects));
    print(terminal, list);
}

void writeDocuments(const Terminal &terminal, const std::vector<Value> &objects)
{
    bool isFirst = true;
    for (const Value &object : objects) {
        if (!terminal.out.good())
            return;
        if (!isFirst)
            terminal.out << "---\n";
        isFirst = false;
        const std::string text = writeYaml(object);
        // A file gets the manifests byte by byte; a terminal must not obey them.
        terminal.out << (terminal.isTerminal ? printable(text, true) : text);
    }
}

int run(const Call &call)
{
    const QString output = call.parser.value(QStringLiteral("output"));
    if (!output.isEmpty() && output != QStringLiteral("yaml") && output != QStringLiteral("json"))
        return failed(call, Tr::tr("--output takes yaml or json, not “%1”").arg(output));
    const Result<RenderedPtr> rendered = renderOf(call);
    if (!rendered)
        return failed(call, rendered.error());
    for (const Finding &finding : (*rendered)->findings)
        say(call.terminal(), finding);
    bool isMasked = false;
    const std::vector<Value> objects =
        shownObjects(**rendered, call.parser.isSet(QStringLiteral("show-secrets")), isMasked);
    if (isMasked)
        say(call.terminal(),
            Tr::tr("The values of Secrets are masked; --show-secrets prints them"));
    if (output == QStringLiteral("json") || (output.isEmpty() && call.format == Format::Json))
        writeList(call.terminal(), objects);
    else
        writeDocuments(call.terminal(), objects);
    return (*rendered)->isComplete() ? Same : Trouble;
}

} // namespace

Verb renderVerb()
{
    return {.name = QStringLiteral("render"),
            .summary = Tr::tr("Print the manifests of an application, or of a folder."),
            .declare = declare,
            .run = run,
            .least = 1,
            .most = 1,
            .details = Tr::tr("What is committed is rendered; changes that are not committed are "
                              "not seen. JSON is one List.")};
}

} // namespace driftgate::cli
