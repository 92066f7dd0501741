#pragma once

#include "base/result.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace driftgate
{

/// Values to put in the place of `${NAME}`.
struct Variables {
    std::map<std::string, std::string, std::less<>> values;
    /// False when some values are not known: then what has none is left as it is written.
    bool isComplete = true;
};

/// A text with its variables replaced.
struct Substituted {
    std::string text;
    /// Variables that were asked for, have no value and no default: nothing stands in their place.
    std::set<std::string> undefined;
};

/// Replaces `${NAME}` and its bash-like forms: `${N:=d}`, `${N:-d}`, `${N=d}`, `${N:1:2}`,
/// `${#N}`, `${N^^}`, `${N,,}`, `${N#p}`, `${N%p}`, `${N/p/r}`; `$${` stands for `${`. A dollar
/// sign without a brace is text. Source: github.com/fluxcd/pkg/envsubst, quirks included (`:+` and
/// `:?` are defaults too).
/// Errors (Invalid): a form that is none; the text has no place.
[[nodiscard]] Result<Substituted> substituteVariables(std::string_view text,
                                                      const Variables &variables);

/// Whether a name can be a variable's: a letter or "_", then letters, digits and "_".
[[nodiscard]] bool isVariableName(std::string_view name);

} // namespace driftgate
