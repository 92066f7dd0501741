#include "render/toolerror.h"

#include "base/text.h"
#include "manifest/secret.h"
#include "manifest/yaml.h"
#include "render/origins.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace driftgate
{

namespace
{

constexpr size_t MinSecretLength = 4; ///< shorter ones occur in any text
constexpr size_t MaxProblems = 10;
constexpr size_t MaxSaid = 20'000; ///< characters of an error that a person may still read
constexpr std::string_view Blanks = " \t\r\n";

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Render)
};

struct LongestFirst {
    bool operator()(const std::string &a, const std::string &b) const
    {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    }
};
using Secrets = std::set<std::string, LongestFirst>;

void replaceAll(std::string &text, std::string_view what, std::string_view with)
{
    if (what.empty())
        return;
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.replace(at, what.size(), with);
        at += with.size();
    }
}

void addSecret(Secrets &out, std::string_view text)
{
    text = trimmed(text, Blanks);
    if (text.size() < MinSecretLength)
        return;
    out.emplace(text);
    const QByteArray encoded(text.data(), static_cast<qsizetype>(text.size()));
    const QByteArray decoded =
        *QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (static_cast<size_t>(decoded.size()) >= MinSecretLength)
        out.insert(decoded.toStdString());
    out.insert(encoded.toBase64().toStdString());
}

void addScalars(Secrets &out, const Value &value)
{
    if (value.isScalar())
        addSecret(out, value.text());
    for (const Value &item : value.items())
        addScalars(out, item);
    for (const Value::Entry &entry : value.entries())
        addScalars(out, entry.value);
}

void addLines(Secrets &out, std::string_view text)
{
    for (const std::string_view line : split(text, '\n')) {
        addSecret(out, line);
        if (const size_t equals = line.find('='); equals != std::string_view::npos)
            addSecret(out, line.substr(equals + 1));
    }
}

void addDocuments(Secrets &out, std::string_view text)
{
    const YamlDocuments read = readYaml(text, {});
    for (const Value &document : read.documents) {
        if (!SecretMasker::isSecret(document) && document.stringAt({"kind"}) != "Secret")
            continue;
        for (const char *const key : {"data", "stringData"}) {
            if (const Value *const value = document.find(key))
                addScalars(out, *value);
        }
    }
    // Of a file that cannot be read, no one knows which of its lines are secret.
    if (!read.errors.empty() && text.find("Secret") != std::string_view::npos)
        addLines(out, text);
}

/// The values a kustomization itself gives: literals of secretGenerator, patches of Secrets.
void addKustomization(Secrets &out, std::string_view text)
{
    for (const Value &document : readYaml(text, {}).documents) {
        for (const Value::Entry &entry : document.entries()) {
            const bool secrets = entry.key.view().starts_with("secret");
            for (const Value &item : entry.value.items()) {
                if (const Value *const literals = item.find("literals"); secrets && literals) {
                    for (const Value &literal : literals->items())
                        addLines(out, literal.text());
                }
                addDocuments(out, item.isString() ? item.text() : item.stringAt({"patch"}));
            }
        }
    }
}

Secrets secretsOf(const Inputs &inputs, const TreeReader &reader)
{
    Secrets out;
    for (const Closure::File &file : inputs.closure.files) {
        if (!isKustomizationName(lastPartOf(file.path)) || file.isLink)
            continue;
        if (const auto text = reader.read(file.blob, file.path))
            addKustomization(out, *text);
    }
    for (const auto &[path, source] : inputs.sources) {
        const bool plain = source.use == InputUse::SecretFile;
        if (!plain && source.use != InputUse::Resource && source.use != InputUse::Patch)
            continue;
        const auto text = reader.read(source.blob, path);
        if (!text)
            continue;
        if (plain)
            addLines(out, *text);
        else
            addDocuments(out, *text);
    }
    return out;
}

/// The input that cannot be read natively either and that the tool names.
std::optional<Error> brokenInput(std::string_view said, const Inputs &inputs,
                                 const TreeReader &reader, SourceFactsCache &cache)
{
    for (const auto &[path, source] : inputs.sources) {
        if (source.use != InputUse::Resource && source.use != InputUse::Patch &&
            source.use != InputUse::ChartValues)
            continue;
        const auto facts = factsOf(path, source.blob, reader, cache);
        if (facts && facts->fault && said.find(lastPartOf(path)) != std::string_view::npos)
            return facts->fault;
    }
    return std::nullopt;
}

