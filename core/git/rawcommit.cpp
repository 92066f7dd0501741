#include "git/rawcommit.h"

#include "base/text.h"

#include <QStringDecoder>

#include <charconv>
#include <optional>

namespace driftgate
{

namespace
{

constexpr size_t HexSize = 2 * Revision::Size;
/// Years beyond this do not fit a TimePoint in milliseconds, and no clock was ever there.
constexpr int64_t MaxSeconds = int64_t{1} << 42;

std::unexpected<Error> broken(const Repository::Private &d, const Revision &id)
{
    return fail(ErrorCode::Corrupt,
                GitTr::tr("The commit %1 in “%2” is damaged: its header cannot be read")
                    .arg(shown(id.hex()), shown(d.name())));
}

/// Takes the next line off `rest`, without its end.
std::string_view takeLine(std::string_view &rest)
{
    const size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

bool takePrefix(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

int64_t number(std::string_view text)
{
    int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out > MaxSeconds || out < -MaxSeconds ? 0 : out;
}

/// The part behind the e-mail: "1700000000 +0100".
std::string_view datePart(std::string_view line)
{
    const size_t end = line.rfind('>');
    return end == std::string_view::npos ? std::string_view{} : trimmed(line.substr(end + 1), " ");
}

int64_t secondsOf(std::string_view line)
{
    return number(datePart(line));
}

int offsetOf(std::string_view line)
{
    const std::string_view date = datePart(line);
    const size_t space = date.rfind(' ');
    if (space == std::string_view::npos || space + 2 > date.size())
        return 0;
    const bool west = date[space + 1] == '-';
    const auto digits = static_cast<int>(number(date.substr(space + 2)) % 10'000);
    const int minutes = digits / 100 * 60 + digits % 100;
    return west ? -minutes : minutes;
}

struct Header {
    CommitLinks links;
    std::string_view author;
    std::string_view committer;
    std::string_view encoding;
    std::string_view message;
};

/// The header ends at an empty line; the lines that begin it come in a fixed order, as Git
/// writes them (gitformat "commit", see git-cat-file and git-hash-object).
std::optional<Header> parseHeader(std::string_view rest)
{
    Header out;
    std::string_view line = takeLine(rest);
    if (!takePrefix(line, "tree "))
        return std::nullopt;
    const auto tree = TreeId::fromHex(line);
    if (!tree)
        return std::nullopt;
    out.links.tree = *tree;
    while (!rest.empty()) {
        line = takeLine(rest);
        if (line.empty())
            break;
        if (takePrefix(line, "parent ")) {
            const auto parent = Revision::fromHex(line.substr(0, HexSize));
            if (!parent || line.size() != HexSize)
                return std::nullopt;
            out.links.parents.push_back(*parent);
        } else if (out.author.empty() && takePrefix(line, "author ")) {
            out.author = line;
        } else if (out.committer.empty() && takePrefix(line, "committer ")) {
            out.committer = line;
        } else if (out.encoding.empty() && takePrefix(line, "encoding ")) {
            out.encoding = line;
        }
    }
    out.links.time = secondsOf(out.committer);
    out.message = rest;
    return out;
}

/// Converts what a commit declares to be in some encoding. Text that is not what it claims to be
/// is read as Latin-1, which never fails: nothing that a person wrote is dropped.
class ToUtf8
{
public:
    explicit ToUtf8(std::string_view encoding)
        : m_encoding(encoding)
    {
    }

    std::string operator()(std::string_view bytes) const
    {
        if (isPlain(bytes))
            return std::string(bytes);
        if (!m_encoding.empty()) {
            QStringDecoder decoder(m_encoding.c_str());
            if (decoder.isValid())
                if (auto text = decoded(decoder, bytes))
                    return *std::move(text);
        }
        QStringDecoder utf8(QStringDecoder::Utf8);
        if (auto text = decoded(utf8, bytes))
            return *std::move(text);
        return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()))
            .toStdString();
    }

private:
    static bool isPlain(std::string_view bytes)
    {
        for (const char c : bytes)
            if (static_cast<unsigned char>(c) >= 0x80 || c == 0x1b) // ISO-2022 shifts by escapes
                return false;
        return true;
    }

    static std::optional<std::string> decoded(QStringDecoder &decoder, std::string_view bytes)
    {
        const QString text =
            decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        if (decoder.hasError())
            return std::nullopt;
        return text.toStdString();
    }

    std::string m_encoding;
};

Person personOf(std::string_view line, const ToUtf8 &toUtf8)
{
    Person out;
    const size_t open = line.find('<');
    const size_t close = line.rfind('>');
    out.name = toUtf8(trimmed(line.substr(0, open), " "));
    if (open != std::string_view::npos && close != std::string_view::npos && close > open)
        out.email = toUtf8(line.substr(open + 1, close - open - 1));
    out.when = TimePoint(std::chrono::seconds(secondsOf(line)));
    out.offsetMinutes = offsetOf(line);
    return out;
}

void splitMessage(std::string_view message, const ToUtf8 &toUtf8, Commit &out)
{
    const auto isBlank = [](std::string_view line) {
        return line.find_first_not_of(" \t\r") == std::string_view::npos;
    };
    std::string_view first;
    while (!message.empty() && isBlank(first))
        first = takeLine(message);
    while (!first.empty() && (first.back() == ' ' || first.back() == '\r' || first.back() == '\t'))
        first.remove_suffix(1);
    out.summary = toUtf8(first);
    std::string_view ahead = message;
    while (!message.empty() && isBlank(takeLine(ahead)))
        message = ahead;
    const size_t last = message.find_last_not_of(" \t\r\n");
    out.body = last == std::string_view::npos ? std::string() : toUtf8(message.substr(0, last + 1));
}

} // namespace

Result<CommitLinks> parseLinks(const Repository::Private &d, const Revision &id,
                               std::string_view bytes)
{
    auto header = parseHeader(bytes);
    if (!header)
        return broken(d, id);
    if (d.shallow.contains(id))
        header->links.parents.clear();
    return std::move(header->links);
}

Result<Commit> parseCommit(const Repository::Private &d, const Revision &id, std::string_view bytes)
{
    auto header = parseHeader(bytes);
    if (!header)
        return broken(d, id);
    Commit out;
    out.id = id;
    if (!d.shallow.contains(id))
        out.parents = std::move(header->links.parents);
    const ToUtf8 toUtf8(header->encoding);
    out.author = personOf(header->author, toUtf8);
    out.committer = personOf(header->committer, toUtf8);
    splitMessage(header->message, toUtf8, out);
    return out;
}

Result<CommitLinks> readLinks(const Repository::Private &d, const Revision &id)
{
    const auto object = readObject(d, toOid(id), GIT_OBJECT_COMMIT, Verify::No);
    if (!object)
        return fail(object.error());
    return parseLinks(d, id, bytesOf(*object));
}

Result<Commit> readCommit(const Repository::Private &d, const Revision &id)
{
    const auto object = readObject(d, toOid(id), GIT_OBJECT_COMMIT, Verify::Yes);
    if (!object)
        return fail(object.error());
    return parseCommit(d, id, bytesOf(*object));
}

Result<TreeId> treeOf(const Repository::Private &d, const Revision &id)
{
    const git_oid oid = toOid(id);
    if (!git_odb_exists(d.odb.get(), &oid)) {
        Error error = missingObject(d, oid, GIT_OBJECT_COMMIT).error();
        error.code = ErrorCode::NotFound;
        return fail(std::move(error));
    }
    const auto object = readObject(d, oid, GIT_OBJECT_COMMIT, Verify::Yes);
    if (!object)
        return fail(object.error());
    const auto links = parseLinks(d, id, bytesOf(*object));
    if (!links)
        return fail(links.error());
    return links->tree;
}

} // namespace driftgate
