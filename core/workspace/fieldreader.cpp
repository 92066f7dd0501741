#include "workspace/fieldreader.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
};

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.substr(0, 200));
}

} // namespace

FaultList::FaultList(std::string_view text, std::string file, std::vector<Error> &errors)
    : m_text(text)
    , m_file(std::move(file))
    , m_errors(errors)
{
    m_starts.push_back(0);
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n')
            m_starts.push_back(i + 1);
    }
}

void FaultList::add(int line, const std::string &field, QString text)
{
    Error error;
    error.code = ErrorCode::Invalid;
    error.text = std::move(text);
    error.place = Place{.file = m_file, .line = line, .column = 0, .field = field};
    m_errors.push_back(std::move(error));
}

std::string_view FaultList::line(int number) const
{
    if (number < 1 || static_cast<size_t>(number) > m_starts.size())
        return {};
    const size_t begin = m_starts[static_cast<size_t>(number) - 1];
    return m_text.substr(begin, m_text.find('\n', begin) - begin);
}

int FaultList::lineOf(const Value &mapping, std::string_view key) const
{
    const Value *const value = mapping.find(key);
    const int first = std::max(1, mapping.line());
    const int known = value && value->line() > 0 ? value->line() : 0;
    const auto names = [&](int number) {
        const std::string_view text = line(number);
        for (size_t at = text.find(key); at != std::string_view::npos;
             at = text.find(key, at + 1)) {
            const std::string_view after = text.substr(at + key.size());
            const bool starts = at == 0 || std::string_view(" \t{,\"'-?").contains(text[at - 1]);
            const size_t colon = after.find_first_not_of("\"' ");
            if (starts && colon != std::string_view::npos && after[colon] == ':')
                return true;
        }
        return false;
    };
    if (known > 0) {
        for (int number = known; number >= first; --number) {
            if (names(number))
                return number;
        }
        return known;
    }
    for (int number = first; static_cast<size_t>(number) <= m_starts.size(); ++number) {
        if (names(number))
            return number;
    }
    return mapping.line();
}

FieldReader::FieldReader(const Value &value, std::string field, std::vector<std::string> known,
                         FaultList &faults)
    : m_value(value)
    , m_field(std::move(field))
    , m_faults(faults)
{
    if (!value.isMapping()) {
        faults.add(
            value.line(), m_field,
            Tr::tr("A mapping of keys and values is expected here, not %1").arg(typeName(value)));
        return;
    }
    for (const Value::Entry &entry : value.entries()) {
        const std::string_view key = entry.key.view();
        if (std::ranges::find(known, key) == known.end())
            fault(key, Tr::tr("Unknown key “%1”").arg(shown(key)) + didYouMean(key, known));
    }
}

bool FieldReader::has(std::string_view key) const
{
    const Value *const value = m_value.find(key);
    return value && !value->isNull();
}

bool FieldReader::boolean(std::string_view key, bool otherwise)
{
    if (!has(key))
        return otherwise;
    const std::optional<bool> value = find(key)->toBoolean();
    if (!value)
        fault(key,
              Tr::tr("“%1” must be true or false, not %2").arg(shown(key), typeName(*find(key))));
    return value.value_or(otherwise);
}

std::string FieldReader::pathOf(std::string_view key) const
{
    return m_field + '/' + pointerPart(key);
}

int FieldReader::lineOf(std::string_view key) const
{
    return m_value.find(key) ? m_faults.lineOf(m_value, key) : m_value.line();
}

void FieldReader::fault(std::string_view key, QString text)
{
    m_faults.add(lineOf(key), pathOf(key), std::move(text));
}

std::string FieldReader::text(std::string_view key, bool required)
{
    const Value *const value = m_value.find(key);
    if (!value || value->isNull()) {
        if (required && m_value.isMapping())
            fault(key, Tr::tr("“%1” is missing").arg(shown(key)));
        return {};
    }
    if (!value->isString()) {
        fault(key, value->isScalar()
                       ? Tr::tr("“%1” must be a text, not %2: put it in quotes")
                             .arg(shown(key), typeName(*value))
                       : Tr::tr("“%1” must be a text, not %2").arg(shown(key), typeName(*value)));
        return {};
    }
    if (required && value->text().empty())
        fault(key, Tr::tr("“%1” must not be empty").arg(shown(key)));
    return std::string(value->text());
}

std::optional<int> FieldReader::integer(std::string_view key, int least, int most)
{
    if (!has(key))
        return std::nullopt;
    const std::optional<int64_t> value = find(key)->toInteger();
    if (!value || *value < least || *value > most) {
        fault(key, Tr::tr("“%1” must be a whole number from %2 to %3, not %4")
                       .arg(shown(key))
                       .arg(least)
                       .arg(most)
                       .arg(typeName(*find(key))));
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::vector<std::string> FieldReader::texts(std::string_view key)
{
    std::vector<std::string> out;
    entries(key, [&](const Value &item, const std::string &field) {
        if (item.isString() && !item.text().empty())
            out.emplace_back(item.text());
        else
            m_faults.add(item.line() > 0 ? item.line() : lineOf(key), field,
                         Tr::tr("A text is expected here, not %1").arg(typeName(item)));
    });
    return out;
}

void FieldReader::entries(std::string_view key,
                          const std::function<void(const Value &, const std::string &)> &each)
{
    const Value *const value = m_value.find(key);
    if (!value || value->isNull())
        return;
    if (!value->isSequence()) {
        fault(key, Tr::tr("“%1” must be a list, not %2").arg(shown(key), typeName(*value)));
        return;
    }
    size_t index = 0;
    for (const Value &item : value->items())
        each(item, pathOf(key) + '/' + std::to_string(index++));
}

QString typeName(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return Tr::tr("nothing");
    case Value::Type::Boolean:
        return Tr::tr("the truth value “%1”").arg(shown(value.text()));
    case Value::Type::Integer:
    case Value::Type::Float:
        return Tr::tr("the number %1").arg(shown(value.text()));
    case Value::Type::String:
        return value.text().empty() ? Tr::tr("an empty text") : Tr::tr("a text");
    case Value::Type::Sequence:
        return Tr::tr("a list");
    case Value::Type::Mapping:
        return Tr::tr("a mapping");
    }
    return {};
}

QString didYouMean(std::string_view written, const std::vector<std::string> &known)
{
    const std::string near = nearestWord(written, known);
    return near.empty() ? QString() : Tr::tr("; did you mean “%1”?").arg(shown(near));
}

} // namespace driftgate
