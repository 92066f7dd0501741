#include "git/historyindex.h"

#include "base/text.h"
#include "git/indexbuilder.h"
#include "git/indexquery.h"

#include <QCryptographicHash>
#include <QLockFile>

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr int MaxAttempts = 3;
constexpr std::string_view Shallow = "shallow";
constexpr std::string_view Head = "head";

std::string hashed(std::string_view text)
{
    return QCryptographicHash::hash(
               QByteArrayView(text.data(), static_cast<qsizetype>(text.size())),
               QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

/// What a shallow clone leaves out decides which files its oldest commits add.
std::string shallowState(const Repository::Private &d)
{
    std::vector<Revision> ends(d.shallow.begin(), d.shallow.end());
    std::ranges::sort(ends);
    std::string all;
    for (const Revision &end : ends)
        all += oidBytes(end);
    return ends.empty() ? "whole" : hashed(all);
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

    /// Empties the index when it is not about this repository's history.
    Status fit(const Repository &repository)
    {
        const Repository::Private &d = repository.d();
        const auto shallow = store.meta(Shallow);
        if (!shallow)
            return fail(shallow.error());
        const auto head = store.meta(Head);
        if (!head)
            return fail(head.error());
        const std::string state = shallowState(d);
        bool fits = *shallow == state;
        if (fits && head->size() == Revision::Size) {
            git_oid id{};
            std::memcpy(id.id, head->data(), head->size());
            fits = git_odb_exists(d.odb.get(), &id) == 1;
        }
        if (fits)
            return {};
        if (const Status empty = store.clear(); !empty)
            return empty;
        return store.setMeta(Shallow, state);
    }

    Result<bool> build(const Repository &repository, const Revision &head,
                       const CancelToken &cancel,
                       const std::function<void(size_t, size_t)> &progress)
    {
        query.forget();
        if (const Status fitted = fit(repository); !fitted)
            return fail(fitted.error());
        return IndexBuilder(repository, store, cancel, progress).run(head);
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
    auto store = IndexStore::open(cacheDir / "history" / (hashed(identity) + ".sqlite"), identity);
    if (!store)
        return fail(store.error());
    return HistoryIndex(std::make_unique<Private>(*std::move(store)));
}

Status HistoryIndex::update(const Repository &repository, const Revision &head,
                            const CancelToken &cancel,
                            const std::function<void(size_t, size_t)> &progress)
{
    QLockFile turn(shown(m_d->store.file().string() + ".lock"));
    if (const Status mine = waitForTurn(turn, cancel); !mine)
        return mine;
    Error last;
    for (int attempt = 0; attempt < MaxAttempts; ++attempt) {
        const auto built = m_d->build(repository, head, cancel, progress);
        if (built && *built)
            return {};
        if (built) // another program wrote: what it left is looked at anew
            continue;
        // A damaged index is made anew; a damaged repository is not cured by it.
        if (built.error().code != ErrorCode::Corrupt || m_d->store.isSound())
            return fail(built.error());
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
