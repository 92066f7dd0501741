#include "git/linediff.h"

#include "git/handles.h"

#include <algorithm>

namespace driftgate
{

namespace
{

constexpr size_t TrimBlock = 1024;

/// Cuts an equal end off both texts, but for one whole line. Git does so in blocks of this size
/// before it compares without context (xdiff-interface.c), which decides between equally good
/// results.
void trimCommonEnd(std::string_view &a, std::string_view &b)
{
    const size_t smaller = std::min(a.size(), b.size());
    size_t trimmed = 0;
    while (trimmed + TrimBlock <= smaller &&
           a.substr(a.size() - trimmed - TrimBlock, TrimBlock) ==
               b.substr(b.size() - trimmed - TrimBlock, TrimBlock))
        trimmed += TrimBlock;
    if (trimmed == 0)
        return;
    const size_t newline = a.substr(a.size() - trimmed).find('\n');
    const size_t recovered = newline == std::string_view::npos ? trimmed : newline + 1;
    a.remove_suffix(trimmed - recovered);
    b.remove_suffix(trimmed - recovered);
}

int takeHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *payload)
{
    // Of an empty side the unified format names the line before it.
    const auto begin = [](int start, int lines) {
        return static_cast<size_t>(lines == 0 ? start : start - 1);
    };
    static_cast<std::vector<LineHunk> *>(payload)->push_back(
        {.oldBegin = begin(hunk->old_start, hunk->old_lines),
         .oldCount = static_cast<size_t>(hunk->old_lines),
         .newBegin = begin(hunk->new_start, hunk->new_lines),
         .newCount = static_cast<size_t>(hunk->new_lines)});
    return 0;
}

} // namespace

Result<std::vector<LineHunk>> diffLines(std::string_view before, std::string_view after)
{
    trimCommonEnd(before, after);
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    options.max_size = -1;
    std::vector<LineHunk> out;
    if (const int status =
            git_diff_buffers(before.data(), before.size(), nullptr, after.data(), after.size(),
                             nullptr, &options, nullptr, nullptr, takeHunk, nullptr, &out);
        status < 0)
        return gitFailure(status, GitTr::tr("Two versions of a file cannot be compared"));
    return out;
}

} // namespace driftgate
