#include "manifest/yaml.h"

#include "manifest/yamlbuilder.h"
#include "manifest/yamltext.h"

#include <QCoreApplication>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

/// Lets the parser read a text where it stands.
class TextBuffer final : public std::streambuf
{
public:
    explicit TextBuffer(std::string_view text)
    {
        char *const begin = const_cast<char *>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

Error parserError(const YAML::Exception &fault, const YamlChunk &chunk, std::string_view file)
{
    const bool isKnown = !fault.mark.is_null();
    const int line = isKnown ? fault.mark.line + chunk.firstLine : chunk.firstLine;
    return {ErrorCode::Invalid,
            Tr::tr("This is not valid YAML: %1").arg(QString::fromStdString(fault.msg)),
            {std::string(file), line, isKnown ? fault.mark.column + 1 : 0, {}}};
}

bool isEmptyChunk(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

YamlDocuments readYaml(std::string_view text, std::string_view file, const ReadLimits &limits)
{
    YamlDocuments out;
    const YamlText prepared(text, file, limits);
    YamlBuilder builder(file, limits);
    for (const YamlChunk &chunk : prepared.chunks()) {
        if (isEmptyChunk(chunk.text))
            continue;
        builder.setChunk(chunk);
        TextBuffer buffer(chunk.text);
        std::istream stream(&buffer);
        try {
            YAML::Parser parser(stream);
            while (parser.HandleNextDocument(builder)) {
                builder.finishDocument();
                out.documents.push_back(builder.take());
            }
        } catch (YamlStop &stop) {
            out.errors.push_back(std::move(stop.error));
        } catch (const YAML::Exception &fault) {
            out.errors.push_back(parserError(fault, chunk, file));
        }
        if (!out.errors.empty())
            return out;
    }
    if (prepared.error())
        out.errors.push_back(*prepared.error());
    return out;
}

Result<Value> readYamlDocument(std::string_view text, std::string_view file,
                               const ReadLimits &limits)
{
    YamlDocuments read = readYaml(text, file, limits);
    if (!read.errors.empty())
        return fail(std::move(read.errors.front()));
    // Documents without content, as a "---" at the end leaves them, do not count.
    const auto isEmpty = [](const Value &document) { return document.isNull(); };
    const auto first = std::ranges::find_if_not(read.documents, isEmpty);
    if (first == read.documents.end())
        return Value();
    if (std::any_of(first + 1, read.documents.end(), std::not_fn(isEmpty)))
        return fail(ErrorCode::Invalid, Tr::tr("One document was expected, but there are several"),
                    {std::string(file), 0, 0, {}});
    return std::move(*first);
}

} // namespace driftgate
