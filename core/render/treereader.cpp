#include "render/treereader.h"

#include "base/shown.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>

namespace driftgate
{

namespace
{

constexpr size_t MaxLinks = 40;                   ///< as Linux allows on one path
constexpr size_t MaxFileBytes = size_t{64} << 20; ///< no manifest is nearly as large
constexpr size_t MaxLinkBytes = size_t{16} << 10;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

/// Git sorts folders as if they ended in a slash, so a binary search by name would miss some.
const TreeEntry *entryNamed(const TreeListing &listing, std::string_view name)
{
    const auto it = std::ranges::find(listing, name, &TreeEntry::name);
    return it == listing.end() ? nullptr : &*it;
}

std::unexpected<Error> outside(const std::string &link, std::string_view target)
{
    return fail(ErrorCode::Denied,
                Tr::tr("“%1” is a link to “%2”, which lies outside the repository")
                    .arg(shown(link), shown(target)),
                {.file = link});
}

/// A link that was met, and one part of a path with the link that brought it.
struct Met {
    std::string path;
    std::string target;
};
struct Part {
    std::string name;
    size_t link = 0; ///< 1-based; 0: the path itself
};

void prepend(std::deque<Part> &parts, std::string_view path, size_t link)
{
    std::vector<Part> fresh;
    for (const std::string_view part : split(path, '/')) {
        if (!part.empty() && part != ".")
            fresh.push_back({std::string(part), link});
    }
    parts.insert(parts.begin(), fresh.begin(), fresh.end());
}

} // namespace

std::string folderOf(std::string_view path)
{
    const size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

std::string_view lastPartOf(std::string_view path)
{
    const size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string joinPath(std::string_view folder, std::string_view name)
{
    std::string out(folder);
    if (!out.empty() && !name.empty())
        out += '/';
    return out += name;
}

bool TreeReader::Found::isFile() const
{
    return entry && (entry->kind == EntryKind::File || entry->kind == EntryKind::Executable);
}

bool TreeReader::Found::isFolder() const
{
    return entry && entry->kind == EntryKind::Folder;
}

BlobId TreeReader::Found::blob() const
{
    return isFile() ? BlobId(entry->id.bytes()) : BlobId();
}

TreeId TreeReader::Found::tree() const
{
    return isFolder() ? TreeId(entry->id.bytes()) : TreeId();
}

TreeReader::TreeReader(const Repository &repository, Revision revision, TreeId top,
                       TreeCaches &caches)
    : m_repository(&repository)
    , m_revision(revision)
    , m_top(top)
    , m_caches(&caches)
{
}

Result<TreeReader> TreeReader::open(const Repository &repository, const Revision &revision,
                                    TreeCaches &caches)
{
    auto top = repository.treeId(revision);
    if (!top)
        return fail(std::move(top).error());
    return TreeReader(repository, revision, *top, caches);
}

Result<std::shared_ptr<const TreeListing>> TreeReader::list(const std::string &path,
                                                            const TreeId &tree) const
{
    if (auto known = m_caches->listings.get(tree))
        return *known;
    auto entries = m_repository->list(m_revision, path);
    if (!entries)
        return fail(std::move(entries).error());
    auto listing = std::make_shared<const TreeListing>(*std::move(entries));
    m_caches->listings.put(tree, listing, listing->size() + 1);
    return listing;
}

Result<std::string> TreeReader::linkTarget(const BlobId &blob, const std::string &path) const
{
    if (auto known = m_caches->linkTargets.get(blob))
        return *std::move(known);
    auto text = m_repository->readBlob(blob, MaxLinkBytes);
    if (!text) {
        Error error = std::move(text).error();
        error.place.file = path;
        return fail(std::move(error));
    }
    m_caches->linkTargets.put(blob, *text);
    return text;
}

Result<std::string> TreeReader::read(const BlobId &blob, const std::string &path) const
{
    auto text = m_repository->readBlob(blob, MaxFileBytes);
    if (text)
        return text;
    Error error = std::move(text).error();
    if (error.code == ErrorCode::Limit)
        error.text = Tr::tr("The file is larger than %1 MB, which no manifest may be")
                         .arg(MaxFileBytes >> 20);
    error.place.file = path;
    return fail(std::move(error));
}

Result<TreeReader::Found> TreeReader::find(std::string_view path) const
{
    struct Step {
        std::string name;
        TreeId tree;
    };
    std::vector<Step> folders; // entered below the top, so that ".." of a link can go back
    std::deque<Part> parts;
    std::vector<Met> met;
    prepend(parts, path, 0);
    Found out;

    const auto here = [&folders] {
        std::string joined;
        for (const Step &step : folders)
            joined = joinPath(joined, step.name);
        return joined;
    };

    while (!parts.empty()) {
        const auto [part, broughtBy] = parts.front();
        parts.pop_front();
        if (part == "..") { // only links bring these: the path itself is normalised
            if (folders.empty())
                return broughtBy == 0 ? outside(std::string(path), {})
                                      : outside(met[broughtBy - 1].path, met[broughtBy - 1].target);
            folders.pop_back();
            continue;
        }
        const std::string folder = here();
        auto listing = list(folder, folders.empty() ? m_top : folders.back().tree);
        if (!listing)
            return fail(std::move(listing).error());
        const TreeEntry *const entry = entryNamed(**listing, part);
        const std::string place = joinPath(folder, part);
        if (entry == nullptr) {
            out.path = place;
            for (const Part &rest : parts)
                out.path = joinPath(out.path, rest.name);
            return out;
        }
        switch (entry->kind) {
        case EntryKind::Folder:
            folders.push_back({part, TreeId(entry->id.bytes())});
            break;
        case EntryKind::Submodule:
            out.path = place;
            out.submodule = place;
            return out;
        case EntryKind::Symlink: {
            if (met.size() >= MaxLinks)
                return fail(ErrorCode::Invalid, Tr::tr("The link leads round in a circle of links"),
                            {.file = place});
            const BlobId blob(entry->id.bytes());
            auto target = linkTarget(blob, place);
            if (!target)
                return fail(std::move(target).error());
            if (target->starts_with('/'))
                return outside(place, *target);
            met.push_back({place, *target});
            if (std::ranges::find(out.links, place, &Link::path) == out.links.end())
                out.links.push_back({place, blob});
            prepend(parts, *target, met.size());
            break;
        }
        case EntryKind::File:
        case EntryKind::Executable:
            out.path = place;
            // "file/.." is an error of a file system, too, though few would notice.
            if (parts.empty())
                out.entry = *entry;
            return out;
        }
    }
    out.path = here();
    TreeEntry top;
    top.kind = EntryKind::Folder;
    top.id =
        GitId<struct AnyObjectTag>(folders.empty() ? m_top.bytes() : folders.back().tree.bytes());
    if (!folders.empty())
        top.name = folders.back().name;
    out.entry = top;
    return out;
}

} // namespace driftgate
