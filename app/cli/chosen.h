#pragma once

#include "cli/inspectall.h"
#include "cli/verb.h"
#include "workspace/planning.h"

#include <memory>
#include <optional>
#include <vector>

namespace driftgate::cli
{

/// What most verbs begin with: an open workspace, and what of it the arguments are about.
struct Chosen {
    std::shared_ptr<Workspace> workspace;
    std::vector<Position> positions;
    std::optional<Revision> target; ///< --revision

    /// The workspace has faults that were said already: the exit status is to tell of them.
    [[nodiscard]] bool hasTrouble() const { return !workspace->errors().empty(); }
};

/// Declares --revision, the target of what a verb tells or does.
void declareTarget(QCommandLineParser &parser);
/// Declares what a plan is made with: --revision, --no-prune, --no-force, --replace. Verbs that
/// speak of one plan take the same, since another option is another plan.
void declarePlanOptions(QCommandLineParser &parser);
/// Declares APP and --cluster for verbs that are about one application on one cluster.
void declarePosition(QCommandLineParser &parser);

/// Whether a verb has --revision (declareTarget).
enum class Target { Declared, None };
/// Opens the workspace and looks up the verb's applications, --cluster and --revision. No value
/// when something is wrong, which was said.
[[nodiscard]] std::optional<Chosen> choose(const Call &call, Target target = Target::Declared);
/// The same for a verb that is about one application on one cluster: --cluster must name one
/// unless the application has no other.
[[nodiscard]] std::optional<Chosen> chooseOne(const Call &call, Target target = Target::Declared);
/// What declarePlanOptions() declared. Errors: Invalid, for an object that is none.
[[nodiscard]] Result<PlanOptions> planOptionsOf(const Call &call, const Chosen &chosen);
/// Objects that an option names, as plans print them. Errors: Invalid.
[[nodiscard]] Result<std::set<ObjectKey>> objectsOf(const Call &call, const QString &option);

} // namespace driftgate::cli
