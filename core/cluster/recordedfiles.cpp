#include "cluster/recordedfiles.h"

#include "cluster/text.h"
#include "manifest/yaml.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <set>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace driftgate
{

namespace fs = std::filesystem;

namespace
{

constexpr int MaxDepth = 32;

QString shown(const fs::path &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

Error fileError(ErrorCode code, QString text, const fs::path &path)
{
    return {code, std::move(text), {path.string(), 0, 0, {}}};
}

bool isRead(const fs::path &path)
{
    static constexpr std::array Extensions{".yaml", ".yml", ".json"};
    return std::ranges::contains(Extensions, path.extension().string());
}

bool isHidden(const fs::path &path)
{
    return path.filename().string().starts_with('.');
}

bool leavesTop(const fs::path &path, const fs::path &top)
{
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error)
        return false; // a dangling link is told as what it is
    const fs::path base = fs::canonical(top, error);
    return std::ranges::mismatch(base, target).in1 != base.end();
}

Result<std::string> contentOf(const fs::path &path, const FileStamp &stamp)
{
    if (!stamp.regular) {
        return fail(fileError(ErrorCode::Io, ClusterText::tr("This is not a regular file"), path));
    }
    const ReadLimits limits;
    if (stamp.size > limits.bytes) {
        return fail(fileError(ErrorCode::Limit,
                              ClusterText::tr("The file has %1 MiB; at most %2 MiB are read")
                                  .arg(stamp.size >> 20U)
                                  .arg(limits.bytes >> 20U),
                              path));
    }
    QFile file(shown(path));
    if (!file.open(QIODevice::ReadOnly)) {
        const bool denied = file.error() == QFileDevice::PermissionsError;
        return fail(fileError(
            denied ? ErrorCode::Denied : ErrorCode::Io,
            ClusterText::tr("The file cannot be read: %1").arg(file.errorString()), path));
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(fileError(
            ErrorCode::Io, ClusterText::tr("The file cannot be read: %1").arg(file.errorString()),
            path));
    }
    return bytes.toStdString();
}

/// Makes a renaming last through a power cut, where the system lets us.
void syncFolder([[maybe_unused]] const fs::path &folder)
{
#ifdef Q_OS_UNIX
    const int fd = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
#endif
}

/// A name for a file that no object's name can lead astray.
std::string fileName(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                           (c == '.' && !out.empty());
        out += plain ? c : '_';
    }
    return out;
}

} // namespace

RecordedFiles::RecordedFiles(Path root)
    : m_root(std::move(root))
{
}

void RecordedFiles::list(const Path &folder, std::vector<Path> &out, int depth)
{
    std::error_code error;
    if (depth > MaxDepth) {
        m_errors.push_back(fileError(ErrorCode::Limit,
                                     ClusterText::tr("The folders are nested too deeply"), folder));
        return;
    }
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        const Path &path = at->path();
        if (isHidden(path))
            continue;
        std::error_code ignored;
        const bool isFolder = at->is_directory(ignored);
        if (!isFolder && !isRead(path))
            continue;
        if (at->is_symlink(ignored) && leavesTop(path, m_root)) {
            m_errors.push_back(fileError(
                ErrorCode::Denied,
                ClusterText::tr("This link leads out of the recorded cluster's folder"), path));
            continue;
        }
        // A link to a folder could lead in circles; what it shows is read at its own place.
        if (!isFolder)
            out.push_back(path);
        else if (!at->is_symlink(ignored))
            list(path, out, depth + 1);
    }
    if (error && fs::exists(folder)) {
        m_errors.push_back(fileError(ErrorCode::Io,
                                     ClusterText::tr("The folder cannot be read: %1")
                                         .arg(QString::fromStdString(error.message())),
                                     folder));
    }
}

void RecordedFiles::refreshFile(const Path &path)
{
    const auto stamp = stampOf(path);
    const auto known = m_states.find(path);
    if (!stamp) {
        // Gone between listing and reading, or a link to nothing.
        std::error_code error;
        if (fs::is_symlink(path, error)) {
            m_errors.push_back(fileError(ErrorCode::NotFound,
                                         ClusterText::tr("This link leads to nothing"), path));
        }
        if (known != m_states.end()) {
            m_states.erase(known);
            ++m_generation;
        }
        return;
    }
    const bool looksSame = known != m_states.end() && known->second.stamp == *stamp;
    if (looksSame && !known->second.isFresh)
        return;
    State state;
    state.stamp = *stamp;
    state.isFresh = stamp->isFresh();
    if (const auto text = contentOf(path, *stamp)) {
        state.hash = std::hash<std::string>()(*text);
        if (looksSame && known->second.hash == state.hash && known->second.hash != 0) {
            known->second.isFresh = state.isFresh;
            return;
        }
        state.file = RecordedFile::parse(*text, path.string(), path.extension() == ".json");
        state.errors = state.file.errors();
    } else {
        state.errors.push_back(text.error());
    }
    m_states.insert_or_assign(path, std::move(state));
    ++m_generation;
}

Status RecordedFiles::refresh(const CancelToken &cancel)
{
    std::error_code error;
    const fs::file_status status = fs::status(m_root, error);
    if (status.type() == fs::file_type::not_found) {
        return fail(fileError(ErrorCode::NotFound,
                              ClusterText::tr("There is no recorded cluster here"), m_root));
    }
    if (error) {
        return fail(fileError(ErrorCode::Io,
                              ClusterText::tr("The recorded cluster cannot be read: %1")
                                  .arg(QString::fromStdString(error.message())),
                              m_root));
    }
    m_errors.clear();
    m_single = !fs::is_directory(status);
    std::vector<Path> paths;
    if (m_single)
        paths.push_back(m_root);
    else
        list(m_root, paths, 0);
    std::ranges::sort(paths);
    const std::set<Path> present(paths.begin(), paths.end());
    if (std::erase_if(m_states, [&](const auto &entry) { return !present.contains(entry.first); }))
        ++m_generation;
    for (const Path &path : paths) {
        if (cancel.stop_requested())
            return cancelled();
        refreshFile(path);
    }
    return {};
}

