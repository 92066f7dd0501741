#include "workspace/repositoryscan.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr size_t MaxEntries = 250'000;
constexpr size_t MaxText = size_t{512} << 10;
constexpr size_t MaxDepth = 64;

bool isPassedOver(std::string_view folder)
{
    return folder.starts_with('.') || folder == "node_modules" || folder == "vendor";
}

size_t depthOf(std::string_view path)
{
    return static_cast<size_t>(std::ranges::count(path, '/'));
}

} // namespace

const ScannedFile *ScannedFolder::file(std::string_view name) const
{
    const auto it = std::ranges::find(files, name, &ScannedFile::name);
    return it == files.end() ? nullptr : &*it;
}

const ScannedFile *ScannedFolder::kustomization() const
{
    for (const char *name : {"kustomization.yaml", "kustomization.yml", "Kustomization"}) {
        if (const ScannedFile *const found = file(name))
            return found;
    }
    return nullptr;
}

Result<RepositoryScan> RepositoryScan::scan(const Repository &repository, const Revision &revision,
                                            const CancelToken &cancel)
{
    RepositoryScan out;
    std::vector<std::string> open = {std::string()};
    size_t entries = 0;
    while (!open.empty() && entries < MaxEntries) {
        if (cancel.stop_requested())
            return cancelled();
        const std::string path = std::move(open.back());
        open.pop_back();
        Result<std::vector<TreeEntry>> list = repository.list(revision, path);
        if (!list) {
            // A folder that cannot be read costs its own applications only.
            if (path.empty())
                return fail(list.error());
            continue;
        }
        ScannedFolder folder;
        entries += list->size();
        for (TreeEntry &entry : *list) {
            if (entry.kind == EntryKind::Folder) {
                if (isPassedOver(entry.name) || depthOf(path) >= MaxDepth)
                    continue;
                open.push_back(joined(path, entry.name));
                folder.folders.push_back(std::move(entry.name));
            } else if (entry.kind == EntryKind::File || entry.kind == EntryKind::Executable) {
                folder.files.push_back({std::move(entry.name), BlobId(entry.id.bytes())});
            }
        }
        out.m_folders.emplace(path, std::move(folder));
    }
    return out;
}

const ScannedFolder *RepositoryScan::folder(const std::string &path) const
{
    const auto it = m_folders.find(path);
    return it == m_folders.end() ? nullptr : &it->second;
}

bool RepositoryScan::isRenderable(const Repository &repository, const std::string &path) const
{
    const ScannedFolder *const found = folder(path);
    if (!found)
        return false;
    if (found->kustomization() || found->hasChart())
        return true;
    return std::ranges::any_of(found->files, [&](const ScannedFile &file) {
        if (!isYamlName(file.name))
            return false;
        const std::string text = scannedText(repository, file.blob);
        const auto begins = [&](std::string_view key) {
            return text.starts_with(key) || text.contains('\n' + std::string(key));
        };
        return begins("apiVersion:") && begins("kind:");
    });
}

std::string joined(std::string_view folder, std::string_view name)
{
    std::string out(folder);
    if (!out.empty() && !name.empty())
        out += '/';
    out += name;
    return out;
}

bool isYamlName(std::string_view name)
{
    return name.ends_with(".yaml") || name.ends_with(".yml");
}

std::string scannedText(const Repository &repository, const BlobId &blob)
{
    return repository.readBlob(blob, MaxText).value_or(std::string());
}

} // namespace driftgate
