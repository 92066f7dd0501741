#include "cli/manifestreader.h"

#include "manifest/yaml.h"

#include <QCoreApplication>

#include <algorithm>
#include <fstream>

namespace driftgate::cli
{

namespace
{

namespace fs = std::filesystem;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Place placeOf(const fs::path &file)
{
    return {file.string(), 0, 0, {}};
}

Result<std::string> readFile(const fs::path &file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorCode::Io, Tr::tr("The file cannot be opened"), placeOf(file));
    std::error_code error;
    const uintmax_t size = fs::file_size(file, error);
    const size_t limit = ReadLimits().bytes;
    if (!error && size > limit)
        return fail(
            ErrorCode::Limit,
            Tr::tr("The file has %1 MB; at most %2 MB are read").arg(size >> 20U).arg(limit >> 20U),
            placeOf(file));
    std::string out;
    if (!error)
        out.reserve(size);
    constexpr size_t Block = size_t{1} << 16;
    // A pipe has no size: its end is where it ends, or at the limit.
    while (in && out.size() <= limit) {
        const size_t before = out.size();
        out.resize(before + Block);
        in.read(out.data() + before, Block);
        out.resize(before + static_cast<size_t>(in.gcount()));
    }
    if (in.bad())
        return fail(ErrorCode::Io, Tr::tr("The file cannot be read"), placeOf(file));
    return out;
}

bool isManifestName(const std::string &name)
{
    return !name.starts_with('.') &&
           (name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json"));
}

bool isKustomization(const std::string &name)
{
    return name == "kustomization.yaml" || name == "kustomization.yml";
}

void readInto(const fs::path &file, ManifestReading &out)
{
    const Result<std::string> text = readFile(file);
    if (!text) {
        out.errors.push_back(text.error());
        return;
    }
    ObjectList list = readObjects(*text, file.string());
    std::ranges::move(list.objects, std::back_inserter(*out.objects));
    std::ranges::move(list.errors, std::back_inserter(out.errors));
}

std::vector<fs::path> filesIn(const fs::path &folder, ManifestReading &out)
{
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator it(folder, error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        const std::string name = it->path().filename().string();
        std::error_code ignored;
        if (it->is_directory(ignored)) {
            if (name.starts_with('.'))
                it.disable_recursion_pending();
        } else if (isKustomization(name)) {
            out.notes.push_back(Tr::tr("%1 is not rendered here: “driftgate-cli render” does that")
                                    .arg(QString::fromStdString(it->path().string())));
        } else if (isManifestName(name)) {
            files.push_back(it->path());
        }
    }
    if (error)
        out.errors.push_back(
            {ErrorCode::Io,
             Tr::tr("The folder cannot be read: %1").arg(QString::fromStdString(error.message())),
             placeOf(folder)});
    std::ranges::sort(files);
    return files;
}

} // namespace

ManifestReading readManifests(const fs::path &path)
{
    ManifestReading out;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
        out.errors.push_back({error ? ErrorCode::Io : ErrorCode::NotFound,
                              Tr::tr("There is no such file or folder"), placeOf(path)});
    } else if (fs::is_directory(status)) {
        for (const fs::path &file : filesIn(path, out))
            readInto(file, out);
    } else {
        readInto(path, out);
    }
    return out;
}

} // namespace driftgate::cli
