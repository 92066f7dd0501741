#pragma once

#include "compare/difference.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

enum class Side { Base, Live, Target };

/// The text of one column: YAML of one object, line by line.
class SideText
{
public:
    SideText() = default;
    explicit SideText(std::string text); ///< lines end with "\n"
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_starts.size()); }
    /// 0-based; without its end; valid as long as this text lives.
    [[nodiscard]] std::string_view line(int index) const;
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
    std::vector<uint32_t> m_starts;
};

enum class RowKind : uint8_t {
    Equal,
    Changed,   ///< both sides have a line and they differ
    LeftOnly,  ///< the right side has a gap
    RightOnly, ///< the left side has a gap
};

/// One row of a side-by-side view.
struct AlignedRow {
    int32_t left = -1;       ///< line of the left text, 0-based; -1: a gap
    int32_t right = -1;      ///< line of the right text; -1: a gap
    int32_t difference = -1; ///< index into AlignedDocument::differences; -1: none
    RowKind kind = RowKind::Equal;
    Cause cause = Cause::None;
    bool unmanaged = false; ///< a live field that neither base nor target names
    bool ignored = false;   ///< hidden by an ignore rule
};

/// Two columns whose rows follow the structure: a key stands beside the same key, a list entry
/// beside the entry of the same merge key, whatever their order; what one side lacks is a gap.
struct AlignedDocument {
    SideText left, right;
    std::vector<AlignedRow> rows;
    std::vector<FieldDifference> differences;
    size_t unmanagedRows = 0; ///< how many rows unmanaged fields take

    [[nodiscard]] bool isEqual() const { return differences.empty(); }
};

struct AlignOptions {
    bool showUnmanaged = false; ///< else they are left out of the text, counted in the document
    bool showIgnored = false;   ///< mark them as differences too
};

/// One object's two states as rows. A state the object does not have is an empty column. Both
/// sides are written with the target's (else base's, else live's) order of keys.
[[nodiscard]] std::shared_ptr<const AlignedDocument>
align(const ObjectComparison &object, Side left, Side right, const AlignOptions &options = {});

/// Two plain texts (source files at two revisions), aligned by lines.
[[nodiscard]] std::shared_ptr<const AlignedDocument> alignTexts(std::string left, std::string right,
                                                                Cause cause);

/// A part of a line that changed: byte offsets into the line.
struct InlineSpan {
    int begin = 0;
    int end = 0;
    friend bool operator==(const InlineSpan &, const InlineSpan &) = default;
};
struct InlineChange {
    std::vector<InlineSpan> left, right;
};
/// The parts that differ between two lines, by words, never within a UTF-8 character.
[[nodiscard]] InlineChange inlineChange(std::string_view left, std::string_view right);

/// What a fold hides: rows [begin, end) of equal content.
struct Fold {
    int begin = 0;
    int end = 0;
    friend bool operator==(const Fold &, const Fold &) = default;
};
/// Runs of equal rows that are worth folding: `context` rows stay beside each difference and the
/// ancestors of a difference ("spec:", "- name: web") stay visible.
[[nodiscard]] std::vector<Fold> foldsOf(const AlignedDocument &document, int context = 2);

} // namespace driftgate
