#include "workspace/rendersalike.h"

#include "base/sha256.h"
#include "manifest/json.h"
#include "render/lrucache.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr size_t Kept = 10'000; ///< answers

/// The objects, whatever their order.
std::vector<std::string> objectsIn(const Rendered &rendered)
{
    std::vector<std::string> out;
    out.reserve(rendered.objects.size());
    for (const Object &object : rendered.objects)
        out.push_back(sha256(writeJson(object.value, JsonStyle::Canonical)));
    std::ranges::sort(out);
    return out;
}

Result<std::vector<std::string>> objectsAt(const Subject &subject, const Repository &repository,
                                           const Revision &revision, const CancelToken &cancel)
{
    const Result<RenderedPtr> rendered = subject.renderOrEmpty(repository, revision, cancel);
    if (!rendered)
        return fail(rendered.error());
    if (!(*rendered)->isComplete())
        return fail(ErrorCode::Unsupported, Tr::tr("Not all that it renders to at %1 can be told")
                                                .arg(QString::fromStdString(revision.shortHex())));
    return objectsIn(**rendered);
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

Result<bool> rendersAlike(const Subject &subject, const Repository &repository, const Revision &a,
                          const Revision &b, const CancelToken &cancel)
{
    if (a == b)
        return true;
    const Result<std::string> inputsA = inputsAt(subject, repository, a);
    const Result<std::string> inputsB = inputsAt(subject, repository, b);
    if (inputsA && inputsB && *inputsA == *inputsB)
        return true;
    static LruCache<std::string, bool> known(Kept);
    const std::string key = subject.cacheKey() + a.hex() + b.hex();
    if (const auto out = known.get(key))
        return *out;
    const auto objectsA = objectsAt(subject, repository, a, cancel);
    if (!objectsA)
        return fail(objectsA.error());
    const auto objectsB = objectsAt(subject, repository, b, cancel);
    if (!objectsB)
        return fail(objectsB.error());
    const bool out = *objectsA == *objectsB;
    known.put(key, out);
    return out;
}

} // namespace driftgate
