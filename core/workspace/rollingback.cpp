#include "workspace/rollingback.h"

#include "base/shown.h"
#include "git/remote.h"
#include "git/requesturl.h"
#include "ledger/ledger.h"
#include "ledger/signing.h"
#include "workspace/reverting.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Rollback)
};

constexpr size_t MostListed = 50; ///< commits in a message
constexpr int MostNames = 20;     ///< branches that are tried before giving up

std::string onClusters(const RevertOptions &options)
{
    QStringList names;
    for (const ClusterName &cluster : options.clusters)
        names << shown(cluster.text());
    return names.join(QStringLiteral(", ")).toStdString();
}

// lupdate loses its place in a function that is declared to return std::…
auto messageOf(const Workspace &workspace, const RevertOptions &options, const RestorePlan &plan)
    -> std::string
{
    const QString application = shown(options.application.text());
    const QString to = shown(options.to.shortHex());
    const QString clusters = shown(onClusters(options));
    QString out = clusters.isEmpty()
                      ? Tr::tr("Roll %1 back to %2").arg(application, to)
                      : Tr::tr("Roll %1 on %2 back to %3").arg(application, clusters, to);
    QString target = to;
    const Result<Repository> repository = workspace.openRepository();
    if (repository) {
        if (const Result<Commit> commit = repository->commit(options.to))
            target = Tr::tr("%1 (“%2”)").arg(to, shown(commit->summary));
    }
    out += QStringLiteral("\n\n") + Tr::tr("Restores the inputs of %1 as they were at %2, from %3.")
                                        .arg(application, target, shown(plan.head.shortHex()));
    if (!plan.undone.empty()) {
        out += QStringLiteral("\n\n") + Tr::tr("Takes back, as far as these inputs go:") + u'\n';
        for (size_t i = 0; i < std::min(MostListed, plan.undone.size()); ++i)
            out += QStringLiteral("- %1 %2: %3\n")
                       .arg(shown(plan.undone[i].id.shortHex()), shown(plan.undone[i].author.name),
                            shown(plan.undone[i].summary));
        if (plan.undone.size() > MostListed)
            out += Tr::tr("- and %n more", nullptr,
                          static_cast<int>(plan.undone.size() - MostListed)) +
                   u'\n';
    }
    for (const QString &note : plan.notes)
        out += u'\n' + note + QStringLiteral(".\n");
    while (out.endsWith(u'\n'))
        out.chop(1);
    return (out + u'\n').toStdString();
}

