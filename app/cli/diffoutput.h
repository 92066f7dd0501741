#pragma once

#include "cli/terminal.h"
#include "compare/aligned.h"

#include <functional>
#include <string>

namespace driftgate::cli
{

/// What the columns of a comparison are called, and which states they hold.
struct Columns {
    Side left = Side::Live;
    Side right = Side::Target;
    std::string leftTitle;  ///< "live on prod-eu"
    std::string rightTitle; ///< "target a1b2c3d (main)"
};

/// How the differences of one object are written.
struct DiffStyle {
    bool sideBySide = false;
    AlignOptions align;
    int context = 3; ///< equal lines beside each difference
    TimePoint now;
    /// What is known of the commit that moved a field: "a1b2c3d Alice"; may be empty.
    std::function<std::string(const FieldPath &)> commitText;
};

/// One object: its name, its verdict, and its two states as rows. Nothing for the rows when the
/// states are equal. Gives whether there was a difference to show.
bool writeObject(const Terminal &terminal, const ObjectComparison &object, const Columns &columns,
                 const DiffStyle &style);

/// The same, for an aligned document.
void writeSideBySide(const Terminal &terminal, const AlignedDocument &document,
                     const Columns &columns, const DiffStyle &style);
void writeUnified(const Terminal &terminal, const AlignedDocument &document,
                  const std::string &name, const Columns &columns, const DiffStyle &style);

} // namespace driftgate::cli
