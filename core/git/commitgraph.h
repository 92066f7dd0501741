#pragma once

#include "base/revision.h"

#include <QFile>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace driftgate
{

/// The commit-graph that `git gc` and `git maintenance` write beside the objects
/// (gitformat-commit-graph, version 1, one file or a chain): dates and parents without unpacking
/// commits, which is what makes the first screen of a repository with thousands of branches and
/// tags quick. It is a copy that could be wrong, so it only orders the walk: what is shown of a
/// commit is read from the commit.
class CommitGraph
{
public:
    struct Entry {
        int64_t time = 0;
        std::vector<Revision> parents;
    };

    /// Opens what there is. Empty when there is none, or when it is damaged or of another kind.
    explicit CommitGraph(const std::filesystem::path &objectsDir);

    [[nodiscard]] bool isEmpty() const { return m_layers.empty(); }
    /// No value when the commit is not in it.
    [[nodiscard]] std::optional<Entry> find(const Revision &id) const;
    [[nodiscard]] bool contains(const Revision &id) const;

private:
    struct Layer {
        std::unique_ptr<QFile> file; ///< keeps the bytes mapped
        std::string_view ids;        ///< 20 bytes each, sorted
        std::string_view fanout;     ///< 256 counts
        std::string_view data;       ///< 36 bytes each
        std::string_view edges;      ///< parents beyond the second
        uint32_t count = 0;
        uint32_t before = 0; ///< commits in the layers below
    };

    bool addLayer(const std::filesystem::path &path);
    [[nodiscard]] static std::optional<uint32_t> position(const Layer &layer, const Revision &id);
    [[nodiscard]] std::optional<Revision> idAt(uint32_t position) const;
    [[nodiscard]] std::optional<Entry> entryAt(const Layer &layer, uint32_t position) const;

    std::vector<Layer> m_layers;
};

} // namespace driftgate
