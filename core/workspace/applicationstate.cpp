#include "workspace/inspector.h"

#include <algorithm>

namespace driftgate
{

namespace
{

size_t countObjects(const std::shared_ptr<const Comparison> &comparison, auto matches)
{
    return comparison ? static_cast<size_t>(std::ranges::count_if(comparison->objects, matches))
                      : 0;
}

} // namespace

size_t ApplicationState::pendingObjects() const
{
    return countObjects(comparison, &ObjectComparison::isPending);
}

size_t ApplicationState::driftedFields() const
{
    size_t out = 0;
    if (comparison) {
        for (const ObjectComparison &object : comparison->objects)
            out += object.drift.size();
    }
    return out;
}

size_t ApplicationState::conflicts() const
{
    size_t out = 0;
    if (comparison) {
        for (const ObjectComparison &object : comparison->objects)
            out += static_cast<size_t>(
                std::ranges::count(object.differences, Cause::Both, &FieldDifference::cause));
    }
    return out;
}

size_t ApplicationState::missing() const
{
    return comparison ? comparison->count(Verdict::Missing) : 0;
}

size_t ApplicationState::toPrune() const
{
    return comparison ? comparison->count(Verdict::Extra) : 0;
}

bool ApplicationState::isComplete() const
{
    return !error &&
           std::ranges::find(findings, Severity::Error, &Finding::severity) == findings.end();
}

bool ApplicationState::inSync() const
{
    return !error && comparison && countObjects(comparison, [](const ObjectComparison &object) {
                                       const bool same = object.verdict == Verdict::InSync ||
                                                         object.verdict == Verdict::Ignored;
                                       return !same || object.isPending() || object.hasDrift();
                                   }) == 0;
}

} // namespace driftgate
