#include "manifest/yamlscalar.h"

#include "manifest/gonumber.h"
#include "manifest/utf8.h"
#include "manifest/yamltextform.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

using Kind = YamlScalar::Kind;

constexpr std::string_view LongPrefix = "tag:yaml.org,2002:";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, text) != words.end();
}

YamlScalar booleanScalar(bool value)
{
    YamlScalar out;
    out.kind = Kind::Boolean;
    out.boolean = value;
    return out;
}

YamlScalar floatScalar(double number)
{
    YamlScalar out;
    out.kind = std::isfinite(number) ? Kind::Number : Kind::NotFinite;
    out.number = number;
    out.isFloat = true;
    // A server reads -0 as the integer 0.
    if (std::isfinite(number))
        out.text = number == 0 ? "0" : goJsonNumber(number);
    return out;
}

YamlScalar integerScalar(std::string digits)
{
    constexpr std::string_view LargestSigned = "9223372036854775807";
    const bool isUnsigned = digits.size() > LargestSigned.size() ||
                            (digits.size() == LargestSigned.size() && digits > LargestSigned);
    YamlScalar out;
    out.kind = isUnsigned && digits.front() != '-' ? Kind::UnsignedInteger : Kind::Number;
    out.text = std::move(digits);
    return out;
}

std::optional<YamlScalar> resolveWord(std::string_view text)
{
    if (isOneOf(text, {"", "~", "null", "Null", "NULL"})) {
        YamlScalar out;
        out.kind = Kind::Null;
        return out;
    }
    if (isOneOf(text, {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}))
        return booleanScalar(true);
    if (isOneOf(text, {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}))
        return booleanScalar(false);
    if (isOneOf(text, {".nan", ".NaN", ".NAN"}))
        return floatScalar(std::numeric_limits<double>::quiet_NaN());
    const bool isSigned = text.starts_with('+') || text.starts_with('-');
    if (isOneOf(isSigned ? text.substr(1) : text, {".inf", ".Inf", ".INF"})) {
        constexpr double Infinity = std::numeric_limits<double>::infinity();
        return floatScalar(text.front() == '-' ? -Infinity : Infinity);
    }
    return std::nullopt;
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
bool looksLikeFloat(std::string_view text)
{
    size_t at = 0;
    const auto skipDigits = [&] {
        const size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - from;
    };
    const auto skipSign = [&] {
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
    };
    skipSign();
    const size_t before = skipDigits();
    size_t after = 0;
    if (at < text.size() && text[at] == '.') {
        ++at;
        after = skipDigits();
    }
    if (before == 0 && after == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        skipSign();
        if (skipDigits() == 0)
            return false;
    }
    return at == text.size();
}

/// Go allows underscores between digits only.
bool underscoresStandWell(std::string_view text)
{
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_')
            continue;
        if (i == 0 || i + 1 == text.size() || !isDigit(text[i - 1]) || !isDigit(text[i + 1]))
            return false;
    }
    return true;
}

std::string withoutUnderscores(std::string_view text)
{
    std::string out(text);
    std::erase(out, '_');
    return out;
}

std::optional<YamlScalar> resolveNumber(std::string_view text)
{
    std::string buffer;
    if (text.find('_') != std::string_view::npos) {
        buffer = withoutUnderscores(text);
        text = buffer;
    }
    if (auto integer = parseGoInteger(text))
        return integerScalar(*std::move(integer));
    if (looksLikeFloat(text)) {
        if (const auto number = parseGoFloat(text))
            return floatScalar(*number);
    }
    return std::nullopt;
}

std::unexpected<Error> wrongTag(std::string_view shortTag, const Place &place)
{
    return fail(
        ErrorCode::Invalid,
        Tr::tr("The value is not what its tag “!!%1” says").arg(QString::fromUtf8(shortTag)),
        place);
}

