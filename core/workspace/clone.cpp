#include "workspace/clone.h"

#include "base/sha256.h"
#include "base/text.h"
#include "git/remote.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

/// "manifests-3f2a91c0": readable, and different for different addresses.
std::string folderName(const std::string &url)
{
    std::string_view text = url;
    while (text.ends_with('/'))
        text.remove_suffix(1);
    if (text.ends_with(".git"))
        text.remove_suffix(4);
    std::string name(text.substr(text.find_last_of("/:") + 1));
    std::erase_if(name, [](char c) {
        return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                 c == '-' || c == '_');
    });
    return name + '-' + sha256(url).substr(0, 8);
}

/// The clone is Driftgate's own, so its working copy may be moved; hooks stay off.
Status checkOutRemoteHead(const fs::path &clone, const ProcessRunner &runner,
                          const CancelToken &cancel)
{
    ProcessRequest request;
    request.program = "git";
    request.directory = clone;
    request.arguments = {"-c",
                         "core.hooksPath=/dev/null",
                         "-c",
                         "core.symlinks=false",
                         "checkout",
                         "--quiet",
                         "--force",
                         "--detach",
                         "refs/remotes/origin/HEAD"};
    const Result<ProcessOutcome> done = runner.run(request, cancel);
    if (!done)
        return fail(done.error());
    if (done->exitCode != 0)
        return fail(ErrorCode::Tool, Tr::tr("The clone's working copy could not be moved to the "
                                            "remote's head: %1")
                                         .arg(QString::fromStdString(done->errors).trimmed()));
    return {};
}

} // namespace

Result<OwnClone> cloneOrFetch(const std::string &url, const Environment &environment,
                              const CancelToken &cancel)
{
    const GitRemote remote(*environment.runner);
    OwnClone out;
    const fs::path parent = environment.dataDir / "repositories";
    out.path = parent / folderName(url);
    std::error_code error;
    if (!fs::exists(out.path / ".git", error)) {
        fs::create_directories(parent, error);
        if (error)
            return fail(ErrorCode::Io,
                        Tr::tr("The folder for clones could not be made: %1")
                            .arg(QString::fromStdString(error.message())),
                        Place{parent.string(), 0, 0, {}});
        // An interrupted clone must not look like a whole one at the next start.
        const fs::path fresh = out.path.string() + ".new";
        fs::remove_all(fresh, error);
        if (const Status cloned = remote.clone(url, fresh, cancel); !cloned) {
            fs::remove_all(fresh, error);
            return fail(cloned.error());
        }
        fs::remove_all(out.path, error);
        fs::rename(fresh, out.path, error);
        if (error)
            return fail(ErrorCode::Io,
                        Tr::tr("The clone could not be moved to its place: %1")
                            .arg(QString::fromStdString(error.message())),
                        Place{out.path.string(), 0, 0, {}});
        return out;
    }
    Status fetched = remote.fetch(out.path, "origin", cancel, FetchTags::AsRemote);
    if (fetched)
        fetched = checkOutRemoteHead(out.path, *environment.runner, cancel);
    if (!fetched && fetched.error().code == ErrorCode::Cancelled)
        return fail(fetched.error());
    if (!fetched)
        out.notFetched = fetched.error();
    return out;
}

} // namespace driftgate
