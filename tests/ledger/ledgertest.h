#pragma once

#include "ledger/ledger.h"

#include <QString>

#include <string>

namespace driftgate::test
{

inline constexpr const char *ClusterUid = "6f1c0e8a-0000-4000-8000-000000000001";
inline constexpr const char *Alice = "Alice Ng <alice@example.com>";
inline constexpr const char *Bob = "Bob Ray <bob@example.com>";

/// A moment that stands still: tests count from it.
inline TimePoint noon()
{
    return TimePoint(std::chrono::seconds(1'800'000'000));
}

/// "000…0NN", 32 digits.
inline RecordId recordId(int number)
{
    const std::string digits = std::to_string(number);
    return RecordId(std::string(32 - digits.size(), '0') + digits);
}

inline PlanDigest digestOf(char digit)
{
    return PlanDigest(std::string(64, digit));
}

/// A record of checkout on prod-eu at noon.
inline Record recordOf(RecordKind kind, int id, const std::string &by,
                       std::chrono::seconds after = std::chrono::seconds(0))
{
    Record out;
    out.kind = kind;
    out.id = recordId(id);
    out.application = ApplicationName("checkout");
    out.cluster = ClusterName("prod-eu");
    out.clusterUid = ClusterUid;
    out.revision = *Revision::fromHex("a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
    out.plan = digestOf('a');
    out.by = by;
    out.at = noon() + after;
    return out;
}

/// The plan that a record is about, as far as decide() looks at it.
inline Plan planOf(const Record &record)
{
    Plan out;
    out.application = record.application;
    out.cluster = record.cluster;
    out.clusterUid = record.clusterUid;
    out.digest = record.plan;
    return out;
}

/// Why a result is an error; "" when it is none.
template<class T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : result.error().toString().toUtf8();
}

} // namespace driftgate::test
