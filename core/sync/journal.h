#pragma once

#include "base/clock.h"
#include "plan/plan.h"
#include "sync/engine.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace driftgate
{

/// One action as a journal names it: hashes and keys, never a value.
struct JournalAction {
    ObjectKey key;
    ActionVerb verb = ActionVerb::Nothing;
    SyncPhase phase = SyncPhase::Sync;
    std::string targetHash;

    [[nodiscard]] static JournalAction of(const Action &action);
    /// Of the move of a branch or tag, in full: as an object of kind "Ref".
    [[nodiscard]] static JournalAction ofRef(const std::string &ref, const Revision &target);
    friend bool operator==(const JournalAction &, const JournalAction &) = default;
};

/// What a journal begins with.
struct JournalHead {
    ApplicationName application;
    ClusterName cluster;
    std::string clusterUid;
    EngineKind engine = EngineKind::Apply;
    Revision target;
    PlanDigest plan;
    std::string by;
    TimePoint at;
    std::set<ObjectKey> only{}; ///< SyncRequest::only
    std::string mark{};         ///< on the objects of hooks that this sync makes
    bool isRollback = false;
    std::string resumes{}; ///< the journal that this sync goes on with; "" for none
    /// The branch or tag that the sync moves, in full; "" for one that sends objects.
    std::string ref{};
    std::optional<Revision> from{};     ///< what the ref held before; none: it was not there
    std::string canonical{};            ///< Plan::canonical of the approved plan
    std::optional<Revision> deployed{}; ///< Plan::deployed
    /// No values, as an empty `canonical`, in journals from before these were kept.
    std::optional<PlanWish> wish{};
    std::optional<Permit> permit{};
    /// Every one that the sync is to carry out. Where it moves a ref, that comes first and is the
    /// only one with lines: a controller does the others.
    std::vector<JournalAction> actions{};

    /// What the request tells; the rest is the engine's to fill in.
    [[nodiscard]] static JournalHead of(const SyncRequest &request, TimePoint at);
};

/// How far an action is, as far as the journal knows.
enum class JournalState {
    Waiting,  ///< never sent
    Sending,  ///< may have been sent; no answer is on record
    Answered, ///< the cluster has it; of a hook: it is there and may be running
    Finished, ///< a hook ran to its end
    Refused,  ///< the cluster did not take it; of a hook: that, or it failed
};
/// "waiting", "sending", "answered", "finished", "refused".
[[nodiscard]] std::string_view journalStateName(JournalState state);

/// One line of a journal on one action.
struct JournalLine {
    size_t action = 0; ///< index into JournalHead::actions
    JournalState state = JournalState::Waiting;
    std::string name{};    ///< of the object, where the plan has only a generateName
    std::string uid{};     ///< as the cluster answered
    std::string version{}; ///< its resourceVersion
    bool changed = false;
    QString text{}; ///< why it was refused
};

/// What a journal says. Its steps are one an action: the last line on each.
struct JournalReading {
    std::string id; ///< names it: the file's name without its end
    JournalHead head;
    std::vector<JournalLine> steps;
    bool isRunning = false;             ///< a program is writing it now
    std::optional<std::string> ended{}; ///< how: a SyncEnd's name, "resumed", "abandoned", …

    [[nodiscard]] std::vector<size_t> in(JournalState state) const; ///< indices of steps
};

/// The journal of one running sync: a file of its own, one JSON text a line, each write on the disk
/// before the call returns. It holds no value of any object. Blocks: call it from a worker.
///
/// Errors: Io, with a sentence that says that nothing (more) is sent; what could not be written in
/// whole is taken back as far as the disk allows.
class Journal
{
public:
    /// Makes the file, and its folder, opened for this program alone. `carried`: what the journal
    /// that it goes on with has on record; it stands in the new one from the start. Removes what
    /// removeOldJournals() does.
    [[nodiscard]] static Result<std::unique_ptr<Journal>>
    begin(const std::filesystem::path &folder, const JournalHead &head,
          std::span<const JournalLine> carried = {});
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    [[nodiscard]] const std::string &id() const { return m_id; }
    /// All lines with one write and one flush.
    [[nodiscard]] Status write(std::span<const JournalLine> lines);
    /// The last line. `end`: JournalReading::ended.
    [[nodiscard]] Status end(std::string_view end, TimePoint at);

private:
    Journal(std::string id, std::filesystem::path path, int fd)
        : m_id(std::move(id))
        , m_path(std::move(path))
        , m_fd(fd)
    {
    }
    [[nodiscard]] int append(const std::string &text); ///< an errno; 0: it is on the disk

    std::string m_id;
    std::filesystem::path m_path;
    int m_fd = -1;
};

/// Reads one journal. A torn last line counts as not written. Errors, which name the file:
/// NotFound, Io, Corrupt (a line before the last one makes no sense), Unsupported (of a later
/// version), Limit.
[[nodiscard]] Result<JournalReading> readJournal(const std::filesystem::path &folder,
                                                 const std::string &id);

/// The journal that a sync goes on with (SyncRequest::resumes); no value where it goes on with
/// none. Errors: readJournal()'s, Conflict (it is being written, or has ended), Invalid (it is one
/// of another application or cluster).
[[nodiscard]] Result<std::optional<JournalReading>> readResumed(const std::filesystem::path &folder,
                                                                const SyncRequest &request);
/// Ends the journal that another one, which has begun, goes on with, and the one that it had itself
/// gone on with. Should that not be written, the new one tells it all the same.
void endResumed(const std::filesystem::path &folder, const JournalReading &former, TimePoint at);

/// All journals of a folder that did not come to their end, oldest first; those that a program is
/// writing now, and those that another one of these resumes, are left out.
struct InterruptedJournals {
    std::vector<JournalReading> journals;
    /// Journals that cannot be read, each with its file, and a folder that cannot be; they stay as
    /// they are. One whose last line is its end counts as ended, whatever stands before that.
    std::vector<Error> errors;
};
[[nodiscard]] InterruptedJournals interruptedJournals(const std::filesystem::path &folder);

/// Journals that came to their end are kept for tracing what a sync did: all of the last 90 days,
/// for a question asked a quarter later, and the last 100 however old, for a workspace that is
/// seldom synced. What was approved and done stays in the ledger for good.
struct JournalKeeping {
    std::chrono::days age{90}; ///< since it was begun
    size_t count = 100;
};
/// Removes ended journals that are both older and further back; never one that has not ended, that
/// cannot be read, or that keeps one without an end from being offered again. What cannot be
/// removed stays.
void removeOldJournals(const std::filesystem::path &folder, TimePoint now,
                       const JournalKeeping &keeping = {});

/// Writes the end of a sync's journal, as the outcome has it, and lets go of it; of one that is
/// unsettled it only lets go. To be called once the sync is on record: a journal without its end
/// offers to look at the cluster again, so nothing is lost by one that stays open. Errors: Io.
[[nodiscard]] Status finishJournal(SyncOutcome &outcome, TimePoint at);

/// Ends a journal that no program writes any more. Errors: NotFound, Io, Conflict (a program is
/// writing it, or it has ended).
[[nodiscard]] Status endJournal(const std::filesystem::path &folder, const std::string &id,
                                std::string_view end, TimePoint at);

} // namespace driftgate
