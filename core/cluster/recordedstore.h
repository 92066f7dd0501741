#pragma once

#include "base/clock.h"
#include "cluster/cluster.h"
#include "cluster/recordedfiles.h"
#include "manifest/schema.h"

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// What a recorded cluster does, without waiting: each call looks at the disk first. Safe to
/// share between threads; calls follow one another.
class RecordedStore
{
public:
    RecordedStore(std::string name, std::filesystem::path path, const Clock &clock);

    [[nodiscard]] Result<std::string> uid(const CancelToken &cancel);
    [[nodiscard]] Result<std::vector<ResourceKind>> kinds(const CancelToken &cancel);
    /// Moves on whenever something in the files changed.
    [[nodiscard]] Result<uint64_t> generation(const CancelToken &cancel);
    [[nodiscard]] Result<std::shared_ptr<const LiveState>> read(const ReadRequest &request,
                                                                const CancelToken &cancel);
    [[nodiscard]] Result<std::optional<Object>> get(const ObjectKey &key,
                                                    const CancelToken &cancel);
    [[nodiscard]] Result<ApplyOutcome> apply(const ApplyRequest &request,
                                             const CancelToken &cancel);
    [[nodiscard]] Status remove(const DeleteRequest &request, const CancelToken &cancel);
    [[nodiscard]] Result<bool> moveOwnership(const OwnershipMove &move, const CancelToken &cancel);

private:
    struct Location {
        RecordedFiles::Path path;
        size_t object = 0;
    };

    [[nodiscard]] Status refresh(const CancelToken &cancel);
    void reindex();
    [[nodiscard]] const Object &at(const Location &location) const;
    /// The last place of an object; of one whose scope is not known, under either key.
    [[nodiscard]] const Location *find(const ObjectKey &key) const;
    [[nodiscard]] Scope scope(const ObjectKey &key) const;
    [[nodiscard]] bool hasNamespace(std::string_view name) const;
    [[nodiscard]] Result<Object> prepared(Object object) const;
    [[nodiscard]] Result<Object> convertedTo(const std::string &apiVersion, Object live) const;
    [[nodiscard]] bool hasStatusApart(const Object &object) const;
    [[nodiscard]] Status checkNotInBrokenFile(const ObjectKey &key) const;
    [[nodiscard]] Result<ApplyOutcome> applyOnce(const ApplyRequest &request);
    [[nodiscard]] Status removeOnce(const DeleteRequest &request);

    std::mutex m_mutex;
    std::string m_name;
    RecordedFiles m_files;
    const Clock &m_clock;
    uint64_t m_indexed = 0; ///< generation of the files that the index is of
    std::unordered_map<ObjectKey, std::vector<Location>> m_index; ///< the last one counts
    std::vector<ObjectKey> m_order;                               ///< as the files have them
    Schema m_schema;
    std::vector<Object> m_definitions; ///< CustomResourceDefinitions
    uint64_t m_lastVersion = 0;        ///< highest resourceVersion seen
};

} // namespace driftgate
