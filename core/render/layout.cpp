#include "render/layout.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>
#include <system_error>

namespace driftgate
{

namespace fs = std::filesystem;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

std::unexpected<Error> notWritten(const fs::path &path, const std::string &why)
{
    return fail(ErrorCode::Io,
                Tr::tr("The temporary folder for rendering could not be written: %1")
                    .arg(QString::fromStdString(why)),
                {.file = path.string()});
}

bool isUtf8(std::string_view text)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded =
        decode(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decode.hasError();
}

Status writeFile(const fs::path &path, std::string_view content)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    if (!out)
        return notWritten(path, std::generic_category().message(errno));
    return {};
}

} // namespace

WorkFolder::WorkFolder(fs::path path)
    : m_path(std::move(path))
{
}

Result<std::unique_ptr<WorkFolder>> WorkFolder::make()
{
    // QTemporaryDir makes it for this user alone, but cannot remove names that are not UTF-8.
    QTemporaryDir dir(QDir::tempPath() + QStringLiteral("/driftgate-render-XXXXXX"));
    if (!dir.isValid())
        return notWritten(QDir::tempPath().toStdString(), dir.errorString().toStdString());
    dir.setAutoRemove(false);
    std::error_code error;
    fs::path path = fs::canonical(dir.path().toStdString(), error);
    if (error)
        path = dir.path().toStdString();
    std::unique_ptr<WorkFolder> out(new WorkFolder(std::move(path)));
    for (const fs::path &folder : {out->files(), out->home(), out->temp()}) {
        if (!fs::create_directory(folder, error))
            return notWritten(folder, error.message());
    }
    return out;
}

WorkFolder::~WorkFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

Result<std::string> WorkFolder::argument(const std::string &path)
{
    const fs::path target = files() / path;
    if (isUtf8(path))
        return path.empty() ? files().string() : target.string();
    const fs::path alias = m_path / ("alias" + std::to_string(m_aliases++));
    std::error_code error;
    fs::create_symlink(target, alias, error);
    if (error)
        return notWritten(alias, error.message());
    return alias.string();
}

Result<LaidOut> layOut(const Inputs &inputs, const TreeReader &reader, WorkFolder &folder,
                       const RenderLimits &limits, const CancelToken &cancel)
{
    LaidOut out;
    std::uint64_t size = 0;
    std::map<std::string, std::string> written = inputs.written;
    std::error_code error;
    for (const Closure::File &file : inputs.closure.files) {
        if (cancel.stop_requested())
            return fail(cancelled().error());
        const fs::path path = folder.files() / file.path;
        fs::create_directories(path.parent_path(), error);
        if (error)
            return notWritten(path, error.message());
        auto content = reader.read(file.blob, file.path);
        if (!content)
            return fail(std::move(content).error());
        if (file.isLink) {
            fs::create_symlink(*content, path, error);
            if (error)
                return notWritten(path, error.message());
            continue;
        }
        if (looksSopsEncrypted(*content))
            out.encrypted.push_back(file.path);
        if (const auto changed = written.extract(file.path))
            content = changed.mapped();
        if (const auto edit = inputs.edits.find(file.path); edit != inputs.edits.end()) {
            content = withoutPlugins(*content, file.path, edit->second.generators,
                                     edit->second.withoutHelm);
            if (!content)
                return fail(std::move(content).error());
        }
        size += content->size();
        if (size > limits.inputLimit)
            return fail(ErrorCode::Limit,
                        Tr::tr("The inputs of “%1” are larger than %2 MB together")
                            .arg(shownPath(inputs.closure.root))
                            .arg(limits.inputLimit >> 20),
                        {.file = file.path});
        if (Status status = writeFile(path, *content); !status)
            return fail(std::move(status).error());
    }
    for (const auto &[name, content] : written) { // what the repository does not have
        const fs::path path = folder.files() / name;
        fs::create_directories(path.parent_path(), error);
        if (Status status = writeFile(path, content); !status)
            return fail(std::move(status).error());
    }
    for (const auto &[path, target] : inputs.links) {
        const fs::path link = folder.files() / path;
        fs::create_directories(link.parent_path(), error);
        fs::create_directory_symlink(
            (folder.files() / target).lexically_relative(link.parent_path()), link, error);
        if (error)
            return notWritten(link, error.message());
    }
    // A chart or a base may be an empty folder as far as the closure goes.
    fs::create_directories(folder.files() / inputs.closure.root, error);
    return out;
}

} // namespace driftgate
