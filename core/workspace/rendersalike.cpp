#include "workspace/rendersalike.h"

#include "render/lrucache.h"
#include "render/sameobjects.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr size_t Kept = 10'000; ///< answers

/// A path that is not there renders to nothing, where that commit itself names it: an application
/// that was taken away. Another commit's path says nothing of this one.
Result<RenderedPtr> renderedAt(const PastSubject &past, const Repository &repository,
                               const CancelToken &cancel)
{
    Result<RenderedPtr> rendered =
        past.isOwn ? past.subject.renderOrEmpty(repository, past.revision, cancel)
                   : past.subject.render(repository, past.revision, cancel);
    if (!rendered)
        return fail(rendered.error());
    if (!(*rendered)->isComplete())
        return fail(ErrorCode::Unsupported,
                    Tr::tr("Not all that it renders to at %1 can be told")
                        .arg(QString::fromStdString(past.revision.shortHex())));
    return rendered;
}

/// What has no namespace of its own goes to the application's, if it is of a kind that has one.
bool hasUnplaced(const Rendered &rendered)
{
    return std::ranges::any_of(rendered.objects,
                               [](const Object &object) { return object.key.ns.empty(); });
}

std::string keyOf(const PastSubject &past)
{
    return past.subject.cacheKey() + past.revision.hex() + (past.isOwn ? " own\n" : "\n");
}

} // namespace

Result<std::string> inputsAt(const Subject &subject, const Repository &repository,
                             const Revision &revision)
{
    static LruCache<std::string, std::string> known(Kept);
    const std::string key = subject.cacheKey() + revision.hex();
    if (auto out = known.get(key))
        return *std::move(out);
    const Result<Closure> closure =
        subject.workspace->renderer().closure(repository, revision, subject.path, subject.options);
    if (!closure)
        return fail(closure.error());
    std::string out = closure->hash();
    known.put(key, out);
    return out;
}

Result<bool> rendersAlike(const PastSubject &a, const PastSubject &b, const Repository &repository,
                          const CancelToken &cancel)
{
    static LruCache<std::string, bool> known(Kept);
    const std::string key = keyOf(a) + keyOf(b);
    if (const auto out = known.get(key))
        return *out;
    if (a.subject.options == b.subject.options) {
        const Result<std::string> inputsA = inputsAt(a.subject, repository, a.revision);
        const Result<std::string> inputsB = inputsAt(b.subject, repository, b.revision);
        if (inputsA && inputsB && *inputsA == *inputsB)
            return true;
    }
    const Result<RenderedPtr> renderedA = renderedAt(a, repository, cancel);
    if (!renderedA)
        return fail(renderedA.error());
    const Result<RenderedPtr> renderedB = renderedAt(b, repository, cancel);
    if (!renderedB)
        return fail(renderedB.error());
    const bool out = haveSameObjects(**renderedA, **renderedB);
    if (out && a.subject.options.ns != b.subject.options.ns && hasUnplaced(**renderedA))
        return fail(ErrorCode::Unsupported,
                    Tr::tr("The workspace file gives it another namespace at %1 than at %2")
                        .arg(QString::fromStdString(a.revision.shortHex()),
                             QString::fromStdString(b.revision.shortHex())));
    known.put(key, out);
    return out;
}

Result<bool> isAsApproved(const PastSubject &synced, const Record &approval,
                          const WorkspaceHistory &history, const Repository &repository,
                          const CancelToken &cancel)
{
    if (approval.revision == synced.revision)
        return true;
    const Result<PastSubject> approved = history.subjectAt(approval.revision, synced.revision,
                                                           approval.application, approval.cluster);
    if (!approved)
        return fail(approved.error());
    if (approved->subject.options == synced.subject.options) {
        const Result<std::string> inputs = inputsAt(synced.subject, repository, synced.revision);
        if (inputs && approval.detailText("inputs") == *inputs)
            return true;
    }
    return rendersAlike(*approved, synced, repository, cancel);
}

} // namespace driftgate
