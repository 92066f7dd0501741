#pragma once

#include "base/error.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace driftgate
{

/// What a tool made of a closure, as it is kept on disk.
struct CachedRender {
    std::string output;                 ///< YAML
    std::string warnings;               ///< what the tool said beside it
    std::vector<std::string> encrypted; ///< inputs encrypted with SOPS
    std::vector<std::string> undefined; ///< variables that nothing gives a value
    std::vector<Place> origins;         ///< of the output's objects, in their order
    friend bool operator==(const CachedRender &, const CachedRender &) = default;
};

/// Rendered manifests by key, one file each in `folder`, readable by the user alone. A damaged
/// entry counts as absent and is removed; trouble with the folder costs time, never a result.
/// Bounded: when it has grown past its limit, what was used longest ago goes.
class RenderCache
{
public:
    RenderCache(std::filesystem::path folder, std::uint64_t limit);

    /// `key`: hexadecimal digits.
    [[nodiscard]] std::optional<CachedRender> get(const std::string &key);
    void put(const std::string &key, const CachedRender &entry);
    /// Why entries could not be written, told once; empty when there is nothing to tell.
    [[nodiscard]] QString takeTrouble();

private:
    [[nodiscard]] bool prepare();
    void prune();
    void trouble(const QString &why);

    std::filesystem::path m_folder;
    std::uint64_t m_limit;
    std::mutex m_mutex;
    QString m_trouble;
    bool m_told = false;
    bool m_prepared = false;
    std::uint64_t m_writtenSincePrune = 0;
    bool m_pruned = false;
};

} // namespace driftgate
