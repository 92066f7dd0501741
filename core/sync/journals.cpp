#include "sync/journal.h"

#include "sync/journalfile.h"
#include "sync/journallines.h"
#include "sync/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace driftgate
{

// The journals of a folder: which of them are open, and which may go.

namespace fs = std::filesystem;

namespace
{

/// Whether its last line says that it has ended: told without reading all of it, as nearly every
/// one has.
bool endsWithItsEnd(const fs::path &folder, const std::string &id)
{
    const Descriptor file(openJournal(folder, id, O_RDONLY));
    struct stat facts = {};
    if (!file.isOpen() || ::fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return false;
    std::array<char, 256> buffer{};
    const auto size = static_cast<off_t>(buffer.size());
    const ssize_t count = ::pread(file.get(), buffer.data(), buffer.size(),
                                  facts.st_size > size ? facts.st_size - size : 0);
    if (count <= 0)
        return false;
    std::string_view tail(buffer.data(), static_cast<size_t>(count));
    if (tail.back() != '\n')
        return false;
    tail.remove_suffix(1);
    const size_t before = tail.rfind('\n');
    if (before == std::string_view::npos)
        return false;
    JournalReading last;
    return takeLine(tail.substr(before + 1), last) && last.ended;
}

bool isOpen(const JournalReading &journal)
{
    // One that did not get to its first line has sent nothing.
    return !journal.ended && !journal.isRunning && !journal.head.application.isEmpty();
}

std::unexpected<Error> cannotEnd(const fs::path &path, int error)
{
    return fail(ErrorCode::Io,
                SyncText::tr("The interrupted sync cannot be ended, as its journal cannot be "
                             "written: %1")
                    .arg(systemReason(error)),
                {.file = path.string()});
}

/// Whether a journal may go: its story is over, and no other one's depends on it.
bool mayGo(const fs::path &folder, const std::string &id)
{
    const Result<JournalReading> journal = readJournal(folder, id);
    if (!journal || !journal->ended || journal->isRunning)
        return false;
    // Without it, the one that it went on with would be offered again.
    const Result<JournalReading> before = readJournal(folder, journal->head.resumes);
    return before ? before->ended.has_value() : before.error().code == ErrorCode::NotFound;
}

} // namespace

InterruptedJournals interruptedJournals(const fs::path &folder)
{
    InterruptedJournals out;
    const Result<std::vector<std::string>> ids = journalsIn(folder);
    if (!ids) {
        out.errors.push_back(ids.error());
        return out;
    }
    std::vector<std::string> ended;
    std::set<std::string> resumed;
    for (const std::string &id : *ids) {
        if (endsWithItsEnd(folder, id)) {
            ended.push_back(id);
            continue;
        }
        Result<JournalReading> journal = readJournal(folder, id);
        if (!journal) {
            // Another program may have removed it meanwhile.
            if (journal.error().code != ErrorCode::NotFound)
                out.errors.push_back(std::move(journal).error());
            continue;
        }
        resumed.insert(journal->head.resumes);
        if (isOpen(*journal))
            out.journals.push_back(*std::move(journal));
    }
    // Only then does it matter what the ended ones went on with.
    if (!out.journals.empty()) {
        for (const std::string &id : ended) {
            if (const Result<JournalReading> journal = readJournal(folder, id))
                resumed.insert(journal->head.resumes);
        }
    }
    std::erase_if(out.journals,
                  [&resumed](const JournalReading &each) { return resumed.contains(each.id); });
    std::ranges::stable_sort(out.journals, {},
                             [](const JournalReading &each) { return each.head.at; });
    return out;
}

void removeOldJournals(const fs::path &folder, TimePoint now, const JournalKeeping &keeping)
{
    const Result<std::vector<std::string>> ids = journalsIn(folder);
    if (!ids || ids->size() <= keeping.count)
        return;
    // Named by the time they were begun: those of the last days need not be opened.
    const std::string oldest = journalTime(now - keeping.age);
    const auto last = ids->end() - static_cast<ptrdiff_t>(keeping.count);
    for (auto id = ids->begin(); id != last && *id < oldest; ++id) {
        if (mayGo(folder, *id))
            ::unlink(journalPath(folder, *id).c_str());
    }
}

Result<std::optional<JournalReading>> readResumed(const fs::path &folder,
                                                  const SyncRequest &request)
{
    if (request.resumes.empty())
        return std::nullopt;
    Result<JournalReading> former = readJournal(folder, request.resumes);
    if (!former)
        return fail(former.error());
    if (former->isRunning)
        return fail(ErrorCode::Conflict, SyncText::tr("The sync is still running"));
    if (former->ended)
        return fail(ErrorCode::Conflict, SyncText::tr("The sync has ended already"));
    const JournalHead &head = former->head;
    if (head.application != request.plan->application ||
        head.clusterUid != request.plan->clusterUid)
        return fail(ErrorCode::Invalid,
                    SyncText::tr("The interrupted sync is one of another application or cluster"));
    return std::optional(std::move(*former));
}

void endResumed(const fs::path &folder, const JournalReading &former, TimePoint at)
{
    std::ignore = endJournal(folder, former.id, "resumed", at);
    std::ignore = endJournal(folder, former.head.resumes, "resumed", at);
}

Status endJournal(const fs::path &folder, const std::string &id, std::string_view end, TimePoint at)
{
    const fs::path path = journalPath(folder, id);
    const Descriptor file(openJournal(folder, id, O_RDWR | O_APPEND));
    if (!file.isOpen())
        return journalNotOpened(folder, id, errno);
    if (!lockJournal(file.get())) {
        return fail(ErrorCode::Conflict,
                    SyncText::tr("The sync is still running in another program"),
                    {.file = path.string()});
    }
    const Result<std::string> text = journalText(file.get(), path);
    if (!text)
        return fail(text.error());
    const Result<JournalReading> known = journalFromText(*text, id, path);
    if (known && known->ended)
        return fail(ErrorCode::Conflict, SyncText::tr("The sync has ended already"),
                    {.file = path.string()});
    const size_t whole = text->rfind('\n') == std::string::npos ? 0 : text->rfind('\n') + 1;
    if (whole < text->size() && ::ftruncate(file.get(), static_cast<off_t>(whole)) != 0)
        return cannotEnd(path, errno);
    const std::string line = lineOfEnd(end, at);
    const ssize_t written = ::write(file.get(), line.data(), line.size());
    if (written != static_cast<ssize_t>(line.size()))
        return cannotEnd(path, written < 0 ? errno : ENOSPC);
    return ::fsync(file.get()) == 0 ? Status() : cannotEnd(path, errno);
}

} // namespace driftgate
