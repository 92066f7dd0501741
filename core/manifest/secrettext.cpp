#include "manifest/secrettext.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace driftgate
{

namespace
{

constexpr auto OpenFields = std::to_array<std::string_view>(
    {"apiVersion", "kind", "metadata", "type", "immutable", "sops", "status"});

/// What a Secret has and a mere name of one has not.
constexpr auto ObjectFields =
    std::to_array<std::string_view>({"apiVersion", "metadata", "data", "stringData"});

/// One line, as far as YAML's blocks and JSON's lines show on their surface.
struct Line {
    std::string_view text;
    size_t indent = 0;      ///< of what stands after any "- "
    size_t itemIndent = 0;  ///< of the "- " itself; as `indent` where there is none
    std::string_view key{}; ///< without quotes; empty: none
    size_t value = 0;       ///< where the value begins, behind "key:" and spaces
    bool isBlank = false;   ///< nothing, or a comment
    bool isItem = false;
    bool isBreak = false; ///< between documents
};

/// The key at the beginning of a text, and how far it reaches with its colon.
std::pair<std::string_view, size_t> keyOf(std::string_view text)
{
    if (text.empty())
        return {};
    const char quote = text.front();
    if (quote == '"' || quote == '\'') {
        const size_t end = text.find(quote, 1);
        if (end == std::string_view::npos || end + 1 >= text.size() || text[end + 1] != ':')
            return {};
        return {text.substr(1, end - 1), end + 2};
    }
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ':' &&
            (at + 1 == text.size() || std::string_view(" \t\r").contains(text[at + 1])))
            return {text.substr(0, at), at + 1};
        if (text[at] == '#' || text[at] == '{' || text[at] == '[')
            return {};
    }
    return {};
}

Line lineOf(std::string_view text)
{
    Line out{.text = text};
    size_t at = text.find_first_not_of(" \t\r");
    if (at == std::string_view::npos || text[at] == '#') {
        out.isBlank = true;
        return out;
    }
    out.isBreak = text.starts_with("---") || text.starts_with("...");
    out.itemIndent = at;
    while (text.substr(at).starts_with("- ")) {
        out.isItem = true;
        at = std::min(text.find_first_not_of(' ', at + 1), text.size());
    }
    out.indent = at;
    const auto [key, length] = keyOf(text.substr(at));
    out.key = key;
    out.value = std::min(text.find_first_not_of(" \t", at + length), text.size());
    return out;
}

bool isKindOfSecret(const Line &line)
{
    if (line.key != "kind")
        return false;
    std::string_view value = line.text.substr(line.value);
    value = value.substr(0, value.find_first_of(" \t\r#,}"));
    if (value.size() > 1 && (value.front() == '"' || value.front() == '\''))
        value = value.substr(1, value.size() - 2);
    return value == "Secret";
}

/// Masks a text's lines in place.
class Source
{
public:
    Source(std::string_view text, const SecretMasker &masker)
        : m_masker(masker)
    {
        for (const std::string_view line : split(text, '\n')) {
            m_out.emplace_back(line);
            m_lines.push_back(lineOf(line));
        }
    }

    std::string masked()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (isKindOfSecret(m_lines[i]))
                maskSecret(i);
            else if (m_lines[i].key == "secretGenerator")
                maskGenerator(i);
            else if (holdsWholeSecret(m_lines[i].text))
                m_out[i] = std::string(m_lines[i].text.substr(0, m_lines[i].indent)) +
                           m_masker.mask("line", m_lines[i].text);
        }
        std::string out;
        for (size_t i = 0; i < m_out.size(); ++i)
            out += (i > 0 ? "\n" : "") + m_out[i];
        return out;
    }

