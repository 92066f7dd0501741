#pragma once

#include "git/notes.h"

#include <string>
#include <vector>

namespace driftgate
{

/// A note to be written.
struct NoteText {
    std::string path; ///< of pathForNote()
    std::string text;
};

/// Where a commit's note stands, or is to stand: in a folder when Git has spread the notes, or when
/// there are many.
[[nodiscard]] std::string pathForNote(const NotesSnapshot &snapshot, const Revision &commit);

/// A commit whose tree is that of `base` (null: an empty one) with these notes in it. No ref moves.
/// Errors: Io, Corrupt.
[[nodiscard]] Result<Revision> commitNotes(const Repository &repository, const Revision &base,
                                           const std::vector<NoteText> &notes,
                                           const std::vector<Revision> &parents, const Person &who,
                                           const std::string &message);

} // namespace driftgate
