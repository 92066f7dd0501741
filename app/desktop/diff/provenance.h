#pragma once

#include "desktop/diff/differenceruns.h"
#include "desktop/diff/diffview.h"

#include <QDateTime>

#include <unordered_map>

namespace driftgate
{

/// "14:03 today", "yesterday 14:03", "3 Mar 14:03", "3 Mar 2025": a moment, in local time, as one
/// says it at `now`.
[[nodiscard]] QString whenText(TimePoint at, TimePoint now);

/// Who and why, in words: what stands at a row's end, in its tool tip and in a screen reader.
class Provenance
{
public:
    void setDocument(std::shared_ptr<const AlignedDocument> document, const DiffTitles &titles);
    void setAnnotations(std::function<RowAnnotation(int row)> annotations);
    void setClock(std::shared_ptr<const Clock> clock);

    /// What stands at the end of a row in a column; `runs` tells where a difference begins.
    /// Empty for most rows. Kept once computed.
    [[nodiscard]] const QString &note(int row, DiffSide side, const DifferenceRuns &runs);
    /// All that is known of a row, as lines of plain text; empty when there is nothing to tell.
    [[nodiscard]] QString detail(int row) const;
    /// The row's state in a few words: "Changed in Git: /spec/replicas, kubectl-edit, 14:03 today".
    [[nodiscard]] QString description(int row) const;
    void forget(); ///< the notes kept: titles or time moved

private:
    [[nodiscard]] RowAnnotation compute(int row, const DifferenceRuns &runs) const;
    [[nodiscard]] RowAnnotation ownNote(const FieldDifference &difference) const;
    [[nodiscard]] QString ownerText(const FieldOwner &owner) const;
    [[nodiscard]] const FieldDifference *differenceAt(int row) const;
    [[nodiscard]] TimePoint now() const;

    std::shared_ptr<const AlignedDocument> m_document;
    Side m_left = Side::Live;
    Side m_right = Side::Target;
    std::function<RowAnnotation(int row)> m_annotations;
    std::shared_ptr<const Clock> m_clock;
    std::unordered_map<int, RowAnnotation> m_notes;
};

} // namespace driftgate
