#include "cli/pairsource.h"

#include "cli/inspectall.h"
#include "cli/printable.h"

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

std::optional<Pair> pairNamed(const QString &name)
{
    if (name.isEmpty() || name == QStringLiteral("live:target"))
        return Pair::LiveTarget;
    if (name == QStringLiteral("base:target"))
        return Pair::BaseTarget;
    if (name == QStringLiteral("base:live"))
        return Pair::BaseLive;
    return std::nullopt;
}

QString titleOf(Side side, const ApplicationState &state, const std::string &branch)
{
    switch (side) {
    case Side::Live:
        return Tr::tr("live on %1").arg(QString::fromStdString(state.cluster.text()));
    case Side::Base:
        return state.deployed.revision ? Tr::tr("base %1").arg(QString::fromStdString(
                                             state.deployed.revision->shortHex()))
                                       : Tr::tr("base (not known)");
    case Side::Target:
        break;
    }
    QString out = Tr::tr("target %1").arg(QString::fromStdString(state.targetRevision.shortHex()));
    if (!branch.empty())
        out += QStringLiteral(" (%1)").arg(QString::fromStdString(branch));
    return out;
}

PairResult pairOf(const std::shared_ptr<const ApplicationState> &state, Pair pair,
                  const std::string &branch)
{
    PairResult out;
    out.pair = pair;
    out.state = state;
    out.columns.left = pair == Pair::LiveTarget ? Side::Live : Side::Base;
    out.columns.right = pair == Pair::BaseLive ? Side::Live : Side::Target;
    out.columns.leftTitle = titleOf(out.columns.left, *state, branch).toStdString();
    out.columns.rightTitle = titleOf(out.columns.right, *state, branch).toStdString();
    out.comparison = state->comparison;
    out.findings = state->findings;
    out.error = state->error;
    out.facts = {{"cluster", state->cluster.text()}, {"target", state->targetRevision.hex()}};
    if (state->deployed.revision)
        out.facts.emplace_back("base", state->deployed.revision->hex());
    if (pair != Pair::LiveTarget && !state->base && !out.error)
        out.error = Error{ErrorCode::NotFound,
                          Tr::tr("The base on “%1” is not known: nothing in the cluster tells the "
                                 "deployed revision, or it cannot be rendered")
                              .arg(QString::fromStdString(state->cluster.text())),
                          {}};
    return out;
}

void take(PairResult &out, Result<std::shared_ptr<const Comparison>> comparison)
{
    if (comparison) {
        out.comparison = std::move(*comparison);
        out.findings = out.comparison->findings;
    } else {
        out.error = comparison.error();
    }
}

Result<std::vector<PairResult>> revisionPairs(const Call &call, const Workspace &workspace,
                                              Inspector &inspector,
                                              const std::vector<Position> &positions,
                                              const QStringList &revisions)
{
    const Result<Revision> left = resolved(workspace, revisions[0].toStdString());
    if (!left)
        return fail(left.error());
    const Result<Revision> right = resolved(workspace, revisions[1].toStdString());
    if (!right)
        return fail(right.error());
    InspectOptions options;
    options.reveal = call.parser.isSet(QStringLiteral("show-secrets"));
    std::vector<PairResult> out;
    for (const Position &position : positions) {
        PairResult result;
        const QString cluster = QString::fromStdString(position.second.text());
        const auto title = [&](const Revision &revision) {
            return Tr::tr("%1 for %2")
                .arg(QString::fromStdString(revision.shortHex()), cluster)
                .toStdString();
        };
        result.columns.leftTitle = title(*left);
        result.columns.rightTitle = title(*right);
        result.facts = {
            {"cluster", position.second.text()}, {"base", left->hex()}, {"target", right->hex()}};
        take(result, QCoro::waitFor(inspector.compareRevisions(position.first, position.second,
                                                               *left, *right, options, {})));
        out.push_back(std::move(result));
    }
    return out;
}

