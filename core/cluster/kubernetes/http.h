#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftgate
{

/// How long and how large an answer may be. A server that sends now and then is no better than
/// one that is silent: `total` ends that too.
struct HttpLimits {
    std::chrono::milliseconds idle{30'000};  ///< without a byte in either direction
    std::chrono::milliseconds total{60'000}; ///< from the start to the last byte; 0: any
    size_t bytes = size_t{512} << 20;        ///< of the answer, unpacked
};

/// One request to an API server.
struct HttpRequest {
    enum class Method { Get, Post, Patch, Delete };

    Method method = Method::Get;
    std::string path; ///< "/apis/apps/v1/deployments"; its parts are encoded
    std::vector<std::pair<std::string, std::string>> query = {}; ///< not encoded
    std::string body = {};
    std::string contentType = {};
    std::string accept = "application/json";
    std::string ifNoneMatch = {}; ///< an ETag
    /// Sent again when the connection broke. True for everything but writes that are meant.
    bool isRepeatable = true;
    /// The body holds a Secret: the server's own words, which may quote it, are not passed on.
    bool holdsSecret = false;
    HttpLimits limits = {};

    /// "GET /apis/apps/v1/deployments": for people; without the query.
    [[nodiscard]] std::string title() const;
    /// Path and query, encoded.
    [[nodiscard]] std::string target() const;
};

[[nodiscard]] const char *verbOf(HttpRequest::Method method);

/// A server's answer, whatever its status.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    std::string contentType;
    std::string etag;
    std::vector<std::string> warnings; ///< the texts of `Warning` headers
    std::optional<std::chrono::milliseconds> retryAfter;
    bool isHttp2 = false;

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// Percent-encodes what may not stand in one part of a path.
[[nodiscard]] std::string encodedPart(std::string_view text);

/// The texts of a `Warning` header: `299 - "text", 299 - "another"`. Other codes are left out.
/// Source: RFC 7234, section 5.5.
[[nodiscard]] std::vector<std::string> readWarnings(std::string_view header);

} // namespace driftgate
