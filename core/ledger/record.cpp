#include "ledger/record.h"

#include "cluster/fieldset.h"
#include "ledger/text.h"
#include "manifest/json.h"

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr int64_t Version = 1;
constexpr size_t IdDigits = 32;
constexpr size_t DigestDigits = 64;
/// A plan of a thousand objects takes a third of a megabyte.
constexpr ReadLimits Limits{.bytes = size_t{16} << 20, .depth = 50, .nodes = 500'000};

constexpr std::array<std::string_view, 7> KindNames{"approval", "rejection",  "revocation", "sync",
                                                    "rollback", "suspension", "resumption"};
constexpr std::array<std::string_view, 13> Fields{
    "v",    "id", "kind", "app",     "cluster", "clusterUid", "revision",
    "plan", "by", "at",   "comment", "detail",  "signature"};

bool isHex(std::string_view text, size_t digits)
{
    return text.size() == digits && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

QString keyText(std::string_view key)
{
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

/// The record without its signature.
Value signedValue(const Record &record)
{
    Value out = record.extra;
    out.set("v", Value::integer(Version));
    out.set("id", Value::string(record.id.text()));
    out.set("kind", Value::string(recordKindName(record.kind)));
    out.set("app", Value::string(record.application.text()));
    out.set("cluster", Value::string(record.cluster.text()));
    out.set("clusterUid", Value::string(record.clusterUid));
    out.set("revision", Value::string(record.revision.hex()));
    out.set("plan", Value::string(record.plan.text()));
    out.set("by", Value::string(record.by));
    out.set("at", Value::string(formatTime(std::chrono::floor<std::chrono::seconds>(record.at))));
    out.set("comment", Value::string(record.comment));
    out.set("detail", record.detail);
    return out;
}

/// Takes the fields of a line one after the other; the first fault stays.
class LineReader
{
public:
    explicit LineReader(const Value &line)
        : m_line(line)
    {
    }

    // lupdate loses its place in a function that is declared to return std::…
    auto text(std::string_view key, bool isRequired) -> std::string
    {
        const Value *const value = m_line.find(key);
        if (!value && !isRequired)
            return {};
        if (!value || (isRequired && value->isString() && value->text().empty()))
            return wrong(LedgerTr::tr("“%1” is missing").arg(keyText(key)));
        if (!value->isString())
            return wrong(LedgerTr::tr("“%1” must be a text").arg(keyText(key)));
        return std::string(value->text());
    }

    std::string wrong(QString text, ErrorCode code = ErrorCode::Invalid)
    {
        if (!m_fault)
            m_fault = Error{code, std::move(text), {}};
        return {};
    }

    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

private:
    const Value &m_line;
    std::optional<Error> m_fault;
};

void readKind(LineReader &reader, Record &out)
{
    const std::string name = reader.text("kind", true);
    if (const auto kind = recordKindFromName(name))
        out.kind = *kind;
    else
        reader.wrong(LedgerTr::tr("It is of the kind “%1”, which this version does not know")
                         .arg(keyText(name)),
                     ErrorCode::Unsupported);
}

void readWhat(LineReader &reader, Record &out)
{
    const std::string id = reader.text("id", true);
    if (!isHex(id, IdDigits))
        reader.wrong(LedgerTr::tr("“%1” must be %2 hexadecimal digits in lower case")
                         .arg(keyText("id"))
                         .arg(IdDigits));
    out.id = RecordId(id);
    readKind(reader, out);
    out.application = ApplicationName(reader.text("app", true));
    out.cluster = ClusterName(reader.text("cluster", true));
    out.clusterUid = reader.text("clusterUid", false);
    const std::string revision = reader.text("revision", true);
    if (!isHex(revision, 2 * Revision::Size))
        reader.wrong(LedgerTr::tr("“%1” must be %2 hexadecimal digits in lower case")
                         .arg(keyText("revision"))
                         .arg(2 * Revision::Size));
    else
        out.revision = *Revision::fromHex(revision);
    // What is said of no plan has no digest: a suspension, a sync that the program did not make.
    const bool isVote = out.kind == RecordKind::Approval || out.kind == RecordKind::Rejection;
    const std::string plan = reader.text("plan", isVote);
    if (!plan.empty() && !isHex(plan, DigestDigits))
        reader.wrong(LedgerTr::tr("“%1” must be %2 hexadecimal digits in lower case")
                         .arg(keyText("plan"))
                         .arg(DigestDigits));
    out.plan = PlanDigest(plan);
}

void readWho(LineReader &reader, const Value &line, Record &out)
{
    out.by = reader.text("by", true);
    const std::string at = reader.text("at", true);
    const auto time = parseTime(at);
    // One moment has one spelling, so that the signed text is the same after it was read.
    if (!time || formatTime(*time) != at)
        reader.wrong(
            LedgerTr::tr("“%1” must be a time as in 2026-01-31T12:00:00Z").arg(keyText("at")));
    else
        out.at = *time;
    out.comment = reader.text("comment", false);
    out.signature = reader.text("signature", false);
    if (const Value *const detail = line.find("detail")) {
        if (!detail->isMapping())
            reader.wrong(LedgerTr::tr("“%1” must be a mapping").arg(keyText("detail")));
        else
            out.detail = *detail;
    }
    if (out.kind == RecordKind::Revocation && !isHex(out.detailText("revokes"), IdDigits))
        reader.wrong(LedgerTr::tr("It does not say which record it revokes"));
}

} // namespace

std::string_view recordKindName(RecordKind kind)
{
    return KindNames[static_cast<size_t>(kind)];
}

std::optional<RecordKind> recordKindFromName(std::string_view name)
{
    const auto it = std::ranges::find(KindNames, name);
    if (it == KindNames.end())
        return std::nullopt;
    return static_cast<RecordKind>(it - KindNames.begin());
}

std::string Record::signedText() const
{
    return writeJson(signedValue(*this), JsonStyle::Canonical);
}

std::string Record::toLine() const
{
    Value out = signedValue(*this);
    if (!signature.empty())
        out.set("signature", Value::string(signature));
    return writeJson(out, JsonStyle::Canonical);
}

Result<Record> Record::fromLine(std::string_view line)
{
    const Result<Value> read = readJson(line, {}, Limits);
    if (!read) {
        Error error = read.error();
        error.place = {};
        return fail(std::move(error));
    }
    if (!read->isMapping())
        return fail(ErrorCode::Invalid, LedgerTr::tr("It is no JSON object"));
    const Value *const version = read->find("v");
    if (!version || !version->toInteger())
        return fail(ErrorCode::Invalid, LedgerTr::tr("It does not tell its version, “v”"));
    if (*version->toInteger() > Version)
        return fail(ErrorCode::Unsupported,
                    LedgerTr::tr("It is of version %1, which a later Driftgate wrote")
                        .arg(*version->toInteger()));
    if (*version->toInteger() != Version)
        return fail(ErrorCode::Invalid,
                    LedgerTr::tr("There is no version %1").arg(*version->toInteger()));
    Record out;
    LineReader reader(*read);
    readWhat(reader, out);
    readWho(reader, *read, out);
    if (reader.fault())
        return fail(*reader.fault());
    for (const Value::Entry &entry : read->entries())
        if (std::ranges::find(Fields, entry.key.view()) == Fields.end())
            out.extra.set(entry.key.view(), entry.value);
    return out;
}

std::string Record::detailText(std::string_view key) const
{
    return std::string(detail.stringAt({key}));
}

std::string_view Record::address() const
{
    const std::string_view text = by;
    const size_t begin = text.rfind('<');
    if (begin == std::string_view::npos)
        return text;
    const size_t end = text.find('>', begin);
    return end == std::string_view::npos ? text : text.substr(begin + 1, end - begin - 1);
}

bool sameAddress(std::string_view a, std::string_view b)
{
    const auto folded = [](std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded();
    };
    return folded(a) == folded(b);
}

} // namespace driftgate
