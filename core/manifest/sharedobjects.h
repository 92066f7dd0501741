#pragma once

#include "manifest/object.h"

#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace driftgate
{

/// Many objects in parts that copies share: one object of thousands changes at the cost of its
/// part. Walked like a vector; where an object stands stays as long as any copy of its part lives.
class SharedObjects
{
public:
    using Part = std::shared_ptr<const std::vector<Object>>;
    using value_type = Object;

    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Object;
        using difference_type = std::ptrdiff_t;
        using pointer = const Object *;
        using reference = const Object &;

        Iterator() = default;
        reference operator*() const { return (**m_part)[m_at]; }
        pointer operator->() const { return &**this; }
        Iterator &operator++()
        {
            if (++m_at == (*m_part)->size()) {
                ++m_part;
                m_at = 0;
            }
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        friend class SharedObjects;
        Iterator(const Part *part, size_t at)
            : m_part(part)
            , m_at(at)
        {
        }
        const Part *m_part = nullptr;
        size_t m_at = 0;
    };
    using const_iterator = Iterator;
    using iterator = Iterator;

    SharedObjects() = default;
    SharedObjects(Part part) { append(std::move(part)); }
    SharedObjects(std::vector<Object> objects)
        : SharedObjects(std::make_shared<std::vector<Object>>(std::move(objects)))
    {
    }

    [[nodiscard]] Iterator begin() const { return {m_parts.data(), 0}; }
    [[nodiscard]] Iterator end() const { return {m_parts.data() + m_parts.size(), 0}; }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const Object &front() const { return m_parts.front()->front(); }
    [[nodiscard]] const Object &back() const { return m_parts.back()->back(); }
    /// `index` < size(). Takes time with the number of parts.
    [[nodiscard]] const Object &operator[](size_t index) const;
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }

    /// An empty or absent part is left out.
    void append(Part part);
    void append(const SharedObjects &other);

private:
    std::vector<Part> m_parts; ///< none is empty
    size_t m_size = 0;
};

} // namespace driftgate
