#pragma once

#include "compare/fieldwalk.h"
#include "compare/pattern.h"
#include "compare/rules.h"

#include <map>
#include <string>
#include <vector>

namespace driftgate
{

/// The ignore rules that match one object, ready to be asked about its fields.
class ObjectIgnores
{
public:
    ObjectIgnores(const std::vector<IgnoreRule> &rules, const ObjectKey &key);

    /// The reason why the whole object is left out; null pointer when it is not.
    [[nodiscard]] const std::string *wholeObject() const { return m_whole; }
    /// The reason why a difference is left out; null pointer when it is not. A difference of a
    /// whole list or mapping counts as ignored when nothing is left of it without the fields
    /// that rules name.
    [[nodiscard]] const std::string *reasonFor(const FieldWalk::Found &found,
                                               const Ownership *ownership) const;

private:
    struct Field {
        FieldPattern pattern;
        const std::string *reason;
    };
    struct Manager {
        const std::string *pattern;
        const std::string *reason;
    };
    std::vector<Field> m_fields;
    std::vector<Manager> m_managers;
    const std::string *m_whole = nullptr;
};

} // namespace driftgate
