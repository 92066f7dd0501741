#pragma once

#include "cli/verb.h"
#include "manifest/value.h"
#include "workspace/workspace.h"

#include <vector>

namespace driftgate::cli
{

/// Says what kept a verb from what it was to tell or do; with --format json that is its one
/// document, too: {errors}. Gives Trouble.
int failed(const Call &call, const Error &error);
int failed(const Call &call, const QString &text);

/// `errors` of a verb's document: the workspace's own faults, and what went wrong since.
[[nodiscard]] Value errorList(const Workspace &workspace, const std::vector<Error> &more = {});

} // namespace driftgate::cli
