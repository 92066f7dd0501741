#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace driftgate
{

/// An immutable byte string of one pointer, shared when copied. Manifests repeat the same few
/// hundred keys thousands of times; a std::string each would cost four times the memory.
class SharedText
{
public:
    SharedText() = default;
    explicit SharedText(std::string_view text);
    SharedText(const SharedText &other);
    SharedText(SharedText &&other) noexcept
        : m_rep(other.m_rep)
    {
        other.m_rep = nullptr;
    }
    SharedText &operator=(SharedText other) noexcept
    {
        Rep *const mine = m_rep;
        m_rep = other.m_rep;
        other.m_rep = mine;
        return *this;
    }
    ~SharedText();

    /// The same text, taken from a pool of the process: for the keys of mappings, of which
    /// thousands of objects repeat the same few hundred. A text in the pool stays for good and is
    /// copied without counting; the pool is bounded, so that untrusted input cannot fill it, and
    /// what finds no room is an ordinary text. May be called from several threads.
    [[nodiscard]] static SharedText pooled(std::string_view text);

    /// Valid as long as any copy of this text lives.
    [[nodiscard]] std::string_view view() const;
    [[nodiscard]] bool isEmpty() const { return m_rep == nullptr; }

    friend bool operator==(const SharedText &a, const SharedText &b)
    {
        return a.m_rep == b.m_rep || a.view() == b.view();
    }
    friend std::strong_ordering operator<=>(const SharedText &a, const SharedText &b)
    {
        return a.view() <=> b.view();
    }

private:
    struct Rep;
    Rep *m_rep = nullptr;
};

} // namespace driftgate
