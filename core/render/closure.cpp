#include "base/text.h"
#include "render/kustomization.h"
#include "render/plainwalk.h"
#include "render/renderer.h"
#include "render/treereader.h"

#include <QCryptographicHash>

#include <algorithm>

namespace driftgate
{

namespace
{

bool isError(const Finding &finding)
{
    return finding.severity == Severity::Error;
}

} // namespace

std::string Closure::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // A zero byte ends each part: no path or method can hold one.
    const auto add = [&hash](std::string_view part) {
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
        hash.addData(QByteArrayView("\0", 1));
    };
    add("driftgate closure 1");
    add(std::to_string(static_cast<int>(method)));
    add(root);
    if (!settings.empty()) {
        add("settings");
        add(settings);
    }
    for (const File &file : files) {
        add(file.path);
        add(file.isLink ? "link" : file.executable ? "executable" : "file");
        add(std::string_view(reinterpret_cast<const char *>(file.blob.bytes().data()),
                             BlobId::Size));
    }
    return hash.result().toHex().toStdString();
}

bool Closure::contains(std::string_view path) const
{
    if (path == root)
        return true; // the folder became a file, or a link
    if (std::ranges::find(alsoRead, path) != alsoRead.end())
        return true;
    const auto file = std::ranges::lower_bound(files, path, {}, &File::path);
    if (file != files.end() && file->path == path)
        return true;
    if (std::ranges::any_of(missing, [path](const std::string &gone) {
            return liesWithin(path, gone) || liesWithin(gone, path);
        }))
        return true;
    const std::string folder = folderOf(path);
    const std::string_view name = lastPartOf(path);
    if (method == RenderMethod::Plain) {
        const auto counts = [&](const std::string &top) {
            if (folder == top && (isKustomizationName(name) || name == "Chart.yaml"))
                return true;
            return isManifestName(name) && (recurse ? liesWithin(path, top) : folder == top);
        };
        return std::ranges::any_of(folders, counts);
    }
    if (std::ranges::any_of(folders,
                            [path](const std::string &top) { return liesWithin(path, top); }))
        return true;
    // A second kustomization file beside one that is used breaks the build.
    return method == RenderMethod::Kustomize && isKustomizationName(name) &&
           std::ranges::any_of(files, [&](const File &used) {
               return isKustomizationName(lastPartOf(used.path)) && folderOf(used.path) == folder;
           });
}

bool Rendered::isComplete() const
{
    return std::ranges::none_of(findings, isError) &&
           std::ranges::none_of(closure.findings, isError);
}

} // namespace driftgate
