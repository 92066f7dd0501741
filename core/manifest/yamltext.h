#pragma once

#include "base/result.h"
#include "manifest/yaml.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// One document of a YAML text, between two `---` lines.
struct YamlChunk {
    std::string_view text;
    int firstLine = 1; ///< of the chunk in the text, 1-based
};

/// A YAML text made ready for the parser: sizes, encoding and characters checked, and cut at the
/// `---` lines as kubectl cuts it (apimachinery pkg/util/yaml: only a comment may follow).
class YamlText
{
public:
    /// Checks and cuts. UTF-16 with a byte-order mark is converted. After an error, the chunks
    /// that came before it stay.
    YamlText(std::string_view text, std::string_view file, const ReadLimits &limits);
    YamlText(const YamlText &) = delete;
    YamlText &operator=(const YamlText &) = delete;

    [[nodiscard]] const std::vector<YamlChunk> &chunks() const { return m_chunks; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void decodeUtf16();
    void endLastLine();
    void cut();
    void add(std::string_view chunk, int firstLine);

    std::string m_file;
    std::string m_converted;
    std::string_view m_text;
    std::vector<YamlChunk> m_chunks;
    std::optional<Error> m_error;
};

} // namespace driftgate
