#include "git/objectreader.h"

namespace driftgate
{

namespace
{

QString hex(const git_oid &id)
{
    return shown(fromOid<Revision>(id).hex());
}

/// "The commit 1a2b…", as a sentence begins.
QString called(git_object_t type, const git_oid &id)
{
    switch (type) {
    case GIT_OBJECT_COMMIT:
        return GitTr::tr("The commit %1").arg(hex(id));
    case GIT_OBJECT_TREE:
        return GitTr::tr("The folder %1").arg(hex(id));
    case GIT_OBJECT_BLOB:
        return GitTr::tr("The file content %1").arg(hex(id));
    default:
        return GitTr::tr("The object %1").arg(hex(id));
    }
}

} // namespace

std::unexpected<Error> missingObject(const Repository::Private &d, const git_oid &id,
                                     git_object_t type)
{
    const QString why = d.whyMissing();
    if (!why.isEmpty())
        return fail(
            ErrorCode::NotFound,
            GitTr::tr("%1 is missing from “%2”, %3").arg(called(type, id), shown(d.name()), why));
    return fail(ErrorCode::Corrupt,
                GitTr::tr("%1 is missing from “%2”").arg(called(type, id), shown(d.name())));
}

Result<OdbObject> readObject(const Repository::Private &d, const git_oid &id, git_object_t type,
                             Verify verify, std::size_t maxBytes)
{
    const auto tooLarge = [&](std::size_t size) {
        return fail(ErrorCode::Limit, GitTr::tr("%1 has %2 bytes, more than the %3 that are read")
                                          .arg(called(type, id))
                                          .arg(size)
                                          .arg(maxBytes));
    };
    const auto unreadable = [&](int status) -> std::unexpected<Error> {
        if (status == GIT_ENOTFOUND)
            return missingObject(d, id, type);
        return gitFailure(
            status, GitTr::tr("%1 in “%2” cannot be read").arg(called(type, id), shown(d.name())));
    };
    std::size_t size = 0;
    git_object_t found = GIT_OBJECT_INVALID;
    // Asked before the content: unpacking what is refused afterwards would be the damage. Walks
    // read so many that looking each up twice shows, and have libgit2's bound: see startLibgit2().
    if (maxBytes < MaxStructureBytes || verify == Verify::Yes) {
        if (const int status = git_odb_read_header(&size, &found, d.odb.get(), &id); status < 0)
            return unreadable(status);
        if (size > maxBytes)
            return tooLarge(size);
    }
    git_odb_object *raw = nullptr;
    if (const int status = git_odb_read(&raw, d.odb.get(), &id); status < 0) {
        auto error = unreadable(status);
        const bool known = git_odb_read_header(&size, &found, d.odb.get(), &id) == 0;
        return known && size > maxBytes ? tooLarge(size) : std::move(error);
    }
    OdbObject object(raw);
    if (type != GIT_OBJECT_ANY && git_odb_object_type(raw) != type)
        return fail(ErrorCode::Corrupt, GitTr::tr("%1 in “%2” is an object of another type")
                                            .arg(called(type, id), shown(d.name())));
    if (verify == Verify::No)
        return object;
    git_oid actual{};
    const std::string_view bytes = bytesOf(object);
    if (git_odb_hash(&actual, bytes.data(), bytes.size(), type) < 0 || !git_oid_equal(&actual, &id))
        return fail(ErrorCode::Corrupt,
                    GitTr::tr("%1 in “%2” is damaged: its content has another hash")
                        .arg(called(type, id), shown(d.name())));
    return object;
}

} // namespace driftgate
