#pragma once

#include "base/result.h"
#include "base/revision.h"
#include "render/lrucache.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// What a file of manifests declares, told without its path, so that equal files are read once.
struct SourceFacts {
    struct Declared {
        std::string group;
        std::string kind;
        std::string ns;
        std::string name;
        int line = 0;
    };
    std::vector<Declared> objects;
    bool encrypted = false;     ///< some document was encrypted with SOPS
    std::optional<Error> fault; ///< why it could not be read to its end
};

using SourceFactsCache = LruCache<BlobId, std::shared_ptr<const SourceFacts>>;

[[nodiscard]] SourceFacts sourceFacts(std::string_view text, std::string_view file);

/// Whether a file of any form (YAML, JSON, dotenv) looks encrypted with SOPS: it holds both a
/// `sops` mark and values in SOPS's own form.
[[nodiscard]] bool looksSopsEncrypted(std::string_view text);

} // namespace driftgate
