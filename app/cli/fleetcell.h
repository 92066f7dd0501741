#pragma once

#include "cli/terminal.h"
#include "workspace/inspector.h"

#include <string>
#include <vector>

namespace driftgate::cli
{

/// One thing that a cell of the status table says, in its colour.
struct CellPart {
    std::string text;
    Terminal::Color color = Terminal::Color::None;
};

/// What one application is like on one cluster, most pressing first: "▲ 3 commits", "⚡ 2 drifted
/// kubectl-edit 14:03", "✓ a1b2c3d".
[[nodiscard]] std::vector<CellPart> cellOf(const ApplicationState &state, TimePoint now);

/// The parts in one line, without and with colours.
[[nodiscard]] std::string plainText(const std::vector<CellPart> &parts);
[[nodiscard]] std::string coloredText(const Terminal &terminal, const std::vector<CellPart> &parts);

/// One word for scripts: error, conflict, drift, pending, differs, in-sync; the first that holds.
[[nodiscard]] std::string_view stateWord(const ApplicationState &state);

} // namespace driftgate::cli
