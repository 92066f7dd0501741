#include "render/envsubst.h"

#include "render/variableforms.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <vector>

namespace driftgate
{

namespace
{

constexpr int MaxDepth = 50; ///< defaults within defaults

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks the text once; each form is read and answered on the way.
class Substituter
{
public:
    Substituter(std::string_view text, const Variables &variables)
        : m_text(text)
        , m_variables(variables)
    {
    }

    Result<Substituted> run()
    {
        Substituted out;
        while (m_at < m_text.size()) {
            if (startsHere("${")) {
                const size_t begin = m_at;
                m_at += 2;
                auto value = form(0);
                if (!value)
                    return fail(ErrorCode::Invalid,
                                Tr::tr("“%1” is no variable that can be replaced: %2")
                                    .arg(shownFrom(begin), value.error().text));
                out.text += m_isUnknown ? m_text.substr(begin, m_at - begin) : *value;
                m_isUnknown = false;
            } else if (startsHere("$$")) {
                out.text += '$';
                m_at += 2;
            } else {
                out.text += m_text[m_at++];
            }
        }
        out.undefined = std::move(m_undefined);
        return out;
    }

private:
    using Word = std::function<bool(char)>;

    [[nodiscard]] bool startsHere(std::string_view what) const
    {
        return m_text.substr(m_at).starts_with(what);
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    [[nodiscard]] QString shownFrom(size_t begin) const
    {
        constexpr size_t Enough = 40;
        const std::string_view part = m_text.substr(begin, Enough);
        return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()))
            .section(u'\n', 0, 0);
    }

    static std::unexpected<Error> broken(const QString &why)
    {
        return fail(ErrorCode::Invalid, why);
    }

    /// Behind "${"; ends behind the closing brace.
    Result<std::string> form(int depth)
    {
        if (depth > MaxDepth)
            return broken(Tr::tr("it is nested too deep"));
        if (peek() == '#') {
            ++m_at;
            const std::string name = identifier();
            if (name.empty())
                return broken(Tr::tr("a name is missing"));
            return closed(std::to_string(valueOf(name, false).size()));
        }
        const std::string name = identifier();
        if (name.empty())
            return broken(Tr::tr("a name is missing"));
        const char next = peek();
        const char after = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        switch (next) {
        case ':':
            if (after != '=' && after != '-' && after != '?' && after != '+')
                return substring(name, depth);
            m_at += 2;
            return orDefault(name, depth);
        case '=':
            ++m_at;
            return orDefault(name, depth);
        case ',':
        case '^':
            return cased(name);
        case '/':
            return replaced(name, depth);
        case '#':
        case '%':
            return trimmed(name, depth);
        default:
            return closed(valueOf(name, false));
        }
    }

    std::string identifier()
    {
        const size_t begin = m_at;
        // Letters beyond ASCII count too, as bytes of UTF-8.
        while (isAsciiLetter(peek()) || isDigit(peek()) || peek() == '_' ||
               static_cast<unsigned char>(peek()) >= 0x80)
            ++m_at;
        return std::string(m_text.substr(begin, m_at - begin));
    }

    std::string valueOf(const std::string &name, bool hasDefault)
    {
        const auto known = m_variables.values.find(name);
        if (known != m_variables.values.end())
            return known->second;
        if (!m_variables.isComplete)
            m_isUnknown = true;
        else if (!hasDefault)
            m_undefined.insert(name);
        return {};
    }

    Result<std::string> closed(std::string value)
    {
        if (peek() != '}')
            return broken(Tr::tr("a closing brace is missing"));
        ++m_at;
        return value;
    }

    /// A parameter: one nested form, or text as long as `takes` says so.
    Result<std::string> parameter(const Word &takes, bool escapes, int depth)
    {
        if (startsHere("${")) {
            m_at += 2;
            return form(depth + 1);
        }
        std::string out;
        const size_t begin = m_at;
        while (m_at < m_text.size() && !startsHere("${")) {
            if (escapes && (startsHere("$$") || startsHere("\\/") || startsHere("\\\\")))
                ++m_at;
            else if (!takes(m_text[m_at]))
                break;
            out += m_text[m_at++];
        }
        if (m_at == begin)
            return broken(Tr::tr("something is missing behind the sign"));
        return out;
    }

    Result<std::string> orDefault(const std::string &name, int depth)
    {
        std::string otherwise;
        while (peek() != '}') {
            auto part = parameter([](char c) { return c != '}'; }, false, depth);
            if (!part)
                return part;
            otherwise += *part;
        }
        ++m_at;
        std::string value = valueOf(name, true);
        return value.empty() ? otherwise : value;
    }

    Result<std::string> substring(const std::string &name, int depth)
    {
        ++m_at;
        auto from = parameter([](char c) { return c != ':' && c != '}'; }, false, depth);
        if (!from)
            return from;
        std::vector<std::string> numbers{*from};
        if (peek() == ':') {
            while (peek() == ':')
                ++m_at;
            auto length = parameter([](char c) { return c != '}'; }, false, depth);
            if (!length)
                return length;
            numbers.push_back(*length);
        }
        return closed(substringOf(valueOf(name, false), numbers));
    }

    Result<std::string> cased(const std::string &name)
    {
        std::string sign;
        while (sign.size() < 2 && (peek() == ',' || peek() == '^'))
            sign += m_text[m_at++];
        return closed(casedAs(valueOf(name, false), sign));
    }

    Result<std::string> trimmed(const std::string &name, int depth)
    {
        const char sign = peek();
        const size_t begin = m_at;
        while (m_at - begin < 2 && peek() == sign)
            ++m_at;
        const bool longest = m_at - begin == 2;
        auto pattern = parameter([](char c) { return c != '}'; }, false, depth);
        if (!pattern)
            return pattern;
        const std::string value = valueOf(name, false);
        return closed(sign == '#' ? withoutPrefix(value, *pattern, longest)
                                  : withoutSuffix(value, *pattern, longest));
    }

    Result<std::string> replaced(const std::string &name, int depth)
    {
        ++m_at;
        const char sign = peek() == '/' || peek() == '#' || peek() == '%' ? m_text[m_at++] : '\0';
        std::string pattern;
        if (peek() != '/') {
            auto read = parameter([](char c) { return c != '/'; }, true, depth);
            if (!read)
                return read;
            pattern = *read;
        }
        if (peek() != '/')
            return broken(Tr::tr("a slash is missing"));
        while (peek() == '/')
            ++m_at;
        std::optional<std::string> by;
        if (peek() != '}') {
            auto read = parameter([](char c) { return c != '}'; }, true, depth);
            if (!read)
                return read;
            by = *read;
        }
        return closed(replacedIn(valueOf(name, false), sign, pattern, by));
    }

    std::string_view m_text;
    const Variables &m_variables;
    size_t m_at = 0;
    bool m_isUnknown = false; ///< a value that the form needs is not known
    std::set<std::string> m_undefined;
};

} // namespace

Result<Substituted> substituteVariables(std::string_view text, const Variables &variables)
{
    return Substituter(text, variables).run();
}

bool isVariableName(std::string_view name)
{
    return !name.empty() && !isDigit(name.front()) && std::ranges::all_of(name, [](char c) {
        return isAsciiLetter(c) || isDigit(c) || c == '_';
    });
}

} // namespace driftgate
