#pragma once

#include "cluster/kubernetes/listing.h"
#include "cluster/kubernetes/objectchunks.h"

#include <functional>
#include <memory>
#include <optional>

namespace driftgate
{

/// One list that keeps itself up to date.
struct KindWatch {
    enum class Phase {
        Listing,  ///< or about to
        Watching, ///< up to date
        Waiting,  ///< something failed; it is tried again after a while
        Ended,    ///< the kind is no longer served
    };

    explicit KindWatch(ListScope what)
        : scope(std::move(what))
    {
    }

    ListScope scope;
    ObjectChunks objects;
    Phase phase = Phase::Listing;
    bool isSettled = false;     ///< listed once, or failed once
    bool isListed = false;      ///< its objects are known, if not up to date
    std::optional<Error> error; ///< why it waits or has ended
    int failures = 0;           ///< in a row
    bool isBack = false;        ///< it had failed and goes on: others may, too
    CancelSource stop;
    CancelSource wake; ///< ends the waiting
    CancelSource cut;  ///< ends the stream: it is taken for dead

    [[nodiscard]] bool isForbidden() const
    {
        return error && error->code == ErrorCode::Denied && phase == Phase::Waiting;
    }
};

/// Follows until `watch.stop` asks to stop. `changed` is called after every change of it.
QCoro::Task<> follow(ClientPtr client, std::shared_ptr<KindWatch> watch,
                     std::function<void()> changed);

} // namespace driftgate
