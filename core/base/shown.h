#pragma once

#include <QString>

#include <string_view>

namespace driftgate
{

/// Bytes from outside as a text for people; what is no UTF-8 stands as U+FFFD.
[[nodiscard]] inline QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace driftgate
