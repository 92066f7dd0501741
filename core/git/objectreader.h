#pragma once

#include "git/repository_p.h"

#include <cstddef>
#include <string_view>

namespace driftgate
{

/// Whether an object's bytes are hashed again. Always where they are shown or approved; not
/// where only their structure counts and a great many are read (walks, the index).
enum class Verify { No, Yes };

/// Commits, trees and tags larger than this are refused: no honest one comes near.
constexpr std::size_t MaxStructureBytes = std::size_t{256} << 20;

/// Reads one object. Errors: NotFound when the object is absent from a shallow or partial clone,
/// Corrupt when it is absent from a full one, damaged or of another type (unless `type` is
/// GIT_OBJECT_ANY), Limit when it is larger than `maxBytes`. Each names the object's id.
[[nodiscard]] Result<OdbObject> readObject(const Repository::Private &d, const git_oid &id,
                                           git_object_t type, Verify verify,
                                           std::size_t maxBytes = MaxStructureBytes);

/// The bytes, as long as the object lives.
[[nodiscard]] inline std::string_view bytesOf(const OdbObject &object)
{
    return {static_cast<const char *>(git_odb_object_data(object.get())),
            git_odb_object_size(object.get())};
}

/// The error of an object that is not there.
[[nodiscard]] std::unexpected<Error> missingObject(const Repository::Private &d, const git_oid &id,
                                                   git_object_t type);

} // namespace driftgate
