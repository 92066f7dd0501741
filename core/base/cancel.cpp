#include "base/cancel.h"

#include <QCoreApplication>

namespace driftgate
{

std::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, QCoreApplication::translate("Cancel", "Cancelled"));
}

} // namespace driftgate
