#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace driftgate::cli
{

/// What a person may be shown of text from outside (names, messages, manifests): terminal escape
/// sequences, other control characters and marks that turn the direction of writing are taken
/// out; broken UTF-8 becomes U+FFFD. Line ends stay when `keepLines`, else they become spaces.
[[nodiscard]] std::string printable(std::string_view text, bool keepLines = false);
[[nodiscard]] std::string printable(const QString &text, bool keepLines = false);

/// How many columns a terminal gives to a text (UTF-8, printable): wide characters take two,
/// combining ones none.
[[nodiscard]] int columns(std::string_view text);

/// Cut to at most `width` columns, the last of them "…" when something was cut.
[[nodiscard]] std::string cutTo(std::string_view text, int width);
/// Cut or filled with spaces to exactly `width` columns.
[[nodiscard]] std::string fittedTo(std::string_view text, int width);

} // namespace driftgate::cli
