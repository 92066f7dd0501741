#pragma once

#include <QString>

#include <string>

namespace driftgate
{

/// The sort of trouble; decides what can be offered (try again, settings, …), never the wording.
enum class ErrorCode {
    Invalid,     ///< input that breaks its own rules: a broken manifest, a wrong option
    NotFound,    ///< a path, object, revision or program that is not there
    Io,          ///< reading or writing files failed
    Denied,      ///< not allowed: by the server, the file system or Driftgate's own safety
    Limit,       ///< a bound on size, depth or count was reached
    Timeout,     ///< not done within its time
    Cancelled,   ///< the user no longer wants it; never shown as a failure
    Unsupported, ///< understood, but this machine or version cannot do it
    Corrupt,     ///< stored data that contradicts itself: a broken repository, a bad cache
    Conflict,    ///< somebody else changed it first
    Tool,        ///< a program that was run reported a failure
    Network,     ///< a remote could not be reached or broke off
};

/// Where an error was found. Every part may be empty.
struct Place {
    std::string file{};  ///< path as the user knows it (bytes, UTF-8 where the name is)
    int line = 0;        ///< 1-based; 0: unknown
    int column = 0;      ///< 1-based; 0: unknown
    std::string field{}; ///< path within the document, as a JSON pointer

    /// "apps/web.yaml:12, /spec/replicas"; empty when nothing is known.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const Place &, const Place &) = default;
};

/// One failure, told once, to a person: what, and where. The text is a whole sentence without
/// its final stop, already translated, and never holds a Secret's value.
struct Error {
    ErrorCode code = ErrorCode::Invalid;
    QString text;
    Place place;
    /// Invalid alone: nothing else is wrong than that a field would change which cannot be changed
    /// once it is set.
    bool isImmutable = false;

    /// "apps/web.yaml:12: the text", or the text alone.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace driftgate
