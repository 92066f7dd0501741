#pragma once

#include "manifest/yaml.h"

#include <string>
#include <string_view>

namespace driftgate
{

/// Reads JSON texts that stand one after another in a buffer; json.h has what callers need.
class JsonReader
{
public:
    JsonReader(std::string_view text, std::string_view file, const ReadLimits &limits);

    /// Checks size and UTF-8 and skips a byte-order mark. Call it once, before reading.
    [[nodiscard]] Status open();
    /// True when nothing but white space is left.
    [[nodiscard]] bool atEnd();
    /// The next text.
    [[nodiscard]] Result<Value> next();
    /// What to tell about text that follows where nothing may.
    [[nodiscard]] Error trailing() const;

private:
    [[nodiscard]] bool readValue(Value &out);
    [[nodiscard]] bool readObject(Value &out);
    [[nodiscard]] bool readArray(Value &out);
    [[nodiscard]] bool readNumber(Value &out);
    [[nodiscard]] bool readWord(std::string_view word);
    /// The text between quotes, unescaped; valid until the next string is read.
    [[nodiscard]] bool readString(std::string_view &out);
    [[nodiscard]] bool readEscape();
    [[nodiscard]] bool readHex(unsigned &out);
    [[nodiscard]] bool enter();
    void skipSpace();
    bool wrong(const QString &text, ErrorCode code = ErrorCode::Invalid);

    std::string_view m_text;
    std::string m_file;
    ReadLimits m_limits;
    size_t m_at = 0;
    size_t m_lineStart = 0;
    int m_line = 1;
    size_t m_depth = 0;
    size_t m_nodes = 0;
    std::string m_buffer; ///< of the string being unescaped
    Error m_error;
};

} // namespace driftgate
