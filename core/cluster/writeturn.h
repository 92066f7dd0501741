#pragma once

#include "base/cancel.h"
#include "base/result.h"

#include <filesystem>

namespace driftgate
{

/// Held while a recorded cluster's files are read and written: other Driftgate programs that would
/// write to them wait. An advisory lock of the folder itself, so that no file is left behind; where
/// the file system has none, nothing is held.
class WriteTurn
{
public:
    /// Waits for it. Errors: Conflict (another program has held it for ten seconds), Cancelled.
    [[nodiscard]] static Result<WriteTurn> take(const std::filesystem::path &folder,
                                                const CancelToken &cancel);
    ~WriteTurn();
    WriteTurn(WriteTurn &&other) noexcept;
    WriteTurn &operator=(WriteTurn &&) = delete;
    WriteTurn(const WriteTurn &) = delete;
    WriteTurn &operator=(const WriteTurn &) = delete;

private:
    explicit WriteTurn(int fd)
        : m_fd(fd)
    {
    }
    int m_fd; ///< -1: nothing is held
};

} // namespace driftgate