Result<YamlScalar> resolveBinary(std::string_view text, const Place &place)
{
    QByteArray encoded(text.data(), static_cast<qsizetype>(text.size()));
    encoded.replace('\n', "").replace('\r', "");
    const auto decoded =
        QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || encoded.size() % 4 != 0)
        return fail(ErrorCode::Invalid, Tr::tr("The “!!binary” value is not valid base64"), place);
    YamlScalar out;
    const QByteArray &bytes = *decoded;
    out.text = withoutInvalidUtf8({bytes.constData(), static_cast<size_t>(bytes.size())});
    return out;
}

} // namespace

std::optional<YamlScalar> resolvePlain(std::string_view text)
{
    const char first = text.empty() ? '~' : text.front();
    if (isDigit(first) || first == '+' || first == '-') {
        if (auto word = resolveWord(text))
            return word;
        return resolveNumber(text);
    }
    if (first == '.') {
        if (auto word = resolveWord(text))
            return word;
        if (!underscoresStandWell(text))
            return std::nullopt;
        if (const auto number = parseGoFloat(withoutUnderscores(text)))
            return floatScalar(*number);
        return std::nullopt;
    }
    constexpr std::string_view WordStarts = "yYnNtTfFoO~";
    return WordStarts.find(first) == std::string_view::npos ? std::nullopt : resolveWord(text);
}

Result<YamlScalar> resolveTagged(std::string_view tag, std::string_view text, const Place &place)
{
    YamlScalar asString;
    asString.text = std::string(text);
    if (!tag.starts_with(LongPrefix))
        return asString;
    const std::string_view name = tag.substr(LongPrefix.size());
    if (name == "binary")
        return resolveBinary(text, place);
    const bool isKnown = isOneOf(name, {"bool", "int", "float", "null", "timestamp"});
    if (!isKnown)
        return asString;
    if (name == "timestamp") {
        if (isYamlTimestamp(text))
            return asString;
        return wrongTag(name, place);
    }
    auto resolved = resolvePlain(text);
    if (!resolved)
        return wrongTag(name, place);
    const bool isInteger = resolved->kind == Kind::UnsignedInteger ||
                           (resolved->kind == Kind::Number && !resolved->isFloat);
    if (name == "float" && resolved->kind == Kind::Number && isInteger) {
        const auto number = parseGoFloat(resolved->text);
        return floatScalar(number.value_or(0));
    }
    const bool fits = (name == "bool" && resolved->kind == Kind::Boolean) ||
                      (name == "null" && resolved->kind == Kind::Null) ||
                      (name == "int" && isInteger) || (name == "float" && resolved->isFloat);
    if (!fits)
        return wrongTag(name, place);
    return *std::move(resolved);
}

Result<Value> toValue(const YamlScalar &scalar, const Place &place)
{
    switch (scalar.kind) {
    case Kind::Null:
        return Value::null(place.line);
    case Kind::Boolean:
        return Value::boolean(scalar.boolean, place.line);
    case Kind::Number:
    case Kind::UnsignedInteger:
        return Value::number(scalar.text, place.line);
    case Kind::String:
        return Value::string(scalar.text, place.line);
    case Kind::NotFinite:
        break;
    }
    return fail(ErrorCode::Invalid,
                Tr::tr("Infinity and “not a number” cannot stand in a manifest: JSON has no such "
                       "values"),
                place);
}

Result<SharedText> toKey(const YamlScalar &scalar, const Place &place)
{
    switch (scalar.kind) {
    case Kind::Boolean:
        return SharedText::pooled(scalar.boolean ? "true" : "false");
    case Kind::Number:
        return SharedText::pooled(scalar.isFloat ? goShortFloat(scalar.number) : scalar.text);
    case Kind::NotFinite:
        return SharedText::pooled(goShortFloat(scalar.number));
    case Kind::String:
        return SharedText::pooled(scalar.text);
    case Kind::Null:
        return fail(ErrorCode::Invalid, Tr::tr("The key of a mapping cannot be null"), place);
    case Kind::UnsignedInteger:
        break;
    }
    return fail(ErrorCode::Invalid,
                Tr::tr("The key of a mapping cannot be an integer above 9223372036854775807: put "
                       "it in quotes"),
                place);
}

} // namespace driftgate
