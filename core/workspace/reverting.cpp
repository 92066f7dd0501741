#include "workspace/reverting.h"

#include "base/shown.h"
#include "workspace/pendingcommits.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Rollback)
};

/// The inputs of one application on one cluster, then and now.
struct Inputs {
    Closure then;
    std::optional<Closure> now; ///< none: it cannot be told, or the application is gone
};

Result<Closure> closureAt(const Subject &subject, const Repository &repository,
                          const Revision &revision)
{
    return subject.workspace->renderer().closure(repository, revision, subject.path,
                                                 subject.options);
}

bool isRead(const Closure &closure, const std::string &path)
{
    const auto file = std::ranges::lower_bound(closure.files, path, {}, &Closure::File::path);
    return (file != closure.files.end() && file->path == path) ||
           std::ranges::contains(closure.alsoRead, path);
}

/// The others that read a path at the head: "payments on prod-eu".
class Sharers
{
public:
    Sharers(const std::shared_ptr<const Workspace> &workspace, const Repository &repository,
            const Revision &head, const std::vector<Subject> &own)
    {
        for (const ApplicationConfig &application : workspace->config().applications) {
            for (const ClusterName &cluster : application.clusters) {
                const bool isOwn = std::ranges::any_of(own, [&](const Subject &subject) {
                    return subject.application.name == application.name &&
                           subject.cluster == cluster;
                });
                if (isOwn)
                    continue;
                const Result<Subject> subject = Subject::of(workspace, application.name, cluster);
                if (!subject)
                    continue;
                // One that is broken at the head reads nothing that could break it more.
                if (Result<Closure> closure = closureAt(*subject, repository, head))
                    m_closures.emplace_back(
                        Tr::tr("%1 on %2")
                            .arg(shown(application.name.text()), shown(cluster.text())),
                        std::move(*closure));
            }
        }
    }

    [[nodiscard]] std::vector<QString> of(const std::string &path) const
    {
        std::vector<QString> out;
        for (const auto &[title, closure] : m_closures) {
            if (isRead(closure, path) || closure.contains(path))
                out.push_back(title);
        }
        return out;
    }

private:
    std::vector<std::pair<QString, Closure>> m_closures;
};

/// The paths that differ between two commits.
Result<std::set<std::string>> changedPaths(const Repository &repository, const Revision &from,
                                           const Revision &to)
{
    const Result<std::vector<FileChange>> changes = repository.diff(from, to);
    if (!changes)
        return fail(changes.error());
    std::set<std::string> out;
    for (const FileChange &change : *changes) {
        for (const std::string &path : {change.oldPath, change.newPath}) {
            if (!path.empty())
                out.insert(path);
        }
    }
    return out;
}

Result<std::vector<Subject>> subjectsOf(const std::shared_ptr<const Workspace> &workspace,
                                        const RevertOptions &options)
{
    std::vector<ClusterName> clusters = options.clusters;
    const ApplicationConfig *const application =
        workspace->config().application(options.application);
    if (clusters.empty() && application)
        clusters = application->clusters;
    if (clusters.empty())
        clusters.emplace_back(); // asks for the error of an unknown application
    std::vector<Subject> out;
    for (const ClusterName &cluster : clusters) {
        Result<Subject> subject = Subject::of(workspace, options.application, cluster);
        if (!subject)
            return fail(subject.error());
        out.push_back(std::move(*subject));
    }
    return out;
}

QString listed(const std::vector<QString> &names)
{
    constexpr size_t Most = 4;
    QStringList out;
    for (size_t i = 0; i < std::min(Most, names.size()); ++i)
        out << names[i];
    QString text = out.join(QStringLiteral(", "));
    if (names.size() > Most)
        text += Tr::tr(" and %n more", nullptr, static_cast<int>(names.size() - Most));
    return text;
}

/// The notes on shared inputs, one for each set of sharers.
void addShared(const std::map<std::vector<QString>, std::vector<QString>> &filesBySharers,
               const QString &text, std::vector<QString> &out)
{
    for (const auto &[sharers, files] : filesBySharers)
        out.push_back(text.arg(listed(files), listed(sharers)));
}

} // namespace

