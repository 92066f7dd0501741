#pragma once

#include "git/repository_p.h"

#include <functional>
#include <optional>
#include <string>

namespace driftgate
{

/// What a ref is to become, made from what it was.
struct RefMove {
    Revision from; ///< null: it was not there
    Revision to;   ///< null: it goes
};

/// What a direct ref names; nothing where it is not there. Errors: Corrupt (it cannot be read, or
/// it is symbolic: writing it would move another one).
[[nodiscard]] Result<std::optional<Revision>> targetOfRef(const Repository::Private &d,
                                                          const std::string &ref);

/// Moves a ref from one commit to another and gives what it names then: it is locked as Git locks
/// it, held against `from`, and moved; when it was moved or locked by somebody else, `attempt` is
/// asked again. Errors: attempt's, Io (it stayed locked too: a Conflict would be tried again, and
/// wait as long each time), Cancelled.
[[nodiscard]] Result<Revision> moveRef(const Repository::Private &d, const std::string &ref,
                                       const std::function<Result<RefMove>()> &attempt,
                                       const CancelToken &cancel);

/// Makes a ref name an object that is there, whatever it named before; none: the ref goes.
[[nodiscard]] Status setRef(const Repository &repository, const std::string &ref,
                            const Revision &tip);

} // namespace driftgate