private:
    /// `{"kind":"Secret","data":{…}}` in one line: a flow mapping, JSON, an annotation.
    static bool holdsWholeSecret(std::string_view text)
    {
        for (const std::string_view word : {"kind", "\"kind\"", "\\\"kind\\\""}) {
            for (size_t at = text.find(word); at != std::string_view::npos;
                 at = text.find(word, at + 1)) {
                std::string_view rest = text.substr(at + word.size());
                rest.remove_prefix(std::min(rest.find_first_not_of(" :"), rest.size()));
                if (rest.starts_with("Secret,") || rest.starts_with("Secret}") ||
                    rest.starts_with("\"Secret\",") || rest.starts_with("\"Secret\"}") ||
                    rest.starts_with("\\\"Secret\\\""))
                    return text.find("ata") != std::string_view::npos;
            }
        }
        return false;
    }

    /// Whether a line may belong to a mapping whose keys stand at an indent.
    [[nodiscard]] bool isWithin(size_t line, size_t indent) const
    {
        const Line &at = m_lines[line];
        return at.isBlank || (!at.isBreak && at.indent >= indent);
    }

    void maskSecret(size_t kind)
    {
        const size_t indent = m_lines[kind].indent;
        size_t begin = kind;
        // A "- " that opens the mapping is its first line.
        while (begin > 0 && !(m_lines[begin].isItem && m_lines[begin].indent == indent) &&
               isWithin(begin - 1, indent))
            --begin;
        size_t end = kind + 1;
        while (end < m_lines.size() && isWithin(end, indent) &&
               !(m_lines[end].isItem && m_lines[end].indent == indent))
            ++end;
        // A patch's target, say, or what a chart takes its values from, only names a Secret.
        const auto isOwn = [&](const Line &line) {
            return !line.isBlank && line.indent == indent && !line.key.empty();
        };
        const auto first = m_lines.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = m_lines.begin() + static_cast<std::ptrdiff_t>(end);
        if (std::none_of(first, last, [&](const Line &line) {
                return isOwn(line) && std::ranges::contains(ObjectFields, line.key);
            }))
            return;
        for (size_t i = begin; i < end; ++i) {
            const Line &line = m_lines[i];
            if (!isOwn(line))
                continue;
            if (line.key == "metadata")
                maskCopies(i, end);
            else if (std::ranges::find(OpenFields, line.key) == OpenFields.end())
                maskField(i, end);
        }
    }

    /// The first line after a key's block.
    [[nodiscard]] size_t blockEnd(size_t key, size_t end) const
    {
        size_t out = key + 1;
        while (out < end && (m_lines[out].isBlank || m_lines[out].itemIndent > m_lines[key].indent))
            ++out;
        return out;
    }

    /// Keys of the first level stay, everything else of the field does not.
    void maskField(size_t field, size_t end)
    {
        maskValue(field, m_lines[field].key);
        std::optional<size_t> level;
        std::string key(m_lines[field].key);
        for (size_t i = field + 1; i < blockEnd(field, end); ++i) {
            const Line &line = m_lines[i];
            if (line.isBlank && line.text.find_first_not_of(" \t\r") == std::string_view::npos)
                continue;
            if (!line.isBlank && !level)
                level = line.indent;
            if (!line.isBlank && line.indent == level && !line.key.empty()) {
                key = line.key;
                maskValue(i, key);
            } else {
                maskLine(i, key);
            }
        }
    }

    void maskCopies(size_t metadata, size_t end)
    {
        for (size_t i = metadata + 1; i < blockEnd(metadata, end); ++i) {
            const std::string_view key = m_lines[i].key;
            if (key.find("last-applied") == std::string_view::npos &&
                key != "kapp.k14s.io/original" && key != "objectset.rio.cattle.io/applied")
                continue;
            const size_t last = blockEnd(i, end);
            maskValue(i, key);
            for (size_t next = i + 1; next < last; ++next)
                maskLine(next, key);
        }
    }

    void maskGenerator(size_t generator)
    {
        const size_t indent = m_lines[generator].indent;
        bool inLiterals = false;
        size_t literals = 0;
        for (size_t i = generator + 1; i < m_lines.size(); ++i) {
            const Line &line = m_lines[i];
            if (line.isBlank)
                continue;
            if (line.isBreak || line.itemIndent < indent ||
                (line.itemIndent == indent && !line.isItem))
                return;
            if (line.key == "literals") {
                inLiterals = true;
                literals = line.indent;
                maskValue(i, "literals");
            } else if (inLiterals && line.isItem && line.itemIndent >= literals &&
                       line.text.find('=', line.indent) != std::string_view::npos) {
                const size_t value = line.text.find('=', line.indent) + 1;
                const std::string key(line.text.substr(line.indent, value - 1 - line.indent));
                m_out[i] = std::string(line.text.substr(0, value)) +
                           m_masker.mask(key, line.text.substr(value));
            } else if (inLiterals && line.itemIndent > literals) {
                maskLine(i, "literals");
            } else {
                inLiterals = false;
            }
        }
    }

    void maskValue(size_t i, std::string_view key)
    {
        const Line &line = m_lines[i];
        const std::string_view value = trimmed(line.text.substr(line.value));
        // What only opens a block or a mapping tells nothing.
        if (value.empty() || value == "{" || value == "|" || value == ">" || value == "|-" ||
            value == ">-" || value == "[" || value == "{}" || value == "null" ||
            value.starts_with("ENC["))
            return;
        m_out[i] = std::string(line.text.substr(0, line.value)) + m_masker.mask(key, value);
    }

    void maskLine(size_t i, std::string_view key)
    {
        const std::string_view text = m_lines[i].text;
        const size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
        const std::string_view value = trimmed(text.substr(begin));
        if (value.empty() || value == "}" || value == "}," || value == "]" || value == "],")
            return;
        m_out[i] = std::string(text.substr(0, begin)) + m_masker.mask(key, value);
    }

    static std::string_view trimmed(std::string_view text)
    {
        const size_t end = text.find_last_not_of(" \t\r");
        return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
    }

    const SecretMasker &m_masker;
    std::vector<Line> m_lines;
    std::vector<std::string> m_out;
};

} // namespace

std::string maskedSource(std::string_view text, const SecretMasker &masker)
{
    // Most files hold none.
    if (text.find("Secret") == std::string_view::npos &&
        text.find("secretGenerator") == std::string_view::npos)
        return std::string(text);
    return Source(text, masker).masked();
}

} // namespace driftgate
