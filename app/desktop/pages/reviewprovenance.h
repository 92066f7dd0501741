#pragma once

#include "desktop/diff/diffview.h"
#include "desktop/session/reviewreader.h"
#include "desktop/session/snapshots.h"

#include <functional>
#include <optional>

namespace driftgate
{

/// Where a row of a review's difference stands in the repository.
struct SourcePlace {
    Revision revision;
    QString path;
    int line = 1;
};

/// The file and line behind a row; none where the object does not come from the repository, or
/// where the pair on show has no state of one cluster.
[[nodiscard]] std::optional<SourcePlace> sourceOf(const ReviewSnapshot &review,
                                                  const ObjectComparison &object,
                                                  const AlignedDocument &document, int row,
                                                  DiffSide side);

/// The fields that Git moved, whose commits are worth finding.
[[nodiscard]] std::vector<FieldPath> fieldsOfGit(const AlignedDocument &document);

/// What the found commits say at the rows of a document; `right`: the target is at the right.
[[nodiscard]] std::function<RowAnnotation(int)>
commitAnnotations(const ProvenanceSnapshot &found, std::shared_ptr<const AlignedDocument> document,
                  bool right, TimePoint now);

} // namespace driftgate
