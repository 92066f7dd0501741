#pragma once

#include "manifest/value.h"

namespace driftgate
{

/// A Secret out of a recording that holds masks in place of values: nothing tells what they stand
/// for, so each is taken for what `expected` (what was last deployed) has under its key. True when
/// there was a mask. What `expected` lacks stays as it is.
bool takeMaskedFrom(const Value *expected, Value &live);

} // namespace driftgate
