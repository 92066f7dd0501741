#pragma once

#include "manifest/fieldpath.h"
#include "manifest/value.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftgate
{

/// True when `text` matches `pattern`, in which `*` stands for any run of characters.
[[nodiscard]] bool matchesWildcard(std::string_view pattern, std::string_view text);

/// A field, or many, as an ignore rule names them: a JSON pointer with `[name=web]` or `[*]` for
/// entries of lists, `*` for any key; digits name an entry by its place.
class FieldPattern
{
public:
    [[nodiscard]] static FieldPattern fromString(std::string_view text);

    enum class Match {
        No,
        Whole, ///< the path is named by the pattern, or lies below what is
        Part,  ///< the pattern names something below the path
    };
    /// `places`: of keyed entries in their list, one for each step.
    [[nodiscard]] Match match(const FieldPath &path, const std::vector<size_t> &places) const;
    /// Takes what the pattern names out of a value; `from`: the pattern's steps already done.
    [[nodiscard]] Value without(const Value &value, size_t from) const;

private:
    struct Step {
        enum class Kind { Key, Entry } kind = Kind::Key;
        std::string key; ///< of Key; wildcards allowed
        /// Of Entry: all must match; none: any entry.
        std::vector<std::pair<std::string, std::string>> keys;
    };
    [[nodiscard]] static bool matches(const Step &step, const FieldPath::Step &other, size_t place);
    [[nodiscard]] static bool matchesEntry(const Step &step, const Value &entry, size_t place);

    std::vector<Step> m_steps;
};

} // namespace driftgate
