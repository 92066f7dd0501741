#include "git/tips.h"

#include <algorithm>

namespace driftgate
{

namespace
{

struct Space {
    std::string_view prefix;
    RefKind kind;
};

constexpr std::array<Space, 3> Spaces{{{"refs/heads/", RefKind::Branch},
                                       {"refs/remotes/", RefKind::RemoteBranch},
                                       {"refs/tags/", RefKind::Tag}}};

/// The commit a ref leads to. No value when it names a tree or a blob. A ref to an object that
/// is not there keeps that id: whoever walks from it is told that it is missing.
std::optional<Revision> peeled(const Repository::Private &d, const git_reference *reference,
                               RefKind kind)
{
    if (const git_oid *known = git_reference_target_peel(reference)) {
        const CommitGraph *graph = d.commitGraph();
        if (graph && graph->contains(fromOid<Revision>(*known)))
            return fromOid<Revision>(*known);
        size_t size = 0;
        git_object_t type = GIT_OBJECT_INVALID;
        if (git_odb_read_header(&size, &type, d.odb.get(), known) == 0 && type != GIT_OBJECT_COMMIT)
            return std::nullopt;
        return fromOid<Revision>(*known);
    }
    const git_oid *target = git_reference_target(reference);
    if (!target)
        return std::nullopt;
    const auto direct = fromOid<Revision>(*target);
    // Git keeps anything but commits out of branches. Looking at each of thousands of refs would
    // cost more than the rest of the first screen.
    if (kind != RefKind::Tag)
        return direct;
    const CommitGraph *graph = d.commitGraph();
    if (graph && graph->contains(direct))
        return direct;
    git_oid id = *target;
    for (int depth = 0; depth < MaxTagDepth; ++depth) {
        size_t size = 0;
        git_object_t type = GIT_OBJECT_INVALID;
        if (git_odb_read_header(&size, &type, d.odb.get(), &id) < 0 || type == GIT_OBJECT_COMMIT)
            return fromOid<Revision>(id);
        if (type != GIT_OBJECT_TAG)
            return std::nullopt;
        const auto tag = readObject(d, id, GIT_OBJECT_TAG, Verify::No);
        if (!tag)
            return fromOid<Revision>(id);
        const auto next = targetOfTag(bytesOf(*tag));
        if (!next)
            return std::nullopt;
        id = toOid(*next);
    }
    return std::nullopt;
}

/// Calls `visit` with each branch, remote branch and tag.
template<class Visit>
Status eachRef(const Repository::Private &d, Visit visit)
{
    const auto unlisted = [&](int status) {
        return gitFailure(
            status,
            GitTr::tr("The branches and tags of “%1” cannot be listed").arg(shown(d.name())));
    };
    git_reference_iterator *raw = nullptr;
    if (const int status = git_reference_iterator_new(&raw, d.repository.get()); status < 0)
        return unlisted(status);
    const ReferenceIterator iterator(raw);
    while (true) {
        git_reference *next = nullptr;
        const int status = git_reference_next(&next, raw);
        if (status == GIT_ITEROVER)
            return {};
        if (status < 0)
            return unlisted(status);
        const ReferenceHandle reference(next);
        // A symbolic ref ("origin/HEAD") is another name for a ref that is listed itself.
        if (git_reference_type(next) != GIT_REFERENCE_DIRECT)
            continue;
        const std::string_view name(git_reference_name(next));
        const auto space = std::ranges::find_if(
            Spaces, [&](const Space &candidate) { return name.starts_with(candidate.prefix); });
        if (space != Spaces.end())
            visit(next, name, *space);
    }
}

} // namespace

std::optional<Revision> targetOfTag(std::string_view bytes)
{
    constexpr std::string_view Begin = "object ";
    if (!bytes.starts_with(Begin))
        return std::nullopt;
    const auto target = Revision::fromHex(bytes.substr(Begin.size(), 2 * Revision::Size));
    return target ? std::optional(*target) : std::nullopt;
}

Result<std::vector<Revision>> tipsOf(const Repository::Private &d)
{
    std::vector<std::pair<std::string, Revision>> found;
    const Status listed =
        eachRef(d, [&](const git_reference *reference, std::string_view name, const Space &) {
            const git_oid *target = git_reference_target_peel(reference);
            if (!target)
                target = git_reference_target(reference);
            if (target)
                found.emplace_back(name, fromOid<Revision>(*target));
        });
    if (!listed)
        return fail(listed.error());
    std::ranges::sort(found);
    std::vector<Revision> out;
    git_oid head{};
    if (git_reference_name_to_id(&head, d.repository.get(), "HEAD") == 0)
        out.push_back(fromOid<Revision>(head));
    for (const auto &[name, target] : found)
        out.push_back(target);
    return out;
}

Result<std::vector<Ref>> Repository::refs() const
{
    const std::string head =
        m_d->info.isDetached ? std::string() : "refs/heads/" + m_d->info.headBranch;
    std::vector<Ref> out;
    const Status listed = eachRef(
        *m_d, [&](const git_reference *reference, std::string_view name, const Space &space) {
            const auto target = peeled(*m_d, reference, space.kind);
            if (!target)
                return;
            out.push_back({.name = std::string(name),
                           .label = std::string(name.substr(space.prefix.size())),
                           .kind = space.kind,
                           .target = *target,
                           .isHead = name == head});
        });
    if (!listed)
        return fail(listed.error());
    std::ranges::sort(out, {}, [](const Ref &ref) { return std::tie(ref.kind, ref.name); });
    return out;
}

} // namespace driftgate
