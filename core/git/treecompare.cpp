#include "git/treecompare.h"

#include "git/treepath.h"

namespace driftgate
{

namespace
{

constexpr size_t MaxDepth = 1000;
constexpr size_t MaxChanges = 5'000'000;
constexpr size_t KeptBytes = size_t{32} << 20;

bool isSame(const RawEntry &a, const RawEntry &b)
{
    return a.mode == b.mode && std::memcmp(a.id, b.id, Revision::Size) == 0;
}

} // namespace

Result<OdbObject> TreeComparer::tree(const git_oid &id)
{
    const auto key = fromOid<TreeId>(id);
    const auto share = [](const OdbObject &object) {
        git_odb_object *out = nullptr;
        git_odb_object_dup(&out, object.get());
        return OdbObject(out);
    };
    if (const auto kept = m_kept.find(key); kept != m_kept.end())
        return share(kept->second);
    auto read = readObject(m_d, id, GIT_OBJECT_TREE, Verify::No);
    if (!read)
        return read;
    m_keptBytes += bytesOf(*read).size();
    m_order.push_back(key);
    m_kept.emplace(key, share(*read));
    while (m_keptBytes > KeptBytes && m_order.size() > 1) {
        const auto oldest = m_kept.extract(m_order.front());
        m_order.pop_front();
        m_keptBytes -= bytesOf(oldest.mapped()).size();
    }
    return read;
}

Status TreeComparer::compare(const TreeId &tree, const std::vector<TreeId> &parents,
                             const Visit &visit)
{
    std::vector<const unsigned char *> ids{tree.bytes().data()};
    for (const TreeId &parent : parents) {
        if (parent == tree)
            return {};
        ids.push_back(parent.bytes().data());
    }
    m_visit = &visit;
    m_path.clear();
    m_visited = 0;
    return descend(ids, 0);
}

/// Compares the trees with these ids: the commit's, then each parent's; null where none is.
Status TreeComparer::descend(const std::vector<const unsigned char *> &ids, size_t depth)
{
    if (depth > MaxDepth)
        return fail(ErrorCode::Limit, GitTr::tr("Folders in “%1” nest more than %2 deep")
                                          .arg(shown(m_d.name()))
                                          .arg(MaxDepth));
    std::vector<Side> sides(ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        if (!ids[i])
            continue;
        auto read = tree(toOid(fromRaw<TreeId>(ids[i])));
        if (!read)
            return fail(read.error());
        sides[i].tree = *std::move(read);
        sides[i].cursor = TreeCursor(bytesOf(sides[i].tree));
        sides[i].has = sides[i].cursor.next();
    }
    while (true) {
        const RawEntry *first = nullptr;
        for (const Side &side : sides)
            if (side.has && (!first || compareEntries(side.cursor.entry(), *first) < 0))
                first = &side.cursor.entry();
        if (!first)
            break;
        const RawEntry entry = *first;
        for (Side &side : sides)
            side.matches = side.has && compareEntries(side.cursor.entry(), entry) == 0;
        const Side &own = sides.front();
        bool differs = sides.size() > 1 || own.matches;
        for (size_t i = 1; i < sides.size() && differs; ++i)
            differs = sides[i].matches != own.matches ||
                      (own.matches && !isSame(own.cursor.entry(), sides[i].cursor.entry()));
        if (differs)
            if (const Status done = changed(sides, entry, depth); !done)
                return done;
        for (Side &side : sides)
            if (side.matches)
                side.has = side.cursor.next();
    }
    for (size_t i = 0; i < sides.size(); ++i)
        if (sides[i].cursor.isBroken())
            return brokenTree(m_d, toOid(fromRaw<TreeId>(ids[i])));
    return {};
}

Status TreeComparer::changed(std::vector<Side> &sides, const RawEntry &entry, size_t depth)
{
    const size_t length = m_path.size();
    m_path += entry.name;
    if (entry.isTree()) {
        m_path += '/';
        std::vector<const unsigned char *> ids(sides.size(), nullptr);
        for (size_t i = 0; i < sides.size(); ++i)
            if (sides[i].matches)
                ids[i] = sides[i].cursor.entry().id;
        if (const Status done = descend(ids, depth + 1); !done)
            return done;
    } else {
        if (++m_visited > MaxChanges)
            return fail(ErrorCode::Limit, GitTr::tr("A commit of “%1” changes more than %2 files")
                                              .arg(shown(m_d.name()))
                                              .arg(MaxChanges));
        const auto at = [&](size_t side) {
            return side < sides.size() && sides[side].matches ? &sides[side].cursor.entry()
                                                              : nullptr;
        };
        (*m_visit)(m_path, at(0), at(1));
    }
    m_path.resize(length);
    return {};
}

} // namespace driftgate
