#pragma once

#include <string>
#include <string_view>

namespace driftgate
{

/// An image's reference taken apart: "ghcr.io/shop/web:1.9.0@sha256:…".
struct ImageName {
    std::string repository;
    std::string tag;    ///< "" when none is written, which means "latest"
    std::string digest; ///< "sha256:…"; "" for none
};
[[nodiscard]] ImageName readImage(std::string_view reference);

/// Whether the reference may mean another image tomorrow: no digest, and no tag, "latest", or a
/// tag without a digit (a branch or a channel: "main", "stable").
[[nodiscard]] bool isMutable(const ImageName &image);

/// Whether both are versions of one repository and the first is the older one. Versions are
/// compared as Semantic Versioning has it ("v" allowed, missing parts are 0, a pre-release is
/// older than its release); what is no version is never older.
[[nodiscard]] bool isOlder(const ImageName &image, const ImageName &than);

} // namespace driftgate
