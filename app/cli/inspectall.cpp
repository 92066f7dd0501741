#include "cli/inspectall.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <algorithm>

namespace driftgate::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// How many are under way at once: each holds its cluster's live objects.
constexpr size_t AtOnce = 16;

Error unknownCluster(const Workspace &workspace, const QString &name)
{
    std::vector<std::string> known;
    for (const ClusterConfig &cluster : workspace.config().clusters)
        known.push_back(cluster.name.text());
    const std::string near = nearestWord(name.toStdString(), known);
    QString text = Tr::tr("There is no cluster “%1” in the workspace").arg(name);
    if (!near.empty())
        text += Tr::tr("; did you mean “%1”?").arg(QString::fromStdString(near));
    return {ErrorCode::NotFound, text, {}};
}

} // namespace

QString whereOf(const Position &position)
{
    return QStringLiteral("%1, %2: ")
        .arg(QString::fromStdString(position.first.text()),
             QString::fromStdString(position.second.text()));
}

Result<std::vector<Position>> positionsOf(const Workspace &workspace,
                                          const QStringList &applications,
                                          const QStringList &clusters)
{
    const WorkspaceConfig &config = workspace.config();
    for (const QString &name : applications) {
        if (!config.application(ApplicationName(name.toStdString())))
            return fail(unknownApplication(workspace, name.toStdString()));
    }
    for (const QString &name : clusters) {
        if (!config.cluster(ClusterName(name.toStdString())))
            return fail(unknownCluster(workspace, name));
    }
    std::vector<Position> out;
    for (const ApplicationConfig &application : config.applications) {
        if (!applications.isEmpty() &&
            !applications.contains(QString::fromStdString(application.name.text())))
            continue;
        for (const ClusterName &cluster : application.clusters) {
            if (clusters.isEmpty() || clusters.contains(QString::fromStdString(cluster.text())))
                out.emplace_back(application.name, cluster);
        }
    }
    if (out.empty() && !applications.isEmpty() && !clusters.isEmpty())
        return fail(ErrorCode::NotFound, Tr::tr("The application “%1” is not on the cluster “%2”")
                                             .arg(applications.first(), clusters.first()));
    return out;
}

std::vector<std::shared_ptr<const ApplicationState>>
inspectAll(Inspector &inspector, const std::vector<Position> &positions,
           const InspectOptions &options)
{
    std::vector<std::shared_ptr<const ApplicationState>> out;
    for (size_t begin = 0; begin < positions.size(); begin += AtOnce) {
        const size_t end = std::min(positions.size(), begin + AtOnce);
        std::vector<QCoro::Task<std::shared_ptr<const ApplicationState>>> tasks;
        for (size_t i = begin; i < end; ++i)
            tasks.push_back(
                inspector.inspect(positions[i].first, positions[i].second, options, {}));
        for (auto &task : tasks)
            out.push_back(QCoro::waitFor(task));
    }
    return out;
}

} // namespace driftgate::cli
