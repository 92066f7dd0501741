#include "compare/aligned.h"

#include "compare/linediff.h"

#include <algorithm>

namespace driftgate
{

namespace
{

struct Word {
    int begin = 0;
    int end = 0;
};

/// Letters, digits, what joins them in versions and names, and every byte of other scripts: a
/// word is never cut within a character.
bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == '-' || c == '+' || c == '%';
}

std::vector<Word> wordsOf(std::string_view line)
{
    std::vector<Word> out;
    size_t at = 0;
    while (at < line.size()) {
        size_t end = at + 1;
        if (isWordByte(line[at])) {
            while (end < line.size() && isWordByte(line[end]))
                ++end;
        } else if (line[at] == ' ') {
            while (end < line.size() && line[end] == ' ')
                ++end;
        }
        out.push_back({static_cast<int>(at), static_cast<int>(end)});
        at = end;
    }
    return out;
}

void addSpan(std::vector<InlineSpan> &out, const std::vector<Word> &words, size_t begin, size_t end)
{
    if (begin < end)
        out.push_back({words[begin].begin, words[end - 1].end});
}

/// Spans with nothing but a blank or a sign between them read better as one.
void join(std::vector<InlineSpan> &spans)
{
    std::vector<InlineSpan> out;
    for (const InlineSpan &span : spans) {
        if (!out.empty() && span.begin - out.back().end <= 1)
            out.back().end = span.end;
        else
            out.push_back(span);
    }
    spans = std::move(out);
}

} // namespace

InlineChange inlineChange(std::string_view left, std::string_view right)
{
    InlineChange out;
    if (left == right)
        return out;
    const std::vector<Word> a = wordsOf(left);
    const std::vector<Word> b = wordsOf(right);
    Interner texts;
    const auto idsOf = [&texts](std::string_view line, const std::vector<Word> &words) {
        std::vector<uint32_t> ids;
        ids.reserve(words.size());
        for (const Word &word : words)
            ids.push_back(texts.id(line.substr(static_cast<size_t>(word.begin),
                                               static_cast<size_t>(word.end - word.begin))));
        return ids;
    };
    const std::vector<uint32_t> lefts = idsOf(left, a);
    const std::vector<uint32_t> rights = idsOf(right, b);
    size_t i = 0;
    size_t k = 0;
    for (const EqualRun &run : equalRuns(lefts, rights)) {
        addSpan(out.left, a, i, run.left);
        addSpan(out.right, b, k, run.right);
        i = run.left + run.length;
        k = run.right + run.length;
    }
    addSpan(out.left, a, i, a.size());
    addSpan(out.right, b, k, b.size());
    join(out.left);
    join(out.right);
    return out;
}

} // namespace driftgate
