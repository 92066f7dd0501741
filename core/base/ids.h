#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace driftgate
{

/// A name that must not be mixed up with another sort of name. `Tag` makes the type distinct.
template<class Tag>
class TextId
{
public:
    TextId() = default;
    explicit TextId(std::string text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    friend auto operator<=>(const TextId &, const TextId &) = default;

private:
    std::string m_text;
};

/// The name of a cluster in the workspace.
using ClusterName = TextId<struct ClusterNameTag>;
/// The name of an application in the workspace.
using ApplicationName = TextId<struct ApplicationNameTag>;

} // namespace driftgate

template<class Tag>
struct std::hash<driftgate::TextId<Tag>> {
    size_t operator()(const driftgate::TextId<Tag> &id) const noexcept
    {
        return std::hash<std::string>()(id.text());
    }
};
