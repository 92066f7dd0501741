#pragma once

#include "ledger/ledger.h"

namespace driftgate
{

/// How much a signature is worth, the more the better: what lifts or takes back a record must be
/// worth no less than it.
[[nodiscard]] constexpr int signatureWorth(SignatureState state)
{
    switch (state) {
    case SignatureState::Good:
        return 2;
    case SignatureState::UnknownKey:
        return 1;
    case SignatureState::Unsigned:
        return 0;
    case SignatureState::Bad:
        break;
    }
    return -1;
}

} // namespace driftgate
