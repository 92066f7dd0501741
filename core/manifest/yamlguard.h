#pragma once

#include "manifest/yamltext.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// Looks up in the text what yaml-cpp 0.8 lets pass or gets wrong and go-yaml does not; each is
/// a form in tests/manifest/corpus. Positions are bytes within the chunk, as its marks have them.
class YamlGuard
{
public:
    YamlGuard() = default;
    explicit YamlGuard(std::string_view chunk);

    [[nodiscard]] bool isAt(int position, char c) const;
    /// Whether a node is the first thing in its line, and no literal or folded block.
    [[nodiscard]] bool isIndentedOnly(int position) const;
    /// Whether only spaces and tabs, one tab at least, stand between a node and the "-" or the
    /// start of the line before it, where a tab would be indentation.
    [[nodiscard]] bool isBehindTab(int position) const;
    /// Whether a scalar is a literal or folded block without an indicator whose first line
    /// begins with a tab: its depth cannot be told.
    [[nodiscard]] bool isBlockBegunByTab(int position, std::string_view text) const;
    /// Whether the last line before a position that is neither blank nor a comment is "...": only
    /// then may another document begin. (The parser would begin documents without end.)
    [[nodiscard]] bool isBehindDocumentEnd(int position) const;
    /// False for a quoted scalar that runs into the end of the text.
    [[nodiscard]] bool isQuoteClosed(int position) const;
    /// The text as it should be read, or empty when it is right: "\N" and "\_" become UTF-8, and
    /// quoted texts of several lines and folded blocks get all their line ends.
    [[nodiscard]] std::string repaired(int position, std::string_view text) const;

private:
    /// Behind anchor and tag, where the scalar itself begins.
    [[nodiscard]] size_t scalarAt(int position) const;

    std::string_view m_text;
    bool m_hasTab = false;
};

} // namespace driftgate
