#pragma once

#include "base/result.h"
#include "manifest/value.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// Reads the fields of one mapping of a kubeconfig as Go's encoding/json reads them into kubectl's
/// structures: what is absent or null is empty, what has another type is a fault. A fault never
/// tells the value, which may be a token that lacks its quotes.
class KubeconfigFields
{
public:
    /// `place` is that of the value; its line counts where the value does not know its own. All
    /// but the place must outlive this.
    KubeconfigFields(const Value &value, Place place, std::vector<Error> &faults);

    [[nodiscard]] bool has(std::string_view key) const; ///< and is not null
    [[nodiscard]] Place placeOf(std::string_view key) const;

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] bool flag(std::string_view key);
    /// Base64, decoded.
    [[nodiscard]] std::string bytes(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    /// A mapping of lists of texts.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> textLists(std::string_view key);
    /// Calls with every item of a list.
    void each(std::string_view key, const std::function<void(const Value &, const Place &)> &call);
    /// The mapping under a key; without fields when there is none.
    [[nodiscard]] KubeconfigFields fields(std::string_view key);

    void fault(const Place &place, QString what);

private:
    [[nodiscard]] const Value *present(std::string_view key) const;
    [[nodiscard]] std::string textOf(const Value &value, const Place &place);

    const Value &m_value;
    Place m_place;
    std::vector<Error> &m_faults;
};

} // namespace driftgate