/// The template that helm names: "chart/templates/x.yaml:3:20".
Place helmPlace(const std::string &said, const Inputs &inputs)
{
    static const QRegularExpression mark(QStringLiteral(
        "[\\w.-]+/((?:charts/[\\w.-]+/)*templates/[^:\\s)]+)(?::(\\d+))?(?::(\\d+))?"));
    const auto match = mark.match(QString::fromStdString(said));
    if (!match.hasMatch())
        return {};
    return {.file = joinPath(inputs.closure.root, match.captured(1).toStdString()),
            .line = match.captured(2).toInt(),
            .column = match.captured(3).toInt()};
}

std::string withoutWarnings(std::string_view said)
{
    std::string out;
    for (const std::string_view line : split(said, '\n')) {
        if (line.starts_with("# Warning:") || line.starts_with("walk.go:"))
            continue;
        out += line;
        out += '\n';
    }
    return std::string(trimmed(out, Blanks));
}

} // namespace

std::string withRepositoryPaths(std::string_view said, const WorkFolder &folder)
{
    std::string out(said);
    replaceAll(out, folder.files().string() + "/", "");
    replaceAll(out, folder.files().string(), ".");
    replaceAll(out, folder.path().string() + "/", "");
    return out;
}

std::string withoutSecrets(std::string said, const Inputs &inputs, const TreeReader &reader)
{
    for (const std::string &secret : secretsOf(inputs, reader))
        replaceAll(said, secret, "••••");
    static const QRegularExpression quoted(QStringLiteral("(!!\\w+) `[^`]*`"));
    static const QRegularExpression lineAsNumbers(
        QStringLiteral("line \\[[\\d ]*\\] has invalid utf8 bytes[^\\n]*"));
    return QString::fromStdString(said)
        .replace(quoted, QStringLiteral("\\1 “••••”"))
        .replace(lineAsNumbers, QStringLiteral("a line has invalid utf8 bytes"))
        .toStdString();
}

std::string_view innermostCause(std::string_view said)
{
    constexpr std::string_view Recursed = "recursed accumulation of path '";
    constexpr std::string_view NoTarget = "couldn't make target for path '";
    constexpr std::string_view Accumulating = "accumulating resources: ";
    std::string_view out = said;
    if (out.starts_with("Error: "))
        out.remove_prefix(7);
    if (const size_t at = out.rfind(Recursed); at != std::string_view::npos) {
        const size_t end = out.find("': ", at + Recursed.size());
        if (end != std::string_view::npos)
            out.remove_prefix(end + 3);
    }
    if (const size_t at = out.rfind(NoTarget); at != std::string_view::npos)
        out.remove_prefix(at); // with the path, which nothing else of the cause tells
    while (out.starts_with(Accumulating))
        out.remove_prefix(Accumulating.size());
    return out;
}

Error toolError(const Tool &tool, const ProcessOutcome &outcome, const WorkFolder &folder,
                const Inputs &inputs, const TreeReader &reader, SourceFactsCache &facts)
{
    std::string said = withRepositoryPaths(withoutWarnings(outcome.errors), folder);
    said = withoutSecrets(std::move(said), inputs, reader);
    if (said.size() > MaxSaid) {
        said.resize(MaxSaid);
        said += " …";
    }
    if (said.empty())
        said = Tr::tr("it ended with status %1").arg(outcome.exitCode).toStdString();
    const QString words = QString::fromStdString(said);
    const QString program = QString::fromStdString(tool.label).section(QLatin1Char(' '), 0, 0);

    const auto explained = [&](const Error &error) {
        return Error{error.code, Tr::tr("%1\n%2 says: %3").arg(error.text, program, words),
                     error.place};
    };
    if (!inputs.problems.empty()) {
        Error first = inputs.problems.front();
        for (size_t i = 1; i < std::min(inputs.problems.size(), MaxProblems); ++i)
            first.text += QLatin1Char('\n') + inputs.problems[i].toString();
        return explained(first);
    }
    if (const auto broken = brokenInput(said, inputs, reader, facts))
        return explained(*broken);

    const QString root = shownPath(inputs.closure.root);
    const std::string_view cause =
        tool.kind == Tool::Kind::Helm ? std::string_view(said) : innermostCause(said);
    QString text = Tr::tr("%1 could not render “%2”: %3")
                       .arg(program, root,
                            QString::fromUtf8(cause.data(), static_cast<qsizetype>(cause.size())));
    if (cause.size() + 7 < said.size())
        text += QLatin1Char('\n') + Tr::tr("In full: %1").arg(words);
    Place place{.file = inputs.closure.root};
    if (tool.kind == Tool::Kind::Helm) {
        const Place found = helmPlace(said, inputs);
        if (!found.file.empty())
            place = found;
    }
    return {ErrorCode::Tool, std::move(text), std::move(place)};
}

} // namespace driftgate
