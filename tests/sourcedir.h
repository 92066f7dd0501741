#pragma once

#include <QString>

namespace driftgate::test
{

/// The project's top folder. Compiled in one place, so that a test compiles to the same object
/// wherever the checkout lies, and a compiler cache serves all of them.
[[nodiscard]] QString sourceDir();

} // namespace driftgate::test
