#pragma once

#include "cli/terminal.h"
#include "compare/difference.h"
#include "workspace/inspector.h"

#include <span>

namespace driftgate::cli
{

// The parts that the verbs' JSON is made of. Their keys are an interface: they are added to, and
// never change their meaning. `--help` of each verb documents them.

[[nodiscard]] Value jsonText(std::string_view text);
[[nodiscard]] Value jsonNumber(size_t number);
[[nodiscard]] Value json(const ObjectKey &key);
[[nodiscard]] Value json(const Error &error);
[[nodiscard]] Value json(const Finding &finding);
[[nodiscard]] Value json(const FieldDifference &difference);
[[nodiscard]] Value json(const Commit &commit);
[[nodiscard]] Value json(const Deployed &deployed);

/// Which of an object's differences a pair of states shows.
enum class Pair { LiveTarget, BaseTarget, BaseLive };
[[nodiscard]] std::span<const FieldDifference> differencesOf(const ObjectComparison &object,
                                                             Pair pair);

/// An object: key, verdict, fields, ignored, unmanaged, findings.
[[nodiscard]] Value json(const ObjectComparison &object, Pair pair);

template<class List>
[[nodiscard]] Value jsonList(const List &list)
{
    Value out = Value::sequence();
    for (const auto &item : list)
        out.append(json(item));
    return out;
}

/// Prints one document, indented, and a line end.
void print(const Terminal &terminal, const Value &document);

} // namespace driftgate::cli