RecordedFiles::Path RecordedFiles::folder() const
{
    std::error_code error;
    return fs::is_directory(m_root, error) ? m_root : fs::absolute(m_root, error).parent_path();
}

Result<std::string> RecordedFiles::current(const Path &path) const
{
    const State &state = m_states.at(path);
    if (!state.errors.empty()) {
        Error error = state.errors.front();
        error.text = ClusterText::tr("A broken file is not written to: %1").arg(error.text);
        return fail(std::move(error));
    }
    const auto stamp = stampOf(path);
    if (!stamp || *stamp != state.stamp) {
        return fail(fileError(ErrorCode::Conflict,
                              ClusterText::tr("Somebody else changed the file meanwhile"), path));
    }
    return contentOf(path, *stamp);
}

Status RecordedFiles::write(const Path &path, std::string text, const std::vector<Value> &expected)
{
    const bool json = path.extension() == ".json";
    const auto holds = [&](const RecordedFile &file) {
        return file.errors().empty() &&
               std::ranges::equal(file.objects(), expected, {}, &Object::value);
    };
    RecordedFile after = RecordedFile::parse(text, path.string(), json);
    if (!holds(after)) {
        // Rare forms (a document that shares its last lines with a comment of the next) cannot
        // be edited in place: then every document is written anew.
        text.clear();
        for (const Value &value : expected)
            text += (text.empty() ? "" : "---\n") + writeYaml(value);
        after = RecordedFile::parse(text, path.string(), json);
    }
    if (!holds(after)) {
        return fail(fileError(
            ErrorCode::Unsupported,
            ClusterText::tr("The file cannot be changed without changing other objects in it"),
            path));
    }

    QSaveFile file(shown(path));
    const auto bytes = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), bytes) != bytes ||
        !file.commit()) {
        const bool denied = file.error() == QFileDevice::PermissionsError;
        return fail(fileError(
            denied ? ErrorCode::Denied : ErrorCode::Io,
            ClusterText::tr("The file cannot be written: %1").arg(file.errorString()), path));
    }
    syncFolder(path.parent_path());
    State state;
    state.stamp = stampOf(path).value_or(FileStamp());
    state.hash = std::hash<std::string>()(text);
    state.isFresh = true;
    state.file = std::move(after);
    m_states.insert_or_assign(path, std::move(state));
    ++m_generation;
    return {};
}

Status RecordedFiles::replace(const Path &path, size_t object, const Value &value)
{
    const auto text = current(path);
    if (!text)
        return fail(text.error());
    const RecordedFile &file = m_states.at(path).file;
    std::vector<Value> expected;
    for (const Object &each : file.objects())
        expected.push_back(each.value);
    expected[object] = value;
    return write(path, file.withReplaced(*text, object, value), expected);
}

Status RecordedFiles::remove(const Path &path, size_t object)
{
    const auto text = current(path);
    if (!text)
        return fail(text.error());
    const RecordedFile &file = m_states.at(path).file;
    if (auto rest = file.withRemoved(*text, object)) {
        std::vector<Value> expected;
        for (const Object &each : file.objects())
            expected.push_back(each.value);
        expected.erase(expected.begin() + static_cast<ptrdiff_t>(object));
        return write(path, *std::move(rest), expected);
    }
    if (m_single)
        return write(path, {}, {});
    QFile gone(shown(path));
    if (!gone.remove()) {
        return fail(fileError(
            ErrorCode::Io,
            ClusterText::tr("The file cannot be deleted: %1").arg(gone.errorString()), path));
    }
    syncFolder(path.parent_path());
    m_states.erase(path);
    ++m_generation;
    return {};
}

Status RecordedFiles::add(const Object &object)
{
    if (m_single) {
        const auto text = current(m_root);
        if (!text)
            return fail(text.error());
        const RecordedFile &file = m_states.at(m_root).file;
        std::vector<Value> expected;
        for (const Object &each : file.objects())
            expected.push_back(each.value);
        expected.push_back(object.value);
        return write(m_root, file.withAppended(*text, object.value), expected);
    }
    const Path path = newFile(object.key);
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) {
        return fail(fileError(ErrorCode::Io,
                              ClusterText::tr("The folder cannot be made: %1")
                                  .arg(QString::fromStdString(error.message())),
                              path.parent_path()));
    }
    return write(path, writeYaml(object.value), {object.value});
}

RecordedFiles::Path RecordedFiles::newFile(const ObjectKey &key) const
{
    const Path folder = m_root / (key.ns.empty() ? "_cluster" : fileName(key.ns));
    const std::string kind = QString::fromStdString(fileName(key.kind)).toLower().toStdString();
    const std::string name = fileName(key.name);
    const auto isFree = [](const Path &path) {
        std::error_code error;
        return fs::symlink_status(path, error).type() == fs::file_type::not_found;
    };
    const std::string plain = kind + "-" + name;
    Path path = folder / (plain + ".yaml");
    if (!isFree(path) && !key.group.empty())
        path = folder / (kind + "." + fileName(key.group) + "-" + name + ".yaml");
    for (int i = 2; !isFree(path); ++i)
        path = folder / (plain + "-" + std::to_string(i) + ".yaml");
    return path;
}

} // namespace driftgate
