#pragma once

#include "base/clock.h"
#include "base/revision.h"

#include <cstdint>
#include <string>
#include <vector>

namespace driftgate
{

/// Who did something, and when, as Git stores it (bytes; UTF-8 where the commit says so).
struct Person {
    std::string name;
    std::string email;
    TimePoint when;
    int offsetMinutes = 0; ///< their time zone, east of UTC
};

/// One commit. Messages are converted to UTF-8 from the commit's declared encoding.
struct Commit {
    Revision id;
    std::vector<Revision> parents;
    Person author;
    Person committer;
    std::string summary; ///< first line
    std::string body;    ///< the rest, without the blank line between
};

enum class RefKind { Branch, RemoteBranch, Tag, Note, Other };

/// A name that points at a commit; annotated tags are peeled.
struct Ref {
    std::string name;  ///< "refs/heads/main"
    std::string label; ///< "main", "origin/main", "v1.2"
    RefKind kind = RefKind::Other;
    Revision target;
    bool isHead = false; ///< HEAD points at this branch
};

enum class ChangeKind { Added, Deleted, Modified, Renamed, TypeChanged };

/// One file that differs between two trees.
struct FileChange {
    ChangeKind kind = ChangeKind::Modified;
    std::string oldPath; ///< "" when added
    std::string newPath; ///< "" when deleted
    BlobId oldBlob;      ///< null when added
    BlobId newBlob;      ///< null when deleted
    bool isSubmodule = false;
};

enum class EntryKind { File, Executable, Symlink, Folder, Submodule };

/// One entry of a tree.
struct TreeEntry {
    std::string name; ///< bytes, as Git has it; no slash
    EntryKind kind = EntryKind::File;
    GitId<struct AnyObjectTag> id; ///< blob, tree, or a submodule's commit
};

/// One line of a file with the commit that last touched it.
struct BlameLine {
    std::string text; ///< without the line end
    Revision commit;
    Person author;
    std::string summary;
    std::string originalPath;
    int originalLine = 0; ///< 1-based, in that commit
};

} // namespace driftgate
