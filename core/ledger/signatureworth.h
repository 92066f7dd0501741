#pragma once

#include "ledger/ledger.h"

namespace driftgate
{

/// How much a signature is worth, the more the better.
[[nodiscard]] constexpr int signatureWorth(SignatureState state)
{
    switch (state) {
    case SignatureState::Good:
        return 2;
    case SignatureState::UnknownKey:
    case SignatureState::NotVerified:
        return 1;
    case SignatureState::Unsigned:
        return 0;
    case SignatureState::Bad:
        break;
    }
    return -1;
}

/// What lifts or takes back a record must be worth this: one that nobody verified yet may turn out
/// to be good.
[[nodiscard]] constexpr int worthToLift(SignatureState state)
{
    return signatureWorth(state == SignatureState::NotVerified ? SignatureState::Good : state);
}

} // namespace driftgate
