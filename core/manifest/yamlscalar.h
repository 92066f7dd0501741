#pragma once

#include "base/result.h"
#include "manifest/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftgate
{

/// A scalar of a YAML text, resolved as sigs.k8s.io/yaml 1.4 (a fork of go-yaml 2) resolves it
/// on its way to JSON. Source: its goyaml.v2/resolve.go and decode.go; held against kubectl by
/// tests/manifest/tst_kubectlcorpus.cpp.
struct YamlScalar {
    enum class Kind { Null, Boolean, Number, String, NotFinite, UnsignedInteger };
    Kind kind = Kind::String;
    bool boolean = false;
    double number = 0;    ///< of a float, else unused
    bool isFloat = false; ///< a Number that was read as a float64
    std::string text;     ///< a number's JSON literal, or a string unless it is the input itself
};

/// An untagged plain scalar. No value: it is the string that was given.
[[nodiscard]] std::optional<YamlScalar> resolvePlain(std::string_view text);

/// A scalar with a tag, in its long form ("tag:yaml.org,2002:int"). Errors: Invalid, when the
/// text is no such value; the text of the error does not quote it.
[[nodiscard]] Result<YamlScalar> resolveTagged(std::string_view tag, std::string_view text,
                                               const Place &place);

/// As a value. Errors: Invalid for what JSON cannot hold (.inf, .nan).
[[nodiscard]] Result<Value> toValue(const YamlScalar &scalar, const Place &place);

/// As the key of a mapping. Errors: Invalid for null and for integers above 2^63, as kubectl.
[[nodiscard]] Result<SharedText> toKey(const YamlScalar &scalar, const Place &place);

} // namespace driftgate
