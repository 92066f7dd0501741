#include "desktop/diff/shownline.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(driftgate::DiffView)
};

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// What to show for a character that must not act; null: itself.
QChar replacementOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return code == u'\t' ? QChar() : QChar(char16_t(0x2400 + code));
    if (code < 0x7F)
        return {};
    if (code == 0x7F)
        return QChar(char16_t(0x2421));
    const bool c1 = code >= 0x80 && code < 0xA0;
    const bool invisible = code == 0xAD || code == 0x61C || (code >= 0x200B && code <= 0x200F) ||
                           (code >= 0x2028 && code <= 0x202E) ||
                           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF ||
                           (code >= 0xFFF9 && code <= 0xFFFB);
    return c1 || invisible ? QChar(QChar::ReplacementCharacter) : QChar();
}

/// Moves off the middle of a surrogate pair.
int whole(QStringView text, int position)
{
    if (position > 0 && position < text.size() && text[position].isLowSurrogate())
        return position - 1;
    return position;
}

} // namespace

int ShownLine::toShown(int position) const
{
    return lead + std::clamp(position - begin, 0, length);
}

int ShownLine::toLine(int shown) const
{
    if (shown > lead + length)
        return full;
    return begin + std::clamp(shown - lead, 0, length);
}

ShownLine shownLine(const QString &line, int from)
{
    ShownLine out;
    out.full = static_cast<int>(line.size());
    out.length = out.full;
    if (out.full > ShownLine::Limit) {
        // Some of what comes before helps to see where one is.
        constexpr int before = 200;
        if (from > ShownLine::Limit - before)
            out.begin = whole(line, std::min(from - before, out.full - ShownLine::Limit / 2));
        out.length = whole(line, std::min(out.full, out.begin + ShownLine::Limit)) - out.begin;
    }
    out.text = line.mid(out.begin, out.length);
    for (qsizetype i = 0; i < out.text.size(); ++i) {
        const QChar replacement = replacementOf(out.text.at(i));
        if (!replacement.isNull())
            out.text[i] = replacement;
    }
    const QLocale locale;
    if (out.begin > 0) {
        const QString lead = Tr::tr("[%1 characters] …").arg(locale.toString(out.begin));
        out.lead = static_cast<int>(lead.size());
        out.text.prepend(lead);
    }
    if (const int rest = out.full - out.begin - out.length; rest > 0)
        out.text += Tr::tr("… [%1 more characters]").arg(locale.toString(rest));
    return out;
}

QStringList replacedCharacters(QStringView line)
{
    constexpr qsizetype enough = 5;
    QStringList out;
    for (const QChar c : line.first(std::min<qsizetype>(line.size(), ShownLine::Limit))) {
        if (replacementOf(c).isNull())
            continue;
        const QString name = QStringLiteral("U+%1").arg(
            QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        if (!out.contains(name))
            out.append(name);
        if (out.size() == enough)
            break;
    }
    return out;
}

int utf16Position(std::string_view line, int byteOffset)
{
    const auto head = line.substr(0, static_cast<size_t>(std::max(0, byteOffset)));
    return static_cast<int>(
        QString::fromUtf8(head.data(), static_cast<qsizetype>(head.size())).size());
}

ChangedParts changedParts(std::string_view left, std::string_view right)
{
    constexpr size_t enough = size_t{64} * 1024;
    InlineChange change;
    if (std::max(left.size(), right.size()) <= enough) {
        change = inlineChange(left, right);
    } else {
        const size_t shorter = std::min(left.size(), right.size());
        size_t head = 0;
        while (head < shorter && left[head] == right[head])
            ++head;
        while (head > 0 && head < shorter &&
               (isContinuation(left[head]) || isContinuation(right[head])))
            --head;
        size_t tail = 0;
        while (tail < shorter - head &&
               left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
            ++tail;
        while (tail > 0 && isContinuation(left[left.size() - tail]))
            --tail;
        change.left = {{static_cast<int>(head), static_cast<int>(left.size() - tail)}};
        change.right = {{static_cast<int>(head), static_cast<int>(right.size() - tail)}};
    }
    const auto positions = [](std::string_view line, const std::vector<InlineSpan> &spans) {
        std::vector<InlineSpan> out;
        out.reserve(spans.size());
        for (const InlineSpan &span : spans)
            out.push_back({utf16Position(line, span.begin), utf16Position(line, span.end)});
        return out;
    };
    return {positions(left, change.left), positions(right, change.right)};
}

} // namespace driftgate
