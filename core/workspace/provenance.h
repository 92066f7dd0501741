#pragma once

#include "compare/difference.h"
#include "workspace/subject.h"

#include <optional>
#include <vector>

namespace driftgate
{

/// Finds the commit that gave a rendered field its value at the target, by rendering: the object
/// is made at the commits between the deployed revision and the target, newest first, until the
/// field no longer has the target's value; the commit after that one made the change. Merges are
/// followed into the branch that brought the value. Nothing is read out of file names or lines,
/// so nothing is guessed.
///
/// At most `maxRenders` different renders are made (commits that leave the inputs as they are
/// need none); what is not found by then has no commit.
struct ProvenanceQuery {
    Revision deployed;
    Revision target;
    ObjectKey object;
    std::vector<FieldPath> fields;
    size_t maxRenders = 20;
};

/// One entry for each field of the query. Blocks. Errors: as Subject::render at the target;
/// Cancelled. A commit between that cannot be rendered ends the search behind it.
[[nodiscard]] Result<std::vector<std::optional<Revision>>>
findCommits(const Subject &subject, const ProvenanceQuery &query, const CancelToken &cancel);

} // namespace driftgate
