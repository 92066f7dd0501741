#pragma once

#include "cli/diffoutput.h"
#include "cli/jsonoutput.h"
#include "cli/verb.h"
#include "workspace/inspector.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace driftgate::cli
{

/// Two states of one application, compared.
struct PairResult {
    Pair pair = Pair::LiveTarget;
    Columns columns;
    std::shared_ptr<const Comparison> comparison;  ///< null: see `error`
    std::shared_ptr<const ApplicationState> state; ///< of the application; null for other pairs
    std::vector<std::pair<std::string, std::string>> facts; ///< cluster, revisions: for JSON
    std::vector<Finding> findings;
    std::optional<Error> error;
};

/// What `diff` was asked for: a pair of states on each cluster, two revisions, or two clusters.
/// Errors: what was asked for makes no sense, or names something that is not there.
[[nodiscard]] Result<std::vector<PairResult>>
pairsOf(const Call &call, const std::shared_ptr<Workspace> &workspace, Inspector &inspector);

/// "a1b2c3d Alice" for the fields of one object that Git moved.
class CommitTexts
{
public:
    void set(const FieldPath &path, std::string text) { m_texts[path] = std::move(text); }
    /// Of the field, or of the nearest one above or below it; "" when not known.
    [[nodiscard]] std::string of(const FieldPath &path) const;

private:
    std::map<FieldPath, std::string> m_texts;
};
[[nodiscard]] CommitTexts commitTexts(Inspector &inspector, const PairResult &result,
                                      const ObjectComparison &object);

} // namespace driftgate::cli
