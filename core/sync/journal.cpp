#include "sync/journal.h"

#include "sync/journalfile.h"
#include "sync/journallines.h"
#include "sync/text.h"

#include <QRandomGenerator>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace driftgate
{

namespace fs = std::filesystem;

namespace
{

std::unexpected<Error> cannotWrite(const fs::path &path, int error)
{
    return fail(ErrorCode::Io,
                SyncText::tr("The sync's journal cannot be written (%1), so nothing more is sent")
                    .arg(systemReason(error)),
                {.file = path.string()});
}

std::unexpected<Error> cannotBegin(const fs::path &path, int error)
{
    return fail(ErrorCode::Io,
                SyncText::tr("The sync's journal cannot be written (%1), so nothing is sent")
                    .arg(systemReason(error)),
                {.file = path.string()});
}

/// A new file outlives a crash only when its folder is on the disk too.
bool flushFolder(const fs::path &folder)
{
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.isOpen() && ::fsync(opened.get()) == 0;
}

std::string newId(TimePoint at)
{
    return journalTime(at) +
           QStringLiteral("-%1")
               .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'))
               .toStdString();
}

} // namespace

std::string_view journalStateName(JournalState state)
{
    switch (state) {
    case JournalState::Waiting:
        return "waiting";
    case JournalState::Sending:
        return "sending";
    case JournalState::Answered:
        return "answered";
    case JournalState::Finished:
        return "finished";
    case JournalState::Refused:
        break;
    }
    return "refused";
}

std::vector<size_t> JournalReading::in(JournalState state) const
{
    std::vector<size_t> out;
    for (const JournalLine &step : steps) {
        if (step.state == state)
            out.push_back(step.action);
    }
    return out;
}

Result<std::unique_ptr<Journal>> Journal::begin(const fs::path &folder, const JournalHead &head,
                                                std::span<const JournalLine> carried)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return cannotBegin(folder, error.value());
    removeOldJournals(folder, head.at);
    const std::string id = newId(head.at);
    const fs::path path = journalPath(folder, id);
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return cannotBegin(path, errno);
    if (!lockJournal(file.get())) {
        const int failed = errno;
        ::unlink(path.c_str());
        return cannotBegin(path, failed);
    }
    std::unique_ptr<Journal> out(new Journal(id, path, file.release()));
    std::string text = lineOf(head);
    for (const JournalLine &line : carried)
        text += lineOf(line);
    int failed = out->append(text);
    if (failed == 0 && !flushFolder(folder))
        failed = errno;
    if (failed != 0) {
        ::unlink(path.c_str());
        return cannotBegin(path, failed);
    }
    return out;
}

Journal::~Journal()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

int Journal::append(const std::string &text)
{
    struct stat before = {};
    if (::fstat(m_fd, &before) != 0)
        return errno;
    const auto takeBack = [&](int error) {
        // Half a line would hide the lines after it. Without room even this may fail; a reader
        // takes a torn last line for one that was not written.
        std::ignore = ::ftruncate(m_fd, before.st_size);
        return error;
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
    return ::fsync(m_fd) == 0 ? 0 : takeBack(errno);
}

Status Journal::write(std::span<const JournalLine> lines)
{
    std::string text;
    for (const JournalLine &line : lines)
        text += lineOf(line);
    const int failed = text.empty() ? 0 : append(text);
    return failed == 0 ? Status() : cannotWrite(m_path, failed);
}

Status Journal::end(std::string_view end, TimePoint at)
{
    const int failed = append(lineOfEnd(end, at));
    return failed == 0 ? Status() : cannotWrite(m_path, failed);
}

JournalHead JournalHead::of(const SyncRequest &request, TimePoint at)
{
    const Plan &plan = *request.plan;
    JournalHead out;
    out.application = plan.application;
    out.cluster = plan.cluster;
    out.clusterUid = plan.clusterUid;
    out.engine = plan.engine;
    out.target = plan.target;
    out.plan = plan.digest;
    out.by = request.by;
    out.at = at;
    out.only = request.only;
    out.isRollback = plan.isRollback;
    out.resumes = request.resumes;
    out.canonical = plan.canonical;
    out.deployed = plan.deployed;
    out.wish = request.wish;
    out.permit = request.permit;
    return out;
}

Status finishJournal(SyncOutcome &outcome, TimePoint at)
{
    const std::shared_ptr<Journal> journal = std::exchange(outcome.journal, nullptr);
    if (!journal || outcome.isUnsettled)
        return {};
    return journal->end(syncEndName(outcome.end), at);
}

Result<JournalReading> readJournal(const fs::path &folder, const std::string &id)
{
    const fs::path path = journalPath(folder, id);
    const Descriptor file(openJournal(folder, id, O_RDONLY));
    if (!file.isOpen())
        return journalNotOpened(folder, id, errno);
    // Whoever writes it holds a lock; the kernel takes it from a program that is killed.
    const bool isRunning = isJournalLocked(file.get());
    const Result<std::string> text = journalText(file.get(), path);
    if (!text)
        return fail(text.error());
    Result<JournalReading> out = journalFromText(*text, id, path);
    if (out)
        out->isRunning = isRunning;
    return out;
}

} // namespace driftgate
