#include "cluster/kubernetes/apistatus.h"

#include "base/text.h"
#include "cluster/fieldset.h"
#include "cluster/text.h"
#include "manifest/json.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr size_t LongestText = 2'000;
constexpr qsizetype LongestEnd = 400;

/// The first lines of a body that is no Status: a proxy's page, say.
std::string plainText(const HttpAnswer &answer)
{
    if (!answer.contentType.starts_with("text/plain"))
        return {};
    QString text = QString::fromUtf8(answer.body.left(LongestText)).simplified();
    return text.toStdString();
}

/// A refusal quotes the value that it refuses, however long, and says why only after it.
QString shortened(const std::string &message)
{
    QString text = QString::fromStdString(message);
    constexpr auto Most = static_cast<qsizetype>(LongestText);
    if (text.size() <= Most)
        return text;
    return text.left(Most - LongestEnd) + QStringLiteral(" … ") + text.right(LongestEnd);
}

/// A Go string in quotes at the start of a text, which then begins behind it.
std::string takeQuoted(std::string_view &text)
{
    std::string out;
    if (!text.starts_with('"'))
        return out;
    size_t at = 1;
    for (; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        out += text[at];
    }
    text.remove_prefix(std::min(text.size(), at + 1));
    return out;
}

bool take(std::string_view &text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

/// A refusal whose words the server makes up itself, out of names alone.
bool isHarmless(const ApiStatus &status)
{
    static const QRegularExpression own(QStringLiteral(
        "^(namespaces|secrets) \"[^\"]*\" (not found|already exists|is forbidden: User \"[^\"]*\" "
        "cannot [a-z]+ resource \"[a-z]+\" in API group \"\" in the namespace \"[^\"]*\")$"));
    return own.match(QString::fromStdString(status.message)).hasMatch();
}

QString fieldsOf(const ApiStatus &status)
{
    QStringList out;
    for (const ApiStatus::Cause &cause : status.causes) {
        if (!cause.field.empty())
            out << QString::fromStdString(cause.field);
    }
    out.removeDuplicates();
    return out.join(QStringLiteral(", "));
}

QString messageOf(const ApiStatus &status, const HttpRequest &request)
{
    if (!request.holdsSecret || isHarmless(status)) {
        if (!status.message.empty())
            return shortened(status.message);
        return ClusterText::tr("status %1").arg(status.code);
    }
    const QString fields = fieldsOf(status);
    const QString reason = status.reason.empty() ? ClusterText::tr("status %1").arg(status.code)
                                                 : QString::fromStdString(status.reason);
    if (fields.isEmpty())
        return ClusterText::tr("%1 (its words are not shown, since they may quote the Secret)")
            .arg(reason);
    return ClusterText::tr("%1 in %2 (its words are not shown, since they may quote the Secret)")
        .arg(reason, fields);
}

/// Why a cause refuses a field, without the value that it quotes before that: a value may say
/// anything. "" where the server only says that something is missing, or names no field, as
/// admission policies do.
std::string_view detailOf(const ApiStatus::Cause &cause)
{
    constexpr std::string_view Separator = ": ";
    std::string_view text = cause.message;
    size_t at = std::string_view::npos;
    if (cause.reason == "FieldValueForbidden") // quotes no value before its reason
        at = text.find(Separator);
    else if (cause.reason == "FieldValueInvalid")
        at = text.rfind(Separator);
    if (cause.field.empty() || at == std::string_view::npos)
        return {};
    text.remove_prefix(at + Separator.size());
    // The specs that differ may follow.
    return text.substr(0, text.find('\n'));
}

/// Source: Kubernetes, `pkg/apis/*/validation`; apimachinery, `pkg/api/validation/objectmeta.go`.
bool isOfImmutable(const ApiStatus::Cause &cause)
{
    constexpr std::array Words{
        "is immutable",
        "are immutable",
        "immutable field",
        "updates to statefulset spec for fields other than",
        "pod updates may not change fields other than",
        "cannot change roleRef",
        "may not change once set", // Service
        "can not be unset",
        "may not be changed in an update",     // PriorityClass
        "updates to parameters are forbidden", // StorageClass
        "updates to provisioner are forbidden",
        "updates to reclaimPolicy are forbidden",
        "updates to driverName are forbidden",
    };
    const std::string_view detail = detailOf(cause);
    return std::ranges::any_of(Words, [detail](const char *words) {
        return detail.find(words) != std::string_view::npos;
    });
}

/// All that is wrong: what is made anew must not be refused for something else then.
bool isImmutable(const ApiStatus &status)
{
    constexpr int Unprocessable = 422;
    return status.code == Unprocessable && !status.causes.empty() &&
           std::ranges::all_of(status.causes, isOfImmutable);
}

ErrorCode codeOf(int status)
{
    switch (status) {
    case 400:
    case 422:
        return ErrorCode::Invalid;
    case 401:
    case 403:
        return ErrorCode::Denied;
    case 404:
        return ErrorCode::NotFound;
    case 405:
    case 406:
    case 415:
    case 501:
        return ErrorCode::Unsupported;
    case 409:
    case 410:
    case 412:
        return ErrorCode::Conflict;
    case 408:
    case 429:
    case 504:
        return ErrorCode::Timeout;
    case 413:
        return ErrorCode::Limit;
    case 502:
    case 503:
        return ErrorCode::Network;
    default:
        return ErrorCode::Tool;
    }
}

} // namespace

