#include "compare/aligned.h"

#include "compare/linediff.h"

#include <algorithm>

namespace driftgate
{

namespace
{

std::vector<uint32_t> idsOf(const SideText &text, Interner &texts)
{
    std::vector<uint32_t> out;
    out.reserve(static_cast<size_t>(text.lineCount()));
    for (int i = 0; i < text.lineCount(); ++i)
        out.push_back(texts.id(text.line(i)));
    return out;
}

/// Writes the rows of lines that are not equal, and what they are as one difference.
void addHunk(AlignedDocument &out, int left, int leftEnd, int right, int rightEnd, Cause cause)
{
    if (left == leftEnd && right == rightEnd)
        return;
    FieldDifference difference;
    difference.cause = cause;
    difference.kind = left == leftEnd     ? DifferenceKind::Added
                      : right == rightEnd ? DifferenceKind::Removed
                                          : DifferenceKind::Changed;
    AlignedRow row;
    row.difference = static_cast<int32_t>(out.differences.size());
    row.cause = cause;
    out.differences.push_back(std::move(difference));
    const auto pairs = pairAlike(static_cast<size_t>(leftEnd - left),
                                 static_cast<size_t>(rightEnd - right), [&](size_t i, size_t k) {
                                     return likenessOf(out.left.line(left + static_cast<int>(i)),
                                                       out.right.line(right + static_cast<int>(k)));
                                 });
    for (const auto &[i, k] : pairs) {
        row.left = i < 0 ? -1 : left + static_cast<int32_t>(i);
        row.right = k < 0 ? -1 : right + static_cast<int32_t>(k);
        row.kind = i < 0 ? RowKind::RightOnly : k < 0 ? RowKind::LeftOnly : RowKind::Changed;
        out.rows.push_back(row);
    }
}

} // namespace

std::shared_ptr<const AlignedDocument> alignTexts(std::string left, std::string right, Cause cause)
{
    auto out = std::make_shared<AlignedDocument>();
    out->left = SideText(std::move(left));
    out->right = SideText(std::move(right));
    Interner texts;
    const auto lefts = idsOf(out->left, texts);
    const auto rights = idsOf(out->right, texts);
    out->rows.reserve(std::max(lefts.size(), rights.size()));
    int i = 0;
    int k = 0;
    for (const EqualRun &run : equalRuns(lefts, rights)) {
        addHunk(*out, i, static_cast<int>(run.left), k, static_cast<int>(run.right), cause);
        for (size_t n = 0; n < run.length; ++n) {
            AlignedRow row;
            row.left = static_cast<int32_t>(run.left + n);
            row.right = static_cast<int32_t>(run.right + n);
            out->rows.push_back(row);
        }
        i = static_cast<int>(run.left + run.length);
        k = static_cast<int>(run.right + run.length);
    }
    addHunk(*out, i, out->left.lineCount(), k, out->right.lineCount(), cause);
    return out;
}

} // namespace driftgate
