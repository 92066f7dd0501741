#include "render/plainwalk.h"

namespace driftgate
{

bool isManifestName(std::string_view name)
{
    return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

Status PlainWalk::walk(const std::string &root)
{
    auto found = find(root);
    if (!found)
        return fail(std::move(found).error());
    if (found->isFile()) {
        use(root, InputUse::Resource, found->blob());
        return addFile(found->path, *found->entry);
    }
    FolderVisit visit;
    visit.recurse = m_options.recurse;
    visit.followFolderLinks = false;
    visit.take = [](const std::string &path) { return isManifestName(lastPartOf(path)); };
    visit.taken = [this](const std::string &path, const Found &file) {
        use(path, InputUse::Resource, file.blob());
    };
    m_inputs.closure.folders.push_back(found->path);
    return addFolder(found->path, found->tree(), visit);
}

} // namespace driftgate
