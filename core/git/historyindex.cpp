#include "git/historyindex.h"

#include "base/sha256.h"
#include "base/text.h"
#include "git/indexbuilder.h"
#include "git/indexquery.h"

#include <QLockFile>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr int MaxAttempts = 3;
/// So many are added without waiting for a turn: should two programs do so at once, the second
/// begins again and finds them there.
constexpr size_t FewCommits = 1000;
constexpr std::string_view Shallow = "shallow";
constexpr std::string_view Head = "head";

/// What a shallow clone leaves out decides which files its oldest commits add.
std::string shallowState(const Repository::Private &d)
{
    std::vector<Revision> ends(d.shallow.begin(), d.shallow.end());
    std::ranges::sort(ends);
    std::string all;
    for (const Revision &end : ends)
        all += oidBytes(end);
    return ends.empty() ? "whole" : sha256(all);
}

/// One at a time builds an index: the others wait, and find its work done.
Status waitForTurn(QLockFile &turn, const CancelToken &cancel)
{
    turn.setStaleLockTime(0); // building may take long; a dead owner is noticed all the same
    while (!cancel.stop_requested()) {
        if (turn.tryLock(50))
            return {};
        if (turn.error() != QLockFile::LockFailedError)
            return fail(ErrorCode::Io, GitTr::tr("The history index “%1” cannot be written")
                                           .arg(turn.fileName().chopped(5)));
    }
    return cancelled();
}

} // namespace

struct HistoryIndex::Private {
    explicit Private(IndexStore opened)
        : store(std::move(opened))
        , query(store)
    {
    }

    IndexStore store;
    IndexQuery query;

    /// Whether the index is about this repository's history as far as it is here now.
    Result<bool> fits(const Repository::Private &d, std::string_view state) const
    {
        const auto shallow = store.meta(Shallow);
        if (!shallow)
            return fail(shallow.error());
        const auto head = store.meta(Head);
        if (!head)
            return fail(head.error());
        if (*shallow != state || head->size() != Revision::Size)
            return *shallow == state;
        git_oid id{};
        std::memcpy(id.id, head->data(), head->size());
        return git_odb_exists(d.odb.get(), &id) == 1;
    }

    /// Empties it when it is not.
    Status fit(const Repository &repository)
    {
        const Repository::Private &d = repository.d();
        const std::string state = shallowState(d);
        const auto known = fits(d, state);
        if (!known)
            return fail(known.error());
        if (*known)
            return {};
        // Asked again where nobody else can write: what they built since must stay.
        Transaction transaction(store.database());
        if (const Status begun = transaction.begin(); !begun)
            return begun;
        const auto now = fits(d, state);
        if (!now)
            return fail(now.error());
        if (*now)
            return {};
        if (const Status empty = store.clear(); !empty)
            return empty;
        if (const Status set = store.setMeta(Shallow, state); !set)
            return set;
        return transaction.commit();
    }

    Result<bool> build(const Repository &repository, const Revision &head, QLockFile &turn,
                       const CancelToken &cancel,
                       const std::function<void(size_t, size_t)> &progress)
    {
        query.forget();
        if (const Status fitted = fit(repository); !fitted)
            return fail(fitted.error());
        IndexBuilder builder(repository, store, cancel, progress);
        const auto missing = builder.collect(head);
        if (!missing)
            return fail(missing.error());
        if (*missing > FewCommits && !turn.isLocked()) {
            if (const Status mine = waitForTurn(turn, cancel); !mine)
                return fail(mine.error());
            return build(repository, head, turn, cancel, progress); // others may have built it
        }
        const auto built = builder.run();
        if (built && *missing > FewCommits)
            store.settle();
        return built;
    }
};

HistoryIndex::HistoryIndex(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}
HistoryIndex::HistoryIndex(HistoryIndex &&) noexcept = default;
HistoryIndex &HistoryIndex::operator=(HistoryIndex &&) noexcept = default;
HistoryIndex::~HistoryIndex() = default;

Result<HistoryIndex> HistoryIndex::open(const std::filesystem::path &cacheDir,
                                        const Repository &repository)
{
    const std::string identity = repository.d().commonDir.string();
    auto store = IndexStore::open(cacheDir / "history" / (sha256(identity) + ".sqlite"), identity);
    if (!store)
        return fail(store.error());
    return HistoryIndex(std::make_unique<Private>(*std::move(store)));
}

Status HistoryIndex::update(const Repository &repository, const Revision &head,
                            const CancelToken &cancel,
                            const std::function<void(size_t, size_t)> &progress)
{
    QLockFile turn(shown(m_d->store.file().string() + ".lock"));
    Error last;
    for (int damages = 0; damages < MaxAttempts;) {
        const auto built = m_d->build(repository, head, turn, cancel, progress);
        if (built && *built)
            return {};
        if (built) // another program wrote: what it left is looked at anew
            continue;
        // A damaged index is made anew; a damaged repository is not cured by it.
        if (built.error().code != ErrorCode::Corrupt || m_d->store.isSound())
            return fail(built.error());
        ++damages;
        last = built.error();
        if (const Status empty = m_d->store.rebuild(); !empty)
            return empty;
    }
    return fail(std::move(last));
}

bool HistoryIndex::covers(const Revision &head) const
{
    const auto number = m_d->store.find(head);
    return number && number->has_value();
}

Result<std::vector<Revision>> HistoryIndex::commitsTouching(const Revision &head,
                                                            const std::vector<std::string> &paths,
                                                            size_t limit) const
{
    return m_d->query.commitsTouching(head, paths, limit);
}

} // namespace driftgate