std::vector<PairResult> clusterPair(const Call &call, Inspector &inspector,
                                    const ApplicationName &application, const QStringList &clusters)
{
    PairResult result;
    const auto title = [](const QString &cluster) {
        return Tr::tr("live on %1").arg(cluster).toStdString();
    };
    result.columns.leftTitle = title(clusters[0]);
    result.columns.rightTitle = title(clusters[1]);
    result.facts = {{"leftCluster", clusters[0].toStdString()},
                    {"rightCluster", clusters[1].toStdString()}};
    InspectOptions options;
    options.reveal = call.parser.isSet(QStringLiteral("show-secrets"));
    take(result, QCoro::waitFor(inspector.compareClusters(
                     application, ClusterName(clusters[0].toStdString()),
                     ClusterName(clusters[1].toStdString()), options, {})));
    return {std::move(result)};
}

} // namespace

Result<std::vector<PairResult>>
pairsOf(const Call &call, const std::shared_ptr<Workspace> &workspace, Inspector &inspector)
{
    const QString pairName = call.parser.value(QStringLiteral("pair"));
    const std::optional<Pair> pair = pairNamed(pairName);
    if (!pair)
        return fail(ErrorCode::Invalid, Tr::tr("--pair takes live:target, base:target or "
                                               "base:live, not “%1”")
                                            .arg(pairName));
    const QStringList revisions = call.parser.values(QStringLiteral("revision"));
    const QStringList clusters = call.parser.values(QStringLiteral("cluster"));
    if (revisions.size() > 2 || clusters.size() > 2)
        return fail(ErrorCode::Invalid, Tr::tr("Two states are compared: --revision and --cluster "
                                               "are taken twice at most"));
    if ((revisions.size() == 2) + (clusters.size() == 2) + (pairName.isEmpty() ? 0 : 1) > 1)
        return fail(ErrorCode::Invalid, Tr::tr("Choose one: --pair, two revisions, or two "
                                               "clusters"));
    const Result<std::vector<Position>> positions =
        positionsOf(*workspace, call.arguments(), clusters);
    if (!positions)
        return fail(positions.error());
    if (clusters.size() == 2)
        return clusterPair(call, inspector, ApplicationName(call.arguments()[0].toStdString()),
                           clusters);
    if (revisions.size() == 2)
        return revisionPairs(call, *workspace, inspector, *positions, revisions);
    InspectOptions options;
    options.masker = std::make_shared<SecretMasker>();
    options.reveal = call.parser.isSet(QStringLiteral("show-secrets"));
    options.exact = call.parser.isSet(QStringLiteral("exact"));
    if (revisions.size() == 1) {
        const Result<Revision> target = resolved(*workspace, revisions[0].toStdString());
        if (!target)
            return fail(target.error());
        options.target = *target;
    }
    const std::string branch = revisions.isEmpty() ? workspace->branchName() : std::string();
    std::vector<PairResult> out;
    for (const auto &state : inspectAll(inspector, *positions, options))
        out.push_back(pairOf(state, *pair, branch));
    return out;
}

std::string CommitTexts::of(const FieldPath &path) const
{
    for (const auto &[known, text] : m_texts) {
        if (path.startsWith(known) || known.startsWith(path))
            return text;
    }
    return {};
}

CommitTexts commitTexts(Inspector &inspector, const PairResult &result,
                        const ObjectComparison &object)
{
    CommitTexts out;
    if (!result.state || result.pair == Pair::BaseLive)
        return out;
    std::vector<FieldPath> fields;
    for (const FieldDifference &difference : differencesOf(object, result.pair)) {
        if (difference.cause == Cause::Git || difference.cause == Cause::Both)
            fields.push_back(difference.path);
    }
    if (fields.empty())
        return out;
    const auto commits =
        QCoro::waitFor(inspector.commitsOfFields(result.state, object.key, fields, {}));
    if (!commits)
        return out;
    for (size_t i = 0; i < fields.size(); ++i) {
        const std::optional<Revision> &id = (*commits)[i];
        if (!id)
            continue;
        const auto commit = std::ranges::find(result.state->pendingCommits, *id, &Commit::id);
        std::string text = id->shortHex();
        if (commit != result.state->pendingCommits.end())
            text += ' ' + printable(commit->author.name);
        out.set(fields[i], text);
    }
    return out;
}

} // namespace driftgate::cli