/// What Git takes in the name of a branch.
std::string branchPart(std::string text)
{
    for (char &c : text) {
        const bool isGood = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                            (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (!isGood)
            c = '-';
    }
    return text;
}

std::string madeUpBranch(const RevertOptions &options)
{
    std::string out = "rollback/" + branchPart(options.application.text()) + '-';
    for (const ClusterName &cluster : options.clusters)
        out += branchPart(cluster.text()) + '-';
    return out + options.to.shortHex();
}

Result<Person> authorOf(const Workspace &workspace)
{
    const std::string written = workspace.ledger().person().name;
    const size_t open = written.rfind('<');
    const size_t close = written.rfind('>');
    if (open == std::string::npos || close == std::string::npos || close < open + 2)
        return fail(ErrorCode::Invalid,
                    Tr::tr("Git does not know who you are: set user.name and user.email "
                           "(git config --global user.email you@example.com)"));
    Person out;
    out.name = written.substr(0, open);
    while (out.name.ends_with(' '))
        out.name.pop_back();
    out.email = written.substr(open + 1, close - open - 1);
    out.when = workspace.environment().clock->now();
    out.offsetMinutes =
        QDateTime::fromMSecsSinceEpoch(out.when.time_since_epoch().count()).offsetFromUtc() / 60;
    return out;
}

/// Whether a branch holds exactly this restoration already, made earlier.
bool holdsTheSame(const Repository &repository, const Revision &there, const Revision &commit)
{
    const Result<Commit> a = repository.commit(there);
    const Result<Commit> b = repository.commit(commit);
    const Result<TreeId> treeA = repository.treeId(there);
    const Result<TreeId> treeB = repository.treeId(commit);
    return a && b && treeA && treeB && *treeA == *treeB && a->parents == b->parents;
}

Result<std::optional<Revision>> branchAt(const Repository &repository, const std::string &name)
{
    const Result<std::vector<Ref>> refs = repository.refs();
    if (!refs)
        return fail(refs.error());
    const auto found = std::ranges::find(*refs, "refs/heads/" + name, &Ref::name);
    return found == refs->end() ? std::nullopt : std::optional(found->target);
}

/// Puts the commit on its branch. Gives the one that stands there when it is as good.
Status place(const Repository &repository, const RevertOptions &options, Revert &out)
{
    const std::string wanted = options.branch.empty() ? madeUpBranch(options) : options.branch;
    out.branch = wanted;
    for (int i = 2;; ++i) {
        const Result<std::optional<Revision>> there = branchAt(repository, out.branch);
        if (!there)
            return fail(there.error());
        if (*there && holdsTheSame(repository, **there, out.commit)) {
            out.commit = **there;
            return {};
        }
        const bool isTaken = there->has_value();
        if (!isTaken || !options.branch.empty() || i > MostNames)
            return createBranch(repository, out.branch, out.commit);
        out.branch = wanted + '-' + std::to_string(i);
    }
}

Result<Revert> makeRevert(const std::shared_ptr<const Workspace> &workspace,
                          const RevertOptions &options, const CancelToken &cancel)
{
    const Result<Person> author = authorOf(*workspace);
    if (!author)
        return fail(author.error());
    const Result<RestorePlan> plan = planRestore(workspace, options, cancel);
    if (!plan)
        return fail(plan.error());
    const Result<Repository> repository = workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    CommitDraft draft;
    draft.parent = plan->head;
    draft.edits = plan->edits;
    draft.author = *author;
    draft.message =
        options.message.empty() ? messageOf(*workspace, options, *plan) : options.message;
    const ProcessRunner &runner = *workspace->environment().runner;
    const Result<UserConfig> config = UserConfig::read(workspace->repositoryPath(), runner, cancel);
    if (!config)
        return fail(config.error());
    // As Git would sign this person's commits: a branch that takes only signed ones takes it.
    const Signing signing(*config, runner);
    if (signing.isWanted())
        draft.sign = [&](const std::string &text) {
            return signing.sign(text, author->name + " <" + author->email + '>', cancel);
        };
    const Result<Revision> commit = writeCommit(*repository, draft);
    if (!commit)
        return fail(commit.error());
    // Before a branch says so: that it renders as it did is the whole point.
    if (const Status restored = checkRestored(*plan, *commit, options.to); !restored)
        return fail(restored.error());
    Revert out;
    out.commit = *commit;
    out.notes = plan->notes;
    for (const TreeEdit &edit : plan->edits)
        out.files.push_back(edit.path);
    if (const Status placed = place(*repository, options, out); !placed)
        return fail(placed.error());
    out.requestUrl = requestUrl(repository->info().remoteUrl, out.branch, workspace->branchName());
    return out;
}

} // namespace

Result<std::string> revertMessage(const Workspace &workspace, const RevertOptions &options)
{
    // The workspace is only read, for as long as this call takes.
    const std::shared_ptr<const Workspace> borrowed(std::shared_ptr<void>(), &workspace);
    const Result<RestorePlan> plan = planRestore(borrowed, options, {});
    if (!plan)
        return fail(plan.error());
    return messageOf(workspace, options, *plan);
}

QCoro::Task<Result<Revert>> revertInGit(std::shared_ptr<Workspace> workspace, RevertOptions options,
                                        CancelToken cancel)
{
    co_return co_await QtConcurrent::run([workspace, options, cancel]() -> Result<Revert> {
        Result<Revert> out = makeRevert(workspace, options, cancel);
        if (!out || !options.push)
            return out;
        const Result<Repository> repository = workspace->openRepository();
        const Result<std::string> remote =
            repository ? remoteOf(repository->info()) : fail(repository.error());
        if (!remote || remote->empty()) {
            out->notes.push_back(remote ? Tr::tr("The repository has no remote to push the branch "
                                                 "to")
                                        : remote.error().text);
            return out;
        }
        const GitRemote git(*workspace->environment().runner);
        const Status pushed =
            git.push(workspace->repositoryPath(), *remote,
                     {.source = out->commit.hex(), .ref = "refs/heads/" + out->branch}, cancel);
        out->isPushed = pushed.has_value();
        // The branch is there all the same: it can be pushed by hand.
        if (!pushed)
            out->notes.push_back(pushed.error().text);
        return out;
    });
}

} // namespace driftgate
