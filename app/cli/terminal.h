#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace driftgate::cli
{

/// Where a run prints, and what that can show. Given by the composition root and the tests.
struct Terminal {
    std::ostream &out;       ///< results
    std::ostream &err;       ///< talk: notes, errors, progress
    bool isTerminal = false; ///< `out` is a person's terminal
    bool colors = false;
    int width = 0;              ///< columns of `out`; 0: no limit known
    std::istream *in = nullptr; ///< a person's terminal to ask on; null: nobody is there

    enum class Color { None, Git, Cluster, Both, Good, Bad, Dim, Bold };
    /// The text within the escape sequences of a colour; the text itself when colours are off.
    [[nodiscard]] std::string colored(std::string_view text, Color color) const;
    /// The same person where `out` goes to a program: what they are to see is printed as talk.
    [[nodiscard]] Terminal talking() const { return {err, err, false, false, width, in}; }
    /// A width to lay columns out in, whatever is known.
    [[nodiscard]] int layoutWidth() const { return width > 0 ? width : 120; }
};

} // namespace driftgate::cli
