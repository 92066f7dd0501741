#include "git/refswap.h"

#include <chrono>
#include <random>
#include <thread>

namespace driftgate
{

namespace
{

using TransactionHandle = std::unique_ptr<git_transaction, GitFree<git_transaction_free>>;

constexpr std::chrono::seconds Patience{20}; ///< with somebody else's lock
constexpr int LongestPauseMs = 20;

enum class Swap { Done, Moved, Locked };

/// One try. libgit2's own comparing create does not lock before it looks whether a new ref is
/// there, so that two could make it; a transaction holds the lock while it is looked at.
Result<Swap> trySwap(const Repository::Private &d, const std::string &ref, const RefMove &move)
{
    git_transaction *raw = nullptr;
    const auto failed = [&](int status) {
        return gitFailure(
            status, GitTr::tr("“%1” cannot be written to “%2”").arg(shown(ref), shown(d.name())));
    };
    if (const int status = git_transaction_new(&raw, d.repository.get()); status < 0)
        return failed(status);
    const TransactionHandle transaction(raw);
    if (const int status = git_transaction_lock_ref(raw, ref.c_str()); status < 0)
        return status == GIT_ELOCKED ? Result<Swap>(Swap::Locked) : failed(status);
    const auto now = targetOfRef(d, ref);
    if (!now)
        return fail(now.error());
    if (now->value_or(Revision()) != move.from)
        return Swap::Moved;
    const git_oid to = toOid(move.to);
    const int set = move.to.isNull()
                        ? git_transaction_remove(raw, ref.c_str())
                        : git_transaction_set_target(raw, ref.c_str(), &to, nullptr, "driftgate");
    if (set < 0)
        return failed(set);
    if (const int status = git_transaction_commit(raw); status < 0)
        return status == GIT_ELOCKED ? Result<Swap>(Swap::Locked) : failed(status);
    return Swap::Done;
}

/// Not the same for all who wait, or they would meet again.
void waitShortly()
{
    static thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> length(1, LongestPauseMs);
    std::this_thread::sleep_for(std::chrono::milliseconds(length(random)));
}

} // namespace

Result<std::optional<Revision>> targetOfRef(const Repository::Private &d, const std::string &ref)
{
    git_reference *raw = nullptr;
    if (const int status = git_reference_lookup(&raw, d.repository.get(), ref.c_str());
        status < 0) {
        if (status == GIT_ENOTFOUND)
            return std::nullopt;
        Error error =
            gitFailure(status,
                       GitTr::tr("“%1” of “%2” cannot be read").arg(shown(ref), shown(d.name())))
                .error();
        error.code = ErrorCode::Corrupt;
        return fail(std::move(error));
    }
    const ReferenceHandle reference(raw);
    const git_oid *const target = git_reference_target(raw);
    if (!target)
        return fail(
            ErrorCode::Corrupt,
            GitTr::tr("“%1” of “%2” is another name for “%3”, which is refused")
                .arg(shown(ref), shown(d.name()), shown(git_reference_symbolic_target(raw))));
    return fromOid<Revision>(*target);
}

Result<Revision> moveRef(const Repository::Private &d, const std::string &ref,
                         const std::function<Result<RefMove>()> &attempt, const CancelToken &cancel)
{
    auto end = std::chrono::steady_clock::now() + Patience;
    while (true) {
        if (cancel.stop_requested())
            return cancelled();
        const Result<RefMove> move = attempt();
        if (!move)
            return fail(move.error());
        if (move->from == move->to)
            return move->to;
        const Result<Swap> swapped = trySwap(d, ref, *move);
        if (!swapped)
            return fail(swapped.error());
        if (*swapped == Swap::Done)
            return move->to;
        // Somebody who moves it gets on: that is no lock left behind by a program that died.
        if (*swapped == Swap::Moved)
            end = std::chrono::steady_clock::now() + Patience;
        if (std::chrono::steady_clock::now() > end)
            return fail(ErrorCode::Io,
                        GitTr::tr("“%1” is locked by another program; when none is running, remove "
                                  "“%2”")
                            .arg(shown(ref), shown((d.commonDir / (ref + ".lock")).string())));
        waitShortly();
    }
}

Status setRef(const Repository &repository, const std::string &ref, const Revision &tip)
{
    const auto attempt = [&]() -> Result<RefMove> {
        const auto now = targetOfRef(repository.d(), ref);
        if (!now)
            return fail(now.error());
        return RefMove{.from = now->value_or(Revision()), .to = tip};
    };
    const auto moved = moveRef(repository.d(), ref, attempt, {});
    return moved ? Status() : fail(moved.error());
}

} // namespace driftgate