std::string pointerOf(std::string_view field)
{
    std::string out;
    std::string step;
    const auto end = [&] {
        if (!step.empty())
            out += '/' + pointerPart(std::exchange(step, {}));
    };
    for (size_t at = 0; at < field.size(); ++at) {
        const char c = field[at];
        if (c == '.' || c == '[' || c == ']') {
            end();
        } else if (c == '"' || c == '\'') {
            const size_t close = field.find(c, at + 1);
            const size_t last = close == std::string_view::npos ? field.size() : close;
            step += field.substr(at + 1, last - at - 1);
            at = last;
        } else {
            step += c;
        }
    }
    end();
    return out;
}

ApiStatus readStatus(const Value &status)
{
    ApiStatus out;
    if (status.stringAt({"kind"}) != "Status")
        return out;
    if (const Value *const code = status.find("code"))
        out.code = static_cast<int>(code->toInteger().value_or(0));
    out.reason = status.stringAt({"reason"});
    out.message = status.stringAt({"message"});
    if (const Value *const causes = status.find({"details", "causes"})) {
        for (const Value &cause : causes->items()) {
            out.causes.push_back({std::string(cause.stringAt({"reason"})),
                                  std::string(cause.stringAt({"message"})),
                                  std::string(cause.stringAt({"field"}))});
        }
    }
    return out;
}

ApiStatus readStatus(const HttpAnswer &answer)
{
    ApiStatus out;
    if (const Result<Value> body = readJson(answer.body.toStdString(), {}))
        out = readStatus(*body);
    out.code = answer.status;
    if (out.message.empty() && out.reason.empty())
        out.message = plainText(answer);
    return out;
}

Error errorOf(const ApiStatus &status, const ClusterName &cluster, const HttpRequest &request)
{
    const QString name = QString::fromStdString(cluster.text());
    const QString title = QString::fromStdString(request.title());
    const QString message = messageOf(status, request);
    Error out{codeOf(status.code), {}, {}};
    switch (status.code) {
    case 401:
        out.text = ClusterText::tr("The cluster %1 does not accept the credentials sent with %2: "
                                   "%3")
                       .arg(name, title, message);
        break;
    case 403:
        out.text =
            ClusterText::tr("The cluster %1 does not allow %2: %3").arg(name, title, message);
        break;
    case 404:
        out.text =
            ClusterText::tr("The cluster %1 found nothing for %2: %3").arg(name, title, message);
        break;
    case 429:
        out.text = ClusterText::tr("The cluster %1 has too much to do for %2: %3")
                       .arg(name, title, message);
        break;
    default:
        out.text =
            status.code >= 500
                ? ClusterText::tr("The cluster %1 failed at %2: %3").arg(name, title, message)
                : ClusterText::tr("The cluster %1 refused %2: %3").arg(name, title, message);
    }
    if (out.code == ErrorCode::Invalid && !status.causes.empty())
        out.place.field = pointerOf(status.causes.front().field);
    out.isImmutable = isImmutable(status);
    return out;
}

std::vector<FieldConflict> conflictsOf(const ApiStatus &status)
{
    std::vector<FieldConflict> out;
    for (const ApiStatus::Cause &cause : status.causes) {
        if (cause.reason != "FieldManagerConflict")
            continue;
        FieldConflict conflict;
        conflict.field = cause.field;
        std::string_view text = cause.message;
        if (take(text, "conflict with "))
            conflict.manager = takeQuoted(text);
        if (take(text, " with subresource "))
            takeQuoted(text);
        if (take(text, " using ")) {
            const size_t end = text.find(' ');
            conflict.version = text.substr(0, end);
            text.remove_prefix(std::min(end, text.size()));
        }
        if (take(text, " at "))
            conflict.at = parseTime(text);
        out.push_back(std::move(conflict));
    }
    return out;
}

} // namespace driftgate
