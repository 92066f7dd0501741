#pragma once

#include "base/result.h"
#include "base/revision.h"
#include "base/shown.h"

#include <QCoreApplication>

#include <git2.h>

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace driftgate
{

/// The context of everything that core/git says to a person.
struct GitTr {
    Q_DECLARE_TR_FUNCTIONS(Git)
};

/// A libgit2 object that frees itself.
template<auto Free>
struct GitFree {
    template<class T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};

using RepositoryHandle = std::unique_ptr<git_repository, GitFree<git_repository_free>>;
using OdbHandle = std::unique_ptr<git_odb, GitFree<git_odb_free>>;
using OdbObject = std::unique_ptr<git_odb_object, GitFree<git_odb_object_free>>;
using ConfigHandle = std::unique_ptr<git_config, GitFree<git_config_free>>;
using ConfigIterator = std::unique_ptr<git_config_iterator, GitFree<git_config_iterator_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, GitFree<git_reference_free>>;
using ReferenceIterator =
    std::unique_ptr<git_reference_iterator, GitFree<git_reference_iterator_free>>;
using ObjectHandle = std::unique_ptr<git_object, GitFree<git_object_free>>;

/// Starts libgit2 once for the whole process, with the options that Driftgate reads under:
///
/// - Folders owned by another user are read too. Git refuses them (safe.directory) because it
///   would run the hooks and commands that their configuration names; nothing here runs any.
/// - The system's and the user's configuration files are not read: what is shown depends on the
///   repository alone.
/// - Objects that unpack to more than any that is read are refused before they are unpacked.
/// - Hashes are checked by objectreader.h, where content is shown or approved, not on every read.
void startLibgit2();

/// The failure of the libgit2 call just made on this thread, as an Error. `text` is a sentence
/// without its stop that names the object or path; libgit2's own reason is put behind it.
[[nodiscard]] std::unexpected<Error> gitFailure(int status, const QString &text, Place place = {});

template<class Tag>
[[nodiscard]] git_oid toOid(const GitId<Tag> &id)
{
    git_oid out{};
    std::memcpy(out.id, id.bytes().data(), id.bytes().size());
    return out;
}

template<class Id>
[[nodiscard]] Id fromRaw(const unsigned char *raw)
{
    typename Id::Bytes bytes;
    std::memcpy(bytes.data(), raw, bytes.size());
    return Id(bytes);
}

template<class Id>
[[nodiscard]] Id fromOid(const git_oid &oid)
{
    return fromRaw<Id>(oid.id);
}

} // namespace driftgate
