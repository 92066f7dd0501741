#include "workspace/policyreading.h"

#include "base/shown.h"
#include "render/lrucache.h"
#include "workspace/trackedbranch.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Policy)
};

constexpr const char *FileName = "driftgate.yaml";
constexpr size_t MaxFile = size_t{4} << 20;
constexpr size_t KeptFiles = 200;

/// Where the workspace file lies in the repository; empty: there is none, or it lies outside.
fs::path ownPath(const Workspace &workspace)
{
    if (workspace.config().file.empty())
        return {};
    std::error_code error;
    const fs::path file = fs::weakly_canonical(workspace.config().file, error);
    const fs::path top = fs::weakly_canonical(workspace.repositoryPath(), error);
    const fs::path relative = file.lexically_relative(top);
    const bool isOutside = relative.empty() || *relative.begin() == ".." || relative == ".";
    return isOutside ? fs::path() : relative;
}

/// Where a policy may stand in the repository: the first of these that is there counts.
std::vector<std::string> pathsInRepository(const Workspace &workspace)
{
    const fs::path relative = ownPath(workspace);
    if (relative.empty())
        return {FileName};
    std::vector<std::string> out{relative.generic_string()};
    for (fs::path folder = relative; folder.has_relative_path();) {
        folder = folder.parent_path();
        std::string path = (folder / FileName).generic_string();
        if (path != out.front())
            out.push_back(std::move(path));
    }
    return out;
}

/// Fills in a fault's place: which commit the file was read at.
Error faultAt(const Revision &revision, const std::string &path, Error error)
{
    error.text = Tr::tr("The policy cannot be read at %1, so nothing is allowed: %2")
                     .arg(shown(revision.shortHex()), error.text);
    error.place.file = path;
    return error;
}

/// Null: it is not there.
using FilePtr = std::shared_ptr<const WorkspaceReading>;

/// The workspace file as it stands at a revision. The same content is read once.
Result<FilePtr> fileAt(const Workspace &workspace, const Repository &repository,
                       const Revision &revision, const std::string &path)
{
    static LruCache<std::string, FilePtr> known(KeptFiles);
    const Result<std::optional<TreeEntry>> entry = repository.entry(revision, path);
    if (!entry)
        return fail(entry.error());
    if (!*entry)
        return FilePtr();
    const fs::path file = workspace.repositoryPath() / path;
    const std::string key = BlobId((*entry)->id.bytes()).hex() + ' ' + file.string();
    if (auto out = known.get(key))
        return *std::move(out);
    const Result<std::string> text = repository.read(revision, path, MaxFile);
    if (!text)
        return fail(faultAt(revision, path, text.error()));
    auto out = std::make_shared<const WorkspaceReading>(readWorkspace(*text, file));
    known.put(key, out);
    return FilePtr(std::move(out));
}

bool isOwnFile(const Workspace &workspace, const std::string &path)
{
    std::error_code error;
    return fs::weakly_canonical(workspace.repositoryPath() / path, error) ==
           fs::weakly_canonical(workspace.config().file, error);
}

bool hasCluster(const WorkspaceConfig &config, const ApplicationName &application,
                const ClusterName &cluster)
{
    const ApplicationConfig *const app = config.application(application);
    return app && std::ranges::contains(app->clusters, cluster);
}

bool hasPolicies(const WorkspaceConfig &config)
{
    const auto isWritten = [](const auto &part) { return part.policy != PolicyConfig(); };
    return config.policy != PolicyConfig() || std::ranges::any_of(config.clusters, isWritten) ||
           std::ranges::any_of(config.applications, isWritten);
}

/// The policy of a workspace file that is there.
Result<PolicyReading> policyIn(const WorkspaceReading &file, const Revision &revision,
                               const std::string &path, const ApplicationName &application,
                               const ClusterName &cluster)
{
    // A fault anywhere may hide a policy: a misspelt key, an entry that was left out.
    if (!file.errors.empty())
        return fail(faultAt(revision, path, file.errors.front()));
    if (!hasCluster(file.config, application, cluster) && hasPolicies(file.config))
        return fail(
            ErrorCode::Denied,
            Tr::tr("The workspace file has policies at %1, and does not know %2 on %3: "
                   "commit it first, so that they can be told for it")
                .arg(shown(revision.shortHex()), shown(application.text()), shown(cluster.text())),
            {path, 0, 0, {}});
    PolicyReading out;
    out.policy = file.config.policyFor(application, cluster);
    out.isWritten = true;
    return out;
}

} // namespace

Policy stricter(const Policy &a, const Policy &b)
{
    Policy out = a;
    out.required = std::max(a.required, b.required);
    out.notAuthor = a.notAuthor || b.notAuthor;
    out.isSigned = a.isSigned || b.isSigned;
    if (b.maxAge)
        out.maxAge = std::min(a.maxAge.value_or(*b.maxAge), *b.maxAge);
    out.protectedKinds.insert(b.protectedKinds.begin(), b.protectedKinds.end());
    out.nobody = a.nobody || b.nobody;
    if (b.reviewers.empty())
        return out;
    if (a.reviewers.empty()) {
        out.reviewers = b.reviewers;
        return out;
    }
    std::erase_if(out.reviewers, [&](const std::string &address) {
        return std::ranges::none_of(
            b.reviewers, [&](const std::string &other) { return sameAddress(address, other); });
    });
    out.nobody = out.nobody || out.reviewers.empty();
    return out;
}

