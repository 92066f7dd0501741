#include "git/similarity.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t LongestSpan = 64;
constexpr size_t BinaryProbe = 8000;            ///< a zero byte this early tells binary content
constexpr size_t MaxContent = size_t{32} << 20; ///< larger files are renamed only unchanged
constexpr uint32_t RegularMask = 0170000;
constexpr uint32_t Regular = 0100000;

bool isRegular(const RenameFile &file)
{
    return (file.mode & RegularMask) == Regular;
}

/// FNV-1a.
uint64_t addToHash(uint64_t hash, char c)
{
    return (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
}

std::vector<Similarity::Content::Span> spansOf(std::string_view text)
{
    constexpr uint64_t Seed = 0xcbf29ce484222325ULL;
    const bool isText = text.substr(0, BinaryProbe).find('\0') == std::string_view::npos;
    std::vector<Similarity::Content::Span> all;
    uint64_t hash = Seed;
    uint64_t length = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        // Line ends of either sort are alike.
        if (isText && text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        hash = addToHash(hash, text[i]);
        if (++length < LongestSpan && text[i] != '\n')
            continue;
        all.push_back({hash, length});
        hash = Seed;
        length = 0;
    }
    if (length > 0)
        all.push_back({hash, length});
    std::ranges::sort(all, {}, &Similarity::Content::Span::hash);
    std::vector<Similarity::Content::Span> out;
    for (const auto &span : all) {
        if (!out.empty() && out.back().hash == span.hash)
            out.back().bytes += span.bytes;
        else
            out.push_back(span);
    }
    return out;
}

} // namespace

bool Similarity::measure(Content &content) const
{
    if (!content.asked) {
        content.asked = true;
        size_t size = 0;
        git_object_t type = GIT_OBJECT_INVALID;
        content.readable =
            git_odb_read_header(&size, &type, m_d.odb.get(), &content.file->id) == 0 &&
            type == GIT_OBJECT_BLOB && size <= MaxContent;
        content.size = size;
    }
    return content.readable;
}

bool Similarity::cut(Content &content) const
{
    if (content.spans)
        return true;
    const auto blob = readObject(m_d, content.file->id, GIT_OBJECT_BLOB, Verify::No, MaxContent);
    content.readable = blob.has_value();
    if (blob)
        content.spans = spansOf(bytesOf(*blob));
    return content.readable;
}

uint64_t Similarity::of(Content &a, Content &b) const
{
    if (!isRegular(*a.file) || !isRegular(*b.file) || !measure(a) || !measure(b))
        return 0;
    const uint64_t larger = std::max(a.size, b.size);
    const uint64_t difference = larger - std::min(a.size, b.size);
    if (larger == 0 || larger * (Whole - Half) < difference * Whole || !cut(a) || !cut(b))
        return 0;
    uint64_t common = 0;
    auto left = a.spans->begin();
    auto right = b.spans->begin();
    while (left != a.spans->end() && right != b.spans->end()) {
        if (left->hash < right->hash) {
            ++left;
        } else if (right->hash < left->hash) {
            ++right;
        } else {
            common += std::min(left->bytes, right->bytes);
            ++left;
            ++right;
        }
    }
    return common * Whole / larger;
}

} // namespace driftgate
