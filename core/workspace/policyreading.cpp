#include "workspace/policyreading.h"

#include "base/shown.h"
#include "workspace/trackedbranch.h"

#include <QCoreApplication>

#include <algorithm>

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

/// The workspace file's path within the repository; the repository's own at its top where the one
/// that is open lies elsewhere.
std::string pathInRepository(const Workspace &workspace)
{
    std::error_code error;
    const fs::path file = fs::weakly_canonical(workspace.config().file, error);
    const fs::path top = fs::weakly_canonical(workspace.repositoryPath(), error);
    if (workspace.config().file.empty())
        return FileName;
    const fs::path relative = file.lexically_relative(top);
    const bool isWithin = !relative.empty() && *relative.begin() != ".." && relative != ".";
    return isWithin ? relative.generic_string() : FileName;
}

bool isOwnFile(const Workspace &workspace, const std::string &path)
{
    std::error_code error;
    return fs::weakly_canonical(workspace.repositoryPath() / path, error) ==
           fs::weakly_canonical(workspace.config().file, error);
}

/// Fills in a fault's place: which commit the file was read at.
Error faultAt(const Revision &revision, const std::string &path, Error error)
{
    error.text = Tr::tr("The policy cannot be read at %1, so nothing is allowed: %2")
                     .arg(shown(revision.shortHex()), error.text);
    error.place.file = path;
    return error;
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

/// What satisfies both.
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

} // namespace

bool hasPolicy(const WorkspaceConfig &config, const ApplicationName &application,
               const ClusterName &cluster)
{
    const auto isWritten = [](const auto *part) { return part && part->policy != PolicyConfig(); };
    return config.policy != PolicyConfig() || isWritten(config.cluster(cluster)) ||
           isWritten(config.application(application));
}

Result<PolicyReading> policyAt(const Workspace &workspace, const Revision &revision,
                               const ApplicationName &application, const ClusterName &cluster)
{
    const Result<Repository> repository = workspace.openRepository();
    if (!repository)
        return fail(repository.error());
    const std::string path = pathInRepository(workspace);
    const Result<std::optional<TreeEntry>> entry = repository->entry(revision, path);
    if (!entry)
        return fail(entry.error());
    PolicyReading out;
    if (!*entry) {
        if (!workspace.config().file.empty())
            out.note = Tr::tr("%1 is not in the repository at %2: the default policy counts, one "
                              "approval by anyone")
                           .arg(shown(path), shown(revision.shortHex()));
        return out;
    }
    const Result<std::string> text = repository->read(revision, path, MaxFile);
    if (!text)
        return fail(faultAt(revision, path, text.error()));
    const WorkspaceReading reading = readWorkspace(*text, workspace.repositoryPath() / path);
    // A fault anywhere may hide a policy: a misspelt key, an entry that was left out.
    if (!reading.errors.empty())
        return fail(faultAt(revision, path, reading.errors.front()));
    if (!hasCluster(reading.config, application, cluster) && hasPolicies(reading.config))
        return fail(
            ErrorCode::Denied,
            Tr::tr("The workspace file has policies at %1, and does not know %2 on %3: "
                   "commit it first, so that they can be told for it")
                .arg(shown(revision.shortHex()), shown(application.text()), shown(cluster.text())),
            {path, 0, 0, {}});
    out.policy = reading.config.policyFor(application, cluster);
    if (!isOwnFile(workspace, path) && !workspace.config().file.empty())
        out.note = Tr::tr("The policy is that of the repository's own %1, not of the workspace "
                          "file outside it")
                       .arg(shown(path));
    return out;
}

Result<PolicyReading> policyNow(const Workspace &workspace, const ApplicationName &application,
                                const ClusterName &cluster)
{
    const Result<Revision> head = workspace.targetRevision();
    if (!head)
        return fail(head.error());
    Result<PolicyReading> out = policyAt(workspace, *head, application, cluster);
    const Result<Repository> repository = workspace.openRepository();
    if (!out || !repository || workspace.branchName().empty())
        return out;
    const Result<TrackedBranch> shared = trackedBranch(*repository, workspace.branchName(), true);
    if (!shared || shared->head == *head)
        return out;
    // A commit that nobody else has seen must not weaken what the others agreed on.
    const Result<PolicyReading> theirs = policyAt(workspace, shared->head, application, cluster);
    if (!theirs)
        return fail(theirs.error());
    out->policy = stricter(out->policy, theirs->policy);
    return out;
}

} // namespace driftgate