bool hasPolicy(const WorkspaceConfig &config, const ApplicationName &application,
               const ClusterName &cluster)
{
    const auto isWritten = [](const auto *part) { return part && part->policy != PolicyConfig(); };
    return config.policy != PolicyConfig() || isWritten(config.cluster(cluster)) ||
           isWritten(config.application(application));
}

Result<std::shared_ptr<const WorkspaceReading>>
workspaceFileAt(const Workspace &workspace, const Repository &repository, const Revision &revision)
{
    const bool isFound = workspace.config().file.empty();
    const std::string path = isFound ? FileName : ownPath(workspace).generic_string();
    if (path.empty())
        return FilePtr();
    return fileAt(workspace, repository, revision, path);
}

Result<PolicyReading> policyAt(const Workspace &workspace, const Repository &repository,
                               const Revision &revision, const ApplicationName &application,
                               const ClusterName &cluster)
{
    const std::vector<std::string> paths = pathsInRepository(workspace);
    for (const std::string &path : paths) {
        const Result<FilePtr> file = fileAt(workspace, repository, revision, path);
        if (!file)
            return fail(file.error());
        if (!*file)
            continue;
        Result<PolicyReading> out = policyIn(**file, revision, path, application, cluster);
        if (!out || workspace.config().file.empty() || isOwnFile(workspace, path))
            return out;
        if (path == paths.front())
            out->note = Tr::tr("The policy is that of the repository's own %1, not of the "
                               "workspace file outside it")
                            .arg(shown(path));
        else
            out->note = Tr::tr("The policy is that of %1: %2 is not in the repository at %3")
                            .arg(shown(path), shown(paths.front()), shown(revision.shortHex()));
        return out;
    }
    PolicyReading out;
    if (!workspace.config().file.empty())
        out.note = Tr::tr("%1 is not in the repository at %2: the default policy counts, one "
                          "approval by anyone")
                       .arg(shown(paths.front()), shown(revision.shortHex()));
    return out;
}

Result<PolicyReading> policyAt(const Workspace &workspace, const Revision &revision,
                               const ApplicationName &application, const ClusterName &cluster)
{
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    return policyAt(workspace, *repository, revision, application, cluster);
}

Result<std::optional<Revision>> agreedHead(const Workspace &workspace, const Repository &repository)
{
    const std::string remote = branchesOf(repository.info());
    std::optional<Revision> out;
    for (const char *const branch : {"HEAD", "main", "master"}) {
        const Result<Revision> head = repository.resolve(remote + branch);
        if (!head)
            continue;
        out = *head;
        break;
    }
    if (!out)
        return out;
    for (const std::string &path : pathsInRepository(workspace)) {
        const Result<FilePtr> file = fileAt(workspace, repository, *out, path);
        if (!file)
            return fail(file.error());
        if (!*file)
            continue;
        const Result<std::vector<Ref>> refs = repository.refs();
        if (!refs)
            return fail(refs.error());
        const auto named = std::ranges::find(*refs, remote + (*file)->config.branch, &Ref::name);
        if (named != refs->end())
            out = named->target;
        break;
    }
    return out;
}

Result<PolicyReading> policyNow(const Workspace &workspace, const ApplicationName &application,
                                const ClusterName &cluster)
{
    const Result<Revision> head = workspace.targetRevision();
    if (!head)
        return fail(head.error());
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    const auto at = [&](const Revision &revision) {
        return policyAt(workspace, *repository, revision, application, cluster);
    };
    Result<PolicyReading> out = at(*head);
    if (!out)
        return out;
    // A commit that nobody else has seen must not weaken what the others agreed on.
    const Result<TrackedBranch> shared =
        workspace.branchName().empty() ? TrackedBranch{{}, *head}
                                       : trackedBranch(*repository, workspace.branchName(), true);
    if (shared && shared->head != *head) {
        const Result<PolicyReading> theirs = at(shared->head);
        if (!theirs)
            return fail(theirs.error());
        out->policy = stricter(out->policy, theirs->policy);
    }
    // Nor must a branch of one's own that is tracked in the place of the agreed one.
    const Result<std::optional<Revision>> agreed = agreedHead(workspace, *repository);
    if (!agreed)
        return fail(agreed.error());
    if (!*agreed || **agreed == *head || (shared && **agreed == shared->head))
        return out;
    const Result<PolicyReading> all = at(**agreed);
    if (!all)
        return fail(all.error());
    if (all->isWritten)
        out->policy = stricter(out->policy, all->policy);
    return out;
}

} // namespace driftgate
