#include "git/handles.h"

#include <array>
#include <cstdlib>
#include <git2/sys/alloc.h>

namespace driftgate
{

namespace
{

/// For all open repositories together. Handles live for one job, and walks read each object
/// once: libgit2's own 256 MB would fill with what nobody asks for again.
constexpr ssize_t CacheBytes = ssize_t{32} << 20;

/// The largest object that is ever read (MaxStructureBytes), and what unpacking adds to it.
/// libgit2 takes the memory of a whole object at once: where there is no more to be had, the
/// object fails as a Limit, and nobody need ask for its size first.
constexpr size_t LargestAllocation = (size_t{256} << 20) + (size_t{1} << 20);

void *allocateBounded(size_t bytes, const char *, int)
{
    return bytes > LargestAllocation ? nullptr : std::malloc(bytes);
}

void *reallocateBounded(void *before, size_t bytes, const char *, int)
{
    return bytes > LargestAllocation ? nullptr : std::realloc(before, bytes);
}

ErrorCode codeOf(int status, int kind)
{
    switch (status) {
    case GIT_ENOTFOUND:
    case GIT_EUNBORNBRANCH:
        return ErrorCode::NotFound;
    case GIT_EAMBIGUOUS:
    case GIT_EINVALIDSPEC:
    case GIT_EPEEL:
        return ErrorCode::Invalid;
    case GIT_EOWNER:
        return ErrorCode::Denied;
    case GIT_ENOTSUPPORTED:
        return ErrorCode::Unsupported;
    case GIT_EUSER:
        return ErrorCode::Cancelled;
    case GIT_EMISMATCH:
        return ErrorCode::Corrupt;
    default:
        break;
    }
    switch (kind) {
    case GIT_ERROR_OS:
    case GIT_ERROR_FILESYSTEM:
        return ErrorCode::Io;
    case GIT_ERROR_NOMEMORY:
        return ErrorCode::Limit;
    default:
        return ErrorCode::Corrupt;
    }
}

} // namespace

void startLibgit2()
{
    // Never shut down: handles may outlive any one owner, and the process's end frees it all.
    static const bool started = [] {
        git_libgit2_init();
        // The same functions below as libgit2's own, so that what it took before can be freed.
        git_allocator bounded{allocateBounded, reallocateBounded, std::free};
        git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &bounded);
        git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // What is written (notes, which are records) is on the disk before it is told as written.
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
        git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, CacheBytes);
        for (const int level : {GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_GLOBAL,
                                GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_PROGRAMDATA})
            git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
        // Both change nothing about how objects are read: in a partial clone some are missing,
        // and paths between worktrees may be relative.
        std::array<const char *, 2> known{"partialclone", "relativeworktrees"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, known.data(), known.size());
        return true;
    }();
    static_cast<void>(started);
}

std::unexpected<Error> gitFailure(int status, const QString &text, Place place)
{
    const git_error *last = git_error_last();
    const bool told = last && last->klass != GIT_ERROR_NONE && last->message && *last->message;
    const ErrorCode code = codeOf(status, last ? last->klass : GIT_ERROR_NONE);
    QString sentence = text;
    if (told)
        sentence = GitTr::tr("%1: %2").arg(text, shown(last->message));
    return fail(code, std::move(sentence), std::move(place));
}

} // namespace driftgate
