#include "cli/chosen.h"

#include "cli/failing.h"

#include <QCoreApplication>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

void declareTarget(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("revision"),
                      Tr::tr("The target, instead of the tracked branch's head."),
                      QStringLiteral("R")});
}

void declarePlanOptions(QCommandLineParser &parser)
{
    declareTarget(parser);
    parser.addOption({QStringLiteral("no-prune"), Tr::tr("Delete nothing.")});
    parser.addOption(
        {QStringLiteral("no-force"), Tr::tr("Take over no field that another manager owns.")});
    parser.addOption({QStringLiteral("replace"),
                      Tr::tr("An object that may be deleted and made anew where a field cannot be "
                             "changed (“Deployment.apps shop/web”); may be given more than once."),
                      QStringLiteral("OBJECT")});
}

void declarePosition(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("APP"), Tr::tr("The application."),
                                 QStringLiteral("APP"));
    parser.addOption({QStringLiteral("cluster"),
                      Tr::tr("The cluster (needed where the application has several)."),
                      QStringLiteral("C")});
}

std::optional<Chosen> choose(const Call &call, Target target)
{
    const auto nothing = [&call](const Error &error) -> std::optional<Chosen> {
        failed(call, error);
        return std::nullopt;
    };
    const Result<std::shared_ptr<Workspace>> workspace = openWorkspace(call);
    if (!workspace)
        return nothing(workspace.error());
    Chosen out{*workspace, {}, {}};
    Result<std::vector<Position>> positions = positionsOf(
        *out.workspace, call.arguments(), call.parser.values(QStringLiteral("cluster")));
    if (!positions)
        return nothing(positions.error());
    out.positions = std::move(*positions);
    if (target == Target::None || !call.isSet(QStringLiteral("revision")))
        return out;
    const Result<Revision> revision =
        resolved(*out.workspace, call.value(QStringLiteral("revision")));
    if (!revision)
        return nothing(revision.error());
    out.target = *revision;
    return out;
}

std::optional<Chosen> chooseOne(const Call &call, Target target)
{
    std::optional<Chosen> out = choose(call, target);
    if (!out || out->positions.size() == 1)
        return out;
    if (out->positions.empty()) {
        failed(call, Tr::tr("The application is on no cluster"));
        return std::nullopt;
    }
    QStringList names;
    for (const Position &position : out->positions)
        names << QString::fromStdString(position.second.text());
    failed(call, Tr::tr("%1 is on several clusters: give one of them with --cluster (%2)")
                     .arg(call.arguments().first(), names.join(QStringLiteral(", "))));
    return std::nullopt;
}

Result<PlanOptions> planOptionsOf(const Call &call, const Chosen &chosen)
{
    PlanOptions out;
    out.inspect.target = chosen.target;
    out.prune = !call.isSet(QStringLiteral("no-prune"));
    out.force = !call.isSet(QStringLiteral("no-force"));
    Result<std::set<ObjectKey>> replaced = objectsOf(call, QStringLiteral("replace"));
    if (!replaced)
        return fail(replaced.error());
    out.replace = std::move(*replaced);
    return out;
}

Result<std::set<ObjectKey>> objectsOf(const Call &call, const QString &option)
{
    std::set<ObjectKey> out;
    const QStringList texts = call.parser.values(option);
    for (const QString &text : texts) {
        Result<ObjectKey> key = ObjectKey::fromString(text.toStdString());
        if (!key)
            return fail(key.error());
        out.insert(std::move(*key));
    }
    return out;
}

} // namespace driftgate::cli