Result<RestorePlan> planRestore(const std::shared_ptr<const Workspace> &workspace,
                                const RevertOptions &options, const CancelToken &cancel)
{
    RestorePlan out;
    Result<std::vector<Subject>> subjects = subjectsOf(workspace, options);
    if (!subjects)
        return fail(subjects.error());
    out.subjects = std::move(*subjects);
    const Result<Repository> repository = workspace->openRepository();
    if (!repository)
        return fail(repository.error());
    if (const Result<Commit> to = repository->commit(options.to); !to)
        return fail(to.error());
    const Result<Revision> head = workspace->targetRevision();
    if (!head)
        return fail(head.error());
    out.head = *head;
    std::vector<Inputs> inputs;
    std::set<Revision> seen;
    for (const Subject &subject : out.subjects) {
        Result<Closure> then = closureAt(subject, *repository, options.to);
        if (!then)
            return fail(then.error());
        Inputs of{std::move(*then), {}};
        if (Result<Closure> now = closureAt(subject, *repository, out.head))
            of.now = std::move(*now);
        const Closure gone;
        const Result<PendingCommits> pending =
            pendingCommits(*repository, workspace->environment().cacheDir, options.to, out.head,
                           of.then, of.now ? *of.now : gone, cancel);
        if (!pending)
            return fail(pending.error());
        for (const Commit &commit : pending->commits) {
            if (seen.insert(commit.id).second)
                out.undone.push_back(commit);
        }
        inputs.push_back(std::move(of));
    }
    std::ranges::stable_sort(out.undone, std::ranges::greater(),
                             [](const Commit &commit) { return commit.committer.when; });
    const Result<std::set<std::string>> changed = changedPaths(*repository, options.to, out.head);
    if (!changed)
        return fail(changed.error());
    const Sharers sharers(workspace, *repository, out.head, out.subjects);
    std::map<std::vector<QString>, std::vector<QString>> shared;
    std::map<std::vector<QString>, std::vector<QString>> kept;
    for (const std::string &path : *changed) {
        if (cancel.stop_requested())
            return cancelled();
        const bool counts =
            std::ranges::any_of(inputs, [&](const Inputs &of) { return of.then.contains(path); });
        const bool isUsed = std::ranges::any_of(
            inputs, [&](const Inputs &of) { return of.now && isRead(*of.now, path); });
        if (!counts && !isUsed)
            continue;
        const Result<std::optional<TreeEntry>> then = repository->entry(options.to, path);
        if (!then)
            return fail(then.error());
        if (*then && !counts)
            continue; // nothing read it then: it may stay as it is
        const bool isFolder = *then && (*then)->kind == EntryKind::Folder;
        std::vector<QString> others = sharers.of(path);
        if (!*then && !counts && !others.empty()) {
            kept[others].push_back(shown(path));
            continue;
        }
        if (!others.empty())
            shared[others].push_back(shown(path));
        out.edits.push_back({path, isFolder ? std::nullopt : *then});
    }
    if (out.edits.empty())
        return fail(ErrorCode::Invalid,
                    Tr::tr("There is nothing to restore: the inputs of %1 are as they were at %2")
                        .arg(shown(options.application.text()), shown(options.to.shortHex())));
    addShared(shared, Tr::tr("Changes %2 too, through shared inputs: %1"), out.notes);
    addShared(kept, Tr::tr("Left in place, since still used by %2: %1"), out.notes);
    return out;
}

Status checkRestored(const RestorePlan &plan, const Revision &commit, const Revision &to)
{
    for (const Subject &subject : plan.subjects) {
        const Result<Repository> repository = subject.workspace->openRepository();
        if (!repository)
            return fail(repository.error());
        const Result<Closure> was = closureAt(subject, *repository, to);
        if (!was)
            return fail(was.error());
        const Result<Closure> is = closureAt(subject, *repository, commit);
        if (!is)
            return fail(is.error());
        if (was->hash() != is->hash())
            return fail(ErrorCode::Conflict,
                        Tr::tr("Restoring the files does not bring back what %1 rendered to on %2 "
                               "at %3: files beside them decide it too")
                            .arg(shown(subject.application.name.text()),
                                 shown(subject.cluster.text()), shown(to.shortHex())));
    }
    return {};
}

} // namespace driftgate
