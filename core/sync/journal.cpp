#include "sync/journal.h"

#include "sync/journallines.h"
#include "sync/text.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace driftgate
{

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view Extension = ".jsonl";
constexpr size_t LargestJournal = size_t{256} << 20;

/// A file of POSIX, closed with this; a lock on it goes with it.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

QString reason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

std::unexpected<Error> cannotWrite(const fs::path &path, int error)
{
    return fail(ErrorCode::Io,
                SyncText::tr("The sync's journal cannot be written (%1), so nothing more is sent")
                    .arg(reason(error)),
                {.file = path.string()});
}

/// A new file outlives a crash only when its folder is on the disk too.
bool flushFolder(const fs::path &folder)
{
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.isOpen() && ::fsync(opened.get()) == 0;
}

fs::path pathOf(const fs::path &folder, const std::string &id)
{
    return folder / (id + std::string(Extension));
}

std::string newId(TimePoint at)
{
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC);
    return (time.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'-")) +
            QStringLiteral("%1").arg(QRandomGenerator::system()->generate(), 8, 16,
                                     QLatin1Char('0')))
        .toStdString();
}

Result<std::string> readAll(int fd, const fs::path &path)
{
    std::string out;
    std::array<char, 65'536> buffer{};
    for (;;) {
        const ssize_t count = ::read(fd, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            return fail(ErrorCode::Io,
                        SyncText::tr("The sync's journal cannot be read: %1").arg(reason(errno)),
                        {.file = path.string()});
        }
        if (count == 0)
            return out;
        out.append(buffer.data(), static_cast<size_t>(count));
        if (out.size() > LargestJournal)
            return fail(ErrorCode::Limit, SyncText::tr("The sync's journal is too large"),
                        {.file = path.string()});
    }
}

Result<JournalReading> readText(std::string_view text, const std::string &id, const fs::path &path)
{
    JournalReading out;
    out.id = id;
    int line = 0;
    while (!text.empty()) {
        const size_t end = text.find('\n');
        // Never finished, so nothing that it announces was done.
        if (end == std::string_view::npos)
            break;
        ++line;
        if (Status taken = takeLine(text.substr(0, end), out); !taken) {
            Error error = std::move(taken).error();
            error.place = {.file = path.string(), .line = line};
            return fail(std::move(error));
        }
        text.remove_prefix(end + 1);
    }
    return out;
}

std::unexpected<Error> notThere(const std::string &id)
{
    return fail(ErrorCode::NotFound,
                SyncText::tr("There is no sync's journal %1").arg(QString::fromStdString(id)));
}

/// A name that comes from outside must not lead out of the folder.
bool isName(const std::string &id)
{
    return !id.empty() && id.front() != '.' && id.find('/') == std::string::npos;
}

} // namespace

std::vector<size_t> JournalReading::in(JournalState state) const
{
    std::vector<size_t> out;
    for (const JournalLine &step : steps) {
        if (step.state == state)
            out.push_back(step.action);
    }
    return out;
}

Result<std::unique_ptr<Journal>> Journal::begin(fs::path folder, const JournalHead &head,
                                                std::span<const JournalLine> carried)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return cannotWrite(folder, error.value());
    const std::string id = newId(head.at);
    const fs::path path = pathOf(folder, id);
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600));
    if (!file.isOpen() || ::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return cannotWrite(path, errno);
    std::unique_ptr<Journal> out(new Journal(id, path, file.release()));
    std::string text = lineOf(head);
    for (const JournalLine &line : carried)
        text += lineOf(line);
    Status written = out->append(text);
    if (written && !flushFolder(folder))
        written = cannotWrite(folder, errno);
    if (!written) {
        ::unlink(path.c_str());
        return fail(std::move(written).error());
    }
    return out;
}

Journal::~Journal()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Status Journal::append(const std::string &text)
{
    struct stat before = {};
    if (::fstat(m_fd, &before) != 0)
        return cannotWrite(m_path, errno);
    const auto takeBack = [&](int error) {
        // Half a line would hide the lines after it. Without room even this may fail; a reader
        // takes a torn last line for one that was not written.
        std::ignore = ::ftruncate(m_fd, before.st_size);
        return cannotWrite(m_path, error);
    };
    std::string_view rest = text;
    while (!rest.empty()) {
        const ssize_t count = ::write(m_fd, rest.data(), rest.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return takeBack(errno);
        rest.remove_prefix(static_cast<size_t>(count));
    }
    if (::fsync(m_fd) != 0)
        return takeBack(errno);
    return {};
}

Status Journal::write(std::span<const JournalLine> lines)
{
    std::string text;
    for (const JournalLine &line : lines)
        text += lineOf(line);
    return text.empty() ? Status() : append(text);
}

Status Journal::end(std::string_view end, TimePoint at)
{
    return append(lineOfEnd(end, at));
}

Result<JournalReading> readJournal(const fs::path &folder, const std::string &id)
{
    const fs::path path = pathOf(folder, id);
    const Descriptor file(isName(id) ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : -1);
    if (!file.isOpen())
        return notThere(id);
    // Whoever writes it holds the lock; the kernel takes it from a program that is killed.
    const bool isRunning = ::flock(file.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    const Result<std::string> text = readAll(file.get(), path);
    if (!text)
        return fail(text.error());
    Result<JournalReading> out = readText(*text, id, path);
    if (out)
        out->isRunning = isRunning;
    return out;
}

InterruptedJournals interruptedJournals(const fs::path &folder)
{
    InterruptedJournals out;
    std::error_code error;
    std::vector<std::string> ids;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        if (at->path().extension() == Extension)
            ids.push_back(at->path().stem().string());
    }
    std::ranges::sort(ids);
    std::set<std::string> resumed;
    for (const std::string &id : ids) {
        Result<JournalReading> journal = readJournal(folder, id);
        if (!journal) {
            out.errors.push_back(std::move(journal).error());
            continue;
        }
        resumed.insert(journal->head.resumes);
        // One that did not get to its first line has sent nothing.
        if (!journal->ended && !journal->isRunning && !journal->head.application.isEmpty())
            out.journals.push_back(*std::move(journal));
    }
    std::erase_if(out.journals,
                  [&resumed](const JournalReading &each) { return resumed.contains(each.id); });
    std::ranges::stable_sort(out.journals, {},
                             [](const JournalReading &each) { return each.head.at; });
    return out;
}

Status endJournal(const fs::path &folder, const std::string &id, std::string_view end, TimePoint at)
{
    const fs::path path = pathOf(folder, id);
    const Descriptor file(isName(id) ? ::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC) : -1);
    if (!file.isOpen())
        return notThere(id);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        return fail(ErrorCode::Conflict,
                    SyncText::tr("The sync is still running in another program"),
                    {.file = path.string()});
    }
    const Result<std::string> text = readAll(file.get(), path);
    if (!text)
        return fail(text.error());
    const Result<JournalReading> known = readText(*text, id, path);
    if (known && known->ended)
        return fail(ErrorCode::Conflict, SyncText::tr("The sync has ended already"),
                    {.file = path.string()});
    const size_t whole = text->rfind('\n') == std::string::npos ? 0 : text->rfind('\n') + 1;
    if (whole < text->size() && ::ftruncate(file.get(), static_cast<off_t>(whole)) != 0)
        return cannotWrite(path, errno);
    const std::string line = lineOfEnd(end, at);
    if (::write(file.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
        ::fsync(file.get()) != 0)
        return cannotWrite(path, errno);
    return {};
}

} // namespace driftgate
