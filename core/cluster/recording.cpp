#include "cluster/recording.h"

#include "cluster/text.h"
#include "manifest/secret.h"
#include "manifest/yaml.h"

#include <QCoroFuture>
#include <QDir>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace driftgate
{

namespace
{

namespace fs = std::filesystem;

QString shown(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

/// Names of kinds and groups are harmless; a server that makes them up is not.
std::string harmless(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '-' || (c == '.' && !out.empty());
        out += isPlain ? c : '_';
    }
    return out;
}

std::string pathOf(const ObjectKey &key)
{
    std::string kind = harmless(key.kind);
    std::ranges::transform(kind, kind.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    if (!key.group.empty())
        kind += '.' + harmless(key.group);
    return (key.ns.empty() ? std::string("_cluster") : harmless(key.ns)) + '/' + kind + ".yaml";
}

Error fileError(const QString &text, const fs::path &path)
{
    return {ErrorCode::Io, text, {.file = path.string()}};
}

Status writeFile(const fs::path &path, const std::string &text)
{
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    QSaveFile file(shown(path));
    const auto bytes = static_cast<qint64>(text.size());
    // Without the values of its Secrets, too, it tells much of a cluster.
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           file.write(text.data(), bytes) == bytes && file.commit();
    if (isWritten)
        return {};
    return fail(
        fileError(ClusterText::tr("The file cannot be written: %1").arg(file.errorString()), path));
}

Status checkFolder(const fs::path &folder)
{
    std::error_code error;
    if (fs::exists(folder, error) &&
        (!fs::is_directory(folder, error) ||
         fs::directory_iterator(folder, error) != fs::directory_iterator())) {
        return fail(ErrorCode::Invalid,
                    ClusterText::tr("A cluster is recorded into a folder that is empty or not "
                                    "there yet; this one holds something"),
                    {.file = folder.string()});
    }
    return {};
}

Result<Recording> write(const std::shared_ptr<const LiveState> &state, const fs::path &folder,
                        const RecordOptions &options, const CancelToken &cancel)
{
    Recording out;
    const auto files = recordedFiles(*state, options, out);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return fail(fileError(ClusterText::tr("The folder cannot be made: %1")
                                  .arg(QString::fromStdString(error.message())),
                              folder));
    }
    for (const auto &[name, text] : files) {
        if (cancel.stop_requested())
            return cancelled();
        if (const Status written = writeFile(folder / name, text); !written)
            return fail(written.error());
    }
    return out;
}

} // namespace

std::map<std::string, std::string> recordedFiles(const LiveState &state,
                                                 const RecordOptions &options, Recording &out)
{
    std::map<std::string, std::string> files;
    const SecretMasker masker;
    for (const Object &object : state.objects) {
        const bool isMasked = !options.includeSecrets && SecretMasker::isSecret(object.value);
        const Value value = isMasked ? masker.masked(object.value) : object.value;
        std::string &text = files[pathOf(object.key)];
        text += (text.empty() ? "" : "---\n") + writeYaml(value);
        ++out.objects;
        out.maskedSecrets += isMasked ? 1 : 0;
    }
    out.files = files.size();
    out.missing = state.missing;
    return files;
}

QCoro::Task<Result<Recording>> record(std::shared_ptr<Cluster> cluster, fs::path folder,
                                      RecordOptions options, CancelToken cancel)
{
    if (const Status usable = checkFolder(folder); !usable)
        co_return fail(usable.error());
    const auto state = co_await cluster->read(options.request, cancel);
    if (!state)
        co_return fail(state.error());
    const auto writing = QtConcurrent::run(
        [live = *state, folder, options, cancel] { return write(live, folder, options, cancel); });
    co_return co_await writing;
}

} // namespace driftgate
