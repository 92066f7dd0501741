#pragma once

#include "git/repository.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// The note of one commit.
struct Note {
    Revision commit;  ///< which the note's path names; it need not be in the repository
    BlobId blob;      ///< its text
    std::string path; ///< in the notes' tree: "ab/cdef…" where Git has spread them over folders
};

/// The notes of a ref at one moment.
struct NotesSnapshot {
    Revision tip;            ///< null: there is no such ref
    std::vector<Note> notes; ///< by commit; twice the same where a tree holds it at two paths
};

/// Larger notes, and more of them, are a Limit: nobody writes so much, and a repository is not
/// trusted.
constexpr size_t MaxNoteBytes = size_t{64} << 20;
constexpr size_t MaxNotes = 200'000;

/// Reads where the notes stand, in flat trees and in those that Git spreads. Errors: Corrupt (the
/// ref is broken, symbolic, or names something other than a commit; a tree is damaged), Limit,
/// Cancelled; each names the ref.
[[nodiscard]] Result<NotesSnapshot> readNotes(const Repository &repository, const std::string &ref,
                                              const CancelToken &cancel);
/// A note's lines without their ends and without empty ones. Errors: Limit, NotFound, Corrupt; each
/// names the commit.
[[nodiscard]] Result<std::vector<std::string>> readNoteLines(const Repository &repository,
                                                             const Note &note);

/// Adds one line to a commit's note and keeps the others, sorted and each once, as Git's
/// cat_sort_uniq leaves them. A commit on `ref` in the name of `who`; the ref is locked as Git
/// locks it, compared and moved, and all is done again when somebody else was quicker. The commit
/// itself need not be in the repository. Errors: readNotes()' and readNoteLines()', Io (the ref
/// stays locked too).
[[nodiscard]] Status appendToNote(const Repository &repository, const std::string &ref,
                                  const Revision &commit, const std::string &line,
                                  const Person &who, const CancelToken &cancel);

/// Brings every line of the notes `other` into `ref`, in the same way, and gives what `ref` names
/// then. Where both have moved it is a commit with both as parents, as `git notes merge -s
/// cat_sort_uniq` makes it; but a line that only one side has stays in any case: notes that
/// somebody removed are not removed here. Null when neither ref is there.
[[nodiscard]] Result<Revision> mergeNotes(const Repository &repository, const std::string &ref,
                                          const std::string &other, const Person &who,
                                          const CancelToken &cancel);

} // namespace driftgate
