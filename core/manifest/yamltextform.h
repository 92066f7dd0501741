#pragma once

#include <string>
#include <string_view>

namespace driftgate
{

/// How a string can be written in block style so that it is read as the same string.
enum class YamlForm {
    Plain,
    Single,  ///< in single quotes: its characters would mean something
    Double,  ///< in double quotes: it would be another type, or needs escapes
    Literal, ///< a literal block of several lines
};

/// The form that kubectl and kustomize (go-yaml) choose; but a text of several lines is a literal
/// block even where its lines end in spaces, since it is there to be read.
[[nodiscard]] YamlForm yamlFormOf(std::string_view text);

/// In single or double quotes. In Plain form: the text itself.
[[nodiscard]] std::string yamlQuoted(std::string_view text, YamlForm form);

/// True for texts like 2001-12-14, which YAML 1.1 takes for a moment.
[[nodiscard]] bool isYamlTimestamp(std::string_view text);

} // namespace driftgate
