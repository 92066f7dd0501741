#include "cluster/deployed.h"

#include "cluster/reconciler.h"
#include "cluster/text.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace driftgate
{

namespace
{

/// How surely a reconciler is the application's. More is surer; nothing below Name counts.
enum class Match { None, Name, Path, PathAndName, Declared };

Match matchOf(const Reconciler &reconciler, const DeployedQuery &query, const std::string &path)
{
    // An ApplySet's parent lies in its application's namespace: of the same name in another one is
    // somebody else's, whose objects must not be taken for ours.
    if (reconciler.source == DeployedSource::ApplySet && !query.ns.empty() &&
        reconciler.targetNs != query.ns)
        return Match::None;
    if (!reconciler.application.empty())
        return reconciler.application == query.application ? Match::Declared : Match::None;
    const bool byName = reconciler.object->key.name == query.application;
    if (std::ranges::contains(reconciler.paths, path))
        return byName ? Match::PathAndName : Match::Path;
    // A controller of many clusters names an application of each alike.
    return byName && reconciler.isLocal ? Match::Name : Match::None;
}

auto rank(const Reconciler &reconciler, const DeployedQuery &query, const std::string &path)
{
    return std::tuple(matchOf(reconciler, query, path), reconciler.isLocal,
                      !query.ns.empty() && reconciler.targetNs == query.ns);
}

Error ambiguous(const std::vector<Reconciler> &candidates, const DeployedQuery &query)
{
    QStringList titles;
    for (const Reconciler &each : candidates)
        titles.push_back(QString::fromStdString(each.title()));
    return {ErrorCode::Conflict,
            ClusterText::tr("Several reconcilers could be that of %1, so its deployed revision is "
                            "unknown: %2")
                .arg(QString::fromStdString(query.application), titles.join(QStringLiteral(", "))),
            {}};
}

} // namespace

Deployed readDeployed(const LiveState &live, const DeployedQuery &query)
{
    const std::string path = repositoryPath(query.path);
    std::vector<Reconciler> best;
    for (const Object &object : live.objects) {
        auto found = readApplySet(object);
        if (!found)
            found = readFluxKustomization(object);
        if (!found)
            found = readArgoApplication(object);
        if (!found || matchOf(*found, query, path) == Match::None)
            continue;
        if (!best.empty()) {
            const auto mine = rank(*found, query, path);
            const auto theirs = rank(best.front(), query, path);
            if (mine < theirs)
                continue;
            if (theirs < mine)
                best.clear();
        }
        best.push_back(*std::move(found));
    }

    Deployed out;
    if (best.empty())
        return out;
    if (best.size() > 1) {
        out.problems.push_back(ambiguous(best, query));
        return out;
    }
    const Reconciler &reconciler = best.front();
    out.source = reconciler.source;
    out.reconciler = reconciler.title();
    out.object = reconciler.object->key;
    switch (reconciler.source) {
    case DeployedSource::ApplySet:
        describeApplySet(reconciler, live, out);
        break;
    case DeployedSource::FluxKustomization:
        describeFluxKustomization(reconciler, out);
        break;
    case DeployedSource::ArgoApplication:
        describeArgoApplication(reconciler, live, path, out);
        break;
    case DeployedSource::None:
        break;
    }
    return out;
}

} // namespace driftgate
