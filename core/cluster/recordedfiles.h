#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "cluster/filestamp.h"
#include "cluster/recordedfile.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace driftgate
{

/// The files of a recorded cluster, kept in step with the disk. Not safe to share between
/// threads.
///
/// Read are regular files that end in .yaml, .yml or .json, in the folder and its sub-folders,
/// in the order of their paths. Hidden files and folders are left out; a link that leads out of
/// the folder is an error, and nothing is read or written through it.
class RecordedFiles
{
public:
    struct State {
        FileStamp stamp;
        RecordedFile file;
        std::vector<Error> errors; ///< its own and the file's
        size_t hash = 0;           ///< of the text
        bool isFresh = false;      ///< the stamp may not tell the next change: compare the text
    };
    using Path = std::filesystem::path;

    explicit RecordedFiles(Path root);

    /// Reads what is new or changed and forgets what is gone. Errors: NotFound (no such file or
    /// folder), Io, Denied, Cancelled (what was read until then stays).
    [[nodiscard]] Status refresh(const CancelToken &cancel);

    [[nodiscard]] const std::map<Path, State> &states() const { return m_states; }
    /// Faults that belong to no readable file: a folder that cannot be listed.
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors; }
    /// Moves on with every change of what states() holds.
    [[nodiscard]] uint64_t generation() const { return m_generation; }
    [[nodiscard]] const Path &root() const { return m_root; }
    [[nodiscard]] bool isSingleFile() const { return m_single; }
    /// The one that the files lie in, whether the root is it or a file.
    [[nodiscard]] Path folder() const;

    /// One object in a file takes another value. Errors: Conflict (the file changed since it was
    /// read: refresh and try again), Denied, Io, and those of a broken file.
    [[nodiscard]] Status replace(const Path &path, size_t object, const Value &value);
    /// An object goes; the file too, when it held no other.
    [[nodiscard]] Status remove(const Path &path, size_t object);
    /// A further object: in a file of its own, or at the end of the single file.
    [[nodiscard]] Status add(const Object &object);

private:
    void list(const Path &folder, std::vector<Path> &out, int depth);
    void refreshFile(const Path &path);
    [[nodiscard]] Path newFile(const ObjectKey &key) const;
    [[nodiscard]] Result<std::string> current(const Path &path) const;
    [[nodiscard]] Status write(const Path &path, std::string text,
                               const std::vector<Value> &expected);

    Path m_root;
    bool m_single = false;
    std::map<Path, State> m_states;
    std::vector<Error> m_errors;
    uint64_t m_generation = 0;
};

} // namespace driftgate
